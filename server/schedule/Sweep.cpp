// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/schedule/Sweep.h"

#include "server/command/admin/BringIntoForce.h"
#include "server/command/case/StepPlans.h"
#include "server/command/system/SystemHandlers.h"

#include <set>

namespace duban {

using GiveLightJob = BoundCommand<GiveLight, GiveLightHandler>;
using MoveDeadlinesJob = BoundCommand<MoveDeadlines, MoveDeadlinesHandler>;
using BringIntoForceJob = BoundCommand<BringIntoForce, BringIntoForceHandler>;
using DeemAcceptedJob = BoundCommand<DeemAccepted, StepHandler<DeemAccepted>>;

namespace {

bool turnsRed(const Deadline& deadline) noexcept
{
    return deadline.lightGiven == quint8(Light::Yellow);
}

/// @return from when on something may be owed that is not known before this deadline is dealt with.
LegalTime followsFrom(const Deadline& deadline, bool movesFirst)
{
    const bool acts = deadline.isOpen() && deadline.onRed != OnRed::Nothing;
    if (movesFirst || (acts && deadline.lightGiven >= quint8(Light::Yellow)))
        return deadline.nextChangeAt;
    Deadline given = deadline;
    given.lightGiven = quint8(turnsRed(deadline) ? Light::Red : Light::Yellow);
    return nextChange(given);
}

} // namespace

Sweep::Sweep(Held held)
    : m_held(std::move(held)),
      m_system(std::make_shared<const Principal>(Principal{Actor::system(), Visibility::everything()}))
{
}

Job Sweep::moveJob(MoveDeadlines what) const
{
    Job job;
    job.envelope.sender = m_system;
    job.command = std::make_shared<MoveDeadlinesJob>(what);
    return job;
}

Result<> Sweep::addJobs(const ReadTx& tx, const Deadline& deadline, LegalTime until,
                        std::vector<Job>& jobs) const
{
    Job job;
    job.envelope.sender = m_system;
    const bool acted = owesAct(deadline, until);
    if (!acted) {
        job.command = std::make_shared<GiveLightJob>(GiveLight{deadline.id, deadline.nextChangeAt});
        jobs.push_back(job);
    }
    // In the transaction of the red light: nobody may accept by hand in between.
    if (!acted && !(deadline.isOpen() && deadline.onRed != OnRed::Nothing && turnsRed(deadline)))
        return {};
    const auto record = CaseStore::load(tx, deadline.caseId);
    if (!record)
        return tl::unexpected(record.error());
    job.command = std::make_shared<DeemAcceptedJob>(
        DeemAccepted{deadline.caseId, record->file.revision, deadline.nextChangeAt});
    jobs.push_back(std::move(job));
    return {};
}

/// A change whose day has come takes its place among the lights, in a batch of its own: what follows is
/// judged by other rules.
/// @param deadlines those that are due; the ones after the change are left out
Result<std::optional<Job>> Sweep::changeBefore(const ReadTx& tx, LegalTime until,
                                               std::vector<Deadline>& deadlines) const
{
    const auto change = RecordStore::due(tx, dayOf(until));
    if (!change)
        return tl::unexpected(change.error());
    if (!*change)
        return std::optional<Job>();
    const LegalTime moment = duban::momentOf(*(*change)->from, {});
    std::erase_if(deadlines, [moment](const Deadline& d) { return d.nextChangeAt >= moment; });
    if (!deadlines.empty())
        return std::optional<Job>();
    Job job;
    job.envelope.sender = m_system;
    job.command = std::make_shared<BringIntoForceJob>(BringIntoForce{(*change)->id, moment});
    return std::optional(std::move(job));
}

Result<std::vector<Job>> Sweep::due(const ReadTx& tx, LegalTime until, int limit)
{
    if (m_held())
        return std::vector<Job>();
    auto deadlines = DeadlineStore::due(tx, until, limit);
    const auto calendar = CalendarStore::version(tx);
    if (!deadlines || !calendar)
        return tl::unexpected(deadlines ? calendar.error() : deadlines.error());
    std::vector<Job> jobs;
    auto change = changeBefore(tx, until, *deadlines);
    if (!change)
        return tl::unexpected(change.error());
    if (*change) {
        jobs.push_back(std::move(**change));
        return jobs;
    }
    std::set<CaseId> following;
    LegalTime bound;
    for (const Deadline& deadline : *deadlines) {
        // After an outage: what follows from these comes before what was due later.
        if (bound.isSet() && deadline.nextChangeAt > bound)
            break;
        // One that was closed under an older calendar is judged by that one.
        const bool behind = deadline.isOpen() && deadline.calendar < *calendar;
        if (const LegalTime follows = followsFrom(deadline, behind); follows.isSet())
            bound = bound.isSet() ? std::min(bound, follows) : follows;
        if (behind && !following.insert(deadline.caseId).second)
            continue;
        if (behind) {
            jobs.push_back(moveJob({deadline.caseId, deadline.nextChangeAt}));
            continue;
        }
        if (const auto added = addJobs(tx, deadline, until, jobs); !added)
            return tl::unexpected(added.error());
    }
    return jobs;
}

Result<std::optional<Job>> Sweep::behind(const ReadTx& tx, Share share)
{
    const auto calendar = CalendarStore::version(tx);
    const auto first = calendar ? DeadlineStore::stale(tx, *calendar, 1) : tl::unexpected(calendar.error());
    if (!first)
        return tl::unexpected(first.error());
    if (first->empty())
        return std::optional<Job>();
    return std::optional<Job>(
        moveJob({{}, {}, share == Share::Whole ? MoveDeadlines::Batch : MoveDeadlines::SmallBatch}));
}

Result<std::vector<Job>> Sweep::catchUp(const ReadTx& tx, const std::vector<Job>& batch)
{
    const auto calendar = CalendarStore::version(tx);
    if (!calendar)
        return tl::unexpected(calendar.error());
    std::vector<Job> jobs;
    std::set<CaseId> seen;
    for (const Job& job : batch) {
        const CaseId target = job.command->target();
        if (!target.isValid() || !seen.insert(target).second)
            continue;
        const auto behind = DeadlineStore::stale(tx, *calendar, target);
        if (!behind)
            return tl::unexpected(behind.error());
        if (!behind->empty())
            jobs.push_back(moveJob({target, {}}));
    }
    return jobs;
}

Result<LegalTime> Sweep::next(const ReadTx& tx)
{
    if (m_held())
        return LegalTime{}; // the thread looks again within a minute
    const auto light = DeadlineStore::nextChange(tx);
    const auto day = RecordStore::nextDay(tx);
    if (!light || !day)
        return tl::unexpected(light ? day.error() : light.error());
    if (!*day)
        return *light;
    const LegalTime change = duban::momentOf(**day, {});
    return light->isSet() ? std::min(*light, change) : change;
}

LegalTime Sweep::momentOf(const Job& job) const
{
    if (job.command->kind() == MessageKind::MoveDeadlines)
        return static_cast<const MoveDeadlinesJob&>(*job.command).command().moment;
    if (job.command->kind() == MessageKind::BringIntoForce)
        return static_cast<const BringIntoForceJob&>(*job.command).command().moment;
    if (job.command->kind() == MessageKind::DeemAccepted)
        return static_cast<const DeemAcceptedJob&>(*job.command).command().moment;
    return static_cast<const GiveLightJob&>(*job.command).command().moment;
}

} // namespace duban
