// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/calendar/Ledger.h"
#include "common/supervision/Light.h"
#include "tests/unit/calendar/BudgetWalker.h"
#include "tests/unit/calendar/PublishedCalendar.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QtTest>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

namespace {

/// One calendar with its hall, told to the library and to the walker from the same raw days.
struct World
{
    WalkCalendar walked;
    WalkHall hall;
    std::vector<CalendarNotice> notices;
    OpeningRule opening;
    std::optional<WorkCalendar> days;
    std::optional<OpeningCalendar> hours;

    World()
    {
        notices = allNotices();
        for (int year = FirstYear; year <= LastYear; ++year)
            walked.read(noticeFile(year));
    }

    static SpecialDay special(const QDate& date, bool off)
    {
        return {fromQDate(date), off ? SpecialDay::Kind::Holiday : SpecialDay::Kind::MakeUpWorkday, u"假"_s};
    }

    CalendarNotice& noticeOf(int year, CalendarNotice::Layer layer)
    {
        for (CalendarNotice& notice : notices) {
            if (notice.year == year && notice.layer == layer)
                return notice;
        }
        const bool national = layer == CalendarNotice::Layer::National;
        notices.push_back({year, national ? QStringList() : QStringList{u"paper"_s}, {}, layer});
        return notices.back();
    }

    void setDay(const QDate& date, bool off, CalendarNotice::Layer layer)
    {
        (layer == CalendarNotice::Layer::National ? walked.nationalOff : walked.regionalOff)[date] = off;
        CalendarNotice& notice = noticeOf(date.year(), layer);
        std::erase_if(notice.days, [&](const SpecialDay& s) { return s.day == fromQDate(date); });
        notice.days.push_back(special(date, off));
    }

    void publish(int year)
    {
        walked.published.insert(year);
        noticeOf(year, CalendarNotice::Layer::National).papers = {u"paper"_s};
    }

    void build()
    {
        const auto minutes = [this](std::size_t i) { return TimeOfDay(hall.minutes[i]); };
        opening.hours = {minutes(0), minutes(1), minutes(2), minutes(3)};
        opening.alsoOpenOn = quint8(hall.alsoOpenOn);
        for (auto it = hall.closedOn.cbegin(); it != hall.closedOn.cend(); ++it)
            opening.exceptions.push_back(special(it.key(), it.value()));
        days.emplace(calendarOf(notices));
        auto built = OpeningCalendar::build(*days, opening);
        if (!built)
            qFatal("%s", qPrintable(built.error().detail));
        hours.emplace(std::move(*built));
    }
};

/// A calendar before and after a change.
struct Change
{
    World before;
    World after;
    std::vector<LocalDay> changed;
};

QDate anyDate(QRandomGenerator& random)
{
    // No day that a neighbouring year's notice might name as well.
    return QDate(random.bounded(2009, 2029), random.bounded(2, 12), random.bounded(1, 29));
}

void setAnyDays(World& world, QRandomGenerator& random, int count, CalendarNotice::Layer layer)
{
    for (int i = 0; i < count; ++i)
        world.setDay(anyDate(random), random.bounded(2) == 0, layer);
}

WalkHall anyHall(QRandomGenerator& random)
{
    static constexpr std::array<std::array<int, 4>, 5> hours{{{540, 720, 810, 1020},
                                                              {510, 720, 840, 1080},
                                                              {540, 720, 720, 1020},
                                                              {540, 780, 780, 780},
                                                              {0, 721, 800, 1440}}};
    WalkHall hall;
    hall.minutes = hours[std::size_t(random.bounded(int(hours.size())))];
    hall.alsoOpenOn = random.bounded(2) == 0 ? 0 : random.bounded(0x80);
    for (int i = random.bounded(150); i > 0; --i)
        hall.closedOn[anyDate(random)] = random.bounded(3) != 0;
    return hall;
}

std::unique_ptr<Change> anyChange(QRandomGenerator& random)
{
    auto change = std::make_unique<Change>();
    setAnyDays(change->before, random, random.bounded(200), CalendarNotice::Layer::Regional);
    change->before.hall = anyHall(random);
    World& after = change->after;
    after.walked = change->before.walked;
    after.notices = change->before.notices;
    after.hall = change->before.hall;
    setAnyDays(after, random, random.bounded(1, 60), CalendarNotice::Layer::National);
    setAnyDays(after, random, random.bounded(60), CalendarNotice::Layer::Regional);
    if (random.bounded(2) == 0)
        after.publish(2027);
    change->before.build();
    after.build();
    change->changed = change->before.days->changedDays(*after.days);
    return change;
}

struct Question
{
    LegalTime start;
    std::vector<WalkPart> parts;
    std::vector<WalkPause> pauses;
    DueRule rule = DueRule::EndOfDay;
};

Limit limitOf(const WalkPart& part)
{
    switch (part.unit) {
    case 'w':
        return Limit::workingDays(part.count);
    case 'd':
        return Limit::calendarDays(part.count);
    case 'm':
        return Limit::months(part.count);
    default:
        return Limit::officeHours(part.count);
    }
}

TimeBudget budgetOf(const Question& question)
{
    TimeBudget budget;
    budget.limit = limitOf(question.parts.front());
    for (std::size_t i = 1; i < question.parts.size(); ++i)
        budget.extensions.push_back(limitOf(question.parts[i]));
    for (const WalkPause& pause : question.pauses)
        budget.pauses.push_back({fromQDate(pause.from), fromQDate(pause.to)});
    return budget;
}

WalkPart anyPart(QRandomGenerator& random)
{
    switch (random.bounded(10)) {
    case 0:
    case 1:
        return {'d', random.bounded(1, 61)};
    case 2:
        return {'m', random.bounded(1, 7)};
    case 3:
    case 4:
        return {'h', random.bounded(1, 41)};
    default:
        return {'w', random.bounded(20) == 0 ? random.bounded(0, 120) : random.bounded(0, 31)};
    }
}

Question anyQuestion(QRandomGenerator& random)
{
    const qint64 from = walkUtc(QDate(2009, 1, 2), 0);
    const qint64 to = walkUtc(QDate(2027, 12, 1), 0);
    const qint64 ms = from + qint64(random.generate64() % quint64(to - from));
    Question question;
    switch (random.bounded(5)) {
    case 0: // the very edges of days
        question.start = {walkUtc(walkDate(ms), 0) - random.bounded(2)};
        break;
    case 1: // the edges of office hours
        question.start = {walkUtc(walkDate(ms), random.bounded(96) * 900'000LL) - random.bounded(2)};
        break;
    default:
        question.start = {ms};
    }
    question.parts.push_back(anyPart(random));
    for (int i = random.bounded(6) - 3; i > 0; --i)
        question.parts.push_back(random.bounded(2) == 0
                                     ? WalkPart{question.parts[0].unit, random.bounded(1, 16)}
                                     : anyPart(random));
    for (int i = random.bounded(5); i > 0; --i) {
        const QDate begins = walkDate(ms).addDays(random.bounded(-12, 50));
        question.pauses.push_back({begins, begins.addDays(random.bounded(-2, 20))});
    }
    question.rule = random.bounded(2) == 0 ? DueRule::EndOfDay : DueRule::CloseOfBusiness;
    return question;
}

} // namespace

class TestBudgetWalk : public QObject
{
    Q_OBJECT

public:
    /// @return the figures of the run; empty when it did not take place.
    const QString& verdict() const { return m_verdict; }

private slots:

    void aHundredThousandRandomCases()
    {
        constexpr int Cases = 100'000;
        constexpr int CasesPerChange = 2'500;
        QRandomGenerator random(20261026);
        QElapsedTimer timer;
        timer.start();
        int differences = 0;
        int moved = 0;
        std::unique_ptr<Change> change;
        for (int i = 0; i < Cases; ++i) {
            if (i % CasesPerChange == 0)
                change = anyChange(random);
            const Question question = anyQuestion(random);
            const QDate upTo = walkDate(question.start.ms).addDays(random.bounded(-5, 90));
            differences += isSame(change->before, question, upTo) ? 0 : 1;
            differences += isSame(change->after, question, upTo) ? 0 : 1;
            const int verdict = changeShows(*change, question);
            differences += verdict < 0 ? 1 : 0;
            moved += verdict > 0 ? 1 : 0;
        }
        m_verdict = u"cases=%1 calendars=2 moved=%2 differences=%3 seconds=%4"_s.arg(Cases)
                        .arg(moved)
                        .arg(differences)
                        .arg(double(timer.elapsed()) / 1000, 0, 'f', 1);
        QCOMPARE(differences, 0);
        QVERIFY2(moved > Cases / 20, "the changes must matter");
    }

private:
    static bool isSame(const World& world, const Question& question, const QDate& upTo)
    {
        const TimeRules rules{*world.days, *world.hours, question.rule};
        const TimeBudget budget = budgetOf(question);
        const LightMoments lights = lightMoments(rules, question.start, budget);
        const DueMoment due = dueMoment(rules, question.start, budget);
        const BudgetWalker walker(world.walked, world.hall, question.pauses);
        const WalkResult walked =
            walker.walk(question.start.ms, question.parts, question.rule == DueRule::EndOfDay);
        const QDate began = walkDate(question.start.ms);
        const bool same = toQDate(due.day) == walked.due && due.moment.ms == walked.moment &&
                          due.provisional == walked.provisional && lights.due == due &&
                          lights.redAt == due.moment && lights.yellowAt.ms == walked.yellow &&
                          countedWorkingDays(rules, question.start, budget, fromQDate(upTo)).count ==
                              walker.workdaysUsed(began, upTo) &&
                          ledgerAgrees(ledgerOf(rules, question.start, budget), walker, began, walked);
        if (!same)
            complain(question, due, lights, walked);
        return same;
    }

    static bool ledgerAgrees(const std::vector<BudgetDay>& ledger, const BudgetWalker& walker,
                             const QDate& began, const WalkResult& walked)
    {
        if (qint64(ledger.size()) != began.daysTo(walked.due) + 1)
            return false;
        int counted = 0;
        qint64 ms = 0;
        for (std::size_t i = 0; i < ledger.size(); ++i) {
            const BudgetDay& entry = ledger[i];
            const QDate date = began.addDays(qint64(i));
            counted += entry.counts() ? 1 : 0;
            ms += entry.counted.count();
            if (toQDate(entry.day) != date || entry.number != counted ||
                (entry.kind == BudgetDayKind::EventDay) != (i == 0))
                return false;
            if (walker.isPaused(date) ? entry.counts() || entry.counted.count() != 0
                                      : entry.kind == BudgetDayKind::Paused)
                return false;
        }
        return counted == walked.daysCounted && ms == walked.msCounted;
    }

    /// @return -1 when a due moment moves without a changed day in its span; 1 when it moves; 0 when it
    /// stands.
    static int changeShows(const Change& change, const Question& question)
    {
        const TimeBudget budget = budgetOf(question);
        const DueMoment a =
            dueMoment({*change.before.days, *change.before.hours, question.rule}, question.start, budget);
        const DueMoment b =
            dueMoment({*change.after.days, *change.after.hours, question.rule}, question.start, budget);
        if (a.moment == b.moment)
            return 0;
        const auto& days = change.changed;
        const auto first = std::lower_bound(days.begin(), days.end(), dayOf(question.start));
        return first != days.end() && *first <= std::max(a.day, b.day) ? 1 : -1;
    }

    static void complain(const Question& question, const DueMoment& due, const LightMoments& lights,
                         const WalkResult& walked)
    {
        QString text = formatMoment(question.start);
        for (const WalkPart& part : question.parts)
            text += u' ' + QString::number(part.count) + QLatin1Char(part.unit);
        for (const WalkPause& pause : question.pauses)
            text += u" [%1, %2]"_s.arg(pause.from.toString(Qt::ISODate), pause.to.toString(Qt::ISODate));
        qWarning("%s: due %s, yellow %s; walked due %s, yellow %s, %d days and %lld ms counted",
                 qPrintable(text), qPrintable(formatMoment(due.moment)),
                 qPrintable(formatMoment(lights.yellowAt)), qPrintable(formatMoment({walked.moment})),
                 qPrintable(formatMoment({walked.yellow})), walked.daysCounted, walked.msCounted);
    }

    QString m_verdict;
};

/// As QTEST_APPLESS_MAIN; the last line tells the figures.
int main(int argc, char* argv[])
{
    QTEST_SET_MAIN_SOURCE_PATH
    TestBudgetWalk test;
    const int failed = QTest::qExec(&test, argc, argv);
    if (!test.verdict().isEmpty())
        std::printf("%s\n", qPrintable(test.verdict()));
    return failed;
}

#include "tst_budget_walk.moc"
