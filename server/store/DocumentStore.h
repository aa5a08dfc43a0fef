// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/DocumentReplies.h"
#include "server/store/Database.h"

#include <optional>

namespace duban {

/// Papers of cases. Insert-only: a paper is issued once and voided once.
class DocumentStore
{
public:
    /// @return the papers of a case, oldest first.
    static Result<std::vector<DocumentEntry>> entries(const ReadTx& tx, CaseId id);
    /// @return one of them with what it says; InvalidInput naming `document` when it is none of
    ///         this case.
    static Result<DocumentReply> load(const ReadTx& tx, CaseId caseId, DocumentId id);
    /// @return the series that the counter of the organ, the kind and the year stands under (SettingStore).
    static QString series(OrganisationId organ, DocumentKind kind, int year);

    /// @return what an entry of the journal issued, or voided; nothing when it did not.
    static Result<std::optional<IssuedDocument>> issuedWith(const ReadTx& tx, CaseId id, JournalSeq seq);
    static Result<std::optional<DocumentVoid>> voidedWith(const ReadTx& tx, JournalSeq seq);

    static Result<std::optional<DocumentPrint>> printedWith(const ReadTx& tx, JournalSeq seq);
    static Result<std::optional<DocumentSeal>> sealedWith(const ReadTx& tx, JournalSeq seq);

    static Result<DocumentId> issue(WriteTx& tx, const IssuedDocument& document, JournalSeq seq);
    static Result<> voidIt(WriteTx& tx, const DocumentVoid& voided, JournalSeq seq);
    static Result<> print(WriteTx& tx, const DocumentPrint& printed, JournalSeq seq);
    static Result<> seal(WriteTx& tx, const DocumentSeal& sealed, JournalSeq seq);
};

} // namespace duban
