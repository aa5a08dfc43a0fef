// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/supervision/CounterCard.h"

#include "client/widget/Countdown.h"
#include "client/widget/Style.h"

#include <QPainter>

namespace duban {

namespace {

constexpr int CardHeight = 88;

} // namespace

CounterCard::CounterCard(const QString& word, std::optional<LightMark> mark, QWidget* parent)
    : QAbstractButton(parent), m_mark(mark)
{
    setText(word);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    sayAloud();
}

void CounterCard::sayAloud()
{
    setAccessibleName(tr("%1: %2", "word, figure").arg(text()).arg(m_figure));
}

void CounterCard::setFigure(int figure)
{
    if (m_figure == figure)
        return;
    m_figure = figure;
    sayAloud();
    update();
}

void CounterCard::setNote(const QString& note)
{
    if (m_note == note)
        return;
    m_note = note;
    update();
}

void CounterCard::setTrust(LightTrust trust)
{
    m_trust = trust;
    update();
}

QSize CounterCard::sizeHint() const
{
    return {180, CardHeight};
}

QSize CounterCard::minimumSizeHint() const
{
    return {110, CardHeight};
}

void CounterCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens& t = tokens();
    const bool marked = hasFocus() || underMouse();
    painter.setPen(QPen(marked ? t.accent : t.line, hasFocus() ? 2 : 1));
    painter.setBrush(t.panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), metrics::Corner, metrics::Corner);
    const bool known = m_trust == LightTrust::Known;
    const LightMark mark = known ? m_mark.value_or(LightMark::Unknown) : LightMark::Unknown;
    int left = metrics::Space16;
    if (m_mark) {
        paintLight(&painter, mark, QRectF(left, 11, 14, 20));
        left += metrics::IconMedium;
    }
    painter.setFont(fontOf(metrics::FontTable));
    painter.setPen(t.second);
    painter.drawText(QRect(left, 11, width() - left, 20), Qt::AlignLeft | Qt::AlignVCenter, text());
    painter.setFont(fontOf(metrics::FontCounter));
    painter.setPen(m_mark && known && m_figure > 0 ? lightInk(mark) : known ? t.text : t.second);
    painter.drawText(QRect(metrics::Space16, 29, width() - metrics::Space16, 34),
                     Qt::AlignLeft | Qt::AlignVCenter, groupedNumber(m_figure));
    painter.setFont(fontOf(metrics::FontSmall));
    painter.setPen(t.second);
    const QRect note(metrics::Space16, 62, width() - metrics::Space24, 18);
    painter.drawText(note, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_note, Qt::ElideRight, note.width()));
}

} // namespace duban
