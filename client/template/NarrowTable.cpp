// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/template/NarrowTable.h"

#include <QHeaderView>

namespace duban {

NarrowTable::NarrowTable(const QStringList& heads, int stretched, QWidget* parent)
    : FactTable(heads, stretched, parent), m_stretched(stretched)
{
}

void NarrowTable::fitColumns()
{
    FactTable::fitColumns();
    keepInside();
}

void NarrowTable::resizeEvent(QResizeEvent* event)
{
    FactTable::resizeEvent(event);
    keepInside();
}

void NarrowTable::keepInside()
{
    horizontalHeader()->setSectionResizeMode(m_stretched, QHeaderView::Stretch);
}

} // namespace duban
