// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/command/search/CaseSearch.h"

#include "common/text/Fold.h"
#include "server/command/search/SearchPlan.h"

#include <QRegularExpression>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr int SmallBatch = 4;
constexpr int LargeBatch = 512;
constexpr int WalkedBatch = 8192;   ///< of a list most of whose entries are passed by
constexpr int PassedForOneRead = 8; ///< entries passed by inside the database cost as much as one case read

/// Cases that a word may fit, walked from the newest down. Reads a batch at a time.
class CandidateList
{
public:
    using Read = std::function<Result<CandidateBatch>(CaseId before, int limit)>;

    /// @param batch entries walked at first; further batches are larger, the more the fewer cases come of
    /// them
    CandidateList(Read read, CaseId before, int batch)
        : m_read(std::move(read)), m_before(before), m_size(batch)
    {
    }

    /// @return the newest case that was not taken yet; nullptr at the end, or when more than `most` were
    ///         looked at and this list was read once. The pointer holds until passBy().
    Result<const Candidate*> front(int& looked, int most)
    {
        while (m_next == m_batch.size() && !m_ended && (looked <= most || !m_begun)) {
            m_begun = true;
            auto batch = m_read(m_before, m_size);
            if (!batch)
                return tl::unexpected(batch.error());
            looked += int(batch->cases.size()) + batch->walked / PassedForOneRead;
            m_ended = batch->walked < m_size;
            m_before = batch->reached;
            const bool many = batch->cases.size() > std::size_t(m_size / 4);
            m_size = many ? std::min(m_size * 2, LargeBatch) : std::min(m_size * 4, WalkedBatch);
            m_batch = std::move(batch->cases);
            m_next = 0;
        }
        return m_next < m_batch.size() ? &m_batch[m_next] : nullptr;
    }

    /// @return not set while there is a case to take, and at the end; else the case from which on everything
    ///         was looked at: below it newer ones may lie than other lists have.
    CaseId stoppedAt() const { return m_next < m_batch.size() || m_ended ? CaseId{} : m_before; }

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
    bool m_begun = false;
    bool m_ended = false;
};

/// What the lists hold next.
struct Newest
{
    std::optional<Candidate> taken; ///< from every list; nothing: at the end, or stopped
    CaseId stopped;                 ///< set: a list was not read on, and may hold newer ones below this
};

/// A list without terms to narrow it: every entry is read.
Result<CandidateBatch> whole(Result<std::vector<Candidate>> read)
{
    if (!read)
        return tl::unexpected(read.error());
    CandidateBatch batch;
    batch.walked = int(read->size());
    batch.reached = read->empty() ? CaseId{} : read->back().id;
    batch.cases = std::move(*read);
    return batch;
}

/// @param page its most cases: of many lists each gives a few of them
std::vector<CandidateList> listsOf(const ReadTx& tx, const SearchPlan& plan, CaseId before, int page)
{
    std::vector<CandidateList> lists;
    const int batch = std::clamp(page * 2 / std::max(plan.lists(), 1), SmallBatch, LargeBatch);
    if (plan.all) {
        const auto read = [&tx](CaseId below, int limit) {
            return whole(SearchStore::all(tx, below, limit));
        };
        lists.emplace_back(read, before, batch);
        return lists;
    }
    for (const TermWalk& list : plan.terms) {
        const auto read = [&tx, list](CaseId below, int limit) {
            return SearchStore::withTerms(tx, list, below, limit);
        };
        lists.emplace_back(read, before, batch);
    }
    for (const VariantId variant : plan.variants) {
        const auto read = [&tx, variant](CaseId below, int limit) {
            return whole(SearchStore::ofVariant(tx, variant, below, limit));
        };
        lists.emplace_back(read, before, batch);
    }
    return lists;
}

/// Takes the newest case of all lists, when it is certain which that is.
Result<Newest> takeNewest(std::vector<CandidateList>& lists, int& looked, int most)
{
    Newest found;
    const Candidate* newest = nullptr;
    for (CandidateList& list : lists) {
        const auto front = list.front(looked, most);
        if (!front)
            return tl::unexpected(front.error());
        if (*front && (!newest || (*front)->id > newest->id))
            newest = *front;
        found.stopped = std::max(found.stopped, list.stoppedAt());
    }
    if (!newest || newest->id < found.stopped)
        return found;
    found.taken = *newest;
    for (CandidateList& list : lists)
        list.passBy(found.taken->id);
    return found;
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
    const auto plan = planFor(tx, m_words);
    if (!plan)
        return tl::unexpected(plan.error());
    if (plan->isEmpty())
        return found;
    const CaseId below = before.isValid() ? before : CaseId{std::numeric_limits<qint64>::max()};
    auto lists = listsOf(tx, *plan, below, limit);
    int looked = 0;
    while (true) {
        const auto next = takeNewest(lists, looked, MostLookedAt);
        if (!next)
            return tl::unexpected(next.error());
        if (!next->taken) {
            found.more = next->stopped.isValid();
            found.next = next->stopped;
            return found;
        }
        const Candidate& candidate = *next->taken;
        const auto by = visibility.reaches(candidate.place) ? fits(candidate) : std::nullopt;
        if (by && int(found.cases.size()) == limit) {
            found.more = true;
            found.next = found.cases.back().id;
            return found;
        }
        if (by)
            found.cases.push_back({candidate.id, *by});
    }
}

} // namespace duban
