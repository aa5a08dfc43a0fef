// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/base/Text.h"
#include "common/protocol/DeskRequests.h"
#include "server/command/RecordOf.h"
#include "server/command/TextChecks.h"

using namespace Qt::StringLiterals;

namespace duban {

namespace {

/// Reading a citizen's numbers is an act of its own: the journal knows who did and when, the reason is kept
/// beside it. GetParties answers the same session then. Source: design.md §3.
class RevealPartiesHandler
{
public:
    /// @return InvalidInput naming `reason`. Changes nothing of the case.
    Result<Changes> run(const Grant<RevealParties>& grant, const ReadTx&, const CommandContext& context) const
    {
        const RevealParties& command = grant.command();
        if (command.reason.size() > MaxLine || !isPlainText(command.reason))
            return invalid(u"reason"_s, u"at most 200 characters, no control characters"_s);
        RecordChange record = recordOf(grant, context, command.caseId.value);
        record.write = [id = command.caseId](WriteTx&, JournalSeq) { return Result<qint64>(id.value); };
        Changes changes;
        changes.what = std::move(record);
        return changes;
    }
};

} // namespace

void addPartyCommands(CommandRegistry& registry)
{
    registry.add<RevealParties, RevealPartiesHandler>();
}

} // namespace duban
