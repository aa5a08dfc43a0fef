// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/YearView.h"

#include "client/widget/Countdown.h"
#include "client/widget/MonthName.h"
#include "client/widget/Style.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr int Columns = 4;
constexpr int Rows = 3;
constexpr int Months = 12;
constexpr int DaysOfWeek = 7;
constexpr int WeeksShown = 6;
constexpr int TitleHeight = 22;
constexpr int WeekdayHeight = 18;
constexpr int Gap = metrics::Space16;
constexpr int RowGap = metrics::Space8;
constexpr double SignPoints = 6;

/// 0 for Monday.
int columnOf(LocalDay day)
{
    return int(std::chrono::weekday(day).iso_encoding()) - 1;
}

QString signOf(DayLook look)
{
    if (look == DayLook::Holiday)
        return YearView::tr("off", "sign of a holiday, one character");
    return look == DayLook::MakeUpWorkday ? YearView::tr("on", "sign of a make-up workday, one character")
                                          : QString();
}

QColor inkOf(DayLook look)
{
    const Tokens& t = tokens();
    switch (look) {
    case DayLook::Workday:
    case DayLook::Holiday:
        return t.text;
    case DayLook::Weekend:
        return t.second;
    case DayLook::MakeUpWorkday:
        return t.accent;
    }
    return t.text;
}

} // namespace

DayLook lookOf(const WorkCalendar& calendar, LocalDay day)
{
    if (const SpecialDay* special = calendar.specialOn(day))
        return special->kind == SpecialDay::Kind::Holiday ? DayLook::Holiday : DayLook::MakeUpWorkday;
    return columnOf(day) >= 5 ? DayLook::Weekend : DayLook::Workday;
}

QString lookWord(DayLook look)
{
    switch (look) {
    case DayLook::Workday:
        return YearView::tr("Working day");
    case DayLook::Weekend:
        return YearView::tr("Weekend");
    case DayLook::Holiday:
        return YearView::tr("Holiday");
    case DayLook::MakeUpWorkday:
        return YearView::tr("Make-up workday");
    }
    return {};
}

void paintDayLook(QPainter& painter, DayLook look, const QRectF& cell)
{
    const Tokens& t = tokens();
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::NoBrush);
    if (look == DayLook::Holiday)
        painter.setBrush(Tokens::faded(t.lineStrong, 0.55));
    else if (look == DayLook::MakeUpWorkday)
        painter.setBrush(Tokens::fill(t.accent));
    else if (look == DayLook::Weekend)
        painter.setBrush(t.ground);
    painter.drawRoundedRect(cell, 3, 3);
    painter.setFont(fontOf(SignPoints));
    painter.setPen(inkOf(look));
    painter.drawText(cell.adjusted(0, 1, -1, 0), Qt::AlignRight | Qt::AlignTop, signOf(look));
}

YearView::YearView(QWidget* parent)
    : QWidget(parent), m_planned(*WorkCalendar::build({})), m_inForce(m_planned), m_year(FirstNoticeYear),
      m_current(fromQDate(QDate(FirstNoticeYear, 1, 1)))
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void YearView::show(const WorkCalendar& planned, const WorkCalendar& inForce, int year, LocalDay today)
{
    m_planned = planned;
    m_inForce = inForce;
    m_today = today;
    if (m_year != year) {
        m_year = year;
        const bool present = toQDate(today).year() == year;
        m_current = present ? today : fromQDate(QDate(year, 1, 1));
    }
    setAccessibleName(describe(m_current));
    update();
}

void YearView::choose(LocalDay day)
{
    if (toQDate(day).year() != m_year || day == m_current)
        return;
    m_current = day;
    setAccessibleName(describe(day));
    QAccessibleEvent said(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&said);
    update();
    emit dayChosen();
}

bool YearView::differs(LocalDay day) const
{
    return lookOf(m_planned, day) != lookOf(m_inForce, day);
}

QString YearView::describe(LocalDay day) const
{
    const SpecialDay* special = m_planned.specialOn(day);
    const QString what = lookWord(lookOf(m_planned, day));
    const QString named =
        special && !special->name.isEmpty()
            ? tr("%1: %2, %3", "date, kind of day, name").arg(dayText(day), what, special->name)
            : tr("%1: %2", "date, kind of day").arg(dayText(day), what);
    return differs(day)
               ? tr("%1 (now: %2)", "day, what it is in force").arg(named, lookWord(lookOf(m_inForce, day)))
               : named;
}

QRect YearView::monthRect(int month) const
{
    const int column = (month - 1) % Columns;
    const int row = (month - 1) / Columns;
    const int wide = (width() - (Columns - 1) * Gap) / Columns;
    const int high = (height() - (Rows - 1) * RowGap) / Rows;
    return {column * (wide + Gap), row * (high + RowGap), wide, high};
}

QRect YearView::cellOf(LocalDay day) const
{
    const QDate date = toQDate(day);
    const QRect month = monthRect(date.month());
    const int lead = columnOf(fromQDate(QDate(date.year(), date.month(), 1)));
    const int row = (lead + date.day() - 1) / DaysOfWeek;
    const int column = columnOf(day);
    const int left = month.left() + column * month.width() / DaysOfWeek;
    const int right = month.left() + (column + 1) * month.width() / DaysOfWeek;
    const int body = month.height() - TitleHeight - WeekdayHeight;
    const int top = month.top() + TitleHeight + WeekdayHeight;
    return {left, top + row * body / WeeksShown, right - left, body / WeeksShown};
}

void YearView::paintDay(QPainter& painter, LocalDay day) const
{
    const Tokens& t = tokens();
    const QRectF cell = QRectF(cellOf(day)).adjusted(1, 1, -1, -1);
    const DayLook look = lookOf(m_planned, day);
    paintDayLook(painter, look, cell);
    painter.setFont(fontOf(metrics::FontTable));
    painter.setPen(inkOf(look));
    painter.drawText(cell.adjusted(2, 0, 0, -1), Qt::AlignLeft | Qt::AlignVCenter,
                     QString::number(toQDate(day).day()));
    painter.setBrush(Qt::NoBrush);
    if (differs(day))
        painter.fillRect(QRectF(cell.left() + 3, cell.bottom() - 2, cell.width() - 6, 2), t.accent);
    if (day == m_today) {
        painter.setPen(QPen(t.second, 1, Qt::DotLine));
        painter.drawRoundedRect(cell.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    }
    if (day == m_current) {
        painter.setPen(QPen(hasFocus() ? t.accent : t.second, hasFocus() ? 2 : 1));
        painter.drawRoundedRect(cell.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    }
}

void YearView::paintMonth(QPainter& painter, int month) const
{
    const Tokens& t = tokens();
    const QRect area = monthRect(month);
    const LocalDay first = fromQDate(QDate(m_year, month, 1));
    painter.setFont(fontOf(metrics::FontTable, QFont::DemiBold));
    painter.setPen(t.text);
    painter.drawText(QRect(area.left() + 4, area.top(), area.width(), TitleHeight),
                     Qt::AlignLeft | Qt::AlignVCenter, monthName(month));
    painter.setFont(fontOf(metrics::FontSmall));
    painter.setPen(t.second);
    const LocalDay monday = first - LocalDay::duration(columnOf(first));
    for (int i = 0; i < DaysOfWeek; ++i) {
        const QString word = dayText(monday + LocalDay::duration(i)).section(u' ', -1);
        const QRect head(area.left() + i * area.width() / DaysOfWeek + 4, area.top() + TitleHeight,
                         area.width() / DaysOfWeek, WeekdayHeight);
        painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter, word.right(word.size() > 2 ? 3 : 1));
    }
    for (int i = 0; i < QDate(m_year, month, 1).daysInMonth(); ++i)
        paintDay(painter, first + LocalDay::duration(i));
}

void YearView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int month = 1; month <= Months; ++month)
        paintMonth(painter, month);
}

void YearView::chooseMonth(int months)
{
    choose(fromQDate(toQDate(m_current).addMonths(months)));
}

void YearView::keyPressEvent(QKeyEvent* event)
{
    const QDate now = toQDate(m_current);
    switch (event->key()) {
    case Qt::Key_Left:
        return choose(m_current - LocalDay::duration(1));
    case Qt::Key_Right:
        return choose(m_current + LocalDay::duration(1));
    case Qt::Key_Up:
        return choose(m_current - LocalDay::duration(DaysOfWeek));
    case Qt::Key_Down:
        return choose(m_current + LocalDay::duration(DaysOfWeek));
    case Qt::Key_PageUp:
        return chooseMonth(-1);
    case Qt::Key_PageDown:
        return chooseMonth(1);
    case Qt::Key_Home:
        return choose(fromQDate(QDate(now.year(), now.month(), 1)));
    case Qt::Key_End:
        return choose(fromQDate(QDate(now.year(), now.month(), now.daysInMonth())));
    case Qt::Key_Space:
        emit toggleWanted();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

std::optional<LocalDay> YearView::dayAt(const QPoint& point) const
{
    for (int month = 1; month <= Months; ++month) {
        if (!monthRect(month).contains(point))
            continue;
        const LocalDay first = fromQDate(QDate(m_year, month, 1));
        for (int i = 0; i < QDate(m_year, month, 1).daysInMonth(); ++i) {
            if (cellOf(first + LocalDay::duration(i)).contains(point))
                return first + LocalDay::duration(i);
        }
    }
    return std::nullopt;
}

void YearView::mousePressEvent(QMouseEvent* event)
{
    if (const auto day = dayAt(event->pos()))
        choose(*day);
}

void YearView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (const auto day = dayAt(event->pos()); day && *day == m_current)
        emit toggleWanted();
}

bool YearView::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    if (const auto day = dayAt(help->pos()))
        QToolTip::showText(help->globalPos(), describe(*day).toHtmlEscaped(), this);
    else
        QToolTip::hideText();
    return true;
}

} // namespace duban
