// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/Fuzz.h"

#include "common/base/Text.h"
#include "server/backup/Manifest.h"
#include "server/command/system/HallFile.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duban::test {

namespace {

void requireLimit(Limit limit)
{
    require(!limit.isSet() ? limit == Limit{} : limit.unit <= LimitUnit::OfficeHour && limit.count <= 1000,
            "a limit is none or 1 to 1000");
}

void requireKind(const ItemKind& kind)
{
    for (const Limit limit : {kind.acceptanceNotice, kind.supplement, kind.acceptancePaper, kind.delivery,
                              kind.extensionCap, kind.jointExtensionCap})
        requireLimit(limit);
    require(kind.extensionsAllowed >= 0 && kind.extensionsAllowed <= 10, "extensions are 0 to 10");
    require(isPlainText(kind.name) && isPlainText(kind.legalBasis), "a kind's texts are plain");
}

void requireVariant(const ItemVariant& variant)
{
    require(checkVariant(variant).has_value(), "a variant is lawful");
    requireKind(variant.kind);
    requireLimit(variant.promisedLimit);
    requireLimit(variant.statutoryLimit);
    for (const StageRule& rule : variant.flow) {
        requireLimit(rule.limit);
        require(isPlainText(rule.basis), "a stage's basis is plain text");
    }
    for (const QString& text : {variant.itemName, variant.name, variant.legalBasis, variant.promisedBasis,
                                variant.delegation, variant.duty})
        require(isPlainText(text), "a variant's texts are plain");
}

void requireAccounts(const HallSetUp& hall)
{
    QSet<QString> logins;
    for (const AccountRecord& account : hall.accounts) {
        require(!logins.contains(account.login.toLower()), "a login is given once");
        logins.insert(account.login.toLower());
        require(isPlainText(account.login) && isPlainText(account.actor.name), "a person's texts are plain");
        require(account.actor.roles.has(account.actor.role) && account.actor.roles.isLawful(),
                "roles are lawful");
        require(account.actor.department.value <= qint64(hall.organisations.size()) &&
                    account.actor.window.value <= qint64(hall.windows.size()),
                "a place is one of the file");
    }
}

void asHall(const QByteArray& bytes, Subject subject)
{
    auto hall = parseHall(bytes);
    if (!hall)
        return requireNamed(hall.error());
    if (subject == Subject::Sabotaged) {
        for (ItemKind& kind : hall->kinds)
            kind.delivery = Limit::workingDays(1001);
    }
    for (std::size_t i = 0; i < hall->organisations.size(); ++i)
        require(hall->organisations[i].parent.value <= qint64(i), "an organisation lies below one before it");
    for (const ServiceWindow& window : hall->windows)
        require(window.hall.value >= 1 && window.hall.value <= qint64(hall->halls.size()),
                "a window is in a hall of the file");
    std::ranges::for_each(hall->kinds, requireKind);
    std::ranges::for_each(hall->variants, requireVariant);
    requireAccounts(*hall);
}

/// The same file with the hash that belongs to it.
QByteArray withHash(const QByteArray& bytes)
{
    QJsonObject object = QJsonDocument::fromJson(bytes).object();
    object.remove(u"sha256"_s);
    const QByteArray text = QJsonDocument(object).toJson(QJsonDocument::Compact);
    const QByteArray hash = QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex();
    object.insert(u"sha256"_s, QString::fromLatin1(hash));
    return QJsonDocument(object).toJson();
}

void requireNumbers(const QJsonObject& object, const BackupManifest& manifest)
{
    const std::array<std::pair<QLatin1StringView, qint64>, 6> numbers{
        {{"schema"_L1, manifest.schema},
         {"made"_L1, manifest.made.ms},
         {"head"_L1, manifest.head.seq.value},
         {"cases"_L1, manifest.cases},
         {"lights"_L1, manifest.lights},
         {"verified"_L1, manifest.verified.ms}}};
    for (const auto& [name, value] : numbers)
        require(value >= 0 && object[name].toString().toLongLong() == value, "a number is read as it stands");
}

void asManifest(const QByteArray& bytes, Subject subject)
{
    const QByteArray whole = withHash(bytes);
    auto manifest = parseManifest(whole);
    if (!manifest)
        return requireNamed(manifest.error());
    if (subject == Subject::Sabotaged)
        ++manifest->cases;
    requireNumbers(QJsonDocument::fromJson(whole).object(), *manifest);
    QSet<QString> names;
    for (const BackupFile& file : manifest->files) {
        require(!names.contains(file.name), "a file is named once");
        names.insert(file.name);
        require(!file.name.contains(u".."_s) && !file.name.startsWith(u'/') && file.bytes >= 0,
                "a file lies inside the backup");
    }
    require(names.contains(u"duban.db"_s) && manifest->bytes() >= 0, "the database is there");
    require(!lineOf(*manifest).isEmpty(), "a backup has a line");
    const auto again = parseManifest(toJson(*manifest));
    require(again && toJson(*again) == toJson(*manifest), "a manifest is read as it was written");
    QByteArray damaged = whole;
    damaged.replace("\"cases\": \"", "\"cases\": \"1");
    require(!parseManifest(damaged), "a damaged manifest is refused");
}

} // namespace

void fuzzFiles(const QByteArray& bytes, Subject subject)
{
    asHall(bytes, subject);
    asManifest(bytes, subject);
}

} // namespace duban::test
