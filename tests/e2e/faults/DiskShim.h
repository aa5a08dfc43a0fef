// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace duban::test {

/// Rules the disk below a server's data folder through tests/support/faults/disk.c.
class DiskShim
{
public:
    /// @param folder of the test; the data folder and the files that switch the faults lie in it
    explicit DiskShim(const QString& folder);

    QString dataDir() const { return m_folder + QStringLiteral("/data"); }

    /// "NAME=value" for the server's process.
    QStringList environment() const;

    /// From the n-th write on the disk is full.
    void becomeFull(int n) const;
    void haveSpace() const;

    /// What becomes of one call: tests/support/faults/disk.c.
    enum class Fault : char { NoSpace = 'w', SyncFails = 's', OpenFails = 'o', WriteLies = 'l' };

    /// The n-th such call from now on, and no other, until calm().
    void failCall(Fault fault, int n) const;
    void calm() const;

    /// @return whether the call came since it was asked for.
    bool hasFailed() const;
    /// @return whether a sync was tried after the one that failed.
    bool hasSyncedAgain() const;

    /// Every write takes this long; 0: as long as it takes.
    void takeMicroseconds(int duration) const;

private:
    QString m_folder;
};

} // namespace duban::test
