// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/calendar/LocalDay.h"
#include "tests/server/cases/Steps.h"
#include "tests/server/places/PlaceHall.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

// An answer is compared with its code and, when a field is wrong, the field's name.
#define ANSWERS(reply, expectedCode)                                                                         \
    do {                                                                                                     \
        const CommandReply answered = (reply);                                                               \
        QVERIFY2(answered.code == (expectedCode),                                                            \
                 qPrintable(errorCodeName(answered.code) + u' ' + answered.number));                         \
    } while (false)

#define NAMES(reply, expectedField)                                                                          \
    do {                                                                                                     \
        const CommandReply answered = (reply);                                                               \
        QCOMPARE(answered.code, ErrorCode::InvalidInput);                                                    \
        QCOMPARE(answered.number, QString(expectedField));                                                   \
    } while (false)

namespace {

const QString Admin = u"sysadmin"_s;

LocalDay day(const QString& iso)
{
    return *parseDay(iso);
}

} // namespace

/// Organisation, halls, windows and kinds as data with dates, through the real server.
class TestPlaces : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();

    void aNodeIsMadeMovedAndClosed();
    void noTwoOrgansNumberAlike();
    void whatIsNotEmptyIsNotClosed();
    void aClosedWindowTakesNothingIn();
    void aClosedDepartmentGetsNoCase();
    void aKindIsChangedForCasesToCome();
    void aChangeWaitsForItsDay();
    void changesOfOneDayComeInTheirOrder();
    void aChangeThatCannotHoldAnyMoreIsSettled();
    void aPlanIsTakenBack();
    void whoTakesAPlanBack();
    void plansComeInPages();
    void otherCataloguesAreToldToEverybody();
    void anEqualCatalogueIsNotSentAgain();
    void anotherTreeShowsOtherCases();
    void theSameRequestChangesOnce();

private:
    LocalDay today() { return dayOf(m_hall->ask<StatusReply>(Admin, Ping{}).engine.legalNow); }

    std::unique_ptr<PlaceHall> m_hall;
};

void TestPlaces::initTestCase()
{
    m_hall = std::make_unique<PlaceHall>(u"2026-09-21T09:30"_s);
}

void TestPlaces::cleanupTestCase()
{
    const VerifyResult verified = m_hall->server().verify();
    QVERIFY2(verified.isClean(), verified.output.constData());
    QCOMPARE(m_hall->server().terminate(), 0);
}

void TestPlaces::aNodeIsMadeMovedAndClosed()
{
    const OrganisationEntry a = m_hall->organisation(u"甲局"_s);
    QCOMPARE(a.tier, Tier::County);
    QCOMPARE(a.kindName, u"政府工作部门"_s);
    SetOrganisation set{{{}, {1}, u" 某街道 "_s, u"街道"_s, Tier::Township, u"街道"_s, false}, {}};
    const CommandReply made = m_hall->send(Admin, set);
    ANSWERS(made, ErrorCode::None);
    OrganisationEntry street = m_hall->organisation(u"某街道"_s);
    QCOMPARE(street.id.value, made.subject);
    QCOMPARE(street.tier, Tier::Township);
    set.organisation = street;
    set.organisation.parent = a.id;
    set.organisation.name = u"某某街道"_s;
    ANSWERS(m_hall->send(Admin, set), ErrorCode::None);
    QCOMPARE(m_hall->organisation(u"某某街道"_s).parent, a.id);
    set.organisation.closed = true;
    ANSWERS(m_hall->send(Admin, set), ErrorCode::None);
    QVERIFY(m_hall->organisation(u"某某街道"_s).closed);
    SetOrganisation below{{{}, street.id, u"某科"_s, u"某科"_s, Tier::None, {}, false}, {}};
    NAMES(m_hall->send(Admin, below), u"parent"_s);
    set.organisation.closed = false;
    ANSWERS(m_hall->send(Admin, set), ErrorCode::None);
    set.organisation.closed = true;
    ANSWERS(m_hall->send(Admin, set), ErrorCode::None);
    QCOMPARE(m_hall->number(u"SELECT count(*) FROM record_version WHERE verb = 85 AND subject = %1"_s.arg(
                 street.id.value)),
             5);
}

void TestPlaces::noTwoOrgansNumberAlike()
{
    SetOrganisation first{m_hall->organisation(u"甲局"_s), {}};
    first.organisation.documentWord = u" 某甲 "_s;
    ANSWERS(m_hall->send(Admin, first), ErrorCode::None);
    QCOMPARE(m_hall->organisation(u"甲局"_s).documentWord, u"某甲"_s);
    first.organisation.documentWord = u"某甲"_s;
    ANSWERS(m_hall->send(Admin, first), ErrorCode::None); // its own
    SetOrganisation other{m_hall->organisation(u"乙局"_s), {}};
    other.organisation.documentWord = u"某甲"_s;
    NAMES(m_hall->send(Admin, other), u"documentWord"_s);
    other.organisation.documentWord = m_hall->organisation(u"丙局"_s).shortName; // what that one numbers by
    NAMES(m_hall->send(Admin, other), u"documentWord"_s);
    other.organisation.documentWord.clear();
    other.organisation.shortName = u"某甲"_s;
    NAMES(m_hall->send(Admin, other), u"shortName"_s);
    other.organisation.shortName = u"乙局"_s;
    ANSWERS(m_hall->send(Admin, other), ErrorCode::None);
}

void TestPlaces::whatIsNotEmptyIsNotClosed()
{
    const CommandReply made = m_hall->send(
        Admin, SetWindow{{{}, {3}, m_hall->organisation(u"丙局"_s).id, u"7 号窗口"_s, false}, {}});
    ANSWERS(made, ErrorCode::None);
    SetHall hall{m_hall->hall(u"空厅"_s), {}};
    hall.hall.closed = true;
    NAMES(m_hall->send(Admin, hall), u"closed"_s);
    SetOrganisation department{m_hall->organisation(u"丙局"_s), {}};
    department.organisation.closed = true;
    NAMES(m_hall->send(Admin, department), u"closed"_s); // its window
    SetOrganisation other{m_hall->organisation(u"乙局"_s), {}};
    other.organisation.closed = true;
    NAMES(m_hall->send(Admin, other), u"closed"_s); // its items

    const CommandReply taken = m_hall->submit(u"clerk2"_s, u"甲许可"_s);
    ANSWERS(taken, ErrorCode::None);
    SetWindow window{m_hall->window(u"4 号窗口"_s), {}};
    window.window.closed = true;
    NAMES(m_hall->send(Admin, window), u"closed"_s);
    window.window.closed = false;
    window.window.hall = {3};
    NAMES(m_hall->send(Admin, window), u"hall"_s); // its papers lie in the other
    RefuseCase refuse;
    refuse.caseId = {taken.subject};
    refuse.expected = taken.revision;
    refuse.why = RefusalKind::Unlawful;
    refuse.reason = u"理由"_s;
    ANSWERS(m_hall->send(u"clerk2"_s, refuse), ErrorCode::None);

    SetWindow seventh{m_hall->window(u"7 号窗口"_s), {}};
    seventh.window.closed = true;
    ANSWERS(m_hall->send(Admin, seventh), ErrorCode::None);
    ANSWERS(m_hall->send(Admin, hall), ErrorCode::None);
    ANSWERS(m_hall->send(Admin, department), ErrorCode::None);
    seventh.window.closed = false;
    NAMES(m_hall->send(Admin, seventh), u"hall"_s);
    hall.hall.closed = false;
    ANSWERS(m_hall->send(Admin, hall), ErrorCode::None);
    NAMES(m_hall->send(Admin, seventh), u"department"_s);
}

void TestPlaces::aClosedWindowTakesNothingIn()
{
    SetWindow window{m_hall->window(u"4 号窗口"_s), {}};
    window.window.closed = true;
    ANSWERS(m_hall->send(Admin, window), ErrorCode::None);
    NAMES(m_hall->submit(u"clerk2"_s, u"甲许可"_s), u"window"_s);
    window.window.closed = false;
    ANSWERS(m_hall->send(Admin, window), ErrorCode::None);
    ANSWERS(m_hall->submit(u"clerk2"_s, u"甲许可"_s), ErrorCode::None);
}

void TestPlaces::aClosedDepartmentGetsNoCase()
{
    const CaseId id = m_hall->accepted(u"clerk"_s, u"甲许可"_s);
    TransferCase transfer;
    transfer.caseId = id;
    transfer.expected = m_hall->details(id).row.revision;
    transfer.to = m_hall->organisation(u"丙局"_s).id;
    transfer.reason = u"转办"_s;
    NAMES(m_hall->send(u"head"_s, transfer), u"to"_s);
    transfer.to = m_hall->organisation(u"甲一科"_s).id;
    ANSWERS(m_hall->send(u"head"_s, transfer), ErrorCode::None);
}

void TestPlaces::aKindIsChangedForCasesToCome()
{
    const CommandReply before = m_hall->submit(u"clerk"_s, u"甲许可"_s);
    SetKind set;
    for (const KindEntry& kind : m_hall->catalogue().kinds) {
        if (kind.name == u"行政许可"_s)
            set.itemKind = kind;
    }
    set.itemKind.acceptanceNotice = Limit::workingDays(3);
    ANSWERS(m_hall->send(Admin, set), ErrorCode::NotAllowed);
    ANSWERS(m_hall->send(u"officer"_s, set), ErrorCode::None);
    const CommandReply after = m_hall->submit(u"clerk"_s, u"甲许可"_s);
    QCOMPARE(clockOf(m_hall->details({before.subject}), ClockKind::AcceptanceNotice).limit,
             Limit::workingDays(5));
    QCOMPARE(clockOf(m_hall->details({after.subject}), ClockKind::AcceptanceNotice).limit,
             Limit::workingDays(3));
}

void TestPlaces::aChangeWaitsForItsDay()
{
    SetOrganisation rename{m_hall->organisation(u"甲一科"_s), day(u"2026-09-23"_s)};
    rename.organisation.name = u"审批科"_s;
    ANSWERS(m_hall->send(Admin, rename), ErrorCode::None);
    const CommandReply planned =
        m_hall->send(Admin, SetWindow{{{}, {1}, {2}, u"5 号窗口"_s, false}, day(u"2026-09-22"_s)});
    ANSWERS(planned, ErrorCode::None);
    QCOMPARE(planned.subject, 0);
    const auto page = m_hall->ask<PlannedPage>(u"officer"_s, ListPlanned{});
    QCOMPARE(page.rows.size(), std::size_t(2));
    QCOMPARE(page.rows[0].verb, MessageKind::SetWindow);
    QCOMPARE(page.rows[0].title, u"5 号窗口"_s);
    QCOMPARE(page.rows[0].personName, u"系统"_s);
    QCOMPARE(formatDay(page.rows[1].from), u"2026-09-23"_s);
    QCOMPARE(page.rows[1].subject, rename.organisation.id.value);
    QCOMPARE(decode<SetOrganisation>(page.rows[1].body)->organisation.name, u"审批科"_s);

    m_hall->restart();
    m_hall->advance(u"2026-09-21T23:59"_s);
    QCOMPARE(m_hall->number(u"SELECT count(*) FROM service_window WHERE name = '5 号窗口'"_s), 0);
    m_hall->advance(u"2026-09-22T00:00"_s);
    QVERIFY(!m_hall->window(u"5 号窗口"_s).closed);
    m_hall->restart();
    QVERIFY(!m_hall->window(u"5 号窗口"_s).closed);
    m_hall->advance(u"2026-09-25T10:00"_s); // past another day, among the lights
    QCOMPARE(m_hall->organisation(u"审批科"_s).id, rename.organisation.id);
    QVERIFY(m_hall->ask<PlannedPage>(u"officer"_s, ListPlanned{}).rows.empty());
    QCOMPARE(m_hall->number(u"SELECT count(*) FROM journal WHERE verb = 25 AND result = 0"_s), 2);
    // Every light before midnight of the day comes before the change in the journal, every later one after
    // it.
    QCOMPARE(m_hall->number(u"SELECT count(*) FROM journal c JOIN light l ON (l.moment_utc < c.legal_utc) <>"
                            " (l.seq < c.seq) WHERE c.verb = 25"_s),
             0);
    QVERIFY(m_hall->number(u"SELECT count(*) FROM light"_s) > 0);
}

void TestPlaces::changesOfOneDayComeInTheirOrder()
{
    SetOrganisation rename{m_hall->organisation(u"审批科"_s), day(u"2026-09-26"_s)};
    for (const QString& name : {u"甲二科"_s, u"甲三科"_s}) {
        rename.organisation.name = name;
        ANSWERS(m_hall->send(Admin, rename), ErrorCode::None);
    }
    m_hall->advance(u"2026-09-26T09:00"_s);
    QCOMPARE(m_hall->organisation(u"甲三科"_s).id, rename.organisation.id);
}

void TestPlaces::aChangeThatCannotHoldAnyMoreIsSettled()
{
    const CommandReply street =
        m_hall->send(Admin, SetOrganisation{{{}, {1}, u"某镇"_s, u"某镇"_s, Tier::Township, {}, false}, {}});
    SetOrganisation below{{{}, {street.subject}, u"某站"_s, u"某站"_s, Tier::Township, {}, false},
                          day(u"2026-09-27"_s)};
    ANSWERS(m_hall->send(Admin, below), ErrorCode::None);
    SetOrganisation close{m_hall->organisation(u"某镇"_s), {}};
    close.organisation.closed = true;
    ANSWERS(m_hall->send(Admin, close), ErrorCode::None);
    m_hall->advance(u"2026-09-28T09:00"_s);
    QVERIFY(m_hall->ask<PlannedPage>(u"officer"_s, ListPlanned{}).rows.empty());
    QCOMPARE(m_hall->number(u"SELECT count(*) FROM organisation WHERE name = '某站'"_s), 0);
    QCOMPARE(m_hall->number(u"SELECT result FROM journal WHERE verb = 25 ORDER BY seq DESC LIMIT 1"_s),
             int(ErrorCode::InvalidInput));
    ANSWERS(m_hall->submit(u"clerk"_s, u"甲许可"_s), ErrorCode::None); // nothing hangs
}

/// As if it had not been asked for; the word against it is a record too, and verify() reads both.
void TestPlaces::aPlanIsTakenBack()
{
    SetWindow change{m_hall->window(u"3 号窗口"_s), today() + std::chrono::days(1)};
    const QString name = change.window.name;
    change.window.name = u"不会有的窗口"_s;
    ANSWERS(m_hall->send(Admin, change), ErrorCode::None);
    const auto page = m_hall->ask<PlannedPage>(Admin, ListPlanned{});
    QCOMPARE(page.rows.size(), std::size_t(1));
    QVERIFY(page.rows[0].plan > 0 && page.rows[0].mine);
    QVERIFY(!m_hall->ask<PlannedPage>(u"officer"_s, ListPlanned{}).rows[0].mine);
    const TakeBackChange back{page.rows[0].plan, u"计划有变"_s};
    NAMES(m_hall->send(Admin, TakeBackChange{back.plan, u" "_s}), u"reason"_s);
    NAMES(m_hall->send(Admin, TakeBackChange{back.plan, QString(2001, u'长')}), u"reason"_s);
    ANSWERS(m_hall->send(Admin, TakeBackChange{back.plan + 999, u"无"_s}), ErrorCode::NotFound);
    const CommandReply done = m_hall->send(Admin, back);
    ANSWERS(done, ErrorCode::None);
    QCOMPARE(done.subject, change.window.id.value);
    ANSWERS(m_hall->send(Admin, back), ErrorCode::NotFound);
    QVERIFY(m_hall->ask<PlannedPage>(Admin, ListPlanned{}).rows.empty());
    m_hall->advance(formatDay(change.from) + u"T09:00"_s);
    QCOMPARE(m_hall->window(name).id, change.window.id);
    QCOMPARE(m_hall->number(u"SELECT count(*) FROM journal j JOIN record_version v ON v.seq = j.seq"
                            " WHERE j.verb = 317 AND j.result = 0 AND j.subject = %1"_s.arg(done.subject)),
             1);
    QCOMPARE(m_hall->number(u"SELECT count(*) FROM record_version WHERE id = %1"_s.arg(back.plan)), 1);
}

/// Whoever may make such a change, nobody else; and not once its day has come.
void TestPlaces::whoTakesAPlanBack()
{
    SetKind kind;
    for (const KindEntry& known : m_hall->catalogue().kinds) {
        if (known.name == u"行政许可"_s)
            kind.itemKind = known;
    }
    kind.from = today() + std::chrono::days(1);
    kind.itemKind.supplement = Limit::workingDays(31);
    ANSWERS(m_hall->send(u"officer"_s, kind), ErrorCode::None);
    const auto page = m_hall->ask<PlannedPage>(u"officer"_s, ListPlanned{});
    const auto own = std::find_if(page.rows.begin(), page.rows.end(),
                                  [](const PlannedEntry& row) { return row.verb == MessageKind::SetKind; });
    QVERIFY(own != page.rows.end() && own->mine);
    const TakeBackChange back{own->plan, u"另议"_s};
    ANSWERS(m_hall->send(Admin, back), ErrorCode::NotAllowed);
    ANSWERS(m_hall->send(u"head"_s, back), ErrorCode::NotAllowed);
    ANSWERS(m_hall->send(u"handler"_s, back), ErrorCode::NotAllowed);
    QCOMPARE(m_hall->ask<PlannedPage>(u"officer"_s, ListPlanned{}).rows.size(), page.rows.size());
    m_hall->advance(formatDay(kind.from) + u"T00:00"_s);
    ANSWERS(m_hall->send(u"officer"_s, back), ErrorCode::NotFound); // it holds
    kind.from = {};
    kind.itemKind.supplement = Limit::workingDays(30);
    ANSWERS(m_hall->send(u"officer"_s, kind), ErrorCode::None);
}

void TestPlaces::plansComeInPages()
{
    SetWindow change{m_hall->window(u"3 号窗口"_s), {}};
    const LocalDay first = today() + std::chrono::days(10);
    for (int i = 0; i < 7; ++i) {
        change.from = first + std::chrono::days(i % 3); // several on a day, asked for out of order
        change.window.name = u"3 号窗口之%1"_s.arg(i);
        ANSWERS(m_hall->send(Admin, change), ErrorCode::None);
    }
    NAMES(m_hall->send(Admin, ListPlanned{{}, 0, {}, 0}), u"limit"_s);
    const auto whole = m_hall->ask<PlannedPage>(Admin, ListPlanned{});
    QVERIFY(!whole.more);
    std::vector<qint64> paged;
    ListPlanned query;
    query.limit = 2;
    for (bool more = true; more;) {
        const auto page = m_hall->ask<PlannedPage>(Admin, query);
        QVERIFY(page.rows.size() <= 2 && paged.size() < 20);
        for (const PlannedEntry& row : page.rows)
            paged.push_back(row.plan);
        query.afterDay = page.rows.back().from;
        query.after = page.rows.back().plan;
        more = page.more;
    }
    std::vector<qint64> all;
    for (const PlannedEntry& row : whole.rows)
        all.push_back(row.plan);
    QCOMPARE(paged, all);
    for (const qint64 plan : all)
        ANSWERS(m_hall->send(Admin, TakeBackChange{plan, u"清理"_s}), ErrorCode::None);
}

void TestPlaces::otherCataloguesAreToldToEverybody()
{
    TestClient& handler = m_hall->as(u"handler"_s);
    QVERIFY(handler.call<SubscribeReply>(Subscribe{true, false, {}}));
    handler.feeds().clear();
    SetWindow rename{m_hall->window(u"2 号窗口"_s), {}};
    rename.window.name = u"2 号综合窗口"_s;
    ANSWERS(m_hall->send(Admin, rename), ErrorCode::None);
    QVERIFY(handler.waitUntil([&] {
        return std::any_of(handler.feeds().begin(), handler.feeds().end(),
                           [](const Feed& feed) { return feed.catalogue && !feed.refetch; });
    }));
    // Whoever follows neither cases nor the board is told as well, and of a plan only those who read plans.
    TestClient& clerk = m_hall->as(u"clerk"_s);
    TestClient& admin = m_hall->as(Admin);
    QVERIFY(clerk.call<SubscribeReply>(Subscribe{true, false, {}}));
    QVERIFY(admin.call<SubscribeReply>(Subscribe{false, false, {}}));
    const auto told = [](TestClient& client, bool Feed::*what) {
        return std::any_of(client.feeds().begin(), client.feeds().end(),
                           [what](const Feed& feed) { return feed.*what; });
    };
    for (TestClient* client : {&handler, &clerk, &admin})
        client->feeds().clear();
    SetWindow planned{m_hall->window(u"2 号综合窗口"_s), today() + std::chrono::days(2)};
    planned.window.name = u"2 号窗口"_s;
    ANSWERS(m_hall->send(Admin, planned), ErrorCode::None);
    QVERIFY(handler.waitUntil([&] { return told(handler, &Feed::setUp); }));
    QVERIFY(admin.waitUntil([&] { return told(admin, &Feed::setUp); }));
    rename.window.name = u"2 号窗"_s;
    ANSWERS(m_hall->send(Admin, rename), ErrorCode::None);
    for (TestClient* client : {&handler, &clerk, &admin})
        QVERIFY(client->waitUntil([&] { return told(*client, &Feed::catalogue); }));
    QVERIFY(!told(clerk, &Feed::setUp));
}

void TestPlaces::anEqualCatalogueIsNotSentAgain()
{
    const CatalogueReply all = m_hall->catalogue();
    QVERIFY(!all.unchanged && !all.digest.isEmpty());
    const auto same = m_hall->ask<CatalogueReply>(Admin, GetCatalogue{all.digest});
    QVERIFY(same.unchanged);
    QCOMPARE(same.digest, all.digest);
    QVERIFY(same.organisations.empty() && same.variants.empty());
    SetWindow rename{m_hall->window(u"1 号窗口"_s), {}};
    rename.window.name = u"1 号综合窗口"_s;
    ANSWERS(m_hall->send(Admin, rename), ErrorCode::None);
    const auto other = m_hall->ask<CatalogueReply>(Admin, GetCatalogue{all.digest});
    QVERIFY(!other.unchanged && other.digest != all.digest);
    QCOMPARE(other.windows.size(), all.windows.size());
    const auto calendar = m_hall->ask<CalendarReply>(Admin, GetCalendar{all.digest});
    QVERIFY(!calendar.unchanged && !calendar.notices.empty());
    QVERIFY(m_hall->ask<CalendarReply>(Admin, GetCalendar{calendar.digest}).unchanged);
    rename.window.name = u"1 号窗口"_s;
    ANSWERS(m_hall->send(Admin, rename), ErrorCode::None);
}

void TestPlaces::anotherTreeShowsOtherCases()
{
    const CommandReply taken = m_hall->submit(u"clerk3"_s, u"乙许可"_s);
    TestClient& head = m_hall->as(u"head"_s);
    const auto subscribed = head.call<SubscribeReply>(Subscribe{true, false, {}});
    QVERIFY(subscribed);
    const auto mine = m_hall->casesOf(u"head"_s);
    QVERIFY(std::find(mine.begin(), mine.end(), CaseId{taken.subject}) == mine.end());
    SetOrganisation move{m_hall->organisation(u"乙局"_s), {}};
    move.organisation.parent = m_hall->organisation(u"甲局"_s).id;
    ANSWERS(m_hall->send(Admin, move), ErrorCode::None);
    QVERIFY(head.waitClosed());
    const auto again = m_hall->as(u"head"_s).call<SubscribeReply>(Subscribe{true, false, subscribed->head});
    QVERIFY(again);
    QVERIFY(!again->resumed);
    const auto more = m_hall->casesOf(u"head"_s);
    QVERIFY(std::find(more.begin(), more.end(), CaseId{taken.subject}) != more.end());
}

void TestPlaces::theSameRequestChangesOnce()
{
    TestClient& admin = m_hall->as(Admin);
    const SetWindow make{{{}, {1}, {}, u"8 号窗口"_s, false}, {}};
    const RequestId id = admin.send(make);
    const auto first = admin.takeReply<CommandReply>(id);
    admin.resend(id, make);
    const auto second = admin.takeReply<CommandReply>(id);
    QVERIFY(first && second);
    QCOMPARE(second->subject, first->subject);
    QCOMPARE(m_hall->number(u"SELECT count(*) FROM service_window WHERE name = '8 号窗口'"_s), 1);
}

QTEST_GUILESS_MAIN(TestPlaces)
#include "tst_places.moc"
