// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/rules/VariantProblems.h"

#include "common/base/Text.h"
#include "common/protocol/Words.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr qint64 MostFen = 100'000'000'000;

struct VariantProblems
{
    Q_DECLARE_TR_FUNCTIONS(duban::VariantProblems)
};

/// Gathers what is wrong.
class Gathering
{
public:
    void add(const QString& field, const QString& words)
    {
        if (!words.isEmpty())
            m_problems.push_back({field, words});
    }

    void line(const QString& field, const QString& text, qsizetype longest, bool required)
    {
        add(field, lineProblem(text, longest, required));
    }

    const FieldProblems& problems() const noexcept { return m_problems; }

private:
    FieldProblems m_problems;
};

void gatherPlace(Gathering& all, const VariantEntry& entry, const std::vector<ItemKind>& kinds)
{
    if (!entry.department.isValid())
        all.add(u"department"_s, VariantProblems::tr("Choose the department that decides."));
    all.line(u"itemName"_s, entry.itemName, MaxRuleLine, true);
    all.line(u"name"_s, entry.name, MaxRuleLine, true);
    const bool known = std::any_of(kinds.begin(), kinds.end(),
                                   [&](const ItemKind& kind) { return kind.name == entry.kindName; });
    if (!known)
        all.add(u"kindName"_s, VariantProblems::tr("Choose the kind of item."));
}

void gatherLimits(Gathering& all, const VariantEntry& entry, LocalDay today)
{
    const bool both = entry.promisedLimit.isSet() && entry.statutoryLimit.isSet();
    if (both && isLongerThan(entry.promisedLimit, entry.statutoryLimit))
        all.add(u"promisedLimit"_s,
                VariantProblems::tr("The promised limit must not be longer than the statutory one."));
    if (entry.statutoryLimit.isSet() && !entry.promisedLimit.isSet())
        all.add(u"promisedLimit"_s, VariantProblems::tr("Where the law names a limit one must be promised."));
    all.line(u"promisedBasis"_s, entry.promisedBasis, MaxRuleBasis, false);
    all.line(u"legalBasis"_s, entry.legalBasis, MaxRuleBasis, true);
    if (entry.from != LocalDay{} && (entry.from < today || entry.from > today + MaxRuleAhead))
        all.add(u"from"_s, VariantProblems::tr("From today on, at most ten years ahead."));
    all.line(u"delegation"_s, entry.delegation, MaxRuleLine, false);
}

void gatherFlow(Gathering& all, const VariantEntry& entry)
{
    if (entry.flow.size() < 4)
        all.add(u"flow"_s, VariantProblems::tr("Choose a flow."));
    for (std::size_t i = 0; i < entry.flow.size(); ++i) {
        const StageEntry& stage = entry.flow[i];
        const QString field = u"flow[%1]"_s.arg(i);
        if (stage.assignment != Assignment::Pool && stage.people.empty())
            all.add(field, VariantProblems::tr("Name who works on this stage, or let it be claimed."));
        else if (!stage.people.empty() && stage.people.size() < std::size_t(stage.reviews))
            all.add(field, VariantProblems::tr("Each review is another person's: name at least %n.", nullptr,
                                               stage.reviews));
    }
}

void gatherMaterials(Gathering& all, const std::vector<MaterialEntry>& materials)
{
    QSet<QString> names;
    for (std::size_t i = 0; i < materials.size(); ++i) {
        const QString row = u"materials[%1]"_s.arg(i);
        const QString name = materials[i].name.trimmed();
        if (!name.isEmpty() && names.contains(name))
            all.add(row + u".name"_s, VariantProblems::tr("This paper is there already."));
        else
            all.line(row + u".name"_s, name, MaxRuleLine, true);
        names.insert(name);
        all.line(row + u".form"_s, materials[i].form, MaxRuleLine, true);
    }
    if (materials.size() > MaxRuleMaterials)
        all.add(u"materials"_s, VariantProblems::tr("At most %1 papers.").arg(MaxRuleMaterials));
}

void gatherFees(Gathering& all, const std::vector<FeeEntry>& fees)
{
    for (std::size_t i = 0; i < fees.size(); ++i) {
        const QString row = u"fees[%1]"_s.arg(i);
        all.line(row + u".name"_s, fees[i].name, MaxRuleLine, true);
        if (fees[i].standardFen < 0 || fees[i].standardFen > MostFen)
            all.add(row + u".standardFen"_s, VariantProblems::tr("An amount in yuan: 25 or 12.50."));
        all.line(row + u".unit"_s, fees[i].unit, MaxRuleLine, true);
        all.line(row + u".basis"_s, fees[i].basis, MaxRuleLine, true);
    }
    if (fees.size() > MaxRuleFees)
        all.add(u"fees"_s, VariantProblems::tr("At most %1 fees.").arg(MaxRuleFees));
}

} // namespace

QString lineProblem(const QString& text, qsizetype longest, bool required)
{
    if (text.trimmed().isEmpty())
        return required ? VariantProblems::tr("This must be written.") : QString();
    if (text.size() > longest)
        return VariantProblems::tr("At most %1 characters, now there are %2.").arg(longest).arg(text.size());
    return isPlainText(text) ? QString()
                             : VariantProblems::tr("There is a character in it that cannot be printed.");
}

FieldProblems problemsOf(const VariantEntry& entry, const std::vector<ItemKind>& kinds, LocalDay today)
{
    Gathering all;
    gatherPlace(all, entry, kinds);
    gatherLimits(all, entry, today);
    gatherFlow(all, entry);
    gatherMaterials(all, entry.materials);
    gatherFees(all, entry.fees);
    all.line(u"duty"_s, entry.duty, MaxRuleDuty, false);
    if (!all.problems().empty())
        return all.problems();
    // The rule itself has the last word: what it finds beyond the above is said in general words.
    std::vector<KindEntry> entries;
    for (const ItemKind& kind : kinds)
        entries.push_back(toEntry(kind));
    if (const auto good = checkVariant(fromEntry(entry, entries)); !good)
        all.add(good.error().field, VariantProblems::tr("This does not hold as a rule. Please check it."));
    return all.problems();
}

std::optional<qint64> fenOf(const QString& yuan)
{
    static const QRegularExpression form(u"^([0-9]{1,10})(?:\\.([0-9]{1,2}))?\\z"_s);
    const auto match = form.match(yuan.trimmed());
    if (!match.hasMatch())
        return {};
    const qint64 fen =
        match.captured(1).toLongLong() * 100 + match.captured(2).leftJustified(2, u'0').toLongLong();
    return fen <= MostFen ? std::optional(fen) : std::nullopt;
}

QString yuanText(qint64 fen)
{
    const QString yuan = QString::number(fen / 100);
    return fen % 100 == 0 ? yuan : yuan + u'.' + QString::number(fen % 100).rightJustified(2, u'0');
}

} // namespace duban
