// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/calendar/LocalDay.h"
#include "tests/server/calendar/Notices.h"
#include "tests/server/cases/Steps.h"
#include "tests/server/places/PlaceHall.h"

#include "common/protocol/CalendarReplies.h"
#include "common/protocol/CalendarRequests.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

namespace {

const QString Admin = u"sysadmin"_s;

QString dueOf(const CaseDetails& details, ClockKind kind)
{
    return formatMoment(clockOf(details, kind).dueAt);
}

QString yellowOf(const CaseDetails& details, ClockKind kind)
{
    return formatMoment(clockOf(details, kind).yellowAt);
}

} // namespace

/// The hours of a hall, and clocks that started before and after it changed them.
class TestPlaceHours : public QObject
{
    Q_OBJECT

private slots:

    void init() { m_hall = std::make_unique<PlaceHall>(u"2026-09-21T09:30"_s); }

    void cleanup()
    {
        const VerifyResult verified = m_hall->server().verify();
        QVERIFY2(verified.isClean(), verified.output.constData());
        m_hall.reset();
    }

    void aHallHasHoursOfItsOwn()
    {
        QVERIFY(m_hall->hall(u"分厅"_s).ownHours);
        QVERIFY(!m_hall->hall(u"大厅"_s).ownHours);
        const CaseId usual = m_hall->accepted(u"clerk"_s, u"甲许可"_s);
        const CaseId own = m_hall->accepted(u"clerk3"_s, u"乙许可"_s);
        // Four office hours from 09:30: 09:00-12:00 13:30-17:00 and 08:30-12:00 14:00-17:30.
        QCOMPARE(dueOf(m_hall->details(usual), ClockKind::Stage), u"2026-09-21 15:00"_s);
        QCOMPARE(dueOf(m_hall->details(own), ClockKind::Stage), u"2026-09-21 15:30"_s);
        // Yellow is given when the hall opens.
        QCOMPARE(yellowOf(m_hall->details(usual), ClockKind::DecisionStatutory).right(5), u"09:00"_s);
        QCOMPARE(yellowOf(m_hall->details(own), ClockKind::DecisionStatutory).right(5), u"08:30"_s);
    }

    void aChangeHoldsForClocksThatStartLater()
    {
        const CaseId before = m_hall->accepted(u"clerk"_s, u"甲许可"_s);
        SetHall set{m_hall->hall(u"大厅"_s), {}};
        set.hall.ownHours = true;
        set.hall.opening = {510, 720, 840, 1050, 0, {}}; // 08:30-12:00, 14:00-17:30
        QCOMPARE(m_hall->send(Admin, set).code, ErrorCode::None);
        QCOMPARE(dueOf(m_hall->details(before), ClockKind::Stage), u"2026-09-21 15:00"_s);
        m_hall->advance(u"2026-09-21T09:31"_s);
        const CaseId after = m_hall->accepted(u"clerk"_s, u"甲许可"_s);
        QCOMPARE(dueOf(m_hall->details(after), ClockKind::Stage), u"2026-09-21 15:31"_s);
        set.hall.opening = {480, 720, 840, 1050, 0, {}};
        QCOMPARE(m_hall->send(Admin, set).code, ErrorCode::None);
        m_hall->restart();
        m_hall->advance(u"2026-09-21T16:00"_s); // both went red at their own moments
        QCOMPARE(lightsOf(m_hall->details(before), Light::Red), 1);
        QCOMPARE(lightsOf(m_hall->details(after), Light::Red), 1);
    }

    /// An extension and another calendar compute a clock anew: with the hours it started under.
    void aClockKeepsItsHoursWhenItIsComputedAnew()
    {
        const CaseId before = m_hall->accepted(u"clerk"_s, u"甲许可"_s);
        SetHall set{m_hall->hall(u"大厅"_s), {}};
        set.hall.ownHours = true;
        set.hall.opening = {600, 720, 840, 1050, 0, {}}; // from 10:00
        QCOMPARE(m_hall->send(Admin, set).code, ErrorCode::None);
        m_hall->advance(u"2026-09-22T10:30"_s);
        const CaseId after = m_hall->accepted(u"clerk"_s, u"甲许可"_s);
        extend(before);
        extend(after);
        QCOMPARE(yellowOf(m_hall->details(before), ClockKind::DecisionStatutory).right(5), u"09:00"_s);
        QCOMPARE(yellowOf(m_hall->details(after), ClockKind::DecisionStatutory).right(5), u"10:00"_s);

        const QString due = dueDay(m_hall->details(before), ClockKind::DecisionStatutory);
        Notice notice = Notice::published(2026);
        notice.off(u"2026-10-21"_s);
        QCOMPARE(m_hall->send(Admin, ImportCalendar{notice.text()}).code, ErrorCode::None);
        const auto rehearsed = m_hall->ask<Rehearsal>(Admin, RehearseCalendar{});
        QCOMPARE(m_hall->send(Admin, ActivateCalendar{rehearsed.token, {}, {}}).code, ErrorCode::None);
        m_hall->advance(u"2026-09-22T11:00"_s); // what follows the calendar comes before the time that passes
        QVERIFY(dueDay(m_hall->details(before), ClockKind::DecisionStatutory) != due);
        QCOMPARE(yellowOf(m_hall->details(before), ClockKind::DecisionStatutory).right(5), u"09:00"_s);
        QCOMPARE(yellowOf(m_hall->details(after), ClockKind::DecisionStatutory).right(5), u"10:00"_s);
    }

    void hoursOfADayToCome()
    {
        SetHall set{m_hall->hall(u"大厅"_s), *parseDay(u"2026-09-22"_s)};
        set.hall.ownHours = true;
        set.hall.opening = {540, 720, 840, 1020, 0, {}}; // the afternoon from 14:00
        QCOMPARE(m_hall->send(Admin, set).code, ErrorCode::None);
        const CaseId before = m_hall->accepted(u"clerk"_s, u"甲许可"_s);
        QCOMPARE(dueOf(m_hall->details(before), ClockKind::Stage), u"2026-09-21 15:00"_s);
        QVERIFY(!m_hall->hall(u"大厅"_s).ownHours);
        m_hall->restart();
        m_hall->advance(u"2026-09-22T09:30"_s);
        QVERIFY(m_hall->hall(u"大厅"_s).ownHours);
        const CaseId after = m_hall->accepted(u"clerk"_s, u"甲许可"_s);
        QCOMPARE(dueOf(m_hall->details(after), ClockKind::Stage), u"2026-09-22 15:30"_s);
    }

    void weekendServiceCountsForLimitsInHours()
    {
        SetHall set{m_hall->hall(u"大厅"_s), {}};
        set.hall.ownHours = true;
        set.hall.opening = {540, 720, 810, 1020, 1 << 5, {}}; // Saturdays
        QCOMPARE(m_hall->send(Admin, set).code, ErrorCode::None);
        m_hall->advance(u"2026-10-23T16:00"_s); // a Friday
        const CaseId id = m_hall->accepted(u"clerk"_s, u"甲许可"_s);
        QCOMPARE(dueOf(m_hall->details(id), ClockKind::Stage), u"2026-10-24 12:00"_s);
        QCOMPARE(dueDay(m_hall->details(id), ClockKind::DecisionPromised),
                 u"2026-11-06"_s); // ten working days
    }

private:
    void extend(CaseId id)
    {
        auto ask = lasting<AskExtension>(Limit::workingDays(1));
        ask.caseId = id;
        ask.expected = m_hall->details(id).row.revision;
        QCOMPARE(m_hall->send(u"handler"_s, ask).code, ErrorCode::None);
        auto grant = lasting<GrantExtension>(Limit::workingDays(1));
        grant.caseId = id;
        grant.expected = m_hall->details(id).row.revision;
        QCOMPARE(m_hall->send(u"head"_s, grant).code, ErrorCode::None);
    }

    std::unique_ptr<PlaceHall> m_hall;
};

QTEST_GUILESS_MAIN(TestPlaceHours)
#include "tst_place_hours.moc"
