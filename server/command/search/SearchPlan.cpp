// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/command/search/SearchPlan.h"

#include <QHash>

#include <algorithm>
#include <limits>

namespace duban {

namespace {

constexpr int CountedMost = 200; ///< cases of one term
/// Cases counted where they lie side by side, as those of a day do: nothing can be inferred from a crowd.
constexpr int CountedCrowd = 5000;
constexpr std::size_t MostVariants = 64; ///< beyond, all cases are walked instead of each item's

/// How many cases have something; what was counted is remembered.
class Rarity
{
public:
    Rarity(const ReadTx& tx, CaseId newest) : m_tx(tx), m_newest(double(newest.value)) {}

    Result<double> of(qint64 term)
    {
        if (const auto known = m_terms.constFind(term); known != m_terms.cend())
            return *known;
        const auto cases = estimate(term);
        if (cases)
            m_terms.insert(term, *cases);
        return cases;
    }

    Result<double> of(VariantId variant) const { return estimate(variant); }

    /// Sorts terms that were asked for before, the rarest first.
    void sort(std::vector<qint64>& terms) const
    {
        std::sort(terms.begin(), terms.end(),
                  [this](qint64 a, qint64 b) { return m_terms.value(a) < m_terms.value(b); });
    }

private:
    template <class What>
    Result<double> estimate(What what) const
    {
        auto counted = SearchStore::spread(m_tx, what, CountedMost);
        const bool crowd = counted && counted->count == CountedMost && width(*counted) < 2 * CountedMost;
        if (crowd)
            counted = SearchStore::spread(m_tx, what, CountedCrowd);
        if (!counted)
            return tl::unexpected(counted.error());
        const bool all = counted->count < (crowd ? CountedCrowd : CountedMost);
        return all ? counted->count : counted->count * m_newest / width(*counted);
    }

    static double width(const Spread& spread)
    {
        return double(spread.newest.value - spread.farthest.value + 1);
    }

    const ReadTx& m_tx;
    double m_newest;
    QHash<qint64, double> m_terms;
};

/// Two ways that begin alike share a list; it is narrowed by what both ask for.
void addList(SearchPlan& plan, TermWalk list, double cases)
{
    const auto known = std::find_if(plan.terms.begin(), plan.terms.end(),
                                    [&](const TermWalk& other) { return other.term == list.term; });
    if (known == plan.terms.end()) {
        plan.cases += cases;
        plan.terms.push_back(std::move(list));
        return;
    }
    std::erase_if(known->also, [&](qint64 term) {
        return std::find(list.also.begin(), list.also.end(), term) == list.also.end();
    });
}

Result<> addWay(Rarity& rarity, const SearchWay& way, SearchPlan& plan)
{
    std::vector<qint64> terms = way.terms;
    double fewest = std::numeric_limits<double>::max();
    for (const qint64 term : terms) {
        const auto cases = rarity.of(term);
        if (!cases)
            return tl::unexpected(cases.error());
        if (*cases == 0)
            return {};
        fewest = std::min(fewest, *cases);
    }
    if (terms.empty())
        return {};
    rarity.sort(terms);
    addList(plan, {terms.front(), {terms.begin() + 1, terms.end()}}, fewest);
    return {};
}

Result<SearchPlan> wordPlan(Rarity& rarity, const SearchWord& word)
{
    SearchPlan plan;
    for (const SearchWay& way : word.ways()) {
        if (const auto done = addWay(rarity, way, plan); !done)
            return tl::unexpected(done.error());
    }
    plan.all = word.variants().size() > MostVariants;
    if (plan.all) {
        plan.cases = std::numeric_limits<double>::max();
        return plan;
    }
    for (const VariantId variant : word.variants()) {
        const auto cases = rarity.of(variant);
        if (!cases)
            return tl::unexpected(cases.error());
        if (*cases > 0)
            plan.variants.push_back(variant);
        plan.cases += *cases;
    }
    return plan;
}

/// @return the terms that every case of a word has; none when it fits in more ways than one.
std::vector<qint64> requiredTerms(const SearchPlan& plan)
{
    if (plan.all || !plan.variants.empty() || plan.terms.size() != 1)
        return {};
    std::vector<qint64> terms = plan.terms.front().also;
    terms.push_back(plan.terms.front().term);
    return terms;
}

} // namespace

Result<SearchPlan> planFor(const ReadTx& tx, const std::vector<SearchWord>& words)
{
    const auto newest = SearchStore::newest(tx);
    if (!newest)
        return tl::unexpected(newest.error());
    Rarity rarity(tx, *newest);
    std::vector<SearchPlan> plans;
    for (const SearchWord& word : words) {
        auto plan = wordPlan(rarity, word);
        if (!plan || plan->isEmpty())
            return plan;
        plans.push_back(std::move(*plan));
    }
    const auto best =
        std::min_element(plans.begin(), plans.end(),
                         [](const SearchPlan& a, const SearchPlan& b) { return a.cases < b.cases; });
    SearchPlan chosen = *best;
    for (auto other = plans.begin(); other != plans.end(); ++other) {
        if (other == best)
            continue;
        const std::vector<qint64> required = requiredTerms(*other);
        for (TermWalk& list : chosen.terms)
            list.also.insert(list.also.end(), required.begin(), required.end());
    }
    for (TermWalk& list : chosen.terms) {
        rarity.sort(list.also);
        list.also.resize(std::min(list.also.size(), TermWalk::MostAlso));
    }
    return chosen;
}

} // namespace duban
