// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/CalendarReplies.h"
#include "common/protocol/CalendarRequests.h"
#include "tests/server/calendar/Notices.h"
#include "tests/server/watch/WatchHall.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

namespace {

LocalDay day(const QString& iso)
{
    const auto parsed = parseDay(iso);
    if (!parsed)
        qFatal("%s", qPrintable(parsed.error().detail));
    return *parsed;
}

/// The school of cards: yellow when the limit is over, red three working days later.
ProposePolicy cards(const QString& from)
{
    ProposePolicy proposal;
    proposal.name = u"黄牌红牌"_s;
    proposal.from = day(from);
    proposal.lines = {{ClockKind{}, 0, 0, 0, 3}};
    proposal.reason = u"市里统一"_s;
    return proposal;
}

ActivatePolicy yes(int version)
{
    return {version, true, {}};
}

} // namespace

/// Light policies on the real server: two persons, a first day, and clocks that keep the version they began
/// with.
class TestPolicies : public QObject
{
    Q_OBJECT

private slots:

    void init() { m_hall = std::make_unique<WatchHall>(u"2026-09-21T09:30"_s); }

    void cleanup()
    {
        const VerifyResult verified = m_hall->server().verify();
        QVERIFY2(verified.isClean(), verified.output.constData());
        m_hall.reset();
    }

    void nonsenseIsRefused_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<QString>("field");
        QTest::newRow("no name") << 0 << u"name"_s;
        QTest::newRow("name of 201 characters") << 1 << u"name"_s;
        QTest::newRow("yesterday") << 2 << u"from"_s;
        QTest::newRow("in eleven years") << 3 << u"from"_s;
        QTest::newRow("no lines") << 4 << u"lines"_s;
        QTest::newRow("61 days") << 5 << u"lines[0].yellowDaysFrom20"_s;
        QTest::newRow("red before due") << 6 << u"lines[0].redAfter"_s;
        QTest::newRow("no such clock") << 7 << u"lines[1].clock"_s;
        QTest::newRow("no reason") << 8 << u"reason"_s;
        QTest::newRow("control characters") << 9 << u"reason"_s;
    }

    void nonsenseIsRefused()
    {
        QFETCH(int, which);
        ProposePolicy p = cards(u"2026-09-21"_s);
        const std::vector<std::function<void()>> spoil{
            [&] { p.name = u"  "_s; },
            [&] { p.name = QString(201, u'牌'); },
            [&] { p.from = day(u"2026-09-20"_s); },
            [&] { p.from = day(u"2037-09-21"_s); },
            [&] { p.lines.clear(); },
            [&] { p.lines[0].yellowDaysFrom20 = 61; },
            [&] { p.lines[0].redAfter = -1; },
            [&] {
                p.lines.push_back({ClockKind(99), 1, 2, 3, 0});
            },
            [&] { p.reason.clear(); },
            [&] { p.reason = u"a\u0001b"_s; },
        };
        spoil[std::size_t(which)]();
        QFETCH(QString, field);
        NAMES(m_hall->ask(u"officer"_s, p), field);
        QCOMPARE(m_hall->number(u"SELECT count(*) FROM light_policy"_s), 1);
        QCOMPARE(m_hall->number(u"SELECT count(*) FROM record_version"_s), 0);
    }

    void twoPersons()
    {
        for (const char* login : {"clerk", "handler", "head", "leader", "sysadmin", "auditor"})
            ANSWERS(m_hall->ask(QString::fromLatin1(login), cards(u"2026-09-23"_s)), ErrorCode::NotAllowed);
        const CommandReply proposed = m_hall->ask(u"officer"_s, cards(u"2026-09-23"_s));
        ANSWERS(proposed, ErrorCode::None);
        QCOMPARE(proposed.subject, 2);
        PolicyPage page = m_hall->fetch<PolicyPage>(u"leader"_s, ListPolicies{});
        QCOMPARE(page.rows.size(), 2U);
        QCOMPARE(page.inForce, 1);
        QCOMPARE(page.rows[0].name, u"默认"_s);
        QCOMPARE(page.rows[1].status, PolicyStatus::Proposed);
        QCOMPARE(page.rows[1].proposedByName, u"督查"_s);
        ANSWERS(m_hall->ask(u"officer"_s, yes(2)), ErrorCode::NotAllowed);
        ANSWERS(m_hall->ask(u"officer"_s, ActivatePolicy{2, false, u"改主意"_s}), ErrorCode::NotAllowed);
        NAMES(m_hall->ask(u"officer2"_s, yes(3)), u"version"_s);
        NAMES(m_hall->ask(u"officer2"_s, ActivatePolicy{2, false, {}}), u"reason"_s);
        ANSWERS(m_hall->ask(u"officer2"_s, yes(1)), ErrorCode::WrongState);
        ANSWERS(m_hall->ask(u"officer2"_s, ActivatePolicy{2, false, u"太宽"_s}), ErrorCode::None);
        ANSWERS(m_hall->ask(u"officer2"_s, yes(2)), ErrorCode::WrongState);
        page = m_hall->fetch<PolicyPage>(u"officer"_s, ListPolicies{});
        QCOMPARE(page.rows[1].status, PolicyStatus::Rejected);
        QCOMPARE(page.rows[1].activatedByName, u"督查二"_s);
        QCOMPARE(page.rows[1].reason, u"太宽"_s);
        m_hall->advance(u"2026-09-24T09:30"_s);
        QCOMPARE(m_hall->fetch<PolicyPage>(u"officer"_s, ListPolicies{}).inForce, 1);
    }

    void dayThatHasPassed()
    {
        ANSWERS(m_hall->ask(u"officer"_s, cards(u"2026-09-22"_s)), ErrorCode::None);
        m_hall->advance(u"2026-09-23T09:30"_s);
        ANSWERS(m_hall->ask(u"officer2"_s, yes(2)), ErrorCode::WrongState);
        ANSWERS(m_hall->ask(u"officer2"_s, ActivatePolicy{2, false, u"过期"_s}), ErrorCode::None);
    }

    /// Clocks that start before the day run as they began, those after it under the new numbers; the law's
    /// moments are the same.
    void eachClockKeepsItsVersion()
    {
        const CaseId old = m_hall->submit(Permit);
        ANSWERS(m_hall->step(u"clerk"_s, old, AcceptCase{}), ErrorCode::None);
        inForceFrom(u"2026-09-22"_s);
        QCOMPARE(m_hall->fetch<PolicyPage>(u"officer"_s, ListPolicies{}).inForce, 1);
        m_hall->restart();
        m_hall->advance(u"2026-09-22T10:00"_s);
        QCOMPARE(m_hall->fetch<PolicyPage>(u"officer"_s, ListPolicies{}).inForce, 2);
        const CaseId young = m_hall->submit(Permit);
        ANSWERS(m_hall->step(u"clerk"_s, young, AcceptCase{}), ErrorCode::None);
        QCOMPARE(versionsOf(old), u"1"_s);
        QCOMPARE(versionsOf(young), u"2"_s);
        m_hall->advance(u"2026-10-20T10:00"_s);
        // Handling, three days from 09-21 and 09-22; 09-25 and 10-01 to 10-07 are off, 10-10 is a workday.
        QCOMPARE(momentsOf(old, ClockKind::Stage), u"yellow 2026-09-23 09:00, red 2026-09-25 00:00"_s);
        QCOMPARE(momentsOf(young, ClockKind::Stage), u"yellow 2026-09-29 00:00, red 2026-10-09 00:00"_s);
        QCOMPARE(dueDay(m_hall->details(young), ClockKind::Stage), u"2026-09-28"_s);
        QCOMPARE(dueDay(m_hall->details(young), ClockKind::DecisionPromised), u"2026-10-13"_s);
        QCOMPARE(momentsOf(young, ClockKind::DecisionPromised),
                 u"yellow 2026-10-14 00:00, red 2026-10-17 00:00"_s);
    }

    /// An extension and an inspection leave the version alone.
    void extensionKeepsTheVersion()
    {
        const CaseId id = m_hall->submit(Permit);
        ANSWERS(m_hall->step(u"clerk"_s, id, AcceptCase{}), ErrorCode::None);
        inForceFrom(u"2026-09-21"_s);
        ANSWERS(m_hall->step(u"handler"_s, id, lasting<AskExtension>(Limit::workingDays(5))),
                ErrorCode::None);
        ANSWERS(m_hall->step(u"head"_s, id, lasting<GrantExtension>(Limit::workingDays(5))), ErrorCode::None);
        ANSWERS(m_hall->step(u"handler"_s, id, lasting<AskProcedure>(Limit::workingDays(2))),
                ErrorCode::None);
        ANSWERS(m_hall->step(u"head"_s, id, lasting<OpenProcedure>(Limit::workingDays(2))), ErrorCode::None);
        QCOMPARE(m_hall->number(u"SELECT count(*) FROM deadline WHERE case_id = %1 AND clock IN (2, 3, 4)"
                                " AND policy_version = 1"_s.arg(id.value)),
                 3);
        QCOMPARE(m_hall->number(u"SELECT policy_version FROM deadline WHERE clock = 8"_s), 2);
    }

    /// A calendar that comes into force moves every limit, each under the version it began with.
    void calendarKeepsTheVersion()
    {
        inForceFrom(u"2026-09-22"_s);
        const CaseId old = m_hall->submit(Permit);
        ANSWERS(m_hall->step(u"clerk"_s, old, AcceptCase{}), ErrorCode::None);
        m_hall->advance(u"2026-09-22T10:00"_s);
        const CaseId young = m_hall->submit(Permit);
        ANSWERS(m_hall->step(u"clerk"_s, young, AcceptCase{}), ErrorCode::None);
        const QString notice = Notice::published(2026).off(u"2026-09-23"_s).text();
        ANSWERS(m_hall->ask(u"sysadmin"_s, ImportCalendar{notice}), ErrorCode::None);
        const auto rehearsal = m_hall->fetch<Rehearsal>(u"sysadmin"_s, RehearseCalendar{});
        ANSWERS(m_hall->ask(u"sysadmin"_s, ActivateCalendar{rehearsal.token, {}, {}}), ErrorCode::None);
        m_hall->advance(u"2026-10-20T10:00"_s); // every limit follows the calendar first
        QCOMPARE(versionsOf(old), u"1"_s);
        QCOMPARE(versionsOf(young), u"2"_s);
        QCOMPARE(momentsOf(old, ClockKind::Stage), u"yellow 2026-09-24 09:00, red 2026-09-29 00:00"_s);
        QCOMPARE(momentsOf(young, ClockKind::Stage), u"yellow 2026-09-30 00:00, red 2026-10-10 00:00"_s);
    }

    /// Silence accepts at the law's moment: no policy gives the organ more time.
    void deemedAcceptanceWaitsForNoGrace()
    {
        inForceFrom(u"2026-09-21"_s);
        const CaseId id = m_hall->submit(Permit);
        QCOMPARE(versionsOf(id), u"2"_s);
        m_hall->advance(u"2026-09-29T23:59"_s);
        QCOMPARE(m_hall->details(id).row.state, CaseState::Submitted);
        m_hall->advance(u"2026-09-30T00:00"_s);
        const CaseDetails deemed = m_hall->details(id);
        QCOMPARE(deemed.row.state, CaseState::Accepted);
        QCOMPARE(deemed.row.accepted, AcceptedHow::Deemed);
        QCOMPARE(formatMoment(deemed.row.acceptedAt), u"2026-09-21 09:30"_s);
        QCOMPARE(momentsOf(id, ClockKind::AcceptanceNotice),
                 u"yellow 2026-09-30 00:00, red 2026-09-30 00:00"_s);
    }

    void closeOfBusiness()
    {
        ProposePolicy strict = cards(u"2026-09-21"_s);
        strict.closeOfBusiness = true;
        strict.lines = {{ClockKind{}, 1, 2, 3, 0}, {ClockKind::Stage, 0, 0, 0, 0}};
        ANSWERS(m_hall->ask(u"officer"_s, strict), ErrorCode::None);
        ANSWERS(m_hall->ask(u"officer2"_s, yes(2)), ErrorCode::None);
        const CaseId id = m_hall->submit(Permit);
        ANSWERS(m_hall->step(u"clerk"_s, id, AcceptCase{}), ErrorCode::None);
        m_hall->advance(u"2026-10-20T10:00"_s);
        QCOMPARE(momentsOf(id, ClockKind::Stage), u"yellow 2026-09-24 09:00, red 2026-09-24 17:00"_s);
        QCOMPARE(momentsOf(id, ClockKind::DecisionPromised),
                 u"yellow 2026-10-09 09:00, red 2026-10-12 17:00"_s);
    }

    void verifyFindsForgery_data()
    {
        QTest::addColumn<QStringList>("statements");
        QTest::newRow("red moment") << QStringList{
            u"UPDATE deadline SET red_utc = red_utc + 86400000 WHERE clock = 4"_s};
        QTest::newRow("version of a clock")
            << QStringList{u"UPDATE deadline SET policy_version = 1 WHERE clock = 4"_s};
        QTest::newRow("a policy that nobody proposed") << QStringList{
            u"INSERT INTO light_policy_version(version, name, from_day, status, proposed_by, activated_by,"
            " reason) VALUES(3, 'x', '2026-09-21', 2, 1, 2, 'x')"_s,
            u"INSERT INTO light_policy VALUES(3, 0, 9, 9, 9, 1, 5, 0)"_s};
        QTest::newRow("numbers of a policy")
            << QStringList{u"DROP TRIGGER light_policy_is_insert_only_update"_s,
                           u"UPDATE light_policy SET red_after = 30 WHERE version = 2"_s};
        QTest::newRow("the words of the proposal")
            << QStringList{u"DROP TRIGGER record_version_is_insert_only_update"_s,
                           u"UPDATE record_version SET body = x'a0' WHERE verb = 75"_s};
    }

    void verifyFindsForgery()
    {
        QFETCH(QStringList, statements);
        inForceFrom(u"2026-09-21"_s);
        const CaseId id = m_hall->submit(Permit);
        ANSWERS(m_hall->step(u"clerk"_s, id, AcceptCase{}), ErrorCode::None);
        m_hall->server().kill9();
        const QString data = m_hall->server().dataDir();
        QVERIFY(QFile::copy(data + u"/duban.db"_s, data + u"/true.db"_s));
        const QString wal = data + u"/duban.db-wal"_s;
        QVERIFY(!QFile::exists(wal) || QFile::copy(wal, data + u"/true.db-wal"_s));
        QCOMPARE(m_hall->tamper(statements), QString());
        QVERIFY(!m_hall->server().verify().isClean());
        for (const char* end : {"", "-wal", "-shm"})
            QFile::remove(data + u"/duban.db"_s + QString::fromLatin1(end));
        QVERIFY(QFile::rename(data + u"/true.db"_s, data + u"/duban.db"_s));
        QVERIFY(!QFile::exists(data + u"/true.db-wal"_s) || QFile::rename(data + u"/true.db-wal"_s, wal));
    }

    void numbersAreNeverChanged()
    {
        inForceFrom(u"2026-09-21"_s);
        QVERIFY(!m_hall->tamper({u"UPDATE light_policy SET yellow_days = 5"_s}).isEmpty());
        QVERIFY(!m_hall->tamper({u"DELETE FROM light_policy"_s}).isEmpty());
        QVERIFY(!m_hall->tamper({u"UPDATE light_policy_version SET from_day = '2020-01-01'"_s}).isEmpty());
        QVERIFY(!m_hall->tamper({u"DELETE FROM light_policy_version"_s}).isEmpty());
        QCOMPARE(m_hall->tamper(
                     {u"INSERT INTO light_policy_version(version, name, from_day, status,"
                      " proposed_by, activated_by, reason) VALUES(9, 'x', '2026-09-21', 2, 1, 1, '')"_s}),
                 u"CHECK constraint failed: activated_by IS NULL OR activated_by <> proposed_by"_s);
    }

private:
    void inForceFrom(const QString& from)
    {
        ANSWERS(m_hall->ask(u"officer"_s, cards(from)), ErrorCode::None);
        ANSWERS(m_hall->ask(u"officer2"_s, yes(2)), ErrorCode::None);
    }

    /// @return the policy versions of a case's clocks, each once.
    QString versionsOf(CaseId id)
    {
        const QString all = u"FROM deadline WHERE case_id = %1"_s.arg(id.value);
        const qint64 least = m_hall->number(u"SELECT min(policy_version) "_s + all);
        const qint64 most = m_hall->number(u"SELECT max(policy_version) "_s + all);
        return least == most ? QString::number(least) : u"%1 to %2"_s.arg(least).arg(most);
    }

    /// @return the lights of a clock with the moments they became due.
    QString momentsOf(CaseId id, ClockKind clock)
    {
        QStringList found;
        for (const LightRow& light : m_hall->lights(id)) {
            if (light.clock == clock)
                found << (light.level == Light::Red ? u"red "_s : u"yellow "_s) + formatMoment(light.moment);
        }
        return found.join(u", "_s);
    }

    std::unique_ptr<WatchHall> m_hall;
};

QTEST_GUILESS_MAIN(TestPolicies)
#include "tst_policies.moc"
