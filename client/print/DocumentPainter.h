// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/print/DocumentFaces.h"

class QPainter;

namespace duban {

/// What stands below the text area of every page, at its left: by it the paper is found and checked.
struct SheetFoot
{
    QString code;      ///< a QR code; empty: none
    QStringList lines; ///< beside it

    friend bool operator==(const SheetFoot&, const SheetFoot&) = default;
};

/// What is shown beside the document itself.
enum class Guides : quint8 {
    Hidden,    ///< on paper
    SealPlace, ///< in a preview: where the seal goes
};

/// Draws one page.
/// @param painter of a whole A4 page, edges included, of any resolution
void paintSheet(QPainter& painter, const Sheet& page, const DocumentFaces& faces, const SheetFoot& foot = {},
                Guides guides = Guides::Hidden);

} // namespace duban
