// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/replay/Story.h"

#include <QtTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::replay;

namespace {

QString shown(const ExpectedDeadline& d)
{
    QStringList lights;
    for (const ExpectedLight& light : d.lights)
        lights << QString::number(int(light.level)) + (light.givenAt == light.moment ? u""_s : u"!"_s);
    return u"%1/%2 %3wd lights[%4]"_s.arg(int(d.clock))
        .arg(int(d.stage))
        .arg(d.limitDays)
        .arg(lights.join(u','));
}

QStringList shown(const ExpectedCase& e)
{
    QStringList clocks;
    for (const ExpectedDeadline& d : e.deadlines)
        clocks << shown(d);
    return clocks;
}

QString shown(const std::vector<ExpectedOpinion>& opinions)
{
    QString stages;
    for (const ExpectedOpinion& opinion : opinions)
        stages += QString::number(int(opinion.stage));
    return stages;
}

} // namespace

class ReplayExpectationTest : public QObject
{
    Q_OBJECT

private slots:
    void worksOutALateCase();
    void owesLightsAtTheVeryMoment_data();
    void owesLightsAtTheVeryMoment();
    void silenceAcceptsPermits_data();
    void silenceAcceptsPermits();
    void worksOutADeemedCase();
    void givesTheLightsOfTheBackDatedClocksAtOnce();
    void whoIsFirstAtTheMomentOfSilence_data();
    void whoIsFirstAtTheMomentOfSilence();
    void silenceComesBeforeAStepThatLeavesMore();
    void deliveryTurnsYellowAndRed();
};

void ReplayExpectationTest::worksOutALateCase()
{
    const Story story = lateCase();
    const ExpectedCase& e = story.first();
    QCOMPARE(e.state, CaseState::Delivered);
    QCOMPARE(e.stage, Stage::Completion);
    QCOMPARE(e.acceptedAt, at(Monday.addDays(1), 10));
    QVERIFY(!e.deemedAt.isSet());
    QCOMPARE(e.decidedAt, at(Monday.addDays(9), 10));
    QCOMPARE(e.completedAt, at(Monday.addDays(9), 10));
    QCOMPARE(e.stageEnteredAt, e.decidedAt);
    QCOMPARE(e.opinions.size(), std::size_t(4)); // acceptance, handling, review in passing, approval
    QCOMPARE(int(e.opinions[2].stage), int(Stage::Review));
    QCOMPARE(shown(e), QStringList({
                           u"1/2 5wd lights[]"_s,
                           u"2/3 5wd lights[2,3]"_s, // due Tuesday the 10th, decided on the 11th
                           u"3/3 20wd lights[]"_s,
                           u"7/6 10wd lights[]"_s, // handed over at once
                           u"4/3 2wd lights[2]"_s, // yellow on Wednesday at nine, left at ten
                           u"4/4 1wd lights[2,3]"_s,
                           u"4/6 1wd lights[]"_s,
                       }));
    QCOMPARE(e.deadlines[1].dueAt, chinaMoment(Monday.addDays(8), 24));
    QCOMPARE(e.worstEver(), Light::Red);
    QCOMPARE(e.worstOpen(), Light::Green);
}

void ReplayExpectationTest::owesLightsAtTheVeryMoment_data()
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

void ReplayExpectationTest::owesLightsAtTheVeryMoment()
{
    QFETCH(LegalTime, until);
    const Story story = silentCase(until, u"行政确认"_s); // nothing but its notice ever runs
    QTEST(story.first().worstEver(), "worst");
    QTEST(story.first().worstOpen(), "worst");
    QCOMPARE(story.first().state, CaseState::Submitted);
    QCOMPARE(story.first().stage, Stage::Acceptance);
    QCOMPARE(story.differences(), QStringList());
}

void ReplayExpectationTest::silenceAcceptsPermits_data()
{
    QTest::addColumn<QString>("kindName");
    QTest::addColumn<LegalTime>("until");
    QTest::addColumn<CaseState>("state");
    const LegalTime before{Silence.ms - 1};
    QTest::newRow("the whole fifth day may pass") << u"行政许可"_s << before << CaseState::Submitted;
    QTest::newRow("accepted when it has") << u"行政许可"_s << Silence << CaseState::Accepted;
    QTest::newRow("a confirmation is not") << u"行政确认"_s << Silence << CaseState::Submitted;
    QTest::newRow("nor is a payment") << u"行政给付"_s << Silence << CaseState::Submitted;
}

void ReplayExpectationTest::silenceAcceptsPermits()
{
    QFETCH(QString, kindName);
    QFETCH(LegalTime, until);
    const Story story = silentCase(until, kindName);
    const ExpectedCase& e = story.first();
    QTEST(e.state, "state");
    const bool deemed = e.state == CaseState::Accepted;
    QCOMPARE(e.deemedAt, deemed ? Silence : LegalTime{});
    QCOMPARE(e.acceptedAt, deemed ? e.receivedAt : LegalTime{});
    QCOMPARE(e.stage, deemed ? Stage::Handling : Stage::Acceptance);
    QCOMPARE(e.stageEnteredAt, deemed ? Silence : e.receivedAt);
    QCOMPARE(e.deadlines.front().closedAt, deemed ? Silence : LegalTime{});
    QCOMPARE(e.deadlines.size(), std::size_t(deemed ? 4 : 1));
    QCOMPARE(story.differences(), QStringList());
}

void ReplayExpectationTest::worksOutADeemedCase()
{
    const ExpectedCase e = deemedCase().first();
    QCOMPARE(e.state, CaseState::Delivered);
    QCOMPARE(e.acceptedAt, at(Monday, 10));
    QCOMPARE(e.deemedAt, Silence);
    QCOMPARE(e.decidedAt, at(Monday.addDays(14), 10));
    QCOMPARE(shown(e.opinions), u"2345"_s); // acceptance afterwards, handling, review in passing, approval
    QCOMPARE(shown(e), QStringList({
                           u"1/2 5wd lights[2,3]"_s, // closed by its own red light
                           u"2/3 5wd lights[2!,3]"_s,
                           u"3/3 20wd lights[]"_s,
                           u"7/6 10wd lights[]"_s,
                           u"4/3 2wd lights[2]"_s, // entered on the 10th at midnight, due on the 12th
                           u"4/4 1wd lights[2,3]"_s,
                           u"4/6 1wd lights[]"_s,
                       }));
    QCOMPARE(e.deadlines[0].closedAt, Silence);
    QCOMPARE(e.deadlines[1].startedAt, at(Monday, 10)); // back-dated
    QCOMPARE(e.deadlines[1].dueAt, Silence);
    QCOMPARE(e.deadlines[2].startedAt, at(Monday, 10));
    QCOMPARE(e.deadlines[4].startedAt, Silence); // the stage is not
    QCOMPARE(e.deadlines[4].dueAt, chinaMoment(Monday.addDays(10), 24));
}

void ReplayExpectationTest::givesTheLightsOfTheBackDatedClocksAtOnce()
{
    const ExpectedCase e = silentCase(Silence).first();
    const ExpectedDeadline& promised = e.deadlines[1];
    QCOMPARE(promised.clock, ClockKind::DecisionPromised);
    QCOMPARE(promised.lights.size(), std::size_t(2));
    QCOMPARE(promised.lights[0].moment, at(Monday.addDays(4), 9));
    QCOMPARE(promised.lights[0].givenAt, Silence);
    QCOMPARE(promised.lights[1].moment, Silence);
    QCOMPARE(promised.lights[1].givenAt, Silence);
    for (const ExpectedLight& light : e.deadlines[0].lights)
        QCOMPARE(light.givenAt, light.moment);
}

void ReplayExpectationTest::whoIsFirstAtTheMomentOfSilence_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<QString>("kindName");
    QTest::addColumn<bool>("deemed");
    QTest::addColumn<QString>("notice");
    const QString permit = u"行政许可"_s;
    QTest::newRow("a millisecond earlier the clerk accepts")
        << u"T04 x|7|23:59:59.999"_s << permit << false << u"1/2 5wd lights[2]"_s;
    QTest::newRow("at the very moment the system has accepted")
        << u"T04 x|8|00:00:00.000"_s << permit << true << u"1/2 5wd lights[2,3]"_s;
    QTest::newRow("later it has as well")
        << u"T04 x|8|00:00:00.001"_s << permit << true << u"1/2 5wd lights[2,3]"_s;
    QTest::newRow("an opinion does not break the silence")
        << u"T02 x|1|10"_s << permit << true << u"1/2 5wd lights[2,3]"_s;
    QTest::newRow("what is no permit is accepted by the clerk, late")
        << u"T04 x|8|00:00:00.000"_s << u"行政确认"_s << false << u"1/2 5wd lights[2,3]"_s;
    QTest::newRow("a step that ends it at the moment of yellow comes after the light")
        << u"T04 x|4|09:00:00.000"_s << permit << false << u"1/2 5wd lights[2]"_s;
    QTest::newRow("a millisecond before yellow there is none")
        << u"T04 x|4|08:59:59.999"_s << permit << false << u"1/2 5wd lights[]"_s;
}

void ReplayExpectationTest::whoIsFirstAtTheMomentOfSilence()
{
    QFETCH(QString, step);
    QFETCH(QString, kindName);
    QFETCH(bool, deemed);
    const Story story = deemedCase({step}, kindName);
    const ExpectedCase& e = story.first();
    QCOMPARE(e.deemedAt.isSet(), deemed);
    QCOMPARE(e.acceptedAt, deemed ? e.receivedAt : story.log.steps.back().at);
    QCOMPARE(e.stageEnteredAt, deemed ? Silence : e.acceptedAt);
    QCOMPARE(e.state, CaseState::Accepted);
    QCOMPARE(shown(e.opinions), u"2"_s);
    QTEST(shown(e.deadlines.front()), "notice");
    QCOMPARE(story.differences(), QStringList());
}

void ReplayExpectationTest::silenceComesBeforeAStepThatLeavesMore()
{
    const ExpectedCase e = deemedCase({u"T10 x|8|00:00:00.000"_s}).first();
    QCOMPARE(shown(e.opinions), u"345"_s); // nothing at acceptance: no step left it
    QCOMPARE(e.deemedAt, Silence);
    QCOMPARE(e.decidedAt, Silence);
    QCOMPARE(e.state, CaseState::Delivered);
    QCOMPARE(shown(e), QStringList({u"1/2 5wd lights[2,3]"_s, u"2/3 5wd lights[2!,3]"_s,
                                    u"3/3 20wd lights[]"_s, u"7/6 10wd lights[]"_s, u"4/3 2wd lights[]"_s,
                                    u"4/4 1wd lights[]"_s, u"4/6 1wd lights[]"_s}));
}

void ReplayExpectationTest::deliveryTurnsYellowAndRed()
{
    const QStringList decided{u"T04 x|1|10"_s, u"T06 x|1|11"_s, u"T10 x|2|10"_s};
    const auto delivery = [&decided](const QString& last) {
        const Story story = deemedCase(decided + QStringList{last});
        const auto& clocks = story.first().deadlines;
        const auto found = std::find_if(clocks.begin(), clocks.end(), [](const ExpectedDeadline& d) {
            return d.clock == ClockKind::Delivery;
        });
        return shown(*found);
    };
    // Decided on Wednesday: ten working days end on Wednesday of the second week after.
    QCOMPARE(delivery(u"T15 x|14|08:59:59.999"_s), u"7/6 10wd lights[]"_s);
    QCOMPARE(delivery(u"T15 x|14|09:00:00.000"_s), u"7/6 10wd lights[2]"_s);
    QCOMPARE(delivery(u"T15 x|16|23:59:59.999"_s), u"7/6 10wd lights[2]"_s);
    QCOMPARE(delivery(u"T15 x|17|00:00:00.000"_s), u"7/6 10wd lights[2,3]"_s);
}

QTEST_GUILESS_MAIN(ReplayExpectationTest)
#include "tst_replay_expectation.moc"
