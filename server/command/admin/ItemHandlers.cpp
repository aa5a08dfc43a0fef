// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/command/admin/ItemHandlers.h"

#include "common/protocol/Words.h"
#include "server/command/RecordOf.h"
#include "server/command/admin/VariantCheck.h"
#include "server/command/case/CaseStep.h"
#include "server/store/VariantStore.h"

using namespace Qt::StringLiterals;

namespace duban {

namespace {

Changes changesOf(RecordChange record)
{
    Changes changes;
    changes.subject = record.subject;
    changes.what = std::move(record);
    return changes;
}

/// @return a variant of the sender's subtree; NotFound, as if it did not exist, elsewhere.
Result<const ItemVariant*> ownVariant(VariantId id, const Actor& sender, const Rules& rules)
{
    const ItemVariant* variant = rules.variant(id);
    const auto own = rules.subtree(sender.department);
    if (!variant || std::find(own.begin(), own.end(), variant->department) == own.end())
        return fail(ErrorCode::NotFound, u"variant %1"_s.arg(id.value));
    return variant;
}

Result<> mustStand(const ItemVariant& variant, VariantStatus status)
{
    if (variant.status == status)
        return {};
    return fail(ErrorCode::WrongState,
                u"variant %1 has status %2"_s.arg(variant.id.value).arg(int(variant.status)));
}

/// Two proposals may want to follow the same variant; one can.
Result<> checkReplaced(const ItemVariant& proposal, const Rules& rules)
{
    if (!proposal.replaces.isValid())
        return {};
    const auto& known = rules.catalogue().variants;
    const bool taken = std::any_of(known.begin(), known.end(), [&](const ItemVariant& v) {
        return v.replaces == proposal.replaces && v.status == VariantStatus::Released;
    });
    return taken ? Result<>(fail(ErrorCode::WrongState, u"was replaced by another"_s)) : Result<>();
}

/// @return the day on which the replaced one ends; nothing when there is none, or it ends by then anyway.
std::optional<LocalDay> endOfReplaced(const ItemVariant& proposal, LocalDay from, const Rules& rules)
{
    const ItemVariant* replaced = rules.variant(proposal.replaces);
    const bool ends = replaced && (!replaced->until || *replaced->until > from);
    return ends ? std::optional(from) : std::nullopt;
}

} // namespace

Result<Changes> ProposeVariantHandler::run(const Grant<ProposeVariant>& grant, const ReadTx& tx,
                                           const CommandContext& context) const
{
    auto variant = proposedVariant(grant.command().variant, grant.actor(), tx, context);
    if (!variant)
        return tl::unexpected(variant.error());
    RecordChange record = recordOf(grant, context);
    record.lists.units = {variant->department};
    record.write = [variant = std::move(*variant),
                    person = grant.actor().person](WriteTx& write, JournalSeq) -> Result<qint64> {
        const auto id = VariantStore::propose(write, variant, person);
        return id ? Result<qint64>(id->value) : tl::unexpected(id.error());
    };
    return changesOf(std::move(record));
}

Result<Changes> ReleaseVariantHandler::run(const Grant<ReleaseVariant>& grant, const ReadTx& tx,
                                           const CommandContext& context) const
{
    const ReleaseVariant& command = grant.command();
    const auto variant = ownVariant(command.variant, grant.actor(), context.rules);
    if (!variant)
        return tl::unexpected(variant.error());
    const ItemVariant& proposal = **variant;
    for (const auto& good :
         {mustStand(proposal, VariantStatus::Proposed), checkLine(command.examiner, u"examiner"_s),
          checkLine(command.examinerPaper, u"examinerPaper"_s), checkReplaced(proposal, context.rules)}) {
        if (!good)
            return tl::unexpected(good.error());
    }
    const auto proposer = VariantStore::proposedBy(tx, proposal.id);
    if (!proposer)
        return tl::unexpected(proposer.error());
    if (*proposer == grant.actor().person)
        return fail(ErrorCode::NotAllowed, u"nobody releases what they proposed"_s);
    VariantRelease release{grant.actor().person, command.examiner.trimmed(), command.examinerPaper.trimmed(),
                           std::max(proposal.from, dayOf(context.now))};
    RecordChange record = recordOf(grant, context, proposal.id.value);
    record.from = release.from;
    record.lists.units = {proposal.department};
    record.write = [release, id = proposal.id, replaced = proposal.replaces,
                    end = endOfReplaced(proposal, release.from, context.rules)](
                       WriteTx& write, JournalSeq) -> Result<qint64> {
        auto done = VariantStore::release(write, id, release);
        if (done && end)
            done = VariantStore::endOn(write, replaced, *end);
        return done ? Result<qint64>(id.value) : tl::unexpected(done.error());
    };
    return changesOf(std::move(record));
}

Result<Changes> RejectVariantHandler::run(const Grant<RejectVariant>& grant, const ReadTx&,
                                          const CommandContext& context) const
{
    const RejectVariant& command = grant.command();
    const auto variant = ownVariant(command.variant, grant.actor(), context.rules);
    if (!variant)
        return tl::unexpected(variant.error());
    if (const auto stands = mustStand(**variant, VariantStatus::Proposed); !stands)
        return tl::unexpected(stands.error());
    if (const auto good = checkText(command.reason, u"reason"_s, TextNeed::Required); !good)
        return tl::unexpected(good.error());
    RecordChange record = recordOf(grant, context, command.variant.value);
    record.lists.units = {(*variant)->department};
    record.write = [id = command.variant](WriteTx& write, JournalSeq) -> Result<qint64> {
        const auto done = VariantStore::reject(write, id);
        return done ? Result<qint64>(id.value) : tl::unexpected(done.error());
    };
    return changesOf(std::move(record));
}

Result<Changes> RetireVariantHandler::run(const Grant<RetireVariant>& grant, const ReadTx&,
                                          const CommandContext& context) const
{
    const RetireVariant& command = grant.command();
    const auto variant = ownVariant(command.variant, grant.actor(), context.rules);
    if (!variant)
        return tl::unexpected(variant.error());
    if (const auto stands = mustStand(**variant, VariantStatus::Released); !stands)
        return tl::unexpected(stands.error());
    const LocalDay today = dayOf(context.now);
    const auto& until = (*variant)->until;
    if (until && *until <= today)
        return fail(ErrorCode::WrongState, u"it has ended"_s);
    const auto from = comingDay(command.from, today);
    if (!from)
        return tl::unexpected(from.error());
    if (until && *from >= *until)
        return invalid(u"from"_s, u"it ends on %1 anyway"_s.arg(formatDay(*until)));
    if (const auto good = checkText(command.reason, u"reason"_s, TextNeed::Required); !good)
        return tl::unexpected(good.error());
    RecordChange record = recordOf(grant, context, command.variant.value);
    record.from = *from;
    record.write = [id = command.variant, end = *from](WriteTx& write, JournalSeq) -> Result<qint64> {
        const auto done = VariantStore::endOn(write, id, end);
        return done ? Result<qint64>(id.value) : tl::unexpected(done.error());
    };
    return changesOf(std::move(record));
}

void addItemCommands(CommandRegistry& registry)
{
    registry.add<ProposeVariant, ProposeVariantHandler>();
    registry.add<ReleaseVariant, ReleaseVariantHandler>();
    registry.add<RejectVariant, RejectVariantHandler>();
    registry.add<RetireVariant, RetireVariantHandler>();
}

} // namespace duban
