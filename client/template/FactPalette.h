// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/template/NarrowTable.h"
#include "common/document/DocumentFacts.h"

namespace duban {

/// The facts that a kind of papers may say, what the law wants said first, each with what it says in the
/// example. Enter or a double click writes one, `?` makes it a condition, Esc leaves.
class FactPalette : public NarrowTable
{
    Q_OBJECT

public:
    explicit FactPalette(QWidget* parent = nullptr);

    /// @param example whose words stand beside the names
    void show(DocumentKind kind, const DocumentFacts& example);

    /// @return the fact of a row; nothing when there is no such row.
    std::optional<Fact> factAt(int row) const;

    /// @return the row of a fact; -1: a paper of this kind does not know it.
    int rowOf(Fact fact) const;

signals:
    void chosen(duban::Fact fact);
    void conditionChosen(duban::Fact fact);
    /// Esc: back to the text.
    void left();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    std::vector<Fact> m_facts;
};

} // namespace duban
