// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/document/Attachment.h"
#include "common/protocol/Requests.h"

// Files of cases (附件). A file goes up in parts, by its hash, before any case knows of it; AttachFile then
// makes it one of a case. What was cut goes on where it stopped.

namespace duban {

/// Announces a file, or asks how far it came. Answered by FileProgress; InvalidInput naming `bytes` (empty,
/// or larger than file.max_bytes) or `sha256`; Busy when this account sends too many at once.
struct BeginFile
{
    static constexpr auto kind = MessageKind::BeginFile;
    static constexpr auto permission = Permission::KeepFiles;
    static constexpr auto scope = ScopeRule::NoScope;

    QByteArray sha256; ///< of the whole file, 32 bytes
    qint64 bytes = 0;

    DUBAN_FIELDS(visit(1, self.sha256); visit(2, self.bytes);)
};

/// Brings a part of an announced file. A part the server has already is passed over, one that lies ahead is
/// not taken: the answer says where to go on. With the last part the server checks the hash and looks what
/// the file is. Answered by FileProgress; InvalidInput naming `file` when it is of a type that is not taken.
struct SendFilePart
{
    static constexpr auto kind = MessageKind::SendFilePart;
    static constexpr auto permission = Permission::KeepFiles;
    static constexpr auto scope = ScopeRule::NoScope;

    QByteArray sha256;
    qint64 bytes = 0; ///< of the whole file, as announced
    qint64 offset = 0;
    std::vector<QByteArray> pieces; ///< 1 to FilePiecesAtOnce, each at most FilePiece bytes

    DUBAN_FIELDS(visit(1, self.sha256); visit(2, self.bytes); visit(3, self.offset); visit(4, self.pieces);)
};

/// Makes a file that this account sent a file of the case. Answered by CommandReply; `subject` is its id,
/// `number` the name it is kept by. InvalidInput naming `sha256` when it has not come whole.
struct AttachFile
{
    static constexpr auto kind = MessageKind::AttachFile;
    static constexpr auto permission = Permission::KeepFiles;
    static constexpr auto scope = ScopeRule::OwnCases;

    CaseId caseId;
    QByteArray sha256;
    QString name; ///< as it is called on the PC; kept as safeFileName()
    FileAbout about{};
    qint64 aboutId = 0; ///< a MaterialId of the case's item, or a DocumentId of the case

    DUBAN_FIELDS(visit(1, self.caseId); visit(2, self.sha256); visit(3, self.name); visit(4, self.about);
                 visit(5, self.aboutId);)
};

/// Takes a file out of the case with a reason. It stays to be read.
struct VoidAttachment
{
    static constexpr auto kind = MessageKind::VoidAttachment;
    static constexpr auto permission = Permission::KeepFiles;
    static constexpr auto scope = ScopeRule::OwnCases;

    CaseId caseId;
    AttachmentId attachment; ///< of this case, not taken out yet
    QString reason;          ///< must be written, at most 2000 characters

    DUBAN_FIELDS(visit(1, self.caseId); visit(2, self.attachment); visit(3, self.reason);)
};

/// Says that the archive of a case (归档) is made, with copies of all its papers, before it is. Answered by
/// CommandReply.
struct NoteArchive
{
    static constexpr auto kind = MessageKind::NoteArchive;
    static constexpr auto permission = Permission::KeepFiles;
    static constexpr auto scope = ScopeRule::OwnCases;

    CaseId caseId;

    DUBAN_FIELDS(visit(1, self.caseId);)
};

/// The files of a case, oldest first, those taken out too. Answered by AttachmentPage.
struct ListAttachments
{
    static constexpr auto kind = MessageKind::ListAttachments;
    static constexpr auto permission = Permission::ReadCases;

    CaseId caseId;

    DUBAN_FIELDS(visit(1, self.caseId);)
};

/// A part of a file of the case. Answered by FilePart.
struct GetFilePart
{
    static constexpr auto kind = MessageKind::GetFilePart;
    static constexpr auto permission = Permission::ReadCases;

    CaseId caseId;
    AttachmentId attachment;
    qint64 offset = 0;

    DUBAN_FIELDS(visit(1, self.caseId); visit(2, self.attachment); visit(3, self.offset);)
};

} // namespace duban
