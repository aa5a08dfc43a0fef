// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/supervision/Light.h"

#include <QString>

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

/// What a replay comes to.
struct Verdict
{
    int cases = 0;
    int steps = 0; ///< of the log, done
    Tally tally;
    int differences = 0;

    /// @return cases=717 steps=4276 in-time=… yellow=… red=… differences=0
    QString line() const;
};

} // namespace duban::replay
