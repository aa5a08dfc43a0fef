// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/widget/LightBadge.h"

#include "client/widget/Tokens.h"

#include <QPainter>

namespace duban {

LightBadge::LightBadge(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(lightWord(m_mark));
}

void LightBadge::setMark(LightMark mark)
{
    if (m_mark == mark)
        return;
    m_mark = mark;
    setAccessibleName(lightWord(mark));
    updateGeometry();
    update();
}

QSize LightBadge::sizeHint() const
{
    return {metrics::IconMedium + fontMetrics().horizontalAdvance(lightWord(m_mark)) + metrics::Space4,
            metrics::IconMedium + metrics::Space4};
}

void LightBadge::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintLightBadge(&painter, m_mark, rect());
}

} // namespace duban
