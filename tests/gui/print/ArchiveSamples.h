// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/print/ArchiveFile.h"

#include <QImage>
#include <QSizeF>

namespace duban::test {

inline constexpr QSizeF A4Mm{210, 297};

/// Those of this machine.
DocumentFaces faces();

/// A case with all that a cover says.
ArchiveCase sampleCase();

/// A document of that many paragraphs, printed for the first time.
PaperPrint paperOf(const QString& title, int paragraphs, DocumentKind kind = DocumentKind::PermitDecision,
                   PaperForm form = PaperForm::A4);

/// A part that is this document.
ArchivePart partOf(const PaperPrint& paper, const QString& title);

/// A sheet as a scanner sees it: print, a stamp, and paper that is not quite white.
QImage scan(const QSize& dots, int page);

/// The attachment whose pages lie as files in a folder.
ArchivePart scanned(const QString& title, const QStringList& files, const QSizeF& mm);

} // namespace duban::test
