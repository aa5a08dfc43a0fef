// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/department/PeopleBook.h"

namespace duban {

PeopleBook::PeopleBook(Link& link, QObject* parent) : QObject(parent), m_link(link) {}

void PeopleBook::fetch()
{
    if (m_underWay)
        return;
    m_underWay = true;
    m_coming.clear();
    ask({});
}

void PeopleBook::fetchAnew()
{
    m_again = m_underWay;
    fetch();
}

void PeopleBook::ask(PersonId after)
{
    m_link.request<PeoplePage>(ListPeople{after}, this, [this](const Answer<PeoplePage>& answer) {
        if (answer)
            return take(*answer);
        m_underWay = false;
        if (std::exchange(m_again, false))
            return fetch();
        emit refused(answer.error());
    });
}

void PeopleBook::take(const PeoplePage& page)
{
    m_coming.insert(m_coming.end(), page.people.begin(), page.people.end());
    if (page.more && !page.people.empty())
        return ask(page.people.back().id);
    m_underWay = false;
    if (std::exchange(m_again, false))
        return fetch();
    m_people = std::move(m_coming);
    emit fetched();
}

} // namespace duban
