// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/step/DayField.h"

#include <QTimeEdit>

namespace duban {

/// A time of day to type, to the minute.
class TimeField : public QTimeEdit
{
    Q_OBJECT

public:
    explicit TimeField(QWidget* parent = nullptr);

    TimeOfDay timeOfDay() const;
    void setTimeOfDay(TimeOfDay time);
};

/// A day and a time of day to type, in the organisation's zone.
class MomentField : public QWidget
{
    Q_OBJECT

public:
    /// @param first the earliest day; @param last the latest
    MomentField(LocalDay first, LocalDay last, QWidget* parent = nullptr);

    LegalTime moment() const;
    /// Shows a moment to the minute; the day is kept within its bounds.
    void setMoment(LegalTime moment);

    DayField* day() const noexcept { return m_day; }

    TimeField* time() const noexcept { return m_time; }

signals:
    void changed();

private:
    DayField* m_day;
    TimeField* m_time;
};

} // namespace duban
