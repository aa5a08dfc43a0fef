// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/window/CaseFacts.h"

namespace duban {

namespace {

constexpr int FactCaseRole = Qt::UserRole + 2;

} // namespace

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
    item(row, 0)->setData(FactCaseRole, id.value);
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
    return first ? CaseId{first->data(FactCaseRole).toLongLong()} : CaseId{};
}

void CaseFacts::focusFirst()
{
    if (rowCount() > 0 && currentRow() < 0)
        selectRow(0);
    setFocus();
}

} // namespace duban
