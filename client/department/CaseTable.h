// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/Replica.h"

#include <QTableView>

namespace duban {

class LightTrustWatch;

/// A table over CaseTableModel or a filter of it: whole rows, dense, countdowns live by one repaint a second.
class CaseTable : public QTableView
{
    Q_OBJECT

public:
    /// Which columns matter in the place where the table stands.
    enum class Columns : quint8 { Department, Window, Everything };

    CaseTable(Replica& replica, const LightTrustWatch& watch, Columns columns, QWidget* parent = nullptr);

    /// Shows a model; call once.
    void showModel(QAbstractItemModel* model);

    /// @return the case of the current row; not valid when there is none.
    CaseId currentCase() const;
    void selectCase(CaseId id);

signals:
    /// Enter or double-click on a row.
    void caseChosen(duban::CaseId id);
    void currentCaseChanged(duban::CaseId id);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void shareWidth();

    Columns m_columns;
};

} // namespace duban
