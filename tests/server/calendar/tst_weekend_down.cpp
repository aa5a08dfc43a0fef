// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/calendar/LocalDay.h"
#include "tests/server/calendar/CalendarHall.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

namespace {

const QString From = u"2026-09-23T09:00"_s;
const QString Friday = u"2026-10-09T16:00"_s; ///< the server dies; Saturday is a make-up workday
const QString Monday = u"2026-10-12T09:30"_s;
const QString Afterwards = u"2026-10-12T09:31"_s;
const QString MakeUpDay = u"2026-10-10"_s;

/// Days on which papers come in: what they start ends before, on and behind the make-up workday.
const QStringList IntakeDays{u"2026-09-24"_s, u"2026-09-28"_s, u"2026-09-29"_s,
                             u"2026-09-30"_s, u"2026-10-08"_s, u"2026-10-09"_s};

LegalTime at(const QString& moment)
{
    const auto parsed = parseMoment(moment);
    if (!parsed)
        qFatal("%s", qPrintable(parsed.error().detail));
    return *parsed;
}

void need(bool done, const char* what)
{
    if (!done)
        qFatal("cannot %s", what);
}

/// A light without the moment it was given at: the same in both halls.
QString factOf(const LightRow& light)
{
    return u"%1 clock %2 stage %3 run %4 level %5 due %6"_s.arg(light.caseNumber)
        .arg(int(light.clock))
        .arg(int(light.stage))
        .arg(light.run)
        .arg(int(light.level))
        .arg(formatMoment(light.moment));
}

/// What became of a case: its colour, and every limit with its end.
QStringList factsOf(const CaseDetails& details)
{
    QStringList facts{u"%1 state %2 light %3 accepted %4 %5"_s.arg(details.row.number)
                          .arg(int(details.row.state))
                          .arg(int(details.row.light))
                          .arg(int(details.row.accepted))
                          .arg(formatMoment(details.row.acceptedAt))};
    for (const DeadlineEntry& d : details.deadlines)
        facts << u"%1 clock %2 stage %3 run %4 budget %5 due %6"_s.arg(details.row.number)
                     .arg(int(d.clock))
                     .arg(int(d.stage))
                     .arg(d.run)
                     .arg(d.budget, formatMoment(d.dueAt));
    return facts;
}

/// @return what only one of the two says.
QStringList differencesOf(const QStringList& down, const QStringList& twin)
{
    QStringList found;
    for (const QString& fact : down) {
        if (!twin.contains(fact))
            found << u"only after the weekend: "_s + fact;
    }
    for (const QString& fact : twin) {
        if (!down.contains(fact))
            found << u"only in the twin: "_s + fact;
    }
    if (found.isEmpty() && down.size() != twin.size())
        found << u"%1 facts, the twin has %2"_s.arg(down.size()).arg(twin.size());
    return found;
}

/// A hall with cases whose limits end around the weekend.
class WeekendHall
{
public:
    enum class Server { RunsThrough, IsDown };

    /// @param notice of 2026 that comes into force first; nothing: the published one holds
    WeekendHall(Server server, const std::optional<Notice>& notice = std::nullopt) : m_hall(From)
    {
        need(m_hall.start().has_value(), "start");
        if (notice) {
            need(m_hall.import(*notice).has_value(), "import the notice");
            need(m_hall.activate().has_value(), "activate the notice");
        }
        takeCasesIn();
        need(m_hall.advance(Friday).has_value(), "advance");
        m_before = lights();
        if (server == Server::RunsThrough)
            runThrough();
        else
            beDown();
        need(m_hall.advance(Afterwards).has_value(), "advance");
        m_after = lights();
    }

    /// Lights of the weekend, in the order they were given.
    std::vector<LightRow> ofTheWeekend() const
    {
        return {m_after.begin() + std::ptrdiff_t(m_before.size()), m_after.end()};
    }

    QStringList facts()
    {
        QStringList all;
        for (const LightRow& light : m_after)
            all << factOf(light);
        for (const CaseDetails& details : m_hall.cases())
            all << factsOf(details);
        all.sort();
        return all;
    }

    bool verifies() { return m_hall.server().verify().isClean(); }

private:
    void takeCasesIn()
    {
        for (const QString& day : IntakeDays) {
            need(m_hall.advance(day + u"T10:00"_s).has_value(), "advance");
            for (int i = 0; i < 3; ++i) {
                const auto taken = m_hall.takeIn(20);
                need(taken.has_value(), "take in");
                need(i == 0 || m_hall.accept(*taken).has_value(), "accept");
            }
        }
    }

    void runThrough()
    {
        for (LegalTime now = at(Friday) + std::chrono::hours(1); now < at(Monday);
             now = now + std::chrono::hours(1))
            need(m_hall.advance(formatMoment(now).replace(u' ', u'T')).has_value(), "advance");
        need(m_hall.advance(Monday).has_value(), "advance");
    }

    /// The machine stood still, the time did not.
    void beDown()
    {
        m_hall.kill();
        const QString moved = m_hall.tamper({u"UPDATE legal_clock SET now_utc = %1"_s.arg(at(Monday).ms)});
        need(moved.isEmpty(), "let the time pass");
        need(m_hall.restart().has_value(), "start again");
    }

    /// Oldest first.
    std::vector<LightRow> lights()
    {
        std::vector<LightRow> all;
        ListLights ask;
        ask.limit = 1000;
        const auto page = m_hall.as(u"officer01"_s).call<LightPage>(ask);
        need(page && !page->more, "read the lights");
        all.assign(page->lights.rbegin(), page->lights.rend());
        return all;
    }

    CalendarHall m_hall;
    std::vector<LightRow> m_before;
    std::vector<LightRow> m_after;
};

} // namespace

/// The server is killed on a Friday and comes back on Monday; the Saturday between was a make-up workday. It
/// owes what a twin that ran through has given: the same lights, marked late. Takes a minute.
class TestWeekendDown : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase()
    {
        m_twin = std::make_unique<WeekendHall>(WeekendHall::Server::RunsThrough);
        m_down = std::make_unique<WeekendHall>(WeekendHall::Server::IsDown);
    }

    void theSameLightsAndLimits()
    {
        const QStringList differences = differencesOf(m_down->facts(), m_twin->facts());
        QVERIFY2(differences.isEmpty(), qPrintable(u"\n"_s + differences.mid(0, 40).join(u'\n')));
        QVERIFY(m_down->verifies());
        QVERIFY(m_twin->verifies());
    }

    void theMakeUpDayMatters()
    {
        const auto lights = m_down->ofTheWeekend();
        const auto endsWithIt = [](const LightRow& light) {
            return light.level == Light::Red && light.moment == at(u"2026-10-11T00:00"_s);
        };
        QVERIFY2(std::any_of(lights.begin(), lights.end(), endsWithIt),
                 "a limit ends with the make-up workday");
        qInfo("%lld lights fell into the weekend", qint64(lights.size()));
        QCOMPARE_GE(lights.size(), std::size_t(5));
    }

    void givenNowAndMarkedLate()
    {
        for (const LightRow& light : m_down->ofTheWeekend()) {
            QCOMPARE(formatMoment(light.givenAt), formatMoment(at(Monday)));
            QVERIFY2(light.late, qPrintable(factOf(light)));
        }
    }

    /// As they came in the twin: a stage that a deemed acceptance opens is back-dated, and its lights come
    /// behind the one that brought it about, whatever their moments are.
    void inTheOrderTheyWereDue()
    {
        const QStringList down = inOrder(*m_down);
        const QStringList twin = inOrder(*m_twin);
        QVERIFY(down.size() >= 5 && down.size() == twin.size());
        for (qsizetype i = 0; i < down.size(); ++i)
            QCOMPARE(down[i], twin[i]);
    }

    /// The negative control: a calendar that does not know the make-up day ends other limits, and the
    /// comparison says so.
    void findsACalendarWithoutTheMakeUpDay()
    {
        WeekendHall tampered(WeekendHall::Server::IsDown, Notice::published(2026).silent(MakeUpDay));
        const QStringList wrong = differencesOf(tampered.facts(), m_twin->facts());
        qInfo("%lld differences, for example: %s", qint64(wrong.size()), qPrintable(wrong.value(0)));
        QVERIFY2(!wrong.filter(u"clock 1 stage 2 run 1 budget 5wd due 2026-10-13 00:00"_s).isEmpty(),
                 "a limit ends a working day too late");
    }

private:
    static QStringList inOrder(const WeekendHall& hall)
    {
        QStringList facts;
        for (const LightRow& light : hall.ofTheWeekend())
            facts << factOf(light);
        return facts;
    }

    std::unique_ptr<WeekendHall> m_twin;
    std::unique_ptr<WeekendHall> m_down;
};

QTEST_GUILESS_MAIN(TestWeekendDown)
#include "tst_weekend_down.moc"
