// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/widget/StageTrack.h"

#include "client/widget/Icon.h"
#include "client/widget/Style.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStringList>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr double Circle = 22;

void paintCircle(QPainter& painter, const QRectF& r, const StageStop& stop, int number)
{
    const Tokens& t = tokens();
    const bool done = stop.state == StageStop::State::Done;
    const bool current = stop.state == StageStop::State::Current;
    painter.setPen(QPen(done || current ? t.accent : t.lineStrong, metrics::IconLine,
                        stop.state == StageStop::State::Skipped ? Qt::DotLine : Qt::SolidLine));
    painter.setBrush(current ? t.accent : t.panel);
    painter.drawEllipse(r);
    if (done)
        return paintIcon(&painter, IconName::Check, r.adjusted(4, 4, -4, -4), t.accent);
    painter.setPen(current ? t.onAccent : t.second);
    painter.setFont(fontOf(metrics::FontTable));
    painter.drawText(r, Qt::AlignCenter, QString::number(number));
}

} // namespace

StageTrack::StageTrack(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StageTrack::setStops(std::vector<StageStop> stops)
{
    m_stops = std::move(stops);
    QStringList said;
    for (const StageStop& stop : m_stops)
        said << u"%1 %2 %3"_s.arg(QString::number(said.size() + 1), stop.name, stop.time).trimmed();
    setAccessibleName(said.join(u", "_s));
    QStringList tips;
    for (const StageStop& stop : m_stops) {
        if (!stop.tip.isEmpty())
            tips << u"%1: %2"_s.arg(stop.name, stop.tip);
    }
    setAccessibleDescription(tips.join(u'\n'));
    update();
}

QSize StageTrack::sizeHint() const
{
    return {600, 66};
}

QSize StageTrack::minimumSizeHint() const
{
    return {360, 66};
}

const StageStop* StageTrack::stopAt(QPoint place) const
{
    if (m_stops.empty() || !rect().contains(place))
        return nullptr;
    const auto at = std::size_t(place.x()) * m_stops.size() / std::size_t(width());
    return &m_stops[std::min(at, m_stops.size() - 1)];
}

bool StageTrack::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const StageStop* stop = stopAt(help->pos());
    if (!stop || stop->tip.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), stop->tip.toHtmlEscaped(), this);
    return true;
}

void StageTrack::paintEvent(QPaintEvent*)
{
    if (m_stops.empty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens& t = tokens();
    const double step = double(width()) / double(m_stops.size());
    for (std::size_t i = 0; i < m_stops.size(); ++i) {
        const StageStop& stop = m_stops[i];
        const double x = step * (double(i) + 0.5);
        const QRectF circle(x - Circle / 2, 2, Circle, Circle);
        if (i + 1 < m_stops.size()) {
            const bool passed = stop.state == StageStop::State::Done;
            painter.setPen(QPen(passed ? t.accent : t.line, 2));
            painter.drawLine(QPointF(circle.right() + 4, circle.center().y()),
                             QPointF(circle.right() + step - Circle - 4, circle.center().y()));
        }
        paintCircle(painter, circle, stop, int(i) + 1);
        const bool current = stop.state == StageStop::State::Current;
        painter.setFont(fontOf(metrics::FontBody, current ? QFont::DemiBold : QFont::Normal));
        painter.setPen(stop.state == StageStop::State::Ahead || stop.state == StageStop::State::Skipped
                           ? t.second
                           : t.text);
        painter.drawText(QRectF(x - step / 2, 27, step, 20), Qt::AlignCenter, stop.name);
        painter.setFont(fontOf(metrics::FontSmall));
        painter.setPen(t.second);
        painter.drawText(QRectF(x - step / 2, 46, step, 18), Qt::AlignCenter, stop.time);
    }
}

} // namespace duban
