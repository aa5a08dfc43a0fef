// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QTemporaryDir>

namespace duban {

/// Data folders as first starts left them. A first start hashes a password for each account and makes an
/// authority; whoever wants the same hall again gets a copy, and its server starts in a third of the time.
/// Nothing in it tells the copy from the first. They are kept in the folder that DUBAN_FIRST_STARTS names,
/// for all programs of one run, else for this one.
class FirstStarts
{
public:
    FirstStarts();

    /// Lays a copy down.
    /// @param what everything that a first start depends on
    /// @return false when there is none, or it could not be copied.
    bool putInto(const QString& dataDir, const QByteArray& what) const;

    /// Keeps what a server made that has begun to listen, and has been told nothing yet.
    void keep(const QString& dataDir, const QByteArray& what);

private:
    QString folderOf(const QByteArray& what) const;

    QTemporaryDir m_own;
    QString m_folder;
};

} // namespace duban
