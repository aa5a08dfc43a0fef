// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/backup/UpkeepRules.h"
#include "server/command/system/HallFile.h"
#include "server/file/FileKeeper.h"
#include "server/network/NetworkSettings.h"
#include "server/session/PasswordHash.h"

#include <QByteArray>
#include <QHostAddress>
#include <QStringList>

namespace duban {

/// Everything an administrator can set. Read from an INI file, then from `--set key=value`.
struct Configuration
{
    QHostAddress listen{QHostAddress::Any};
    quint16 port = 7460;
    int writeQueue = 1024;
    int readQueue = 2048;
    int readers = 2;
    int hashQueue = HashPool::QueueLimit;
    FileKeeper::Limits files;
    QString shelf; ///< folder of the backups; empty: `backup` in the data folder
    BackupPlan backupPlan;
    int backupsKept = 14;
    FirstCentre centre; ///< of a first start without a hall file
    NetworkSettings network;

    /// Reads the text of a file and then the overrides; every key must be known, in its range, and set once.
    /// @param file UTF-8; lines `key=value`, `[section]` (stands before the keys that follow, with a dot),
    /// blank
    ///        ones and those that begin with `;` or `#`. Nothing in a value has a meaning of its own, but
    ///        quotes around it are left out
    /// @return InvalidInput naming the key and its range, and of a file the line.
    static Result<Configuration> parse(const QByteArray& file, const QStringList& overrides = {});

    /// @param file path of such a file; empty: none
    /// @return as parse(), with the file named; InvalidInput (field `config`) when it cannot be read.
    static Result<Configuration> read(const QString& file, const QStringList& overrides);

    /// @return one line a key with its range and meaning, for --help-config.
    static QString describe();
};

} // namespace duban
