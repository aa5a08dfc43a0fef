// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/DeskRequests.h"
#include "tests/server/watch/WatchHall.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

namespace {

constexpr auto OtherOfficer = R"(
  {"login": "officerb", "name": "乙局督查", "role": "SupervisionOfficer", "department": "b"},)";

} // namespace

/// Lights that an officer takes up: once, by whoever comes first.
class TestSeen : public QObject
{
    Q_OBJECT

private slots:

    void init()
    {
        m_hall = std::make_unique<WatchHall>(u"2026-09-21T09:30"_s, OtherOfficer);
        m_case = m_hall->submit(Permit);
        ANSWERS(m_hall->step(u"clerk"_s, m_case, AcceptCase{}), ErrorCode::None);
        m_hall->advance(u"2026-09-28T10:00"_s); // the stage's limit ended with 09-24
        const auto lights = m_hall->lights(m_case);
        QCOMPARE(lights.size(), 2U);
        m_yellow = lights[0].id;
        m_red = lights[1].id;
    }

    void cleanup()
    {
        const VerifyResult verified = m_hall->server().verify();
        QVERIFY2(verified.isClean(), verified.output.constData());
        m_hall.reset();
    }

    void whoeverComesFirst()
    {
        const CaseRow before = m_hall->details(m_case).row;
        const CommandReply taken = m_hall->ask(u"officer"_s, take(m_red, u"已电话督促"_s));
        ANSWERS(taken, ErrorCode::None);
        QCOMPARE(taken.subject, m_case.value);
        m_hall->advance(u"2026-09-28T11:00"_s);
        const CommandReply late = m_hall->ask(u"officer2"_s, take(m_red));
        QCOMPARE(late.code, ErrorCode::Conflict);
        QCOMPARE(late.byPerson, u"督查"_s);
        QCOMPARE(late.at, *parseMoment(u"2026-09-28T10:00"_s));
        ANSWERS(m_hall->ask(u"officer"_s, take(m_red)), ErrorCode::Conflict); // not twice either
        m_hall->restart();
        const LightRow row = m_hall->lights(m_case)[1];
        QCOMPARE(row.seenBy, u"督查"_s);
        QCOMPARE(row.seenAt, *parseMoment(u"2026-09-28T10:00"_s));
        QCOMPARE(row.seenNote, u"已电话督促"_s);
        QVERIFY(m_hall->lights(m_case)[0].seenBy.isEmpty());
        QVERIFY(!m_hall->lights(m_case)[0].seenAt.isSet());
        const CaseRow after = m_hall->details(m_case).row;
        QCOMPARE(after.revision, before.revision);
        QCOMPARE(after.light, Light::Red); // seen is not mended
    }

    /// Both were sent before either was answered.
    void twoAtOnce()
    {
        TestClient& one = m_hall->as(u"officer"_s);
        TestClient& two = m_hall->as(u"officer2"_s);
        const RequestId first = one.send(take(m_red));
        const RequestId second = two.send(take(m_red));
        const auto a = one.takeReply<CommandReply>(first);
        const auto b = two.takeReply<CommandReply>(second);
        QVERIFY(a && b);
        const bool firstWon = a->code == ErrorCode::None;
        const CommandReply& loser = firstWon ? *b : *a;
        QCOMPARE((firstWon ? *a : *b).code, ErrorCode::None);
        QCOMPARE(loser.code, ErrorCode::Conflict);
        QCOMPARE(loser.byPerson, firstWon ? u"督查"_s : u"督查二"_s);
        QCOMPARE(m_hall->number(u"SELECT count(*) FROM light_seen"_s), 1);
    }

    void boardFeedAndTimeline()
    {
        TestClient& leader = m_hall->as(u"leader"_s);
        QVERIFY(leader.call<SubscribeReply>(Subscribe{false, true, {}}));
        ANSWERS(m_hall->ask(u"officer"_s, take(m_red)), ErrorCode::None);
        QVERIFY(leader.waitUntil([&] { return heard(leader); }));
        const auto board = m_hall->fetch<BoardReply>(u"officer"_s, GetBoard{});
        QCOMPARE(board.events.front().verb, MessageKind::AcknowledgeLight);
        QCOMPARE(board.events.front().level, Light::Red);
        QCOMPARE(board.events.front().personName, u"督查"_s);
        QCOMPARE(board.lights.front().seenBy, u"督查"_s);
        const StepEntry step = m_hall->details(m_case).steps.back();
        QCOMPARE(step.verb, MessageKind::AcknowledgeLight);
        QCOMPARE(step.level, Light::Red);
        QCOMPARE(step.personName, u"督查"_s);
    }

    void fieldsAndScope()
    {
        NAMES(m_hall->ask(u"officer"_s, take({})), u"light"_s);
        NAMES(m_hall->ask(u"officer"_s, take({999})), u"light"_s);
        NAMES(m_hall->ask(u"officer"_s, take(m_red, QString(201, u'长'))), u"note"_s);
        const CaseId other = m_hall->submit(Permit);
        NAMES(m_hall->ask(u"officer"_s, AcknowledgeLight{other, m_red, {}}), u"light"_s);
        ANSWERS(m_hall->ask(u"officer"_s, AcknowledgeLight{{999}, m_red, {}}), ErrorCode::NotFound);
        ANSWERS(m_hall->ask(u"officerb"_s, take(m_red)), ErrorCode::NotFound);
        for (const char* login : {"clerk", "handler", "head", "leader", "secretary", "sysadmin", "auditor"})
            ANSWERS(m_hall->ask(QString::fromLatin1(login), take(m_red)), ErrorCode::NotAllowed);
        ANSWERS(m_hall->ask(u"officera"_s, take(m_yellow)), ErrorCode::None); // the department's own officer
    }

    /// Whoever took a light up may still ask that it be taken back: it is no work on the case.
    void mayStillJudge()
    {
        ANSWERS(m_hall->ask(u"officer"_s, take(m_red)), ErrorCode::None);
        ANSWERS(m_hall->ask(u"officer"_s, AskAnnulment{m_case, m_red, u"停电"_s}), ErrorCode::None);
        ANSWERS(m_hall->ask(u"officer2"_s, AnnulLight{m_case, m_red, true, {}}), ErrorCode::None);
        const LightRow row = m_hall->lights(m_case)[1];
        QCOMPARE(row.standing, LightStanding::Annulled);
        QCOMPARE(row.seenBy, u"督查"_s);
    }

    void verifyFindsForgery_data()
    {
        QTest::addColumn<QStringList>("statements");
        QTest::newRow("another officer")
            << QStringList{u"DROP TRIGGER light_seen_is_insert_only_update"_s,
                           u"UPDATE light_seen SET person_id = (SELECT max(id) FROM person)"_s};
        QTest::newRow("gone") << QStringList{u"DROP TRIGGER light_seen_is_insert_only_delete"_s,
                                             u"DELETE FROM light_seen"_s};
        QTest::newRow("words of the note")
            << QStringList{u"DROP TRIGGER record_version_is_insert_only_update"_s,
                           u"UPDATE record_version SET body = x'a0' WHERE verb = 314"_s};
        QTest::newRow("one that nobody took up") << QStringList{
            u"INSERT INTO light_seen SELECT %1, person_id, at_utc, note, seq FROM light_seen"_s};
    }

    void verifyFindsForgery()
    {
        QFETCH(QStringList, statements);
        ANSWERS(m_hall->ask(u"officer"_s, take(m_red, u"记"_s)), ErrorCode::None);
        QVERIFY(m_hall->server().verify().isClean());
        m_hall->server().kill9();
        if (statements.back().contains(u"%1"_s))
            statements.back() = statements.back().arg(m_yellow.value);
        QCOMPARE(m_hall->tamper(statements), QString());
        QVERIFY(!m_hall->server().verify().isClean());
        init(); // a clean hall for cleanup()
    }

private:
    AcknowledgeLight take(LightId light, const QString& note = {}) const { return {m_case, light, note}; }

    static bool heard(TestClient& client)
    {
        for (const Feed& feed : client.feeds()) {
            for (const EventRow& event : feed.events) {
                if (event.verb == MessageKind::AcknowledgeLight && event.level == Light::Red)
                    return true;
            }
        }
        return false;
    }

    std::unique_ptr<WatchHall> m_hall;
    CaseId m_case;
    LightId m_yellow;
    LightId m_red;
};

QTEST_GUILESS_MAIN(TestSeen)
#include "tst_seen.moc"
