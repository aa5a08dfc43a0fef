// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/command/supervision/RadarFacts.h"

#include "server/store/FindingStore.h"

#include <limits>

namespace duban {

namespace {

constexpr JournalSeq Everything{std::numeric_limits<qint64>::max()};

/// Only what a rule asks for is looked up: most steps need nothing.
Result<> lookUp(const ReadTx& tx, const ItemVariant& variant, const CaseChange& change, RadarStep& step)
{
    if (completes(step.before, step.after)) {
        const auto before = FindingStore::completions(tx, step.person, step.now - BurstWindow, Everything);
        if (!before)
            return tl::unexpected(before.error());
        step.completions = *before;
    }
    if (needsCameFrom(step.before, step.after, step.now)) {
        const auto stage = FindingStore::cameFrom(tx, *step.before);
        if (!stage)
            return tl::unexpected(stage.error());
        step.cameFrom = *stage;
    }
    if (change.intake) {
        const LegalTime since =
            momentOf(dayOf(step.after.receivedAt) - std::chrono::days(WithdrawnAgainDays), TimeOfDay(0));
        const auto last = FindingStore::lastWithdrawal(tx, change.intake->applicant, variant.item, since);
        if (!last)
            return tl::unexpected(last.error());
        step.withdrawal = *last;
    }
    return {};
}

} // namespace

Result<std::vector<Finding>> radarFindings(const ReadTx& tx, const CommandContext& context,
                                           const Actor& actor, const ItemVariant& variant,
                                           const CaseChange& change)
{
    if (variant.immediate || !actor.person.isValid())
        return std::vector<Finding>();
    RadarStep step;
    if (change.before)
        step.before = change.before->file;
    step.after = change.after;
    step.now = change.now;
    step.person = actor.person;
    step.open = change.open;
    if (const auto found = lookUp(tx, variant, change, step); !found)
        return tl::unexpected(found.error());
    return findingsOf(step, variant, context.rules.clocks(step.after.hall));
}

} // namespace duban
