// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/Applicant.h"
#include "common/protocol/WatchReplies.h"
#include "common/supervision/Radar.h"
#include "server/store/Database.h"

#include <optional>

namespace duban {

/// The radar's findings, and what it has to look up to make them. Every look-up is one short walk over an
/// index.
class FindingStore
{
public:
    /// @param department that decided the case after the step
    static Result<> add(WriteTx& tx, CaseId id, OrganisationId department, const Finding& finding,
                        JournalSeq seq);

    /// Pages of findings, newest first, of the departments the reader may see.
    /// @param before id of the last one of the page before; 0: the newest
    static Result<FindingPage> page(const ReadTx& tx, const Visibility& visibility, qint64 before, int limit);

    /// @return how many cases the person completed after `since`, journal entries before `below` only; those
    /// of
    ///         immediate variants left out.
    static Result<int> completions(const ReadTx& tx, PersonId person, LegalTime since, JournalSeq below);

    /// @return the last withdrawal of the same applicant and item, whatever the variant, that is not before
    ///         `since`. Applicants are the same by their number (of the ID or the organisation) where the new
    ///         one gives it, else by name and phone.
    static Result<std::optional<Withdrawal>> lastWithdrawal(const ReadTx& tx, const Applicant& applicant,
                                                            ItemId item, LegalTime since);

    /// @return the stage that was left for the one the case stands in; nothing when it stands in its first.
    static Result<std::optional<Stage>> cameFrom(const ReadTx& tx, const Case& file);
};

} // namespace duban
