// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

class QTableView;

namespace duban {

/// The hidden vertical header of a table whose rows are all of one height. A row that moves changes nothing
/// in it, so it does not listen to moves: Qt's own walks all rows twice for each, which at 50 000 rows costs
/// five times what the model spends on the move (bench_list).
class RowHeader : public QHeaderView
{
    Q_OBJECT

public:
    /// Gives a table such a header; before its model.
    /// @param height of a row in pixels
    static void install(QTableView& table, int height);

    void setModel(QAbstractItemModel* model) override;

private:
    RowHeader(int height, QWidget* parent);
};

} // namespace duban
