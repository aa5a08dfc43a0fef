// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/model/CaseTableModel.h"
#include "client/model/CounterModel.h"
#include "client/model/EventModel.h"
#include "client/model/LightModel.h"
#include "client/model/WordFilter.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace duban;

namespace {

using Tester = QAbstractItemModelTester;

constexpr auto Strict = Tester::FailureReportingMode::QtTest;

/// A replica that hears what a test says, over a link that never connects.
struct Heard
{
    explicit Heard(Role role = Role::Handler) : replica(link)
    {
        LoginReply login;
        login.account = {1};
        login.role = role;
        login.department = {5};
        login.legalNow = {1'000'000};
        login.replayed = true;
        emit link.resumed(login);
    }

    void say(const Feed& feed) { emit link.feedArrived(feed); }

    void say(const std::vector<CaseRow>& rows)
    {
        Feed feed;
        feed.rows = rows;
        say(feed);
    }

    Link link;
    Replica replica;
};

CaseRow row(qint64 id, qint64 seq, qint64 due, CaseState state = CaseState::Accepted)
{
    CaseRow made;
    made.id = {id};
    made.seq = {seq};
    made.number = u"BL-20260131-%1"_s.arg(id, 5, 10, QChar(u'0'));
    made.dueAt = {due};
    made.state = state;
    made.applicantName = u"申请人 %1"_s.arg(id);
    return made;
}

std::vector<qint64> idsOf(const QAbstractItemModel& model)
{
    std::vector<qint64> ids;
    for (int at = 0; at < model.rowCount(); ++at)
        ids.push_back(model.index(at, 0).data(CaseIdRole).toLongLong());
    return ids;
}

DepartmentCounters counters(qint64 department, int red, int yellow, int green)
{
    DepartmentCounters made;
    made.department = {department};
    made.red = red;
    made.yellow = yellow;
    made.green = green;
    return made;
}

} // namespace

class tst_client_models : public QObject
{
    Q_OBJECT

private slots:

    void cases_are_sorted_by_what_burns()
    {
        Heard heard;
        CaseTableModel model(heard.replica);
        const Tester tester(&model, Strict);
        heard.say({row(1, 1, 300), row(2, 2, 100), row(3, 3, 0), row(4, 4, 100)});
        QCOMPARE(idsOf(model), (std::vector<qint64>{2, 4, 1, 3})); // no clock comes last
    }

    void one_changed_case_moves_one_row_and_keeps_the_selection()
    {
        Heard heard;
        CaseTableModel model(heard.replica);
        const Tester tester(&model, Strict);
        heard.say({row(1, 1, 100), row(2, 2, 200), row(3, 3, 300)});
        const QPersistentModelIndex chosen = model.indexOf({1});
        const QSignalSpy moved(&model, &QAbstractItemModel::rowsMoved);
        const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        heard.say({row(1, 4, 250)});
        QCOMPARE(idsOf(model), (std::vector<qint64>{2, 1, 3}));
        heard.say({row(3, 5, 50)});
        QCOMPARE(idsOf(model), (std::vector<qint64>{3, 2, 1}));
        QCOMPARE(moved.count(), 2);
        QCOMPARE(reset.count(), 0);
        QCOMPARE(chosen.row(), 2);
        QCOMPARE(chosen.data(CaseIdRole).toLongLong(), 1);
    }

    void an_older_row_never_replaces_a_newer_one()
    {
        Heard heard;
        CaseTableModel model(heard.replica);
        heard.say({row(1, 5, 100)});
        heard.say({row(1, 4, 999)});
        QCOMPARE(heard.replica.findCase({1})->dueAt.ms, 100);
        heard.say({row(1, 6, 999)});
        QCOMPARE(heard.replica.findCase({1})->dueAt.ms, 999);
    }

    void completed_and_gone_cases_leave_the_open_list()
    {
        Heard heard;
        CaseTableModel open(heard.replica);
        CaseTableModel done(heard.replica, [](const CaseRow& r) { return r.state == CaseState::Completed; });
        const Tester tester(&open, Strict);
        heard.say({row(1, 1, 100), row(2, 2, 200)});
        heard.say({row(1, 3, 100, CaseState::Completed)});
        QCOMPARE(idsOf(open), (std::vector<qint64>{2}));
        QCOMPARE(idsOf(done), (std::vector<qint64>{1}));
        Feed feed;
        feed.gone = {{2}};
        heard.say(feed);
        QCOMPARE(open.rowCount(), 0);
        QVERIFY(!heard.replica.findCase({2}));
    }

    void a_thousand_random_changes_stay_sorted()
    {
        Heard heard;
        CaseTableModel model(heard.replica);
        const Tester tester(&model, Strict);
        QRandomGenerator random(42);
        for (qint64 seq = 1; seq <= 1000; ++seq) {
            const qint64 id = random.bounded(1, 60);
            const auto state = random.bounded(8) == 0 ? CaseState::Completed : CaseState::Accepted;
            heard.say({row(id, seq, random.bounded(0, 40) * 10, state)});
        }
        qint64 before = 0;
        for (int at = 0; at < model.rowCount(); ++at) {
            const qint64 due = model.index(at, 0).data(DueRole).toLongLong();
            const qint64 key = due == 0 ? std::numeric_limits<qint64>::max() : due;
            QVERIFY(key >= before);
            before = key;
            const CaseId id{model.index(at, 0).data(CaseIdRole).toLongLong()};
            QCOMPARE(model.indexOf(id).row(), at);
        }
    }

    void the_filter_wants_every_word()
    {
        Heard heard;
        CaseTableModel model(heard.replica);
        const Tester tester(&model, Strict);
        const auto narrow = [&](const QString& typed) {
            model.narrow([&heard, words = WordFilter(typed)](const CaseRow& one) {
                return words.fits(CaseTableModel::searchText(one, heard.replica));
            });
        };
        heard.say({row(11, 1, 100), row(12, 2, 200), row(21, 3, 300)});
        narrow(u"申请人 12"_s);
        QCOMPARE(idsOf(model), (std::vector<qint64>{12}));
        narrow(u"bl-2026"_s);
        QCOMPARE(model.rowCount(), 3);
        narrow(u"nobody"_s);
        QCOMPARE(model.rowCount(), 0);
        narrow({});
        QCOMPARE(idsOf(model), (std::vector<qint64>{11, 12, 21}));
    }

    void any_column_sorts_and_rows_without_a_moment_stay_last()
    {
        Heard heard;
        CaseTableModel model(heard.replica);
        const Tester tester(&model, Strict);
        heard.say({row(1, 1, 300), row(2, 2, 100), row(3, 3, 0), row(4, 4, 200)});
        const QPersistentModelIndex chosen = model.indexOf({4});
        model.sort(int(CaseColumn::Due), Qt::DescendingOrder);
        QCOMPARE(idsOf(model), (std::vector<qint64>{1, 4, 2, 3}));
        QCOMPARE(chosen.data(CaseIdRole).toLongLong(), 4);
        model.sort(int(CaseColumn::Number), Qt::DescendingOrder);
        QCOMPARE(idsOf(model), (std::vector<qint64>{4, 3, 2, 1}));
        heard.say({row(5, 5, 50)});
        QCOMPARE(idsOf(model), (std::vector<qint64>{5, 4, 3, 2, 1}));
        model.sort(-1);
        QCOMPARE(idsOf(model), (std::vector<qint64>{5, 2, 4, 1, 3}));
    }

    void what_is_let_through_is_looked_at_again_when_asked()
    {
        Heard heard;
        CaseTableModel model(heard.replica);
        const Tester tester(&model, Strict);
        qint64 most = 2;
        heard.say({row(1, 1, 300), row(2, 2, 100), row(3, 3, 200)});
        model.narrow([&most](const CaseRow& one) { return one.id.value <= most; });
        QCOMPARE(idsOf(model), (std::vector<qint64>{2, 1}));
        const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        most = 3;
        model.lookAgain();
        QCOMPARE(idsOf(model), (std::vector<qint64>{2, 3, 1}));
        most = 1;
        model.lookAgain();
        QCOMPARE(idsOf(model), (std::vector<qint64>{1}));
        QCOMPARE(reset.count(), 0);
        heard.say({row(2, 9, 50)}); // changed and not let through
        QCOMPARE(idsOf(model), (std::vector<qint64>{1}));
    }

    void events_are_newest_first_and_given_once()
    {
        Heard heard(Role::SupervisionOfficer);
        EventModel model(heard.replica);
        const Tester tester(&model, Strict);
        Feed feed;
        for (qint64 seq = 1; seq <= qint64(Replica::MaxEvents) + 20; ++seq)
            feed.events.push_back({{seq}, MessageKind::AcceptCase, {seq}, {}, {}, {}, {}, {}, {}, {}});
        heard.say(feed);
        heard.say(feed);
        QCOMPARE(model.rowCount(), int(Replica::MaxEvents));
        QCOMPARE(model.eventAt(model.index(0, 0))->seq.value, qint64(Replica::MaxEvents) + 20);
    }

    void lights_are_newest_first()
    {
        Heard heard(Role::SupervisionOfficer);
        LightModel model(heard.replica);
        const Tester tester(&model, Strict);
        Feed feed;
        for (const qint64 id : {3, 1, 2}) {
            LightRow light;
            light.id = {id};
            light.caseId = {id};
            light.level = Light::Red;
            feed.lights.push_back(light);
        }
        heard.say(feed);
        QCOMPARE(idsOf(model), (std::vector<qint64>{3, 2, 1}));
    }

    void counters_are_sorted_by_trouble_unless_frozen()
    {
        Heard heard(Role::SupervisionOfficer);
        CounterModel model(heard.replica);
        const Tester tester(&model, Strict);
        Feed feed;
        feed.counters = {counters(1, 0, 0, 9), counters(2, 0, 2, 5), counters(3, 1, 0, 1)};
        heard.say(feed);
        const auto order = [&model] {
            std::vector<qint64> ids;
            for (int at = 0; at < model.rowCount(); ++at)
                ids.push_back(model.countersAt(model.index(at, 0))->department.value);
            return ids;
        };
        QCOMPARE(order(), (std::vector<qint64>{3, 2, 1}));
        QCOMPARE(model.total().green, 15);
        model.setOrder(CounterModel::Order::Frozen);
        feed.counters = {counters(1, 7, 0, 2)};
        heard.say(feed);
        QCOMPARE(order(), (std::vector<qint64>{3, 2, 1}));
        QCOMPARE(model.total().red, 8);
        model.setOrder(CounterModel::Order::Live);
        QCOMPARE(order(), (std::vector<qint64>{1, 3, 2}));
    }

    void a_replayed_clock_stands_where_it_was_told()
    {
        Heard heard;
        const QSignalSpy ticked(&heard.replica, &Replica::clockTicked);
        QCOMPARE(heard.replica.legalNow().ms, 1'000'000);
        Feed feed;
        feed.engine.legalNow = {2'000'000};
        feed.engine.replayed = true;
        heard.say(feed);
        QCOMPARE(heard.replica.legalNow().ms, 2'000'000);
        QCOMPARE(ticked.count(), 1);
    }

    void another_person_starts_with_nothing()
    {
        Heard heard;
        CaseTableModel model(heard.replica);
        const Tester tester(&model, Strict);
        heard.say({row(1, 1, 100)});
        LoginReply again;
        again.account = {1};
        again.role = Role::Handler;
        again.legalNow = {1'000'000};
        heard.replica.begin(again);
        QCOMPARE(model.rowCount(), 1);
        again.account = {2};
        heard.replica.begin(again);
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_MAIN(tst_client_models)
#include "tst_client_models.moc"
