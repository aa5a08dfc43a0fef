// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/FileReplies.h"
#include "server/store/Database.h"

#include <optional>

namespace duban {

/// Files of cases, without their content (FileShelf). Insert-only: a file is attached once and taken out
/// once.
class AttachmentStore
{
public:
    /// @return the files of a case, oldest first, those taken out too.
    static Result<std::vector<AttachmentEntry>> entries(const ReadTx& tx, CaseId id);
    /// @return one of them; InvalidInput naming `attachment` when it is none of this case.
    static Result<AttachmentEntry> load(const ReadTx& tx, CaseId caseId, AttachmentId id);
    /// @return true when any case has, or had, a file with this content.
    static Result<bool> isKnown(const ReadTx& tx, const QByteArray& sha256);

    /// A content that rows speak of.
    struct Content
    {
        QByteArray sha256;
        qint64 bytes = 0;
    };

    /// @return each content once, after `after` in the order of the hashes, at most `limit`.
    static Result<std::vector<Content>> contents(const ReadTx& tx, const QByteArray& after, int limit);

    /// @return what an entry of the journal attached, in the order in which it did.
    static Result<std::vector<Attachment>> attachedWith(const ReadTx& tx, CaseId id, JournalSeq seq);
    /// @return what it took out; nothing when it did not.
    static Result<std::optional<AttachmentVoid>> voidedWith(const ReadTx& tx, JournalSeq seq);

    static Result<AttachmentId> attach(WriteTx& tx, const Attachment& attachment, JournalSeq seq);
    static Result<> voidIt(WriteTx& tx, const AttachmentVoid& voided, JournalSeq seq);
};

} // namespace duban
