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

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void shareWidth();

    int m_stretched = 0;
};

} // namespace duban
