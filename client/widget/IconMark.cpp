// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/widget/IconMark.h"

#include "client/widget/Tokens.h"

#include <QPainter>

namespace duban {

IconMark::IconMark(IconName name, int side, QWidget* parent) : QWidget(parent), m_name(name)
{
    setFixedSize(side, side);
}

void IconMark::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintIcon(&painter, m_name, QRectF(rect()), tokens().second);
}

} // namespace duban
