// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace duban::test {

/// What every benchmark of the server's program understands:
/// `--smoke` small sizes that only show that it runs · `--data FOLDER` where databases are kept between runs
/// (bench-data of the build unless given) · `--small N`, `--large N` cases · `--clients N` · `--seconds S` of
/// a round.
struct BenchOptions
{
    bool smoke = false;
    QString data;
    int small = 100'000;
    int large = 1'000'000;
    int clients = 200; ///< who write; or consoles, where a benchmark is about them
    double seconds = 3;

    int rounds() const;

    /// Reads the options of the running QCoreApplication. Stops when there are others.
    /// @param clients what the benchmark has without --smoke and --clients
    static BenchOptions read(int clients);
};

} // namespace duban::test
