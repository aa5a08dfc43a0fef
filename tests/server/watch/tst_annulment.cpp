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

const QString Why = u"停电，有证明"_s;

} // namespace

/// Lights taken back by two officers: the fact stays, what is counted changes, the present colour does not.
class TestAnnulment : public QObject
{
    Q_OBJECT

private slots:

    void init()
    {
        m_hall = std::make_unique<WatchHall>(u"2026-09-21T09:30"_s);
        m_case = m_hall->submit(Permit);
        ANSWERS(m_hall->step(u"clerk"_s, m_case, AcceptCase{}), ErrorCode::None);
        m_hall->advance(u"2026-09-28T10:00"_s); // the stage's limit ended with 09-24
        m_lights = m_hall->lights(m_case);
        QCOMPARE(m_lights.size(), 2U);
        QCOMPARE(m_lights[1].level, Light::Red);
    }

    void cleanup()
    {
        const VerifyResult verified = m_hall->server().verify();
        QVERIFY2(verified.isClean(), verified.output.constData());
        m_hall.reset();
    }

    void twoNamesAndAReason()
    {
        NAMES(m_hall->ask(u"officer"_s, AskAnnulment{m_case, red(), u" "_s}), u"reason"_s);
        NAMES(m_hall->ask(u"officer"_s, AskAnnulment{m_case, {}, Why}), u"light"_s);
        NAMES(m_hall->ask(u"officer"_s, AskAnnulment{m_case, {999}, Why}), u"light"_s);
        ANSWERS(m_hall->ask(u"officer"_s, AskAnnulment{{999}, red(), Why}), ErrorCode::NotFound);
        ANSWERS(m_hall->ask(u"officer2"_s, AnnulLight{m_case, red(), true, {}}), ErrorCode::WrongState);
        ANSWERS(m_hall->ask(u"officer"_s, AskAnnulment{m_case, red(), Why}), ErrorCode::None);
        ANSWERS(m_hall->ask(u"officer2"_s, AskAnnulment{m_case, red(), Why}), ErrorCode::WrongState);
        ANSWERS(m_hall->ask(u"officer"_s, AnnulLight{m_case, red(), true, {}}), ErrorCode::NotAllowed);
        ANSWERS(m_hall->ask(u"officer"_s, AnnulLight{m_case, red(), false, Why}), ErrorCode::NotAllowed);
        NAMES(m_hall->ask(u"officer2"_s, AnnulLight{m_case, yellow(), false, {}}), u"reason"_s);
        QCOMPARE(standing(), LightStanding::AnnulmentAsked);
        QCOMPARE(worst(), int(Light::Red)); // it counts until the second word
        ANSWERS(m_hall->ask(u"officer2"_s, AnnulLight{m_case, red(), true, {}}), ErrorCode::None);
        ANSWERS(m_hall->ask(u"officer2"_s, AnnulLight{m_case, red(), true, {}}), ErrorCode::WrongState);
        ANSWERS(m_hall->ask(u"officer"_s, AskAnnulment{m_case, red(), Why}), ErrorCode::WrongState);
        QCOMPARE(worst(), int(Light::Yellow));
        QCOMPARE(m_hall->number(u"SELECT count(*) FROM light"_s), 2); // the light stays
        const LightRow row = m_hall->lights(m_case)[1];
        QCOMPARE(row.standing, LightStanding::Annulled);
        QCOMPARE(row.annulReason, Why);
        QVERIFY(row.askedBy.isValid());
    }

    void turnedDown()
    {
        ANSWERS(m_hall->ask(u"officer"_s, AskAnnulment{m_case, red(), Why}), ErrorCode::None);
        ANSWERS(m_hall->ask(u"officer2"_s, AnnulLight{m_case, red(), false, u"无证明"_s}), ErrorCode::None);
        QCOMPARE(standing(), LightStanding::Stands);
        QCOMPARE(worst(), int(Light::Red));
        QCOMPARE(steps(), u"ask red 督查, word none 督查二"_s);
        takeBack(); // with better proof
        QCOMPARE(standing(), LightStanding::Annulled);
        QCOMPARE(steps(), u"ask red 督查, word none 督查二, ask red 督查, word red 督查二"_s);
    }

    void nobodyElse()
    {
        for (const char* login : {"clerk", "handler", "head", "leader", "secretary", "sysadmin", "auditor"}) {
            const QString who = QString::fromLatin1(login);
            ANSWERS(m_hall->ask(who, AskAnnulment{m_case, red(), Why}), ErrorCode::NotAllowed);
            ANSWERS(m_hall->ask(who, AnnulLight{m_case, red(), true, {}}), ErrorCode::NotAllowed);
        }
    }

    /// domain.md §8: no one judges the own department, nor a case they worked on.
    void notTheOwnDepartmentOrCase()
    {
        ANSWERS(m_hall->ask(u"officera"_s, AskAnnulment{m_case, red(), Why}), ErrorCode::NotAllowed);
        ANSWERS(m_hall->ask(u"both"_s, AddOpinion{m_case, Stage::Handling, u"加快"_s}), ErrorCode::None);
        ANSWERS(m_hall->ask(u"both"_s, AskAnnulment{m_case, red(), Why}), ErrorCode::NotAllowed);
        ANSWERS(m_hall->ask(u"officer"_s, AskAnnulment{m_case, red(), Why}), ErrorCode::None);
        ANSWERS(m_hall->ask(u"officera"_s, AnnulLight{m_case, red(), true, {}}), ErrorCode::NotAllowed);
        ANSWERS(m_hall->ask(u"both"_s, AnnulLight{m_case, red(), true, {}}), ErrorCode::NotAllowed);
        ANSWERS(m_hall->ask(u"officer2"_s, AnnulLight{m_case, red(), true, {}}), ErrorCode::None);
    }

    /// The present colour follows from the clocks: the stage is late, whatever is forgiven.
    void colourAndRevisionStay()
    {
        const CaseRow before = m_hall->details(m_case).row;
        takeBack();
        const CaseRow after = m_hall->details(m_case).row;
        QCOMPARE(after.light, Light::Red);
        QCOMPARE(after.revision, before.revision);
        QCOMPARE(counters().red, 1);
        ANSWERS(m_hall->step(u"handler"_s, m_case, opinion()), ErrorCode::None); // summary worked out anew
        QCOMPARE(worst(), int(Light::Yellow));
        m_hall->advance(u"2026-10-20T10:00"_s); // more lights of other clocks
        QCOMPARE(worst(), int(Light::Red));
        QCOMPARE(standing(), LightStanding::Annulled);
    }

    /// A case whose only red light was taken back ended in time; the board says so at once and after a start.
    void endedInTime()
    {
        finish();
        QCOMPARE(counters().completedLate, 1);
        TestClient& leader = m_hall->as(u"leader"_s);
        QVERIFY(leader.call<SubscribeReply>(Subscribe{false, true, {}}));
        takeBack();
        QCOMPARE(counters().completedLate, 0);
        QCOMPARE(counters().completedInTime, 1);
        QVERIFY(leader.waitUntil([&] { return heard(leader, MessageKind::AnnulLight); }));
        QVERIFY(heard(leader, MessageKind::AskAnnulment));
        m_hall->restart();
        QCOMPARE(counters().completedLate, 0);
        QCOMPARE(counters().completedInTime, 1);
        QCOMPARE(standing(), LightStanding::Annulled);
    }

    void timelineAndEvents()
    {
        takeBack();
        QCOMPARE(steps(), u"ask red 督查, word red 督查二"_s);
        QStringList events;
        for (const EventRow& event : m_hall->fetch<BoardReply>(u"officer"_s, GetBoard{}).events) {
            if (event.verb == MessageKind::AskAnnulment || event.verb == MessageKind::AnnulLight)
                events << u"%1 %2 %3"_s.arg(event.personName).arg(int(event.level)).arg(event.caseId.value);
        }
        QCOMPARE(events, QStringList({u"督查二 3 %1"_s.arg(m_case.value), u"督查 3 %1"_s.arg(m_case.value)}));
    }

    /// A light of the calendar's own annulment stays annulled once, whoever was first.
    void calendarTakesBackWhatWasTakenBack()
    {
        takeBack();
        const QString notice =
            Notice::published(2026).off(u"2026-09-22"_s).off(u"2026-09-23"_s).off(u"2026-09-24"_s).text();
        ANSWERS(m_hall->ask(u"sysadmin"_s, ImportCalendar{notice}), ErrorCode::None);
        const auto rehearsal = m_hall->fetch<Rehearsal>(u"sysadmin"_s, RehearseCalendar{});
        ANSWERS(m_hall->ask(u"sysadmin"_s, ActivateCalendar{rehearsal.token, u"officer2"_s, u"停电放假"_s}),
                ErrorCode::None);
        m_hall->advance(u"2026-09-29T10:00"_s);
        QCOMPARE(m_hall->number(u"SELECT count(*) FROM light_annulment"_s), 1);
        QCOMPARE(m_hall->number(u"SELECT count(*) FROM light WHERE run = 1"_s), 2);
        QCOMPARE(clockOf(m_hall->details(m_case), ClockKind::Stage).run, 2);
    }

    void requestSurvivesAKill()
    {
        ANSWERS(m_hall->ask(u"officer"_s, AskAnnulment{m_case, red(), Why}), ErrorCode::None);
        m_hall->restart();
        QCOMPARE(standing(), LightStanding::AnnulmentAsked);
        ANSWERS(m_hall->ask(u"officer2"_s, AnnulLight{m_case, red(), true, {}}), ErrorCode::None);
    }

    void verifyFindsForgery_data()
    {
        QTest::addColumn<QStringList>("statements");
        QTest::newRow("annulment dropped") << QStringList{
            u"DROP TRIGGER light_annulment_is_insert_only_delete"_s, u"DELETE FROM light_annulment"_s};
        QTest::newRow("request dropped") << QStringList{u"DROP TRIGGER annulment_request_is_never_deleted"_s,
                                                        u"DELETE FROM annulment_request"_s};
        QTest::newRow("other name") << QStringList{
            u"DROP TRIGGER annulment_request_is_answered_once"_s,
            u"UPDATE annulment_request SET answered_by = (SELECT max(id) FROM person)"_s};
        QTest::newRow("worst light as it was") << QStringList{u"UPDATE case_file SET worst_light = 3"_s};
        QTest::newRow("words of the request")
            << QStringList{u"DROP TRIGGER record_version_is_insert_only_update"_s,
                           u"UPDATE record_version SET body = x'a0' WHERE verb = 69"_s};
        QTest::newRow("one more, without a request") << QStringList{
            u"INSERT INTO light_annulment(light_id, asked_by, confirmed_by, reason, seq, at_utc)"
            " SELECT 1, asked_by, confirmed_by, reason, seq, at_utc FROM light_annulment"_s};
    }

    void verifyFindsForgery()
    {
        QFETCH(QStringList, statements);
        takeBack();
        QVERIFY(m_hall->server().verify().isClean());
        m_hall->server().kill9();
        QCOMPARE(m_hall->tamper(statements), QString());
        QVERIFY(!m_hall->server().verify().isClean());
        init(); // a clean hall for cleanup()
    }

private:
    LightId yellow() const { return m_lights[0].id; }

    LightId red() const { return m_lights[1].id; }

    void takeBack()
    {
        ANSWERS(m_hall->ask(u"officer"_s, AskAnnulment{m_case, red(), Why}), ErrorCode::None);
        ANSWERS(m_hall->ask(u"officer2"_s, AnnulLight{m_case, red(), true, {}}), ErrorCode::None);
    }

    void finish()
    {
        for (const char* login : {"handler", "reviewer", "approver"})
            ANSWERS(m_hall->step(QString::fromLatin1(login), m_case, opinion()), ErrorCode::None);
        ANSWERS(m_hall->step(u"clerk"_s, m_case, CompleteCase{}), ErrorCode::None);
    }

    LightStanding standing() { return m_hall->lights(m_case)[1].standing; }

    int worst()
    {
        return int(m_hall->number(u"SELECT worst_light FROM case_file WHERE id = %1"_s.arg(m_case.value)));
    }

    DepartmentCounters counters()
    {
        const OrganisationId department = m_hall->variant(Permit).department;
        for (const DepartmentCounters& c : m_hall->fetch<BoardReply>(u"officer"_s, GetBoard{}).counters) {
            if (c.department == department)
                return c;
        }
        return {};
    }

    static bool heard(TestClient& client, MessageKind verb)
    {
        for (const Feed& feed : client.feeds()) {
            for (const EventRow& event : feed.events) {
                if (event.verb == verb)
                    return true;
            }
        }
        return false;
    }

    /// @return the timeline's lines about annulments.
    QString steps()
    {
        QStringList found;
        for (const StepEntry& step : m_hall->details(m_case).steps) {
            if (step.verb != MessageKind::AskAnnulment && step.verb != MessageKind::AnnulLight)
                continue;
            found << u"%1 %2 %3"_s.arg(step.verb == MessageKind::AskAnnulment ? u"ask"_s : u"word"_s,
                                       step.level == Light::Red ? u"red"_s : u"none"_s, step.personName);
        }
        return found.join(u", "_s);
    }

    std::unique_ptr<WatchHall> m_hall;
    CaseId m_case;
    std::vector<LightRow> m_lights;
};

QTEST_GUILESS_MAIN(TestAnnulment)
#include "tst_annulment.moc"
