// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/print/DocumentPainter.h"

namespace duban {

/// The roll of a receipt printer: 80 mm wide, 72 mm of it printed on.
namespace slip {

inline constexpr double WidthMm = 80;
inline constexpr double TextWidthMm = 72;
inline constexpr int Columns = 24; ///< characters a line

} // namespace slip

/// A document on a roll: one page as long as what it says.
struct Slip
{
    struct Line
    {
        QString text;
        bool title = false; ///< larger, in the middle

        friend bool operator==(const Line&, const Line&) = default;
    };

    std::vector<Line> lines;
    SheetFoot foot;

    /// @return its length on the roll, in millimetres.
    double heightMm() const;
};

Slip slipOf(const DocumentContent& document, const SheetFoot& foot);

/// Draws it from the upper left corner of the roll.
/// @param painter of the whole page, of any resolution
void paintSlip(QPainter& painter, const Slip& slip, const DocumentFaces& faces);

} // namespace duban
