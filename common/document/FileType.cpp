// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/document/FileType.h"

#include <QByteArray>
#include <QIODevice>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr qint64 HeadBytes = 64;
constexpr qsizetype DirectoryEntry = 46; // of a ZIP, without its name
constexpr qint64 EndRecord = 22;         // of a ZIP, without its comment
constexpr qint64 TailBytes = 65535 + EndRecord;
constexpr qint64 LargestDirectory = 1 << 20; // thousands of entries
constexpr int MostEntries = 20'000;

struct Mark
{
    FileType type;
    qsizetype at;
    QByteArrayView bytes;
};

constexpr std::array Marks{
    Mark{FileType::Pdf, 0, "%PDF-"},
    Mark{FileType::Jpeg, 0, "\xff\xd8\xff"},
    Mark{FileType::Png, 0, "\x89PNG\r\n\x1a\n"},
    Mark{FileType::Tiff, 0, QByteArrayView("II*\0", 4)},
    Mark{FileType::Tiff, 0, QByteArrayView("MM\0*", 4)},
    Mark{FileType::Gif, 0, "GIF87a"},
    Mark{FileType::Gif, 0, "GIF89a"},
    Mark{FileType::WebP, 8, "WEBP"},
    Mark{FileType::OfficeOld, 0, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"},
    Mark{FileType::Drawing, 0, "AC10"},
};

/// @return a number of so many bytes, the lowest first; 0 beyond the end.
qint64 numberAt(const QByteArray& bytes, qsizetype at, int length)
{
    qint64 number = 0;
    for (int i = length - 1; i >= 0; --i)
        number = number << 8 | (at + i < bytes.size() ? uchar(bytes.at(at + i)) : 0);
    return number;
}

qint64 shortAt(const QByteArray& bytes, qsizetype at)
{
    return numberAt(bytes, at, 2);
}

qint64 longAt(const QByteArray& bytes, qsizetype at)
{
    return numberAt(bytes, at, 4);
}

bool hasMark(const QByteArray& bytes, qsizetype at, QByteArrayView mark)
{
    return at <= bytes.size() && QByteArrayView(bytes).sliced(at).startsWith(mark);
}

QByteArray bytesAt(QIODevice& file, qint64 at, qint64 count)
{
    return file.seek(at) ? file.read(count) : QByteArray();
}

/// The directory of a ZIP as its end record names it.
struct Directory
{
    qint64 at = 0;
    qint64 bytes = 0;
    bool begins = false; ///< the ZIP is the whole file, nothing stands before it
};

/// @return the end record of a ZIP, when the file ends with one: its comment reaches to the last byte.
std::optional<Directory> directoryOf(QIODevice& file)
{
    const qint64 size = file.size();
    const qint64 begin = std::max<qint64>(0, size - TailBytes);
    const QByteArray tail = bytesAt(file, begin, size - begin);
    for (qsizetype at = tail.size() - EndRecord; at >= 0; --at) {
        if (!hasMark(tail, at, "PK\5\6") || at + EndRecord + shortAt(tail, at + 20) != tail.size())
            continue;
        const qint64 bytes = longAt(tail, at + 12);
        const qint64 place = longAt(tail, at + 16);
        return Directory{place, bytes, place + bytes == begin + at};
    }
    return std::nullopt;
}

/// @return the names in a ZIP; empty when its directory is broken.
std::vector<QByteArray> entriesOf(QIODevice& file, const Directory& directory)
{
    std::vector<QByteArray> names;
    if (directory.bytes > LargestDirectory || !directory.begins)
        return names;
    const QByteArray bytes = bytesAt(file, directory.at, directory.bytes);
    for (qsizetype at = 0; at + DirectoryEntry <= bytes.size();) {
        const qsizetype name = shortAt(bytes, at + 28);
        if (!hasMark(bytes, at, "PK\1\2") || at + DirectoryEntry + name > bytes.size() ||
            int(names.size()) == MostEntries)
            return {};
        names.push_back(bytes.mid(at + DirectoryEntry, name));
        at += DirectoryEntry + name + shortAt(bytes, at + 30) + shortAt(bytes, at + 32);
    }
    return names;
}

/// A ZIP is taken when it is a document that one is made of.
FileType typeOfZip(QIODevice& file, const Directory& directory)
{
    const auto names = entriesOf(file, directory);
    const auto has = [&names](QByteArrayView name) {
        return std::any_of(names.begin(), names.end(), [name](const QByteArray& entry) {
            return entry.compare(name, Qt::CaseInsensitive) == 0;
        });
    };
    if (has("OFD.xml"))
        return FileType::Ofd;
    const bool macros = std::any_of(names.begin(), names.end(), [](const QByteArray& entry) {
        return entry.toLower().endsWith("vbaproject.bin");
    });
    return has("[Content_Types].xml") && !macros ? FileType::OfficeXml : FileType::Unknown;
}

/// A bitmap's mark is two letters, so its own length is looked at as well.
bool isBitmap(const QByteArray& head, qint64 size)
{
    return head.size() >= 18 && head.startsWith("BM") && longAt(head, 2) == size && longAt(head, 10) < size;
}

FileType markOf(const QByteArray& head)
{
    for (const Mark& mark : Marks) {
        if (hasMark(head, mark.at, mark.bytes))
            return mark.type;
    }
    return FileType::Unknown;
}

/// Names that Windows takes for a device, with any ending.
bool isReserved(const QString& stem)
{
    static const QStringList names{u"CON"_s, u"PRN"_s, u"AUX"_s, u"NUL"_s, u"CONIN$"_s, u"CONOUT$"_s};
    const QString upper = stem.section(u'.', 0, 0).trimmed().toUpper();
    const bool port =
        (upper.startsWith(u"COM") || upper.startsWith(u"LPT")) && upper.size() == 4 && upper.at(3).isDigit();
    return port || names.contains(upper);
}

bool isKept(QChar c)
{
    static const QString forbidden = u"<>:\"|?*/\\"_s;
    const auto category = c.category();
    return category != QChar::Other_Control && category != QChar::Other_Format &&
           category != QChar::Separator_Line && category != QChar::Separator_Paragraph &&
           c != QChar::ReplacementCharacter && !forbidden.contains(c);
}

/// Without what may not stand in a name, lone surrogates too.
QString cleaned(const QString& name)
{
    QString kept;
    for (qsizetype i = 0; i < name.size(); ++i) {
        const QChar c = name.at(i);
        if (c.isHighSurrogate() && i + 1 < name.size() && name.at(i + 1).isLowSurrogate()) {
            kept += c;
            kept += name.at(++i);
        } else if (!c.isSurrogate() && isKept(c)) {
            kept += c;
        }
    }
    return kept;
}

/// Dots and blanks at the end are dropped by Windows, and at the beginning hide a file elsewhere.
QString trimmedName(QString name)
{
    const auto isEdge = [](QChar c) { return c == u'.' || c.isSpace(); };
    while (!name.isEmpty() && isEdge(name.back()))
        name.chop(1);
    while (!name.isEmpty() && isEdge(name.front()))
        name.remove(0, 1);
    return name;
}

} // namespace

FileType typeOf(QIODevice& file)
{
    const qint64 size = file.size();
    const QByteArray head = bytesAt(file, 0, HeadBytes);
    const auto directory = directoryOf(file);
    if (head.startsWith("PK\3\4"))
        return directory ? typeOfZip(file, *directory) : FileType::Unknown;
    if (directory)
        return FileType::Unknown; // an archive behind something else
    if (isBitmap(head, size))
        return FileType::Bmp;
    const FileType type = markOf(head);
    return type == FileType::WebP && !head.startsWith("RIFF") ? FileType::Unknown : type;
}

QStringList endingsOf(FileType type)
{
    switch (type) {
    case FileType::Unknown:
        break;
    case FileType::Pdf:
        return {u"pdf"_s};
    case FileType::Jpeg:
        return {u"jpg"_s, u"jpeg"_s, u"jpe"_s, u"jfif"_s};
    case FileType::Png:
        return {u"png"_s};
    case FileType::Tiff:
        return {u"tif"_s, u"tiff"_s};
    case FileType::Bmp:
        return {u"bmp"_s};
    case FileType::Gif:
        return {u"gif"_s};
    case FileType::WebP:
        return {u"webp"_s};
    case FileType::Ofd:
        return {u"ofd"_s};
    case FileType::OfficeXml:
        return {u"docx"_s, u"xlsx"_s, u"pptx"_s};
    case FileType::OfficeOld:
        return {u"doc"_s, u"xls"_s, u"ppt"_s, u"wps"_s, u"et"_s, u"dps"_s};
    case FileType::Drawing:
        return {u"dwg"_s};
    }
    return {};
}

bool isShown(FileType type) noexcept
{
    return type >= FileType::Pdf && type <= FileType::WebP;
}

QString safeFileName(const QString& name, FileType type)
{
    const qsizetype folder = std::max(name.lastIndexOf(u'/'), name.lastIndexOf(u'\\'));
    const QStringList endings = type == FileType::Unknown ? QStringList{u"bin"_s} : endingsOf(type);
    QString stem = trimmedName(cleaned(name.mid(folder + 1)));
    QString ending = endings.front();
    const qsizetype dot = stem.lastIndexOf(u'.');
    const QString said = dot >= 0 ? stem.mid(dot + 1).toLower() : QString();
    if (endings.contains(said)) {
        ending = said;
        stem = trimmedName(stem.left(dot));
    }
    if (isReserved(stem))
        stem.prepend(u'_');
    stem.truncate(LongestFileName - ending.size() - 1);
    if (!stem.isEmpty() && stem.back().isHighSurrogate())
        stem.chop(1);
    stem = trimmedName(stem);
    return (stem.isEmpty() ? u"file"_s : stem) + u'.' + ending;
}

} // namespace duban
