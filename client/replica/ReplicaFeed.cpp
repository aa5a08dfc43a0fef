// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/replica/CaseFetch.h"

#include <algorithm>
#include <set>

namespace duban {

namespace {

/// Puts `row` where its key belongs in a deque ordered from the highest key down.
/// @return false when the key was there already.
template <class Row, class Key>
bool addOrdered(std::deque<Row>& rows, const Row& row, Key key, std::size_t limit)
{
    const auto at = std::find_if(rows.begin(), rows.end(), [&](const Row& other) {
        return std::invoke(key, other) <= std::invoke(key, row);
    });
    if (at != rows.end() && std::invoke(key, *at) == std::invoke(key, row))
        return false;
    rows.insert(at, row);
    if (rows.size() > limit)
        rows.pop_back();
    return true;
}

} // namespace

void Replica::takeBoard(const BoardReply& board)
{
    for (const DepartmentCounters& counters : board.counters)
        takeCounters(counters, board.head);
    dropDepartmentsBut(board);
    // What is older than the last board and comes into sight now was not missed.
    std::vector<LightRow> missed;
    for (const LightRow& light : board.lights) {
        if (putLight(light) && m_boardLight && light.id > *m_boardLight)
            missed.push_back(light);
    }
    m_boardLight = m_lights.empty() ? m_boardLight.value_or(LightId{})
                                    : std::max(m_boardLight.value_or(LightId{}), m_lights.front().id);
    for (const EventRow& event : board.events)
        addOrdered(m_events, event, &EventRow::seq, MaxEvents);
    takeEngine(board.engine);
    m_needsBoard = false;
    emit boardReplaced();
    if (!missed.empty())
        emit lightsMissed(missed);
    completeWhenReady();
}

/// A board names every department in sight where something is open or happened today: another one was seen
/// before the tree, or the person's place in it, changed.
void Replica::dropDepartmentsBut(const BoardReply& board)
{
    std::set<OrganisationId> gone;
    for (const auto& [department, told] : m_counters) {
        const bool named =
            std::any_of(board.counters.begin(), board.counters.end(),
                        [id = department](const DepartmentCounters& c) { return c.department == id; });
        if (!named && told.head <= board.head)
            gone.insert(department);
    }
    for (const OrganisationId department : gone)
        m_counters.erase(department);
    std::erase_if(m_lights, [&gone](const LightRow& light) { return gone.contains(light.department); });
    std::erase_if(m_events, [&gone](const EventRow& event) { return gone.contains(event.department); });
}

void Replica::takeFeed(const Feed& feed)
{
    if (!m_me.account.isValid())
        return;
    if (feed.refetch)
        return refetch();
    m_head = std::max(m_head, feed.head);
    for (const CaseRow& row : feed.rows) {
        if (m_caseFetch)
            m_caseFetch->confirmed.insert(row.id);
        if (applyRow(row))
            emit caseChanged(row.id);
        else if (const CaseRow* known = findCase(row.id); known && known->seq == row.seq)
            emit caseAddedTo(row.id);
    }
    const bool unknownItem = std::any_of(feed.rows.begin(), feed.rows.end(), [this](const CaseRow& row) {
        return row.variant.isValid() && !m_variantAt.contains(row.variant);
    });
    if (feed.catalogue || (unknownItem && m_hasCatalogue && !m_catalogueAsked))
        renewCatalogue();
    for (const CaseId id : feed.gone)
        dropCase(id, feed.head);
    for (const DepartmentCounters& counters : feed.counters) {
        if (takeCounters(counters, feed.head))
            emit countersChanged(counters.department);
    }
    bool judged = false;
    for (const EventRow& event : feed.events) {
        if (addOrdered(m_events, event, &EventRow::seq, MaxEvents))
            emit eventArrived(event);
        judged = judged || event.verb == MessageKind::AskAnnulment || event.verb == MessageKind::AnnulLight ||
                 event.verb == MessageKind::AcknowledgeLight;
    }
    for (const LightRow& light : feed.lights)
        takeLight(light);
    const bool moving = m_clock.engine().toMove > 0;
    takeEngine(feed.engine);
    // None of them says which lights it is about: officers' words, and a calendar that has been followed.
    if (m_wantsBoard && (judged || (moving && feed.engine.legalNow.isSet() && feed.engine.toMove == 0)))
        fetchBoard();
    if (feed.setUp)
        emit setUpChanged();
    if (feed.questions)
        emit questionsChanged();
}

/// A light is a fact and stays; whether it stands and who took it up may change.
/// @return false when it was here already
bool Replica::putLight(const LightRow& light)
{
    const auto known = std::find_if(m_lights.begin(), m_lights.end(),
                                    [&](const LightRow& row) { return row.id == light.id; });
    if (known == m_lights.end())
        return addOrdered(m_lights, light, &LightRow::id, MaxLights);
    *known = light;
    return false;
}

void Replica::takeLight(const LightRow& light)
{
    if (putLight(light))
        emit lightArrived(light);
    else
        emit lightChanged(light);
}

} // namespace duban
