// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/DeskReplies.h"
#include "common/protocol/DeskRequests.h"
#include "server/store/Database.h"

namespace duban {

/// A question about a case that was put to another section.
struct Question
{
    QuestionId id; ///< not set: not written yet
    CaseId caseId;
    OrganisationId section; ///< that is asked
    PersonId askedBy;
    LegalTime askedAt;
    QString text;
    PersonId answeredBy{}; ///< not set: nobody has answered yet
    LegalTime answeredAt{};
    QString answer{};

    bool isOpen() const noexcept { return !answeredBy.isValid(); }
};

/// Questions to other sections and their answers; asked once, answered once, never changed.
class QuestionStore
{
public:
    /// @return NotFound.
    static Result<Question> load(const ReadTx& tx, QuestionId id);
    /// @return what an entry of the journal asked, or answered; nothing when it did not.
    static Result<std::optional<Question>> askedWith(const ReadTx& tx, CaseId id, JournalSeq seq);
    static Result<std::optional<Question>> answeredWith(const ReadTx& tx, CaseId id, JournalSeq seq);
    /// @return how many were asked about a case.
    static Result<int> count(const ReadTx& tx, CaseId id);
    /// @return those about a case, oldest first.
    static Result<std::vector<QuestionEntry>> entries(const ReadTx& tx, CaseId id);
    /// @return those put to a section: open ones first, the one asked last first; then the answered ones, the
    ///         one answered last first; behind the one that `query` names. At most `limit`, and as many as
    ///         one frame takes.
    static Result<QuestionPage> page(const ReadTx& tx, OrganisationId section, const ListQuestions& query);
    /// @return the name of who answered; empty: nobody yet.
    static Result<QString> answeredByName(const ReadTx& tx, QuestionId id);

    static Result<QuestionId> ask(WriteTx& tx, const Question& question, JournalSeq seq);
    /// @return Conflict when it has been answered.
    static Result<> answer(WriteTx& tx, const Question& question, JournalSeq seq);
};

} // namespace duban
