// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/rules/ActDesk.h"

namespace duban {

FormDialog* ActDesk::begin(const QString& title, const QString& subject, const QString& draft)
{
    if (m_dialog) {
        m_dialog->open();
        return nullptr;
    }
    m_dialog = new FormDialog(title, subject, m_page);
    m_dialog->keepAs(draft);
    connect(m_dialog, &QDialog::rejected, this, [this] {
        // While it is under way the dialog is only put aside.
        if (m_dialog && !m_dialog->isHeld()) {
            m_dialog->deleteLater();
            m_dialog.clear();
        }
    });
    return m_dialog;
}

void ActDesk::open()
{
    m_dialog->begin();
    m_dialog->prepare(m_context);
    m_dialog->open();
}

void ActDesk::takeAnswer(const Answer<CommandReply>& answer, const QString& words,
                         const RefusalWords& refusalWords)
{
    if (answer) {
        m_dialog->finish();
        m_dialog.clear();
        return emit done(words);
    }
    m_dialog->complain(answer.error(), refusalWords ? refusalWords(answer.error().code()) : QString());
    m_dialog->open();
}

} // namespace duban
