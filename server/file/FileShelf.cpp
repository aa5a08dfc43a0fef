// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/file/FileShelf.h"

#include "server/store/AttachmentStore.h"
#include "server/store/Durable.h"
#include "server/store/OwnFolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr int ContentsAtOnce = 500;

QString hexOf(const QByteArray& sha256)
{
    return QString::fromLatin1(sha256.toHex());
}

QString ownName(AccountId account, const QByteArray& sha256)
{
    return u"%1-%2"_s.arg(account.value).arg(hexOf(sha256));
}

Result<> makeFolder(const QString& path)
{
    if (QFileInfo::exists(path))
        return {};
    if (const auto made = makeOwnFolder(path); !made)
        return tl::unexpected(made.error());
    return syncFolder(QFileInfo(path).absolutePath());
}

} // namespace

FileShelf FileShelf::beside(const ReadTx& tx)
{
    return FileShelf(QDir(tx.folder()).filePath(u"files"_s));
}

QString FileShelf::place(const QByteArray& sha256) const
{
    const QString hex = hexOf(sha256);
    return u"%1/%2/%3"_s.arg(m_folder, hex.left(2), hex);
}

QString FileShelf::arriving(AccountId account, const QByteArray& sha256) const
{
    return u"%1/arriving/%2"_s.arg(m_folder, ownName(account, sha256));
}

QString FileShelf::noteFolder() const
{
    return m_folder + u"/arrived"_s;
}

QString FileShelf::note(AccountId account, const QByteArray& sha256) const
{
    return noteFolder() + u'/' + ownName(account, sha256);
}

Result<std::optional<ArrivedFile>> FileShelf::arrived(AccountId account, const QByteArray& sha256) const
{
    QFile note(this->note(account, sha256));
    const auto bytes = size(sha256);
    if (!bytes || !note.exists())
        return std::nullopt;
    if (!note.open(QIODevice::ReadOnly))
        return fail(ErrorCode::StoreFailed, u"%1: %2"_s.arg(note.fileName(), note.errorString()));
    const QList<QByteArray> words = note.read(64).trimmed().split(' ');
    // A note that a power cut left empty says nothing, and the file is sent again.
    if (words.size() != 2 || words.front().toLongLong() != *bytes)
        return std::nullopt;
    return ArrivedFile{*bytes, static_cast<FileType>(words.back().toUInt())};
}

Result<> FileShelf::keep(AccountId account, const QByteArray& sha256, const ArrivedFile& file) const
{
    const QString from = arriving(account, sha256);
    const QString to = place(sha256);
    if (const auto made = makeFolder(QFileInfo(to).absolutePath()); !made)
        return made;
    const auto there = QFileInfo::exists(to) ? sha256Of(to) : Result<QByteArray>();
    if (there && *there == sha256) {
        QFile::remove(from);
    } else {
        if (const auto kept = syncFile(from); !kept)
            return kept;
        QFile::remove(to); // one that the disk damaged is made good again
        if (const auto moved = moveDurably(from, to); !moved)
            return moved;
    }
    if (const auto made = makeFolder(noteFolder()); !made)
        return made;
    return writeDurably(note(account, sha256),
                        QByteArray::number(file.bytes) + ' ' + QByteArray::number(int(file.type)));
}

Result<> FileShelf::take(const FileShelf& from, const QByteArray& sha256) const
{
    const QString to = place(sha256);
    if (QFileInfo::exists(to))
        return {};
    if (const auto made = makeFolder(m_folder); !made)
        return made;
    if (const auto made = makeFolder(QFileInfo(to).absolutePath()); !made)
        return made;
    const QString half = to + u".half"_s; // whole or not there
    QFile::remove(half);
    const auto hash = copyDurably(from.place(sha256), half);
    if (hash && *hash == sha256)
        return moveDurably(half, to);
    QFile::remove(half);
    if (!hash)
        return tl::unexpected(hash.error());
    return fail(ErrorCode::StoreFailed,
                u"%1 is not what its name says: the file is damaged"_s.arg(from.place(sha256)));
}

std::optional<qint64> FileShelf::size(const QByteArray& sha256) const
{
    const QFileInfo file(place(sha256));
    return file.isFile() ? std::optional(file.size()) : std::nullopt;
}

Result<std::vector<QByteArray>> FileShelf::read(const QByteArray& sha256, qint64 offset) const
{
    QFile file(place(sha256));
    if (!file.open(QIODevice::ReadOnly) || !file.seek(offset))
        return fail(ErrorCode::StoreFailed, u"%1: %2"_s.arg(file.fileName(), file.errorString()));
    std::vector<QByteArray> pieces;
    for (int i = 0; i < FilePiecesAtOnce && !file.atEnd(); ++i) {
        pieces.push_back(file.read(FilePiece));
        if (file.error() != QFile::NoError || pieces.back().isEmpty())
            return fail(ErrorCode::StoreFailed, u"%1: %2"_s.arg(file.fileName(), file.errorString()));
    }
    return pieces;
}

Result<> checkFiles(const ReadTx& tx, const FileShelf& shelf, FileCheck check,
                    const std::function<void(const QString&)>& find)
{
    QByteArray after;
    while (true) {
        const auto contents = AttachmentStore::contents(tx, after, ContentsAtOnce);
        if (!contents)
            return tl::unexpected(contents.error());
        if (contents->empty())
            return {};
        for (const auto& content : *contents) {
            const QString name = hexOf(content.sha256);
            const auto size = shelf.size(content.sha256);
            if (!size) {
                find(u"attached file is missing: "_s + name);
            } else if (*size != content.bytes) {
                find(u"attached file has %1 bytes instead of %2: %3"_s.arg(*size)
                         .arg(content.bytes)
                         .arg(name));
            } else if (check == FileCheck::Hashes) {
                const auto hash = sha256Of(shelf.place(content.sha256));
                if (!hash || *hash != content.sha256)
                    find(u"attached file is damaged: "_s + name);
            }
        }
        after = contents->back().sha256;
    }
}

Result<> copyContents(const QString& databaseFile, Database::Mode mode, const FileShelf& from,
                      const FileShelf& to, const std::function<bool()>& goOn)
{
    const auto database = Database::open(databaseFile, mode);
    if (!database)
        return tl::unexpected(database.error());
    QByteArray after;
    while (true) {
        std::vector<AttachmentStore::Content> page;
        {
            const auto tx = ReadTx::begin(**database);
            auto contents = tx ? AttachmentStore::contents(**tx, after, ContentsAtOnce)
                               : Result<std::vector<AttachmentStore::Content>>(tl::unexpected(tx.error()));
            if (!contents)
                return tl::unexpected(contents.error());
            page = *std::move(contents);
        }
        if (page.empty())
            return {};
        for (const auto& content : page) {
            if (!goOn())
                return fail(ErrorCode::Busy, u"copying files was given up"_s);
            if (const auto taken = to.take(from, content.sha256); !taken)
                return taken;
        }
        after = page.back().sha256;
    }
}

} // namespace duban
