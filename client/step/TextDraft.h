// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/DraftStore.h"
#include "client/step/DraftLine.h"

#include <QPlainTextEdit>

namespace duban {

/// Keeps one text until it was sent, and puts it back when it is written again: for a dialog that is none of
/// fields. Lives with the text.
class TextDraft : public QObject
{
    Q_OBJECT

public:
    /// Puts back what was kept under the name, now or when the key of the drafts comes.
    /// @param text empty
    TextDraft(QPlainTextEdit& text, DraftStore& store, QString name, DraftStore::About about,
              QWidget* parent);

    /// It was sent: nothing is kept any more, nor what is written from now on.
    void settle();

    /// @return the line that says what was put back; hidden while nothing was.
    DraftLine* line() const noexcept { return m_line; }

private:
    void putBack();
    void keep();
    void follow(const QString& name);

    QPlainTextEdit& m_text;
    DraftStore& m_store;
    QString m_name;
    DraftStore::About m_about;
    DraftLine* m_line;
    bool m_settled = false;
};

} // namespace duban
