// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/SetUpRequests.h"
#include "server/command/Dispatcher.h"

namespace duban {

/// What a change of organisation or items is planned with.
struct RecordContext
{
    enum class When {
        Now,  ///< it is to be written at once
        Later ///< its day has not come; what may still change until then is looked at on that day
    };

    const ReadTx& tx;
    const Rules& rules;
    LegalTime now;
    When when = When::Now;
};

/// A change that was checked: what it is about and how it is written.
struct RecordPlan
{
    qint64 subject = 0; ///< 0: made when it is written, or a kind of items, which goes by its name
    std::function<Result<qint64>(WriteTx&, JournalSeq)> write; ///< gives the id of the subject
};

/// Checks a change against what holds now. The same when it is asked for and when its day has come.
/// @return InvalidInput naming the field: `name`, `shortName`, `documentWord`, `tier`, `kindName`, `id` (no
/// such one), `parent`
///         (missing, closed, below the node itself, or a second root), `closed` (open cases lie there, or
///         something that is not closed).
Result<RecordPlan> planOf(const SetOrganisation& command, const RecordContext& context);
/// @return InvalidInput naming `name`, `id`, the hours' field as OpeningCalendar::build() does, or `closed`
/// (open
///         cases lie there, or a window is not closed).
Result<RecordPlan> planOf(const SetHall& command, const RecordContext& context);
/// @return InvalidInput naming `name`, `id`, `hall` (missing, closed, or changed while open cases lie there),
///         `department` (missing or closed), `closed` (open cases lie there).
Result<RecordPlan> planOf(const SetWindow& command, const RecordContext& context);
/// @return InvalidInput naming `name`, `legalBasis`, `extensionsAllowed`, or the limit that is neither none
/// nor 1 to
///         1000 of a unit.
Result<RecordPlan> planOf(const SetKind& command, const RecordContext& context);

/// The longest time ahead for which a change may be planned.
inline constexpr std::chrono::days LongestPlan{3660};

/// The handler of every change with a day from which it holds.
template <class Command>
class RecordHandler
{
public:
    /// @return what planOf() says; InvalidInput naming `from` for a day in the past, or more than ten years
    /// ahead.
    Result<Changes> run(const Grant<Command>& grant, const ReadTx& tx, const CommandContext& context) const
    {
        const Command& command = grant.command();
        const LocalDay today = dayOf(context.now);
        const LocalDay from = command.from == LocalDay{} ? today : command.from;
        if (from < today || from > today + LongestPlan)
            return invalid(QStringLiteral("from"), QStringLiteral("what held is never rewritten"));
        const bool waits = from > today;
        auto plan =
            planOf(command, RecordContext{tx, context.rules, context.now,
                                          waits ? RecordContext::When::Later : RecordContext::When::Now});
        if (!plan)
            return tl::unexpected(plan.error());
        RecordChange change;
        change.verb = Command::kind;
        change.subject = plan->subject;
        if (waits)
            change.from = from;
        change.body = encode(command);
        change.person = grant.actor().person;
        change.at = context.now;
        change.waits = waits;
        change.write = std::move(plan->write);
        change.changesRules = true;
        change.lists.everybody = waits;
        Changes changes;
        changes.subject = plan->subject;
        changes.what = std::move(change);
        return changes;
    }
};

} // namespace duban
