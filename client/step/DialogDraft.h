// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/DraftStore.h"

#include <QDialog>

namespace duban {

/// Keeps the texts of a dialog while they are typed and puts them back after a crash. Lives in the dialog.
class DialogDraft : public QObject
{
    Q_OBJECT

public:
    /// Puts back what was kept under the name, by the object names of lines and text boxes.
    DialogDraft(QDialog& dialog, DraftStore& store, QString name);

    /// The dialog has done its work: nothing is kept any more.
    void settle();

private:
    QHash<QString, QString> texts() const;
    void putBack(const QByteArray& bytes);
    void keep();

    QDialog& m_dialog;
    DraftStore& m_store;
    QString m_name;
    bool m_settled = false;
};

} // namespace duban
