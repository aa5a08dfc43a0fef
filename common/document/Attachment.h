// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Id.h"
#include "common/base/Instant.h"
#include "common/document/FileType.h"

namespace duban {

/// Largest piece of a file in one message, in bytes.
inline constexpr qsizetype FilePiece = 64 * 1024;
/// Pieces of one message.
inline constexpr int FilePiecesAtOnce = 4;
/// Bytes of a file that travel in one message.
inline constexpr qint64 FilePartBytes = FilePiece * FilePiecesAtOnce;

/// What of a case a file belongs to. Stored and sent: append only.
enum class FileAbout : quint8 {
    Case = 0,
    Material = 1,      ///< it is one of the item's papers
    Document = 2,      ///< the scan of a paper that was issued, signed or sealed
    PaperDecision = 3, ///< the scan of a decision made on paper
};

/// A file of a case: what a citizen handed in, or a paper after it was signed. Its content is named by its
/// hash and never changes.
struct Attachment
{
    AttachmentId id; ///< not set: not written yet
    CaseId caseId;
    QByteArray sha256;
    qint64 bytes = 0;
    FileType type{};
    QString name; ///< safeFileName()
    FileAbout about{};
    qint64 aboutId = 0; ///< a MaterialId or DocumentId; 0: none
    PersonId person;
    LegalTime at;

    friend bool operator==(const Attachment&, const Attachment&) = default;
};

/// That a file does not belong to the case any more. It stays to be read.
struct AttachmentVoid
{
    AttachmentId attachment;
    PersonId person;
    LegalTime at;
    QString reason;

    friend bool operator==(const AttachmentVoid&, const AttachmentVoid&) = default;
};

} // namespace duban
