// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/calendar/LocalDay.h"

#include <QDateEdit>

namespace duban {

/// A day to type or to choose from a calendar, with the arrow of our icons.
class DayField : public QDateEdit
{
    Q_OBJECT

public:
    /// @param last also the day offered; a `first` after it counts as `last`
    DayField(LocalDay first, LocalDay last, QWidget* parent = nullptr);

    LocalDay day() const { return fromQDate(date()); }

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace duban
