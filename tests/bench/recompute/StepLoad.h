// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/faults/Wire.h"

#include <memory>
#include <vector>

namespace duban::test {

/// Clerks who take applications in and write notes on them, each step as soon as the one before was answered.
class StepLoad
{
public:
    /// Logs `clients` sessions in, over the clerks' accounts. @return what went wrong.
    static Result<std::unique_ptr<StepLoad>> enter(const TestServer& server, int clients);

    /// Works until `done` holds. @return how long each step took, in milliseconds.
    std::vector<double> work(const std::function<bool()>& done);

    /// @return the value that 99 of 100 stay below.
    static double p99(std::vector<double> values);

private:
    struct Desk
    {
        std::unique_ptr<Wire> wire;
        SubmitCase request;
        CaseId taken; ///< gets the notes
        int notes = 0;
        RequestId asked;
        std::chrono::steady_clock::time_point since;
    };

    StepLoad() = default;
    void ask(Desk& desk);

    std::vector<Desk> m_desks;
    std::vector<double> m_took;
    bool m_working = false;
    int m_waiting = 0;
};

} // namespace duban::test
