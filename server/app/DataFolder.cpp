// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/DataFolder.h"

#include "server/store/OwnFolder.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr int OwnerWritesWithinMs = 1000; // it takes microseconds

/// A process killed between making the lock file and writing its number leaves a file that names nobody,
/// which would keep every later server out.
/// @return true when the lock was taken over from such a one. One that lives holds the file and keeps it.
bool takeOverNameless(QLockFile& lock)
{
    const auto isNameless = [&lock] {
        qint64 pid = 0;
        QString host;
        QString program;
        return !lock.getLockInfo(&pid, &host, &program) || pid == 0;
    };
    if (!isNameless())
        return false;
    if (lock.tryLock(OwnerWritesWithinMs))
        return true;
    return isNameless() && lock.removeStaleLockFile() && lock.tryLock();
}

} // namespace

DataFolder::DataFolder(const QString& path) : m_folder(path), m_lock(m_folder.filePath(u"server.lock"_s))
{
    m_lock.setStaleLockTime(0); // only a dead process makes a lock stale, never time
}

Result<std::unique_ptr<DataFolder>> DataFolder::open(const QString& path)
{
    if (path.isEmpty())
        return invalid(u"data"_s, u"--data FOLDER is missing"_s);
    if (const auto made = makeOwnFolder(path); !made)
        return tl::unexpected(made.error());
    std::unique_ptr<DataFolder> folder(new DataFolder(path));
    if (!folder->m_lock.tryLock() && !takeOverNameless(folder->m_lock)) {
        qint64 pid = 0;
        QString host;
        QString program;
        folder->m_lock.getLockInfo(&pid, &host, &program);
        return fail(ErrorCode::Busy,
                    u"%1 is in use by process %2 (%3) on %4"_s.arg(path).arg(pid).arg(program, host));
    }
    return folder;
}

QString DataFolder::controlName(const QString& path)
{
    QString place = QDir(path).absolutePath();
#ifdef Q_OS_WIN
    place = place.toCaseFolded(); // C:\Duban and c:\duban are one folder
#endif
    const QByteArray hash = QCryptographicHash::hash(place.toUtf8(), QCryptographicHash::Sha256);
    return u"duban-"_s + QString::fromLatin1(hash.toHex().left(24));
}

} // namespace duban
