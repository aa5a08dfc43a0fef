// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/widget/ChoiceBox.h"

#include "client/widget/Icon.h"
#include "client/widget/Tokens.h"

#include <QPainter>

namespace duban {

ChoiceBox::ChoiceBox(QWidget* parent) : QComboBox(parent) {}

void ChoiceBox::paintEvent(QPaintEvent* event)
{
    QComboBox::paintEvent(event);
    QPainter painter(this);
    const double side = metrics::IconSmall - 2;
    const QRectF square(width() - side - metrics::Space8, (height() - side) / 2, side, side);
    paintIcon(&painter, IconName::ChevronDown, square, isEnabled() ? tokens().second : tokens().faint);
}

} // namespace duban
