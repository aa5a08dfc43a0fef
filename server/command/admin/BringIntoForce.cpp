// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/command/admin/BringIntoForce.h"

#include "common/base/Log.h"
#include "server/command/admin/RecordPlans.h"

#include <map>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

struct MayWait
{
    Permission permission;
    Result<RecordPlan> (*planAgain)(const QByteArray&, const RecordContext&);
};

template <class Command>
Result<RecordPlan> planAgain(const QByteArray& body, const RecordContext& context)
{
    const auto command = decode<Command>(body);
    return command ? planOf(*command, context) : tl::unexpected(command.error());
}

template <class Command>
std::pair<const MessageKind, MayWait> mayWait()
{
    return {Command::kind, {Command::permission, planAgain<Command>}};
}

/// Every command that may wait for its day.
const std::map<MessageKind, MayWait> Waiting{mayWait<SetOrganisation>(), mayWait<SetHall>(),
                                             mayWait<SetWindow>(), mayWait<SetKind>()};

Result<RecordPlan> planOf(const RecordVersion& version, const RecordContext& context)
{
    const auto known = Waiting.find(version.verb);
    if (known == Waiting.end())
        return fail(ErrorCode::UnknownMessage, u"kind %1 does not wait"_s.arg(int(version.verb)));
    return known->second.planAgain(version.body, context);
}

} // namespace

Result<Changes> BringIntoForceHandler::run(const Grant<BringIntoForce>& grant, const ReadTx& tx,
                                           const CommandContext& context) const
{
    const auto due = RecordStore::due(tx, dayOf(context.now));
    if (!due)
        return tl::unexpected(due.error());
    if (!*due || (*due)->id != grant.command().waiting)
        return fail(ErrorCode::WrongState, u"change %1 is not due"_s.arg(grant.command().waiting.value));
    const RecordVersion& version = **due;
    auto plan = planOf(version, RecordContext{tx, context.rules, context.now, RecordContext::When::Now});
    if (!plan && plan.error().code == ErrorCode::StoreFailed)
        return tl::unexpected(plan.error());
    Changes changes;
    changes.subject = version.subject;
    BroughtIntoForce brought{version.id, {}};
    if (plan) {
        brought.change = RecordChange{version.verb, plan->subject, version.from, version.body, version.person,
                                      context.now,  false,         plan->write,  true};
        brought.change->lists.everybody = true;
    } else {
        qCWarning(logSchedule).noquote()
            << "change" << version.id.value << "cannot come into force:" << plan.error().field
            << plan.error().detail;
        changes.failed = plan.error().code;
        changes.reply.code = plan.error().code;
        changes.reply.number = plan.error().field;
    }
    changes.what = std::move(brought);
    return changes;
}

std::optional<Permission> permissionOf(MessageKind waiting)
{
    const auto known = Waiting.find(waiting);
    return known == Waiting.end() ? std::nullopt : std::optional(known->second.permission);
}

} // namespace duban
