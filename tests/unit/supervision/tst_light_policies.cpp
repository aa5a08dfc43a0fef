// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/supervision/CaseFile.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

namespace {

constexpr TimeOfDay Opening{9 * 60};
constexpr TimeOfDay Closing{17 * 60};
constexpr std::chrono::days OneDay{1};

bool works(LocalDay day)
{
    return publishedCalendar().isWorkingDay(day);
}

/// The n-th working day after (n > 0) or before (n < 0) a day, found by walking; the day itself for n = 0.
LocalDay walk(LocalDay from, int n)
{
    const auto step = n < 0 ? -OneDay : OneDay;
    for (int left = std::abs(n); left > 0;) {
        from += step;
        left -= works(from) ? 1 : 0;
    }
    return from;
}

LegalTime endOf(LocalDay day, DueRule rule)
{
    return momentOf(day, rule == DueRule::EndOfDay ? TimeOfDay{24 * 60} : Closing);
}

/// What domain.md §3 says, day by day, without a line of the code under test.
LightMoments naive(LegalTime start, int limit, const LightPolicy& policy)
{
    const LocalDay first = walk(dayOf(start), 1);
    LightMoments m;
    m.due.day = walk(dayOf(start), limit);
    m.due.moment = endOf(m.due.day, policy.dueRule);
    m.redAt = policy.redAfter == 0 ? m.due.moment : endOf(walk(m.due.day, policy.redAfter), policy.dueRule);
    const int left = limit >= 20   ? policy.yellowDaysFrom20
                     : limit >= 10 ? policy.yellowDaysFrom10
                                   : policy.yellowDays;
    if (left == 0 && policy.redAfter > 0)
        m.yellowAt = m.due.moment;
    else
        m.yellowAt = momentOf(std::max(walk(m.due.day, -left), first), Opening);
    return m;
}

LegalTime at(const QString& text)
{
    const auto moment = parseMoment(text);
    if (!moment)
        qFatal("%s", qPrintable(moment.error().detail));
    return *moment;
}

LocalDay day(const QString& text)
{
    return dayOf(at(text + u"T12:00"_s));
}

PolicyVersion version(int number, const QString& from, const std::vector<ClockPolicy>& lines,
                      DueRule rule = DueRule::EndOfDay)
{
    return {number, day(from), rule, lines};
}

/// Default; from 2026-10-12 on cards with three days of grace, the notice of acceptance too.
const LightPolicies& twoVersions()
{
    static const LightPolicies policies(
        {version(2, u"2026-10-12"_s, {{ClockKind{}, 0, 0, 0, 3}}), PolicyVersion{}});
    return policies;
}

ClockRules rulesOf(const LightPolicies& policies)
{
    ClockRules rules = usualRules();
    rules.policies = &policies;
    return rules;
}

Deadline opened(const LightPolicies& policies, const QString& start, int days,
                ClockKind clock = ClockKind::Delivery)
{
    return openClock(Case{}, clock, at(start), Limit::workingDays(days), {}, rulesOf(policies));
}

} // namespace

Q_DECLARE_METATYPE(std::vector<ClockPolicy>)

/// Light policies as data: which version a clock has, and when it warns under it.
class TestLightPolicies : public QObject
{
    Q_OBJECT

private slots:

    /// Every small policy × every start around the autumn festivals × the lengths at which the numbers
    /// change.
    void everySmallPolicyAgainstAWalkOverTheDays()
    {
        int compared = 0;
        for (const DueRule rule : {DueRule::EndOfDay, DueRule::CloseOfBusiness}) {
            for (const int left : {0, 1, 2, 5, 60}) {
                for (const int redAfter : {0, 1, 2, 7}) {
                    const PolicyVersion policy{
                        7, {}, rule, {{ClockKind{}, left, left + 1, left + 2, redAfter}}};
                    compared += compareAll(policy.policyFor(ClockKind::Stage));
                    if (QTest::currentTestFailed())
                        return;
                }
            }
        }
        QCOMPARE(compared, 2 * 5 * 4 * 40 * 9);
    }

    void ownLineBeforeTheOneOfEveryClock()
    {
        const PolicyVersion policy =
            version(4, u"2026-01-01"_s, {{ClockKind::Stage, 5, 6, 7, 1}, {ClockKind{}, 2, 3, 4, 0}},
                    DueRule::CloseOfBusiness);
        for (const ClockKind clock : AllClocks) {
            const LightPolicy p = policy.policyFor(clock);
            QCOMPARE(p.yellowDays, clock == ClockKind::Stage ? 5 : 2);
            QCOMPARE(p.yellowDaysFrom10, clock == ClockKind::Stage ? 6 : 3);
            QCOMPARE(p.yellowDaysFrom20, clock == ClockKind::Stage ? 7 : 4);
            QCOMPARE(p.redAfter, clock == ClockKind::Stage ? 1 : 0);
            QCOMPARE(p.version, 4);
            QCOMPARE(p.dueRule, DueRule::CloseOfBusiness);
        }
    }

    void versionInForce_data()
    {
        QTest::addColumn<QString>("start");
        QTest::addColumn<int>("number");
        QTest::newRow("before all of them") << u"2025-12-31"_s << 1;
        QTest::newRow("first day of the first") << u"2026-01-01"_s << 1;
        QTest::newRow("day before the next") << u"2026-05-31"_s << 1;
        QTest::newRow("two of one day: the newest") << u"2026-06-01"_s << 4;
        QTest::newRow("older number, later day") << u"2026-07-01"_s << 2;
        QTest::newRow("long after") << u"2030-01-01"_s << 2;
    }

    void versionInForce()
    {
        QFETCH(QString, start);
        const std::vector<ClockPolicy> lines{ClockPolicy{}};
        const LightPolicies policies({version(2, u"2026-07-01"_s, lines), version(4, u"2026-06-01"_s, lines),
                                      version(1, u"2026-01-01"_s, lines),
                                      version(3, u"2026-06-01"_s, lines)});
        QTEST(policies.inForce(day(start)).version, "number");
    }

    void withoutVersionsTheDefault()
    {
        QCOMPARE(LightPolicies(std::vector<PolicyVersion>{}).versions(),
                 std::vector<PolicyVersion>{PolicyVersion{}});
        const LightPolicy unknown = LightPolicies().of(ClockKind::Stage, 9);
        QCOMPARE(unknown.version, 9);
        QCOMPARE(unknown.yellowDaysFrom20, LightPolicy{}.yellowDaysFrom20);
    }

    void checked_data()
    {
        QTest::addColumn<std::vector<ClockPolicy>>("lines");
        QTest::addColumn<QString>("field"); // empty: good
        using Lines = std::vector<ClockPolicy>;
        const ClockPolicy all;
        QTest::newRow("default") << Lines{all} << u""_s;
        QTest::newRow("all numbers 0") << Lines{{ClockKind{}, 0, 0, 0, 0}} << u""_s;
        QTest::newRow("all numbers 60") << Lines{{ClockKind{}, 60, 60, 60, 60}} << u""_s;
        QTest::newRow("nothing") << Lines{} << u"lines"_s;
        QTest::newRow("no line for every clock") << Lines{{ClockKind::Stage}} << u"lines"_s;
        QTest::newRow("every clock twice") << Lines{all, all} << u"lines[1].clock"_s;
        QTest::newRow("a clock twice")
            << Lines{all, {ClockKind::Stage}, {ClockKind::Stage}} << u"lines[2].clock"_s;
        QTest::newRow("unknown clock") << Lines{all, {ClockKind(11)}} << u"lines[1].clock"_s;
        QTest::newRow("-1 day left") << Lines{{ClockKind{}, -1, 2, 3, 0}} << u"lines[0].yellowDays"_s;
        QTest::newRow("61 of 10") << Lines{{ClockKind{}, 1, 61, 3, 0}} << u"lines[0].yellowDaysFrom10"_s;
        QTest::newRow("61 of 20") << Lines{{ClockKind{}, 1, 2, 61, 0}} << u"lines[0].yellowDaysFrom20"_s;
        QTest::newRow("red after 61") << Lines{{ClockKind{}, 1, 2, 3, 61}} << u"lines[0].redAfter"_s;
        QTest::newRow("red before the due day")
            << Lines{{ClockKind{}, 1, 2, 3, -1}} << u"lines[0].redAfter"_s;
    }

    void checked()
    {
        QFETCH(std::vector<ClockPolicy>, lines);
        const auto good = checkPolicy(lines);
        QTEST(good ? QString() : good.error().field, "field");
    }

    void presetsAreLawful()
    {
        QCOMPARE(policyPresets().size(), 3U);
        QSet<QString> names;
        for (const PolicyPreset& preset : policyPresets()) {
            QVERIFY2(checkPolicy(preset.lines), qPrintable(preset.name));
            names << preset.name;
        }
        QCOMPARE(names.size(), 3);
        QCOMPARE(policyPresets().front().lines, std::vector<ClockPolicy>{ClockPolicy{}});
    }

    /// The law's due moment stays what it is; red comes later, and the sweep looks at both.
    void graceMovesRedAlone()
    {
        Deadline d = opened(twoVersions(), u"2026-10-12T10:00"_s, 5);
        QCOMPARE(d.policyVersion, 2);
        QCOMPARE(formatMoment(d.dueAt), u"2026-10-20 00:00"_s);
        QCOMPARE(d.yellowAt, d.dueAt);
        QCOMPARE(formatMoment(d.redAt), u"2026-10-23 00:00"_s);
        QCOMPARE(d.nextChangeAt, d.dueAt);
        QVERIFY(!nextLight(d, d.dueAt - std::chrono::milliseconds(1)));
        QCOMPARE(nextLight(d, d.dueAt)->level, Light::Yellow);
        d.lightGiven = quint8(Light::Yellow);
        QCOMPARE(nextChange(d), d.redAt);
        QVERIFY(!nextLight(d, d.redAt - std::chrono::milliseconds(1)));
        QCOMPARE(lightOf(d, d.redAt - std::chrono::milliseconds(1)), Light::Yellow);
        QCOMPARE(nextLight(d, d.redAt + std::chrono::hours(9))->moment, d.redAt);
        QCOMPARE(lightOf(d, d.redAt), Light::Red);
    }

    void withoutGraceNothingIsKeptOfIt()
    {
        const Deadline d = opened(twoVersions(), u"2026-10-11T10:00"_s, 5);
        QCOMPARE(d.policyVersion, 1);
        QVERIFY(!d.redAt.isSet());
        QCOMPARE(d.redFrom(), d.dueAt);
    }

    /// A policy that comes later moves nothing that runs, whatever else is computed anew.
    void clockKeepsTheVersionItWasOpenedWith()
    {
        const LightPolicies before;
        const Deadline old = opened(before, u"2026-10-12T10:00"_s, 20);
        for (const bool longer : {false, true}) {
            Deadline changed = old;
            if (longer)
                changed.budget.extensions.push_back(Limit::workingDays(10));
            const LegalTime now = at(u"2026-10-14T10:00"_s);
            const Deadline plain = rescheduled(changed, {}, now, rulesOf(before));
            const Deadline later = rescheduled(changed, {}, now, rulesOf(twoVersions()));
            QCOMPARE(later, plain);
            QCOMPARE(later.policyVersion, 1);
        }
        const Deadline cards = opened(twoVersions(), u"2026-10-12T10:00"_s, 20);
        Deadline changed = cards;
        changed.budget.extensions.push_back(Limit::workingDays(10));
        const Deadline moved = rescheduled(changed, {}, at(u"2026-10-14T10:00"_s), rulesOf(twoVersions()));
        QCOMPARE(moved.policyVersion, 2);
        QCOMPARE(moved.redAt, endOf(walk(dayOf(moved.dueAt - std::chrono::hours(1)), 3), DueRule::EndOfDay));
    }

    /// Deemed acceptance comes at the law's moment under every policy, with a red light.
    void theLawActsAtTheDueMoment()
    {
        CaseFile plain(fullVariant(), u"2026-10-12T10:00"_s);
        ClockStep step;
        step.after = plain.now();
        step.now = step.after.recordedAt;
        const ClockChanges changes = clocksAfter(step, fullVariant(), rulesOf(twoVersions()));
        QCOMPARE(changes.opened.size(), 1U);
        Deadline notice = changes.opened.front();
        QCOMPARE(notice.policyVersion, 2);
        QVERIFY(!notice.redAt.isSet());
        QCOMPARE(notice.dueAt, plain.clock(ClockKind::AcceptanceNotice).dueAt);
        QVERIFY(!owesAct(notice, notice.dueAt));
        notice.lightGiven = quint8(nextLight(notice, notice.dueAt)->level);
        QCOMPARE(nextChange(notice), notice.dueAt);
        notice.lightGiven = quint8(nextLight(notice, notice.dueAt)->level);
        QCOMPARE(notice.lightGiven, quint8(Light::Red));
        QVERIFY(owesAct(notice, notice.dueAt));
        QVERIFY(!rescheduled(notice, {}, notice.dueAt, rulesOf(twoVersions())).redAt.isSet());
    }

    /// Red was given; the calendar moves both moments. Whether the warnings begin anew is a matter of now.
    void runAfterGrace_data()
    {
        QTest::addColumn<QString>("now");
        QTest::addColumn<int>("given");
        QTest::addColumn<int>("run");
        const int yellow = int(Light::Yellow);
        const int red = int(Light::Red);
        // Started 10-12 with 5 days: due 10-20 00:00, red 10-23 00:00; one day more: 10-21 and 10-24.
        QTest::newRow("yellow, new due moment ahead") << u"2026-10-20T10:00"_s << yellow << 2;
        QTest::newRow("yellow, new due moment past") << u"2026-10-21T10:00"_s << yellow << 1;
        QTest::newRow("red, new red moment ahead") << u"2026-10-23T10:00"_s << red << 2;
        QTest::newRow("red, new red moment past") << u"2026-10-24T10:00"_s << red << 1;
        QTest::newRow("nothing given") << u"2026-10-19T10:00"_s << 0 << 1;
    }

    void runAfterGrace()
    {
        QFETCH(QString, now);
        QFETCH(int, given);
        Deadline d = opened(twoVersions(), u"2026-10-12T10:00"_s, 5);
        d.lightGiven = quint8(given);
        d.budget.extensions.push_back(Limit::workingDays(1));
        const Deadline moved = rescheduled(d, {}, at(now), rulesOf(twoVersions()));
        QCOMPARE(formatMoment(moved.redAt), u"2026-10-24 00:00"_s);
        QTEST(moved.run, "run");
        QCOMPARE(int(moved.lightGiven), moved.run == 2 ? 0 : given);
    }

    void hoursKeepTheirLastQuarter()
    {
        const auto open = [](const LightPolicy& policy) {
            return lightMoments(usualRules(policy).time({}), at(u"2026-10-12T09:00"_s),
                                {Limit::officeHours(4), {}, {}}, policy);
        };
        const LightMoments plain = open({});
        QCOMPARE(formatMoment(plain.yellowAt), u"2026-10-12 12:00"_s);
        QCOMPARE(formatMoment(plain.redAt), u"2026-10-12 14:30"_s);
        const LightMoments cards = open(twoVersions().of(ClockKind::Stage, 2));
        QCOMPARE(formatMoment(cards.yellowAt), u"2026-10-12 14:30"_s);
        QCOMPARE(formatMoment(cards.redAt), u"2026-10-16 00:00"_s);
    }

private:
    static int compareAll(const LightPolicy& policy)
    {
        int compared = 0;
        for (int i = 0; i < 40; ++i) {
            const LegalTime start = momentOf(day(u"2026-09-10"_s) + i * OneDay, TimeOfDay{10 * 60});
            for (const int limit : {1, 2, 5, 9, 10, 11, 19, 20, 21}) {
                const LightMoments expected = naive(start, limit, policy);
                const LightMoments m = lightMoments(usualRules(policy).time({}), start,
                                                    {Limit::workingDays(limit), {}, {}}, policy);
                const QString name = u"%1, %2 days, yellow %3, red after %4"_s.arg(formatMoment(start))
                                         .arg(limit)
                                         .arg(policy.yellowDays)
                                         .arg(policy.redAfter);
                if (m.yellowAt != expected.yellowAt || m.redAt != expected.redAt ||
                    m.due.moment != expected.due.moment)
                    QTest::qFail(
                        qPrintable(u"%1: %2 %3 %4"_s.arg(name, formatMoment(m.yellowAt),
                                                         formatMoment(m.due.moment), formatMoment(m.redAt))),
                        __FILE__, __LINE__);
                ++compared;
            }
        }
        return compared;
    }
};

QTEST_GUILESS_MAIN(TestLightPolicies)
#include "tst_light_policies.moc"
