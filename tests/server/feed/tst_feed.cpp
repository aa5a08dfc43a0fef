// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/network/FeedHub.h"

#include "server/store/Migration.h"

#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace duban;

namespace {

/// A connection that keeps what it is sent.
class Listening final : public Connection
{
public:
    Listening(quint64 id, const NetworkSettings& settings, Actor actor)
        : Connection(id, new QSslSocket, settings, nullptr)
    {
        Session session;
        const Visibility visibility = Visibility::of(actor, {{1}, {2}});
        session.principal = std::make_shared<const Principal>(Principal{std::move(actor), visibility});
        setSession(std::make_shared<Session>(std::move(session)));
    }

    void send(const QByteArray& frame) override
    {
        const auto decoded = decodeFrame(frame.mid(4));
        const auto feed = decoded ? decodeFrom<Feed>(decoded->body) : tl::unexpected(decoded.error());
        QVERIFY(feed);
        feeds.push_back(*feed);
    }

    bool isSlow() const override { return slow; }

    std::vector<Feed> feeds;
    bool slow = false;
};

Actor handlerOf(qint64 department)
{
    Actor actor;
    actor.role = Role::Handler;
    actor.department = {department};
    return actor;
}

Actor officer()
{
    Actor actor;
    actor.role = Role::SupervisionOfficer;
    actor.department = {1};
    return actor;
}

CaseRow row(qint64 id, qint64 seq, qint64 department, Light light = Light::Green)
{
    CaseRow r;
    r.id = {id};
    r.seq = {seq};
    r.department = {department};
    r.state = CaseState::Accepted;
    r.light = light;
    return r;
}

std::vector<Completed> commit(qint64 seq, std::optional<CaseRow> before, const CaseRow& after,
                              std::optional<LightRow> light = {})
{
    Completed done;
    done.outcome.seq = {seq};
    done.outcome.verb = light ? MessageKind::GiveLight : MessageKind::FinishStage;
    done.outcome.applied.before = before;
    done.outcome.applied.after = after;
    done.outcome.applied.light = light;
    return {done};
}

Subscribe everything(qint64 since = 0)
{
    Subscribe s;
    s.cases = true;
    s.since = {since};
    return s;
}

} // namespace

/// What a session hears of committed changes.
class TestFeed : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void manyChangesMakeOneFrame();
    void aLightComesAtOnce();
    void otherDepartmentsHearNothing();
    void whatLeavesTheScopeIsGone();
    void boardCountsAndStreams();
    void aTransferMovesTheFiguresOfBothDepartments();
    void comingBackBringsWhatWasMissed();
    void comingBackTooLateFetchesAnew();
    void aSlowReaderIsCutAndFetchesAnew();
    void whoSubscribesAnewStillHearsOfTheLists_data();
    void whoSubscribesAnewStillHearsOfTheLists();

private:
    NetworkSettings m_settings;
};

void TestFeed::manyChangesMakeOneFrame()
{
    FeedHub feed(Board(), {0}, [] { return EngineState(); });
    Listening session(1, m_settings, handlerOf(1));
    feed.subscribe(&session, everything());
    for (qint64 seq = 1; seq <= 50; ++seq)
        feed.note(commit(seq, row(7, seq - 1, 1), row(7, seq, 1)));
    QVERIFY(session.feeds.empty());
    QTRY_COMPARE_EQ(session.feeds.size(), 1U);
    QCOMPARE_EQ(session.feeds[0].rows.size(), 1U);
    QCOMPARE_EQ(session.feeds[0].rows[0].seq.value, 50);
    QCOMPARE_EQ(session.feeds[0].head.value, 50);
}

void TestFeed::aLightComesAtOnce()
{
    FeedHub feed(Board(), {0}, [] { return EngineState(); });
    Listening session(1, m_settings, handlerOf(1));
    feed.subscribe(&session, everything());
    LightRow light;
    light.level = Light::Red;
    feed.note(commit(1, row(7, 0, 1), row(7, 1, 1, Light::Red), light));
    QCOMPARE_EQ(session.feeds.size(), 1U); // no waiting for the pause
}

void TestFeed::otherDepartmentsHearNothing()
{
    FeedHub feed(Board(), {0}, [] { return EngineState(); });
    Listening mine(1, m_settings, handlerOf(1));
    Listening other(2, m_settings, handlerOf(2));
    feed.subscribe(&mine, everything());
    feed.subscribe(&other, everything());
    feed.note(commit(1, {}, row(7, 1, 1)));
    QTRY_COMPARE_EQ(mine.feeds.size(), 1U);
    QVERIFY(other.feeds.empty());
}

void TestFeed::whatLeavesTheScopeIsGone()
{
    FeedHub feed(Board(), {0}, [] { return EngineState(); });
    Listening from(1, m_settings, handlerOf(1));
    Listening to(2, m_settings, handlerOf(2));
    feed.subscribe(&from, everything());
    feed.subscribe(&to, everything());
    feed.note(commit(1, row(7, 0, 1), row(7, 1, 2)));
    QTRY_COMPARE_EQ(from.feeds.size(), 1U);
    QTRY_COMPARE_EQ(to.feeds.size(), 1U);
    QVERIFY(from.feeds[0].rows.empty());
    QCOMPARE_EQ(from.feeds[0].gone, std::vector<CaseId>{{7}});
    QVERIFY(to.feeds[0].gone.empty());
    QCOMPARE_EQ(to.feeds[0].rows.size(), 1U);
}

void TestFeed::boardCountsAndStreams()
{
    FeedHub feed(Board(), {0}, [] { return EngineState(); });
    Listening console(1, m_settings, officer());
    Subscribe request;
    request.board = true;
    feed.subscribe(&console, request);
    feed.note(commit(1, {}, row(7, 1, 2)));
    feed.note(commit(2, row(7, 1, 2), row(7, 2, 2, Light::Yellow)));
    QTRY_COMPARE_EQ(console.feeds.size(), 1U);
    const Feed& heard = console.feeds[0];
    QVERIFY(heard.rows.empty()); // a board subscribes to counters, not rows
    QCOMPARE_EQ(heard.events.size(), 2U);
    QCOMPARE_EQ(heard.counters.size(), 1U);
    QCOMPARE_EQ(heard.counters[0].green, 0);
    QCOMPARE_EQ(heard.counters[0].yellow, 1);
    QCOMPARE_EQ(heard.counters[0].receivedToday, 1);
}

void TestFeed::aTransferMovesTheFiguresOfBothDepartments()
{
    FeedHub feed(Board(), {0}, [] { return EngineState(); });
    Listening board(1, m_settings, officer());
    Subscribe counters;
    counters.board = true;
    feed.subscribe(&board, counters);
    feed.note(commit(1, {}, row(7, 1, 1)));
    QTRY_COMPARE_EQ(board.feeds.size(), 1U);
    feed.note(commit(2, row(7, 1, 1), row(7, 2, 2)));
    QTRY_COMPARE_EQ(board.feeds.size(), 2U);
    QCOMPARE_EQ(board.feeds[1].counters.size(), 2U);
    for (const DepartmentCounters& c : board.feeds[1].counters)
        QCOMPARE(c.green, c.department.value == 2 ? 1 : 0);
}

void TestFeed::comingBackBringsWhatWasMissed()
{
    FeedHub feed(Board(), {10}, [] { return EngineState(); });
    for (qint64 seq = 11; seq <= 15; ++seq)
        feed.note(commit(seq, {}, row(seq, seq, 1)));
    Listening session(1, m_settings, handlerOf(1));
    const SubscribeReply reply = feed.subscribe(&session, everything(12));
    QVERIFY(reply.resumed);
    QCOMPARE_EQ(reply.head.value, 15);
    QTRY_COMPARE_EQ(session.feeds.size(), 1U);
    QCOMPARE_EQ(session.feeds[0].rows.size(), 3U);
}

void TestFeed::comingBackTooLateFetchesAnew()
{
    FeedHub feed(Board(), {10}, [] { return EngineState(); });
    feed.note(commit(11, {}, row(1, 11, 1)));
    Listening session(1, m_settings, handlerOf(1));
    QVERIFY(!feed.subscribe(&session, everything(9)).resumed);  // before what is remembered
    QVERIFY(!feed.subscribe(&session, everything(99)).resumed); // a head of another life of the database
    QVERIFY(!feed.subscribe(&session, everything(0)).resumed);  // had nothing
}

void TestFeed::aSlowReaderIsCutAndFetchesAnew()
{
    FeedHub feed(Board(), {0}, [] { return EngineState(); });
    Listening slow(1, m_settings, handlerOf(1));
    Listening quick(2, m_settings, handlerOf(1));
    feed.subscribe(&slow, everything());
    feed.subscribe(&quick, everything());
    slow.slow = true;
    feed.note(commit(1, {}, row(7, 1, 1)));
    QTRY_COMPARE_EQ(quick.feeds.size(), 1U);
    QVERIFY(slow.feeds.empty());
    slow.slow = false;
    feed.catchUp(1);
    QCOMPARE_EQ(slow.feeds.size(), 1U);
    QVERIFY(slow.feeds[0].refetch);
    feed.note(commit(2, {}, row(8, 2, 1)));
    QTRY_COMPARE_EQ(slow.feeds.size(), 2U);
}

void TestFeed::whoSubscribesAnewStillHearsOfTheLists_data()
{
    QTest::addColumn<bool>("slow");
    QTest::newRow("what was not sent yet") << false;
    QTest::newRow("what a slow reader was spared") << true;
}

void TestFeed::whoSubscribesAnewStillHearsOfTheLists()
{
    QFETCH(bool, slow);
    FeedHub feed(Board(), {10}, [] { return EngineState(); });
    Listening session(1, m_settings, handlerOf(1));
    Listening other(2, m_settings, handlerOf(1));
    feed.subscribe(&session, everything(10));
    feed.subscribe(&other, everything(10));
    session.slow = slow;
    std::vector<Completed> question(1);
    question[0].outcome.seq = {11};
    question[0].outcome.applied.lists.sections = {{1}};
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"rules.db"_s);
    const auto database = Database::open(file, Database::Mode::Writer);
    QVERIFY(database && MigrationRunner::run(**database, file));
    const auto reading = ReadTx::begin(**database);
    const auto rules = reading ? Rules::load(**reading) : tl::unexpected(reading.error());
    QVERIFY(rules);
    feed.note(question);
    feed.noteLists(question, **rules, true);
    if (slow)
        QTRY_COMPARE_EQ(other.feeds.size(), 1U); // the slow one was left out
    session.slow = false;
    Subscribe further = everything(11); // a list of cases is opened, say
    further.board = true;
    feed.subscribe(&session, further);
    QTRY_VERIFY(!session.feeds.empty());
    QVERIFY(session.feeds.back().questions);
    QVERIFY(session.feeds.back().catalogue);
    QTRY_COMPARE_EQ(other.feeds.size(), 1U);
}

QTEST_GUILESS_MAIN(TestFeed)
#include "tst_feed.moc"
