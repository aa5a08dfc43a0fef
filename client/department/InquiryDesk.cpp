// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/department/InquiryDesk.h"

namespace duban {

InquiryDesk::InquiryDesk(const ViewContext& context, QWidget* page)
    : QObject(page), m_replica(context.replica), m_page(page), m_desk(new FormDesk(context, page)),
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
    if (m_desk->reopen())
        return;
    m_visited = details;
    m_people->fetch();
}

/// The people are here: the dialog opens, unless another one was opened meanwhile.
void InquiryDesk::openVisit()
{
    const auto details = std::exchange(m_visited, std::nullopt);
    if (!details || m_desk->dialog())
        return;
    StepContext context = StepContext::of(m_replica, *details);
    context.people = m_people->people();
    m_desk->open(
        new VisitDialog(context, m_replica.me().person, m_page),
        told(details->row.id, tr("%1: the site visit is on record.", "case number").arg(details->row.number)),
        details->row.stage);
}

void InquiryDesk::ask(const CaseDetails& details)
{
    if (m_desk->reopen())
        return;
    m_desk->open(
        new AskSectionDialog(StepContext::of(m_replica, details), m_page),
        told(details.row.id, tr("%1: the question is on its way.", "case number").arg(details.row.number)),
        details.row.stage);
}

FormDesk::Done InquiryDesk::told(CaseId id, const QString& words)
{
    return [this, id, words](const CommandReply&) { emit done(id, words); };
}

} // namespace duban
