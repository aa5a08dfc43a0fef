// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/DeskReplies.h"
#include "common/text/Pinyin.h"
#include "server/store/CatalogueStore.h"
#include "server/store/SearchStore.h"

#include <optional>

namespace duban {

/// One way a word may fit a case: it has all of these terms then.
struct SearchWay
{
    std::vector<qint64> terms;
};

/// One word of a search: what it may mean, which terms lead to the cases, and whether a case really fits.
/// Terms only lead there; the word is always compared with the case itself.
class SearchWord
{
public:
    /// @param word folded(), without blanks, not empty
    SearchWord(const QString& word, const SearchKey& key, const CatalogueRecord& catalogue);

    const std::vector<SearchWay>& ways() const noexcept { return m_ways; }

    /// @return the items whose cases the word fits.
    const std::vector<VariantId>& variants() const noexcept { return m_variants; }

    /// @return what of the case the word fits; nothing: it does not fit.
    std::optional<FoundBy> fits(const Candidate& candidate) const;

private:
    /// A word that can be a part of a case number.
    struct NumberForm
    {
        QString day;    ///< 8, 6 or 4 digits; empty: any
        QString serial; ///< empty: any
    };

    void readNumber();
    void addNumberWays(const SearchKey& key);
    void addNameWays(const SearchKey& key);
    void addPinyinWays(const SearchKey& key);
    void addPersonalWays(const SearchKey& key);
    void findVariants(const CatalogueRecord& catalogue);
    bool fitsNumber(const QString& number) const;
    bool fitsPhone(const QString& phone) const;
    bool fitsId(const QString& idNumber) const;
    bool fitsPinyinOf(const QString& name) const;

    QString m_word;
    QString m_phone; ///< digits of a word that can be (the end of) a telephone number
    bool m_isId = false;
    std::vector<NumberForm> m_numbers;
    PinyinQuery m_pinyin;
    std::vector<SearchWay> m_ways;
    std::vector<VariantId> m_variants; ///< sorted
};

} // namespace duban
