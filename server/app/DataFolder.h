// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"

#include <QDir>
#include <QLockFile>

#include <memory>

namespace duban {

/// The folder that holds everything of one server. Locked while a server, or a tool on a stopped server's
/// data, is at work: two servers on one database are impossible.
class DataFolder
{
public:
    /// Makes the folder when it is missing and takes its lock.
    /// @return Busy naming the process that holds it; StoreFailed.
    static Result<std::unique_ptr<DataFolder>> open(const QString& path);

    QString path() const { return m_folder.path(); }

    QString database() const { return m_folder.filePath(QStringLiteral("duban.db")); }

    QString tls() const { return m_folder.filePath(QStringLiteral("tls")); }

    /// Key of the search terms; lost, it is made anew, and the terms with it.
    QString searchKey() const { return m_folder.filePath(QStringLiteral("search.key")); }

    QString firstPasswords() const { return m_folder.filePath(QStringLiteral("first-passwords.csv")); }

    /// Name of the local socket of the server that works in `path`.
    static QString controlName(const QString& path);

private:
    explicit DataFolder(const QString& path);

    QDir m_folder;
    QLockFile m_lock;
};

} // namespace duban
