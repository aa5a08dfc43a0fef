// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/DraftStore.h"
#include "client/step/DraftLine.h"

namespace duban {

class FormDialog;

/// Keeps what a person writes and chooses in a dialog until the act is done, and puts it back when the dialog
/// is opened again: after Esc, after a crash, at the next login. Only what differs from the dialog as it came
/// up is kept, so that a field nobody touched shows what holds today. Never kept: lines that hide what is
/// typed (passwords). Lives in the dialog.
///
/// A field is known by its name, a part of it by its object name as well ('deferred/paper.22'); inputs
/// without a name take no part.
class DialogDraft : public QObject
{
    Q_OBJECT

public:
    /// Remembers how the dialog came up and puts back what was kept under the name, now or when the key of
    /// the drafts comes. @param dialog with every field and what it begins with
    DialogDraft(FormDialog& dialog, DraftStore& store, QString name);

    /// The act is done: nothing is kept any more.
    void settle();

    /// @return the line that says what was put back; hidden while nothing was.
    DraftLine* line() const noexcept { return m_line; }

private:
    struct Part
    {
        QString name;
        QWidget* input;
    };

    std::vector<Part> parts() const;
    QHash<QString, QString> values() const;
    void watch(QWidget* input);
    void putBack();
    void keep();
    void startAgain();
    void beginAnew();
    void follow(const QString& name);
    DraftStore::About about() const;

    FormDialog& m_dialog;
    DraftStore& m_store;
    QString m_name;
    DraftLine* m_line;
    QHash<QString, QString> m_start; ///< by part, as the dialog came up
    bool m_filling = false;
    bool m_settled = false;
};

} // namespace duban
