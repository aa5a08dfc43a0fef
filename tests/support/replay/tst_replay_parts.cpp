// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/replay/Casting.h"
#include "tests/support/replay/NaiveCalendar.h"
#include "tests/support/replay/StepPlan.h"

#include <QFile>
#include <QSet>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::replay;

namespace {

const QByteArray Header = "case:channel,case:concept:name,case:responsible,concept:name,lifecycle:transition,"
                          "org:resource,time:timestamp\n";

QByteArray row(const QByteArray& name, const QByteArray& activity, const QByteArray& time)
{
    return "Desk," + name + ",R1," + activity + ",complete,W1," + time + '\n';
}

QByteArray fileOf(const QString& path)
{
    QFile file(QStringLiteral(DUBAN_SOURCE_DIR "/") + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::vector<StageEntry> flowOf(const QList<Stage>& stages)
{
    std::vector<StageEntry> flow;
    for (const Stage stage : stages) {
        StageEntry entry;
        entry.stage = stage;
        flow.push_back(entry);
    }
    return flow;
}

const QList<Stage> SixStages{Stage::Application, Stage::Acceptance, Stage::Handling,
                             Stage::Review,      Stage::Approval,   Stage::Completion};
const QList<Stage> FourStages{Stage::Application, Stage::Acceptance, Stage::Handling, Stage::Completion};

/// Two departments, the second served by the window for all only.
CatalogueReply smallHall()
{
    CatalogueReply hall;
    const QStringList names{u"县"_s, u"甲"_s, u"乙"_s};
    for (qsizetype i = 0; i < names.size(); ++i) {
        OrganisationEntry entry;
        entry.id = {i + 1};
        entry.parent = {i == 0 ? 0 : 1};
        entry.name = entry.shortName = names[i];
        hall.organisations.push_back(entry);
    }
    hall.windows = {{{1}, {1}, {2}, u"1"_s}, {{2}, {1}, {}, u"2"_s}};
    for (qint64 id = 1; id <= 4; ++id) {
        VariantEntry variant;
        variant.id = {id};
        variant.department = {id <= 2 ? 2 : 3};
        variant.flow = flowOf(SixStages);
        hall.variants.push_back(variant);
    }
    return hall;
}

const std::vector<Player> SmallCrew{
    {u"c1"_s, Role::WindowClerk, {}, {1}}, {u"c2"_s, Role::WindowClerk, {}, {1}},
    {u"c3"_s, Role::WindowClerk, {}, {2}}, {u"h1"_s, Role::Handler, {2}, {}},
    {u"h2"_s, Role::Handler, {2}, {}},     {u"h3"_s, Role::Handler, {3}, {}}};

QString shown(const std::vector<PlannedCommand>& plan)
{
    static const QStringList verbs{u"submit"_s,  u"accept"_s,   u"finish"_s,
                                   u"opinion"_s, u"complete"_s, u"deliver"_s};
    QStringList words;
    for (const PlannedCommand& command : plan)
        words << u"%1 %2"_s.arg(verbs[int(command.verb)]).arg(int(command.stage));
    return words.join(u", "_s);
}

} // namespace

class ReplayPartsTest : public QObject
{
    Q_OBJECT

private slots:
    void readsTheRealLog();
    void ordersStepsByWallTime();
    void refusesBadLogs_data();
    void refusesBadLogs();
    void knowsEveryActivityOfTheTable();
    void plansSteps_data();
    void plansSteps();
    void plansStepsAfterSilence_data();
    void plansStepsAfterSilence();
    void countsDaysAsPublished_data();
    void countsDaysAsPublished();
    void turnsYellow_data();
    void turnsYellow();
    void spoiltCalendarIsAnotherOne();
    void castsCases();
    void refusesAHallWithoutPeople();
};

void ReplayPartsTest::readsTheRealLog()
{
    const auto log = PermitLog::parse(fileOf(u"resources/demo/permit-log.csv"_s));
    QVERIFY2(log.has_value(), log ? "" : qPrintable(log.error().detail));
    QCOMPARE(log->cases.size(), std::size_t(717));
    QCOMPARE(log->steps.size(), std::size_t(4276));
    QCOMPARE(log->responsibles.size(), std::size_t(35));
    QCOMPARE(chinaMoment({2010, 10, 2}, 0).ms + 9 * 3600'000 + 20 * 60'000 + 39'266,
             log->steps.front().at.ms);
    const auto few = PermitLog::parse(fileOf(u"resources/demo/permit-log.csv"_s), 60);
    QVERIFY(few.has_value());
    QCOMPARE(few->cases.size(), std::size_t(60));
    QCOMPARE(few->responsibles.size(), std::size_t(35)); // departments stay the same
}

void ReplayPartsTest::ordersStepsByWallTime()
{
    // 02:30 +02:00 comes before 02:10 +01:00 in UTC, but not on the wall
    const auto log =
        PermitLog::parse(Header + row("a", "Confirmation of receipt", "2010-10-31 02:30:00.5+02:00") +
                         row("b", "Confirmation of receipt", "2010-10-31 02:10:00+01:00") +
                         row("b", "T06 x", "2010-10-31 02:30:00.500999+01:00"));
    QVERIFY2(log.has_value(), log ? "" : qPrintable(log.error().detail));
    QStringList order;
    for (const LogStep& step : log->steps)
        order << QString::number(step.line);
    QCOMPARE(order, QStringList({u"3"_s, u"2"_s, u"4"_s}));
    QCOMPARE(log->steps[1].at, log->steps[2].at);
    QCOMPARE(log->cases[1].steps.size(), std::size_t(2));
}

void ReplayPartsTest::refusesBadLogs_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QString>("where");
    const QByteArray good = row("a", "Confirmation of receipt", "2010-10-02 09:00:00+02:00");
    const auto newRow = [&good](const char* name, const QByteArray& more, const QString& where) {
        QTest::newRow(name) << good + more << where;
    };
    newRow("no such day", row("a", "T02 x", "2010-02-30 09:00:00+02:00"),
           u"line 3, column time:timestamp: "_s);
    newRow("no such hour", row("a", "T02 x", "2010-10-02 24:00:00+02:00"),
           u"line 3, column time:timestamp: "_s);
    newRow("no time at all", row("a", "T02 x", ""), u"line 3, column time:timestamp: "_s);
    newRow("an unknown activity", row("a", "T99 x", "2010-10-02 09:00:00"),
           u"line 3, column concept:name: "_s);
    newRow("T07 without its aspect", row("a", "T07- x", "2010-10-02 09:00:00"),
           u"line 3, column concept:name: "_s);
    newRow("two receipts", good, u"line 3, column concept:name: "_s);
    newRow("no receipt", row("b", "T02 x", "2010-10-02 09:00:00"), u"line 3, column concept:name: "_s);
    newRow("a step before the receipt", row("a", "T02 x", "2010-10-02 08:59:59"),
           u"line 3, column concept:name: "_s);
    newRow("no case", row("", "T02 x", "2010-10-02 09:00:00"), u"line 3, column case:concept:name: "_s);
    newRow("an unknown channel", "Fax,b,R1,Confirmation of receipt,complete,W1,2010-10-02 09:00:00\n",
           u"line 3, column case:channel: "_s);
    newRow("another channel later", "Post,a,R1,T02 x,complete,W1,2010-10-02 09:00:00\n",
           u"line 3, column case:channel: "_s);
    newRow("another responsible later", "Desk,a,R2,T02 x,complete,W1,2010-10-02 09:00:00\n",
           u"line 3, column case:responsible: "_s);
    newRow("no worker", "Desk,a,R1,T02 x,complete,,2010-10-02 09:00:00\n",
           u"line 3, column org:resource: "_s);
    newRow("a step that only started", "Desk,a,R1,T02 x,start,W1,2010-10-02 09:00:00\n",
           u"line 3, column lifecycle:transition: "_s);
    newRow("a field is missing", "Desk,a,R1,T02 x,complete,W1\n", u"line 3, column 7: "_s);
    QTest::newRow("the receipt is not the first step")
        << row("a", "T02 x", "2010-10-01 09:00:00") + good << u"line 2, column concept:name: "_s;
}

void ReplayPartsTest::refusesBadLogs()
{
    QFETCH(QByteArray, rows);
    QFETCH(QString, where);
    const auto log = PermitLog::parse(Header + rows);
    QVERIFY(!log.has_value());
    QVERIFY2(log.error().detail.startsWith(where), qPrintable(log.error().detail));
    const QByteArray lacking = "case:channel,case:concept:name\nDesk,a\n";
    QCOMPARE(PermitLog::parse(lacking).error().detail,
             u"line 1, column case:responsible: the column is missing"_s);
}

void ReplayPartsTest::knowsEveryActivityOfTheTable()
{
    const QString readme = QString::fromUtf8(fileOf(u"resources/demo/README.md"_s));
    for (const StepRule& rule : stepRules()) {
        const QString code =
            rule.code.endsWith(u'-') ? rule.code.toString() + u"*x*"_s : rule.code.toString();
        const QStringList lines = readme.split(u'\n');
        const QStringList naming = lines.filter(
            QRegularExpression(u"^\\| ([^|]*, )?%1[, ]"_s.arg(QRegularExpression::escape(code))));
        QVERIFY2(naming.size() == 1, qPrintable(code));
        static const QStringList stages{{},          u"Application"_s, u"Acceptance"_s, u"Handling"_s,
                                        u"Review"_s, u"Approval"_s,    u"Completion"_s};
        static const QStringList effects{u"submits"_s, u"opinion"_s, u"finishes"_s};
        QVERIFY2(
            naming.first().contains(u"| %1 | %2"_s.arg(stages[int(rule.stage)], effects[int(rule.effect)])),
            qPrintable(naming.first()));
    }
    QVERIFY(stepRuleFor(u"T09-4 Process or receive external advice from party 4"));
    QVERIFY(!stepRuleFor(u"T01 something"));
    QVERIFY(!stepRuleFor(u""));
}

void ReplayPartsTest::plansSteps_data()
{
    QTest::addColumn<QStringList>("activities");
    QTest::addColumn<bool>("sixStages");
    QTest::addColumn<QStringList>("plans");
    const auto newRow = [](const char* name, const QString& activities, bool six, const QStringList& plans) {
        QTest::newRow(name) << u"Confirmation %1"_s.arg(activities).split(u' ', Qt::SkipEmptyParts) << six
                            << (QStringList{u"submit 1"_s} + plans);
    };
    newRow("the usual way", u"T02 T04 T05 T06 T10"_s, true,
           {u"opinion 2"_s, u"accept 2"_s, u"opinion 2"_s, u"finish 3"_s,
            u"finish 4, finish 5, complete 6, deliver 6"_s});
    newRow("T10 alone finishes all before", u"T10"_s, true,
           {u"accept 2, finish 3, finish 4, finish 5, complete 6, deliver 6"_s});
    newRow("a review without the stages before", u"T07-1 T04 T06"_s, true,
           {u"accept 2, finish 3, opinion 4"_s, u"opinion 2"_s, u"opinion 3"_s});
    newRow("completed by an early step that comes last", u"T10 T05"_s, true,
           {u"accept 2, finish 3, finish 4, finish 5"_s, u"opinion 2, complete 6, deliver 6"_s});
    newRow("a document of completion decides in passing", u"T15 T10"_s, true,
           {u"accept 2, finish 3, finish 4, finish 5, opinion 6"_s, u"opinion 5, complete 6, deliver 6"_s});
    newRow("a stage is finished once", u"T04 T04 T06"_s, true,
           {u"accept 2"_s, u"opinion 2"_s, u"finish 3"_s});
    newRow("the receipt alone", QString(), true, {});
    newRow("without review and approval T06 decides", u"T04 T06 T10"_s, false,
           {u"accept 2"_s, u"finish 3"_s, u"opinion 6, complete 6, deliver 6"_s});
    newRow("without review T08 counts as completion", u"T08 T20"_s, false,
           {u"accept 2, finish 3, opinion 6"_s, u"opinion 6, complete 6, deliver 6"_s});
}

void ReplayPartsTest::plansSteps()
{
    QFETCH(QStringList, activities);
    QFETCH(bool, sixStages);
    QFETCH(QStringList, plans);
    StepPlan plan(flowOf(sixStages ? SixStages : FourStages));
    for (qsizetype i = 0; i < activities.size(); ++i) {
        const StepRule* rule = stepRuleFor(activities[i]);
        QVERIFY(rule);
        const auto last = i + 1 == activities.size() ? StepPlan::Position::Last : StepPlan::Position::Middle;
        QCOMPARE(shown(plan.take(*rule, last)), plans[i]);
    }
}

void ReplayPartsTest::plansStepsAfterSilence_data()
{
    QTest::addColumn<QStringList>("activities");
    QTest::addColumn<bool>("sixStages");
    QTest::addColumn<QStringList>("plans");
    const auto newRow = [](const char* name, const QString& activities, bool six, const QStringList& plans) {
        QTest::newRow(name) << activities.split(u' ') << six << plans;
    };
    newRow("what would accept is an opinion", u"T04 T04"_s, true, {u"opinion 2"_s, u"opinion 2"_s});
    newRow("the papers of the acceptance", u"T02 T03 T05"_s, true,
           {u"opinion 2"_s, u"opinion 2"_s, u"opinion 2"_s});
    newRow("the next stage is finished, not passed", u"T04 T06 T10"_s, true,
           {u"opinion 2"_s, u"finish 3"_s, u"finish 4, finish 5, complete 6, deliver 6"_s});
    newRow("a later stage leaves those between", u"T10 T04"_s, true,
           {u"finish 3, finish 4, finish 5"_s, u"opinion 2, complete 6, deliver 6"_s});
    newRow("without review and approval", u"T06"_s, false, {u"finish 3, complete 6, deliver 6"_s});
}

void ReplayPartsTest::plansStepsAfterSilence()
{
    QFETCH(QStringList, activities);
    QFETCH(bool, sixStages);
    QFETCH(QStringList, plans);
    StepPlan plan(flowOf(sixStages ? SixStages : FourStages));
    plan.noteDeemedAcceptance(); // of a case that nobody took in: nothing
    QVERIFY(!plan.awaitsAcceptance());
    QCOMPARE(shown(plan.take(*stepRuleFor(u"Confirmation"), StepPlan::Position::Middle)), u"submit 1"_s);
    QCOMPARE(shown(plan.take(*stepRuleFor(u"T02"), StepPlan::Position::Middle)), u"opinion 2"_s);
    QVERIFY(plan.awaitsAcceptance());
    plan.noteDeemedAcceptance();
    QVERIFY(!plan.awaitsAcceptance());
    plan.noteDeemedAcceptance(); // once is enough
    for (qsizetype i = 0; i < activities.size(); ++i) {
        const auto last = i + 1 == activities.size() ? StepPlan::Position::Last : StepPlan::Position::Middle;
        QCOMPARE(shown(plan.take(*stepRuleFor(activities[i]), last)), plans[i]);
    }
}

void ReplayPartsTest::countsDaysAsPublished_data()
{
    QTest::addColumn<QDate>("start");
    QTest::addColumn<int>("limit");
    QTest::addColumn<QDate>("due");
    QTest::newRow("a make-up Sunday counts") << QDate(2026, 9, 18) << 5 << QDate(2026, 9, 24);
    QTest::newRow("National Day does not") << QDate(2026, 9, 21) << 20 << QDate(2026, 10, 26);
    QTest::newRow("from a make-up Saturday") << QDate(2026, 2, 14) << 5 << QDate(2026, 2, 28);
    QTest::newRow("Labour Day") << QDate(2026, 4, 27) << 20 << QDate(2026, 5, 27);
    QTest::newRow("the day before New Year's Eve") << QDate(2024, 2, 8) << 1 << QDate(2024, 2, 9);
    QTest::newRow("received on a Saturday") << QDate(2010, 10, 2) << 1 << QDate(2010, 10, 8);
}

void ReplayPartsTest::countsDaysAsPublished()
{
    QFETCH(QDate, start);
    QFETCH(int, limit);
    QFETCH(QDate, due);
    const auto calendar = NaiveCalendar::read(QStringLiteral(DUBAN_SOURCE_DIR "/resources/calendar"),
                                              NaiveCalendar::MakeUpDays::Counted);
    QVERIFY(calendar.has_value());
    for (const int hour : {0, 12, 23})
        QCOMPARE(calendar->dueAt(chinaMoment(start, hour), limit), chinaMoment(due, 24));
}

void ReplayPartsTest::turnsYellow_data()
{
    QTest::addColumn<QDate>("start");
    QTest::addColumn<int>("limit");
    QTest::addColumn<QDate>("yellow");
    QTest::newRow("one day: its own morning") << QDate(2026, 11, 23) << 1 << QDate(2026, 11, 24);
    QTest::newRow("two days: the first morning") << QDate(2026, 11, 23) << 2 << QDate(2026, 11, 24);
    QTest::newRow("five days: one left") << QDate(2026, 11, 20) << 5 << QDate(2026, 11, 26);
    QTest::newRow("nine days: one left") << QDate(2026, 11, 2) << 9 << QDate(2026, 11, 12);
    QTest::newRow("ten days: two left") << QDate(2026, 11, 2) << 10 << QDate(2026, 11, 12);
    QTest::newRow("twenty days: three left") << QDate(2026, 9, 21) << 20 << QDate(2026, 10, 21);
}

void ReplayPartsTest::turnsYellow()
{
    QFETCH(QDate, start);
    QFETCH(int, limit);
    QFETCH(QDate, yellow);
    const auto calendar = NaiveCalendar::read(QStringLiteral(DUBAN_SOURCE_DIR "/resources/calendar"),
                                              NaiveCalendar::MakeUpDays::Counted);
    QVERIFY(calendar.has_value());
    QCOMPARE(calendar->yellowAt(chinaMoment(start, 16), limit), chinaMoment(yellow, 9));
}

void ReplayPartsTest::spoiltCalendarIsAnotherOne()
{
    const auto spoilt = NaiveCalendar::read(QStringLiteral(DUBAN_SOURCE_DIR "/resources/calendar"),
                                            NaiveCalendar::MakeUpDays::Ignored);
    QVERIFY(spoilt.has_value());
    QCOMPARE(spoilt->dueAt(chinaMoment({2026, 9, 18}, 9), 5), chinaMoment({2026, 9, 28}, 24));
    QVERIFY(!NaiveCalendar::read(u"/nonexistent"_s, NaiveCalendar::MakeUpDays::Counted).has_value());
}

void ReplayPartsTest::castsCases()
{
    QByteArray csv = Header;
    for (int i = 0; i < 40; ++i) {
        csv += "Desk,case-" + QByteArray::number(i) + ",R" + QByteArray::number(i % 3) +
               ",Confirmation of receipt,complete,W" + QByteArray::number(i) + ",2010-10-02 09:00:00\n";
    }
    const auto log = PermitLog::parse(csv);
    QVERIFY(log.has_value());
    CatalogueReply hall = smallHall();
    VariantEntry reviewed = hall.variants.front(); // the log knows no second review: it is never cast
    reviewed.id = {99};
    reviewed.flow = {{Stage::Review, {}, Assignment::Pool, {}, 2}};
    hall.variants.insert(hall.variants.begin(), reviewed);
    const auto casting = Casting::cast(*log, hall, SmallCrew);
    QVERIFY2(casting.has_value(), casting ? "" : qPrintable(casting.error().detail));
    QSet<qint64> variants;
    QSet<std::size_t> clerks;
    for (std::size_t i = 0; i < 40; ++i) {
        const CaseCast& cast = casting->of(i);
        QCOMPARE(cast.department.value,
                 qint64(i % 3 == 1 ? 3 : 2)); // responsibles 0 and 2 share department 2
        QCOMPARE(cast.window.value, qint64(i % 3 == 1 ? 2 : 1));
        QCOMPARE(cast.variant->department, cast.department);
        variants.insert(cast.variant->id.value);
        const std::size_t clerk = casting->playerFor(i, Stage::Application, log->steps[i].worker);
        QCOMPARE(SmallCrew[clerk].window, cast.window);
        QCOMPARE(casting->playerFor(i, Stage::Completion, log->steps[i].worker), clerk);
        QCOMPARE(SmallCrew[casting->playerFor(i, Stage::Approval, u"W1"_s)].department, cast.department);
        clerks.insert(clerk);
    }
    QCOMPARE(variants.size(), 4);
    QCOMPARE(clerks.size(), 3);
    QCOMPARE(stableHash(u"item", u"case-891"), quint64(0xec79612e43c41983));
    QCOMPARE(casting->needed(*log).size(), std::size_t(6));
}

void ReplayPartsTest::refusesAHallWithoutPeople()
{
    const auto log = PermitLog::parse(Header + row("a", "Confirmation of receipt", "2010-10-02 09:00:00"));
    QVERIFY(log.has_value());
    const CatalogueReply hall = smallHall();
    QVERIFY(!Casting::cast(*log, hall, {}).has_value());
    QVERIFY(!Casting::cast(*log, CatalogueReply{}, SmallCrew).has_value());
}

QTEST_GUILESS_MAIN(ReplayPartsTest)
#include "tst_replay_parts.moc"
