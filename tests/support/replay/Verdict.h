// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/supervision/Light.h"

#include <QString>

#include <optional>

namespace duban::replay {

/// Cases by the worst light they ever got.
struct Tally
{
    int inTime = 0;
    int yellow = 0; ///< yellow, never red
    int red = 0;

    void count(Light worstEver) noexcept;

    friend bool operator==(const Tally&, const Tally&) = default;
};

/// What was thrown into the cases besides.
struct Thrown
{
    int pauses = 0; ///< special procedures
    int extensions = 0;
    double seconds = 0; ///< played and compared
};

/// What a replay comes to.
struct Verdict
{
    int cases = 0;
    int steps = 0; ///< of the log, done
    Tally tally;
    int differences = 0;
    std::optional<Thrown> thrown{};

    /// @return cases=717 steps=4276 in-time=… yellow=… red=… differences=0; of a disturbed one
    ///         cases=717 steps=4276 pauses=… extensions=… yellow=… red=… differences=0 seconds=…
    QString line() const;
};

} // namespace duban::replay
