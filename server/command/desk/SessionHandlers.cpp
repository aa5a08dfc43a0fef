// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/DeskRequests.h"
#include "server/command/RecordOf.h"
#include "server/command/TextChecks.h"
#include "server/command/desk/DeskHandlers.h"

using namespace Qt::StringLiterals;

namespace duban {

namespace {

class EndSessionHandler
{
public:
    /// Ends a session at once; its connections are closed with the same commit.
    /// @return InvalidInput naming `reason`; NotAllowed for the session that asks; NotFound when it has
    /// ended.
    Result<Changes> run(const Grant<EndSession>& grant, const ReadTx& tx, const CommandContext& context) const
    {
        const EndSession& command = grant.command();
        if (const auto good = checkLine(command.reason, u"reason"_s); !good)
            return tl::unexpected(good.error());
        if (command.session == grant.actor().session)
            return fail(ErrorCode::NotAllowed, u"the own session is left by logging out"_s);
        const auto open = AccountStore::isOpen(tx, command.session);
        if (!open)
            return tl::unexpected(open.error());
        if (!*open)
            return fail(ErrorCode::NotFound, u"session %1"_s.arg(command.session.value));
        RecordChange record = recordOf(grant, context, command.session.value);
        record.endsSession = command.session;
        record.write = [session = command.session, at = context.systemNow](WriteTx& to,
                                                                           JournalSeq) -> Result<qint64> {
            const auto done = AccountStore::endSession(to, session, at);
            return done ? Result<qint64>(session.value) : tl::unexpected(done.error());
        };
        Changes changes;
        changes.what = std::move(record);
        return changes;
    }
};

} // namespace

void addSessionCommands(CommandRegistry& registry)
{
    registry.add<EndSession, EndSessionHandler>();
}

} // namespace duban
