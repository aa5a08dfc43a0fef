// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/widget/TimeLedger.h"

#include "client/widget/Countdown.h"
#include "client/widget/LightMark.h"
#include "client/widget/Style.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr int HeadHeight = 24;
constexpr int CellHeight = 46;
constexpr int DaysOfWeek = 7;

/// 0 for Monday.
int columnOf(LocalDay day)
{
    return int(std::chrono::weekday(day).iso_encoding()) - 1;
}

LocalDay mondayOf(LocalDay day)
{
    return day - LocalDay::duration(columnOf(day));
}

/// The two bars of the white light, at the right end of a day that does not count.
void paintPause(QPainter& painter, const QRectF& cell)
{
    paintLight(&painter, LightMark::White, QRectF(cell.right() - 22, cell.top() + 4, 16, 16));
}

} // namespace

TimeLedger::TimeLedger(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void TimeLedger::setBudget(const TimeRules& rules, LegalTime start, const TimeBudget& budget, LocalDay today)
{
    m_days = ledgerOf(rules, start, budget);
    m_today = today;
    setAccessibleName(ledgerSummary(m_days));
    updateGeometry();
    update();
}

int TimeLedger::weeks() const
{
    if (m_days.empty())
        return 1;
    const auto span = mondayOf(m_days.back().day) - mondayOf(m_days.front().day);
    return int(span.count() / DaysOfWeek) + 1;
}

QSize TimeLedger::sizeHint() const
{
    return {520, HeadHeight + weeks() * CellHeight + 1};
}

QRect TimeLedger::cellOf(LocalDay day) const
{
    const auto since = day - mondayOf(m_days.front().day);
    const int row = int(since.count()) / DaysOfWeek;
    const int column = columnOf(day);
    const int left = column * width() / DaysOfWeek;
    const int right = (column + 1) * width() / DaysOfWeek;
    return {left, HeadHeight + row * CellHeight, right - left, CellHeight};
}

void TimeLedger::paintDay(QPainter& painter, const BudgetDay& entry) const
{
    const Tokens& t = tokens();
    const QRectF cell = QRectF(cellOf(entry.day)).adjusted(2, 2, -2, -2);
    const bool counts = entry.counts();
    const bool due = entry.day == m_days.back().day;
    painter.setPen(entry.day == m_today ? QPen(t.accent, 2) : QPen(due ? t.accent : t.line, 1));
    painter.setBrush(due ? t.accent : counts ? Tokens::fill(t.accent) : t.ground);
    painter.drawRoundedRect(cell, 4, 4);
    if (entry.kind == BudgetDayKind::Paused)
        paintPause(painter, cell);
    const QRectF words = cell.adjusted(8, 4, -6, -4);
    painter.setFont(fontOf(metrics::FontTable, due ? QFont::DemiBold : QFont::Normal));
    painter.setPen(due ? t.onAccent : counts ? t.text : t.second);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignTop, formatDay(entry.day).mid(5));
    painter.setFont(fontOf(metrics::FontSmall));
    painter.setPen(due ? t.onAccent : t.second);
    painter.drawText(
        words, Qt::AlignLeft | Qt::AlignBottom,
        QFontMetrics(painter.font())
            .elidedText(ledgerDayText(entry, m_days.back().day), Qt::ElideRight, int(words.width())));
}

void TimeLedger::paintEvent(QPaintEvent*)
{
    if (m_days.empty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(fontOf(metrics::FontSmall));
    painter.setPen(tokens().second);
    const LocalDay monday = mondayOf(m_days.front().day);
    for (int i = 0; i < DaysOfWeek; ++i) {
        const LocalDay day = monday + LocalDay::duration(i);
        const QRect head = cellOf(day);
        painter.drawText(QRect(head.left() + 10, 0, head.width() - 10, HeadHeight),
                         Qt::AlignLeft | Qt::AlignVCenter, dayText(day).section(u' ', -1));
    }
    for (const BudgetDay& entry : m_days)
        paintDay(painter, entry);
}

bool TimeLedger::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    for (const BudgetDay& entry : m_days) {
        if (cellOf(entry.day).contains(help->pos())) {
            QToolTip::showText(
                help->globalPos(),
                u"%1  %2"_s.arg(dayText(entry.day), ledgerDayText(entry, m_days.back().day)).toHtmlEscaped(),
                this);
            return true;
        }
    }
    QToolTip::hideText();
    return true;
}

} // namespace duban
