// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/backup/Restore.h"

#include "server/backup/BackupShelf.h"
#include "server/store/DatabaseSize.h"
#include "server/store/Durable.h"
#include "server/store/Migration.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

const QString StageName = u".restore"_s;
const QString CutMark = u"restore.pending"_s;
const QString NoteMark = u"restore.made"_s;

/// What a restore replaces; the log and its index belong to the database.
const QStringList Replaced{u"duban.db"_s, u"duban.db-wal"_s, u"duban.db-shm"_s, u"search.key"_s, u"tls"_s};

tl::unexpected<Error> damaged(const QString& what)
{
    return invalid(u"backup"_s, u"this backup must not be used: %1"_s.arg(what));
}

Result<> copyFiles(const BackupManifest& manifest, const QDir& backup, const QDir& stage)
{
    for (const BackupFile& file : manifest.files) {
        const QString to = stage.filePath(file.name);
        if (!QDir().mkpath(QFileInfo(to).absolutePath()))
            return fail(ErrorCode::StoreFailed, u"%1 cannot be made"_s.arg(QFileInfo(to).absolutePath()));
        if (!backup.exists(file.name))
            return damaged(u"%1 is missing"_s.arg(file.name));
        const auto hash = copyDurably(backup.filePath(file.name), to);
        if (!hash)
            return tl::unexpected(hash.error());
        if (*hash != file.sha256 || QFileInfo(to).size() != file.bytes)
            return damaged(u"%1 is not what was backed up"_s.arg(file.name));
        // A folder is moved into its place as a whole, with the names in it.
        if (const auto kept = syncFolder(QFileInfo(to).absolutePath()); !kept)
            return kept;
    }
    return {};
}

/// @param files the contents that the backup's rows speak of
Result<VerifyReport> checkContent(const BackupManifest& manifest, const QString& file, const FileShelf& files)
{
    auto database = Database::open(file, Database::Mode::Writer);
    if (!database)
        return damaged(database.error().detail);
    {
        const auto tx = ReadTx::begin(**database);
        const auto head = tx ? Journal::head(**tx) : Result<JournalHead>(tl::unexpected(tx.error()));
        const auto size = tx ? sizeOf(**tx) : Result<DatabaseSize>(tl::unexpected(tx.error()));
        if (!head || !size)
            return damaged(head ? size.error().detail : head.error().detail);
        if (head->seq != manifest.head.seq || head->hash != manifest.head.hash)
            return damaged(u"its journal ends elsewhere than the manifest says"_s);
        if (size->cases != manifest.cases || size->lights != manifest.lights)
            return damaged(u"it has %1 cases and %2 lights, the manifest says %3 and %4"_s.arg(size->cases)
                               .arg(size->lights)
                               .arg(manifest.cases)
                               .arg(manifest.lights));
        if (size->schema != manifest.schema)
            return damaged(u"its schema is not the one of the manifest"_s);
    }
    if (const auto migrated = MigrationRunner::run(**database, file); !migrated)
        return tl::unexpected(migrated.error());
    const auto tx = ReadTx::begin(**database);
    auto report = tx ? verify(**tx) : Result<VerifyReport>(tl::unexpected(tx.error()));
    if (!report)
        return damaged(report.error().detail);
    const auto looked = checkFiles(**tx, files, FileCheck::Sizes,
                                   [&report](const QString& finding) { report->find(finding); });
    if (!looked)
        return damaged(looked.error().detail);
    if (!report->isClean())
        return damaged(u"verify found %1: %2"_s.arg(report->findings.size()).arg(report->findings.first()));
    return *report;
}

Result<StagedBackup> staged(const QString& backup, const QString& stage)
{
    auto manifest = readManifest(backup);
    if (!manifest)
        return tl::unexpected(manifest.error());
    if (manifest->schema > MigrationRunner::newestVersion())
        return damaged(u"it was made by a newer program (%1); install that"_s.arg(manifest->program));
    if (!QDir().mkpath(stage))
        return fail(ErrorCode::StoreFailed, u"%1 cannot be made"_s.arg(stage));
    if (const auto copied = copyFiles(*manifest, QDir(backup), QDir(stage)); !copied)
        return tl::unexpected(copied.error());
    const QString file = QDir(stage).filePath(QLatin1StringView(BackupManifest::DatabaseName));
    auto report = checkContent(*manifest, file, BackupShelf::filesOf(backup));
    if (!report)
        return tl::unexpected(report.error());
    // The check may have brought it up to date.
    if (const auto kept = syncFile(file); !kept)
        return tl::unexpected(kept.error());
    return StagedBackup{*std::move(manifest), *std::move(report)};
}

} // namespace

Result<StagedBackup> stageBackup(const QString& backup, const QString& stage)
{
    if (QFileInfo::exists(stage))
        return fail(ErrorCode::WrongState, u"%1 is there already"_s.arg(stage));
    auto done = staged(backup, stage);
    if (!done)
        QDir(stage).removeRecursively();
    return done;
}

QString RestorePlace::file(const QString& name) const
{
    return QDir(m_data).filePath(name);
}

QString RestorePlace::stage() const
{
    return file(StageName);
}

bool RestorePlace::isCutOff() const
{
    return QFile::exists(file(CutMark));
}

std::optional<JournalHead> RestorePlace::present() const
{
    if (!QFile::exists(file(Replaced.first())))
        return std::nullopt;
    const auto database = Database::open(file(Replaced.first()), Database::Mode::Writer);
    const auto tx = database ? ReadTx::begin(**database)
                             : Result<std::unique_ptr<ReadTx>>(tl::unexpected(database.error()));
    const auto head = tx ? Journal::head(**tx) : Result<JournalHead>(tl::unexpected(tx.error()));
    return head ? std::optional(*head) : std::nullopt;
}

Result<> RestorePlace::bringFiles(const QString& backup) const
{
    return copyContents(QDir(stage()).filePath(QLatin1StringView(BackupManifest::DatabaseName)),
                        Database::Mode::Writer, BackupShelf::filesOf(backup), FileShelf(file(u"files"_s)),
                        [] { return true; });
}

/// Its name is on the disk before anything lies only in it.
Result<> RestorePlace::makeAside(const QString& aside) const
{
    if (QFileInfo::exists(aside))
        return {};
    if (!QDir().mkpath(aside))
        return fail(ErrorCode::StoreFailed, u"%1 cannot be made"_s.arg(aside));
    return syncFolder(m_data);
}

Result<QString> RestorePlace::putInPlace(const BackupManifest& manifest, SystemTime now) const
{
    const QString stamp =
        QDateTime::fromMSecsSinceEpoch(now.ms, Qt::UTC).toString(u"yyyyMMdd'T'HHmmsszzz'Z'"_s);
    const QString aside = file(u"before-restore-"_s + stamp);
    if (const auto marked = writeDurably(file(CutMark), stamp.toLatin1()); !marked)
        return tl::unexpected(marked.error());
    if (const auto marked = writeDurably(file(NoteMark), QByteArray::number(manifest.made.ms)); !marked)
        return tl::unexpected(marked.error());
    bool hadAny = false;
    for (const QString& name : Replaced) {
        if (!QFileInfo::exists(file(name)))
            continue;
        // A key that the backup does not have stays.
        const bool staged = QFileInfo::exists(QDir(stage()).filePath(name));
        if (!staged && !name.startsWith(u"duban.db"))
            continue;
        if (const auto made = makeAside(aside); !made)
            return tl::unexpected(made.error());
        if (const auto moved = moveDurably(file(name), QDir(aside).filePath(name)); !moved)
            return tl::unexpected(moved.error());
        hadAny = true;
    }
    for (const QString& name : Replaced) {
        const QString from = QDir(stage()).filePath(name);
        if (!QFileInfo::exists(from))
            continue;
        if (const auto moved = moveDurably(from, file(name)); !moved)
            return tl::unexpected(moved.error());
    }
    QDir(stage()).removeRecursively();
    QFile::remove(file(CutMark));
    if (const auto kept = syncFolder(m_data); !kept)
        return tl::unexpected(kept.error());
    return hadAny ? aside : QString();
}

SystemTime RestorePlace::toNote() const
{
    QFile mark(file(NoteMark));
    return mark.open(QIODevice::ReadOnly) ? SystemTime{mark.readAll().toLongLong()} : SystemTime{};
}

void RestorePlace::noted() const
{
    QFile::remove(file(NoteMark));
    (void)syncFolder(m_data);
}

} // namespace duban
