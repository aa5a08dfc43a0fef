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
        catalogue.organisations = {
            {{5}, {}, u"县住建局"_s, u"住建局"_s, Tier::County, u"机关"_s, false},
            {{6}, {5}, u"科"_s, u"科"_s, Tier::County, u"科室"_s, false},
        };
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
        // Whoever sees neither subscribes all the same: to hear of the catalogue and the set-up.
        QCOMPARE(s.link.waiting(MessageKind::Subscribe), 1);
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

    void a_told_catalogue_is_fetched_once_more_when_an_older_answer_is_under_way()
    {
        Started s(Role::Auditor);
        const QSignalSpy changed(&s.replica, &Replica::catalogueChanged);
        Feed feed = feedOf(20, {});
        feed.catalogue = true;
        emit s.link.feedArrived(feed);
        emit s.link.feedArrived(feed);
        emit s.link.feedArrived(feed);
        QCOMPARE(s.link.waiting(MessageKind::GetCatalogue), 1);
        QCOMPARE(s.link.waiting(MessageKind::ListCases), 0);
        CatalogueReply told;
        told.organisations = {
            {{5}, {}, u"县住房和城乡建设局"_s, u"住建局"_s, Tier::County, u"机关"_s, false}};
        s.link.answer(MessageKind::GetCatalogue, told);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(s.replica.organisation({5})->name, u"县住房和城乡建设局"_s);
        QCOMPARE(s.link.waiting(MessageKind::GetCatalogue), 1); // the first may be older than the last word
        s.link.answer(MessageKind::GetCatalogue, told);
        QCOMPARE(s.link.waiting(MessageKind::GetCatalogue), 0);
    }

    void lists_beside_the_cases_are_told_by_the_feed_and_after_a_gap()
    {
        Started s(Role::Handler);
        const QSignalSpy setUp(&s.replica, &Replica::setUpChanged);
        const QSignalSpy questions(&s.replica, &Replica::questionsChanged);
        Feed feed = feedOf(20, {});
        emit s.link.feedArrived(feed);
        QCOMPARE(setUp.count() + questions.count(), 0);
        feed.setUp = true;
        emit s.link.feedArrived(feed);
        QCOMPARE(setUp.count(), 1);
        feed.setUp = false;
        feed.questions = true;
        emit s.link.feedArrived(feed);
        QCOMPARE(questions.count(), 1);
        emit s.link.resumed(login(Role::Handler));
        QCOMPARE(setUp.count(), 2);
        QCOMPARE(questions.count(), 2);
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

    /// Also when the server believes that it can be gone on with: numbers are given anew after a restore.
    void what_was_before_a_restored_backup_is_forgotten()
    {
        Started s(Role::Handler);
        s.link.answer(MessageKind::Subscribe, SubscribeReply{{20}, false, 0});
        s.page({row(1, 5), row(2, 9)});
        QCOMPARE(s.ids(), (std::set<qint64>{1, 2}));
        emit s.link.resumed(login(Role::Handler));
        s.link.answer(MessageKind::Subscribe, SubscribeReply{{20}, true, 77});
        QCOMPARE(s.ids(), std::set<qint64>{});
        s.page({row(1, 2)});
        QCOMPARE(s.ids(), std::set<qint64>{1});
        QCOMPARE(s.replica.findCase({1})->seq, JournalSeq{2});
        emit s.link.resumed(login(Role::Handler));
        s.link.answer(MessageKind::Subscribe, SubscribeReply{{21}, true, 77});
        QCOMPARE(s.ids(), std::set<qint64>{1});
        QCOMPARE(s.link.waiting(MessageKind::ListCases), 0);
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

    void what_was_missed_is_fetched_though_the_line_falls_again_before_it_came()
    {
        Started s(Role::Handler);
        s.subscribed(10);
        s.page({row(1, 1)});
        QVERIFY(s.replica.isComplete());
        emit s.link.resumed(login(Role::Handler)); // the server was restarted: 11 to 20 are missing here
        s.subscribed(20, false);
        emit s.link.resumed(login(Role::Handler)); // and the line falls before the page is there
        s.page({row(1, 1)});
        QCOMPARE(s.link.asked<Subscribe>().since.value, 20);
        s.subscribed(20, true);
        QCOMPARE(s.link.waiting(MessageKind::ListCases), 1);
        s.page({row(1, 15, CaseState::Decided)});
        QCOMPARE(s.replica.findCase({1})->state, CaseState::Decided);
    }

    void a_missed_board_is_fetched_though_the_line_falls_again()
    {
        Started s(Role::SupervisionOfficer);
        s.subscribed(10);
        QVERIFY(s.link.answer(MessageKind::GetBoard, BoardReply{}));
        emit s.link.resumed(login(Role::SupervisionOfficer));
        s.subscribed(20, false);
        emit s.link.resumed(login(Role::SupervisionOfficer));
        QVERIFY(s.link.answer(MessageKind::GetBoard, BoardReply{})); // the one from before, not heeded
        s.subscribed(20, true);
        QCOMPARE(s.link.waiting(MessageKind::GetBoard), 1);
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

    void a_department_that_is_out_of_sight_leaves_the_board()
    {
        Started s(Role::SupervisionOfficer);
        s.subscribed(10);
        BoardReply board;
        board.head = {10};
        board.counters.resize(2);
        board.counters[0].department = {5};
        board.counters[1].department = {6};
        board.lights.resize(2);
        board.lights[0].id = {2};
        board.lights[0].department = {6};
        board.lights[1].id = {1};
        board.lights[1].department = {5};
        board.events.resize(1);
        board.events[0].seq = {9};
        board.events[0].department = {6};
        s.link.answer(MessageKind::GetBoard, board);
        QCOMPARE(s.replica.lights().size(), std::size_t(2));
        // The tree changed: the session comes back and sees another part of it.
        emit s.link.resumed(login(Role::SupervisionOfficer));
        s.subscribed(20);
        board.head = {20};
        board.counters.pop_back();
        board.lights = {board.lights[1]};
        board.events.clear();
        s.link.answer(MessageKind::GetBoard, board);
        QVERIFY(s.replica.countersOf({5}));
        QVERIFY(!s.replica.countersOf({6}));
        QCOMPARE(s.replica.lights().size(), std::size_t(1));
        QCOMPARE(s.replica.lights().front().id, LightId{1});
        QVERIFY(s.replica.events().empty());
    }

    void the_feed_is_asked_for_before_what_it_tells_of()
    {
        ScriptedLink link;
        Replica replica(link);
        replica.begin(login(Role::Handler));
        QCOMPARE(link.kinds().front(), MessageKind::Subscribe);
        replica.refetch();
        QVERIFY(link.kinds().lastIndexOf(MessageKind::Subscribe) <
                link.kinds().lastIndexOf(MessageKind::GetCatalogue));
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

    void another_calendar_in_force_is_fetched_once_without_being_asked()
    {
        Started s(Role::Handler);
        Feed feed = feedOf(2, {});
        feed.engine.legalNow = {1'000};
        feed.engine.calendar = {7};
        emit s.link.feedArrived(feed);
        emit s.link.feedArrived(feed);
        QCOMPARE(s.link.waiting(MessageKind::GetCalendar), 1);
        const QSignalSpy changed(&s.replica, &Replica::catalogueChanged);
        CalendarReply calendar;
        calendar.version = {7};
        s.link.answer(MessageKind::GetCalendar, calendar);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(s.replica.calendar().version(), CalendarVersion{7});
        emit s.link.feedArrived(feed);
        QCOMPARE(s.link.waiting(MessageKind::GetCalendar), 0);
    }

    void a_session_that_came_back_fetches_catalogue_and_calendar_anew()
    {
        Started s(Role::Handler);
        emit s.link.resumed(login(Role::Handler));
        QCOMPARE(s.link.waiting(MessageKind::GetCatalogue), 1);
        QCOMPARE(s.link.waiting(MessageKind::GetCalendar), 1);
    }

    void what_is_here_is_not_sent_again()
    {
        Started s(Role::Handler);
        s.replica.refetch();
        CatalogueReply catalogue;
        catalogue.organisations = {{{5}, {}, u"县住建局"_s, u"住建局"_s, Tier::County, u"机关"_s, false}};
        catalogue.digest = "catalogue";
        CalendarReply calendar;
        calendar.version = {3};
        calendar.digest = "calendar";
        s.link.answer(MessageKind::GetCatalogue, catalogue);
        s.link.answer(MessageKind::GetCalendar, calendar);
        emit s.link.resumed(login(Role::Handler));
        QCOMPARE(s.link.asked<GetCatalogue>().known, QByteArray("catalogue"));
        QCOMPARE(s.link.asked<GetCalendar>().known, QByteArray("calendar"));
        const QSignalSpy changed(&s.replica, &Replica::catalogueChanged);
        CatalogueReply sameCatalogue;
        sameCatalogue.unchanged = true;
        CalendarReply sameCalendar;
        sameCalendar.unchanged = true;
        s.link.answer(MessageKind::GetCatalogue, sameCatalogue);
        s.link.answer(MessageKind::GetCalendar, sameCalendar);
        QCOMPARE(changed.count(), 0);
        QVERIFY(s.replica.hasNewestCatalogue());
        QCOMPARE(s.replica.departmentName({5}), u"住建局"_s);
        QCOMPARE(s.replica.calendar().version(), CalendarVersion{3});
        // Somebody else may see other things under the same digest: nothing is named.
        s.replica.begin(login(Role::Handler, 99));
        QVERIFY(s.link.asked<GetCatalogue>().known.isEmpty());
        QVERIFY(s.link.asked<GetCalendar>().known.isEmpty());
    }

    void a_hall_with_hours_of_its_own_is_open_by_them()
    {
        Started s(Role::Handler);
        CatalogueReply catalogue;
        HallEntry early{{1}, u"一厅"_s, true, {}, false};
        early.opening = {8 * 60, 12 * 60, 14 * 60, 18 * 60, 1 << 5, {}};
        HallEntry broken{{2}, u"二厅"_s, true, {}, false}; // no hours at all
        catalogue.halls = {early, broken, {{3}, u"三厅"_s, false, {}, false}};
        s.replica.refetch();
        s.link.answer(MessageKind::GetCatalogue, catalogue);
        const LocalDay saturday = *parseDay(u"2026-11-21"_s);
        QCOMPARE(s.replica.opening({1}).hours().morningOpen, TimeOfDay(8 * 60));
        QVERIFY(s.replica.opening({1}).isOpen(saturday));
        for (const qint64 other : {2, 3, 99}) {
            QCOMPARE(s.replica.opening({other}).hours().morningOpen, TimeOfDay(9 * 60));
            QVERIFY(!s.replica.opening({other}).isOpen(saturday));
        }
        CalendarReply calendar;
        calendar.version = {2};
        s.link.answer(MessageKind::GetCalendar, calendar);
        QVERIFY2(s.replica.opening({1}).isOpen(saturday), "built anew over the new calendar");
    }

    void a_missing_notice_names_its_year()
    {
        Started s(Role::Handler);
        StatusReply status;
        status.engine.legalNow = *parseMoment(u"2026-11-02T09:00"_s);
        status.lastPublishedYear = 2026;
        status.noticeMissing = true;
        emit s.link.heartbeat(status, std::chrono::milliseconds(1));
        QCOMPARE(s.replica.missingNotice(), 2027);
        status.lastPublishedYear = 2024;
        emit s.link.heartbeat(status, std::chrono::milliseconds(1));
        QCOMPARE(s.replica.missingNotice(), 2026);
        status.noticeMissing = false;
        emit s.link.heartbeat(status, std::chrono::milliseconds(1));
        QCOMPARE(s.replica.missingNotice(), 0);
    }
};

QTEST_MAIN(tst_replica)
#include "tst_replica.moc"
