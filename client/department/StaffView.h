// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/department/PeopleBook.h"
#include "client/department/RecordView.h"

namespace duban {

/// A list of the people of the own units, or of something that is arranged for them: fetched with the people,
/// laid anew once they are here.
class StaffView : public RecordView
{
    Q_OBJECT

protected:
    StaffView(const ViewContext& context, const Plan& plan, QWidget* parent);

    void fetch() override { m_book->fetch(); }

    bool isFetching() const override { return RecordView::isFetching() || m_book->isUnderWay(); }

    /// @return everybody of the last whole fetch, by id.
    const std::vector<PersonEntry>& people() const noexcept { return m_book->people(); }

    /// @return the person of the row that is chosen, where a row is a person; nullptr: none.
    const PersonEntry* chosenPerson() const;

    /// @return what to do once an act is done: says so and fetches people and list anew.
    FormDesk::Done told(const QString& done);

    PeopleBook* book() const noexcept { return m_book; }

private:
    PeopleBook* m_book;
};

} // namespace duban
