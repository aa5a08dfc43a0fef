// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/Replica.h"
#include "common/protocol/SetUpReplies.h"

namespace duban {

/// What waits for its day, and proposals: fetched page by page when somebody needs them, and anew when the
/// server says that they changed while `fetch()` was called at least once.
class PlanBook : public QObject
{
    Q_OBJECT

public:
    PlanBook(Link& link, Replica& replica, QObject* parent = nullptr);

    /// Asks for everything; what is under way is followed by another fetch, for it may have missed a change.
    void fetch();

    /// @return the changes of the last whole fetch, by day.
    const std::vector<PlannedEntry>& plans() const noexcept { return m_plans; }

    /// @return the proposals of the last whole fetch, by id.
    const std::vector<VariantEntry>& proposals() const noexcept { return m_proposals; }

signals:
    /// Everything is here.
    void fetched();
    void refused(const duban::Refusal& why);

private:
    void ask(const ListPlanned& query);
    void take(ListPlanned query, const PlannedPage& page);

    Link& m_link;
    std::vector<PlannedEntry> m_plans;
    std::vector<VariantEntry> m_proposals;
    PlannedPage m_coming; ///< the pages so far
    bool m_wanted = false;
    bool m_underWay = false;
    bool m_again = false;
};

} // namespace duban
