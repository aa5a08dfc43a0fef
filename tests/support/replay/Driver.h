// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/replay/Crew.h"
#include "tests/support/replay/Disturbance.h"
#include "tests/support/replay/StepPlan.h"

namespace duban::replay {

/// Plays a log: step by step in order of time, the legal clock first, then the commands of the step.
class Driver
{
public:
    /// @param disturbance acts that come between the steps
    Driver(const PermitLog& log, const Casting& casting, Crew& crew, Disturbance disturbance = {});

    /// @param pace zero: as fast as the server answers; else the steps are spread evenly over this time
    /// @return an error naming the line of the log whose step the server refused.
    Result<> run(std::chrono::milliseconds pace);

    int stepsDone() const noexcept { return m_stepsDone; }

    /// @return the id that the server gave to a case of the log.
    CaseId idOf(std::size_t caseIndex) const { return m_progress[caseIndex].id; }

private:
    struct Progress
    {
        StepPlan plan;
        CaseId id;
        Revision revision;
    };

    Result<> advanceTo(LegalTime to);
    Result<> playUntil(std::size_t step);
    Result<> play(std::size_t step);
    Result<> play(const Act& act);
    Result<CommandReply> send(const Act& act, const CaseDetails& details);
    Result<> lookForDeemedAcceptance(std::size_t step);
    Result<CommandReply> send(const PlannedCommand& command, std::size_t step);
    static Result<CommandReply> complete(TestClient& client, const Progress& progress);
    SubmitCase submission(const LogStep& step) const;
    void keepPace(std::chrono::milliseconds pace, const QElapsedTimer& since) const;

    const PermitLog& m_log;
    const Casting& m_casting;
    Crew& m_crew;
    Disturbance m_disturbance;
    std::size_t m_actsDone = 0;
    std::vector<Progress> m_progress;
    LegalTime m_clock;
    int m_stepsDone = 0;
};

} // namespace duban::replay
