// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/client/FirstStarts.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

const QString DatabaseFile = u"duban.db"_s;
const QString LockFile = u"server.lock"_s; ///< of the server that runs there

/// With their permissions: a server looks at those of its keys.
bool copyTree(const QString& from, const QString& to, bool withDatabase)
{
    if (!QDir().mkpath(to))
        return false;
    QDirIterator all(from, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                     QDirIterator::Subdirectories);
    while (all.hasNext()) {
        all.next();
        const QString target = to + u'/' + QDir(from).relativeFilePath(all.filePath());
        if (all.fileInfo().isDir()) {
            if (!QDir().mkpath(target) || !QFile::setPermissions(target, QFile::permissions(all.filePath())))
                return false;
        } else if (all.fileName() == LockFile) {
            continue;
        } else if (withDatabase || !all.fileName().startsWith(DatabaseFile)) {
            if (!QFile::copy(all.filePath(), target))
                return false;
        }
    }
    return QFile::setPermissions(to, QFile::permissions(from));
}

/// One that is open and has a log beside it is copied by itself.
bool copyDatabase(const QString& from, const QString& to)
{
    bool copied = false;
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"first start"_s);
        db.setDatabaseName(from);
        db.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=10000"_s);
        copied = db.open() && QSqlQuery(db).exec(u"VACUUM INTO '%1'"_s.arg(to));
    }
    QSqlDatabase::removeDatabase(u"first start"_s);
    return copied && QFile::setPermissions(to, QFile::permissions(from));
}

} // namespace

FirstStarts::FirstStarts() : m_folder(qEnvironmentVariable("DUBAN_FIRST_STARTS", m_own.path())) {}

QString FirstStarts::folderOf(const QByteArray& what) const
{
    const QByteArray hash = QCryptographicHash::hash(what, QCryptographicHash::Sha256);
    return m_folder + u'/' + QString::fromLatin1(hash.toHex());
}

bool FirstStarts::putInto(const QString& dataDir, const QByteArray& what) const
{
    const QString kept = folderOf(what);
    return QFileInfo::exists(kept) && copyTree(kept, dataDir, true);
}

/// Another program may be at the same: the first one that is whole gets the name.
void FirstStarts::keep(const QString& dataDir, const QByteArray& what)
{
    const QString name = folderOf(what);
    const QString half = u"%1.%2"_s.arg(name).arg(QCoreApplication::applicationPid());
    const bool isWhole = copyTree(dataDir, half, false) &&
                         copyDatabase(dataDir + u'/' + DatabaseFile, half + u'/' + DatabaseFile);
    if (!isWhole || !QDir().rename(half, name))
        QDir(half).removeRecursively();
}

} // namespace duban
