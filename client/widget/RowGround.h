// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyleOptionViewItem>

class QPainter;

namespace duban {

/// Paints what lies behind a cell of a list: the selection and the line below.
void paintRowGround(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index);

} // namespace duban
