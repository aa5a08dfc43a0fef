// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/widget/LightMark.h"

#include <QTableWidget>

#include <optional>

namespace duban {

/// A small table of plain text to read: history, clocks. Nothing in it is markup or can be edited.
class FactTable : public QTableWidget
{
    Q_OBJECT

public:
    /// @param stretched the column that takes what is left over
    FactTable(const QStringList& heads, int stretched, QWidget* parent = nullptr);

    /// Adds a row below.
    /// @param mark shown before the words of the first column
    void addFacts(const QStringList& facts, std::optional<LightMark> mark = {});

    void clearFacts();

    /// Makes every column as wide as its words.
    void fitColumns();

    /// Long words of the column that takes what is left over go on in further lines from now on, instead of
    /// being cut off.
    void wrapStretched();

    /// @return true when the words of a column go on in further lines.
    bool wraps(int column) const noexcept { return m_wraps && column == m_stretched; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void shareWidth();
    void fitRows();

    int m_stretched = 0;
    bool m_wraps = false;
};

} // namespace duban
