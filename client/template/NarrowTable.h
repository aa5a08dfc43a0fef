// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/widget/FactTable.h"

namespace duban {

/// A small table in a narrow place: long words of the column that takes what is left over are shortened
/// before the table scrolls sideways.
class NarrowTable : public FactTable
{
    Q_OBJECT

public:
    NarrowTable(const QStringList& heads, int stretched, QWidget* parent = nullptr);

    /// Makes every other column as wide as its words.
    void fitColumns();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void keepInside();

    int m_stretched;
};

} // namespace duban
