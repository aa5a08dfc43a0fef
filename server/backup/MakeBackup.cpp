// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/backup/MakeBackup.h"

#include "server/backup/Restore.h"
#include "server/store/DatabaseSize.h"
#include "server/store/Durable.h"

#include <QDir>
#include <QStorageInfo>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr qint64 Spare = qint64(64) << 20;
const QString TlsFolder = u"tls"_s;

/// Room for the backup and for the copy it is tried in.
Result<> checkRoom(const QString& database, const QString& shelf)
{
    const QStorageInfo disk(shelf);
    const qint64 need = 2 * QFileInfo(database).size() + Spare;
    if (disk.isValid() && disk.bytesAvailable() < need)
        return fail(ErrorCode::StoreFailed, u"%1 has %2 MiB free, a backup needs %3"_s.arg(shelf)
                                                .arg(disk.bytesAvailable() >> 20)
                                                .arg(need >> 20));
    return {};
}

Result<> copyDatabase(const QString& from, const QString& to, BackupManifest& manifest,
                      const std::function<bool()>& goOn)
{
    const auto database = Database::open(from, Database::Mode::Reader);
    if (!database)
        return tl::unexpected(database.error());
    const auto tx = ReadTx::begin(**database);
    if (!tx)
        return tl::unexpected(tx.error());
    // The first look makes the snapshot: without it a server that writes would start the copy anew for ever.
    const auto head = Journal::head(**tx);
    const auto size = head ? sizeOf(**tx) : Result<DatabaseSize>(tl::unexpected(head.error()));
    if (!size)
        return tl::unexpected(size.error());
    manifest.head = *head;
    manifest.cases = size->cases;
    manifest.lights = size->lights;
    manifest.schema = size->schema;
    return (*tx)->copyTo(to, goOn);
}

/// @return the files of the data folder that go with the database, with their names in the backup.
QStringList keysOf(const QDir& data)
{
    QStringList names;
    if (data.exists(u"search.key"_s))
        names << u"search.key"_s;
    const QStringList certificates = QDir(data.filePath(TlsFolder)).entryList(QDir::Files, QDir::Name);
    for (const QString& name : certificates)
        names << TlsFolder + u'/' + name;
    return names;
}

Result<> copyKeys(const QDir& data, const QDir& work, BackupManifest& manifest)
{
    if (!work.mkpath(TlsFolder))
        return fail(ErrorCode::StoreFailed, u"%1 cannot be made"_s.arg(work.filePath(TlsFolder)));
    for (const QString& name : keysOf(data)) {
        const auto hash = copyDurably(data.filePath(name), work.filePath(name));
        if (!hash)
            return tl::unexpected(hash.error());
        manifest.files.push_back({name, QFileInfo(work.filePath(name)).size(), *hash});
    }
    return syncFolder(work.filePath(TlsFolder));
}

Result<BackupManifest> make(const BackupOrder& order, const QString& work, SystemTime now,
                            const std::function<bool()>& goOn)
{
    const QDir data(order.dataFolder);
    const QDir to(work);
    const QString name = QLatin1StringView(BackupManifest::DatabaseName);
    BackupManifest manifest;
    manifest.program = order.program;
    manifest.made = now;
    if (const auto done = copyDatabase(data.filePath(name), to.filePath(name), manifest, goOn); !done)
        return tl::unexpected(done.error());
    if (const auto done =
            copyContents(data.filePath(name), Database::Mode::Reader, FileShelf(data.filePath(u"files"_s)),
                         BackupShelf::filesOf(work), goOn);
        !done)
        return tl::unexpected(done.error());
    const auto hash = sha256Of(to.filePath(name));
    if (!hash)
        return tl::unexpected(hash.error());
    manifest.files.push_back({name, QFileInfo(to.filePath(name)).size(), *hash});
    if (const auto done = copyKeys(data, to, manifest); !done)
        return tl::unexpected(done.error());
    const QString place = to.filePath(QLatin1StringView(BackupManifest::FileName));
    if (const auto written = writeDurably(place, toJson(manifest)); !written)
        return tl::unexpected(written.error());
    const QString tried = work + u"-tried"_s;
    if (const auto restored = stageBackup(work, tried); !restored)
        return tl::unexpected(restored.error());
    QDir(tried).removeRecursively();
    manifest.verified = now;
    if (const auto written = writeDurably(place, toJson(manifest)); !written)
        return tl::unexpected(written.error());
    return manifest;
}

} // namespace

Result<ShelvedBackup> makeBackup(const BackupOrder& order, SystemTime now, const std::function<bool()>& goOn)
{
    const BackupShelf shelf(order.shelf);
    if (const auto prepared = shelf.prepare(); !prepared)
        return tl::unexpected(prepared.error());
    shelf.clearLeftovers();
    const QString database = QDir(order.dataFolder).filePath(QLatin1StringView(BackupManifest::DatabaseName));
    if (const auto room = checkRoom(database, order.shelf); !room)
        return tl::unexpected(room.error());
    const QString work = shelf.workPlace(now);
    if (!QDir().mkpath(work))
        return fail(ErrorCode::StoreFailed, u"%1 cannot be made"_s.arg(work));
    auto manifest = make(order, work, now, goOn);
    const auto moved = manifest ? moveDurably(work, shelf.place(now)) : tl::unexpected(manifest.error());
    if (!moved) {
        shelf.clearLeftovers();
        return tl::unexpected(moved.error());
    }
    shelf.keepNewest(order.keep);
    return ShelvedBackup{shelf.place(now), *std::move(manifest)};
}

} // namespace duban
