// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/department/CaseLayout.h"

#include <QTableView>

class QMenu;

namespace duban {

class CaseDelegate;
class CaseTableModel;
class LightTrustWatch;

/// A table over CaseTableModel: whole rows, dense, countdowns live by one repaint a second. Its columns are
/// the person's: shown or not, moved and sized by dragging, any of them sorts.
class CaseTable : public QTableView
{
    Q_OBJECT

public:
    /// Which columns matter in the place where the table stands.
    enum class Columns : quint8 { Department, Window, Everything };

    CaseTable(Replica& replica, const LightTrustWatch& watch, Columns columns, QWidget* parent = nullptr);

    /// Shows a model; call once.
    void showModel(CaseTableModel* model);

    /// @return the case of the current row; not valid when there is none.
    CaseId currentCase() const;
    void selectCase(CaseId id);

    /// How the table is laid out until somebody changes it.
    const CaseLayout& usualLayout() const noexcept { return m_usual; }

    const CaseLayout& caseLayout() const noexcept { return m_layout; }

    /// Lays the table out; says nothing, because nobody dragged anything.
    void setCaseLayout(const CaseLayout& layout);

    /// Whether rows stand for lights: the column of the light that was counted is offered then, in the place
    /// of the case's own light.
    void setListsLights(bool lights);

    /// @return whether a column is on the screen: the person wants it, and it says something here.
    bool isShown(const CaseLayout::Column& column) const { return column.shown && isOffered(column.column); }

    /// Fills a menu with the columns to tick, what to sort by, and the way back.
    void fillColumnsMenu(QMenu& menu);

    /// @return what a cell says, as it is printed.
    QString textOf(const QModelIndex& index) const;

signals:
    /// Enter or double-click on a row.
    void caseChosen(duban::CaseId id);
    void currentCaseChanged(duban::CaseId id);
    /// The person wants to see which days count, beside this place on the screen.
    void ledgerWanted(duban::CaseId id, const QRect& at);
    /// The person laid the table out differently.
    void laidOut();
    /// The person wants the usual layout again.
    void resetWanted();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void makeHeader();
    void shareWidth();
    void takeWidth(int column, int width);
    void takeMoves();
    void takeOrder(int column, Qt::SortOrder order);
    void showColumn(CaseColumn column, bool shown);
    void keepChosen();
    void chooseAgain();
    CaseLayout::Column& settingOf(int column);

    bool isOffered(CaseColumn column) const
    {
        return m_listsLights ? column != CaseColumn::Light : column != CaseColumn::Counted;
    }

    CaseDelegate* m_delegate;
    CaseLayout m_usual;
    CaseLayout m_layout;
    CaseId m_chosen; ///< whose row was current before the model was filled anew
    bool m_listsLights = false;
    bool m_placing = false; ///< the program moves and sizes columns, not the person
};

} // namespace duban
