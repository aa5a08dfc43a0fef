// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/file/FileKeeper.h"

#include "common/base/Log.h"
#include "server/store/AttachmentStore.h"
#include "server/store/Durable.h"
#include "server/store/OwnFolder.h"

#include <QDateTime>
#include <QDir>
#include <QStorageInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr std::size_t QueueLimit = 256; // parts: 64 MiB
constexpr std::size_t OpenFiles = 64;
constexpr qint64 Spare = qint64(512) << 20; // the database must be able to go on
constexpr qsizetype HashBytes = 32;
constexpr std::chrono::hours TidyEvery{24};

qint64 lengthOf(const SendFilePart& part)
{
    qint64 bytes = 0;
    for (const QByteArray& piece : part.pieces)
        bytes += piece.size();
    return bytes;
}

Result<> checkPart(const SendFilePart& part)
{
    const qint64 length = lengthOf(part);
    const bool fits = std::all_of(part.pieces.begin(), part.pieces.end(), [](const QByteArray& piece) {
        return !piece.isEmpty() && piece.size() <= FilePiece;
    });
    if (!fits || part.pieces.empty() || part.pieces.size() > std::size_t(FilePiecesAtOnce))
        return invalid(u"pieces"_s,
                       u"1 to %1 pieces of 1 to %2 bytes"_s.arg(FilePiecesAtOnce).arg(FilePiece));
    if (part.offset < 0 || part.offset > part.bytes - length)
        return invalid(u"offset"_s, u"beyond the end of the file"_s);
    return {};
}

/// Writes what of a part is new. @return StoreFailed; what was written of it stays and is told.
Result<> append(QFile& file, const SendFilePart& part)
{
    qint64 skip = file.size() - part.offset;
    if (!file.seek(file.size()))
        return fail(ErrorCode::StoreFailed, file.errorString());
    for (const QByteArray& piece : part.pieces) {
        const qint64 known = std::min<qint64>(skip, piece.size());
        skip -= known;
        const QByteArray rest = piece.mid(known);
        if (file.write(rest) != rest.size() || !file.flush())
            return fail(ErrorCode::StoreFailed, file.errorString());
    }
    return {};
}

} // namespace

FileKeeper::FileKeeper(QString database, Limits limits, const SystemClock& clock)
    : m_database(std::move(database)), m_shelf(QFileInfo(m_database).absolutePath() + u"/files"_s),
      m_limits(limits), m_clock(clock)
{
}

FileKeeper::~FileKeeper()
{
    stop();
}

Result<> FileKeeper::start()
{
    for (const QString& folder : {m_shelf.folder(), m_shelf.folder() + u"/arriving"_s,
                                  m_shelf.folder() + u"/arrived"_s, m_shelf.folder() + u"/expired"_s}) {
        if (const auto made = makeOwnFolder(folder); !made)
            return tl::unexpected(made.error());
        if (const auto kept = syncFolder(QFileInfo(folder).absolutePath()); !kept)
            return kept;
    }
    m_thread = std::thread([this] { loop(); });
    return {};
}

void FileKeeper::stop()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
    m_open.clear();
}

void FileKeeper::loop()
{
    tidy();
    auto next = std::chrono::steady_clock::now() + TidyEvery;
    while (true) {
        std::function<void()> work;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait_until(lock, next, [this] { return m_stopping || !m_queue.empty(); });
            if (m_queue.empty() && m_stopping)
                return;
            if (!m_queue.empty()) {
                work = std::move(m_queue.front());
                m_queue.pop_front();
            }
        }
        if (work)
            work();
        if (std::chrono::steady_clock::now() >= next) {
            tidy();
            next = std::chrono::steady_clock::now() + TidyEvery;
        }
    }
}

Result<> FileKeeper::submit(std::function<void()> work)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_stopping || m_queue.size() >= QueueLimit)
            return fail(ErrorCode::Busy, u"too many parts of files wait"_s);
        m_queue.push_back(std::move(work));
    }
    m_wake.notify_one();
    return {};
}

Result<> FileKeeper::begin(AccountId account, BeginFile message, Done done)
{
    return submit([this, account, message = std::move(message), done = std::move(done)] {
        done(progressOf(account, message));
    });
}

Result<> FileKeeper::take(AccountId account, SendFilePart message, Done done)
{
    return submit([this, account, message = std::move(message), done = std::move(done)] {
        done(received(account, message));
    });
}

Result<> FileKeeper::checkRoom(AccountId account, qint64 bytes) const
{
    const QDir folder(m_shelf.folder() + u"/arriving"_s);
    const QStringList own = folder.entryList({u"%1-*"_s.arg(account.value)}, QDir::Files);
    if (own.size() >= m_limits.arriving)
        return fail(ErrorCode::WrongState,
                    u"%1 files of this account are on their way already"_s.arg(own.size()));
    const QStorageInfo disk(m_shelf.folder());
    if (disk.isValid() && disk.bytesAvailable() < bytes + std::max(Spare, disk.bytesTotal() / 20))
        return fail(
            ErrorCode::StoreFailed,
            u"no room for %1 MiB: %2 MiB are free"_s.arg(bytes >> 20).arg(disk.bytesAvailable() >> 20));
    return {};
}

Result<FileProgress> FileKeeper::progressOf(AccountId account, const BeginFile& message)
{
    if (message.sha256.size() != HashBytes)
        return invalid(u"sha256"_s, u"32 bytes"_s);
    if (message.bytes <= 0 || message.bytes > m_limits.fileBytes)
        return invalid(u"bytes"_s, u"1 to %1 bytes"_s.arg(m_limits.fileBytes));
    const auto there = m_shelf.arrived(account, message.sha256);
    if (!there)
        return tl::unexpected(there.error());
    if (*there)
        return FileProgress{(*there)->bytes, true, (*there)->type};
    const QFileInfo part(m_shelf.arriving(account, message.sha256));
    if (part.exists())
        return FileProgress{part.size(), false, {}};
    if (const auto room = checkRoom(account, message.bytes); !room)
        return tl::unexpected(room.error());
    const auto file = open({account, message.sha256});
    return file ? Result<FileProgress>(FileProgress{}) : tl::unexpected(file.error());
}

Result<FileProgress> FileKeeper::received(AccountId account, const SendFilePart& message)
{
    if (message.sha256.size() != HashBytes)
        return invalid(u"sha256"_s, u"32 bytes"_s);
    if (message.bytes <= 0 || message.bytes > m_limits.fileBytes)
        return invalid(u"bytes"_s, u"1 to %1 bytes"_s.arg(m_limits.fileBytes));
    if (const auto good = checkPart(message); !good)
        return tl::unexpected(good.error());
    const auto there = m_shelf.arrived(account, message.sha256);
    if (!there)
        return tl::unexpected(there.error());
    if (*there)
        return FileProgress{(*there)->bytes, true, (*there)->type};
    const Key key{account, message.sha256};
    if (!QFileInfo::exists(m_shelf.arriving(account, message.sha256)))
        return fail(ErrorCode::NotFound, u"the file was not announced"_s);
    const auto file = open(key);
    if (!file)
        return tl::unexpected(file.error());
    const qint64 had = (*file)->size();
    if (message.offset > had || message.offset + lengthOf(message) <= had)
        return had < message.bytes ? FileProgress{had, false, {}} : finish(key, message.bytes);
    if (const auto written = append(**file, message); !written)
        return tl::unexpected(written.error());
    const qint64 has = (*file)->size();
    return has < message.bytes ? FileProgress{has, false, {}} : finish(key, message.bytes);
}

/// The last part has come.
Result<FileProgress> FileKeeper::finish(const Key& key, qint64 bytes)
{
    close(key);
    const QString place = m_shelf.arriving(key.first, key.second);
    const auto hash = sha256Of(place);
    if (!hash)
        return tl::unexpected(hash.error());
    if (*hash != key.second || QFileInfo(place).size() != bytes) {
        // A cut of power may have left holes: it comes once more from its beginning.
        qCWarning(logStore) << "a file that came is not what was announced; it is asked for again";
        if (QFile broken(place); !broken.resize(0))
            return fail(ErrorCode::StoreFailed, broken.errorString());
        return FileProgress{};
    }
    QFile file(place);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::StoreFailed, file.errorString());
    const FileType type = typeOf(file);
    file.close();
    if (type == FileType::Unknown) {
        QFile::remove(place);
        return invalid(u"file"_s, u"of a type that is not taken"_s);
    }
    if (const auto kept = m_shelf.keep(key.first, key.second, {bytes, type}); !kept)
        return tl::unexpected(kept.error());
    return FileProgress{bytes, true, type};
}

Result<QFile*> FileKeeper::open(const Key& key)
{
    const auto found = m_open.find(key);
    if (found != m_open.end())
        return found->second.get();
    if (m_open.size() >= OpenFiles)
        m_open.clear(); // each is opened again with its next part
    auto file = std::make_unique<QFile>(m_shelf.arriving(key.first, key.second));
    if (!file->open(QIODevice::ReadWrite, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return fail(ErrorCode::StoreFailed, u"%1: %2"_s.arg(file->fileName(), file->errorString()));
    return m_open.emplace(key, std::move(file)).first->second.get();
}

void FileKeeper::close(const Key& key)
{
    m_open.erase(key);
}

void FileKeeper::tidy(std::chrono::hours arriving, std::chrono::hours unwanted)
{
    const auto olderThan = [now = m_clock.now()](const QString& folder, std::chrono::hours age) {
        const QDateTime before = QDateTime::fromMSecsSinceEpoch((now - age).ms, Qt::UTC);
        QFileInfoList old = QDir(folder).entryInfoList(QDir::Files, QDir::Time | QDir::Reversed);
        erase_if(old, [&before](const QFileInfo& file) { return file.lastModified() > before; });
        return old;
    };
    m_open.clear();
    const QString expired = m_shelf.folder() + u"/expired"_s;
    const auto gone = QDir(expired).entryInfoList(QDir::Files);
    for (const QFileInfo& note : gone)
        throwAway(note.absoluteFilePath());
    const auto cut = olderThan(m_shelf.folder() + u"/arriving"_s, arriving);
    for (const QFileInfo& file : cut)
        QFile::remove(file.absoluteFilePath());
    const auto notes = olderThan(m_shelf.folder() + u"/arrived"_s, unwanted);
    // The content goes with the next round: a command that found the note has long been done by then.
    for (const QFileInfo& note : notes)
        (void)moveDurably(note.absoluteFilePath(), expired + u'/' + note.fileName());
}

/// The content goes with its note, unless a case has it or somebody else sent the same.
void FileKeeper::throwAway(const QString& note)
{
    const QString hex = QFileInfo(note).fileName().section(u'-', 1);
    QFile::remove(note);
    if (const QDir notes(m_shelf.folder() + u"/arrived"_s);
        !notes.entryList({u"*-"_s + hex}, QDir::Files).isEmpty())
        return;
    const QByteArray sha256 = QByteArray::fromHex(hex.toLatin1());
    const auto database = Database::open(m_database, Database::Mode::Reader);
    const auto tx = database ? ReadTx::begin(**database)
                             : Result<std::unique_ptr<ReadTx>>(tl::unexpected(database.error()));
    const auto known = tx ? AttachmentStore::isKnown(**tx, sha256) : Result<bool>(tl::unexpected(tx.error()));
    if (known && !*known)
        QFile::remove(m_shelf.place(sha256));
}

} // namespace duban
