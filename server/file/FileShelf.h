// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/document/Attachment.h"
#include "server/store/Database.h"

#include <functional>
#include <optional>

namespace duban {

/// A file that came whole; no case need know of it yet.
struct ArrivedFile
{
    qint64 bytes = 0;
    FileType type{};
};

/// The folder that holds the content of attached files: `ab/abcd…`, named by the SHA-256 of what they hold,
/// written once and never changed; beside them files on their way (`arriving`) and notes of those that came
/// whole (`arrived`), each of one account: knowing the hash of somebody else's file gives nothing. May be
/// used by several threads; each name is written by one.
class FileShelf
{
public:
    explicit FileShelf(QString folder) : m_folder(std::move(folder)) {}

    /// @return the shelf that belongs to a database: `files` beside it.
    static FileShelf beside(const ReadTx& tx);

    const QString& folder() const noexcept { return m_folder; }

    /// @return where a content lies, whether it is there or not.
    QString place(const QByteArray& sha256) const;
    /// @return where a file lies while it comes.
    QString arriving(AccountId account, const QByteArray& sha256) const;
    /// @return where it is noted that it came whole.
    QString note(AccountId account, const QByteArray& sha256) const;

    /// @return a file that this account sent; nothing when it has not come whole; StoreFailed when that
    /// cannot
    ///         be told, which is another thing: who is told so sends again.
    Result<std::optional<ArrivedFile>> arrived(AccountId account, const QByteArray& sha256) const;

    /// Makes a file that came whole part of the shelf, on the disk when this returns, and notes it.
    /// @return StoreFailed.
    Result<> keep(AccountId account, const QByteArray& sha256, const ArrivedFile& file) const;

    /// Copies one content from another shelf, unless it is here. On the disk when this returns.
    /// @return StoreFailed, also when the other one does not hold what the hash says.
    Result<> take(const FileShelf& from, const QByteArray& sha256) const;

    /// @return size of a content in bytes; nothing when it is not here.
    std::optional<qint64> size(const QByteArray& sha256) const;

    /// @return at most FilePartBytes from `offset` on, empty at the end; StoreFailed.
    Result<std::vector<QByteArray>> read(const QByteArray& sha256, qint64 offset) const;

private:
    QString noteFolder() const;

    QString m_folder;
};

/// How closely contents are looked at.
enum class FileCheck : quint8 {
    Sizes,
    Hashes, ///< every byte is read
};

/// Compares the rows of a database with the contents on a shelf.
/// @param find called with each finding, in English
/// @return StoreFailed when the database cannot be read.
Result<> checkFiles(const ReadTx& tx, const FileShelf& shelf, FileCheck check,
                    const std::function<void(const QString&)>& find);

/// Copies every content that a database's rows speak of and that is not there yet. Each is never changed, so
/// that those of rows written meanwhile do no harm; a snapshot of its own a page, or the log of a server at
/// work could not be emptied.
/// @param goOn asked before each; false: it is given up
/// @return StoreFailed, also when a content is missing or damaged; Busy when given up.
Result<> copyContents(const QString& databaseFile, Database::Mode mode, const FileShelf& from,
                      const FileShelf& to, const std::function<bool()>& goOn);

} // namespace duban
