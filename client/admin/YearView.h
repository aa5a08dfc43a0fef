// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/calendar/WorkCalendar.h"

#include <QWidget>

namespace duban {

/// The years a notice can be of, as parseNotice() reads them.
inline constexpr int FirstNoticeYear = 1992;
inline constexpr int LastNoticeYear = 2099;

/// What a day of the year view is.
enum class DayLook : quint8 { Workday, Weekend, Holiday, MakeUpWorkday };

/// @return what a day is under a calendar: what the notices say of it, else what the week says.
DayLook lookOf(const WorkCalendar& calendar, LocalDay day);

/// @return the word for it, translated.
QString lookWord(DayLook look);

/// Paints what marks a day: the fill, and the sign at the right where there is one. Shared with the legend.
void paintDayLook(QPainter& painter, DayLook look, const QRectF& cell);

/// Twelve months of one year, weeks from Monday on. Arrows move the day, Page Up and Down the month, Space
/// asks for the next kind of the day. Holidays and make-up workdays differ by sign and fill, days that differ
/// from the calendar in force by a bar below.
class YearView : public QWidget
{
    Q_OBJECT

public:
    explicit YearView(QWidget* parent = nullptr);

    /// @param planned what is painted
    /// @param inForce what it is compared with
    void show(const WorkCalendar& planned, const WorkCalendar& inForce, int year, LocalDay today);

    int year() const noexcept { return m_year; }

    LocalDay current() const noexcept { return m_current; }

    /// Makes a day of the shown year the current one; another year's is ignored.
    void choose(LocalDay day);

    /// @return true when the day is a working day or a holiday in one of the two calendars only.
    bool differs(LocalDay day) const;

    /// @return the date, what the day is, its name, and whether that is new, in one sentence.
    QString describe(LocalDay day) const;

    /// @return where a day of the year is painted.
    QRect cellOf(LocalDay day) const;

    QSize sizeHint() const override { return {860, 600}; }

    QSize minimumSizeHint() const override { return {640, 480}; }

    /// @return the month's name, 'March' or '3 月'. @param month 1 to 12; empty for others

signals:
    /// Another day is the current one.
    void dayChosen();
    /// Space or a double click: the current day shall be the next of holiday, make-up workday, as the week
    /// says.
    void toggleWanted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;

private:
    QRect monthRect(int month) const;
    void paintMonth(QPainter& painter, int month) const;
    void paintDay(QPainter& painter, LocalDay day) const;
    std::optional<LocalDay> dayAt(const QPoint& point) const;
    void chooseMonth(int months);

    WorkCalendar m_planned;
    WorkCalendar m_inForce;
    int m_year;
    LocalDay m_today{};
    LocalDay m_current{};
};

} // namespace duban
