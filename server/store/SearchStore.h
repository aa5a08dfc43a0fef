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

/// A part of a list of cases, read from the newest down.
struct CandidateBatch
{
    std::vector<Candidate> cases; ///< newest first
    int walked = 0;               ///< entries of the list that were passed
    CaseId reached;               ///< the last of them
};

/// Cases that have a term, and others with it.
struct TermWalk
{
    /// More terms than these narrow no further what it costs to read a case.
    static constexpr std::size_t MostAlso = 3;

    qint64 term = 0;
    std::vector<qint64> also; ///< only those with all of these, at most MostAlso
};

/// How often something occurs.
struct Spread
{
    int count = 0;   ///< at most what was asked for
    CaseId newest;   ///< of those counted
    CaseId farthest; ///< the oldest case that was counted
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

    /// @return how many cases have the term, counted from the newest down to at most `most`.
    static Result<Spread> spread(const ReadTx& tx, qint64 term, int most);
    static Result<Spread> spread(const ReadTx& tx, VariantId variant, int most);

    /// Walks the cases with a term inside the database and reads those that have the others as well: passing
    /// an entry by costs a fifth of reading a case.
    /// @param before ids below it only
    /// @param limit entries that are walked; fewer were walked: the list is at its end
    static Result<CandidateBatch> withTerms(const ReadTx& tx, const TermWalk& list, CaseId before, int limit);
    /// @param before ids below it only
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
