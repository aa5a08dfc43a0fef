// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/widget/LightMark.h"
#include "client/widget/Printing.h"
#include "common/base/Instant.h"

namespace duban {

class CaseTable;

/// Rows of one part: a table is laid out in a time that grows with the square of its rows.
inline constexpr int PrintedRowsOfPart = 120;

/// Puts a list on paper as it stands on the screen: its columns in their order, every row, the light as shape
/// and word. What is printed is the list of this moment, however long the printing takes.
/// @param filter chip and words that narrow it; empty: none
/// @param now    legal time, printed under the title
Printout printedList(const CaseTable& table, const QString& title, const QString& filter, LightTrust trust,
                     LegalTime now);

} // namespace duban
