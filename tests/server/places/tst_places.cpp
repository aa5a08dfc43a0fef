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

Q_DECLARE_METATYPE(std::function<void(duban::SetOrganisation&)>)
Q_DECLARE_METATYPE(std::function<void(duban::SetHall&)>)
Q_DECLARE_METATYPE(std::function<void(duban::SetWindow&)>)
Q_DECLARE_METATYPE(std::function<void(duban::SetKind&)>)

/// Organisation, halls, windows and kinds as data with dates, through the real server.
class TestPlaces : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();

    void wrongOrganisation_data();
    void wrongOrganisation();
    void wrongHall_data();
    void wrongHall();
    void wrongWindow_data();
    void wrongWindow();
    void wrongKind_data();
    void wrongKind();
    void aNodeIsMadeMovedAndClosed();
    void whatIsNotEmptyIsNotClosed();
    void aClosedWindowTakesNothingIn();
    void aClosedDepartmentGetsNoCase();
    void aKindIsChangedForCasesToCome();
    void aChangeWaitsForItsDay();
    void changesOfOneDayComeInTheirOrder();
    void aChangeThatCannotHoldAnyMoreIsSettled();
    void otherCataloguesAreToldToEverybody();
    void anotherTreeShowsOtherCases();
    void theSameRequestChangesOnce();

private:
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

void TestPlaces::wrongOrganisation_data()
{
    QTest::addColumn<std::function<void(SetOrganisation&)>>("spoil");
    QTest::addColumn<QString>("field");
    const auto add = [](const char* name, std::function<void(SetOrganisation&)> spoil, const QString& field) {
        QTest::newRow(name) << spoil << field;
    };
    add(
        "no name", [](SetOrganisation& c) { c.organisation.name = u"  "_s; }, u"name"_s);
    add(
        "a name of 201 characters", [](SetOrganisation& c) { c.organisation.name = QString(201, u'局'); },
        u"name"_s);
    add(
        "a name that reads backwards", [](SetOrganisation& c) { c.organisation.name = u"局\u202e"_s; },
        u"name"_s);
    add(
        "no short name", [](SetOrganisation& c) { c.organisation.shortName.clear(); }, u"shortName"_s);
    add(
        "a short name of 9 characters",
        [](SetOrganisation& c) { c.organisation.shortName = QString(9, u'局'); }, u"shortName"_s);
    add(
        "a kind of 41 characters", [](SetOrganisation& c) { c.organisation.kindName = QString(41, u'局'); },
        u"kindName"_s);
    add(
        "no such tier", [](SetOrganisation& c) { c.organisation.tier = Tier(9); }, u"tier"_s);
    add(
        "no such organisation", [](SetOrganisation& c) { c.organisation.id = {999}; }, u"id"_s);
    add(
        "a negative id", [](SetOrganisation& c) { c.organisation.id = {-1}; }, u"id"_s);
    add(
        "no such parent", [](SetOrganisation& c) { c.organisation.parent = {999}; }, u"parent"_s);
    add(
        "a second root", [](SetOrganisation& c) { c.organisation.parent = {}; }, u"parent"_s);
    add(
        "below itself",
        [](SetOrganisation& c) {
            c.organisation.id = {2};     // 甲局
            c.organisation.parent = {3}; // 甲一科
        },
        u"parent"_s);
    add(
        "its own parent", [](SetOrganisation& c) { c.organisation.id = c.organisation.parent = {2}; },
        u"parent"_s);
    add(
        "the root below its child",
        [](SetOrganisation& c) {
            c.organisation.id = {1};
            c.organisation.parent = {2};
        },
        u"parent"_s);
    add(
        "closed though a section is not",
        [](SetOrganisation& c) {
            c.organisation.id = {2};
            c.organisation.closed = true;
        },
        u"closed"_s);
    add(
        "yesterday", [](SetOrganisation& c) { c.from = day(u"2026-09-20"_s); }, u"from"_s);
    add(
        "in eleven years", [](SetOrganisation& c) { c.from = day(u"2037-09-21"_s); }, u"from"_s);
}

void TestPlaces::wrongOrganisation()
{
    QFETCH(std::function<void(SetOrganisation&)>, spoil);
    QFETCH(QString, field);
    SetOrganisation command{{{}, {1}, u"丁局"_s, u"丁局"_s, Tier::County, u"政府工作部门"_s, false}, {}};
    spoil(command);
    const qint64 before = m_hall->number(u"SELECT count(*) FROM record_version"_s);
    NAMES(m_hall->send(Admin, command), field);
    QCOMPARE(m_hall->number(u"SELECT count(*) FROM record_version"_s), before);
}

void TestPlaces::wrongHall_data()
{
    QTest::addColumn<std::function<void(SetHall&)>>("spoil");
    QTest::addColumn<QString>("field");
    const auto add = [](const char* name, std::function<void(SetHall&)> spoil, const QString& field) {
        QTest::newRow(name) << spoil << field;
    };
    add(
        "no name", [](SetHall& c) { c.hall.name.clear(); }, u"name"_s);
    add(
        "no such hall", [](SetHall& c) { c.hall.id = {77}; }, u"id"_s);
    add(
        "closes before it opens", [](SetHall& c) { c.hall.opening.morningClose = 100; },
        u"hours.morningClose"_s);
    add(
        "opens before midnight", [](SetHall& c) { c.hall.opening.morningOpen = -1; }, u"hours.morningOpen"_s);
    add(
        "closes after midnight", [](SetHall& c) { c.hall.opening.afternoonClose = 1441; },
        u"hours.afternoonClose"_s);
    add(
        "nonsense hours",
        [](SetHall& c) { c.hall.opening.afternoonClose = std::numeric_limits<qint64>::max(); },
        u"hours.afternoonClose"_s);
    add(
        "an eighth weekday", [](SetHall& c) { c.hall.opening.alsoOpenOn = 0x80; }, u"alsoOpenOn"_s);
    add(
        "a day twice",
        [](SetHall& c) {
            c.hall.opening.exceptions = {{day(u"2026-10-10"_s), false, u"检修"_s},
                                         {day(u"2026-10-10"_s), true, {}}};
        },
        u"exceptions"_s);
    add(
        "a day that no calendar covers",
        [](SetHall& c) {
            c.hall.opening.exceptions = {{day(u"2299-01-01"_s), false, {}}};
        },
        u"exceptions"_s);
    add(
        "closed though a window is not",
        [](SetHall& c) {
            c.hall.id = {1};
            c.hall.closed = true;
        },
        u"closed"_s);
    add(
        "yesterday", [](SetHall& c) { c.from = day(u"2026-09-20"_s); }, u"from"_s);
}

void TestPlaces::wrongHall()
{
    QFETCH(std::function<void(SetHall&)>, spoil);
    QFETCH(QString, field);
    SetHall command{{{}, u"新厅"_s, true, {540, 720, 810, 1020, 0, {}}, false}, {}};
    spoil(command);
    NAMES(m_hall->send(Admin, command), field);
}

void TestPlaces::wrongWindow_data()
{
    QTest::addColumn<std::function<void(SetWindow&)>>("spoil");
    QTest::addColumn<QString>("field");
    const auto add = [](const char* name, std::function<void(SetWindow&)> spoil, const QString& field) {
        QTest::newRow(name) << spoil << field;
    };
    add(
        "no name", [](SetWindow& c) { c.window.name.clear(); }, u"name"_s);
    add(
        "no such window", [](SetWindow& c) { c.window.id = {77}; }, u"id"_s);
    add(
        "no hall", [](SetWindow& c) { c.window.hall = {}; }, u"hall"_s);
    add(
        "no such hall", [](SetWindow& c) { c.window.hall = {77}; }, u"hall"_s);
    add(
        "no such department", [](SetWindow& c) { c.window.department = {77}; }, u"department"_s);
    add(
        "yesterday", [](SetWindow& c) { c.from = day(u"2026-09-20"_s); }, u"from"_s);
}

void TestPlaces::wrongWindow()
{
    QFETCH(std::function<void(SetWindow&)>, spoil);
    QFETCH(QString, field);
    SetWindow command{{{}, {1}, {2}, u"9 号窗口"_s, false}, {}};
    spoil(command);
    NAMES(m_hall->send(Admin, command), field);
}

void TestPlaces::wrongKind_data()
{
    QTest::addColumn<std::function<void(SetKind&)>>("spoil");
    QTest::addColumn<QString>("field");
    const auto add = [](const char* name, std::function<void(SetKind&)> spoil, const QString& field) {
        QTest::newRow(name) << spoil << field;
    };
    add(
        "no name", [](SetKind& c) { c.itemKind.name.clear(); }, u"name"_s);
    add(
        "a limit of 1001 days", [](SetKind& c) { c.itemKind.delivery = Limit::workingDays(1001); },
        u"delivery"_s);
    add(
        "a limit below 0", [](SetKind& c) { c.itemKind.supplement = Limit::workingDays(-3); },
        u"supplement"_s);
    add(
        "an unknown unit",
        [](SetKind& c) {
            c.itemKind.acceptancePaper = {5, LimitUnit(9)};
        },
        u"acceptancePaper"_s);
    add(
        "extensions below 0", [](SetKind& c) { c.itemKind.extensionsAllowed = -1; }, u"extensionsAllowed"_s);
    add(
        "no basis", [](SetKind& c) { c.itemKind.legalBasis.clear(); }, u"legalBasis"_s);
    add(
        "silence accepts without a limit", [](SetKind& c) { c.itemKind.deemsAcceptance = true; },
        u"acceptanceNotice"_s);
    add(
        "yesterday", [](SetKind& c) { c.from = day(u"2026-09-20"_s); }, u"from"_s);
}

void TestPlaces::wrongKind()
{
    QFETCH(std::function<void(SetKind&)>, spoil);
    QFETCH(QString, field);
    SetKind command;
    command.itemKind.name = u"行政确认"_s;
    command.itemKind.delivery = Limit::workingDays(10);
    command.itemKind.legalBasis = u"服务标准"_s;
    spoil(command);
    NAMES(m_hall->send(u"officer"_s, command), field);
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
                           [](const Feed& feed) { return feed.refetch; });
    }));
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
