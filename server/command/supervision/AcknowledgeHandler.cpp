// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/command/supervision/AcknowledgeHandler.h"
#include "common/base/Text.h"
#include "common/protocol/DeskRequests.h"
#include "server/command/RecordOf.h"
#include "server/command/TextChecks.h"
#include "server/store/AnnulmentStore.h"
#include "server/store/LightSeenStore.h"

using namespace Qt::StringLiterals;

namespace duban {

namespace {

class AcknowledgeLightHandler
{
public:
    /// Notes that an officer takes a light up. It changes no clock, no colour and no revision.
    /// @return InvalidInput naming `light` (the case has no such light) or `note`; Conflict when somebody has
    ///         taken it up already.
    /// Source: domain.md §3 (red: on the supervision console, with sound until acknowledged).
    Result<Changes> run(const Grant<AcknowledgeLight>& grant, const ReadTx& tx,
                        const CommandContext& context) const
    {
        const AcknowledgeLight& command = grant.command();
        if (command.note.size() > MaxLine || !isPlainText(command.note))
            return invalid(u"note"_s, u"at most 200 characters, no control characters"_s);
        const auto subject = CaseStore::load(tx, command.caseId);
        if (!subject)
            return tl::unexpected(subject.error());
        const auto light = AnnulmentStore::light(tx, command.caseId, command.light);
        if (!light && light.error().code == ErrorCode::NotFound)
            return invalid(u"light"_s, u"the case has no such light"_s);
        const auto seen = LightSeenStore::of(tx, command.light);
        if (!light || !seen)
            return tl::unexpected(light ? seen.error() : light.error());
        if (*seen)
            return fail(ErrorCode::Conflict, u"light %1 was taken up"_s.arg(command.light.value));
        RecordChange record = recordOf(grant, context, command.caseId.value);
        record.ofCase = SummaryChange{*subject, subject->summary.worst, light->level};
        const LightSeen taken{command.light, record.person, context.now, command.note.trimmed()};
        record.write = [taken, id = command.caseId](WriteTx& to, JournalSeq seq) -> Result<qint64> {
            const auto done = LightSeenStore::add(to, taken, seq);
            return done ? Result<qint64>(id.value) : tl::unexpected(done.error());
        };
        Changes changes;
        changes.subject = command.caseId.value;
        changes.reply.revision = subject->file.revision;
        changes.reply.number = subject->file.number;
        changes.what = std::move(record);
        return changes;
    }

    /// @return who took it up and when.
    std::optional<Winner> winner(const AcknowledgeLight& command, const ReadTx& tx) const
    {
        const auto seen = LightSeenStore::of(tx, command.light);
        return seen && *seen ? std::optional(Winner{(*seen)->personName, (*seen)->at}) : std::nullopt;
    }
};

} // namespace

void addAcknowledgeCommands(CommandRegistry& registry)
{
    registry.add<AcknowledgeLight, AcknowledgeLightHandler>();
}

} // namespace duban
