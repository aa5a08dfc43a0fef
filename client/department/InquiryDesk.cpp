// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/department/InquiryDesk.h"

namespace duban {

InquiryDesk::InquiryDesk(const ViewContext& context, QWidget* page)
    : QObject(page), m_context(context), m_link(context.link), m_replica(context.replica), m_page(page),
      m_people(new PeopleBook(context.link, this))
{
    connect(m_people, &PeopleBook::fetched, this, &InquiryDesk::openVisit);
    connect(m_people, &PeopleBook::refused, this, [this](const Refusal& why) {
        m_visited.reset();
        emit refused(why);
    });
}

bool InquiryDesk::isOffered(const CaseRow& row, const Actor& me)
{
    return row.state == CaseState::Accepted && me.may(Permission::FinishStage) &&
           row.department == me.department && row.department.isValid();
}

void InquiryDesk::recordVisit(const CaseDetails& details)
{
    if (m_dialog)
        return m_dialog->open();
    m_visited = details;
    m_people->fetch();
}

/// The people are here: the dialog opens, unless another one was opened meanwhile.
void InquiryDesk::openVisit()
{
    const auto details = std::exchange(m_visited, std::nullopt);
    if (!details || m_dialog)
        return;
    StepContext context = StepContext::of(m_replica, *details);
    context.people = m_people->people();
    open(new VisitDialog(context, m_replica.me().person, m_page), details->row,
         tr("%1: the site visit is on record.", "case number").arg(details->row.number));
}

void InquiryDesk::ask(const CaseDetails& details)
{
    if (m_dialog)
        return m_dialog->open();
    open(new AskSectionDialog(StepContext::of(m_replica, details), m_page), details.row,
         tr("%1: the question is on its way.", "case number").arg(details.row.number));
}

template <class Dialog>
void InquiryDesk::open(Dialog* dialog, const CaseRow& row, const QString& words)
{
    m_dialog = dialog;
    dialog->prepare(m_context, row.stage);
    connect(dialog, &FormDialog::confirmed, this, [this, dialog, id = row.id, words] {
        const auto request = dialog->request();
        if (!request)
            return;
        dialog->await(m_link);
        m_link.request<CommandReply>(*request, this, [this, id, words](const Answer<CommandReply>& answer) {
            takeAnswer(id, words, answer);
        });
    });
    connect(dialog, &QDialog::rejected, this, [this, dialog] {
        // While it is under way the dialog is only put aside.
        if (dialog->isHeld())
            return;
        m_dialog.clear();
        dialog->deleteLater();
    });
    dialog->open();
}

void InquiryDesk::takeAnswer(CaseId id, const QString& words, const Answer<CommandReply>& answer)
{
    if (!m_dialog)
        return;
    if (!answer) {
        m_dialog->complain(answer.error());
        return m_dialog->open();
    }
    m_dialog->finish();
    m_dialog.clear();
    emit done(id, words);
}

} // namespace duban
