// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/command/search/SearchWord.h"

namespace duban {

/// A case that fits every word of a search.
struct FoundCase
{
    CaseId id;
    FoundBy by{}; ///< of the first word
};

struct FoundCases
{
    std::vector<FoundCase> cases; ///< newest first
    bool more = false;            ///< there are further ones, or so many were looked at that it is not known
    CaseId next{};                ///< with `more`: everything from it on was looked at
};

/// Finds cases by words that must all fit. The cases under the terms of the plan are walked from the newest
/// down, and each is compared with every word itself. What a page costs grows with what is walked until it is
/// full, not with the cases there are: 1 000 000 take hardly longer than 10 000 (bench_search).
class CaseSearch
{
public:
    /// Cases one page reads, eight that are passed by counting as one; more are not looked at inside one
    /// snapshot.
    static constexpr int MostLookedAt = 5000;

    /// Different words of one search.
    static constexpr qsizetype MostWords = 12;

    /// @param text words apart by blanks
    /// @return InvalidInput naming `text`: no word at all, or too many.
    static Result<CaseSearch> of(const QString& text, const SearchKey& key, const CatalogueRecord& catalogue);

    /// @return the newest `limit` cases below `before` that fit and that `visibility` reaches; StoreFailed.
    Result<FoundCases> page(const ReadTx& tx, const Visibility& visibility, CaseId before, int limit) const;

private:
    CaseSearch() = default;
    std::optional<FoundBy> fits(const Candidate& candidate) const;

    std::vector<SearchWord> m_words;
};

} // namespace duban
