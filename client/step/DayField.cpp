// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/step/DayField.h"

#include "client/widget/Icon.h"
#include "client/widget/Tokens.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr int FieldWidth = 150;

} // namespace

DayField::DayField(LocalDay first, LocalDay last, QWidget* parent) : QDateEdit(parent)
{
    setDisplayFormat(u"yyyy-MM-dd"_s);
    setCalendarPopup(true);
    setFixedSize(FieldWidth, metrics::FieldHeight);
    setDateRange(toQDate(std::min(first, last)), toQDate(last));
    setDate(toQDate(last));
    setStyleSheet(
        u"QDateEdit::drop-down { border: none; width: 24px; } QDateEdit::down-arrow { image: none; }"_s);
}

void DayField::paintEvent(QPaintEvent* event)
{
    QDateEdit::paintEvent(event);
    QPainter painter(this);
    const double side = metrics::IconSmall - 2;
    const QRectF square(width() - side - metrics::Space8, (height() - side) / 2, side, side);
    paintIcon(&painter, IconName::ChevronDown, square, isEnabled() ? tokens().second : tokens().faint);
}

} // namespace duban
