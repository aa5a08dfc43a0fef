// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/command/WriteThread.h"
#include "server/command/calendar/CalendarHandlers.h"

namespace duban {

/// Finds the deadlines that owe a light and asks the dispatcher, as the system, to give it; the same for
/// changes of organisation and items whose day has come. There is no timer per case: the index on the next
/// moment of change answers what is due and when to wake.
class Sweep final : public SystemLane
{
public:
    /// How long lights have been held back, because the time is suspect; not set: they are given.
    using Held = std::function<std::optional<std::chrono::milliseconds>()>;

    /// @param held asked before each batch; in the write thread
    explicit Sweep(Held held = [] { return std::optional<std::chrono::milliseconds>(); });

    Result<std::vector<Job>> due(const ReadTx& tx, LegalTime until, int limit) override;
    Result<LegalTime> next(const ReadTx& tx) override;
    Result<std::optional<Job>> behind(const ReadTx& tx, Share share) override;
    Result<std::vector<Job>> catchUp(const ReadTx& tx, const std::vector<Job>& batch) override;
    LegalTime momentOf(const Job& job) const override;

    std::optional<std::chrono::milliseconds> heldFor() const override { return m_held(); }

private:
    Result<std::optional<Job>> changeBefore(const ReadTx& tx, LegalTime until,
                                            std::vector<Deadline>& deadlines) const;
    Result<> addJobs(const ReadTx& tx, const Deadline& deadline, LegalTime until,
                     std::vector<Job>& jobs) const;
    Job moveJob(MoveDeadlines what) const;

    Held m_held;
    std::shared_ptr<const Principal> m_system;
};

} // namespace duban
