// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/print/Printers.h"

class QIODevice;

namespace duban {

/// Dots per inch of a PDF that is drawn: a hundredth of a millimetre.
inline constexpr int PdfResolution = 2540;

/// Writes a paper as PDF: its text as text, its faces embedded, its title and number as metadata.
/// @return StoreFailed when the device cannot be written to.
Result<> writePdf(QIODevice& device, const PaperPrint& paper, const DocumentFaces& faces);

/// The same into a file, which is there whole or not at all.
Result<> writePdf(const QString& path, const PaperPrint& paper, const DocumentFaces& faces);

} // namespace duban
