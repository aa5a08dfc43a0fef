// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/supervision/Forecast.h"

#include "client/widget/Countdown.h"
#include "client/widget/Style.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QTimer>
#include <QToolTip>
#include <QWheelEvent>

namespace duban {

namespace {

constexpr int NameWidth = 84;
constexpr int HeadHeight = 22;
constexpr int RowHeight = 24;
constexpr int LeastRowHeight = 18; ///< the figures are still read
constexpr double Gap = 3;
constexpr std::chrono::milliseconds ComputeDelay{250};

/// The tones between these two carry neither dark nor bright figures well, and are left out.
constexpr double PalestTone = 0.15;
constexpr double DarkTone = 0.9;

bool isDark(int due, int most)
{
    return due * 4 > most * 3;
}

double toneOf(int due, int most)
{
    return isDark(due, most) ? DarkTone : PalestTone + 0.6 * due / most;
}

LocalDay dueDayOf(const CaseRow& row)
{
    return dayOf(row.dueAt - std::chrono::milliseconds(1));
}

/// The index of the working day a limit that ends on `day` belongs to; -1 when it lies outside. One that ends
/// on a free day has to be met on the working day before it.
/// @param end the first working day after `days`
int indexOfDay(const std::vector<LocalDay>& days, LocalDay end, LocalDay day)
{
    const auto after = std::upper_bound(days.begin(), days.end(), day);
    return day >= end ? -1 : int(after - days.begin()) - 1;
}

} // namespace

ForecastTable forecastOf(const QHash<CaseId, CaseRow>& cases, const WorkCalendar& calendar, LegalTime now,
                         int days)
{
    ForecastTable table;
    const LocalDay yesterday = dayOf(now) - LocalDay::duration(1);
    for (int i = 1; i <= days; ++i)
        table.days.push_back(calendar.nthAfter(yesterday, WorkingDays{i}));
    const LocalDay end = calendar.nthAfter(yesterday, WorkingDays{days + 1});
    std::map<OrganisationId, ForecastRow> byDepartment;
    for (const CaseRow& row : cases) {
        if (!row.dueAt.isSet() || isEnded(row.state))
            continue;
        const int index = indexOfDay(table.days, end, dueDayOf(row));
        if (index < 0)
            continue;
        ForecastRow& mine = byDepartment[row.department];
        mine.department = row.department;
        mine.due.resize(std::size_t(days));
        ++mine.due[std::size_t(index)];
        ++mine.total;
    }
    for (const auto& [department, row] : byDepartment)
        table.rows.push_back(row);
    std::stable_sort(table.rows.begin(), table.rows.end(),
                     [](const ForecastRow& a, const ForecastRow& b) { return a.total > b.total; });
    return table;
}

Forecast::Forecast(Replica& replica, QWidget* parent) : QWidget(parent), m_replica(replica)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    auto* timer = new QTimer(this);
    timer->setSingleShot(true);
    timer->setInterval(ComputeDelay);
    connect(timer, &QTimer::timeout, this, &Forecast::compute);
    const auto later = [timer] {
        if (!timer->isActive())
            timer->start();
    };
    connect(&replica, &Replica::caseChanged, this, later);
    connect(&replica, &Replica::caseGone, this, later);
    connect(&replica, &Replica::reset, this, later);
    connect(&replica, &Replica::clockTicked, this, later);
    compute();
}

void Forecast::compute()
{
    ForecastTable table = forecastOf(m_replica.cases(), m_replica.calendar(), m_replica.legalNow());
    if (table == m_table)
        return;
    m_table = std::move(table);
    int total = 0;
    for (const ForecastRow& row : m_table.rows)
        total += row.total;
    setAccessibleName(tr("%n open case(s) fall due in the next 20 working days.", nullptr, total));
    m_row = std::min(m_row, std::max(0, int(m_table.rows.size()) - 1));
    scrollTo(m_first);
    update();
}

int Forecast::rowHeight() const
{
    const int rows = std::max(1, int(m_table.rows.size()));
    return std::clamp((height() - HeadHeight - metrics::Space8) / rows, LeastRowHeight, RowHeight);
}

/// One line less where it has to say how many more there are.
int Forecast::shownRows() const
{
    const int rows = int(m_table.rows.size());
    const int room = std::max(0, (height() - HeadHeight - metrics::Space8) / rowHeight());
    return rows <= room ? rows : std::max(0, room - 1);
}

void Forecast::scrollTo(int first)
{
    m_first = std::clamp(first, 0, std::max(0, int(m_table.rows.size()) - shownRows()));
    update();
}

QRectF Forecast::cellOf(int row, int day) const
{
    const double room = width() - NameWidth - 2 * metrics::Space12;
    const double step = room / double(std::max<std::size_t>(1, m_table.days.size()));
    return {metrics::Space12 + NameWidth + day * step, HeadHeight + (row - m_first) * double(rowHeight()) + 2,
            step - Gap, rowHeight() - 4.0};
}

std::pair<int, int> Forecast::cellAt(const QPointF& position) const
{
    for (int row = m_first; row < m_first + shownRows(); ++row) {
        for (int day = 0; day < int(m_table.days.size()); ++day) {
            if (cellOf(row, day).contains(position))
                return {row, day};
        }
    }
    return {-1, -1};
}

void Forecast::paintHeads(QPainter& painter) const
{
    painter.setFont(fontOf(metrics::FontSmall));
    painter.setPen(tokens().second);
    for (int day = 0; day < int(m_table.days.size()); day += 5) {
        const QRectF cell = cellOf(m_first, day);
        painter.drawText(QRectF(cell.left(), 0, 60, HeadHeight), Qt::AlignLeft | Qt::AlignVCenter,
                         formatDay(m_table.days[std::size_t(day)]).mid(5));
    }
    const int shown = shownRows();
    if (const int more = int(m_table.rows.size()) - shown; more > 0) {
        const QRectF below = cellOf(m_first + shown, 0);
        painter.drawText(QRectF(metrics::Space12, below.top(), width() - metrics::Space24, below.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, tr("%n more department(s)", nullptr, more));
    }
    for (int row = m_first; row < m_first + shown; ++row) {
        const QRectF cell = cellOf(row, 0);
        const QString name = m_replica.departmentName(m_table.rows[std::size_t(row)].department);
        painter.drawText(QRectF(metrics::Space12, cell.top(), NameWidth - 6, cell.height()),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(name, Qt::ElideRight, NameWidth - 6));
    }
}

void Forecast::paintEmpty(QPainter& painter) const
{
    painter.setFont(fontOf(metrics::FontTable));
    painter.setPen(tokens().second);
    painter.drawText(rect().adjusted(metrics::Space12, 0, -metrics::Space12, 0),
                     Qt::AlignCenter | Qt::TextWordWrap,
                     tr("No open case falls due in the next 20 working days."));
}

void Forecast::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_table.rows.empty())
        return paintEmpty(painter);
    const Tokens& t = tokens();
    paintHeads(painter);
    int most = 1;
    for (const ForecastRow& row : m_table.rows)
        most = std::max(most, *std::max_element(row.due.begin(), row.due.end()));
    for (int row = m_first; row < m_first + shownRows(); ++row) {
        for (int day = 0; day < int(m_table.days.size()); ++day) {
            const int due = m_table.rows[std::size_t(row)].due[std::size_t(day)];
            const QRectF cell = cellOf(row, day);
            painter.setPen(Qt::NoPen);
            painter.setBrush(due == 0 ? t.ground : Tokens::faded(t.accent, toneOf(due, most)));
            painter.drawRoundedRect(cell, 3, 3);
            if (hasFocus() && row == m_row && day == m_day) {
                painter.setPen(QPen(t.accent, 2));
                painter.setBrush(Qt::NoBrush);
                painter.drawRoundedRect(cell.adjusted(-1, -1, 1, 1), 3, 3);
            }
            if (due == 0 || cell.width() < painter.fontMetrics().horizontalAdvance(QString::number(due)))
                continue;
            painter.setPen(isDark(due, most) ? t.onAccent : t.text);
            painter.drawText(cell, Qt::AlignCenter, QString::number(due));
        }
    }
}

void Forecast::mousePressEvent(QMouseEvent* event)
{
    const auto [row, day] = cellAt(event->position());
    if (row >= 0)
        choose(row, day);
}

void Forecast::choose(int row, int day)
{
    m_row = row;
    m_day = day;
    update();
    if (m_table.rows[std::size_t(row)].due[std::size_t(day)] > 0)
        emit dayChosen(m_table.rows[std::size_t(row)].department, m_table.days[std::size_t(day)]);
}

bool Forecast::step(int key)
{
    m_row += key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
    m_day += key == Qt::Key_Right ? 1 : key == Qt::Key_Left ? -1 : 0;
    m_row = std::clamp(m_row, 0, std::max(0, int(m_table.rows.size()) - 1));
    m_day = std::clamp(m_day, 0, std::max(0, int(m_table.days.size()) - 1));
    scrollTo(std::clamp(m_first, m_row - std::max(0, shownRows() - 1), m_row));
    return key == Qt::Key_Down || key == Qt::Key_Up || key == Qt::Key_Right || key == Qt::Key_Left;
}

void Forecast::keyPressEvent(QKeyEvent* event)
{
    if (step(event->key()))
        return;
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enter)
        return QWidget::keyPressEvent(event);
    if (m_row < int(m_table.rows.size()))
        choose(m_row, m_day);
}

void Forecast::wheelEvent(QWheelEvent* event)
{
    const int before = m_first;
    const int turned = event->angleDelta().y();
    scrollTo(m_first + (turned < 0 ? 1 : turned > 0 ? -1 : 0));
    event->setAccepted(m_first != before);
}

void Forecast::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    scrollTo(m_first);
}

bool Forecast::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto [row, day] = cellAt(help->pos());
    if (row < 0) {
        QToolTip::hideText();
        return true;
    }
    const ForecastRow& shown = m_table.rows[std::size_t(row)];
    const QString tip =
        tr("%1, %2: %n case(s) due", "department, day", shown.due[std::size_t(day)])
            .arg(m_replica.departmentName(shown.department), dayText(m_table.days[std::size_t(day)]));
    QToolTip::showText(help->globalPos(), tip.toHtmlEscaped(), this);
    return true;
}

} // namespace duban
