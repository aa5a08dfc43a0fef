// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/supervision/Radar.h"
#include "tests/unit/supervision/CaseFile.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

namespace {

constexpr PersonId Somebody{40};

std::chrono::milliseconds ms(qint64 n)
{
    return std::chrono::milliseconds(n);
}

std::vector<Finding> look(const RadarStep& step, const ItemVariant& variant = fullVariant())
{
    return findingsOf(step, variant, usualRules());
}

/// 'haste 12, burst 5'; empty: nothing found.
QString wordsOf(const std::vector<Finding>& findings)
{
    constexpr std::array names{"equal",     "haste", "burst", "hours",     "procedure",
                               "extension", "again", "entry", "supplement"};
    QStringList words;
    for (const Finding& f : findings)
        words << QStringLiteral("%1 %2")
                     .arg(QLatin1StringView(names.at(std::size_t(f.kind) - 1)))
                     .arg(f.figure);
    return words.join(u", "_s);
}

/// A case that stands in a stage since a moment.
Case standing(Stage stage, LegalTime since, CaseState state = CaseState::Accepted)
{
    Case file;
    file.id = {5};
    file.revision = {3};
    file.state = state;
    file.stage = stage;
    file.stageEnteredAt = since;
    file.receivedAt = since;
    return file;
}

RadarStep stepFrom(Case before, LegalTime now)
{
    RadarStep step;
    step.after = before;
    step.before = std::move(before);
    step.now = now;
    step.person = Somebody;
    return step;
}

/// Handling is finished after so long; Acceptance was left for it.
RadarStep handled(std::chrono::milliseconds took, const QString& entered = u"2026-11-09T10:00"_s)
{
    const LegalTime since = moment(entered);
    RadarStep step = stepFrom(standing(Stage::Handling, since), since + took);
    step.after.stage = Stage::Review;
    step.after.stageEnteredAt = step.now;
    step.cameFrom = Stage::Acceptance;
    return step;
}

/// Completed two days after the decision.
RadarStep completed(const QString& at, int before = 0)
{
    const LegalTime now = moment(at);
    RadarStep step =
        stepFrom(standing(Stage::Completion, now - std::chrono::hours(48), CaseState::Decided), now);
    step.after.state = CaseState::Completed;
    step.after.completedAt = now;
    step.completions = before;
    return step;
}

Deadline clockDue(ClockKind clock, const QString& lastDay)
{
    Deadline d;
    d.clock = clock;
    d.dueAt = momentOf(dayOf(moment(lastDay + u"T12:00"_s)), TimeOfDay(24 * 60));
    return d;
}

/// A procedure opened while the promised limit ends with one day, the statutory one with another.
RadarStep procedureOpened(const QString& at, const QString& promised, const QString& statutory)
{
    const LegalTime now = moment(at);
    RadarStep step = stepFrom(standing(Stage::Handling, now - std::chrono::hours(72)), now);
    step.after.openProcedures = 1;
    step.open = {clockDue(ClockKind::DecisionStatutory, statutory),
                 clockDue(ClockKind::DecisionPromised, promised)};
    return step;
}

RadarStep extensionAsked(LegalTime at, const QString& promised, const QString& statutory)
{
    RadarStep step = stepFrom(standing(Stage::Handling, at - std::chrono::hours(72)), at);
    step.after.pending = quint8(RequestKind::Extension);
    step.open = {clockDue(ClockKind::DecisionPromised, promised),
                 clockDue(ClockKind::DecisionStatutory, statutory)};
    return step;
}

RadarStep submitted(const QString& at)
{
    RadarStep step;
    step.now = moment(at);
    step.person = Somebody;
    step.after = standing(Stage::Acceptance, step.now, CaseState::Submitted);
    return step;
}

} // namespace

Q_DECLARE_METATYPE(RadarStep)

/// The eight rules at their bounds: domain.md §4.
class TestRadar : public QObject
{
    Q_OBJECT

private slots:

    void stages_data()
    {
        QTest::addColumn<RadarStep>("step");
        QTest::addColumn<QString>("found");
        QTest::newRow("a minute") << handled(ms(60'000)) << QString();
        QTest::newRow("a millisecond less than a minute") << handled(ms(59'999)) << u"haste 59"_s;
        QTest::newRow("one second") << handled(ms(1'000)) << u"haste 1"_s;
        QTest::newRow("the same second") << handled(ms(999)) << u"equal 2, haste 0"_s;
        QTest::newRow("the same millisecond") << handled(ms(0)) << u"equal 2, haste 0"_s;
        QTest::newRow("the next second, though a millisecond later")
            << handled(ms(1), u"2026-11-09T10:00:00.999"_s) << u"haste 0"_s;
        QTest::newRow("a clock that went back") << handled(ms(-5'000)) << u"haste 0"_s;
        RadarStep first = handled(ms(0));
        first.cameFrom.reset();
        QTest::newRow("nothing was left before: the application") << first << u"equal 1, haste 0"_s;
        RadarStep back = handled(ms(0));
        back.cameFrom = Stage::Review;
        QTest::newRow("sent back and finished in the same second") << back << u"equal 4, haste 0"_s;
    }

    void stages()
    {
        QFETCH(RadarStep, step);
        QTEST(wordsOf(look(step)), "found");
    }

    void whatDoesAStage()
    {
        const LegalTime since = moment(u"2026-11-09T10:00"_s);
        const auto hasty = [since](Case before, const std::function<void(Case&)>& change) {
            RadarStep step = stepFrom(std::move(before), since + ms(30'000));
            change(step.after);
            return wordsOf(look(step));
        };
        const Case review = standing(Stage::Review, since);
        QCOMPARE(hasty(review, [](Case& c) { c.reviewsDone = 1; }), u"haste 30"_s);
        QCOMPARE(hasty(review, [](Case& c) { c.stage = Stage::Handling; }), QString()); // sent back
        QCOMPARE(hasty(review, [](Case& c) { c.assignee = {7}; }), QString());
        QCOMPARE(hasty(review, [](Case& c) { c.state = CaseState::Terminated; }), QString());
        QCOMPARE(hasty(review,
                       [](Case& c) {
                           c.stage = Stage::Completion;
                           c.state = CaseState::Decided;
                       }),
                 u"haste 30"_s);
        const Case taken = standing(Stage::Acceptance, since, CaseState::Submitted);
        QCOMPARE(hasty(taken, [](Case& c) { c.stage = Stage::Handling; }), u"haste 30"_s);
        QCOMPARE(hasty(taken, [](Case& c) { c.state = CaseState::Refused; }), QString());
        const Case decided = standing(Stage::Completion, since, CaseState::Decided);
        QCOMPARE(hasty(decided, [](Case& c) { c.state = CaseState::Completed; }), u"haste 30"_s);
        QCOMPARE(hasty(decided, [](Case& c) { c.state = CaseState::Voided; }), QString());
    }

    void onlyPromisedItemsAreHasty()
    {
        ItemVariant free = fullVariant();
        free.promisedLimit = {};
        QCOMPARE(wordsOf(look(handled(ms(1'500)), free)), QString());
        QCOMPARE(wordsOf(look(handled(ms(500)), free)), u"equal 2"_s);
    }

    void completionsInABurst()
    {
        const QString at = u"2026-11-10T10:00"_s;
        QCOMPARE(wordsOf(look(completed(at, 3))), QString()); // the fourth
        QCOMPARE(wordsOf(look(completed(at, 4))), u"burst 5"_s);
        QCOMPARE(wordsOf(look(completed(at, 17))), u"burst 18"_s);
        RadarStep decided = handled(ms(90'000));
        decided.completions = 9;
        QCOMPARE(wordsOf(look(decided)), QString()); // no completion itself
        QCOMPARE(BurstWindow, std::chrono::milliseconds(std::chrono::minutes(10)));
    }

    void outOfHours_data()
    {
        QTest::addColumn<QString>("at");
        QTest::addColumn<QString>("found");
        QTest::newRow("a millisecond before opening") << u"2026-11-10T08:59:59.999"_s << u"hours 539"_s;
        QTest::newRow("at opening") << u"2026-11-10T09:00"_s << QString();
        QTest::newRow("a millisecond before noon") << u"2026-11-10T11:59:59.999"_s << QString();
        QTest::newRow("at noon") << u"2026-11-10T12:00"_s << u"hours 720"_s;
        QTest::newRow("the end of the break") << u"2026-11-10T13:29:59.999"_s << u"hours 809"_s;
        QTest::newRow("afternoon") << u"2026-11-10T13:30"_s << QString();
        QTest::newRow("a millisecond before closing") << u"2026-11-10T16:59:59.999"_s << QString();
        QTest::newRow("at closing") << u"2026-11-10T17:00"_s << u"hours 1020"_s;
        QTest::newRow("midnight") << u"2026-11-10T00:00"_s << u"hours 0"_s;
        QTest::newRow("the last minute") << u"2026-11-10T23:59:59.999"_s << u"hours 1439"_s;
        QTest::newRow("a Saturday") << u"2026-11-14T10:00"_s << u"hours 600"_s;
        QTest::newRow("a Saturday that is a workday") << u"2026-10-10T10:00"_s << QString();
        QTest::newRow("a holiday") << u"2026-10-01T10:00"_s << u"hours 600"_s;
    }

    void outOfHours()
    {
        QFETCH(QString, at);
        QTEST(wordsOf(look(completed(at))), "found");
    }

    void aDecisionOutOfHoursIsNoCompletion()
    {
        RadarStep step = handled(ms(3'600'000), u"2026-11-09T20:00"_s);
        step.after.state = CaseState::Decided;
        step.after.stage = Stage::Completion;
        QCOMPARE(wordsOf(look(step)), QString());
    }

    void lateProcedure_data()
    {
        QTest::addColumn<QString>("at");
        QTest::addColumn<QString>("promised");
        QTest::addColumn<QString>("statutory");
        QTest::addColumn<QString>("found");
        const QString far = u"2026-12-31"_s;
        QTest::newRow("two working days before")
            << u"2026-11-10T23:59"_s << u"2026-11-12"_s << far << QString();
        QTest::newRow("one working day before")
            << u"2026-11-11T00:00"_s << u"2026-11-12"_s << far << u"procedure 1"_s;
        QTest::newRow("on the due day")
            << u"2026-11-12T16:00"_s << u"2026-11-12"_s << far << u"procedure 0"_s;
        QTest::newRow("a day after it")
            << u"2026-11-13T10:00"_s << u"2026-11-12"_s << far << u"procedure -1"_s;
        QTest::newRow("Thursday, due on Monday")
            << u"2026-11-12T10:00"_s << u"2026-11-16"_s << far << QString();
        QTest::newRow("Friday, due on Monday")
            << u"2026-11-13T10:00"_s << u"2026-11-16"_s << far << u"procedure 1"_s;
        QTest::newRow("Sunday, due on Monday")
            << u"2026-11-15T10:00"_s << u"2026-11-16"_s << far << u"procedure 1"_s;
        QTest::newRow("09-29, due after the holiday")
            << u"2026-09-29T10:00"_s << u"2026-10-08"_s << far << QString();
        QTest::newRow("09-30, due after the holiday")
            << u"2026-09-30T10:00"_s << u"2026-10-08"_s << far << u"procedure 1"_s;
        QTest::newRow("in the holiday, due after it")
            << u"2026-10-03T10:00"_s << u"2026-10-08"_s << far << u"procedure 1"_s;
        QTest::newRow("the day before a Saturday that is a workday")
            << u"2026-10-09T10:00"_s << u"2026-10-10"_s << far << u"procedure 1"_s;
        QTest::newRow("across it") << u"2026-10-09T10:00"_s << u"2026-10-12"_s << far << QString();
        QTest::newRow("the statutory limit ends first")
            << u"2026-11-11T10:00"_s << far << u"2026-11-12"_s << u"procedure 1"_s;
    }

    void lateProcedure()
    {
        QFETCH(QString, at);
        QFETCH(QString, promised);
        QFETCH(QString, statutory);
        QTEST(wordsOf(look(procedureOpened(at, promised, statutory))), "found");
    }

    void closeOfBusinessIsTheSameDueDay()
    {
        RadarStep step = procedureOpened(u"2026-11-11T10:00"_s, u"2026-11-12"_s, u"2026-12-31"_s);
        step.open[1].dueAt = moment(u"2026-11-12T17:00"_s);
        QCOMPARE(wordsOf(look(step)), u"procedure 1"_s);
        step.open.clear();
        QCOMPARE(wordsOf(look(step)), QString()); // no limit to be late for
        step.open = {clockDue(ClockKind::Stage, u"2026-11-11"_s),
                     clockDue(ClockKind::Delivery, u"2026-11-11"_s)};
        QCOMPARE(wordsOf(look(step)), QString());
    }

    void lateExtension()
    {
        const LegalTime due = moment(u"2026-11-13T00:00"_s); // 24:00 of the 12th
        const auto asked = [](LegalTime at) {
            return wordsOf(look(extensionAsked(at, u"2026-11-12"_s, u"2026-11-20"_s)));
        };
        QCOMPARE(asked(due - ms(1)), QString());
        QCOMPARE(asked(due), u"extension 0"_s);
        QCOMPARE(asked(due + ms(59'999)), u"extension 0"_s);
        QCOMPARE(asked(due + ms(60'000)), u"extension 1"_s);
        QCOMPARE(asked(due + std::chrono::hours(24 * 10)), u"extension 14400"_s);
        RadarStep granted = extensionAsked(due, u"2026-11-12"_s, u"2026-11-20"_s);
        std::swap(*granted.before, granted.after);
        QCOMPARE(wordsOf(look(granted)), QString());
        RadarStep procedure = extensionAsked(due, u"2026-11-12"_s, u"2026-11-20"_s);
        procedure.after.pending = quint8(RequestKind::Procedure);
        QCOMPARE(wordsOf(look(procedure)), QString());
    }

    void withdrawnAgain()
    {
        const auto again = [](const QString& withdrawn, const QString& now) {
            RadarStep step = submitted(now);
            step.withdrawal = Withdrawal{{77}, moment(withdrawn)};
            return look(step);
        };
        const auto sameDay = again(u"2026-11-02T09:00"_s, u"2026-11-02T09:05"_s);
        QCOMPARE(wordsOf(sameDay), u"again 0"_s);
        QCOMPARE(sameDay.front().other, CaseId{77});
        QCOMPARE(sameDay.front().person, Somebody);
        QCOMPARE(sameDay.front().at, moment(u"2026-11-02T09:05"_s));
        QCOMPARE(wordsOf(again(u"2026-11-02T00:00"_s, u"2026-11-17T23:59:59.999"_s)), u"again 15"_s);
        QCOMPARE(wordsOf(again(u"2026-11-02T23:59:59.999"_s, u"2026-11-18T00:00"_s)), QString());
        QCOMPARE(wordsOf(look(submitted(u"2026-11-02T09:05"_s))), QString());
    }

    void itIsTheReceiptThatFollowsAWithdrawal()
    {
        RadarStep step = submitted(u"2026-11-18T10:00"_s);
        step.withdrawal = Withdrawal{{77}, moment(u"2026-11-02T10:00"_s)};
        step.after.receivedAt = moment(u"2026-11-17T10:00"_s);
        QCOMPARE(wordsOf(look(step)), u"again 15, entry 1440"_s);
        step.after.receivedAt = moment(u"2026-11-01T10:00"_s);
        QCOMPARE(wordsOf(look(step)).section(u',', 0, 0), u"again 0"_s);
    }

    void lateEntry()
    {
        const auto entered = [](qint64 late) {
            RadarStep step = submitted(u"2026-11-10T10:00"_s);
            step.after.receivedAt = step.now - ms(late);
            return wordsOf(look(step));
        };
        QCOMPARE(entered(0), QString());
        QCOMPARE(entered(30 * 60'000), QString());
        QCOMPARE(entered(30 * 60'000 + 1), u"entry 30"_s);
        QCOMPARE(entered(31 * 60'000), u"entry 31"_s);
    }

    /// The law knows one notice only; whoever proposes another is noted, whatever the supervisor says.
    void aSecondSupplement()
    {
        RadarStep step =
            stepFrom(standing(Stage::Acceptance, moment(u"2026-11-10T10:00"_s), CaseState::SupplementAsked),
                     moment(u"2026-11-12T10:00"_s));
        QCOMPARE(wordsOf(look(step)), QString());
        step.after.pending = quint8(RequestKind::Supplement);
        QCOMPARE(wordsOf(look(step)), u"supplement 2"_s);
        step.before->moreSupplements = step.after.moreSupplements = 1;
        QCOMPARE(wordsOf(look(step)), u"supplement 3"_s);
        step.before->pending = step.after.pending;
        QCOMPARE(wordsOf(look(step)), QString());
        step.after.pending = 0;
        step.after.moreSupplements = 2;
        QCOMPARE(wordsOf(look(step)), QString());
    }

    void leftOut_data()
    {
        QTest::addColumn<RadarStep>("step");
        RadarStep again = submitted(u"2026-11-10T10:00"_s);
        again.withdrawal = Withdrawal{{77}, again.now};
        again.after.receivedAt = again.now - std::chrono::hours(2);
        QTest::newRow("stages") << handled(ms(0));
        QTest::newRow("completions") << completed(u"2026-11-10T20:00"_s, 9);
        QTest::newRow("procedures") << procedureOpened(u"2026-11-10T10:00"_s, u"2026-11-09"_s,
                                                       u"2026-11-09"_s);
        QTest::newRow("extensions") << extensionAsked(moment(u"2026-11-11T10:00"_s), u"2026-11-09"_s,
                                                      u"2026-11-09"_s);
        QTest::newRow("intake") << again;
    }

    /// Immediate variants, and the system's own steps.
    void leftOut()
    {
        QFETCH(RadarStep, step);
        ItemVariant immediate = fullVariant();
        immediate.immediate = true;
        QVERIFY(!look(step).empty());
        QCOMPARE(look(step, immediate), std::vector<Finding>());
        step.person = {};
        QCOMPARE(look(step), std::vector<Finding>());
    }

    void anOrdinaryCaseShowsNothing()
    {
        QCOMPARE(wordsOf(look(submitted(u"2026-11-09T10:00"_s))), QString());
        QCOMPARE(wordsOf(look(handled(std::chrono::hours(5)))), QString());
        QCOMPARE(wordsOf(look(procedureOpened(u"2026-11-09T10:00"_s, u"2026-11-20"_s, u"2026-11-30"_s))),
                 QString());
        QCOMPARE(wordsOf(look(completed(u"2026-11-12T15:00"_s))), QString());
    }
};

QTEST_APPLESS_MAIN(TestRadar)
#include "tst_radar.moc"
