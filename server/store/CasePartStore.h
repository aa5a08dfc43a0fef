// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/Case.h"
#include "common/domain/CaseFact.h"
#include "common/protocol/Replies.h"
#include "server/store/Database.h"

namespace duban {

/// Facts, special procedures and requests of cases.
class CasePartStore
{
public:
    static Result<> addFact(WriteTx& tx, CaseId id, const CaseFact& fact, JournalSeq seq);
    static Result<std::vector<CaseFact>> facts(const ReadTx& tx, CaseId id, JournalSeq seq);
    static Result<std::vector<FactEntry>> factEntries(const ReadTx& tx, CaseId id);

    /// @return the case's procedures, oldest first.
    static Result<std::vector<SpecialProcedure>> procedures(const ReadTx& tx, CaseId id);
    static Result<std::vector<ProcedureEntry>> procedureEntries(const ReadTx& tx, CaseId id);
    static Result<ProcedureId> openProcedure(WriteTx& tx, const SpecialProcedure& procedure, JournalSeq seq);
    static Result<> closeProcedure(WriteTx& tx, const SpecialProcedure& procedure, JournalSeq seq);

    /// @return what waits for a word, oldest first.
    static Result<std::vector<CaseRequest>> openRequests(const ReadTx& tx, CaseId id);
    static Result<std::vector<RequestEntry>> requestEntries(const ReadTx& tx, CaseId id);
    static Result<> ask(WriteTx& tx, const CaseRequest& request, JournalSeq seq);
    static Result<> answer(WriteTx& tx, const CaseRequest& request, JournalSeq seq);
};

} // namespace duban
