// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/network/Board.h"

namespace duban {

namespace {

void addOpen(DepartmentCounters& to, Light light, int count)
{
    switch (light) {
    case Light::Green:
        to.green += count;
        return;
    case Light::Yellow:
        to.yellow += count;
        return;
    case Light::Red:
        to.red += count;
        return;
    case Light::White:
        to.white += count;
        return;
    }
}

} // namespace

Result<Board> Board::count(const ReadTx& tx, LegalTime now)
{
    Board board;
    Statement open =
        tx.statement(u"SELECT department_id, light, count(*) FROM case_file WHERE state IN (1, 2, 3, 5)"
                     " GROUP BY department_id, light");
    if (const auto ran = open.run(); !ran)
        return tl::unexpected(ran.error());
    while (open.next())
        addOpen(board.counters(open.id<OrganisationId>(0)), open.enumeration<Light>(1), int(open.integer(2)));
    Statement ended = tx.statement(
        u"SELECT department_id, worst_light = 3, count(*) FROM case_file WHERE state NOT IN (1, 2, 3, 5)"
        " GROUP BY department_id, worst_light = 3");
    if (const auto ran = ended.run(); !ran)
        return tl::unexpected(ran.error());
    while (ended.next()) {
        DepartmentCounters& c = board.counters(ended.id<OrganisationId>(0));
        (ended.integer(1) != 0 ? c.completedLate : c.completedInTime) = int(ended.integer(2));
    }
    const LocalDay today = dayOf(now);
    Statement received = tx.statement(u"SELECT department_id, count(*) FROM case_file WHERE received_utc >= ?"
                                      " GROUP BY department_id");
    if (const auto ran = received.run(momentOf(today, TimeOfDay{0})); !ran)
        return tl::unexpected(ran.error());
    while (received.next()) {
        DepartmentCounters& c = board.counters(received.id<OrganisationId>(0));
        c.today = today;
        c.receivedToday = int(received.integer(1));
    }
    return board;
}

DepartmentCounters& Board::counters(OrganisationId department)
{
    DepartmentCounters& c = m_counters[department];
    c.department = department;
    return c;
}

void Board::add(DepartmentCounters& to, const CaseRow& row, Light worst, int sign)
{
    if (isEnded(row.state))
        (worst == Light::Red ? to.completedLate : to.completedInTime) += sign;
    else
        addOpen(to, row.light, sign);
}

Board::Touched Board::note(const Outcome& outcome)
{
    const Applied& applied = outcome.applied;
    if (!applied.after || (applied.before && applied.before->seq == applied.after->seq))
        return {};
    return carryOn(applied.before, *applied.after, applied.worstBefore, applied.worstAfter);
}

Board::Touched Board::note(const MovedCase& moved)
{
    return carryOn(moved.before, moved.after, moved.worstBefore, moved.worstAfter);
}

Board::Touched Board::carryOn(const std::optional<CaseRow>& before, const CaseRow& after, Light worstBefore,
                              Light worstAfter)
{
    const OrganisationId from = before ? before->department : after.department;
    counters(from); // made first: an insertion moves what references point to
    DepartmentCounters& c = counters(after.department);
    DepartmentCounters& old = counters(from);
    const DepartmentCounters was = c;
    if (before)
        add(old, *before, worstBefore, -1);
    add(c, after, worstAfter, +1);
    if (!before) {
        const LocalDay day = dayOf(after.receivedAt);
        if (day != c.today) {
            c.today = day;
            c.receivedToday = 0;
        }
        ++c.receivedToday;
    }
    if (from != after.department)
        return {from, after.department};
    return c == was ? Touched{} : Touched{c.department};
}

std::vector<DepartmentCounters> Board::all() const
{
    return {m_counters.cbegin(), m_counters.cend()};
}

} // namespace duban
