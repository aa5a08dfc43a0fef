// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/access/FileDuty.h"

#include "common/domain/CaseFlow.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr qsizetype LongestFilesField = 150; // in bytes
const QString FilesFieldBegin = u"files["_s;

bool holds(const std::vector<MaterialId>& papers, MaterialId paper)
{
    return std::find(papers.begin(), papers.end(), paper) != papers.end();
}

} // namespace

std::optional<FilesDue> filesStepOf(Action action, const Case& subject, const ItemVariant& variant) noexcept
{
    switch (action) {
    case Action::Accept:
        return FilesDue::Acceptance;
    case Action::Deny:
    case Action::RecordDecision:
        return FilesDue::Decision;
    case Action::FinishStage:
        return decidesNow(subject, variant) ? std::optional(FilesDue::Decision) : std::nullopt;
    default:
        return std::nullopt;
    }
}

std::vector<MaterialId> papersWithoutFile(const ItemVariant& variant, FilesDue step,
                                          const PapersAtHand& papers)
{
    std::vector<MaterialId> missing;
    if (!asksForFiles(variant.filesDue, step))
        return missing;
    for (const Material& paper : variant.materials) {
        if (holds(papers.present, paper.id) && !holds(papers.withFile, paper.id))
            missing.push_back(paper.id);
    }
    return missing;
}

QStringList paperNames(const ItemVariant& variant, const std::vector<MaterialId>& papers)
{
    QStringList names;
    for (const MaterialId paper : papers) {
        const auto known = std::find_if(variant.materials.begin(), variant.materials.end(),
                                        [paper](const Material& m) { return m.id == paper; });
        if (known != variant.materials.end())
            names << known->name;
    }
    return names;
}

QString filesField(const QStringList& papers)
{
    const QString ellipsis = u"…"_s;
    QStringList shown;
    qsizetype room = LongestFilesField - FilesFieldBegin.size() - 1 - ellipsis.toUtf8().size() - 1;
    for (QString name : papers) {
        for (const QChar mark : {u'[', u']', u'|'})
            name.replace(mark, u'/');
        const qsizetype bytes = name.toUtf8().size();
        if (bytes > room) {
            const qsizetype letters = shown.isEmpty() ? room / 4 : 0; // four bytes a letter at most
            shown << name.left(letters) + ellipsis;
            break;
        }
        room -= bytes + 1;
        shown << name;
    }
    return FilesFieldBegin + shown.join(u'|') + u']';
}

QStringList papersInField(const QString& field)
{
    if (!field.startsWith(FilesFieldBegin) || !field.endsWith(u']'))
        return {};
    return field.mid(FilesFieldBegin.size(), field.size() - FilesFieldBegin.size() - 1)
        .split(u'|', Qt::SkipEmptyParts);
}

} // namespace duban
