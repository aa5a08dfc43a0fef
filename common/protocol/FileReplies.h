// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/document/Attachment.h"
#include "common/protocol/Replies.h"

namespace duban {

/// How far a file came.
struct FileProgress
{
    static constexpr auto kind = MessageKind::FileProgress;

    qint64 received = 0; ///< bytes; the next part begins here
    bool whole = false;  ///< it is there, its hash is right, and it can be attached
    FileType type{};     ///< of a whole one

    DUBAN_FIELDS(visit(1, self.received); visit(2, self.whole); visit(3, self.type);)
};

/// A file in a list.
struct AttachmentEntry
{
    AttachmentId id;
    QByteArray sha256;
    qint64 bytes = 0;
    FileType type{};
    QString name;
    FileAbout about{};
    qint64 aboutId = 0;
    QString attachedBy; ///< name
    LegalTime attachedAt;
    QString voidedBy; ///< name; empty: it belongs to the case
    LegalTime voidedAt;
    QString voidReason;

    DUBAN_FIELDS(visit(1, self.id); visit(2, self.sha256); visit(3, self.bytes); visit(4, self.type);
                 visit(5, self.name); visit(6, self.about); visit(7, self.aboutId); visit(8, self.attachedBy);
                 visit(9, self.attachedAt); visit(10, self.voidedBy); visit(11, self.voidedAt);
                 visit(12, self.voidReason);)
};

struct AttachmentPage
{
    static constexpr auto kind = MessageKind::AttachmentPage;

    std::vector<AttachmentEntry> rows;

    DUBAN_FIELDS(visit(1, self.rows);)
};

/// A part of a file on its way to a client.
struct FilePart
{
    static constexpr auto kind = MessageKind::FilePart;

    qint64 offset = 0;
    qint64 bytes = 0;               ///< of the whole file
    std::vector<QByteArray> pieces; ///< empty at its end

    DUBAN_FIELDS(visit(1, self.offset); visit(2, self.bytes); visit(3, self.pieces);)
};

} // namespace duban
