// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/supervision/EngineLine.h"

#include "client/widget/Countdown.h"
#include "client/widget/Style.h"

#include <QPainter>
#include <QTimer>

namespace duban {

namespace {

constexpr int EngineHeight = 24;
constexpr int EngineMark = 14;

} // namespace

EngineLine::EngineLine(const Replica& replica, const LightTrustWatch& watch, QWidget* parent)
    : QWidget(parent), m_replica(replica), m_watch(watch)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto* second = new QTimer(this);
    connect(second, &QTimer::timeout, this, &EngineLine::follow);
    second->start(std::chrono::seconds(1));
    connect(&replica, &Replica::engineChanged, this, &EngineLine::follow);
    connect(&watch, &LightTrustWatch::changed, this, &EngineLine::follow);
    follow();
}

QString EngineLine::text() const
{
    const auto since = m_replica.sinceSweep();
    if (!since)
        return tr("Engine: not known yet");
    const EngineState& engine = m_replica.engine();
    const QString run = since->count() < 120 ? tr("last run %n s ago", nullptr, int(since->count()))
                                             : tr("last run %n min ago", nullptr, int(since->count() / 60));
    const QString lag = engine.lagSeconds > 0 ? tr("lag %n s", nullptr, engine.lagSeconds) : tr("no lag");
    return tr("Engine: %1 · %2 · %3 lights given", "last run, lag, figure")
        .arg(run, lag, groupedNumber(engine.lightsGiven));
}

void EngineLine::follow()
{
    const QString now = text();
    if (now == m_said)
        return update();
    m_said = now;
    setAccessibleName(now);
    setToolTip(m_watch.reason().toHtmlEscaped());
    updateGeometry();
    update();
}

QSize EngineLine::sizeHint() const
{
    const QFontMetrics words(fontOf(metrics::FontSmall));
    return {words.horizontalAdvance(m_said) + EngineMark + metrics::Space16, EngineHeight};
}

void EngineLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const bool alive = m_watch.trust() == LightTrust::Known && m_replica.sinceSweep().has_value();
    const QRectF mark(0, 0, EngineMark, height());
    if (alive) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens().accent);
        painter.drawEllipse(mark.center(), 4, 4);
    } else {
        paintLight(&painter, LightMark::Unknown, mark);
    }
    painter.setFont(fontOf(metrics::FontSmall));
    painter.setPen(tokens().second);
    painter.drawText(rect().adjusted(EngineMark + metrics::Space4, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                     m_said);
}

} // namespace duban
