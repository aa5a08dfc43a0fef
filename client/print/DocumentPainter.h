// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/print/DocumentFaces.h"

class QIODevice;
class QPainter;

namespace duban {

/// What is shown beside the document itself.
enum class Guides : quint8 {
    Hidden,    ///< on paper
    SealPlace, ///< in a preview: where the seal goes
};

/// Draws one page.
/// @param painter of a whole A4 page, edges included, of any resolution
void paintSheet(QPainter& painter, const Sheet& page, const DocumentFaces& faces,
                Guides guides = Guides::Hidden);

/// Writes a document as PDF: A4, its text as text, its faces embedded.
/// @return StoreFailed when the device cannot be written to.
Result<> writePdf(QIODevice& device, const DocumentContent& document, const DocumentFaces& faces);

} // namespace duban
