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

LegalTime at(const QString& moment)
{
    return *parseMoment(moment);
}

} // namespace

Q_DECLARE_METATYPE(std::function<void(duban::SetDuty&)>)

/// Who stands at which window and when: what 'the window's clerk' means.
class TestDuties : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void wrongDuty_data();
    void wrongDuty();
    void headsArrangeTheirOwn();
    void noTwoPlacesAtOnce();
    void aDutyThatHasBegunIsOnlyEnded();
    void theListTellsWhoStandsWhere();
    void dutiesComeInPages();
    void clerksSeeWhoStandsInTheHall();
    void clerksAreToldOfDuties();
    void clerksAreToldOfAnotherName();
    void aDutyMovesTheClerkAndBack();
    void theWindowOfTheMomentDecides();
    void aDutyBeginsAtOnceAndSurvivesAKill();
    void theRealClockBeginsADuty();

private:
    SetDuty duty(const QString& login, const QString& window, const QString& from, const QString& until);

    std::unique_ptr<PlaceHall> m_hall;
};

void TestDuties::init()
{
    m_hall = std::make_unique<PlaceHall>(u"2026-09-21T09:30"_s);
}

void TestDuties::cleanup()
{
    const VerifyResult verified = m_hall->server().verify();
    QVERIFY2(verified.isClean(), verified.output.constData());
    m_hall.reset();
}

SetDuty TestDuties::duty(const QString& login, const QString& window, const QString& from,
                         const QString& until)
{
    return {0, m_hall->person(login), m_hall->window(window).id, at(from), at(until), {}, false};
}

void TestDuties::wrongDuty_data()
{
    QTest::addColumn<QString>("sender");
    QTest::addColumn<std::function<void(SetDuty&)>>("spoil");
    QTest::addColumn<QString>("field");
    const auto add = [](const char* name, const QString& sender, std::function<void(SetDuty&)> spoil,
                        const QString& field) { QTest::newRow(name) << sender << spoil << field; };
    const QString admin = u"sysadmin"_s;
    add(
        "nobody", admin, [](SetDuty& d) { d.person = {}; }, u"person"_s);
    add(
        "no such person", admin, [](SetDuty& d) { d.person = {999}; }, u"person"_s);
    add(
        "a person who is no clerk", admin, [](SetDuty& d) { d.person = {4}; }, u"person"_s);
    add(
        "no such window", admin, [](SetDuty& d) { d.window = {999}; }, u"window"_s);
    add(
        "in the past", admin, [](SetDuty& d) { d.from = at(u"2026-09-21T09:29"_s); }, u"from"_s);
    add(
        "at no time", admin, [](SetDuty& d) { d.from = d.until = {}; }, u"from"_s);
    add(
        "in two years", admin, [](SetDuty& d) { d.from = at(u"2028-09-21T09:29"_s); }, u"from"_s);
    add(
        "before all time", admin, [](SetDuty& d) { d.from = {std::numeric_limits<qint64>::min()}; },
        u"from"_s);
    add(
        "ends before it begins", admin, [](SetDuty& d) { d.until = at(u"2026-09-21T09:59"_s); }, u"until"_s);
    add(
        "ends when it begins", admin, [](SetDuty& d) { d.until = d.from; }, u"until"_s);
    add(
        "longer than a day", admin, [](SetDuty& d) { d.until = at(u"2026-09-22T10:01"_s); }, u"until"_s);
    add(
        "for ever", admin, [](SetDuty& d) { d.until = {std::numeric_limits<qint64>::max()}; }, u"until"_s);
    add(
        "for oneself", admin, [](SetDuty& d) { d.standsFor = d.person; }, u"standsFor"_s);
    add(
        "for nobody known", admin, [](SetDuty& d) { d.standsFor = {999}; }, u"standsFor"_s);
    add(
        "nothing to cancel", admin, [](SetDuty& d) { d.cancelled = true; }, u"duty"_s);
    add(
        "a window of another department", u"head2"_s, [](SetDuty&) {}, u"window"_s);
    add(
        "a person of another department", u"unit"_s, [](SetDuty& d) { d.person = {3}; }, u"person"_s);
}

void TestDuties::wrongDuty()
{
    QFETCH(QString, sender);
    QFETCH(std::function<void(SetDuty&)>, spoil);
    QFETCH(QString, field);
    SetDuty set = duty(u"clerk"_s, u"4 号窗口"_s, u"2026-09-21T10:00"_s, u"2026-09-21T11:00"_s);
    spoil(set);
    NAMES(m_hall->send(sender, set), field);
    QCOMPARE(m_hall->number(u"SELECT count(*) FROM window_duty"_s), 0);
}

void TestDuties::headsArrangeTheirOwn()
{
    const SetDuty own = duty(u"clerk"_s, u"4 号窗口"_s, u"2026-09-21T10:00"_s, u"2026-09-21T11:00"_s);
    const CommandReply made = m_hall->send(u"head"_s, own);
    QCOMPARE(made.code, ErrorCode::None);
    SetDuty change = own;
    change.duty = made.subject;
    change.until = at(u"2026-09-21T11:30"_s);
    QCOMPARE(m_hall->send(u"head2"_s, change).code, ErrorCode::NotFound);
    QCOMPARE(m_hall->send(u"unit"_s, change).code, ErrorCode::None);
    change.duty = 777;
    QCOMPARE(m_hall->send(u"head"_s, change).code, ErrorCode::NotFound);
    // A window that serves all takes anybody's own people.
    QCOMPARE(
        m_hall
            ->send(u"head2"_s, duty(u"clerk3"_s, u"2 号窗口"_s, u"2026-09-21T10:00"_s, u"2026-09-21T11:00"_s))
            .code,
        ErrorCode::None);
    QCOMPARE(m_hall->send(u"clerk"_s, own).code, ErrorCode::NotAllowed);
    QCOMPARE(m_hall->send(u"officer"_s, own).code, ErrorCode::NotAllowed);
}

void TestDuties::noTwoPlacesAtOnce()
{
    const CommandReply first = m_hall->send(
        u"head"_s, duty(u"clerk"_s, u"4 号窗口"_s, u"2026-09-21T10:00"_s, u"2026-09-21T11:00"_s));
    QCOMPARE(first.code, ErrorCode::None);
    SetDuty second = duty(u"clerk"_s, u"2 号窗口"_s, u"2026-09-21T10:59"_s, u"2026-09-21T12:00"_s);
    NAMES(m_hall->send(u"head"_s, second), u"person"_s);
    second.from = at(u"2026-09-21T11:00"_s);
    const CommandReply behind = m_hall->send(u"head"_s, second);
    QCOMPARE(behind.code, ErrorCode::None);
    second.duty = behind.subject;
    second.from = at(u"2026-09-21T10:30"_s);
    NAMES(m_hall->send(u"head"_s, second), u"person"_s);
    SetDuty cancel = duty(u"clerk"_s, u"4 号窗口"_s, u"2026-09-21T10:00"_s, u"2026-09-21T11:00"_s);
    cancel.duty = first.subject;
    cancel.cancelled = true;
    NAMES(m_hall->send(u"head"_s, cancel), u"reason"_s);
    cancel.reason = u"改由他人值守"_s;
    QCOMPARE(m_hall->send(u"head"_s, cancel).code, ErrorCode::None);
    QCOMPARE(m_hall->send(u"head"_s, second).code, ErrorCode::None);
    NAMES(m_hall->send(u"head"_s, cancel), u"duty"_s); // cancelled already
}

void TestDuties::aDutyThatHasBegunIsOnlyEnded()
{
    SetDuty set = duty(u"clerk"_s, u"4 号窗口"_s, u"2026-09-21T10:00"_s, u"2026-09-21T11:00"_s);
    set.duty = m_hall->send(u"head"_s, set).subject;
    m_hall->advance(u"2026-09-21T10:20"_s);
    SetDuty other = set;
    other.from = at(u"2026-09-21T10:10"_s);
    NAMES(m_hall->send(u"head"_s, other), u"from"_s);
    other = set;
    other.window = m_hall->window(u"2 号窗口"_s).id;
    NAMES(m_hall->send(u"head"_s, other), u"window"_s);
    other = set;
    other.person = m_hall->person(u"clerk2"_s);
    NAMES(m_hall->send(u"head"_s, other), u"person"_s);
    other = set;
    other.until = at(u"2026-09-21T10:10"_s);
    NAMES(m_hall->send(u"head"_s, other), u"until"_s);
    other.until = at(u"2026-09-21T12:00"_s);
    QCOMPARE(m_hall->send(u"head"_s, other).code, ErrorCode::None);
    other.cancelled = true;
    other.reason = u"提前结束"_s;
    QCOMPARE(m_hall->send(u"head"_s, other).code, ErrorCode::None);
    // What held stays: it ended now.
    QCOMPARE(m_hall->number(u"SELECT until_utc FROM window_duty"_s), at(u"2026-09-21T10:20"_s).ms);
    QCOMPARE(m_hall->number(u"SELECT cancelled FROM window_duty"_s), 0);
    NAMES(m_hall->send(u"head"_s, other), u"duty"_s);
}

void TestDuties::theListTellsWhoStandsWhere()
{
    SetDuty first = duty(u"clerk"_s, u"4 号窗口"_s, u"2026-09-21T12:00"_s, u"2026-09-21T13:30"_s);
    first.standsFor = m_hall->person(u"clerk2"_s);
    QCOMPARE(m_hall->send(u"head"_s, first).code, ErrorCode::None);
    QCOMPARE(m_hall
                 ->send(u"sysadmin"_s,
                        duty(u"clerk3"_s, u"3 号窗口"_s, u"2026-09-21T10:00"_s, u"2026-09-21T11:00"_s))
                 .code,
             ErrorCode::None);
    const DutyPage all = m_hall->ask<DutyPage>(u"sysadmin"_s, ListDuties{});
    QCOMPARE(all.rows.size(), std::size_t(2));
    QCOMPARE(all.rows[0].personName, u"分厅"_s);
    QCOMPARE(all.rows[1].personName, u"窗口甲"_s);
    QCOMPARE(all.rows[1].standsForName, u"窗口乙"_s);
    const DutyPage own = m_hall->ask<DutyPage>(u"head"_s, ListDuties{});
    QCOMPARE(own.rows.size(), std::size_t(1));
    QCOMPARE(own.rows[0].person, first.person);
    m_hall->advance(u"2026-09-21T11:00"_s);
    QCOMPARE(m_hall->ask<DutyPage>(u"sysadmin"_s, ListDuties{}).rows.size(), std::size_t(1));
    QCOMPARE(
        m_hall->ask<DutyPage>(u"sysadmin"_s, ListDuties{at(u"2026-09-21T10:30"_s), {}, 0, 500}).rows.size(),
        std::size_t(2));
    QCOMPARE(m_hall->as(u"clerk"_s).call<DutyPage>(ListDuties{}).error().code, ErrorCode::NotAllowed);
}

void TestDuties::dutiesComeInPages()
{
    for (int hour = 10; hour < 17; ++hour) {
        const auto from = u"2026-09-21T%1:00"_s.arg(hour);
        const auto until = u"2026-09-21T%1:00"_s.arg(hour + 1);
        // Several begin at one moment.
        for (const QString& login : {u"clerk"_s, u"clerk2"_s})
            QCOMPARE(m_hall->send(u"sysadmin"_s, duty(login, u"4 号窗口"_s, from, until)).code,
                     ErrorCode::None);
    }
    const DutyPage whole = m_hall->ask<DutyPage>(u"sysadmin"_s, ListDuties{});
    QCOMPARE(whole.rows.size(), std::size_t(14));
    QVERIFY(!whole.more);
    NAMES(m_hall->send(u"sysadmin"_s, ListDuties{{}, {}, 0, 1001}), u"limit"_s);
    ListDuties query;
    query.limit = 3;
    std::vector<qint64> paged;
    for (bool more = true; more;) {
        const DutyPage page = m_hall->ask<DutyPage>(u"sysadmin"_s, query);
        QVERIFY(!page.rows.empty() && page.rows.size() <= 3 && paged.size() < 14);
        for (const DutyEntry& row : page.rows)
            paged.push_back(row.id);
        query.afterFrom = page.rows.back().from;
        query.after = page.rows.back().id;
        more = page.more;
    }
    std::vector<qint64> all;
    for (const DutyEntry& row : whole.rows)
        all.push_back(row.id);
    QCOMPARE(paged, all);
}

/// By the account, while no duty says otherwise; the stand-in at lunch stands there already before.
void TestDuties::clerksSeeWhoStandsInTheHall()
{
    SetDuty lunch = duty(u"clerk2"_s, u"1 号窗口"_s, u"2026-09-21T12:00"_s, u"2026-09-21T13:30"_s);
    lunch.standsFor = m_hall->person(u"clerk"_s);
    QCOMPARE(m_hall->send(u"head"_s, lunch).code, ErrorCode::None);
    QCOMPARE(
        m_hall->send(u"head"_s, duty(u"clerk"_s, u"4 号窗口"_s, u"2026-09-22T12:00"_s, u"2026-09-22T13:00"_s))
            .code,
        ErrorCode::None); // tomorrow
    const WindowId first = m_hall->window(u"1 号窗口"_s).id;
    const WindowId fourth = m_hall->window(u"4 号窗口"_s).id;
    const auto told = [&](const QString& login) {
        QStringList lines;
        for (const HallDutyEntry& e : m_hall->ask<HallDutyPage>(login, GetHallDuty{}).rows)
            lines << u"%1 %2 %3 %4"_s.arg(
                e.window == first    ? u"1"_s
                : e.window == fourth ? u"4"_s
                                     : u"?"_s,
                e.personName, e.from.isSet() ? formatMoment(e.from).right(5) : u"-"_s, e.standsForName);
        return lines.join(u'|');
    };
    const QString morning = u"1 窗口甲 - |1 窗口乙 12:00 窗口甲|4 窗口乙 - "_s;
    QCOMPARE(told(u"clerk"_s), morning);
    QCOMPARE(told(u"clerk2"_s), morning);
    QCOMPARE(told(u"clerk3"_s), u"? 分厅 - "_s); // another hall
    m_hall->advance(u"2026-09-21T12:10"_s);
    QCOMPARE(told(u"clerk"_s), u"1 窗口甲 - |1 窗口乙 12:00 窗口甲"_s);
    m_hall->advance(u"2026-09-21T13:30"_s);
    QCOMPARE(told(u"clerk"_s), u"1 窗口甲 - |4 窗口乙 - "_s);
    QCOMPARE(m_hall->as(u"head"_s).call<HallDutyPage>(GetHallDuty{}).error().code, ErrorCode::NotAllowed);
}

/// Only whoever has the duty on the screen: the clerks of the hall and those who arrange duties there.
void TestDuties::clerksAreToldOfDuties()
{
    for (const QString& login : {u"clerk"_s, u"clerk3"_s, u"head"_s, u"head2"_s})
        QVERIFY(m_hall->as(login).call<SubscribeReply>(Subscribe{true, false, {}}));
    const auto told = [this](const QString& login) {
        const auto& feeds = m_hall->as(login).feeds();
        return std::any_of(feeds.begin(), feeds.end(), [](const Feed& feed) { return feed.setUp; });
    };
    QCOMPARE(m_hall
                 ->send(u"sysadmin"_s,
                        duty(u"clerk2"_s, u"1 号窗口"_s, u"2026-09-21T12:00"_s, u"2026-09-21T13:30"_s))
                 .code,
             ErrorCode::None);
    for (const QString& login : {u"clerk"_s, u"head"_s})
        QVERIFY(m_hall->as(login).waitUntil([&] { return told(login); }));
    QVERIFY(m_hall->as(u"clerk3"_s).call<StatusReply>(Ping{}));
    QVERIFY(!told(u"clerk3"_s));
}

/// Their names stand beside the windows.
void TestDuties::clerksAreToldOfAnotherName()
{
    TestClient& clerk = m_hall->as(u"clerk"_s);
    QVERIFY(clerk.call<SubscribeReply>(Subscribe{true, false, {}}));
    const auto told = [&clerk] {
        const auto& feeds = clerk.feeds();
        return std::any_of(feeds.begin(), feeds.end(), [](const Feed& feed) { return feed.setUp; });
    };
    SetPerson renamed;
    renamed.person = m_hall->person(u"clerk2"_s);
    renamed.name = u"窗口丁"_s;
    renamed.unit = m_hall->organisation(u"甲局"_s).id;
    QCOMPARE(m_hall->send(u"unit"_s, renamed).code, ErrorCode::None);
    QVERIFY(clerk.waitUntil(told));
}

void TestDuties::aDutyMovesTheClerkAndBack()
{
    const CaseId own{m_hall->submit(u"clerk"_s, u"甲许可"_s).subject};
    const CaseId there{m_hall->submit(u"clerk2"_s, u"甲许可"_s).subject};
    QCOMPARE(
        m_hall->send(u"head"_s, duty(u"clerk"_s, u"4 号窗口"_s, u"2026-09-21T10:00"_s, u"2026-09-21T11:00"_s))
            .code,
        ErrorCode::None);
    TestClient& clerk = m_hall->as(u"clerk"_s);
    const auto subscribed = clerk.call<SubscribeReply>(Subscribe{true, false, {}});
    QVERIFY(subscribed);
    QCOMPARE(m_hall->casesOf(u"clerk"_s), std::vector<CaseId>{own});

    m_hall->advance(u"2026-09-21T10:00"_s);
    QVERIFY(clerk.waitClosed());
    QCOMPARE(m_hall->session(u"clerk"_s).window, m_hall->window(u"4 号窗口"_s).id);
    const auto moved = clerk.call<SubscribeReply>(Subscribe{true, false, subscribed->head});
    QVERIFY(moved);
    QVERIFY(!moved->resumed); // the old window's cases must not stay on the screen
    QCOMPARE(m_hall->casesOf(u"clerk"_s), std::vector<CaseId>{there});
    const CommandReply taken = m_hall->submit(u"clerk"_s, u"甲许可"_s);
    QCOMPARE(m_hall->details({taken.subject}).row.window, m_hall->window(u"4 号窗口"_s).id);
    QVERIFY(clerk.waitUntil([&] {
        return std::any_of(clerk.feeds().begin(), clerk.feeds().end(), [&](const Feed& feed) {
            return std::any_of(feed.rows.begin(), feed.rows.end(),
                               [&](const CaseRow& row) { return row.id.value == taken.subject; });
        });
    }));

    m_hall->advance(u"2026-09-21T11:00"_s);
    QVERIFY(clerk.waitClosed());
    QCOMPARE(m_hall->session(u"clerk"_s).window, m_hall->window(u"1 号窗口"_s).id);
    const auto back = clerk.call<SubscribeReply>(Subscribe{true, false, moved->head});
    QVERIFY(back && !back->resumed);
    QCOMPARE(m_hall->casesOf(u"clerk"_s), std::vector<CaseId>{own});
    // A lost connection without a change of window goes on where it was.
    QVERIFY(m_hall->submit(u"clerk"_s, u"甲许可"_s).code == ErrorCode::None);
    const auto now = clerk.call<SubscribeReply>(Subscribe{true, false, {}});
    QVERIFY(now);
    clerk.drop();
    m_hall->session(u"clerk"_s);
    const auto resumed = clerk.call<SubscribeReply>(Subscribe{true, false, now->head});
    QVERIFY(resumed && resumed->resumed);
}

void TestDuties::theWindowOfTheMomentDecides()
{
    const CommandReply own = m_hall->submit(u"clerk"_s, u"甲许可"_s);
    const CommandReply there = m_hall->submit(u"clerk2"_s, u"甲许可"_s);
    QCOMPARE(
        m_hall->send(u"head"_s, duty(u"clerk"_s, u"4 号窗口"_s, u"2026-09-21T10:00"_s, u"2026-09-21T11:00"_s))
            .code,
        ErrorCode::None);
    m_hall->advance(u"2026-09-21T10:30"_s);
    QVERIFY(m_hall->as(u"clerk"_s).waitClosed());
    QCOMPARE(m_hall->send(u"clerk"_s, AcceptCase{{own.subject}, own.revision, {}}).code, ErrorCode::NotFound);
    QCOMPARE(m_hall->send(u"clerk"_s, AcceptCase{{there.subject}, there.revision, {}}).code, ErrorCode::None);
    // In another hall: the cases of that one are in reach by number, those of the own are not any more.
    QCOMPARE(m_hall
                 ->send(u"sysadmin"_s,
                        duty(u"clerk2"_s, u"3 号窗口"_s, u"2026-09-21T10:30"_s, u"2026-09-21T11:00"_s))
                 .code,
             ErrorCode::None);
    QVERIFY(m_hall->as(u"clerk2"_s).waitClosed());
    QCOMPARE(m_hall->session(u"clerk2"_s).hall, m_hall->hall(u"分厅"_s).id);
    QCOMPARE(m_hall->as(u"clerk2"_s).call<CaseDetails>(GetCase{{own.subject}}).error().code,
             ErrorCode::NotFound);
    NAMES(m_hall->submit(u"clerk2"_s, u"甲许可"_s), u"variant"_s);
    QCOMPARE(m_hall->submit(u"clerk2"_s, u"乙许可"_s).code, ErrorCode::None);
}

void TestDuties::aDutyBeginsAtOnceAndSurvivesAKill()
{
    m_hall->as(u"clerk"_s);
    QCOMPARE(
        m_hall->send(u"head"_s, duty(u"clerk"_s, u"4 号窗口"_s, u"2026-09-21T09:30"_s, u"2026-09-21T11:00"_s))
            .code,
        ErrorCode::None);
    m_hall->restart();
    QCOMPARE(m_hall->session(u"clerk"_s).window, m_hall->window(u"4 号窗口"_s).id);
    m_hall->advance(u"2026-09-21T11:00"_s);
    m_hall->restart();
    QCOMPARE(m_hall->session(u"clerk"_s).window, m_hall->window(u"1 号窗口"_s).id);
}

void TestDuties::theRealClockBeginsADuty()
{
    m_hall = std::make_unique<PlaceHall>(QString());
    TestClient& clerk = m_hall->as(u"clerk"_s);
    const LegalTime now = m_hall->session(u"head"_s).legalNow;
    SetDuty set{0,
                m_hall->person(u"clerk"_s),
                m_hall->window(u"4 号窗口"_s).id,
                now + std::chrono::seconds(5),
                now + std::chrono::hours(1),
                {},
                false};
    const CommandReply made = m_hall->send(u"head"_s, set);
    QCOMPARE(made.code, ErrorCode::None);
    QVERIFY(clerk.waitClosed());
    QCOMPARE(m_hall->session(u"clerk"_s).window, set.window);
    set.duty = made.subject;
    set.cancelled = true;
    set.reason = u"提前结束"_s;
    QCOMPARE(m_hall->send(u"head"_s, set).code, ErrorCode::None);
    QVERIFY(clerk.waitClosed());
    QCOMPARE(m_hall->session(u"clerk"_s).window, m_hall->window(u"1 号窗口"_s).id);
}

QTEST_GUILESS_MAIN(TestDuties)
#include "tst_duties.moc"
