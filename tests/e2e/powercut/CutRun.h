// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/e2e/powercut/CutJudge.h"

namespace duban::test {

/// The parts of a day that are cut.
enum class Workload {
    Import,  ///< the first start that loads a hall, notices and changes coming into force, a restore
    Steps,   ///< people working
    Backups, ///< backups made while people work
    Moves,   ///< the end of a restore, cut at each place in turn
};

/// So many cuts in one part of one day.
struct CutPlan
{
    Workload workload{};
    int cuts = 100;
    DiskRules rules;
    quint64 seed = 1;
    int verifyEvery = 1; ///< every so manieth cut is verified whole; the others as CutDepth::Structure
    bool stopAtFirstFinding = false;
};

/// What came of it: cuts with at least one such finding.
struct CutOutcome
{
    int cuts = 0;
    int verified = 0; ///< of them, with verify()
    int lost = 0;
    int corrupt = 0;
    int inconsistent = 0;
    qint64 backupsTried = 0;
    qint64 restoresRepeated = 0;
    QStringList examples; ///< the first few findings, each with its cut

    bool isClean() const { return lost + corrupt + inconsistent == 0; }

    CutOutcome& operator+=(const CutOutcome& other);
};

/// Cuts the power at random moments of a recorded day and judges what is left.
CutOutcome runCuts(HallDay& day, const CutPlan& plan);

} // namespace duban::test
