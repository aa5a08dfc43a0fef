// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/BackupCommand.h"

#include "server/app/ControlSocket.h"
#include "server/app/DataFolder.h"
#include "server/backup/MakeBackup.h"
#include "server/backup/Restore.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

ToolAnswer backupComplaint(const Error& error)
{
    return {
        error.code == ErrorCode::InvalidInput && error.field != u"backup" ? 2 : 1, {}, error.detail.toUtf8()};
}

/// The options of one tool. @return what to answer at once: help, or what is wrong with them.
std::optional<ToolAnswer> parse(QCommandLineParser& parser, const QString& tool, const QStringList& arguments)
{
    parser.addHelpOption();
    if (!parser.parse(QStringList{u"duban-server "_s + tool} + arguments))
        return ToolAnswer{2, {}, parser.errorText().toUtf8() + " Use " + tool.toUtf8() + " --help."};
    if (parser.isSet(u"help"_s))
        return ToolAnswer{0, parser.helpText().toUtf8().trimmed(), {}};
    if (!parser.positionalArguments().isEmpty())
        return ToolAnswer{
            2, {}, "'" + parser.positionalArguments().constFirst().toUtf8() + "' has no option before it."};
    return std::nullopt;
}

const QCommandLineOption DataOption{u"data"_s, u"Folder with everything of the server."_s, u"folder"_s};
const QCommandLineOption ShelfOption{
    u"shelf"_s, u"Folder of the backups; 'backup' in the data folder unless given."_s, u"folder"_s};

/// What would be gone, in words.
QString lossOf(const RestorePlace& place, const BackupManifest& manifest)
{
    const auto present = place.present();
    if (!present)
        return u"the data folder holds no database that can be read"_s;
    const qint64 after = present->seq.value - manifest.head.seq.value;
    return after > 0 ? u"%1 journal entries after the backup are not in it"_s.arg(after)
                     : u"the data folder holds nothing newer than the backup"_s;
}

} // namespace

QString defaultShelf(const QString& dataFolder)
{
    return QDir(dataFolder).filePath(u"backup"_s);
}

ToolAnswer runBackupTool(const QStringList& arguments, const SystemClock& clock)
{
    QCommandLineParser parser;
    parser.addOptions({DataOption, ShelfOption});
    if (const auto answer = parse(parser, u"backup"_s, arguments))
        return *answer;
    const QString data = parser.value(DataOption);
    if (const auto asked = askForBackup(DataFolder::controlName(data)); asked)
        return {0, *asked, {}};
    else if (asked.error().code != ErrorCode::NotFound)
        return backupComplaint(asked.error());
    const auto folder = DataFolder::open(data);
    if (!folder)
        return backupComplaint(folder.error());
    const QString shelf = parser.isSet(ShelfOption) ? parser.value(ShelfOption) : defaultShelf(data);
    const auto backup =
        makeBackup({data, shelf, QStringLiteral(DUBAN_VERSION)}, clock.now(), [] { return true; });
    return backup ? ToolAnswer{0, wordsOf(*backup), {}} : backupComplaint(backup.error());
}

ToolAnswer runBackupsTool(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.addOptions({DataOption, ShelfOption});
    if (const auto answer = parse(parser, u"backups"_s, arguments))
        return *answer;
    const QString shelf =
        parser.isSet(ShelfOption) ? parser.value(ShelfOption) : defaultShelf(parser.value(DataOption));
    if (!QFileInfo(shelf).isDir())
        return {1, {}, u"there is no folder %1; name it with --shelf"_s.arg(shelf).toUtf8()};
    QStringList lines;
    for (const ShelvedBackup& backup : BackupShelf(shelf).backups())
        lines << backup.path + u'\n' + u"  "_s + lineOf(backup.manifest);
    if (lines.isEmpty())
        return {1, {}, u"there is no finished backup in %1"_s.arg(shelf).toUtf8()};
    return {0, lines.join(u'\n').toUtf8(), {}};
}

ToolAnswer runRestoreTool(const QStringList& arguments, const SystemClock& clock)
{
    const QCommandLineOption from{u"from"_s, u"The backup: one of the folders that 'backups' lists."_s,
                                  u"folder"_s};
    const QCommandLineOption dry{u"dry-run"_s, u"Check everything and change nothing."_s};
    QCommandLineParser parser;
    parser.addOptions({DataOption, from, dry});
    if (const auto answer = parse(parser, u"restore"_s, arguments))
        return *answer;
    if (!parser.isSet(from))
        return {2, {}, "--from FOLDER is missing: the backup to restore"};
    const QString data = parser.value(DataOption);
    const auto folder = DataFolder::open(data);
    if (!folder)
        return backupComplaint(
            folder.error().code == ErrorCode::Busy
                ? Error{ErrorCode::Busy, folder.error().detail + u"; stop the server first"_s, {}}
                : folder.error());
    const RestorePlace place(data);
    QDir(place.stage()).removeRecursively(); // of a restore that was cut off
    const auto staged = stageBackup(parser.value(from), place.stage());
    if (!staged)
        return backupComplaint(staged.error());
    QStringList lines{
        lineOf(staged->manifest),
        u"checked: %1 journal entries, %2 limits, %3 lights, everything holds"_s.arg(staged->report.entries)
            .arg(staged->report.deadlines)
            .arg(staged->report.lights),
        lossOf(place, staged->manifest)};
    if (parser.isSet(dry)) {
        QDir(place.stage()).removeRecursively();
        lines << u"nothing was changed; leave --dry-run away to restore"_s;
        return {0, lines.join(u'\n').toUtf8(), {}};
    }
    if (const auto brought = place.bringFiles(parser.value(from)); !brought)
        return {1, {}, (brought.error().detail + u"; nothing was changed"_s).toUtf8()};
    const auto aside = place.putInPlace(staged->manifest, clock.now());
    if (!aside)
        return {1, {}, (aside.error().detail + u"; run restore again"_s).toUtf8()};
    if (!aside->isEmpty())
        lines << u"what was there lies in %1"_s.arg(*aside);
    lines << u"restored; start the server. Everybody has to log in again"_s;
    return {0, lines.join(u'\n').toUtf8(), {}};
}

} // namespace duban
