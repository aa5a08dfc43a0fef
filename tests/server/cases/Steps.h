// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/calendar/LocalDay.h"
#include "tests/server/cases/SmallHall.h"

namespace duban::test {

/// The newest clock of a kind.
inline const DeadlineEntry& clockOf(const CaseDetails& details, ClockKind kind)
{
    const auto found = std::find_if(details.deadlines.rbegin(), details.deadlines.rend(),
                                    [kind](const DeadlineEntry& d) { return d.clock == kind; });
    if (found == details.deadlines.rend())
        qFatal("no clock %d", int(kind));
    return *found;
}

/// The due day as printed: a moment of 24:00 belongs to the day before.
inline QString dueDay(const CaseDetails& details, ClockKind kind)
{
    return formatDay(dayOf(clockOf(details, kind).dueAt - std::chrono::milliseconds(1)));
}

inline int lightsOf(const CaseDetails& details, Light level)
{
    return int(std::count_if(details.steps.begin(), details.steps.end(), [level](const StepEntry& s) {
        return s.verb == MessageKind::GiveLight && s.level == level;
    }));
}

inline const FactEntry* factOf(const CaseDetails& details, CaseFact::Kind kind)
{
    const auto found = std::find_if(details.facts.begin(), details.facts.end(),
                                    [kind](const FactEntry& f) { return f.what == kind; });
    return found == details.facts.end() ? nullptr : &*found;
}

template <class Command>
Command because(const QString& reason)
{
    Command command;
    command.reason = reason;
    return command;
}

inline FinishStage opinion()
{
    FinishStage command;
    command.opinion = QStringLiteral("同意");
    return command;
}

template <class Command>
Command lasting(Limit length)
{
    auto command = because<Command>(QStringLiteral("需要"));
    command.length = length;
    if constexpr (requires { command.procedure; })
        command.procedure = ProcedureKind::Inspection;
    return command;
}

inline DeliverCase delivery(DeliveryWay way)
{
    DeliverCase command;
    command.way = way;
    command.to = QStringLiteral("张三本人");
    return command;
}

inline const QString Permit = QStringLiteral("许可");

} // namespace duban::test
