// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/document/DocumentContent.h"

#include <vector>

namespace duban {

/// The page of an official document. Source: GB/T 9704-2012, 5.1 and 5.2: A4, head margin 37 mm, left margin
/// 28 mm, text area 156 mm x 225 mm, 22 lines a page, 28 characters a line.
namespace sheet {

inline constexpr int Rows = 22;
inline constexpr int Columns = 28;
inline constexpr double WidthMm = 210;
inline constexpr double HeightMm = 297;
inline constexpr double TopMm = 37;
inline constexpr double LeftMm = 28;
inline constexpr double TextWidthMm = 156;
inline constexpr double TextHeightMm = 225;
inline constexpr double RowMm = TextHeightMm / Rows;
inline constexpr double ColumnMm = TextWidthMm / Columns;

} // namespace sheet

/// In which face and size a text is set. Source: GB/T 9704-2012, 7.2.4, 7.2.5, 7.3.1 to 7.3.3.
enum class Face : quint8 {
    Mark,  ///< 发文机关标志: red, 小标宋, as wide as the organ's name allows
    Title, ///< 2号小标宋
    Body,  ///< 3号仿宋
};

/// A text on the grid. What is wide takes a column, what is narrow (ASCII) half of one.
struct PlacedText
{
    double row = 0;    ///< of its line's top, in rows from the head of the text area
    double column = 0; ///< of its left edge, in columns
    double pitch = 1;  ///< columns of a wide character
    Face face = Face::Body;
    QString text;

    friend bool operator==(const PlacedText&, const PlacedText&) = default;
};

/// One page.
struct Sheet
{
    int number = 1;
    std::vector<PlacedText> texts;
    double redLine = -1; ///< rows from the head; below 0: none
    double sealRow = -1; ///< middle of the seal's place, in rows; below 0: none
    double sealColumn = 0;

    friend bool operator==(const Sheet&, const Sheet&) = default;
};

/// @return columns that a text takes: 1 for what is wide (Chinese, its punctuation), 0.5 for ASCII.
double columnsOf(QStringView text);

/// Breaks a paragraph into lines of the grid.
/// @param indent columns left free in the first line
/// No line begins with what closes (，。；：！？、）》】」』”’％) or ends with what opens (（《【「『“‘);
/// figures and Latin words stay whole as long as they fit a line. Source: GB/T 15834-2011, 5.1; GB/T
/// 9704-2012, 7.3.3 (numbers and years are not broken).
QStringList breakLines(const QString& paragraph, double indent, double columns = sheet::Columns);

/// Lays a document out. The signature, with the place of its seal, never stands on a page without text.
/// Source: GB/T 9704-2012, 7.2 and 7.3.
std::vector<Sheet> typeset(const DocumentContent& document);

} // namespace duban
