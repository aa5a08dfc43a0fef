// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/widget/RowHeader.h"

#include <QTableView>

namespace duban {

RowHeader::RowHeader(int height, QWidget* parent) : QHeaderView(Qt::Vertical, parent)
{
    setSectionResizeMode(Fixed);
    setDefaultSectionSize(height);
    hide();
}

void RowHeader::install(QTableView& table, int height)
{
    table.setVerticalHeader(new RowHeader(height, &table));
}

void RowHeader::setModel(QAbstractItemModel* model)
{
    QHeaderView::setModel(model);
    if (!model)
        return;
    disconnect(model, &QAbstractItemModel::rowsAboutToBeMoved, this, nullptr);
    disconnect(model, &QAbstractItemModel::rowsMoved, this, nullptr);
}

} // namespace duban
