// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/replay/Disturbance.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <optional>
#include <set>

using namespace Qt::StringLiterals;

namespace duban::replay {

namespace {

constexpr qint64 MsOfHour = 3'600'000;
constexpr qint64 MsOfDay = 24 * MsOfHour;
constexpr int MostExtension = 10; // working days, 行政许可法 art. 42

/// Makes up the acts of one case.
class CaseDisturber
{
public:
    /// @param from,to both ends are outside
    CaseDisturber(QRandomGenerator& random, std::size_t caseIndex, LegalTime from, LegalTime to)
        : m_random(random), m_case(caseIndex), m_from(from), m_to(to)
    {
    }

    /// No act may fall on the moment of a step: which came first would be a guess.
    void avoid(LegalTime moment) { m_taken.insert(moment.ms); }

    /// Acts gather around this moment.
    void gatherAround(LegalTime moment) { m_centre = moment; }

    enum class Decided { Yes, No };

    void addProcedures(Decided decided)
    {
        for (int left = m_random.bounded(4); left > 0; --left) {
            const auto opened = pick(m_from, m_to);
            if (!opened)
                continue;
            const std::size_t number = m_opened.size();
            m_opened.push_back(*opened);
            add(Act::Kind::OpenProcedure, *opened, anyLength(), number);
            const auto closed = anyEnd(*opened);
            const bool staysOpen = decided == Decided::No && m_random.bounded(3) == 0;
            if (closed && !staysOpen) {
                add(Act::Kind::CloseProcedure, *closed, {}, number);
            } else if (!staysOpen) { // no moment was left for its end
                m_acts.pop_back();
                m_opened.pop_back();
            }
        }
    }

    void addExtension()
    {
        const auto asked = pick(m_from, m_to);
        const auto granted = asked ? pick(*asked, m_to) : std::nullopt;
        if (!granted)
            return;
        const int most = m_random.bounded(1, MostExtension + 1);
        add(Act::Kind::AskExtension, *asked, Limit::workingDays(most), 0);
        add(Act::Kind::GrantExtension, *granted, Limit::workingDays(m_random.bounded(1, most + 1)), 0);
    }

    /// @return in order of time, procedures numbered in the order they were opened.
    std::vector<Act> take()
    {
        std::sort(m_acts.begin(), m_acts.end(), [](const Act& a, const Act& b) { return a.at < b.at; });
        for (Act& act : m_acts) {
            if (act.kind != Act::Kind::OpenProcedure && act.kind != Act::Kind::CloseProcedure)
                continue;
            const LegalTime opened = m_opened[act.procedure];
            act.procedure = std::size_t(std::count_if(m_opened.begin(), m_opened.end(),
                                                      [opened](LegalTime t) { return t < opened; }));
        }
        return std::move(m_acts);
    }

private:
    void add(Act::Kind kind, LegalTime at, Limit length, std::size_t procedure)
    {
        m_acts.push_back({kind, m_case, at, length, procedure});
    }

    Limit anyLength()
    {
        return m_random.bounded(4) == 0 ? Limit::calendarDays(m_random.bounded(1, 31))
                                        : Limit::workingDays(m_random.bounded(1, 16));
    }

    qint64 anyMs(qint64 below) { return qint64(m_random.generate64() % quint64(std::max<qint64>(below, 1))); }

    /// @return a moment between, often near the centre, sometimes at the very edge of a day or of its
    /// opening;
    ///         nothing when there is none.
    std::optional<LegalTime> pick(LegalTime after, LegalTime before)
    {
        for (int attempt = 0; attempt < 20; ++attempt) {
            LegalTime t{after.ms + 1 + anyMs(before.ms - after.ms - 1)};
            if (m_centre.isSet() && m_random.bounded(5) < 2)
                t.ms = m_centre.ms - 4 * MsOfDay + anyMs(8 * MsOfDay);
            if (m_random.bounded(10) == 0)
                t = chinaMoment(chinaDay(t), m_random.bounded(2) == 0 ? 0 : 9);
            if (t > after && t < before && m_taken.insert(t.ms).second)
                return t;
        }
        return std::nullopt;
    }

    /// Some end the same day, some after days, some whenever.
    std::optional<LegalTime> anyEnd(LegalTime opened)
    {
        constexpr std::array spans{8 * MsOfHour, 15 * MsOfDay, 40 * MsOfDay, 3650 * MsOfDay};
        const qint64 span = spans[std::size_t(m_random.bounded(int(spans.size())))];
        return pick(opened, std::min(m_to, LegalTime{opened.ms + span}));
    }

    QRandomGenerator& m_random;
    std::size_t m_case;
    LegalTime m_from;
    LegalTime m_to;
    LegalTime m_centre;
    std::set<qint64> m_taken;
    std::vector<LegalTime> m_opened;
    std::vector<Act> m_acts;
};

LegalTime promisedDue(const ExpectedCase& expected)
{
    const auto found =
        std::find_if(expected.deadlines.begin(), expected.deadlines.end(),
                     [](const ExpectedDeadline& d) { return d.clock == ClockKind::DecisionPromised; });
    return found == expected.deadlines.end() ? LegalTime{} : found->dueAt;
}

} // namespace

std::vector<Act> Disturbance::of(std::size_t caseIndex) const
{
    std::vector<Act> own;
    std::copy_if(acts.begin(), acts.end(), std::back_inserter(own),
                 [caseIndex](const Act& a) { return a.caseIndex == caseIndex; });
    return own;
}

int Disturbance::count(Act::Kind kind) const noexcept
{
    return int(std::count_if(acts.begin(), acts.end(), [kind](const Act& a) { return a.kind == kind; }));
}

Disturbance disturb(quint32 seed, const PermitLog& log, const std::vector<CaseCast>& casts,
                    const std::vector<ExpectedCase>& plain, LegalTime until)
{
    QRandomGenerator random(seed);
    Disturbance disturbance;
    for (std::size_t i = 0; i < plain.size(); ++i) {
        const ExpectedCase& one = plain[i];
        const LegalTime from = one.deemedAt.isSet() ? one.deemedAt : one.acceptedAt;
        if (!from.isSet())
            continue;
        CaseDisturber disturber(random, i, from, one.decidedAt.isSet() ? one.decidedAt : until);
        for (const std::size_t step : log.cases[i].steps)
            disturber.avoid(log.steps[step].at);
        disturber.gatherAround(promisedDue(one));
        disturber.addProcedures(one.decidedAt.isSet() ? CaseDisturber::Decided::Yes
                                                      : CaseDisturber::Decided::No);
        if (casts[i].variant->kindName == u"行政许可"_s && random.bounded(2) == 0)
            disturber.addExtension();
        const std::vector<Act> acts = disturber.take();
        disturbance.acts.insert(disturbance.acts.end(), acts.begin(), acts.end());
    }
    std::stable_sort(disturbance.acts.begin(), disturbance.acts.end(),
                     [](const Act& a, const Act& b) { return a.at < b.at; });
    return disturbance;
}

} // namespace duban::replay
