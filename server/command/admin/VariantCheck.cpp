// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/command/admin/VariantCheck.h"

#include "common/access/CaseActions.h"
#include "common/base/Text.h"
#include "common/protocol/Words.h"
#include "server/command/TextChecks.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr qsizetype MaxBasis = 500;
constexpr qsizetype MaxDuty = 20'000;
constexpr std::size_t MaxMaterials = 50;
constexpr std::size_t MaxFees = 20;
constexpr std::size_t MaxPeople = 50;
constexpr qint64 MaxFen = 100'000'000'000; // a thousand million yuan
constexpr std::chrono::days Farthest{3660};

enum class Need { Written, MayBeEmpty };

Result<> checkPart(const QString& text, qsizetype longest, Need need, const QString& field)
{
    if (need == Need::Written && text.trimmed().isEmpty())
        return invalid(field, u"must be written"_s);
    if (text.size() > longest || !isPlainText(text))
        return invalid(field, u"at most %1 characters, no control characters"_s.arg(longest));
    return {};
}

Result<> checkTexts(const ItemVariant& v)
{
    struct Text
    {
        const QString& text;
        qsizetype longest;
        Need need;
        QString field;
    };

    for (const Text& t : {Text{v.itemName, MaxLine, Need::Written, u"itemName"_s},
                          Text{v.name, MaxLine, Need::Written, u"name"_s},
                          Text{v.legalBasis, MaxBasis, Need::Written, u"legalBasis"_s},
                          Text{v.promisedBasis, MaxBasis, Need::MayBeEmpty, u"promisedBasis"_s},
                          Text{v.delegation, MaxLine, Need::MayBeEmpty, u"delegation"_s},
                          Text{v.duty, MaxDuty, Need::MayBeEmpty, u"duty"_s}}) {
        if (const auto good = checkPart(t.text, t.longest, t.need, t.field); !good)
            return good;
    }
    for (const StageRule& rule : v.flow) {
        if (const auto good = checkPart(rule.basis, MaxLine, Need::MayBeEmpty, u"flow"_s); !good)
            return good;
        if (!rule.basis.trimmed().isEmpty() && !rule.limit.isSet())
            return invalid(u"flow"_s, u"no limit that the basis could be of"_s);
    }
    return {};
}

Result<> checkMaterials(const std::vector<Material>& materials)
{
    if (materials.size() > MaxMaterials)
        return invalid(u"materials"_s, u"at most %1"_s.arg(MaxMaterials));
    QSet<QString> names;
    for (const Material& m : materials) {
        for (const QString& text : {m.name, m.form}) {
            if (const auto good = checkPart(text, MaxLine, Need::Written, u"materials"_s); !good)
                return good;
        }
        if (names.contains(m.name.trimmed()))
            return invalid(u"materials"_s, u"a paper is named twice"_s);
        names.insert(m.name.trimmed());
    }
    return {};
}

Result<> checkFees(const std::vector<Fee>& fees)
{
    if (fees.size() > MaxFees)
        return invalid(u"fees"_s, u"at most %1"_s.arg(MaxFees));
    for (const Fee& fee : fees) {
        for (const QString& text : {fee.name, fee.unit, fee.basis}) {
            if (const auto good = checkPart(text, MaxLine, Need::Written, u"fees"_s); !good)
                return good;
        }
        if (fee.standardFen > MaxFen)
            return invalid(u"fees"_s, u"a fee is above %1 fen"_s.arg(MaxFen));
    }
    return {};
}

/// People are filed only for the department's own stages, each once, enough of them for every review.
Result<> checkPeople(const StageRule& rule, OrganisationId department, const ReadTx& tx, LocalDay today)
{
    if (rule.assignment < Assignment::Pool || rule.assignment > Assignment::LeastLoad)
        return invalid(u"flow"_s, u"unknown way to assign a stage"_s);
    if (rule.people.empty())
        return rule.assignment == Assignment::Pool
                   ? Result<>()
                   : invalid(u"flow"_s, u"a stage that is assigned needs its people"_s);
    const Role role = roleOf(rule.stage);
    if (role == Role::WindowClerk || rule.people.size() > MaxPeople ||
        rule.people.size() < std::size_t(rule.reviews))
        return invalid(u"flow"_s,
                       u"nobody for the window's stages, at most %1, one for each review"_s.arg(MaxPeople));
    QSet<PersonId> known;
    for (const PersonId person : rule.people) {
        const auto works = AccountStore::worksOn(tx, person, department, role, today);
        if (!works)
            return tl::unexpected(works.error());
        if (!*works || known.contains(person))
            return invalid(u"flow"_s, u"person %1 does not work on the stage, or twice"_s.arg(person.value));
        known.insert(person);
    }
    return {};
}

Result<> checkDepartment(OrganisationId department, const Actor& sender, const Rules& rules)
{
    const auto own = rules.subtree(sender.department);
    const auto& known = rules.catalogue().organisations;
    const bool open = std::any_of(known.begin(), known.end(),
                                  [&](const Organisation& o) { return o.id == department && !o.closed; });
    if (!open || std::find(own.begin(), own.end(), department) == own.end())
        return invalid(u"department"_s, u"not a department of the sender's"_s);
    return {};
}

/// A proposal that was turned down is made anew once, by its own department.
Result<> checkMended(const ItemVariant& variant, const Rules& rules)
{
    if (!variant.mends.isValid())
        return {};
    const ItemVariant* rejected = rules.variant(variant.mends);
    if (!rejected || rejected->status != VariantStatus::Rejected ||
        rejected->department != variant.department)
        return invalid(u"mends"_s, u"no rejected proposal of this department"_s);
    const auto& known = rules.catalogue().variants;
    const bool taken = std::any_of(known.begin(), known.end(),
                                   [&](const ItemVariant& v) { return v.mends == variant.mends; });
    return taken ? invalid(u"mends"_s, u"was made anew already"_s) : Result<>();
}

/// Sets the item: that of what is replaced, the named one, or a new one.
Result<> place(ItemVariant& variant, const Rules& rules)
{
    const auto& known = rules.catalogue().variants;
    if (variant.replaces.isValid()) {
        const ItemVariant* replaced = rules.variant(variant.replaces);
        if (!replaced || replaced->status != VariantStatus::Released ||
            replaced->department != variant.department)
            return invalid(u"replaces"_s, u"must be a released variant of the same department"_s);
        if (variant.item.isValid() && variant.item != replaced->item)
            return invalid(u"item"_s, u"is not that of the replaced variant"_s);
        variant.item = replaced->item;
        return {};
    }
    if (variant.item.isValid()) {
        const bool own = std::any_of(known.begin(), known.end(), [&](const ItemVariant& v) {
            return v.item == variant.item && v.department == variant.department;
        });
        return own ? Result<>() : invalid(u"item"_s, u"no item of this department"_s);
    }
    ItemId last;
    for (const ItemVariant& v : known)
        last = std::max(last, v.item);
    variant.item = {last.value + 1};
    return {};
}

ItemVariant trimmed(ItemVariant v)
{
    for (QString* text : {&v.itemName, &v.name, &v.legalBasis, &v.promisedBasis, &v.delegation, &v.duty})
        *text = text->trimmed();
    for (StageRule& rule : v.flow)
        rule.basis = rule.basis.trimmed();
    for (Material& m : v.materials) {
        m.name = m.name.trimmed();
        m.form = m.form.trimmed();
    }
    for (Fee& fee : v.fees) {
        fee.name = fee.name.trimmed();
        fee.unit = fee.unit.trimmed();
        fee.basis = fee.basis.trimmed();
    }
    return v;
}

} // namespace

Result<LocalDay> comingDay(LocalDay day, LocalDay today)
{
    if (day == LocalDay{})
        return today;
    if (day < today || day > today + Farthest)
        return invalid(u"from"_s, u"must not lie in the past, nor more than ten years ahead"_s);
    return day;
}

Result<ItemVariant> proposedVariant(const VariantEntry& entry, const Actor& sender, const ReadTx& tx,
                                    const CommandContext& context)
{
    std::vector<KindEntry> kinds;
    for (const ItemKind& kind : context.rules.catalogue().kinds)
        kinds.push_back(toEntry(kind));
    const bool knownKind = std::any_of(kinds.begin(), kinds.end(),
                                       [&](const KindEntry& kind) { return kind.name == entry.kindName; });
    if (!knownKind)
        return invalid(u"kindName"_s, u"no such kind of items"_s);
    ItemVariant variant = trimmed(fromEntry(entry, kinds));
    if (const auto own = checkDepartment(variant.department, sender, context.rules); !own)
        return tl::unexpected(own.error());
    if (const auto good = checkVariant(variant); !good)
        return tl::unexpected(good.error());
    const std::array checks{checkTexts(variant), checkMaterials(variant.materials), checkFees(variant.fees),
                            checkMended(variant, context.rules), place(variant, context.rules)};
    for (const auto& good : checks) {
        if (!good)
            return tl::unexpected(good.error());
    }
    for (const StageRule& rule : variant.flow) {
        if (const auto good = checkPeople(rule, variant.department, tx, dayOf(context.now)); !good)
            return tl::unexpected(good.error());
    }
    if (variant.from != LocalDay{}) {
        if (const auto from = comingDay(variant.from, dayOf(context.now)); !from)
            return tl::unexpected(from.error());
    }
    variant.id = {};
    variant.status = VariantStatus::Proposed;
    variant.until = {};
    return variant;
}

} // namespace duban
