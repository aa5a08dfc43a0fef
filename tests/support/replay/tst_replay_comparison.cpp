// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/replay/Comparison.h"

#include <QtTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::replay;

namespace {

LegalTime at(const QDate& day, int hour, int minute = 0)
{
    return {chinaMoment(day, hour).ms + minute * qint64(60'000)};
}

const QDate Monday(2026, 11, 2); // the weeks around it have no holiday

NaiveCalendar calendar()
{
    return *NaiveCalendar::read(QStringLiteral(DUBAN_SOURCE_DIR "/resources/calendar"),
                                NaiveCalendar::MakeUpDays::Counted);
}

/// A promised limit of 5 working days, a statutory one of 20, stage limits 2, 1, 0 and 1.
VariantEntry variant()
{
    VariantEntry v;
    v.id = {7};
    v.department = {2};
    v.promisedLimit = {5};
    v.statutoryLimit = {20};
    v.flow = {{Stage::Application, {0}}, {Stage::Acceptance, {0}}, {Stage::Handling, {2}},
              {Stage::Review, {1}},      {Stage::Approval, {0}},   {Stage::Completion, {1}}};
    return v;
}

/// One case of a small log with what is expected of it and a server's answer that agrees.
struct Story
{
    PermitLog log;
    VariantEntry kind = variant();
    Expected expected;
    Found found;

    /// @param steps "activity|day offset from Monday|hour"
    Story(const QStringList& steps, LegalTime until)
    {
        QByteArray csv = "case:channel,case:concept:name,case:responsible,concept:name,lifecycle:transition,"
                         "org:resource,time:timestamp\n";
        for (const QString& step : steps) {
            const QStringList parts = step.split(u'|');
            csv += u"Desk,case-1,R1,%1,complete,W1,%2 %3:00:00\n"_s
                       .arg(parts[0], Monday.addDays(parts[1].toInt()).toString(Qt::ISODate),
                            parts[2].rightJustified(2, u'0'))
                       .toUtf8();
        }
        log = *PermitLog::parse(csv);
        std::vector<const LogStep*> own;
        for (const LogStep& step : log.steps)
            own.push_back(&step);
        expected.until = until;
        expected.casts = {{&kind, {2}, {3}}};
        expected.cases = {expectedCase(own, kind, calendar(), until)};
        answer();
    }

    const ExpectedCase& first() const { return expected.cases.front(); }

    QStringList differences() const { return compareAll(log, expected, found); }

private:
    void answer()
    {
        const ExpectedCase& e = first();
        CaseDetails details;
        CaseRow& row = details.row;
        row.id = {11};
        row.variant = {7};
        row.department = {2};
        row.window = {3};
        row.channel = Channel::Counter;
        row.state = e.state;
        row.stage = e.stage;
        row.receivedAt = e.receivedAt;
        row.acceptedAt = e.acceptedAt;
        row.completedAt = e.completedAt;
        row.stageEnteredAt = e.stageEnteredAt;
        row.light = e.worstOpen();
        details.decidedAt = e.decidedAt;
        for (const ExpectedOpinion& o : e.opinions)
            details.opinions.push_back({o.stage, u"somebody"_s, u"words"_s, o.at});
        for (const ExpectedDeadline& d : e.deadlines) {
            const DeadlineId id{qint64(details.deadlines.size()) + 1};
            const Light highest = d.lights.empty() ? Light::Green : d.lights.back().level;
            details.deadlines.push_back({id,
                                         d.clock,
                                         d.stage,
                                         1,
                                         d.startedAt,
                                         {d.limitDays},
                                         d.yellowAt,
                                         d.dueAt,
                                         false,
                                         d.closedAt,
                                         highest});
            for (const ExpectedLight& light : d.lights) {
                LightRow given;
                given.id = {qint64(found.lights.size()) + 1};
                given.caseId = row.id;
                given.deadline = id;
                given.clock = d.clock;
                given.level = light.level;
                given.moment = light.moment;
                found.lights.push_back(given);
            }
        }
        found.cases = {details};
        found.listed = {row.id};
        DepartmentCounters counters;
        counters.department = {2};
        if (e.state == CaseState::Completed)
            (e.worstEver() == Light::Red ? counters.completedLate : counters.completedInTime) = 1;
        else
            (e.worstOpen() == Light::Red      ? counters.red
             : e.worstOpen() == Light::Yellow ? counters.yellow
                                              : counters.green) = 1;
        found.counters = {counters};
    }
};

/// Received on Monday, accepted on Tuesday, decided and completed late in the week after.
Story lateCase()
{
    return Story({u"Confirmation of receipt|0|10"_s, u"T04 x|1|10"_s, u"T06 x|2|10"_s, u"T10 x|9|10"_s},
                 at(Monday.addDays(20), 12));
}

/// Received on Monday, never accepted.
Story silentCase(LegalTime until)
{
    return Story({u"Confirmation of receipt|0|10"_s}, until);
}

QString shown(const ExpectedDeadline& d)
{
    QStringList lights;
    for (const ExpectedLight& light : d.lights)
        lights << QString::number(int(light.level));
    return u"%1/%2 %3wd lights[%4]"_s.arg(int(d.clock))
        .arg(int(d.stage))
        .arg(d.limitDays)
        .arg(lights.join(u','));
}

} // namespace

class ReplayComparisonTest : public QObject
{
    Q_OBJECT

private slots:
    void worksOutALateCase();
    void owesLightsAtTheVeryMoment_data();
    void owesLightsAtTheVeryMoment();
    void countsByTheWorstLight();
    void agreesWithTheRightAnswer();
    void seesEveryDifference_data();
    void seesEveryDifference();
    void seesDifferencesOfTheWhole_data();
    void seesDifferencesOfTheWhole();
    void printsTheLine();
};

void ReplayComparisonTest::worksOutALateCase()
{
    const Story story = lateCase();
    const ExpectedCase& e = story.first();
    QCOMPARE(e.state, CaseState::Completed);
    QCOMPARE(e.stage, Stage::Completion);
    QCOMPARE(e.acceptedAt, at(Monday.addDays(1), 10));
    QCOMPARE(e.decidedAt, at(Monday.addDays(9), 10));
    QCOMPARE(e.completedAt, at(Monday.addDays(9), 10));
    QCOMPARE(e.stageEnteredAt, e.decidedAt);
    QCOMPARE(e.opinions.size(), std::size_t(4)); // acceptance, handling, review in passing, approval
    QCOMPARE(int(e.opinions[2].stage), int(Stage::Review));
    QStringList clocks;
    for (const ExpectedDeadline& d : e.deadlines)
        clocks << shown(d);
    QCOMPARE(clocks, QStringList({
                         u"1/2 5wd lights[]"_s,
                         u"2/3 5wd lights[2,3]"_s, // due Tuesday the 10th, decided on the 11th
                         u"3/3 20wd lights[]"_s,
                         u"4/3 2wd lights[2]"_s, // yellow on Wednesday at nine, left at ten
                         u"4/4 1wd lights[2,3]"_s,
                         u"4/6 1wd lights[]"_s,
                     }));
    QCOMPARE(e.deadlines[1].dueAt, chinaMoment(Monday.addDays(8), 24));
    QCOMPARE(e.worstEver(), Light::Red);
    QCOMPARE(e.worstOpen(), Light::Green);
}

void ReplayComparisonTest::owesLightsAtTheVeryMoment_data()
{
    QTest::addColumn<LegalTime>("until");
    QTest::addColumn<Light>("worst");
    const QDate nextMonday = Monday.addDays(7); // the fifth working day after Monday
    const QDate friday = Monday.addDays(4);
    const auto before = [](LegalTime t) { return LegalTime{t.ms - 1}; };
    QTest::newRow("a millisecond before yellow") << before(at(friday, 9)) << Light::Green;
    QTest::newRow("yellow at nine") << at(friday, 9) << Light::Yellow;
    QTest::newRow("the due day is not red") << before(chinaMoment(nextMonday, 24)) << Light::Yellow;
    QTest::newRow("red at midnight") << chinaMoment(nextMonday, 24) << Light::Red;
}

void ReplayComparisonTest::owesLightsAtTheVeryMoment()
{
    QFETCH(LegalTime, until);
    const Story story = silentCase(until);
    QTEST(story.first().worstEver(), "worst");
    QTEST(story.first().worstOpen(), "worst");
    QCOMPARE(story.first().state, CaseState::Submitted);
    QCOMPARE(story.first().stage, Stage::Acceptance);
    QCOMPARE(story.differences(), QStringList());
}

void ReplayComparisonTest::countsByTheWorstLight()
{
    Tally tally;
    for (const Light light : {Light::Red, Light::Yellow, Light::Green, Light::Red})
        tally.count(light);
    QCOMPARE(tally, (Tally{1, 1, 2}));
    QCOMPARE(tallyOf(lateCase().found), (Tally{0, 0, 1}));
    QCOMPARE(tallyOf(silentCase(at(Monday.addDays(4), 9)).found), (Tally{0, 1, 0}));
    QCOMPARE(tallyOf(silentCase(at(Monday, 11)).found), (Tally{1, 0, 0}));
}

void ReplayComparisonTest::agreesWithTheRightAnswer()
{
    QCOMPARE(lateCase().differences(), QStringList());
}

using Change = std::function<void(Found&)>;
Q_DECLARE_METATYPE(Change)

void ReplayComparisonTest::seesEveryDifference_data()
{
    QTest::addColumn<Change>("change");
    const auto row = [](const char* name, void (*change)(CaseDetails&)) {
        QTest::newRow(name) << Change([change](Found& found) { change(found.cases.front()); });
    };
    row("channel", [](CaseDetails& d) { d.row.channel = Channel::Post; });
    row("variant", [](CaseDetails& d) { d.row.variant = {8}; });
    row("department", [](CaseDetails& d) { d.row.department = {9}; });
    row("window", [](CaseDetails& d) { d.row.window = {9}; });
    row("state", [](CaseDetails& d) { d.row.state = CaseState::Decided; });
    row("stage", [](CaseDetails& d) { d.row.stage = Stage::Approval; });
    row("received", [](CaseDetails& d) { d.row.receivedAt.ms += 1; });
    row("accepted", [](CaseDetails& d) { d.row.acceptedAt.ms += 1; });
    row("decided", [](CaseDetails& d) { d.decidedAt = {}; });
    row("completed", [](CaseDetails& d) { d.row.completedAt = {}; });
    row("stage entered", [](CaseDetails& d) { d.row.stageEnteredAt.ms -= 1; });
    row("present light", [](CaseDetails& d) { d.row.light = Light::Red; });
    row("opinion lost", [](CaseDetails& d) { d.opinions.pop_back(); });
    row("opinion at another stage", [](CaseDetails& d) { d.opinions[1].stage = Stage::Review; });
    row("opinion at another moment", [](CaseDetails& d) { d.opinions[1].at.ms += 1; });
    row("clock lost", [](CaseDetails& d) { d.deadlines.pop_back(); });
    row("clock's limit", [](CaseDetails& d) { d.deadlines[1].limit = {6}; });
    row("clock's start", [](CaseDetails& d) { d.deadlines[1].startedAt.ms += 1; });
    row("clock's yellow moment", [](CaseDetails& d) { d.deadlines[1].yellowAt.ms += 1; });
    row("clock's due moment", [](CaseDetails& d) { d.deadlines[1].dueAt.ms += 86'400'000; });
    row("clock's end", [](CaseDetails& d) { d.deadlines[1].closedAt = {}; });
    row("clock's run", [](CaseDetails& d) { d.deadlines[1].run = 2; });
    row("clock's highest light", [](CaseDetails& d) { d.deadlines[1].light = Light::Yellow; });
}

void ReplayComparisonTest::seesEveryDifference()
{
    QFETCH(Change, change);
    Story story = lateCase();
    change(story.found);
    QVERIFY(!story.differences().isEmpty());
}

void ReplayComparisonTest::seesDifferencesOfTheWhole_data()
{
    QTest::addColumn<Change>("change");
    const auto row = [](const char* name, void (*change)(Found&)) { QTest::newRow(name) << Change(change); };
    row("a light twice", [](Found& f) { f.lights.push_back(f.lights.front()); });
    row("a light lost", [](Found& f) { f.lights.pop_back(); });
    row("a light early", [](Found& f) { f.lights.front().moment.ms -= 1; });
    row("a light nobody owed", [](Found& f) {
        f.lights.push_back(f.lights.front());
        f.lights.back().deadline = {1};
    });
    row("a light of an unknown clock", [](Found& f) {
        f.lights.push_back(f.lights.front());
        f.lights.back().deadline = {99};
    });
    row("a case nobody submitted", [](Found& f) { f.listed.push_back({12}); });
    row("a case listed twice", [](Found& f) { f.listed.push_back({11}); });
    row("a case not listed", [](Found& f) { f.listed.clear(); });
    row("a counter", [](Found& f) { f.counters.front().completedLate = 0; });
    row("a counter of somebody else", [](Found& f) { f.counters.push_back({{5}, 1, 0, 0, 0, 0, 0, {}, 0}); });
    row("counters missing", [](Found& f) { f.counters.clear(); });
}

void ReplayComparisonTest::seesDifferencesOfTheWhole()
{
    QFETCH(Change, change);
    Story story = lateCase();
    change(story.found);
    QVERIFY(!story.differences().isEmpty());
}

void ReplayComparisonTest::printsTheLine()
{
    QCOMPARE((Verdict{717, 4276, {1, 2, 3}, 0}.line()),
             u"cases=717 steps=4276 in-time=1 yellow=2 red=3 differences=0"_s);
}

QTEST_GUILESS_MAIN(ReplayComparisonTest)
#include "tst_replay_comparison.moc"
