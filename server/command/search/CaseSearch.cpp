// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/command/search/CaseSearch.h"

#include "common/text/Fold.h"

#include <QRegularExpression>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr int CountedMost = 400; ///< cases of one term; what has more is as frequent as any
constexpr int SmallBatch = 4;
constexpr int LargeBatch = 512;
constexpr std::size_t MostVariants = 64; ///< beyond, all cases are walked instead of each item's

/// Cases that a word may fit, walked from the newest down. Reads a batch at a time.
class CandidateList
{
public:
    using Read = std::function<Result<std::vector<Candidate>>(CaseId before, int limit)>;

    /// @param batch cases read at first; each further batch is twice as large
    CandidateList(Read read, CaseId before, int batch)
        : m_read(std::move(read)), m_before(before), m_size(batch)
    {
    }

    /// @return the newest case that was not taken yet; nullptr at the end. The pointer holds until passBy().
    Result<const Candidate*> front(int& looked)
    {
        if (m_next == m_batch.size() && !m_ended) {
            auto batch = m_read(m_before, m_size);
            if (!batch)
                return tl::unexpected(batch.error());
            m_ended = batch->size() < std::size_t(m_size);
            looked += int(batch->size());
            m_batch = std::move(*batch);
            m_next = 0;
            m_size = std::min(m_size * 2, LargeBatch);
            if (!m_batch.empty())
                m_before = m_batch.back().id;
        }
        return m_next < m_batch.size() ? &m_batch[m_next] : nullptr;
    }

    /// Leaves the cases from `id` on behind.
    void passBy(CaseId id)
    {
        while (m_next < m_batch.size() && m_batch[m_next].id >= id)
            ++m_next;
    }

private:
    Read m_read;
    CaseId m_before;
    std::vector<Candidate> m_batch;
    std::size_t m_next = 0;
    int m_size;
    bool m_ended = false;
};

/// What leads to the cases a word may fit, and about how many they are.
struct Lead
{
    std::vector<qint64> terms; ///< of each way the rarest one
    std::vector<VariantId> variants;
    bool all = false; ///< too many items
    qint64 cases = 0;

    bool isEmpty() const { return terms.empty() && variants.empty() && !all; }

    int lists() const { return all ? 1 : int(terms.size() + variants.size()); }
};

Result<> addRarest(const ReadTx& tx, const SearchWay& way, QHash<qint64, int>& counts, Lead& lead)
{
    qint64 rarest = 0;
    int fewest = std::numeric_limits<int>::max();
    for (const qint64 term : way.terms) {
        auto known = counts.constFind(term);
        if (known == counts.cend()) {
            const auto count = SearchStore::count(tx, term, CountedMost);
            if (!count)
                return tl::unexpected(count.error());
            known = counts.insert(term, *count);
        }
        if (*known < fewest) {
            fewest = *known;
            rarest = term;
        }
    }
    const bool isNew = std::find(lead.terms.begin(), lead.terms.end(), rarest) == lead.terms.end();
    if (fewest == 0 || !isNew)
        return {};
    lead.terms.push_back(rarest);
    lead.cases += fewest;
    return {};
}

Result<Lead> leadOf(const ReadTx& tx, const SearchWord& word)
{
    Lead lead;
    QHash<qint64, int> counts;
    for (const SearchWay& way : word.ways()) {
        if (const auto done = addRarest(tx, way, counts, lead); !done)
            return tl::unexpected(done.error());
    }
    lead.all = word.variants().size() > MostVariants;
    if (lead.all) {
        lead.cases = std::numeric_limits<qint64>::max();
        return lead;
    }
    for (const VariantId variant : word.variants()) {
        const auto count = SearchStore::count(tx, variant, CountedMost);
        if (!count)
            return tl::unexpected(count.error());
        if (*count > 0)
            lead.variants.push_back(variant);
        lead.cases += *count;
    }
    return lead;
}

/// @return the lead with the fewest cases; one that is empty when some word fits no case at all.
Result<Lead> bestLead(const ReadTx& tx, const std::vector<SearchWord>& words)
{
    std::optional<Lead> best;
    for (const SearchWord& word : words) {
        auto lead = leadOf(tx, word);
        if (!lead || lead->isEmpty())
            return lead;
        if (!best || lead->cases < best->cases)
            best = std::move(*lead);
    }
    return best.value_or(Lead());
}

/// @param page its most cases: of many lists each gives a few of them
std::vector<CandidateList> listsOf(const ReadTx& tx, const Lead& lead, CaseId before, int page)
{
    std::vector<CandidateList> lists;
    const int batch = std::clamp(page * 2 / std::max(lead.lists(), 1), SmallBatch, LargeBatch);
    if (lead.all) {
        const auto read = [&tx](CaseId below, int limit) { return SearchStore::all(tx, below, limit); };
        lists.emplace_back(read, before, batch);
        return lists;
    }
    for (const qint64 term : lead.terms) {
        const auto read = [&tx, term](CaseId below, int limit) {
            return SearchStore::withTerm(tx, term, below, limit);
        };
        lists.emplace_back(read, before, batch);
    }
    for (const VariantId variant : lead.variants) {
        const auto read = [&tx, variant](CaseId below, int limit) {
            return SearchStore::ofVariant(tx, variant, below, limit);
        };
        lists.emplace_back(read, before, batch);
    }
    return lists;
}

/// @return the newest case of all lists, taken from them; nothing at their end.
Result<std::optional<Candidate>> takeNewest(std::vector<CandidateList>& lists, int& looked)
{
    const Candidate* newest = nullptr;
    for (CandidateList& list : lists) {
        const auto front = list.front(looked);
        if (!front)
            return tl::unexpected(front.error());
        if (*front && (!newest || (*front)->id > newest->id))
            newest = *front;
    }
    if (!newest)
        return std::optional<Candidate>();
    std::optional<Candidate> taken = *newest;
    for (CandidateList& list : lists)
        list.passBy(taken->id);
    return taken;
}

} // namespace

Result<CaseSearch> CaseSearch::of(const QString& text, const SearchKey& key, const CatalogueRecord& catalogue)
{
    static const QRegularExpression blanks(u"\\s+"_s, QRegularExpression::UseUnicodePropertiesOption);
    QStringList words = folded(text).split(blanks, Qt::SkipEmptyParts);
    words.removeDuplicates();
    if (words.isEmpty() || words.size() > MostWords)
        return invalid(u"text"_s, u"1 to %1 different words"_s.arg(MostWords));
    CaseSearch search;
    for (const QString& word : std::as_const(words))
        search.m_words.emplace_back(word, key, catalogue);
    return search;
}

std::optional<FoundBy> CaseSearch::fits(const Candidate& candidate) const
{
    std::optional<FoundBy> first;
    for (const SearchWord& word : m_words) {
        const auto by = word.fits(candidate);
        if (!by)
            return std::nullopt;
        if (!first)
            first = by;
    }
    return first;
}

Result<FoundCases> CaseSearch::page(const ReadTx& tx, const Visibility& visibility, CaseId before,
                                    int limit) const
{
    FoundCases found;
    const auto lead = bestLead(tx, m_words);
    if (!lead)
        return tl::unexpected(lead.error());
    if (lead->isEmpty())
        return found;
    const CaseId below = before.isValid() ? before : CaseId{std::numeric_limits<qint64>::max()};
    auto lists = listsOf(tx, *lead, below, limit);
    int looked = 0;
    while (true) {
        const auto next = takeNewest(lists, looked);
        if (!next)
            return tl::unexpected(next.error());
        if (!*next)
            return found;
        const auto by = visibility.reaches((*next)->place) ? fits(**next) : std::nullopt;
        if (by && int(found.cases.size()) == limit) {
            found.more = true;
            found.next = found.cases.back().id;
            return found;
        }
        if (by)
            found.cases.push_back({(*next)->id, *by});
        if (looked > MostLookedAt) {
            found.more = true;
            found.next = (*next)->id;
            return found;
        }
    }
}

} // namespace duban
