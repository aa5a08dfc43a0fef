// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/calendar/LocalDay.h"
#include "tests/server/places/PlaceHall.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

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

/// What is wrong about a change of organisation, halls, windows and kinds is named, and nothing is written.
class TestPlaceFields : public QObject
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

private:
    std::unique_ptr<PlaceHall> m_hall;
};

void TestPlaceFields::initTestCase()
{
    m_hall = std::make_unique<PlaceHall>(u"2026-09-21T09:30"_s);
}

void TestPlaceFields::cleanupTestCase()
{
    QCOMPARE(m_hall->number(u"SELECT count(*) FROM record_version"_s), 0);
    const VerifyResult verified = m_hall->server().verify();
    QVERIFY2(verified.isClean(), verified.output.constData());
}

void TestPlaceFields::wrongOrganisation_data()
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
        "a word of documents of 9 characters",
        [](SetOrganisation& c) { c.organisation.documentWord = QString(9, u'字'); }, u"documentWord"_s);
    add(
        "a word of documents over two lines",
        [](SetOrganisation& c) { c.organisation.documentWord = u"示\n住"_s; }, u"documentWord"_s);
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

void TestPlaceFields::wrongOrganisation()
{
    QFETCH(std::function<void(SetOrganisation&)>, spoil);
    QFETCH(QString, field);
    SetOrganisation command{{{}, {1}, u"丁局"_s, u"丁局"_s, Tier::County, u"政府工作部门"_s, false}, {}};
    spoil(command);
    const qint64 before = m_hall->number(u"SELECT count(*) FROM record_version"_s);
    NAMES(m_hall->send(Admin, command), field);
    QCOMPARE(m_hall->number(u"SELECT count(*) FROM record_version"_s), before);
}

void TestPlaceFields::wrongHall_data()
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

void TestPlaceFields::wrongHall()
{
    QFETCH(std::function<void(SetHall&)>, spoil);
    QFETCH(QString, field);
    SetHall command{{{}, u"新厅"_s, true, {540, 720, 810, 1020, 0, {}}, false}, {}};
    spoil(command);
    NAMES(m_hall->send(Admin, command), field);
}

void TestPlaceFields::wrongWindow_data()
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

void TestPlaceFields::wrongWindow()
{
    QFETCH(std::function<void(SetWindow&)>, spoil);
    QFETCH(QString, field);
    SetWindow command{{{}, {1}, {2}, u"9 号窗口"_s, false}, {}};
    spoil(command);
    NAMES(m_hall->send(Admin, command), field);
}

void TestPlaceFields::wrongKind_data()
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

void TestPlaceFields::wrongKind()
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

QTEST_GUILESS_MAIN(TestPlaceFields)
#include "tst_place_fields.moc"
