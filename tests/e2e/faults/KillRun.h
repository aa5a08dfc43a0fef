// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/e2e/faults/Load.h"

namespace duban::test {

/// What is killed, how often and with which clock.
struct KillPlan
{
    QString program;    ///< empty: duban-server
    QString replayFrom; ///< empty: the real legal clock; else it moves under load
    QString folder;     ///< of the test, for the data and the switches of the disk
    int cycles = 10;
    quint64 seed = 1;
    bool stopAtFirstFinding = false;
};

/// What came of it.
struct KillOutcome
{
    QStringList findings; ///< each names its cycle
    int cycles = 0;
    qint64 acknowledged = 0;   ///< before a kill
    qint64 unacknowledged = 0; ///< at a kill
    qint64 keptUnasked = 0;    ///< of those, the ones whose effect was already there
    qint64 lights = 0;         ///< given under load
    qint64 slowestStartMs = 0;

    KillOutcome& operator+=(const KillOutcome& other);
};

/// How the server is killed in one cycle. Cycles take turns: a kill at a random moment finds the server
/// anywhere; one at the moment an answer was read, on a disk that takes its time, finds it between answer and
/// commit, if it is ever there.
struct KillMoment
{
    bool atAnAnswer = false;
    bool slowDisk = false;
};

/// Kills a server under load again and again and looks after each start whether everything that it had
/// acknowledged is there once, and everything else once or not at all.
KillOutcome runKillCycles(const KillPlan& plan);

} // namespace duban::test
