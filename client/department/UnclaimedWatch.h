// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/network/Link.h"
#include "common/protocol/SetUpReplies.h"

#include <QHash>

namespace duban {

/// The cases that nobody took out of the pool for more than two office hours, as the server counts them.
class UnclaimedWatch : public QObject
{
    Q_OBJECT

public:
    explicit UnclaimedWatch(Link& link, QObject* parent = nullptr);

    /// Asks anew, page by page.
    void fetch();

    bool holds(CaseId id) const { return m_cases.contains(id); }

    /// @return what is told of a case; nullptr when it does not lie there so long.
    const UnclaimedEntry* find(CaseId id) const;

    /// @return every case of the list, the longest in the pool first.
    std::vector<UnclaimedEntry> all() const;

signals:
    /// The whole list is here.
    void changed();
    void refused(const duban::Refusal& why);

private:
    void ask(CaseId after);
    void take(const UnclaimedPage& page);

    Link& m_link;
    QHash<CaseId, UnclaimedEntry> m_cases;
    QHash<CaseId, UnclaimedEntry> m_coming; ///< the pages so far
    bool m_underWay = false;
};

} // namespace duban
