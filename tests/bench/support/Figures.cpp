// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/support/Figures.h"

#include <algorithm>
#include <cstdio>
#include <ctime>

#include <fcntl.h>
#include <unistd.h>

namespace duban::test {

namespace {

struct Stopped
{
    QString why;
};

} // namespace

void stop(const QString& why)
{
    throw Stopped{why};
}

int measured(const std::function<void()>& benchmark)
{
    try {
        benchmark();
        return 0;
    } catch (const Stopped& stopped) {
        std::fflush(stdout);
        std::fprintf(stderr, "%s\n", qPrintable(stopped.why));
        return 1;
    }
}

double quantile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    const auto at = values.begin() + std::ptrdiff_t(double(values.size() - 1) * share);
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

double median(std::vector<double> values)
{
    return quantile(std::move(values), 0.5);
}

double steadySeconds()
{
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return double(now.tv_sec) + double(now.tv_nsec) / 1e9;
}

double processorSeconds()
{
    timespec used{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return double(used.tv_sec) + double(used.tv_nsec) / 1e9;
}

void settle(const QString& file)
{
    const int descriptor = ::open(file.toUtf8().constData(), O_RDONLY | O_CLOEXEC);
    const bool done = descriptor >= 0 && ::fsync(descriptor) == 0;
    if (descriptor >= 0)
        ::close(descriptor);
    if (!done)
        stop(file + QStringLiteral(" cannot be brought to the disk"));
}

void printFigure(const char* name, double ratio, Goal goal, double limit, const QString& what)
{
    std::printf("%s ratio=%.3f goal=%s%g %s\n", name, ratio, goal == Goal::AtMost ? "<=" : ">=", limit,
                qPrintable(what));
    std::fflush(stdout);
}

void say(const QString& line)
{
    std::printf("%s\n", qPrintable(line));
    std::fflush(stdout);
}

} // namespace duban::test
