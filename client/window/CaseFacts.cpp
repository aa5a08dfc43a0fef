// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/window/CaseFacts.h"

#include "client/model/ModelRole.h"

#include <QContextMenuEvent>
#include <QMenu>

namespace duban {

void tellMore(FactTable& table, const QString& words)
{
    for (int column = 0; !words.isEmpty() && column < table.columnCount(); ++column) {
        QTableWidgetItem* cell = table.item(table.rowCount() - 1, column);
        cell->setToolTip(words.toHtmlEscaped());
        cell->setData(Qt::AccessibleDescriptionRole, words);
    }
}

CaseFacts::CaseFacts(const QStringList& heads, int stretched, QWidget* parent)
    : FactTable(heads, stretched, parent)
{
    setSortingEnabled(false);
    connect(this, &QTableWidget::itemActivated, this, [this](const QTableWidgetItem* item) {
        if (const CaseId id = caseAt(item->row()); id.isValid())
            emit caseChosen(id);
    });
}

void CaseFacts::beginRows()
{
    m_chosenRow = currentRow();
    m_chosen = caseAt(m_chosenRow);
    clearFacts();
}

void CaseFacts::addRow(CaseId id, const QStringList& facts, std::optional<LightMark> mark)
{
    addFacts(facts, mark);
    const int row = rowCount() - 1;
    for (int column = 0; id.isValid() && column < columnCount(); ++column)
        item(row, column)->setData(CaseIdRole, id.value);
    if (id.isValid() && id == m_chosen)
        selectRow(row);
}

void CaseFacts::endRows()
{
    fitColumns();
    if (currentRow() < 0 && m_chosenRow >= 0 && rowCount() > 0)
        selectRow(std::min(m_chosenRow, rowCount() - 1));
}

CaseId CaseFacts::caseAt(int row) const
{
    const QTableWidgetItem* first = row >= 0 && row < rowCount() ? item(row, 0) : nullptr;
    return first ? CaseId{first->data(CaseIdRole).toLongLong()} : CaseId{};
}

void CaseFacts::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    const CaseId id = caseAt(index.row());
    if (!id.isValid())
        return;
    const QRect cell = visualRect(index);
    const QRect at(viewport()->mapToGlobal(cell.topLeft()), cell.size());
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Open the case"), this, [this, id] { emit caseChosen(id); });
    menu->addAction(tr("Which days count…"), this, [this, id, at] { emit ledgerWanted(id, at); });
    menu->popup(byKey ? at.center() : event->globalPos());
}

void CaseFacts::focusFirst()
{
    if (rowCount() > 0 && currentRow() < 0)
        selectRow(0);
    setFocus();
}

} // namespace duban
