// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/journal/Journal.h"

#include <vector>

namespace duban {

/// One file of a backup.
struct BackupFile
{
    QString name; ///< below the backup, with '/'
    qint64 bytes = 0;
    QByteArray sha256;
};

/// What a backup says of itself. It is written last: a folder without it is no backup.
struct BackupManifest
{
    static constexpr int Format = 1;
    static constexpr auto FileName = "manifest.json";
    static constexpr auto DatabaseName = "duban.db";

    QString program; ///< version of the server that made it
    int schema = 0;
    SystemTime made; ///< the moment of the snapshot
    JournalHead head;
    qint64 cases = 0;
    qint64 lights = 0;
    std::vector<BackupFile> files;
    SystemTime verified; ///< restored beside itself and checked as a whole; not set: not yet

    qint64 bytes() const noexcept;
};

/// @return the manifest with a hash over all of it.
QByteArray toJson(const BackupManifest& manifest);

/// @return InvalidInput naming the field that is missing, wrong or not what the hash says; a file's name that
///         leads out of the backup or is there twice is wrong too, a size beyond 2^48 bytes and a moment
///         after the year 9999.
Result<BackupManifest> parseManifest(const QByteArray& json);

/// @return moment and numbers of a backup in one line of English.
QString lineOf(const BackupManifest& manifest);

/// @return the manifest of a backup; StoreFailed when it cannot be read, else as parseManifest().
Result<BackupManifest> readManifest(const QString& backup);

} // namespace duban
