// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/base/Text.h"
#include "common/protocol/WatchRequests.h"
#include "server/command/Registry.h"
#include "server/command/case/CaseStep.h"
#include "server/store/CounterStore.h"

using namespace Qt::StringLiterals;

namespace duban {

namespace {

/// @return InvalidInput naming `outcome`, `organ`, `note` or `initialled`.
/// Source: 行政许可法 art. 32 (1) no permit is needed: told at once; (2) not this organ's: told which organ
/// to turn to; (3) an error that can be mended at once: the applicant mends and initials it.
Result<> checkOutcome(const RecordCounter& command)
{
    const bool organ = !command.organ.trimmed().isEmpty();
    const bool note = !command.note.trimmed().isEmpty();
    switch (command.outcome) {
    case CounterOutcome::NotNeeded:
        break;
    case CounterOutcome::NotOurs:
        return organ ? Result<>() : invalid(u"organ"_s, u"the right organ must be named"_s);
    case CounterOutcome::CorrectedOnSpot:
        if (!note)
            return invalid(u"note"_s, u"what was mended must be written"_s);
        if (!command.initialled)
            return invalid(u"initialled"_s, u"the applicant initials the correction"_s);
        break;
    case CounterOutcome::TurnedAway:
        if (!note)
            return invalid(u"note"_s, u"what was said must be written"_s);
        break;
    default:
        return invalid(u"outcome"_s, u"no such outcome"_s);
    }
    return organ ? Result<>(invalid(u"organ"_s, u"only where another organ is the right one"_s)) : Result<>();
}

Result<> check(const RecordCounter& command, const Rules& rules)
{
    if (const auto good = checkOutcome(command); !good)
        return good;
    if (command.variant.value != 0 && !rules.variant(command.variant))
        return invalid(u"variant"_s, u"no such item"_s);
    for (const auto& [text, field] :
         {std::pair(&command.organ, u"organ"_s), std::pair(&command.applicantName, u"applicantName"_s)}) {
        if (text->size() > MaxLine || !isPlainText(*text))
            return invalid(field, u"at most 200 characters, no control characters"_s);
    }
    return checkText(command.note, u"note"_s, TextNeed::Optional);
}

class RecordCounterHandler
{
public:
    /// Keeps what happened at the sender's window without a case. No clock starts: nothing was received.
    /// @return InvalidInput naming the field; WrongState when the window was closed.
    /// Source: 行政许可法 art. 32 (1) to (3); oral turn-aways: domain.md §1.
    Result<Changes> run(const Grant<RecordCounter>& grant, const ReadTx&, const CommandContext& context) const
    {
        const RecordCounter& command = grant.command();
        const ServiceWindow* window = context.rules.window(grant.actor().window);
        if (!window)
            return fail(ErrorCode::NotAllowed, u"the sender stands at no window"_s);
        if (window->closed)
            return fail(ErrorCode::WrongState, u"window %1 was closed"_s.arg(window->id.value));
        if (const auto good = check(command, context.rules); !good)
            return tl::unexpected(good.error());
        RecordChange record;
        record.verb = RecordCounter::kind;
        record.body = encode(command);
        record.person = grant.actor().person;
        record.at = context.now;
        const CounterRecord kept{
            window->hall,          window->id,      record.person,           context.now,
            command.outcome,       command.variant, command.organ.trimmed(), command.applicantName.trimmed(),
            command.note.trimmed()};
        record.write = [kept](WriteTx& tx, JournalSeq seq) { return CounterStore::insert(tx, kept, seq); };
        Changes changes;
        changes.what = std::move(record);
        return changes;
    }
};

} // namespace

void addCounterCommands(CommandRegistry& registry)
{
    registry.add<RecordCounter, RecordCounterHandler>();
}

} // namespace duban
