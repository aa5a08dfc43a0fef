// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/backup/Manifest.h"
#include "server/file/FileShelf.h"

namespace duban {

/// A backup that was finished, by its manifest.
struct ShelvedBackup
{
    QString path;
    BackupManifest manifest;
};

/// The folder where backups lie. A finished backup is a folder "duban-" and its moment in UTC; what is being
/// made or tried begins with a dot, and is cleared away by the next run.
class BackupShelf
{
public:
    explicit BackupShelf(QString folder) : m_folder(std::move(folder)) {}

    /// Makes the folder for its owner alone. @return StoreFailed.
    Result<> prepare() const;

    /// @return where the backup of a moment is made, and where it lies when it is finished.
    QString workPlace(SystemTime made) const;
    QString place(SystemTime made) const;

    /// @return the backups whose manifest can be read and that were verified, the newest first.
    std::vector<ShelvedBackup> backups() const;

    /// Clears away what a run that was cut off left.
    void clearLeftovers() const;

    /// Throws away the oldest beyond so many.
    /// @param keep at least 1
    void keepNewest(int keep) const;

    /// @return the contents of attached files, one for all backups of this folder: each is kept once.
    FileShelf files() const { return FileShelf(m_folder + QStringLiteral("/files")); }

    /// @return those of the shelf that a backup stands on.
    static FileShelf filesOf(const QString& backup);

private:
    QString m_folder;
};

} // namespace duban
