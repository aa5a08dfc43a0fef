// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/backup/Manifest.h"
#include "server/journal/Verify.h"

#include <optional>

namespace duban {

/// What a backup turned out to be when it was restored beside everything.
struct StagedBackup
{
    BackupManifest manifest;
    VerifyReport report;
};

/// Restores a backup into an empty folder and checks everything that can be checked: each file against the
/// manifest, the schema (an older one is brought up to date), journal head and numbers against the manifest,
/// then verify(). The backup itself is only read.
/// @param stage must not exist; it is left behind only on success
/// @return InvalidInput saying what is wrong with the backup; StoreFailed when the disk refuses.
Result<StagedBackup> stageBackup(const QString& backup, const QString& stage);

/// A data folder, its lock held by the caller, and what is done with it.
class RestorePlace
{
public:
    explicit RestorePlace(QString dataFolder) : m_data(std::move(dataFolder)) {}

    /// Where the backup is staged: the same file system, so that what was checked is what is put in place.
    QString stage() const;

    /// @return true when a restore was cut off between the old database and the new: no server may start.
    bool isCutOff() const;

    /// @return the head of the journal that would be replaced; nothing when there is no database, or none
    ///         that can be read.
    std::optional<JournalHead> present() const;

    /// Brings the contents of attached files that the staged database speaks of and that are not here yet.
    /// Adds only, each whole; before putInPlace(). @return StoreFailed, also when one is damaged.
    Result<> bringFiles(const QString& backup) const;

    /// Moves what is there aside into "before-restore-…" and puts the staged files in its place. Nothing is
    /// deleted. A cut between leaves isCutOff(), and the restore is run again.
    /// @return the folder with what was there; empty when nothing was. StoreFailed.
    Result<QString> putInPlace(const BackupManifest& manifest, SystemTime now) const;

    /// What the first start after a restore has to note: the moment of the snapshot.
    /// @return not set when there was none, or it is noted already.
    SystemTime toNote() const;
    void noted() const;

private:
    QString file(const QString& name) const;
    Result<> makeAside(const QString& aside) const;

    QString m_data;
};

} // namespace duban
