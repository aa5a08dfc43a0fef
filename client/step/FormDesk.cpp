// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/step/FormDesk.h"

namespace duban {

FormDesk::FormDesk(const ViewContext& context, QWidget* page) : QObject(page), m_context(context) {}

bool FormDesk::reopen()
{
    if (m_dialog)
        m_dialog->open();
    return !m_dialog.isNull();
}

void FormDesk::adopt(FormDialog* dialog)
{
    m_dialog = dialog;
    connect(dialog, &QDialog::rejected, this, [this] {
        // While it is under way the dialog is only put aside.
        if (m_dialog && !m_dialog->isHeld()) {
            m_dialog->deleteLater();
            m_dialog.clear();
        }
    });
}

bool FormDesk::takeAnswer(const Answer<CommandReply>& answer)
{
    if (!m_dialog)
        return answer.has_value();
    if (!answer) {
        m_dialog->complain(answer.error());
        m_dialog->open();
        emit refused(answer.error());
        return false;
    }
    m_dialog->finish();
    m_dialog.clear();
    return true;
}

} // namespace duban
