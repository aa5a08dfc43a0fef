// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/command/case/StepPlans.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

const Material* materialOf(const ItemVariant& variant, MaterialId id)
{
    const auto found = std::find_if(variant.materials.begin(), variant.materials.end(),
                                    [id](const Material& m) { return m.id == id; });
    return found == variant.materials.end() ? nullptr : &*found;
}

QString idList(const std::vector<MaterialId>& ids)
{
    QStringList parts;
    for (const MaterialId id : ids)
        parts.append(QString::number(id.value));
    return parts.join(u',');
}

/// Each id once, and each fulfils `fits`; at least one.
template <class Fits>
Result<> checkIds(const std::vector<MaterialId>& ids, const QString& field, Fits&& fits)
{
    if (ids.empty())
        return invalid(field, u"at least one material must be named"_s);
    QSet<MaterialId> seen;
    for (const MaterialId id : ids) {
        if (seen.contains(id) || !fits(id))
            return invalid(field, u"material %1 does not belong here or is named twice"_s.arg(id.value));
        seen.insert(id);
    }
    return {};
}

const MaterialState* stateOf(const std::vector<MaterialState>& states, MaterialId id)
{
    const auto found =
        std::find_if(states.begin(), states.end(), [id](const MaterialState& s) { return s.material == id; });
    return found == states.end() ? nullptr : &*found;
}

std::vector<MaterialId> idsOf(const QString& list)
{
    std::vector<MaterialId> ids;
    for (const QString& part : list.split(u',', Qt::SkipEmptyParts))
        ids.push_back({part.toLongLong()});
    return ids;
}

CaseRequest requestFor(RequestKind kind, const PlanContext& context)
{
    CaseRequest made;
    made.caseId = context.subject.file().id;
    made.kind = kind;
    made.askedBy = context.actor.person;
    made.askedAt = context.command.now;
    return made;
}

/// @return the papers of the last proposed notice; nothing when there is none.
Result<std::vector<MaterialId>> proposedPapers(const PlanContext& context)
{
    const auto facts = CasePartStore::factEntries(context.tx, context.subject.file().id);
    if (!facts)
        return tl::unexpected(facts.error());
    std::vector<MaterialId> papers;
    for (const FactEntry& fact : *facts) {
        if (fact.what == CaseFact::Kind::SupplementAgain)
            papers = idsOf(fact.detail);
    }
    return papers;
}

/// A deferred paper comes by a date not past the promised limit. Source: domain.md §1 (容缺受理).
Result<> checkDeferred(const DeferredEntry& entry, const PlanContext& context)
{
    const ItemVariant& variant = *context.subject.variant;
    const Material* material = materialOf(variant, entry.material);
    if (!material || !material->deferrable)
        return invalid(u"deferred"_s, u"material %1 cannot follow later"_s.arg(entry.material.value));
    const Limit limit = variant.promisedLimit.isSet() ? variant.promisedLimit : variant.statutoryLimit;
    const ClockRules rules = context.command.rules.clocks(context.subject.file().hall);
    const LocalDay last =
        dueMoment(rules.time(context.command.now), context.command.now, {limit, {}, {}}).day;
    if (entry.until <= dayOf(context.command.now) || (limit.isSet() && entry.until > last))
        return invalid(u"deferred"_s,
                       u"the date must lie after today and not past %1"_s.arg(formatDay(last)));
    return {};
}

} // namespace

Result<StepPlan> planWithText(Action action, const QString& text, const QString& field, TextNeed need)
{
    if (const auto good = checkText(text, field, need); !good)
        return tl::unexpected(good.error());
    StepPlan plan;
    plan.step.action = action;
    plan.opinion = text;
    return plan;
}

Result<StepPlan> planOf(const AcceptCase& cmd, const PlanContext& context)
{
    auto plan = planWithText(Action::Accept, cmd.remark, u"remark"_s, TextNeed::Optional);
    if (!plan)
        return plan;
    const auto papers = CaseStore::materials(context.tx, cmd.caseId);
    if (!papers)
        return tl::unexpected(papers.error());
    QSet<MaterialId> deferred;
    for (const DeferredEntry& entry : cmd.deferred) {
        if (const auto good = checkDeferred(entry, context); !good)
            return tl::unexpected(good.error());
        const MaterialState* state = stateOf(*papers, entry.material);
        if (deferred.contains(entry.material) || (state && state->present))
            return invalid(u"deferred"_s, u"material %1 is there or named twice"_s.arg(entry.material.value));
        deferred.insert(entry.material);
        plan->deferred.push_back({entry.material, entry.until});
        plan->materials.push_back({entry.material, false, {}, entry.until});
        plan->facts.push_back(
            {CaseFact::Kind::Deferred, entry.material.value, entry.until, context.actor.person, {}, {}});
    }
    for (const Material& m : context.subject.variant->materials) {
        const MaterialState* state = stateOf(*papers, m.id);
        if (m.need == Material::Need::Required && !(state && state->present) && !deferred.contains(m.id))
            return invalid(u"materials"_s, u"required material %1 is missing"_s.arg(m.id.value));
    }
    plan->step.deferred = int(deferred.size());
    return plan;
}

Result<StepPlan> planOf(const CompleteCase& cmd, const PlanContext&)
{
    return planWithText(Action::Complete, cmd.remark, u"remark"_s, TextNeed::Optional);
}

Result<StepPlan> planOf(const RefuseCase& cmd, const PlanContext& context)
{
    auto plan = planWithText(Action::Refuse, cmd.reason, u"reason"_s, TextNeed::Required);
    if (!plan)
        return plan;
    if (cmd.why < RefusalKind::NotNeeded || cmd.why > RefusalKind::Unlawful)
        return invalid(u"why"_s, u"unknown kind of refusal"_s);
    if (cmd.why == RefusalKind::NotOurs) {
        if (const auto good = checkLine(cmd.organ, u"organ"_s); !good)
            return tl::unexpected(good.error());
    }
    plan->facts.push_back({CaseFact::Kind::Refusal,
                           qint64(cmd.why),
                           {},
                           context.actor.person,
                           cmd.organ.trimmed().left(MaxLine),
                           {}});
    return plan;
}

Result<StepPlan> planOf(const AskSupplement& cmd, const PlanContext& context)
{
    auto plan = planWithText(Action::AskSupplement, cmd.note, u"note"_s, TextNeed::Optional);
    if (!plan)
        return plan;
    const auto known = [&](MaterialId id) { return materialOf(*context.subject.variant, id) != nullptr; };
    if (const auto good = checkIds(cmd.missing, u"missing"_s, known); !good)
        return tl::unexpected(good.error());
    for (const MaterialId id : cmd.missing)
        plan->materials.push_back({id, true, {}, {}});
    plan->facts.push_back(
        {CaseFact::Kind::Supplement, 0, {}, context.actor.person, cmd.note.trimmed(), idList(cmd.missing)});
    return plan;
}

Result<StepPlan> planOf(const AskSupplementAgain& cmd, const PlanContext& context)
{
    auto plan = planWithText(Action::AskSupplementAgain, cmd.reason, u"reason"_s, TextNeed::Required);
    if (!plan)
        return plan;
    const auto papers = CaseStore::materials(context.tx, cmd.caseId);
    if (!papers)
        return tl::unexpected(papers.error());
    const auto fresh = [&](MaterialId id) {
        const MaterialState* state = stateOf(*papers, id);
        return materialOf(*context.subject.variant, id) && !(state && state->asked);
    };
    if (const auto good = checkIds(cmd.missing, u"missing"_s, fresh); !good)
        return tl::unexpected(good.error());
    plan->asked = requestFor(RequestKind::Supplement, context);
    plan->facts.push_back({CaseFact::Kind::SupplementAgain,
                           0,
                           {},
                           context.actor.person,
                           cmd.reason.trimmed(),
                           idList(cmd.missing)});
    return plan;
}

Result<StepPlan> planOf(const ConsentSupplement& cmd, const PlanContext& context)
{
    auto plan = planWithText(Action::ConsentSupplement, cmd.reason, u"reason"_s, TextNeed::Required);
    if (!plan)
        return plan;
    const auto papers = proposedPapers(context);
    if (!papers)
        return tl::unexpected(papers.error());
    plan->answers = RequestKind::Supplement;
    for (const MaterialId id : *papers)
        plan->materials.push_back({id, true, {}, {}});
    plan->facts.push_back({CaseFact::Kind::Supplement, 0, {}, context.actor.person, {}, idList(*papers)});
    return plan;
}

Result<StepPlan> planOf(const RejectSupplement& cmd, const PlanContext&)
{
    auto plan = planWithText(Action::RejectSupplement, cmd.reason, u"reason"_s, TextNeed::Required);
    if (!plan)
        return plan;
    plan->answers = RequestKind::Supplement;
    plan->answer = CaseRequest::Answer::Rejected;
    return plan;
}

Result<StepPlan> planOf(const SupplyMaterials& cmd, const PlanContext& context)
{
    auto plan = planWithText(Action::SupplyMaterials, cmd.note, u"note"_s, TextNeed::Optional);
    if (!plan)
        return plan;
    const auto papers = CaseStore::materials(context.tx, cmd.caseId);
    if (!papers)
        return tl::unexpected(papers.error());
    const auto asked = [&](MaterialId id) {
        const MaterialState* state = stateOf(*papers, id);
        return state && state->asked && !state->suppliedAt.isSet();
    };
    if (const auto good = checkIds(cmd.supplied, u"supplied"_s, asked); !good)
        return tl::unexpected(good.error());
    const auto missing = std::count_if(papers->begin(), papers->end(), [](const MaterialState& s) {
        return s.asked && !s.suppliedAt.isSet();
    });
    plan->step.complete = missing == qint64(cmd.supplied.size());
    for (const MaterialId id : cmd.supplied)
        plan->materials.push_back({id, false, context.command.now, {}});
    plan->facts.push_back({CaseFact::Kind::Supply,
                           plan->step.complete ? 1 : 0,
                           {},
                           context.actor.person,
                           {},
                           idList(cmd.supplied)});
    return plan;
}

Result<StepPlan> planOf(const CloseUnsupplied& cmd, const PlanContext& context)
{
    const bool over =
        std::any_of(context.subject.open.begin(), context.subject.open.end(), [&](const Deadline& d) {
            return d.clock == ClockKind::Supplement && d.dueAt <= context.command.now;
        });
    if (!over && context.subject.variant->kind.supplement.isSet())
        return fail(ErrorCode::WrongState, u"the applicant still has time for the supplement"_s);
    return planWithText(Action::CloseUnsupplied, cmd.reason, u"reason"_s, TextNeed::Required);
}

Result<StepPlan> planOf(const IssueAcceptance& cmd, const PlanContext&)
{
    return planWithText(Action::IssueAcceptance, cmd.note, u"note"_s, TextNeed::Optional);
}

Result<StepPlan> planOf(const SupplyDeferred& cmd, const PlanContext& context)
{
    auto plan = planWithText(Action::SupplyDeferred, cmd.note, u"note"_s, TextNeed::Optional);
    if (!plan)
        return plan;
    const auto papers = CaseStore::materials(context.tx, cmd.caseId);
    if (!papers)
        return tl::unexpected(papers.error());
    const auto deferred = [&](MaterialId id) {
        const MaterialState* state = stateOf(*papers, id);
        return state && state->deferredUntil != LocalDay{} && !state->suppliedAt.isSet();
    };
    if (const auto good = checkIds(cmd.supplied, u"supplied"_s, deferred); !good)
        return tl::unexpected(good.error());
    plan->step.deferred = int(cmd.supplied.size());
    plan->supplied = cmd.supplied;
    for (const MaterialId id : cmd.supplied)
        plan->materials.push_back({id, false, context.command.now, {}});
    plan->facts.push_back({CaseFact::Kind::Supply, 0, {}, context.actor.person, {}, idList(cmd.supplied)});
    return plan;
}

Result<StepPlan> planOf(const DeliverCase& cmd, const PlanContext& context)
{
    if (cmd.way < DeliveryWay::HandedOver || cmd.way > DeliveryWay::Told)
        return invalid(u"way"_s, u"handed over, posted or told"_s);
    if (const auto good = checkLine(cmd.to, u"to"_s); !good)
        return tl::unexpected(good.error());
    if (cmd.way == DeliveryWay::Told && context.subject.file().state == CaseState::ReadyForCollection)
        return fail(ErrorCode::WrongState, u"the applicant was told already"_s);
    StepPlan plan;
    plan.step.action = Action::Deliver;
    plan.step.way = cmd.way;
    plan.facts.push_back(
        {CaseFact::Kind::Delivery, qint64(cmd.way), {}, context.actor.person, cmd.to.trimmed(), {}});
    return plan;
}

Result<StepPlan> planOf(const WithdrawCase& cmd, const PlanContext&)
{
    if (!cmd.signedRequest)
        return invalid(u"signedRequest"_s, u"a case is taken back on a signed request only"_s);
    return planWithText(Action::Withdraw, cmd.reason, u"reason"_s, TextNeed::Required);
}

Result<StepPlan> planOf(const AskVoid& cmd, const PlanContext& context)
{
    auto plan = planWithText(Action::AskVoid, cmd.reason, u"reason"_s, TextNeed::Required);
    if (!plan)
        return plan;
    plan->asked = requestFor(RequestKind::Void, context);
    return plan;
}

Result<StepPlan> planOf(const ConsentVoid& cmd, const PlanContext& context)
{
    if (!cmd.receiptWithdrawn)
        return invalid(u"receiptWithdrawn"_s, u"the receipt must be back before a case is voided"_s);
    auto plan = planWithText(Action::ConsentVoid, cmd.reason, u"reason"_s, TextNeed::Required);
    if (!plan)
        return plan;
    plan->answers = RequestKind::Void;
    plan->facts.push_back({CaseFact::Kind::ReceiptBack, 1, {}, context.actor.person, {}, {}});
    return plan;
}

Result<StepPlan> planOf(const RejectVoid& cmd, const PlanContext&)
{
    auto plan = planWithText(Action::RejectVoid, cmd.reason, u"reason"_s, TextNeed::Required);
    if (!plan)
        return plan;
    plan->answers = RequestKind::Void;
    plan->answer = CaseRequest::Answer::Rejected;
    return plan;
}

/// Nobody acts here: what follows begins when the notice was owed, also when the server was down then.
Result<StepPlan> planOf(const DeemAccepted& cmd, const PlanContext& context)
{
    StepPlan plan;
    plan.step.at = cmd.moment;
    plan.step.action = Action::DeemAccepted;
    plan.step.effectiveAt = context.subject.file().receivedAt;
    return plan;
}

} // namespace duban
