// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/faults/LiveHall.h"

#include <QTemporaryDir>
#include <QtTest>

#include <deque>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

namespace {

constexpr int Rounds = 200;
constexpr int CasesAtOnce = 20;

enum Who { Clerk, OneHandler, OtherHandler };

/// A stage that two handlers will finish at once.
struct Prize
{
    CaseId id;
    Revision revision;
    int stagesLeft = 0;
};

std::optional<CommandReply> replyIn(const std::optional<Arrived>& arrived)
{
    if (!arrived || arrived->frame.kind != MessageKind::CommandReply)
        return std::nullopt;
    const auto reply = decodeFrom<CommandReply>(arrived->frame.body);
    return reply ? std::optional(*reply) : std::nullopt;
}

} // namespace

/// Two people do the same thing at the same moment, and one person does it twice.
class TestRaces : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void oneOfTwoHandlersWins();
    void oneRequestOnTwoConnections_data();
    void oneRequestOnTwoConnections();
    void cleanupTestCase();

private:
    Wire& wire(Who member) { return *m_hall->crew().member(member).wire; }

    QString nameOf(Who member) { return m_hall->crew().member(member).session.personName; }

    int handlerStages() const;
    std::vector<Prize> takeIn(int count);
    QString race(Prize& prize, int round);
    QString judge(Who winner, const CommandReply& won, const CommandReply& lost);

    QTemporaryDir m_dir;
    std::unique_ptr<LiveHall> m_hall;
    int m_wins[3] = {0, 0, 0};
};

void TestRaces::initTestCase()
{
    HallOptions options;
    options.dataDir = m_dir.filePath(u"data"_s);
    m_hall = std::make_unique<LiveHall>(options);
    const QString problem = m_hall->open({u"clerk01"_s, u"zj01"_s, u"zj02"_s});
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

int TestRaces::handlerStages() const
{
    const auto& flow = m_hall->variant().flow;
    return int(std::count_if(flow.begin(), flow.end(), [](const StageEntry& s) {
        return s.stage > Stage::Acceptance && s.stage < Stage::Completion;
    }));
}

std::vector<Prize> TestRaces::takeIn(int count)
{
    std::vector<RequestId> sent;
    std::vector<Prize> prizes;
    for (int i = 0; i < count; ++i) {
        SubmitCase request;
        request.variant = m_hall->variant().id;
        request.applicantName = u"申请人 %1"_s.arg(i);
        for (const MaterialEntry& material : m_hall->variant().materials)
            request.materials.push_back({material.id, true});
        sent.push_back(wire(Clerk).send(request));
    }
    for (RequestId& id : sent) {
        const auto reply = replyIn(wire(Clerk).waitAnswer(id));
        if (reply && reply->code == ErrorCode::None)
            id = wire(Clerk).send(AcceptCase{CaseId{reply->subject}, reply->revision, {}});
    }
    for (const RequestId id : sent) {
        const auto reply = replyIn(wire(Clerk).waitAnswer(id));
        if (reply && reply->code == ErrorCode::None)
            prizes.push_back({CaseId{reply->subject}, reply->revision, handlerStages()});
    }
    return prizes;
}

QString TestRaces::judge(Who winner, const CommandReply& won, const CommandReply& lost)
{
    if (won.code != ErrorCode::None || lost.code != ErrorCode::Conflict)
        return u"answers %1 and %2"_s.arg(errorCodeName(won.code), errorCodeName(lost.code));
    if (lost.byPerson != nameOf(winner))
        return u"the loser is told '%1', it was %2"_s.arg(lost.byPerson, nameOf(winner));
    if (!lost.at.isSet() || lost.at != won.at)
        return u"the loser is told %1, it was at %2"_s.arg(lost.at.ms).arg(won.at.ms);
    return lost.revision == won.revision ? QString() : u"the loser is told another revision"_s;
}

/// @return what was wrong; the prize goes on to its next stage.
QString TestRaces::race(Prize& prize, int round)
{
    const Who first = round % 2 == 0 ? OneHandler : OtherHandler;
    const Who second = first == OneHandler ? OtherHandler : OneHandler;
    const FinishStage request{prize.id, prize.revision, u"同意 %1"_s.arg(round)};
    const RequestId firstId = wire(first).send(request);
    const RequestId secondId = wire(second).send(request);
    const auto firstReply = replyIn(wire(first).waitAnswer(firstId));
    const auto secondReply = replyIn(wire(second).waitAnswer(secondId));
    if (!firstReply || !secondReply)
        return u"no answer"_s;
    const bool firstWon = firstReply->code == ErrorCode::None;
    const Who winner = firstWon ? first : second;
    ++m_wins[winner];
    prize.revision = (firstWon ? firstReply : secondReply)->revision;
    --prize.stagesLeft;
    return firstWon ? judge(winner, *firstReply, *secondReply) : judge(winner, *secondReply, *firstReply);
}

void TestRaces::oneOfTwoHandlersWins()
{
    QStringList findings;
    std::deque<Prize> prizes;
    for (int round = 0; round < Rounds; ++round) {
        if (prizes.empty()) {
            const auto fresh = takeIn(CasesAtOnce);
            QCOMPARE(fresh.size(), std::size_t(CasesAtOnce));
            prizes.assign(fresh.begin(), fresh.end());
        }
        const QString finding = race(prizes.front(), round);
        if (!finding.isEmpty())
            findings << u"round %1: %2"_s.arg(round).arg(finding);
        if (prizes.front().stagesLeft == 0)
            prizes.pop_front();
    }
    qInfo("%d races: %s won %d, %s won %d", Rounds, qPrintable(nameOf(OneHandler)), m_wins[OneHandler],
          qPrintable(nameOf(OtherHandler)), m_wins[OtherHandler]);
    QVERIFY2(findings.isEmpty(), qPrintable(u"\n"_s + findings.join(u'\n')));
    QCOMPARE_GT(m_wins[OneHandler], 0);
    QCOMPARE_GT(m_wins[OtherHandler], 0);
}

void TestRaces::oneRequestOnTwoConnections_data()
{
    QTest::addColumn<bool>("resume");
    QTest::newRow("the session goes on at another connection") << true;
    QTest::newRow("the same person logged in a second time") << false;
}

void TestRaces::oneRequestOnTwoConnections()
{
    QFETCH(bool, resume);
    const auto prizes = takeIn(1);
    QCOMPARE(prizes.size(), std::size_t(1));
    auto& member = m_hall->crew().member(OneHandler);
    Wire other(m_hall->server().address());
    other.open();
    QVERIFY(other.waitUp());
    QVERIFY(other.fetch<HelloReply>(Hello{}));
    if (resume)
        QVERIFY(other.fetch<LoginReply>(ResumeSession{member.token, u"pc-"_s + member.login}));
    else
        QVERIFY(other.fetch<LoginReply>(Login{member.login, member.password, u"pc-two"_s}));

    const RequestId id = member.nextId();
    const QString mark = u"只此一次 %1"_s.arg(resume);
    const QByteArray frame = encodeFrame(id, AddOpinion{prizes[0].id, Stage::Handling, mark});
    member.wire->send(frame);
    other.send(frame);
    const auto answer = other.waitAnswer(id);
    QVERIFY(replyIn(answer));
    QCOMPARE(replyIn(answer)->code, ErrorCode::None);
    // A session that was taken over may have lost its first connection; one that lives gets the same answer.
    const auto same = member.wire->waitAnswer(id);
    QVERIFY(same || member.wire->isClosed());
    QVERIFY(!same || same->bytes == answer->bytes);

    const auto found = other.waitAnswer(other.send(GetCase{prizes[0].id}));
    QVERIFY(found);
    QCOMPARE(Wire::codeOf(found->frame), ErrorCode::None);
    const auto details = decodeFrom<CaseDetails>(found->frame.body);
    QVERIFY2(details.has_value(), details ? "" : qPrintable(details.error().detail));
    QCOMPARE(std::count_if(details->opinions.begin(), details->opinions.end(),
                           [&](const OpinionEntry& o) { return o.text == mark; }),
             1);
    if (member.wire->isClosed())
        QVERIFY2(m_hall->resume().isEmpty(), "the crew goes on");
}

void TestRaces::cleanupTestCase()
{
    const QStringList findings = m_hall->verifyFindings();
    QVERIFY2(findings.isEmpty(), qPrintable(findings.join(u'\n')));
    QCOMPARE(m_hall->server().terminate(), 0);
}

QTEST_GUILESS_MAIN(TestRaces)
#include "tst_races.moc"
