// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/backup/Manifest.h"

#include "common/calendar/LocalDay.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

#include <limits>
#include <numeric>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr qint64 LargestManifest = 1 << 20;
/// Larger than any disk; so many files of it as a manifest can name are still a number.
constexpr qint64 LargestFile = qint64(1) << 48;
constexpr qint64 LastMoment = 253'402'300'799'999; ///< of the year 9999, so that every time zone can show it
const QString HashKey = u"sha256"_s;

/// A number beyond 2^53 would not come back from JSON as it went in, so numbers are texts.
QString numberText(qint64 number)
{
    return QString::number(number);
}

QByteArray hashOf(QJsonObject object)
{
    object.remove(HashKey);
    return QCryptographicHash::hash(QJsonDocument(object).toJson(QJsonDocument::Compact),
                                    QCryptographicHash::Sha256)
        .toHex();
}

/// Takes values out of an object and remembers the first that is wrong.
class Fields
{
public:
    explicit Fields(QJsonObject object) : m_object(std::move(object)) {}

    QString text(const QString& name)
    {
        const QJsonValue value = m_object.value(name);
        if (!value.isString())
            wrong(name);
        return value.toString();
    }

    /// @return a number from 0 on.
    qint64 number(const QString& name, qint64 most = std::numeric_limits<qint64>::max())
    {
        bool isNumber = false;
        const qint64 value = text(name).toLongLong(&isNumber);
        if (!isNumber || value < 0 || value > most)
            wrong(name);
        return value;
    }

    QByteArray hash(const QString& name)
    {
        const QByteArray hash = QByteArray::fromHex(text(name).toLatin1());
        if (hash.size() != QCryptographicHash::hashLength(QCryptographicHash::Sha256))
            wrong(name);
        return hash;
    }

    QString fault() const { return m_fault; }

private:
    void wrong(const QString& name)
    {
        if (m_fault.isEmpty())
            m_fault = name;
    }

    QJsonObject m_object;
    QString m_fault;
};

bool isNameInside(const QString& name)
{
    static const QRegularExpression known(
        u"\\A(duban\\.db|search\\.key|tls/[A-Za-z0-9_-][A-Za-z0-9._-]*)\\z"_s);
    return known.match(name).hasMatch();
}

} // namespace

qint64 BackupManifest::bytes() const noexcept
{
    return std::accumulate(files.begin(), files.end(), qint64(0),
                           [](qint64 sum, const BackupFile& file) { return sum + file.bytes; });
}

QByteArray toJson(const BackupManifest& manifest)
{
    QJsonArray files;
    for (const BackupFile& file : manifest.files)
        files.append(QJsonObject{{u"name"_s, file.name},
                                 {u"bytes"_s, numberText(file.bytes)},
                                 {u"sha256"_s, QString::fromLatin1(file.sha256.toHex())}});
    QJsonObject object{{u"format"_s, numberText(BackupManifest::Format)},
                       {u"program"_s, manifest.program},
                       {u"schema"_s, numberText(manifest.schema)},
                       {u"made"_s, numberText(manifest.made.ms)},
                       {u"head"_s, numberText(manifest.head.seq.value)},
                       {u"headHash"_s, QString::fromLatin1(manifest.head.hash.toHex())},
                       {u"cases"_s, numberText(manifest.cases)},
                       {u"lights"_s, numberText(manifest.lights)},
                       {u"verified"_s, numberText(manifest.verified.ms)},
                       {u"files"_s, files}};
    object.insert(HashKey, QString::fromLatin1(hashOf(object)));
    return QJsonDocument(object).toJson();
}

Result<BackupManifest> parseManifest(const QByteArray& json)
{
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(json, &error).object();
    if (error.error != QJsonParseError::NoError)
        return invalid(u"manifest"_s, u"the manifest is damaged: %1"_s.arg(error.errorString()));
    if (object.value(HashKey).toString().toLatin1() != hashOf(object))
        return invalid(HashKey, u"the manifest is damaged: it is not what its own hash says"_s);
    Fields fields(object);
    BackupManifest manifest;
    const qint64 format = fields.number(u"format"_s);
    manifest.program = fields.text(u"program"_s);
    manifest.schema = int(fields.number(u"schema"_s, std::numeric_limits<int>::max()));
    manifest.made = {fields.number(u"made"_s, LastMoment)};
    manifest.head = {{fields.number(u"head"_s)}, fields.hash(u"headHash"_s)};
    manifest.cases = fields.number(u"cases"_s);
    manifest.lights = fields.number(u"lights"_s);
    manifest.verified = {fields.number(u"verified"_s, LastMoment)};
    QString fault = fields.fault();
    QSet<QString> names;
    for (const QJsonValue& value : object.value(u"files"_s).toArray()) {
        Fields file(value.toObject());
        manifest.files.push_back(
            {file.text(u"name"_s), file.number(u"bytes"_s, LargestFile), file.hash(u"sha256"_s)});
        const QString& name = manifest.files.back().name;
        if (fault.isEmpty() && (!file.fault().isEmpty() || !isNameInside(name) || names.contains(name)))
            fault = u"files."_s + (file.fault().isEmpty() ? name : file.fault());
        names.insert(name);
    }
    if (fault.isEmpty() && !names.contains(QLatin1StringView(BackupManifest::DatabaseName)))
        fault = u"files"_s;
    if (!fault.isEmpty())
        return invalid(fault, u"the manifest is damaged at '%1'"_s.arg(fault));
    if (format != BackupManifest::Format)
        return invalid(
            u"format"_s,
            u"the backup has format %1, this program reads %2; install the newer program"_s.arg(format).arg(
                BackupManifest::Format));
    return manifest;
}

QString lineOf(const BackupManifest& manifest)
{
    constexpr qint64 Mebi = 1 << 20;
    return u"%1  %2 cases, %3 lights, journal to entry %4, %5 MiB, program %6"_s
        .arg(formatMoment(LegalTime{manifest.made.ms}))
        .arg(manifest.cases)
        .arg(manifest.lights)
        .arg(manifest.head.seq.value)
        .arg((manifest.bytes() + Mebi - 1) / Mebi)
        .arg(manifest.program);
}

Result<BackupManifest> readManifest(const QString& backup)
{
    QFile file(QDir(backup).filePath(QLatin1StringView(BackupManifest::FileName)));
    if (!file.open(QIODevice::ReadOnly) || file.size() > LargestManifest)
        return fail(ErrorCode::StoreFailed,
                    u"%1 is no finished backup: %2"_s.arg(backup, file.errorString()));
    return parseManifest(file.readAll());
}

} // namespace duban
