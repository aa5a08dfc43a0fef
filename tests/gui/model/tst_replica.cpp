// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/replica/Replica.h"
#include "tests/gui/model/ScriptedLink.h"

#include <QSignalSpy>
#include <QTest>

#include <set>

using namespace Qt::StringLiterals;
using namespace duban;

namespace {

CaseRow row(qint64 id, qint64 seq, CaseState state = CaseState::Accepted)
{
    CaseRow made;
    made.id = {id};
    made.seq = {seq};
    made.state = state;
    return made;
}

LoginReply login(Role role, qint64 account = 1)
{
    LoginReply reply;
    reply.account = {account};
    reply.role = role;
    reply.department = {5};
    reply.legalNow = {1'000};
    return reply;
}

Feed feedOf(qint64 head, std::vector<CaseRow> rows, std::vector<CaseId> gone = {})
{
    Feed feed;
    feed.head = {head};
    feed.rows = std::move(rows);
    feed.gone = std::move(gone);
    return feed;
}

/// A link and a replica after login; catalogue and calendar are here.
struct Started
{
    explicit Started(Role role) : replica(link)
    {
        replica.begin(login(role));
        CatalogueReply catalogue;
        catalogue.organisations = {{{5}, {}, u"县住建局"_s, u"住建局"_s, {}, {}},
                                   {{6}, {5}, u"科"_s, u"科"_s, {}, {}}};
        link.answer(MessageKind::GetCatalogue, catalogue);
        link.answer(MessageKind::GetCalendar, CalendarReply{});
    }

    void subscribed(qint64 head, bool resumed = false)
    {
        link.answer(MessageKind::Subscribe, SubscribeReply{{head}, resumed});
    }

    void page(std::vector<CaseRow> rows, bool more = false)
    {
        link.answer(MessageKind::ListCases, CasePage{std::move(rows), more});
    }

    std::set<qint64> ids() const
    {
        std::set<qint64> all;
        for (const CaseRow& r : replica.cases())
            all.insert(r.id.value);
        return all;
    }

    ScriptedLink link;
    Replica replica;
};

} // namespace

/// The local copy against answers and feeds in every order the network may bring them.
class tst_replica : public QObject
{
    Q_OBJECT

private slots:

    void roles_ask_for_what_they_may_see_data()
    {
        QTest::addColumn<Role>("role");
        QTest::addColumn<bool>("cases");
        QTest::addColumn<bool>("board");
        QTest::newRow("clerk") << Role::WindowClerk << true << false;
        QTest::newRow("handler") << Role::Handler << true << false;
        QTest::newRow("officer") << Role::SupervisionOfficer << false << true;
        QTest::newRow("auditor") << Role::Auditor << false << false;
    }

    void roles_ask_for_what_they_may_see()
    {
        QFETCH(Role, role);
        QFETCH(bool, cases);
        QFETCH(bool, board);
        Started s(role);
        QCOMPARE(s.link.waiting(MessageKind::Subscribe), cases || board ? 1 : 0);
        const auto asked = s.link.asked<Subscribe>();
        QCOMPARE(asked.cases, cases);
        QCOMPARE(asked.board, board);
        QCOMPARE(s.replica.isComplete(), !cases && !board);
    }

    void pages_are_fetched_to_the_end_and_then_one_reset()
    {
        Started s(Role::Handler);
        const QSignalSpy reset(&s.replica, &Replica::reset);
        s.subscribed(10);
        s.page({row(1, 1), row(2, 2)}, true);
        QCOMPARE(s.link.asked<ListCases>().after.value, 2);
        QVERIFY(!s.replica.isComplete());
        s.page({row(3, 3)});
        QVERIFY(s.replica.isComplete());
        QCOMPARE(reset.count(), 1);
        QCOMPARE(s.ids(), (std::set<qint64>{1, 2, 3}));
    }

    void a_page_never_overwrites_what_the_feed_told_meanwhile()
    {
        Started s(Role::Handler);
        s.subscribed(10);
        emit s.link.feedArrived(feedOf(12, {row(1, 12, CaseState::Decided), row(7, 11)}, {{2}}));
        s.page({row(1, 5), row(2, 6), row(3, 7)});
        QCOMPARE(s.replica.findCase({1})->state, CaseState::Decided);
        QVERIFY2(!s.replica.findCase({2}), "it left the scope after the page was read");
        QVERIFY2(s.replica.findCase({7}), "it is newer than the pages");
    }

    void a_case_that_comes_back_after_it_was_gone_is_taken()
    {
        Started s(Role::Handler);
        s.subscribed(10);
        emit s.link.feedArrived(feedOf(12, {}, {{2}}));
        emit s.link.feedArrived(feedOf(13, {row(2, 13)}));
        s.page({row(2, 6)});
        QCOMPARE(s.replica.findCase({2})->seq.value, 13);
    }

    void a_refetch_keeps_what_is_there_and_drops_what_is_not_any_more()
    {
        Started s(Role::Handler);
        s.subscribed(10);
        s.page({row(1, 1), row(2, 2), row(3, 3)});
        const QSignalSpy gone(&s.replica, &Replica::caseGone);
        const QSignalSpy reset(&s.replica, &Replica::reset);
        Feed feed;
        feed.refetch = true;
        emit s.link.feedArrived(feed);
        QCOMPARE(s.ids().size(), std::size_t(3));
        s.subscribed(20);
        s.page({row(1, 1), row(3, 15)});
        QCOMPARE(s.ids(), (std::set<qint64>{1, 3}));
        QCOMPARE(gone.count(), 1);
        QCOMPARE(reset.count(), 0);
        QCOMPARE(s.replica.findCase({3})->seq.value, 15);
    }

    void a_resumed_subscription_fetches_nothing()
    {
        Started s(Role::Handler);
        s.subscribed(10);
        s.page({row(1, 1)});
        emit s.link.feedArrived(feedOf(14, {row(1, 14)}));
        emit s.link.resumed(login(Role::Handler));
        QCOMPARE(s.link.asked<Subscribe>().since.value, 14);
        s.subscribed(20, true);
        QCOMPARE(s.link.waiting(MessageKind::ListCases), 0);
        QVERIFY(s.replica.isComplete());
    }

    void a_subscription_that_cannot_be_resumed_fetches_anew()
    {
        Started s(Role::Handler);
        s.subscribed(10);
        s.page({row(1, 1)});
        emit s.link.resumed(login(Role::Handler));
        s.subscribed(20, false);
        QCOMPARE(s.link.waiting(MessageKind::ListCases), 1);
    }

    void a_page_of_an_older_fetch_is_ignored()
    {
        Started s(Role::Handler);
        s.subscribed(10);
        emit s.link.resumed(login(Role::Handler)); // the page was asked for, then the line broke
        s.page({row(9, 9)});
        QVERIFY(s.ids().empty());
        s.subscribed(10);
        s.page({row(1, 1)});
        QCOMPARE(s.ids(), (std::set<qint64>{1}));
    }

    void an_officer_gets_cases_only_when_a_list_wants_them()
    {
        Started s(Role::SupervisionOfficer);
        s.subscribed(10);
        BoardReply board;
        board.head = {10};
        s.link.answer(MessageKind::GetBoard, board);
        QVERIFY(s.replica.isComplete());
        QCOMPARE(s.link.waiting(MessageKind::ListCases), 0);
        s.replica.wantCases();
        QVERIFY(s.link.asked<Subscribe>().cases);
        s.subscribed(11, true);
        s.page({row(1, 1)});
        QCOMPARE(s.ids(), (std::set<qint64>{1}));
    }

    void an_older_board_never_overwrites_newer_counters()
    {
        Started s(Role::SupervisionOfficer);
        s.subscribed(10);
        Feed feed;
        feed.head = {12};
        feed.counters.resize(1);
        feed.counters[0].department = {5};
        feed.counters[0].red = 3;
        emit s.link.feedArrived(feed);
        BoardReply board;
        board.head = {11};
        board.counters.resize(2);
        board.counters[0].department = {5};
        board.counters[0].red = 1;
        board.counters[1].department = {6};
        board.counters[1].green = 4;
        s.link.answer(MessageKind::GetBoard, board);
        QCOMPARE(s.replica.countersOf({5})->red, 3);
        QCOMPARE(s.replica.countersOf({6})->green, 4);
    }

    void an_officer_covers_the_departments_below()
    {
        Started s(Role::SupervisionOfficer);
        QVERIFY(s.replica.visibility().covers({{5}, {}}));
        QVERIFY(s.replica.visibility().covers({{6}, {}}));
        QVERIFY(!s.replica.visibility().covers({{7}, {}}));
    }

    void a_refused_fetch_is_told()
    {
        Started s(Role::Handler);
        const QSignalSpy refused(&s.replica, &Replica::fetchRefused);
        CommandReply no;
        no.code = ErrorCode::NotAllowed;
        s.link.answer(MessageKind::Subscribe, no);
        QCOMPARE(refused.count(), 1);
    }
};

QTEST_MAIN(tst_replica)
#include "tst_replica.moc"
