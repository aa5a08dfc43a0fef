// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/department/PlanBook.h"

#include <QSet>

namespace duban {

/// Where a variant stands on a day.
enum class ItemStanding : quint8 {
    Proposed, ///< waits for release
    Rejected, ///< turned down; may be mended and proposed again
    Coming,   ///< released, its first day has not come
    Offered,
    Ended,
};

/// @return where a variant stands on `today`.
ItemStanding standingOf(const ItemVariant& variant, LocalDay today) noexcept;

/// @return the same in words, with the day of its beginning or end where one is known.
QString standingText(const ItemVariant& variant, LocalDay today);

/// @return 'item (variant)'.
QString fullName(const ItemVariant& variant);

/// @return the departments a person sets rules for: the own one and all below it.
QSet<OrganisationId> ownSubtree(const Replica& replica);

/// Every variant of the own subtree: proposals that wait, and all that were ever released.
class ItemRegister : public QObject
{
    Q_OBJECT

public:
    ItemRegister(Link& link, Replica& replica, QObject* parent = nullptr);

    /// Asks for the proposals anew.
    void fetch();
    /// Asks for everything anew: a proposal was made or judged, or a variant ends.
    void renew();

    /// @return proposals first, then by department, item and name.
    const std::vector<ItemVariant>& variants() const noexcept { return m_variants; }

    /// @return nullptr when there is none such here; valid until the next signal.
    const ItemVariant* find(VariantId id) const;

    /// @return who made a proposal and what was said against it; nullptr for what was released.
    const VariantEntry* proposal(VariantId id) const;

    /// @return the departments of the own subtree that are not closed, by id.
    std::vector<const Organisation*> departments() const;

    /// Proposals that wait for a word.
    int proposals() const;

    /// Proposals that were turned down and not made anew.
    int rejected() const;

signals:
    void changed();
    void refused(const duban::Refusal& why);

private:
    void build();

    int countOf(VariantStatus status) const;

    Replica& m_replica;
    PlanBook* m_book;
    std::vector<ItemVariant> m_variants;
};

} // namespace duban
