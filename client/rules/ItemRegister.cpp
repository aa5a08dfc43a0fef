// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/rules/ItemRegister.h"

#include "common/protocol/Words.h"

using namespace Qt::StringLiterals;

namespace duban {

ItemStanding standingOf(const ItemVariant& variant, LocalDay today) noexcept
{
    if (variant.status == VariantStatus::Proposed)
        return ItemStanding::Proposed;
    if (variant.status == VariantStatus::Rejected)
        return ItemStanding::Rejected;
    if (variant.until && *variant.until <= today)
        return ItemStanding::Ended;
    return variant.from > today ? ItemStanding::Coming : ItemStanding::Offered;
}

QString standingText(const ItemVariant& variant, LocalDay today)
{
    switch (standingOf(variant, today)) {
    case ItemStanding::Proposed:
        return variant.from > today ? ItemRegister::tr("proposed from %1").arg(formatDay(variant.from))
                                    : ItemRegister::tr("proposed");
    case ItemStanding::Coming:
        return ItemRegister::tr("offered from %1").arg(formatDay(variant.from));
    case ItemStanding::Offered:
        if (variant.until)
            return ItemRegister::tr("ends on %1").arg(formatDay(*variant.until));
        return variant.from == LocalDay{} ? ItemRegister::tr("offered")
                                          : ItemRegister::tr("offered since %1").arg(formatDay(variant.from));
    case ItemStanding::Rejected:
        return ItemRegister::tr("turned down");
    case ItemStanding::Ended:
        return ItemRegister::tr("ended on %1").arg(formatDay(variant.until.value_or(today)));
    }
    return {};
}

QString fullName(const ItemVariant& variant)
{
    return variant.name.isEmpty()
               ? variant.itemName
               : ItemRegister::tr("%1 (%2)", "item, variant").arg(variant.itemName, variant.name);
}

QSet<OrganisationId> ownSubtree(const Replica& replica)
{
    QSet<OrganisationId> own{replica.me().department};
    const auto& all = replica.organisations();
    // A parent may stand below its child in the list: look until nothing is added.
    for (qsizetype before = 0; before != own.size();) {
        before = own.size();
        for (const Organisation& organisation : all) {
            if (own.contains(organisation.parent))
                own.insert(organisation.id);
        }
    }
    return own;
}

ItemRegister::ItemRegister(Link& link, Replica& replica, QObject* parent)
    : QObject(parent), m_replica(replica), m_book(new PlanBook(link, replica, this))
{
    connect(&replica, &Replica::catalogueChanged, this, &ItemRegister::build);
    connect(m_book, &PlanBook::fetched, this, &ItemRegister::build);
    connect(m_book, &PlanBook::refused, this, &ItemRegister::refused);
    build();
}

void ItemRegister::fetch()
{
    m_book->fetch();
}

void ItemRegister::renew()
{
    m_book->fetch();
    m_replica.renewCatalogue();
}

namespace {

/// What waits for a word comes first.
int orderOf(VariantStatus status)
{
    return status == VariantStatus::Proposed ? 0 : status == VariantStatus::Rejected ? 1 : 2;
}

} // namespace

void ItemRegister::build()
{
    const auto own = ownSubtree(m_replica);
    std::vector<KindEntry> kinds;
    for (const ItemKind& kind : m_replica.kinds())
        kinds.push_back(toEntry(kind));
    m_variants.clear();
    for (const VariantEntry& proposal : m_book->proposals()) {
        // Of one that was released meanwhile the catalogue knows more.
        if (own.contains(proposal.department) && !m_replica.variant(proposal.id))
            m_variants.push_back(fromEntry(proposal, kinds));
    }
    for (const ItemVariant& variant : m_replica.variants()) {
        if (own.contains(variant.department))
            m_variants.push_back(variant);
    }
    const auto key = [](const ItemVariant& v) {
        return std::tuple(orderOf(v.status), v.department.value, v.item.value, v.name.toStdU16String(),
                          v.id.value);
    };
    std::sort(m_variants.begin(), m_variants.end(),
              [&](const ItemVariant& a, const ItemVariant& b) { return key(a) < key(b); });
    emit changed();
}

const ItemVariant* ItemRegister::find(VariantId id) const
{
    const auto found = std::find_if(m_variants.begin(), m_variants.end(),
                                    [id](const ItemVariant& variant) { return variant.id == id; });
    return found == m_variants.end() ? nullptr : &*found;
}

std::vector<const Organisation*> ItemRegister::departments() const
{
    const auto own = ownSubtree(m_replica);
    std::vector<const Organisation*> open;
    for (const Organisation& organisation : m_replica.organisations()) {
        if (!organisation.closed && own.contains(organisation.id))
            open.push_back(&organisation);
    }
    return open;
}

const VariantEntry* ItemRegister::proposal(VariantId id) const
{
    const auto& all = m_book->proposals();
    const auto found =
        std::find_if(all.begin(), all.end(), [id](const VariantEntry& entry) { return entry.id == id; });
    return found == all.end() || m_replica.variant(id) ? nullptr : &*found;
}

int ItemRegister::countOf(VariantStatus status) const
{
    return int(std::count_if(m_variants.begin(), m_variants.end(),
                             [status](const ItemVariant& variant) { return variant.status == status; }));
}

int ItemRegister::proposals() const
{
    return countOf(VariantStatus::Proposed);
}

int ItemRegister::rejected() const
{
    return countOf(VariantStatus::Rejected);
}

} // namespace duban
