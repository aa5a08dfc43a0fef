// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/network/Link.h"
#include "common/protocol/SetUpReplies.h"

namespace duban {

/// The people of the own departments, fetched anew whenever somebody needs them: how many cases each has is
/// true only for the moment.
class PeopleBook : public QObject
{
    Q_OBJECT

public:
    explicit PeopleBook(Link& link, QObject* parent = nullptr);

    /// Asks page by page; a fetch under way is enough for everybody who asks meanwhile.
    void fetch();

    /// Something was changed: a fetch that is under way may have missed it and is followed by another.
    void fetchAnew();

    bool isUnderWay() const noexcept { return m_underWay; }

    /// @return everybody of the last whole fetch, by id.
    const std::vector<PersonEntry>& people() const noexcept { return m_people; }

signals:
    /// Everybody is here.
    void fetched();
    void refused(const duban::Refusal& why);

private:
    void ask(PersonId after);
    void take(const PeoplePage& page);

    Link& m_link;
    std::vector<PersonEntry> m_people;
    std::vector<PersonEntry> m_coming; ///< the pages so far
    bool m_underWay = false;
    bool m_again = false; ///< what comes may be old already
};

} // namespace duban
