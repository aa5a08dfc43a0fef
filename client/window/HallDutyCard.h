// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/Replica.h"
#include "client/widget/Card.h"
#include "client/widget/FactTable.h"
#include "common/protocol/SetUpReplies.h"

namespace duban {

/// Who stands at the windows of the hall now and comes later today: the own window first, so that a clerk
/// sees whom to ask and who takes over at lunch. Fetched anew when the duties change; what has begun or ended
/// meanwhile is told from the times alone. Source: domain.md §1, WindowDuty.
class HallDutyCard : public Card
{
    Q_OBJECT

public:
    HallDutyCard(Link& link, Replica& replica, QWidget* parent = nullptr);

    /// Asks the server; an answer under way is followed by another.
    void fetch();

    FactTable* table() const noexcept { return m_table; }

private:
    bool hasTurned() const;
    void refresh();
    QString whenText(const HallDutyEntry& entry) const;

    Link& m_link;
    Replica& m_replica;
    FactTable* m_table;
    std::vector<HallDutyEntry> m_rows;
    qint64 m_minute = 0; ///< the rows were written in
    LegalTime m_asked;   ///< when the server was asked last
    bool m_underWay = false;
    bool m_again = false;
};

} // namespace duban
