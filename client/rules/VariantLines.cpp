// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/rules/VariantLines.h"

#include "client/model/DomainWords.h"
#include "client/model/LimitWords.h"
#include "client/rules/VariantProblems.h"
#include "common/access/CaseActions.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

struct VariantLines
{
    Q_DECLARE_TR_FUNCTIONS(duban::VariantLines)
};

QString nameIn(const std::vector<PersonEntry>& people, PersonId id)
{
    const auto found = std::find_if(people.begin(), people.end(),
                                    [id](const PersonEntry& person) { return person.id == id; });
    return found == people.end() ? VariantLines::tr("person %1").arg(id.value) : found->name;
}

QString stageText(const StageRule& rule, const std::vector<PersonEntry>& people)
{
    QStringList parts{limitText(rule.limit)};
    if (!rule.basis.isEmpty())
        parts << rule.basis;
    if (rule.reviews > 1)
        parts << VariantLines::tr("%n review(s)", nullptr, rule.reviews);
    parts << (roleOf(rule.stage) == Role::WindowClerk ? VariantLines::tr("at the window")
                                                      : assignmentName(rule.assignment));
    QStringList names;
    for (const PersonId id : rule.people)
        names << nameIn(people, id);
    if (!names.isEmpty())
        parts << names.join(VariantLines::tr(", ", "between names"));
    return parts.join(u" · "_s);
}

QString materialText(const Material& material)
{
    QStringList parts{material.form, material.need == Material::Need::Required
                                         ? VariantLines::tr("required")
                                         : VariantLines::tr("not required")};
    if (material.deferrable)
        parts << VariantLines::tr("may follow after acceptance");
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString feeText(const Fee& fee)
{
    return VariantLines::tr("%1 yuan per %2 · %3", "amount, unit, basis")
        .arg(yuanText(fee.standardFen), fee.unit, fee.basis);
}

QString waysText(const ItemVariant& variant)
{
    QStringList ways;
    if (variant.immediate)
        ways << VariantLines::tr("done at the counter");
    if (variant.joint)
        ways << VariantLines::tr("joint");
    if (variant.commitment)
        ways << VariantLines::tr("may rest on a written promise");
    return ways.join(u" · "_s);
}

/// Adds lines that say something; a label that is there already gets a number behind it, since labels tell
/// lines apart.
class LineList
{
public:
    void add(const QString& label, const QString& value)
    {
        if (value.trimmed().isEmpty())
            return;
        QString own = label;
        for (int n = 2; has(own); ++n)
            own = u"%1 %2"_s.arg(label).arg(n);
        m_lines.push_back({own, value.trimmed()});
    }

    std::vector<VariantLine> take() { return std::move(m_lines); }

private:
    bool has(const QString& label) const
    {
        return std::any_of(m_lines.begin(), m_lines.end(),
                           [&](const VariantLine& line) { return line.label == label; });
    }

    std::vector<VariantLine> m_lines;
};

} // namespace

QString assignmentName(Assignment assignment)
{
    switch (assignment) {
    case Assignment::Pool:
        return VariantLines::tr("whoever claims it");
    case Assignment::Named:
        return VariantLines::tr("the named person");
    case Assignment::Rota:
        return VariantLines::tr("in turn");
    case Assignment::LeastLoad:
        return VariantLines::tr("who has the fewest cases");
    }
    return {};
}

std::vector<VariantLine> linesOf(const ItemVariant& variant, const Replica& replica,
                                 const std::vector<PersonEntry>& people)
{
    LineList lines;
    lines.add(VariantLines::tr("Item"), variant.itemName);
    lines.add(VariantLines::tr("Variant"), variant.name);
    lines.add(VariantLines::tr("Department"), replica.departmentName(variant.department));
    lines.add(VariantLines::tr("Kind"), variant.kind.name);
    lines.add(VariantLines::tr("Ways"), waysText(variant));
    lines.add(VariantLines::tr("Delegation"), variant.delegation);
    lines.add(VariantLines::tr("Promised limit"), limitText(variant.promisedLimit));
    lines.add(VariantLines::tr("Basis of the promise"), variant.promisedBasis);
    lines.add(VariantLines::tr("Statutory limit"), limitText(variant.statutoryLimit));
    lines.add(VariantLines::tr("Legal basis"), variant.legalBasis);
    for (const StageRule& rule : variant.flow)
        lines.add(VariantLines::tr("Stage: %1").arg(stageName(rule.stage, variant.naming)),
                  stageText(rule, people));
    for (const Material& material : variant.materials)
        lines.add(VariantLines::tr("Paper: %1").arg(material.name), materialText(material));
    if (variant.filesDue != FilesDue::Never)
        lines.add(VariantLines::tr("Files of papers"), filesDueName(variant.filesDue));
    for (const Fee& fee : variant.fees)
        lines.add(VariantLines::tr("Fee: %1").arg(fee.name), feeText(fee));
    lines.add(VariantLines::tr("Duties"), variant.duty);
    return lines.take();
}

std::vector<ComparedLine> compared(const std::vector<VariantLine>& before,
                                   const std::vector<VariantLine>& after)
{
    using Change = ComparedLine::Change;
    const auto in = [](const std::vector<VariantLine>& lines, const QString& label) {
        return std::find_if(lines.begin(), lines.end(),
                            [&](const VariantLine& line) { return line.label == label; });
    };
    std::vector<ComparedLine> both;
    auto old = before.begin();
    const auto passGone = [&] {
        for (; old != before.end() && in(after, old->label) == after.end(); ++old)
            both.push_back({old->label, old->value, {}, Change::Removed});
    };
    for (const VariantLine& line : after) {
        passGone();
        const auto same = in(before, line.label);
        if (same == before.end()) {
            both.push_back({line.label, {}, line.value, Change::Added});
            continue;
        }
        both.push_back({line.label, same->value, line.value,
                        same->value == line.value ? Change::Same : Change::Changed});
        if (old != before.end() && old->label == line.label)
            ++old;
    }
    for (; old != before.end(); ++old) {
        if (in(after, old->label) == after.end())
            both.push_back({old->label, old->value, {}, Change::Removed});
    }
    return both;
}

} // namespace duban
