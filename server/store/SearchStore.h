// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/Database.h"
#include "server/store/SearchTerms.h"

namespace duban {

/// A case that a search may fit, with all that tells whether it does.
struct Candidate
{
    CaseId id;
    CasePlace place;
    VariantId variant;
    Findable what;
};

/// The terms that cases are found by (case_term), and the cases behind them. Every list is newest first and
/// read with a limit, so that the work of one call is bounded however many cases there are.
class SearchStore
{
public:
    /// Writes the terms of a new case.
    static Result<> add(WriteTx& tx, CaseId id, const std::vector<qint64>& terms);

    /// Writes the terms of a case over those it has.
    static Result<> replace(WriteTx& tx, CaseId id, const std::vector<qint64>& terms);

    /// @return how many cases have the term; `most` when there are so many or more.
    static Result<int> count(const ReadTx& tx, qint64 term, int most);
    static Result<int> count(const ReadTx& tx, VariantId variant, int most);

    /// @param before ids below it only
    static Result<std::vector<Candidate>> withTerm(const ReadTx& tx, qint64 term, CaseId before, int limit);
    static Result<std::vector<Candidate>> ofVariant(const ReadTx& tx, VariantId variant, CaseId before,
                                                    int limit);
    static Result<std::vector<Candidate>> all(const ReadTx& tx, CaseId before, int limit);

    /// @return the id below which cases have no terms yet, or old ones; not valid: all are found by theirs.
    static Result<CaseId> missingBelow(const ReadTx& tx);
    static Result<> setMissingBelow(WriteTx& tx, CaseId id);

    /// @return the highest id that a case has; not valid: there is no case.
    static Result<CaseId> newest(const ReadTx& tx);
};

} // namespace duban
