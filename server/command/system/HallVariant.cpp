// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/command/system/HallVariant.h"

#include "common/base/Text.h"
#include "common/domain/FlowTemplates.h"

#include <QHash>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr int MaxHallLimit = 1000;
constexpr qsizetype MaxHallNote = 2000;

} // namespace

Result<QString> hallText(const QJsonObject& entry, QLatin1StringView key, const QString& where)
{
    const QString value = entry[key].toString().trimmed();
    if (value.isEmpty() || value.size() > 200 || !isPlainText(value))
        return invalid(where + u'.' + key, u"missing, longer than 200 characters or not plain text"_s);
    return value;
}

Result<Limit> hallLimit(const QJsonValue& value, const QString& where)
{
    if (value.isUndefined() || value.isNull())
        return Limit{};
    const int days = value.toInt(-1);
    const Limit plain = days == 0 ? Limit{} : Limit::workingDays(days);
    const auto parsed = value.isDouble() ? Result<Limit>(plain) : parseLimit(value.toString());
    if (!parsed)
        return invalid(where, parsed.error().detail);
    if (parsed->count < 0 || parsed->count > MaxHallLimit)
        return invalid(where, u"must be a whole number from 1 to %1, or none"_s.arg(MaxHallLimit));
    return *parsed;
}

Result<QString> hallNote(const QJsonValue& value, const QString& where)
{
    const QString text = value.toString();
    if (text.size() > MaxHallNote || !isPlainText(text))
        return invalid(where, u"longer than %1 characters or not plain text"_s.arg(MaxHallNote));
    return text;
}

namespace {

Result<Stage> stageNamed(const QString& name, const QString& where)
{
    static const QHash<QString, Stage> names{
        {u"Application"_s, Stage::Application}, {u"Acceptance"_s, Stage::Acceptance},
        {u"Handling"_s, Stage::Handling},       {u"Review"_s, Stage::Review},
        {u"Approval"_s, Stage::Approval},       {u"Completion"_s, Stage::Completion}};
    const auto found = names.constFind(name);
    if (found == names.cend())
        return invalid(where, u"'%1' is no stage"_s.arg(name.left(40)));
    return *found;
}

/// Stages line by line: name, limit, and of the reviews how many; or a shipped flow by its key.
Result<> readFlow(const QJsonObject& entry, const QString& where, ItemVariant& variant)
{
    if (entry.contains("template"_L1)) {
        const FlowTemplate* shape = flowTemplate(entry["template"_L1].toString());
        if (!shape)
            return invalid(where + u".template"_s, u"no such flow ships"_s);
        variant = withFlow(std::move(variant), *shape);
        return {};
    }
    const QString naming = entry["naming"_L1].toString(u"handling"_s);
    if (naming != u"handling"_s && naming != u"review"_s)
        return invalid(where + u".naming"_s, u"must be handling or review"_s);
    variant.naming = naming == u"review"_s ? StageNaming::Review : StageNaming::Handling;
    const QJsonArray lines = entry["flow"_L1].toArray();
    for (int i = 0; i < lines.size(); ++i) {
        const QJsonArray line = lines[i].toArray();
        const QString place = where + u".flow[%1]"_s.arg(i);
        const auto found = stageNamed(line.at(0).toString(), place);
        if (!found)
            return tl::unexpected(found.error());
        const auto own = hallLimit(line.at(1), place);
        if (!own)
            return tl::unexpected(own.error());
        const auto basis = hallNote(line.at(3), place);
        if (!basis)
            return tl::unexpected(basis.error());
        variant.flow.push_back({*found, *own, Assignment::Pool, {}, line.at(2).toInt(1), *basis});
    }
    return {};
}

/// From which step on the papers must be there as files; without the key they may follow.
Result<> readFilesDue(const QJsonObject& entry, const QString& where, ItemVariant& variant)
{
    if (!entry.contains("files_due"_L1))
        return {};
    static const QHash<QString, FilesDue> steps{{u"submission"_s, FilesDue::Submission},
                                                {u"acceptance"_s, FilesDue::Acceptance},
                                                {u"decision"_s, FilesDue::Decision}};
    const auto found = steps.constFind(entry["files_due"_L1].toString());
    if (found == steps.cend())
        return invalid(where + u".files_due"_s, u"must be submission, acceptance or decision"_s);
    variant.filesDue = *found;
    return {};
}

Result<> readFees(const QJsonObject& entry, const QString& where, ItemVariant& variant)
{
    const QJsonArray lines = entry["fees"_L1].toArray();
    for (int i = 0; i < lines.size(); ++i) {
        const QJsonObject line = lines[i].toObject();
        const QString place = where + u".fees[%1]"_s.arg(i);
        const auto name = hallText(line, "name"_L1, place);
        const auto unit = hallText(line, "unit"_L1, place);
        const auto basis = hallText(line, "basis"_L1, place);
        if (!name || !unit || !basis)
            return tl::unexpected(!name ? name.error() : !unit ? unit.error() : basis.error());
        const QJsonValue fen = line["fen"_L1];
        if (!fen.isDouble() || fen.toInteger(-1) < 0)
            return invalid(place + u".fen"_s, u"must be a whole number from 0 on"_s);
        variant.fees.push_back({*name, fen.toInteger(), *unit, *basis});
    }
    return {};
}

Result<> readMaterials(const QJsonObject& entry, const QString& where, ItemVariant& variant)
{
    const QJsonArray lines = entry["materials"_L1].toArray();
    for (int i = 0; i < lines.size(); ++i) {
        const QJsonObject m = lines[i].toObject();
        const QString place = where + u".materials[%1]"_s.arg(i);
        const auto paper = hallText(m, "name"_L1, place);
        const auto form = hallText(m, "form"_L1, place);
        if (!paper || !form)
            return tl::unexpected(paper ? form.error() : paper.error());
        const bool required = m["required"_L1].toBool(true);
        variant.materials.push_back({{},
                                     *paper,
                                     *form,
                                     required ? Material::Need::Required : Material::Need::Optional,
                                     m["deferrable"_L1].toBool()});
    }
    return {};
}

} // namespace

Result<> readVariant(const QJsonObject& entry, const QString& where, ItemVariant& variant)
{
    const auto name = hallText(entry, "name"_L1, where);
    const auto basis = hallText(entry, "basis"_L1, where);
    if (!name || !basis)
        return tl::unexpected(name ? basis.error() : name.error());
    variant.name = *name;
    variant.legalBasis = *basis;
    const auto promised = hallLimit(entry["promised"_L1], where + u".promised"_s);
    const auto statutory = hallLimit(entry["statutory"_L1], where + u".statutory"_s);
    if (!promised || !statutory)
        return tl::unexpected(promised ? statutory.error() : promised.error());
    variant.promisedLimit = *promised;
    variant.statutoryLimit = *statutory;
    variant.immediate = entry["immediate"_L1].toBool();
    variant.joint = entry["joint"_L1].toBool();
    variant.commitment = entry["commitment"_L1].toBool();
    const std::array<std::pair<QLatin1StringView, QString*>, 3> notes{
        {{"promisedBasis"_L1, &variant.promisedBasis},
         {"delegation"_L1, &variant.delegation},
         {"duty"_L1, &variant.duty}}};
    for (const auto& [key, target] : notes) {
        const auto note = hallNote(entry[key], where + u'.' + key);
        if (!note)
            return tl::unexpected(note.error());
        *target = *note;
    }
    for (const auto part : {readFlow, readMaterials, readFees, readFilesDue}) {
        if (const auto done = part(entry, where, variant); !done)
            return done;
    }
    auto good = checkVariant(variant);
    if (!good)
        good.error().field = where + u'.' + good.error().field;
    return good;
}

} // namespace duban
