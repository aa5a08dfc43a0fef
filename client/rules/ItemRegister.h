// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/Replica.h"
#include "common/protocol/SetUpReplies.h"

#include <QSet>

namespace duban {

/// Where a variant stands on a day.
enum class ItemStanding : quint8 {
    Proposed, ///< waits for release
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

    /// @return the departments of the own subtree that are not closed, by id.
    std::vector<const Organisation*> departments() const;

    int proposals() const;

signals:
    void changed();
    void refused(const duban::Refusal& why);

private:
    void build();

    Link& m_link;
    Replica& m_replica;
    std::vector<VariantEntry> m_proposals;
    std::vector<ItemVariant> m_variants;
    bool m_underWay = false;
};

} // namespace duban
