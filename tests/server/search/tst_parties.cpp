// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/DeskReplies.h"
#include "common/protocol/DeskRequests.h"
#include "tests/server/watch/WatchHall.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

// A query that is refused, with its code.
#define REFUSES(login, caseId, expectedCode)                                                                 \
    do {                                                                                                     \
        const auto answered = m_hall->as(login).call<PartiesReply>(GetParties{caseId});                      \
        QVERIFY(!answered);                                                                                  \
        QVERIFY2(answered.error().code == (expectedCode), qPrintable(errorCodeName(answered.error().code))); \
    } while (false)

namespace {

const QString FirstId = u"330106199001011010"_s;
const QString SecondId = u"330106200002292112"_s;

PartyEntry applicant(const QString& name = u"王五"_s)
{
    return {Party::Part::Applicant, Applicant::Kind::Person, name, SecondId, u"13700009999"_s, {}, {}};
}

PartyEntry agent()
{
    return {Party::Part::Agent,  Applicant::Kind::Person,  u"赵六"_s, {}, u"0571-88880000"_s,
            u"代为申请、领取"_s, fromQDate({2026, 12, 31})};
}

} // namespace

/// Several applicants and an agent: kept with the case, hashed with its entry, and shown whole only to
/// whoever asked for it in the journal's sight.
class TestParties : public QObject
{
    Q_OBJECT

private slots:

    void init()
    {
        if (!m_hall)
            m_hall = std::make_unique<WatchHall>(u"2026-09-21T09:30"_s);
    }

    /// A hall whose database was changed behind the server's back is of no further use.
    void cleanup()
    {
        if (m_tampered)
            m_hall.reset();
        m_tampered = false;
    }

    void areKeptWithTheCase()
    {
        const CaseId id = submitted({applicant(), agent()});
        const CaseDetails details = m_hall->details(id);
        QCOMPARE(details.row.applicantName, u"张三"_s);
        QCOMPARE_EQ(details.parties.size(), 2u);
        QCOMPARE(details.parties[0].part, Party::Part::Applicant);
        QCOMPARE(details.parties[0].name, u"王五"_s);
        QCOMPARE(details.parties[0].idNumber, u"3301**********2112"_s);
        QCOMPARE(details.parties[0].phone, u"137****9999"_s);
        QCOMPARE(details.applicantPhone, u"138****1234"_s);
        QCOMPARE(details.parties[1].part, Party::Part::Agent);
        QCOMPARE(details.parties[1].authority, u"代为申请、领取"_s);
        QVERIFY(details.parties[1].authorityUntil == fromQDate({2026, 12, 31}));
        QVERIFY(m_hall->details(submitted({})).parties.empty());
    }

    void surviveACrash()
    {
        const CaseId id = submitted({applicant()});
        m_hall->restart();
        QCOMPARE(m_hall->details(id).parties.front().name, u"王五"_s);
    }

    void refuses_data()
    {
        QTest::addColumn<std::function<void(std::vector<PartyEntry>&)>>("change");
        QTest::addColumn<QString>("field");
        using Change = std::function<void(std::vector<PartyEntry>&)>;
        const auto add = [](const char* name, const QString& field, Change change) {
            QTest::newRow(name) << std::move(change) << field;
        };
        using Parties = std::vector<PartyEntry>;
        add("no name", u"parties[0].name"_s, [](Parties& p) { p[0].name = u" "_s; });
        add("a wrong ID number", u"parties[0].idNumber"_s, [](Parties& p) { p[0].idNumber = u"12"_s; });
        add("a wrong telephone number", u"parties[1].phone"_s, [](Parties& p) { p[1].phone = u"x"_s; });
        add("an agent without authority", u"parties[1].authority"_s,
            [](Parties& p) { p[1].authority.clear(); });
        add("an authority that has ended", u"parties[1].authorityUntil"_s, [](Parties& p) {
            p[1].authorityUntil = fromQDate({2026, 9, 20});
        });
        add("an applicant with an authority", u"parties[0].authority"_s,
            [](Parties& p) { p[0].authority = u"全权"_s; });
        add("neither applicant nor agent", u"parties[0].part"_s,
            [](Parties& p) { p[0].part = Party::Part(3); });
        add("two agents", u"parties"_s, [](Parties& p) { p.push_back(p[1]); });
        add("too many", u"parties"_s, [](Parties& p) { p.resize(21, p[0]); });
    }

    void refuses()
    {
        QFETCH(std::function<void(std::vector<PartyEntry>&)>, change);
        QFETCH(QString, field);
        std::vector<PartyEntry> parties{applicant(), agent()};
        change(parties);
        NAMES(m_hall->ask(u"clerk"_s, request(parties)), field);
    }

    void numbersAreShownToWhoAsked()
    {
        const CaseId id = submitted({applicant(), agent()});
        REFUSES(u"clerk2"_s, id, ErrorCode::NotAllowed);
        ANSWERS(m_hall->ask(u"clerk2"_s, RevealParties{id, u"核对身份"_s}), ErrorCode::None);
        const PartiesReply shown = m_hall->fetch<PartiesReply>(u"clerk2"_s, GetParties{id});
        QCOMPARE(shown.caseId, id);
        QCOMPARE_EQ(shown.parties.size(), 3u);
        QCOMPARE(shown.parties[0].name, u"张三"_s);
        QCOMPARE(shown.parties[0].part, Party::Part::Applicant);
        QCOMPARE(shown.parties[0].idNumber, FirstId);
        QCOMPARE(shown.parties[0].phone, u"13800001234"_s);
        QCOMPARE(shown.parties[1].idNumber, SecondId);
        QCOMPARE(shown.parties[2].name, u"赵六"_s);
        REFUSES(u"clerk2"_s, submitted({}), ErrorCode::NotAllowed); // of this case only
        REFUSES(u"clerk"_s, id, ErrorCode::NotAllowed);             // this person only
    }

    void onlyTheSessionThatAsked()
    {
        const CaseId id = submitted({});
        ANSWERS(m_hall->ask(u"officer"_s, RevealParties{id, {}}), ErrorCode::None);
        (void)m_hall->fetch<PartiesReply>(u"officer"_s, GetParties{id});
        ANSWERS(m_hall->ask(u"officer"_s, Logout{}), ErrorCode::None);
        m_hall->reconnect();
        REFUSES(u"officer"_s, id, ErrorCode::NotAllowed);
    }

    void theJournalKnows()
    {
        const CaseId id = submitted({});
        const Revision before = m_hall->revisionOf(id);
        ANSWERS(m_hall->ask(u"handler"_s, RevealParties{id, u"电话通知"_s}), ErrorCode::None);
        const QString entry = u"SELECT count(*) FROM journal j JOIN person p ON p.id = j.person_id"
                              " WHERE j.verb = 301 AND j.result = 0 AND p.name = '承办' AND j.subject = %1"_s;
        QCOMPARE(m_hall->number(entry.arg(id.value)), 1);
        const QString kept = u"SELECT count(*) FROM record_version WHERE verb = 301 AND subject = %1"_s;
        QCOMPARE(m_hall->number(kept.arg(id.value)), 1);
        QCOMPARE(m_hall->revisionOf(id), before);
        const auto steps = m_hall->details(id).steps;
        QCOMPARE_EQ(steps.size(), 2u); // who looks at the case sees who looked
        QCOMPARE(steps[1].verb, MessageKind::RevealParties);
    }

    void nobodyElseMayAsk()
    {
        const CaseId id = submitted({});
        ANSWERS(m_hall->ask(u"clerk3"_s, RevealParties{id, {}}), ErrorCode::NotFound); // another hall
        ANSWERS(m_hall->ask(u"other"_s, RevealParties{id, {}}), ErrorCode::NotFound);  // another department
        ANSWERS(m_hall->ask(u"sysadmin"_s, RevealParties{id, {}}), ErrorCode::NotAllowed);
        ANSWERS(m_hall->ask(u"clerk"_s, RevealParties{{999}, {}}), ErrorCode::NotFound);
        REFUSES(u"clerk3"_s, id, ErrorCode::NotFound);
        REFUSES(u"clerk"_s, CaseId{999}, ErrorCode::NotFound);
        NAMES(m_hall->ask(u"clerk"_s, RevealParties{id, QString(201, u'长')}), u"reason"_s);
        NAMES(m_hall->ask(u"clerk"_s, RevealParties{id, u"a\u0007"_s}), u"reason"_s);
        REFUSES(u"clerk"_s, id, ErrorCode::NotAllowed); // what was refused shows nothing
    }

    void anyChangeOfThemIsNoticed_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("another name") << u"UPDATE case_party SET name = '王六'"_s;
        QTest::newRow("another number") << u"UPDATE case_party SET id_number = ''"_s;
        QTest::newRow("a longer authority") << u"UPDATE case_party SET authority_until = NULL"_s;
        QTest::newRow("one gone") << u"DELETE FROM case_party WHERE position = 1"_s;
        QTest::newRow("in the other order") << u"UPDATE case_party SET position = 3 WHERE position = 1"_s;
        QTest::newRow("one more") << u"INSERT INTO case_party SELECT case_id, 3, part, kind, '钱七', '', '',"
                                     " authority, NULL FROM case_party WHERE position = 1"_s;
    }

    void anyChangeOfThemIsNoticed()
    {
        QFETCH(QString, sql);
        submitted({applicant(), agent()});
        QVERIFY(m_hall->server().verify().isClean());
        m_tampered = true;
        QCOMPARE(m_hall->server().terminate(), 0);
        QCOMPARE(m_hall->tamper({sql}), QString());
        QVERIFY(!m_hall->server().verify().isClean());
    }

    /// The machine's time cannot be moved from here, so the entry is made older behind the server's back.
    void fiveMinutesLong()
    {
        m_tampered = true;
        const CaseId id = submitted({});
        ANSWERS(m_hall->ask(u"clerk"_s, RevealParties{id, {}}), ErrorCode::None);
        const QString older = u"UPDATE journal SET system_utc = system_utc - %1 WHERE verb = 301"_s;
        QCOMPARE(m_hall->tamper({u"DROP TRIGGER journal_is_insert_only_update"_s, older.arg(240'000)}),
                 QString());
        (void)m_hall->fetch<PartiesReply>(u"clerk"_s, GetParties{id});
        QCOMPARE(m_hall->tamper({older.arg(61'000)}), QString());
        REFUSES(u"clerk"_s, id, ErrorCode::NotAllowed);
        ANSWERS(m_hall->ask(u"clerk"_s, RevealParties{id, {}}), ErrorCode::None);
        (void)m_hall->fetch<PartiesReply>(u"clerk"_s, GetParties{id});
    }

private:
    SubmitCase request(const std::vector<PartyEntry>& parties)
    {
        SubmitCase request;
        request.variant = m_hall->variant(u"即办服务"_s).id;
        request.applicantName = u"张三"_s;
        request.applicantIdNumber = FirstId;
        request.applicantPhone = u"13800001234"_s;
        request.parties = parties;
        return request;
    }

    CaseId submitted(const std::vector<PartyEntry>& parties)
    {
        const CommandReply reply = m_hall->ask(u"clerk"_s, request(parties));
        if (reply.code != ErrorCode::None)
            qFatal("submit: %s", qPrintable(reply.number));
        return {reply.subject};
    }

    std::unique_ptr<WatchHall> m_hall;
    bool m_tampered = false;
};

QTEST_GUILESS_MAIN(TestParties)
#include "tst_parties.moc"
