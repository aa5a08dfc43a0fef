// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/backup/BackupShelf.h"
#include "server/command/Clocks.h"
#include "tests/e2e/powercut/CutState.h"
#include "tests/e2e/powercut/HallDay.h"
#include "tests/e2e/powercut/Platter.h"

#include <QSet>

namespace duban::test {

/// Says whether a folder that a power cut left is one that a hall can go on with.
class CutJudge
{
public:
    /// @param day must outlive this
    explicit CutJudge(HallDay& day);

    /// Checks everything in a rebuilt folder: it opens and is sound, whatever was told before the cut is
    /// there once, nothing is there half, every backup that counts can be restored, a restore that was cut
    /// off can be run again. The folder is changed by that.
    /// @param platter the disk that was cut, for what is the same as at an earlier cut
    /// @param told    so many of `day.told()` had been told
    CutFindings judge(const QString& folder, const Platter& platter, quint64 told, CutDepth depth);

    /// Backups that were restored and verified. One whose bytes are those of an earlier cut is not tried
    /// anew.
    qint64 backupsTried() const { return m_backupsTried; }

    /// Restores that were cut off and run again to their end.
    qint64 restoresRepeated() const { return m_restoresRepeated; }

private:
    struct Known
    {
        bool set = false;
        bool restored = false;
        SystemTime lastBackup;
        LegalTime clock;
    };

    Known knownAt(quint64 told) const;
    void checkIdentity(const QString& folder, const Known& known, CutFindings& findings) const;
    bool finishRestore(const QString& folder, CutFindings& findings);
    void checkDatabases(const QString& folder, const Known& known, bool mustBeRestored, quint64 told,
                        CutDepth depth, CutFindings& findings);
    void checkRequests(const CutState& state, const Known& known, quint64 told, CutFindings& findings) const;
    void checkBackups(const QString& folder, const Platter& platter, const Known& known,
                      CutFindings& findings);
    QString restoredFrom(const QString& folder) const;

    HallDay& m_day;
    MachineClock m_clock;
    QHash<const LedgerEntry*, QByteArray> m_kept; ///< what the reply row of each answered request must hold
    QSet<QByteArray> m_soundBackups;
    qint64 m_restoredHead = 0;
    qint64 m_backupsTried = 0;
    qint64 m_restoresRepeated = 0;
};

} // namespace duban::test
