// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/CaseFlow.h"
#include "common/supervision/CaseClocks.h"
#include "tests/unit/calendar/PublishedCalendar.h"
#include "tests/unit/domain/Variants.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

namespace {

/// One step of a case and what it must do to the clocks, as "clock stage due day" for those it starts and
/// "clock" for those it stops; each list in the order of the program.
struct Step
{
    Action action;
    QString at;
    QStringList started;
    QStringList stopped;
};

QString nameOf(ClockKind clock)
{
    switch (clock) {
    case ClockKind::AcceptanceNotice:
        return u"notice"_s;
    case ClockKind::DecisionPromised:
        return u"promised"_s;
    case ClockKind::DecisionStatutory:
        return u"statutory"_s;
    case ClockKind::Stage:
        return u"stage"_s;
    }
    return u"?"_s;
}

QString described(const Deadline& d)
{
    return u"%1 in %2 due %3"_s.arg(nameOf(d.clock))
        .arg(int(d.stage))
        .arg(formatDay(dayOf(d.dueAt - std::chrono::milliseconds(1))));
}

Case submitted()
{
    Case subject;
    subject.id = {5};
    subject.revision = {1};
    subject.receivedAt = moment(u"2026-09-18T10:00"_s);
    subject.recordedAt = moment(u"2026-09-18T10:05"_s);
    subject.stageEnteredAt = subject.recordedAt;
    return subject;
}

} // namespace

Q_DECLARE_METATYPE(QList<Step>)

class TestCaseClocks : public QObject
{
    Q_OBJECT

private slots:

    void wholeCase_data()
    {
        QTest::addColumn<ItemVariant>("variant");
        QTest::addColumn<QList<Step>>("steps");
        const Step submit{Action::Submit, u"2026-09-18T10:05"_s, {u"notice in 2 due 2026-09-24"_s}, {}};
        const Step note{Action::AddOpinion, u"2026-09-21T11:00"_s, {}, {}};
        QTest::newRow("all six stages, each with a limit")
            << fullVariant()
            << QList<Step>{
                   submit,
                   note,
                   {Action::Accept,
                    u"2026-09-21T14:00"_s,
                    {u"promised in 3 due 2026-10-12"_s, u"statutory in 3 due 2026-10-26"_s,
                     u"stage in 3 due 2026-09-24"_s},
                    {u"notice"_s}},
                   {Action::FinishStage,
                    u"2026-09-22T14:00"_s,
                    {u"stage in 4 due 2026-09-29"_s},
                    {u"stage"_s}},
                   note,
                   {Action::FinishStage,
                    u"2026-09-29T23:59:59.999"_s,
                    {u"stage in 5 due 2026-10-08"_s},
                    {u"stage"_s}},
                   {Action::FinishStage,
                    u"2026-10-08T14:00"_s,
                    {u"stage in 6 due 2026-10-09"_s},
                    {u"promised"_s, u"statutory"_s, u"stage"_s}},
                   note,
                   {Action::Complete, u"2026-10-08T15:00"_s, {}, {u"stage"_s}},
               };
        QTest::newRow("no review") << variantWithoutReview()
                                   << QList<Step>{
                                          submit,
                                          {Action::Accept,
                                           u"2026-09-21T14:00"_s,
                                           {u"promised in 3 due 2026-10-12"_s,
                                            u"statutory in 3 due 2026-10-26"_s,
                                            u"stage in 3 due 2026-09-24"_s},
                                           {u"notice"_s}},
                                          {Action::FinishStage,
                                           u"2026-09-22T14:00"_s,
                                           {u"stage in 5 due 2026-09-24"_s},
                                           {u"stage"_s}},
                                          {Action::FinishStage,
                                           u"2026-09-23T14:00"_s,
                                           {u"stage in 6 due 2026-09-24"_s},
                                           {u"promised"_s, u"statutory"_s, u"stage"_s}},
                                          {Action::Complete, u"2026-09-23T15:00"_s, {}, {u"stage"_s}},
                                      };
        QTest::newRow("one stage, none with a limit of its own")
            << shortVariant()
            << QList<Step>{
                   submit,
                   {Action::Accept,
                    u"2026-09-21T14:00"_s,
                    {u"promised in 3 due 2026-09-22"_s, u"statutory in 3 due 2026-09-22"_s},
                    {u"notice"_s}},
                   {Action::FinishStage, u"2026-09-22T14:00"_s, {}, {u"promised"_s, u"statutory"_s}},
                   {Action::Complete, u"2026-09-22T15:00"_s, {}, {}},
               };
    }

    void wholeCase()
    {
        QFETCH(ItemVariant, variant);
        QFETCH(QList<Step>, steps);
        const ClockRules rules{publishedCalendar(), {}};
        std::optional<Case> before;
        std::vector<Deadline> open;
        qint64 id = 0;
        for (const Step& step : steps) {
            const LegalTime now = moment(step.at);
            const auto after =
                before ? transition(*before, step.action, variant, now) : Result<Case>(submitted());
            QVERIFY2(after.has_value(), qPrintable(step.at));
            const ClockChanges changes = clocksAfter(open, before, *after, variant, now, rules);
            QCOMPARE(stopped(changes, now), step.stopped);
            QCOMPARE(started(changes), step.started);
            for (const Deadline& closed : changes.closed)
                std::erase_if(open, [&closed](const Deadline& d) { return d.id == closed.id; });
            for (Deadline opened : changes.opened) {
                opened.id = {++id};
                open.push_back(opened);
            }
            before = *after;
        }
        QVERIFY2(open.empty(), "a completed case leaves no clock running");
    }

    void theNoticeClockStartsWhenThePapersCame()
    {
        Case subject = submitted();
        subject.receivedAt = moment(u"2026-09-15T16:00"_s); // in the mail room, entered three days later
        const auto changes = clocksAfter({}, std::nullopt, subject, fullVariant(), subject.recordedAt,
                                         {publishedCalendar(), {}});
        QCOMPARE(changes.opened.size(), std::size_t(1));
        QCOMPARE(changes.opened[0].startedAt, subject.receivedAt);
        QCOMPARE(described(changes.opened[0]), u"notice in 2 due 2026-09-21"_s);
    }

    void aNewClockKnowsItsRules()
    {
        const auto calendar = WorkCalendar::build(allNotices(), {4});
        LightPolicy policy;
        policy.version = 6;
        const Case subject = submitted();
        const auto changes =
            clocksAfter({}, std::nullopt, subject, fullVariant(), subject.recordedAt, {*calendar, policy});
        const Deadline& d = changes.opened.at(0);
        QVERIFY(!d.id.isValid() && d.isOpen() && !d.provisional);
        QCOMPARE(d.caseId, subject.id);
        QCOMPARE(d.run, 1);
        QCOMPARE(d.limitDays, 5);
        QCOMPARE(d.calendar.value, 4);
        QCOMPARE(d.policyVersion, 6);
        QCOMPARE(d.lightGiven, quint8(0));
        QCOMPARE(formatMoment(d.yellowAt), u"2026-09-23 09:00"_s);
        QCOMPARE(formatMoment(d.dueAt), u"2026-09-25 00:00"_s);
        QCOMPARE(d.nextChangeAt, d.yellowAt);
    }

    void aClockIntoAnUnpublishedYearIsProvisional()
    {
        Case subject = submitted();
        subject.receivedAt = moment(u"2026-12-29T10:00"_s);
        const auto changes = clocksAfter({}, std::nullopt, subject, fullVariant(), subject.receivedAt,
                                         {publishedCalendar(), {}});
        QVERIFY(changes.opened.at(0).provisional);
    }

    void aClockStoppedLateStillOwesItsLights()
    {
        const ClockRules rules{publishedCalendar(), {}};
        const Case before = submitted();
        Deadline notice =
            clocksAfter({}, std::nullopt, before, fullVariant(), before.recordedAt, rules).opened.at(0);
        const LegalTime late = moment(u"2026-09-25T00:00:00.001"_s);
        const auto after = transition(before, Action::Accept, fullVariant(), late);
        const Deadline closed =
            clocksAfter({notice}, before, *after, fullVariant(), late, rules).closed.at(0);
        QCOMPARE(closed.closedAt, late);
        QCOMPARE(closed.nextChangeAt, notice.yellowAt);
        const auto light = nextLight(closed, late);
        QVERIFY(light && light->level == Light::Yellow);
        notice.lightGiven = quint8(Light::Red);
        const Deadline quiet = clocksAfter({notice}, before, *after, fullVariant(), late, rules).closed.at(0);
        QVERIFY(!quiet.nextChangeAt.isSet());
    }

private:
    static QStringList started(const ClockChanges& changes)
    {
        QStringList names;
        for (const Deadline& d : changes.opened)
            names << described(d);
        return names;
    }

    static QStringList stopped(const ClockChanges& changes, LegalTime now)
    {
        QStringList names;
        for (const Deadline& d : changes.closed)
            names << (d.closedAt == now ? nameOf(d.clock) : u"%1 not stopped now"_s.arg(nameOf(d.clock)));
        return names;
    }
};

QTEST_APPLESS_MAIN(TestCaseClocks)
#include "tst_case_clocks.moc"
