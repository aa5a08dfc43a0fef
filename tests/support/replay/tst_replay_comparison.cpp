// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/replay/Story.h"

#include <QtTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::replay;

class ReplayComparisonTest : public QObject
{
    Q_OBJECT

private slots:
    void countsByTheWorstLight();
    void agreesWithTheRightAnswer();
    void seesEveryDifference_data();
    void seesEveryDifference();
    void seesDifferencesOfADeemedCase_data();
    void seesDifferencesOfADeemedCase();
    void seesDifferencesOfTheWhole_data();
    void seesDifferencesOfTheWhole();
    void printsTheLine();
};

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
    QCOMPARE(deemedCase().differences(), QStringList());
    QCOMPARE(silentCase(at(Monday.addDays(40), 12)).differences(), QStringList());
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
    row("how it was accepted", [](CaseDetails& d) { d.row.accepted = AcceptedHow::Deemed; });
    row("the decision", [](CaseDetails& d) { d.row.decision = Decision::Denied; });
    row("completed but not delivered", [](CaseDetails& d) { d.row.state = CaseState::Completed; });
    row("way of delivery", [](CaseDetails& d) { d.row.delivery = DeliveryWay::Posted; });
    row("handed over by nobody", [](CaseDetails& d) { d.steps.clear(); });
    row("handed over by the system", [](CaseDetails& d) { d.steps.front().personName.clear(); });
    row("handed over twice", [](CaseDetails& d) { d.steps.push_back(d.steps.front()); });
    row("handed over later", [](CaseDetails& d) { d.steps.front().at.ms += 1; });
    row("deemed though accepted", [](CaseDetails& d) { d.steps.front().verb = MessageKind::DeemAccepted; });
    row("clock's limit", [](CaseDetails& d) { d.deadlines[1].limit.count += 1; });
    row("clock's unit", [](CaseDetails& d) { d.deadlines[1].limit.unit = LimitUnit::CalendarDay; });
    row("clock of delivery open", [](CaseDetails& d) { d.deadlines[3].closedAt = {}; });
    row("clock's start", [](CaseDetails& d) { d.deadlines[1].startedAt.ms += 1; });
    row("clock's yellow moment", [](CaseDetails& d) { d.deadlines[1].yellowAt.ms += 1; });
    row("clock's due moment", [](CaseDetails& d) { d.deadlines[1].dueAt.ms += 86'400'000; });
    row("clock's end", [](CaseDetails& d) { d.deadlines[1].closedAt = {}; });
    row("clock's run", [](CaseDetails& d) { d.deadlines[1].run = 2; });
    row("clock white", [](CaseDetails& d) { d.deadlines[1].paused = true; });
    row("clock's highest light", [](CaseDetails& d) { d.deadlines[1].light = Light::Yellow; });
}

void ReplayComparisonTest::seesEveryDifference()
{
    QFETCH(Change, change);
    Story story = lateCase();
    change(story.found);
    QVERIFY(!story.differences().isEmpty());
}

void ReplayComparisonTest::seesDifferencesOfADeemedCase_data()
{
    QTest::addColumn<Change>("change");
    const auto row = [](const char* name, void (*change)(Found&)) { QTest::newRow(name) << Change(change); };
    row("counted from the silence", [](Found& f) { f.cases.front().row.acceptedAt = Silence; });
    row("accepted by a clerk", [](Found& f) { f.cases.front().row.accepted = AcceptedHow::ByClerk; });
    row("the system did not do it", [](Found& f) { f.cases.front().steps.front().personName = u"x"_s; });
    row("not in the journal", [](Found& f) { f.cases.front().steps.erase(f.cases.front().steps.begin()); });
    row("twice in the journal",
        [](Found& f) { f.cases.front().steps.push_back(f.cases.front().steps.front()); });
    row("later", [](Found& f) { f.cases.front().steps.front().at.ms += 1; });
    row("into another stage", [](Found& f) { f.cases.front().steps.front().stage = Stage::Review; });
    row("the promised clock not back-dated",
        [](Found& f) { f.cases.front().deadlines[1].startedAt = Silence; });
    row("the stage clock back-dated",
        [](Found& f) { f.cases.front().deadlines[4].startedAt = at(Monday, 10); });
    row("the notice open", [](Found& f) { f.cases.front().deadlines[0].closedAt = {}; });
    row("its red light not given", [](Found& f) { f.lights.erase(f.lights.begin() + 1); });
    row("an old light given at its own moment", [](Found& f) { f.lights[2].givenAt = f.lights[2].moment; });
    row("an old light given late", [](Found& f) { f.lights[2].givenAt.ms += 1; });
    row("an old light with the moment of giving", [](Found& f) { f.lights[2].moment = Silence; });
}

void ReplayComparisonTest::seesDifferencesOfADeemedCase()
{
    QFETCH(Change, change);
    Story story = deemedCase();
    QCOMPARE(story.differences(), QStringList());
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
    row("a light of another run", [](Found& f) { f.lights.front().run = 2; });
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
    QCOMPARE((Verdict{717, 4276, {1, 2, 3}, 4, Thrown{50, 60, 7.5}}.line()),
             u"cases=717 steps=4276 pauses=50 extensions=60 yellow=2 red=3 differences=4 seconds=7.5"_s);
}

QTEST_GUILESS_MAIN(ReplayComparisonTest)
#include "tst_replay_comparison.moc"
