// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/backup/BackupShelf.h"

#include "common/base/Log.h"
#include "server/store/Durable.h"
#include "server/store/OwnFolder.h"

#include <QDateTime>
#include <QDir>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

const QString Finished = u"duban-"_s;
const QString Unfinished = u".duban-"_s;

QString stampOf(SystemTime moment)
{
    return QDateTime::fromMSecsSinceEpoch(moment.ms, Qt::UTC).toString(u"yyyyMMdd'T'HHmmsszzz'Z'"_s);
}

} // namespace

Result<> BackupShelf::prepare() const
{
    if (const auto made = makeOwnFolder(m_folder); !made)
        return made;
    // The folder's own name: without it a power cut takes every backup with it.
    return syncFolder(QFileInfo(QDir(m_folder).absolutePath()).absolutePath());
}

QString BackupShelf::workPlace(SystemTime made) const
{
    return QDir(m_folder).filePath(Unfinished + stampOf(made));
}

QString BackupShelf::place(SystemTime made) const
{
    return QDir(m_folder).filePath(Finished + stampOf(made));
}

FileShelf BackupShelf::filesOf(const QString& backup)
{
    return BackupShelf(QFileInfo(QDir(backup).absolutePath()).absolutePath()).files();
}

std::vector<ShelvedBackup> BackupShelf::backups() const
{
    std::vector<ShelvedBackup> found;
    const QDir folder(m_folder);
    const QStringList names = folder.entryList({Finished + u'*'}, QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString& name : names) {
        const QString path = folder.filePath(name);
        auto manifest = readManifest(path);
        if (!manifest)
            qCWarning(logStore).noquote() << "backup" << path << manifest.error().detail;
        else if (manifest->verified.isSet())
            found.push_back({path, *std::move(manifest)});
    }
    std::sort(found.begin(), found.end(), [](const ShelvedBackup& a, const ShelvedBackup& b) {
        return a.manifest.made > b.manifest.made;
    });
    return found;
}

void BackupShelf::clearLeftovers() const
{
    const QDir folder(m_folder);
    const QStringList names =
        folder.entryList({Unfinished + u'*'}, QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot);
    for (const QString& name : names)
        QDir(folder.filePath(name)).removeRecursively();
}

void BackupShelf::keepNewest(int keep) const
{
    const auto all = backups();
    for (std::size_t i = std::size_t(std::max(1, keep)); i < all.size(); ++i) {
        // Unfinished first: half a backup must never look like one.
        const QString aside = workPlace(all[i].manifest.made);
        if (const auto moved = moveDurably(all[i].path, aside); !moved)
            qCWarning(logStore).noquote() << "old backup:" << moved.error().detail;
        else if (!QDir(aside).removeRecursively())
            qCWarning(logStore).noquote() << "old backup" << aside << "cannot be removed";
    }
}

} // namespace duban
