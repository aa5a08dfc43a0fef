// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/department/PlanBook.h"

namespace duban {

PlanBook::PlanBook(Link& link, Replica& replica, QObject* parent) : QObject(parent), m_link(link)
{
    connect(&replica, &Replica::setUpChanged, this, [this] {
        if (m_wanted)
            fetch();
    });
}

void PlanBook::fetch()
{
    m_wanted = true;
    if (m_underWay) {
        m_again = true;
        return;
    }
    m_underWay = true;
    m_coming = {};
    ask({});
}

void PlanBook::ask(const ListPlanned& query)
{
    m_link.request<PlannedPage>(query, this, [this, query](const Answer<PlannedPage>& answer) {
        if (answer && !m_again)
            return take(query, *answer);
        m_underWay = false;
        if (std::exchange(m_again, false))
            return fetch();
        emit refused(answer.error());
    });
}

void PlanBook::take(ListPlanned query, const PlannedPage& page)
{
    m_coming.rows.insert(m_coming.rows.end(), page.rows.begin(), page.rows.end());
    m_coming.proposals.insert(m_coming.proposals.end(), page.proposals.begin(), page.proposals.end());
    if (page.more && !(page.rows.empty() && page.proposals.empty())) {
        if (!page.rows.empty()) {
            query.afterDay = page.rows.back().from;
            query.after = page.rows.back().plan;
        }
        if (!page.proposals.empty())
            query.afterProposal = page.proposals.back().id;
        return ask(query);
    }
    m_underWay = false;
    m_plans = std::move(m_coming.rows);
    m_proposals = std::move(m_coming.proposals);
    emit fetched();
}

} // namespace duban
