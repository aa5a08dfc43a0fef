// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/calendar/TimeBudget.h"

namespace duban {

/// In time, close to the limit, past it; White: paused. Stored and sent: append only.
enum class Light : quint8 {
    Green = 1,
    Yellow = 2,
    Red = 3,
    White = 4,
};

/// Whether a light counts. It stays as a fact either way. Sent: append only.
enum class LightStanding : quint8 {
    Stands = 0,
    AnnulmentAsked = 1, ///< waits for a second officer's word
    Annulled = 2,       ///< taken back by two persons with a reason, or by a calendar
};

/// When a clock warns (domain.md §3): the numbers of one clock under one version of the policies
/// (LightPolicies.h). As it stands here it is the default preset.
struct LightPolicy
{
    int version = 1;
    int yellowDays = 1;       ///< working days left when it turns yellow; 0: see yellowDaysFor()
    int yellowDaysFrom10 = 2; ///< the same for limits of 10 working days and more
    int yellowDaysFrom20 = 3; ///< the same for limits of 20 working days and more
    int redAfter = 0;         ///< working days past the due day until red; 0: red at the due moment
    DueRule dueRule = DueRule::EndOfDay;
    OfficeHours hours;

    /// @return how many working days before the due day a limit of this length turns yellow. 0: at the
    ///         opening of the due day itself; where red follows later (redAfter > 0), at the due moment.
    constexpr int yellowDaysFor(WorkingDays limit) const noexcept
    {
        return limit.count >= 20 ? yellowDaysFrom20 : limit.count >= 10 ? yellowDaysFrom10 : yellowDays;
    }
};

/// The two moments at which a clock's light changes, and the due day.
struct LightMoments
{
    LegalTime yellowAt;
    LegalTime redAt; ///< the due moment, or as many working days later as the policy says
    DueMoment due;
};

/// Computes when a limit turns yellow and red, with no time between the due moment and red: what the default
/// of domain.md says, for limits that no policy version is known of.
/// @param start the event; @param limit working days, >= 1
/// @return yellow from the opening of office hours on the n-th working day before the due day; a limit whose
///         yellow day would not lie after the start (a one-day limit above all) turns yellow at the opening
///         of its first working day. Red from the due moment on.
/// Source: domain.md §3.
LightMoments lightMoments(const WorkCalendar& calendar, LegalTime start, WorkingDays limit,
                          const LightPolicy& policy = {}) noexcept;

/// Computes when a budget turns yellow and red, with the rule and office hours of `rules` (not the policy's).
/// @param start the event; @param budget as for dueMoment()
/// @return yellow from the opening of office hours on the day with n counted working days left, where n is
///         what the policy says for all counted working days of the budget; not before the first counted
///         working day after the start; n = 0 as yellowDaysFor() says. A budget of office hours alone turns
///         yellow when its last quarter begins, unless n = 0 means the due moment. Red from the due moment
///         on, or from the end of the redAfter-th working day after the due day.
/// Source: domain.md §3.
LightMoments lightMoments(const TimeRules& rules, LegalTime start, const TimeBudget& budget,
                          const LightPolicy& policy = {});

/// @return the present colour: Red from redAt on, Yellow from yellowAt on, else Green.
constexpr Light lightAt(LegalTime yellowAt, LegalTime redAt, LegalTime now) noexcept
{
    if (now.ms >= redAt.ms)
        return Light::Red;
    return now.ms >= yellowAt.ms ? Light::Yellow : Light::Green;
}

/// @return the worse one in the order shown first: red > yellow > white > green.
Light worse(Light a, Light b) noexcept;

} // namespace duban
