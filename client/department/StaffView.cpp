// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/department/StaffView.h"

namespace duban {

StaffView::StaffView(const ViewContext& context, const Plan& plan, QWidget* parent)
    : RecordView(context, plan, parent), m_book(new PeopleBook(context.link, this))
{
    connect(m_book, &PeopleBook::fetched, this, [this] { showRows(); });
    connect(m_book, &PeopleBook::refused, this, [this](const Refusal& why) { complain(why); });
    connect(&context.replica, &Replica::setUpChanged, this, [this] {
        if (isVisible() || m_book->isUnderWay()) // else it asks when it is shown
            m_book->fetchAnew();                 // what is under way may be older than the change
    });
}

const PersonEntry* StaffView::chosenPerson() const
{
    const auto found = std::find_if(people().begin(), people().end(), [this](const PersonEntry& person) {
        return person.id.value == chosen();
    });
    return found == people().end() ? nullptr : &*found;
}

FormDesk::Done StaffView::told(const QString& done)
{
    return [this, done](const CommandReply&) {
        m_book->fetchAnew();
        tell(done);
    };
}

} // namespace duban
