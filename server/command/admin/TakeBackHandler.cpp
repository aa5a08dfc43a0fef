// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/command/admin/TakeBackHandler.h"

#include "server/command/RecordOf.h"
#include "server/command/TextChecks.h"
#include "server/command/admin/BringIntoForce.h"

using namespace Qt::StringLiterals;

namespace duban {

Result<Changes> TakeBackHandler::run(const Grant<TakeBackChange>& grant, const ReadTx& tx,
                                     const CommandContext& context) const
{
    const TakeBackChange& command = grant.command();
    const auto found = RecordStore::waiting(tx, RecordId{command.plan});
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return fail(ErrorCode::NotFound, u"change %1 does not wait"_s.arg(command.plan));
    const RecordVersion& plan = **found;
    const auto needed = permissionOf(plan.verb);
    if (!needed || !grant.actor().may(*needed))
        return fail(ErrorCode::NotAllowed, u"not the sender's kind of change"_s);
    if (plan.from.value_or(LocalDay{}) <= dayOf(context.now))
        return fail(ErrorCode::WrongState, u"its day has come"_s);
    if (const auto good = checkText(command.reason, u"reason"_s, TextNeed::Required); !good)
        return tl::unexpected(good.error());
    RecordChange record = recordOf(grant, context, plan.subject);
    record.lists.everybody = true;
    record.write = [id = plan.id, subject = plan.subject](WriteTx& write, JournalSeq) -> Result<qint64> {
        const auto done = RecordStore::settle(write, id);
        return done ? Result<qint64>(subject) : tl::unexpected(done.error());
    };
    Changes changes;
    changes.subject = plan.subject;
    changes.what = std::move(record);
    return changes;
}

} // namespace duban
