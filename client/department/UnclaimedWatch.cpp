// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/department/UnclaimedWatch.h"

namespace duban {

UnclaimedWatch::UnclaimedWatch(Link& link, QObject* parent) : QObject(parent), m_link(link) {}

void UnclaimedWatch::fetch()
{
    if (m_underWay)
        return;
    m_underWay = true;
    m_coming.clear();
    ask({});
}

const UnclaimedEntry* UnclaimedWatch::find(CaseId id) const
{
    const auto found = m_cases.constFind(id);
    return found == m_cases.cend() ? nullptr : &*found;
}

std::vector<UnclaimedEntry> UnclaimedWatch::all() const
{
    std::vector<UnclaimedEntry> entries(m_cases.cbegin(), m_cases.cend());
    std::sort(entries.begin(), entries.end(), [](const UnclaimedEntry& a, const UnclaimedEntry& b) {
        return std::pair(a.since, a.caseId.value) < std::pair(b.since, b.caseId.value);
    });
    return entries;
}

void UnclaimedWatch::ask(CaseId after)
{
    m_link.request<UnclaimedPage>(ListUnclaimed{after}, this, [this](const Answer<UnclaimedPage>& answer) {
        if (answer)
            return take(*answer);
        m_underWay = false;
        emit refused(answer.error());
    });
}

void UnclaimedWatch::take(const UnclaimedPage& page)
{
    for (const UnclaimedEntry& entry : page.rows)
        m_coming.insert(entry.caseId, entry);
    if (page.next.isValid())
        return ask(page.next);
    m_cases = std::move(m_coming);
    m_coming = {};
    m_underWay = false;
    emit changed();
}

} // namespace duban
