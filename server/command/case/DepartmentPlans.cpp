// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/command/case/StepPlans.h"

using namespace Qt::StringLiterals;

namespace duban {

namespace {

Result<> checkLength(Limit length)
{
    if (!length.isSet() || length.count > 1000 || length.unit > LimitUnit::OfficeHour)
        return invalid(u"length"_s,
                       u"must be 1 to 1000 working days, calendar days, months or office hours"_s);
    return {};
}

Result<> checkProcedure(ProcedureKind kind)
{
    if (kind < ProcedureKind::Hearing || kind > ProcedureKind::ExpertReview)
        return invalid(u"procedure"_s, u"unknown kind of procedure"_s);
    return {};
}

CaseRequest request(RequestKind kind, Limit length, const PlanContext& context)
{
    CaseRequest made;
    made.caseId = context.subject.file().id;
    made.kind = kind;
    made.length = length;
    made.askedBy = context.actor.person;
    made.askedAt = context.command.now;
    return made;
}

/// An extension is asked for before the limit ends; what comes after is marked late. Source: domain.md §1,
/// §4.
bool isLate(const PlanContext& context)
{
    return std::any_of(context.subject.open.begin(), context.subject.open.end(), [&](const Deadline& d) {
        return (d.clock == ClockKind::DecisionPromised || d.clock == ClockKind::DecisionStatutory) &&
               d.dueAt <= context.command.now;
    });
}

/// Source: 行政许可法 art. 42 (ten days; fifteen for joint cases), as data of the item's kind.
Result<> checkExtension(Limit length, const ItemVariant& variant)
{
    if (const auto good = checkLength(length); !good)
        return good;
    const Limit cap = variant.extensionCap();
    if (!cap.isSet() || isLongerThan(length, cap))
        return invalid(u"length"_s, u"at most %1"_s.arg(formatLimit(cap)));
    return {};
}

template <class Command>
Result<StepPlan> grantExtension(const Command& cmd, Action action, const PlanContext& context)
{
    auto plan = planWithText(action, cmd.reason, u"reason"_s, TextNeed::Required);
    if (!plan)
        return plan;
    if (const auto good = checkExtension(cmd.length, *context.subject.variant); !good)
        return tl::unexpected(good.error());
    const auto open = CasePartStore::openRequests(context.tx, cmd.caseId);
    if (!open)
        return tl::unexpected(open.error());
    for (const CaseRequest& asked : *open) {
        if (asked.kind == RequestKind::Extension && isLongerThan(cmd.length, asked.length))
            return invalid(u"length"_s, u"not longer than asked for: %1"_s.arg(formatLimit(asked.length)));
    }
    plan->answers = RequestKind::Extension;
    plan->extension = cmd.length;
    plan->facts.push_back({CaseFact::Kind::Answered,
                           qint64(RequestKind::Extension),
                           {},
                           context.actor.person,
                           formatLimit(cmd.length),
                           {}});
    return plan;
}

} // namespace

Result<StepPlan> planOf(const FinishStage& cmd, const PlanContext& context)
{
    auto plan = planWithText(Action::FinishStage, cmd.opinion, u"opinion"_s, TextNeed::Required);
    if (plan) {
        plan->step.onCommitment = cmd.onCommitment;
        plan->step.person = context.actor.person;
    }
    return plan;
}

Result<StepPlan> planOf(const SendBack& cmd, const PlanContext&)
{
    auto plan = planWithText(Action::SendBack, cmd.reason, u"reason"_s, TextNeed::Required);
    if (plan)
        plan->step.target = cmd.to;
    return plan;
}

Result<StepPlan> planOf(const AskProcedure& cmd, const PlanContext& context)
{
    auto plan = planWithText(Action::AskProcedure, cmd.reason, u"reason"_s, TextNeed::Required);
    if (!plan)
        return plan;
    if (const auto good = checkProcedure(cmd.procedure); !good)
        return tl::unexpected(good.error());
    if (const auto good = checkLength(cmd.length); !good)
        return tl::unexpected(good.error());
    plan->asked = request(RequestKind::Procedure, cmd.length, context);
    plan->asked->procedure = cmd.procedure;
    return plan;
}

Result<StepPlan> planOf(const OpenProcedure& cmd, const PlanContext& context)
{
    auto plan = planWithText(Action::OpenProcedure, cmd.reason, u"reason"_s, TextNeed::Required);
    if (!plan)
        return plan;
    if (const auto good = checkProcedure(cmd.procedure); !good)
        return tl::unexpected(good.error());
    if (const auto good = checkLength(cmd.length); !good)
        return tl::unexpected(good.error());
    plan->answers = RequestKind::Procedure;
    plan->opened = SpecialProcedure{
        {}, cmd.caseId, cmd.procedure, cmd.length, context.actor.person, context.command.now, {}};
    return plan;
}

Result<StepPlan> planOf(const CloseProcedure& cmd, const PlanContext& context)
{
    auto plan = planWithText(Action::CloseProcedure, cmd.result, u"result"_s, TextNeed::Required);
    if (!plan)
        return plan;
    const auto& known = context.subject.procedures;
    const bool runs = std::any_of(known.begin(), known.end(), [&](const SpecialProcedure& p) {
        return p.id == cmd.procedure && !p.closedAt.isSet();
    });
    if (!runs)
        return invalid(u"procedure"_s, u"no such procedure of this case runs"_s);
    plan->closed = cmd.procedure;
    plan->facts.push_back({CaseFact::Kind::ProcedureEnd,
                           cmd.procedure.value,
                           {},
                           context.actor.person,
                           cmd.result.trimmed(),
                           {}});
    return plan;
}

Result<StepPlan> planOf(const AskExtension& cmd, const PlanContext& context)
{
    auto plan = planWithText(Action::AskExtension, cmd.reason, u"reason"_s, TextNeed::Required);
    if (!plan)
        return plan;
    if (const auto good = checkExtension(cmd.length, *context.subject.variant); !good)
        return tl::unexpected(good.error());
    plan->asked = request(RequestKind::Extension, cmd.length, context);
    plan->asked->late = isLate(context);
    return plan;
}

Result<StepPlan> planOf(const GrantExtension& cmd, const PlanContext& context)
{
    return grantExtension(cmd, Action::GrantExtension, context);
}

Result<StepPlan> planOf(const GrantJointExtension& cmd, const PlanContext& context)
{
    return grantExtension(cmd, Action::GrantJointExtension, context);
}

Result<StepPlan> planOf(const RejectJointExtension& cmd, const PlanContext& context)
{
    auto plan = planWithText(Action::RejectJointExtension, cmd.reason, u"reason"_s, TextNeed::Required);
    if (!plan)
        return plan;
    plan->answers = RequestKind::Extension;
    plan->answer = CaseRequest::Answer::Rejected;
    plan->facts.push_back(
        {CaseFact::Kind::Answered, qint64(RequestKind::Extension), {}, context.actor.person, {}, {}});
    return plan;
}

Result<StepPlan> planOf(const RejectRequest& cmd, const PlanContext& context)
{
    if (cmd.request != RequestKind::Extension && cmd.request != RequestKind::Procedure)
        return invalid(u"request"_s, u"extension or procedure"_s);
    auto plan = planWithText(Action::RejectRequest, cmd.reason, u"reason"_s, TextNeed::Required);
    if (!plan)
        return plan;
    plan->step.request = cmd.request;
    plan->answers = cmd.request;
    plan->answer = CaseRequest::Answer::Rejected;
    plan->facts.push_back({CaseFact::Kind::Answered, qint64(cmd.request), {}, context.actor.person, {}, {}});
    return plan;
}

Result<StepPlan> planOf(const DenyCase& cmd, const PlanContext& context)
{
    auto plan = planWithText(Action::Deny, cmd.reason, u"reason"_s, TextNeed::Required);
    if (!plan)
        return plan;
    if (const auto good = checkText(cmd.remedy, u"remedy"_s, TextNeed::Required); !good)
        return tl::unexpected(good.error());
    if (cmd.ground < DenialGround::Conditions || cmd.ground > DenialGround::OtherLaw)
        return invalid(u"ground"_s, u"unknown ground"_s);
    plan->facts.push_back(
        {CaseFact::Kind::Remedy, qint64(cmd.ground), {}, context.actor.person, cmd.remedy.trimmed(), {}});
    return plan;
}

Result<StepPlan> planOf(const TerminateCase& cmd, const PlanContext&)
{
    return planWithText(Action::Terminate, cmd.reason, u"reason"_s, TextNeed::Required);
}

Result<StepPlan> planOf(const TransferCase& cmd, const PlanContext& context)
{
    auto plan = planWithText(Action::Transfer, cmd.reason, u"reason"_s, TextNeed::Required);
    if (!plan)
        return plan;
    const auto& known = context.command.rules.catalogue().organisations;
    const bool exists = std::any_of(known.begin(), known.end(),
                                    [&](const Organisation& o) { return o.id == cmd.to && !o.closed; });
    if (!exists)
        return invalid(u"to"_s, u"no such department, or closed"_s);
    plan->step.department = cmd.to;
    plan->facts.push_back({CaseFact::Kind::Transfer,
                           context.subject.file().department.value,
                           {},
                           context.actor.person,
                           {},
                           {}});
    return plan;
}

Result<StepPlan> planOf(const RecordDecision& cmd, const PlanContext& context)
{
    auto plan = planWithText(Action::RecordDecision, cmd.reason, u"reason"_s, TextNeed::Required);
    if (!plan)
        return plan;
    if (cmd.decision != Decision::Granted && cmd.decision != Decision::Denied)
        return invalid(u"decision"_s, u"granted or denied"_s);
    for (const auto& [text, field] :
         {std::pair(cmd.signer, u"signer"_s), {cmd.paperNumber, u"paperNumber"_s}}) {
        if (text.size() > MaxLine)
            return invalid(field, u"at most 200 characters"_s);
        if (const auto good = checkText(text, field, TextNeed::Required); !good)
            return tl::unexpected(good.error());
    }
    if (cmd.paperDate > dayOf(context.command.now) ||
        cmd.paperDate < dayOf(context.subject.file().receivedAt))
        return invalid(u"paperDate"_s, u"must lie between receipt and today"_s);
    plan->step.decision = cmd.decision;
    if (cmd.decision == Decision::Denied) {
        if (const auto good = checkText(cmd.remedy, u"remedy"_s, TextNeed::Required); !good)
            return tl::unexpected(good.error());
        plan->facts.push_back(
            {CaseFact::Kind::Remedy, 0, {}, context.actor.person, cmd.remedy.trimmed(), {}});
    }
    plan->facts.push_back({CaseFact::Kind::PaperDecision, qint64(cmd.decision), cmd.paperDate,
                           context.actor.person, cmd.signer.trimmed(), cmd.paperNumber.trimmed()});
    return plan;
}

Result<StepPlan> planOf(const VerifyCommitment& cmd, const PlanContext& context)
{
    auto plan = planWithText(Action::VerifyCommitment, cmd.reason, u"reason"_s, TextNeed::Required);
    if (plan)
        plan->facts.push_back(
            {CaseFact::Kind::Commitment, cmd.kept ? 1 : 0, {}, context.actor.person, {}, {}});
    return plan;
}

Result<StepPlan> planOf(const ClaimCase&, const PlanContext& context)
{
    StepPlan plan;
    plan.step.action = Action::Claim;
    plan.step.person = context.actor.person;
    return plan;
}

Result<StepPlan> planOf(const AssignCase& cmd, const PlanContext& context)
{
    auto plan = planWithText(Action::Assign, cmd.note, u"note"_s, TextNeed::Optional);
    if (!plan)
        return plan;
    const Case& file = context.subject.file();
    const auto fits = AccountStore::worksOn(context.tx, cmd.person, file.department, roleOf(file.stage),
                                            dayOf(context.command.now));
    if (!fits)
        return tl::unexpected(fits.error());
    if (!*fits)
        return invalid(u"person"_s, u"nobody of this stage and department"_s);
    plan->step.person = cmd.person;
    return plan;
}

} // namespace duban
