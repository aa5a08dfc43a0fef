// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/schedule/Sweep.h"

#include "server/command/system/SystemHandlers.h"

namespace duban {

using GiveLightJob = BoundCommand<GiveLight, GiveLightHandler>;

Sweep::Sweep()
    : m_system(std::make_shared<const Principal>(Principal{Actor::system(), Visibility::everything()}))
{
}

Result<std::vector<Job>> Sweep::due(const ReadTx& tx, LegalTime until, int limit)
{
    const auto deadlines = DeadlineStore::due(tx, until, limit);
    if (!deadlines)
        return tl::unexpected(deadlines.error());
    std::vector<Job> jobs;
    for (const Deadline& deadline : *deadlines) {
        Job job;
        job.envelope.sender = m_system;
        job.command = std::make_shared<GiveLightJob>(GiveLight{deadline.id, deadline.nextChangeAt});
        jobs.push_back(std::move(job));
    }
    return jobs;
}

Result<LegalTime> Sweep::next(const ReadTx& tx)
{
    return DeadlineStore::nextChange(tx);
}

LegalTime Sweep::momentOf(const Job& job) const
{
    return static_cast<const GiveLightJob&>(*job.command).command().moment;
}

} // namespace duban
