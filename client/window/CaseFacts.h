// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/widget/FactTable.h"
#include "common/base/Id.h"

namespace duban {

/// Gives the row that was added last words of its own for the pointer and for readers; empty: none.
void tellMore(FactTable& table, const QString& words);

/// A small table whose rows open cases, by Enter or a double click. Filled anew it keeps the row that was
/// chosen.
class CaseFacts : public FactTable
{
    Q_OBJECT

public:
    CaseFacts(const QStringList& heads, int stretched, QWidget* parent = nullptr);

    /// Begins a new filling.
    void beginRows();
    /// @param id not set: the row opens nothing
    void addRow(CaseId id, const QStringList& facts, std::optional<LightMark> mark = {});
    void endRows();

    /// @return not set when the row opens nothing or is not there.
    CaseId caseAt(int row) const;

    /// Chooses the first row, for the keys.
    void focusFirst();

signals:
    void caseChosen(duban::CaseId id);
    /// The person wants to see which days count, beside this place on the screen.
    void ledgerWanted(duban::CaseId id, const QRect& at);

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    CaseId m_chosen;
    int m_chosenRow = -1;
};

} // namespace duban
