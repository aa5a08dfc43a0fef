// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/Case.h"
#include "common/domain/Party.h"
#include "common/protocol/Replies.h"
#include "server/store/Database.h"

#include <optional>

namespace duban {

/// What lists show of a case beside its own fields: the open clock due first and the lights.
struct CaseSummary
{
    ClockKind dueClock{};
    LegalTime dueAt;
    LegalTime yellowAt;
    bool provisional = false;
    Light light = Light::Green; ///< worst given to the open clocks
    Light worst = Light::Green; ///< worst ever given and not taken back

    friend bool operator==(const CaseSummary&, const CaseSummary&) = default;
};

/// A case with its summary and the journal entry that changed it last.
struct CaseRecord
{
    Case file;
    CaseSummary summary;
    JournalSeq changed;
};

/// @return the summary of a case with these open deadlines.
/// @param worst of the lights that stand; an open clock may have one that was taken back
CaseSummary summarise(const std::vector<Deadline>& open, Light worst);

/// @return the row that lists and feeds carry.
CaseRow toRow(const CaseRecord& record);

/// @return the departments that `visibility` covers, as a JSON array for json_each().
QString departmentList(const Visibility& visibility);

/// Everything written when a case is taken in.
struct Intake
{
    Applicant applicant;
    std::vector<MaterialCheck> materials;
    QString remark;
    std::vector<Party> parties{}; ///< beside the applicant
};

/// What one step writes about a paper of a case.
struct MaterialChange
{
    MaterialId material;
    bool asked = false;   ///< named by the supplement notice
    LegalTime suppliedAt; ///< set: it has come
    std::optional<LocalDay> deferredUntil;
};

/// Cases with their versions, applicants and other parties, papers and opinions.
class CaseStore
{
public:
    /// @return NotFound.
    static Result<CaseRecord> load(const ReadTx& tx, CaseId id);

    /// @return several cases by id; NotFound when one of them is missing.
    static Result<std::vector<CaseRecord>> load(const ReadTx& tx, const std::vector<CaseId>& ids);

    /// @return NotFound; Conflict when somebody has changed the case since `expected`.
    static Result<CaseRecord> load(const ReadTx& tx, CaseId id, Revision expected);

    /// @return where the case lies; NotFound.
    static Result<CasePlace> placeOf(const ReadTx& tx, CaseId id);

    /// Pages of cases by id, filtered by what the reader may see.
    static Result<CasePage> list(const ReadTx& tx, const Visibility& visibility, const ListCases& request);

    static Result<std::vector<OpinionEntry>> opinions(const ReadTx& tx, CaseId id);
    /// @return what was written with the last step of one of these kinds; empty when there is none.
    static Result<QString> writtenWith(const ReadTx& tx, CaseId id, const std::vector<MessageKind>& verbs);
    static Result<std::vector<MaterialState>> materials(const ReadTx& tx, CaseId id);
    /// Writes what changed about one paper; what is not named stays.
    static Result<> changeMaterial(WriteTx& tx, CaseId id, const MaterialChange& change);
    static Result<std::vector<StepEntry>> steps(const ReadTx& tx, CaseId id);
    static Result<Intake> intake(const ReadTx& tx, CaseId id);

    /// Writes a new case, its first version, applicant, other parties and papers.
    /// @return its id.
    static Result<CaseId> insert(WriteTx& tx, const CaseRecord& record, const Intake& intake);

    /// Writes the new version of a case over the one that was loaded.
    /// @return Conflict when the row no longer has `before.revision`; StoreFailed.
    static Result<> replace(WriteTx& tx, const Case& before, const CaseRecord& after);

    /// Writes only the summary: a light was given. The revision stays, so that nobody's step conflicts with
    /// it.
    static Result<> updateSummary(WriteTx& tx, const CaseRecord& record);

    static Result<> addOpinion(WriteTx& tx, const Opinion& opinion, JournalSeq seq);

private:
    static Result<> appendVersion(WriteTx& tx, const Case& file, JournalSeq seq);
};

} // namespace duban
