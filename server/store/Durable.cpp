// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/Durable.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_WIN
#include <windows.h>

#include <io.h>
#else
#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <system_error>
#endif

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr qint64 ChunkBytes = 1 << 20;
constexpr auto OwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

tl::unexpected<Error> cannot(const QString& path, const QString& why)
{
    return fail(ErrorCode::StoreFailed, u"%1: %2"_s.arg(path, why));
}

/// Why the last call of the system failed, in its words.
QString systemWords()
{
#ifdef Q_OS_WIN
    return qt_error_string(int(GetLastError()));
#else
    return qt_error_string(errno);
#endif
}

/// @return whether it is on the disk.
bool isFlushed(QFile& file)
{
#ifdef Q_OS_WIN
    return file.flush() && _commit(file.handle()) == 0;
#else
    return file.flush() && fsync(file.handle()) == 0;
#endif
}

/// Reads a file chunk by chunk. @return SHA-256 of all of it.
template <class Take>
Result<QByteArray> readThrough(const QString& path, Take take)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return cannot(path, file.errorString());
    QCryptographicHash hash(QCryptographicHash::Sha256);
    while (!file.atEnd()) {
        const QByteArray chunk = file.read(ChunkBytes);
        if (chunk.isEmpty())
            return cannot(path, file.errorString());
        hash.addData(chunk);
        if (const auto taken = take(chunk); !taken)
            return tl::unexpected(taken.error());
    }
    return hash.result();
}

/// Takes the place of a file that is there.
Result<> renameDurably(const QString& from, const QString& to)
{
#ifdef Q_OS_WIN
    // A folder may not replace anything, and Windows refuses the very wish.
    const DWORD replaces = QFileInfo(from).isDir() ? 0 : MOVEFILE_REPLACE_EXISTING;
    if (!MoveFileExW(qUtf16Printable(QDir::toNativeSeparators(from)),
                     qUtf16Printable(QDir::toNativeSeparators(to)), replaces | MOVEFILE_WRITE_THROUGH))
        return cannot(from, systemWords());
    return {};
#else
    std::error_code error;
    std::filesystem::rename(QFileInfo(from).filesystemFilePath(), QFileInfo(to).filesystemFilePath(), error);
    if (error)
        return cannot(from, QString::fromStdString(error.message()));
    if (const auto there = syncFolder(QFileInfo(to).absolutePath()); !there)
        return there;
    return syncFolder(QFileInfo(from).absolutePath());
#endif
}

} // namespace

Result<> syncFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite))
        return cannot(path, file.errorString());
    if (!isFlushed(file))
        return cannot(path, systemWords());
    return {};
}

Result<> syncFolder([[maybe_unused]] const QString& path)
{
#ifndef Q_OS_WIN
    const int folder = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool good = folder >= 0 && fsync(folder) == 0;
    const QString why = good ? QString() : systemWords();
    if (folder >= 0)
        close(folder);
    if (!good)
        return cannot(path, why);
#endif
    return {};
}

Result<> writeDurably(const QString& path, const QByteArray& bytes)
{
    const QString beside = path + u".new"_s;
    QFile::remove(beside);
    QFile file(beside);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(OwnerOnly) ||
        file.write(bytes) != bytes.size() || !isFlushed(file))
        return cannot(beside, file.errorString());
    file.close();
    return renameDurably(beside, path);
}

Result<QByteArray> copyDurably(const QString& from, const QString& to)
{
    QFile target(to);
    if (!target.open(QIODevice::WriteOnly | QIODevice::NewOnly) || !target.setPermissions(OwnerOnly))
        return cannot(to, target.errorString());
    // Chunk by chunk: one long write at the end would hold up everybody whose commit waits for the same disk.
    auto hash = readThrough(from, [&target, &to](const QByteArray& chunk) -> Result<> {
        if (target.write(chunk) != chunk.size() || !isFlushed(target))
            return cannot(to, target.errorString());
        return {};
    });
    if (hash && !isFlushed(target)) // an empty file has no chunk
        return cannot(to, target.errorString());
    return hash;
}

Result<> moveDurably(const QString& from, const QString& to)
{
    if (QFileInfo::exists(to))
        return cannot(to, u"is there already"_s);
    return renameDurably(from, to);
}

Result<QByteArray> sha256Of(const QString& path)
{
    return readThrough(path, [](const QByteArray&) { return Result<>(); });
}

} // namespace duban
