// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/document/IssuedDocument.h"
#include "common/protocol/Replies.h"

namespace duban {

/// A paper in a list.
struct DocumentEntry
{
    DocumentId id;
    DocumentKind what{};
    QString number; ///< empty: it bears none
    QString title;
    QString checkCode;
    QString issuedBy; ///< name
    LegalTime issuedAt;
    QString voidedBy; ///< name; empty: it holds
    LegalTime voidedAt;
    QString voidReason;
    int printed = 0;     ///< times, into files too
    LegalTime printedAt; ///< the last time; not set: never
    QString sealedBy;    ///< name; empty: not yet
    LegalTime sealedAt;
    QString seal;            ///< which one
    int templateVersion = 0; ///< version of the words it was made from; 0: the delivered ones

    DUBAN_FIELDS(visit(1, self.id); visit(2, self.what); visit(3, self.number); visit(4, self.title);
                 visit(5, self.checkCode); visit(6, self.issuedBy); visit(7, self.issuedAt);
                 visit(8, self.voidedBy); visit(9, self.voidedAt); visit(10, self.voidReason);
                 visit(11, self.printed); visit(12, self.printedAt); visit(13, self.sealedBy);
                 visit(14, self.sealedAt); visit(15, self.seal); visit(16, self.templateVersion);)
};

struct DocumentPage
{
    static constexpr auto kind = MessageKind::DocumentPage;

    std::vector<DocumentEntry> rows;

    DUBAN_FIELDS(visit(1, self.rows);)
};

/// The words of a kind of papers at one version.
struct TemplateEntry
{
    int version = 0; ///< from 1 on; 0: the delivered ones
    QString text;
    QString setBy; ///< name; empty for the delivered ones
    LegalTime setAt;
    QString reason;

    DUBAN_FIELDS(visit(1, self.version); visit(2, self.text); visit(3, self.setBy); visit(4, self.setAt);
                 visit(5, self.reason);)
};

struct TemplatePage
{
    static constexpr auto kind = MessageKind::TemplatePage;

    DocumentKind what{};
    std::vector<TemplateEntry> rows; ///< newest first; the last is the delivered one

    DUBAN_FIELDS(visit(1, self.what); visit(2, self.rows);)
};

struct BlockEntry
{
    DocumentBlock::Form form{};
    QString text;

    DUBAN_FIELDS(visit(1, self.form); visit(2, self.text);)
};

/// What a paper says. Encoded, it is what is frozen: never change the meaning of a field.
struct DocumentBody
{
    DocumentKind what{};
    QString organ;
    QString number;
    LocalDay day{};
    std::vector<BlockEntry> blocks;

    DUBAN_FIELDS(visit(1, self.what); visit(2, self.organ); visit(3, self.number); visit(4, self.day);
                 visit(5, self.blocks);)
};

struct DocumentReply
{
    static constexpr auto kind = MessageKind::Document;

    DocumentEntry entry;
    DocumentBody body;
    QString caseNumber;
    QString queryCode; ///< with the number, in the QR code of the paper

    DUBAN_FIELDS(visit(1, self.entry); visit(2, self.body); visit(3, self.caseNumber);
                 visit(4, self.queryCode);)
};

} // namespace duban
