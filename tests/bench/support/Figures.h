// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"

#include <QString>

#include <functional>
#include <utility>
#include <vector>

namespace duban::test {

/// Rounds of a measurement; the median of them is told.
inline constexpr int Rounds = 5;

/// Ends the measurement: a figure of half a run would be a lie. Servers and folders of the run go with it.
/// Only inside measured().
[[noreturn]] void stop(const QString& why);

/// Runs a benchmark. @return what main() returns: 1 when it was stopped, with the reason on the standard
/// error.
int measured(const std::function<void()>& benchmark);

/// @return what `result` holds. Stops with its error when it holds none.
template <class T>
T need(Result<T> result, const char* what)
{
    if (!result)
        stop(QStringLiteral("%1: %2 %3 %4")
                 .arg(QString::fromUtf8(what), errorCodeName(result.error().code), result.error().field,
                      result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// @return the value in the middle; 0 of nothing.
double median(std::vector<double> values);

/// @param share 0 to 1: 0.99 is the value that one of a hundred exceeds
double quantile(std::vector<double> values, double share);

/// Seconds of the clock that never jumps, comparable between processes of this machine.
double steadySeconds();

/// Seconds of processor that this thread has used.
double processorSeconds();

/// Waits until a file that was just written is on the disk: gigabytes on their way there would slow down what
/// is measured next.
void settle(const QString& file);

enum class Goal { AtMost, AtLeast };

/// Prints the line that tests/long.sh judges: `NAME ratio=R goal=<=G what`.
void printFigure(const char* name, double ratio, Goal goal, double limit, const QString& what);

/// Prints one line and flushes, so that a long run can be followed.
void say(const QString& line);

} // namespace duban::test
