// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/command/case/Assignments.h"

#include "common/access/CaseActions.h"

using namespace Qt::StringLiterals;

namespace duban {

namespace {

/// The people of one stage of one case.
class StagePeople
{
public:
    /// @param reviewers who did the earlier reviews of the stage
    StagePeople(const ReadTx& tx, const Rules& rules, LocalDay today, const Case& file,
                const ItemVariant& variant, std::vector<PersonId> reviewers)
        : m_tx(tx), m_rules(rules), m_today(today), m_file(file), m_variant(variant),
          m_reviewers(std::move(reviewers))
    {
    }

    /// @return who gets the case in the place of a filed person: that person, or the deputy; not valid:
    /// neither can work on it today. Chains of deputies are not followed.
    Result<PersonId> takerFor(PersonId filed) const
    {
        const PersonId deputy = m_rules.deputyOf(filed, m_today);
        const PersonId taker = deputy.isValid() ? deputy : filed;
        if (isExcluded(taker) || (deputy.isValid() && m_rules.deputyOf(deputy, m_today).isValid()))
            return PersonId{};
        const auto works =
            AccountStore::worksOn(m_tx, taker, m_file.department, roleOf(m_file.stage), m_today);
        if (!works)
            return tl::unexpected(works.error());
        return *works ? taker : PersonId{};
    }

    bool isExcluded(PersonId person) const
    {
        if (decidesNow(m_file, m_variant) && person == m_file.takenInBy)
            return true;
        return m_file.reviewsDone > 0 &&
               (person == m_file.lastReviewer ||
                std::find(m_reviewers.begin(), m_reviewers.end(), person) != m_reviewers.end());
    }

private:
    const ReadTx& m_tx;
    const Rules& m_rules;
    LocalDay m_today;
    const Case& m_file;
    const ItemVariant& m_variant;
    std::vector<PersonId> m_reviewers;
};

Result<qint64> loadOf(const ReadTx& tx, PersonId person)
{
    Statement q = tx.statement(u"SELECT count(*) FROM case_file WHERE assignee_id = ? AND assignee_id IS "
                               u"NOT NULL AND closed = 0");
    if (const auto ran = q.run(person); !ran)
        return tl::unexpected(ran.error());
    return q.next() ? q.integer(0) : 0;
}

Result<PersonId> leastLoaded(const ReadTx& tx, const StagePeople& stage, const std::vector<PersonId>& people)
{
    PersonId chosen;
    qint64 fewest = std::numeric_limits<qint64>::max();
    for (const PersonId person : people) {
        const auto taker = stage.takerFor(person);
        if (!taker)
            return taker;
        if (!taker->isValid())
            continue;
        const auto load = loadOf(tx, *taker);
        if (!load)
            return tl::unexpected(load.error());
        if (*load < fewest) {
            fewest = *load;
            chosen = *taker;
        }
    }
    return chosen;
}

/// @param begin position of the one whose turn it is
/// @param passed gets how many were passed over
Result<PersonId> firstFrom(const StagePeople& stage, const std::vector<PersonId>& people, std::size_t begin,
                           std::size_t& passed)
{
    for (passed = 0; passed < people.size(); ++passed) {
        const auto taker = stage.takerFor(people[(begin + passed) % people.size()]);
        if (!taker || taker->isValid())
            return taker;
    }
    return PersonId{};
}

Result<PersonId> nextOfRota(const ReadTx& tx, const StagePeople& stage, const ItemVariant& variant,
                            Stage which, const std::vector<PersonId>& people, Changes& changes)
{
    const QString series = u"rota/%1/%2"_s.arg(variant.id.value).arg(int(which));
    const auto last = SettingStore::lastNumber(tx, series);
    if (!last)
        return tl::unexpected(last.error());
    std::size_t passed = 0;
    const auto chosen = firstFrom(stage, people, std::size_t(*last) % people.size(), passed);
    if (chosen && chosen->isValid())
        changes.numbers.push_back({series, *last + 1 + qint64(passed)});
    return chosen;
}

} // namespace

Result<std::vector<PersonId>> reviewersOf(const ReadTx& tx, const Case& subject)
{
    std::vector<PersonId> reviewers;
    if (subject.reviewsDone == 0)
        return reviewers;
    Statement q = tx.statement(u"SELECT DISTINCT last_reviewer_id FROM case_version WHERE case_id = ?"
                               " AND reviews_done > 0 AND valid_from_seq > (SELECT max(valid_from_seq)"
                               " FROM case_version WHERE case_id = ? AND reviews_done = 0)");
    if (const auto ran = q.run(subject.id, subject.id); !ran)
        return tl::unexpected(ran.error());
    while (q.next())
        reviewers.push_back(q.id<PersonId>(0));
    return reviewers;
}

Result<> assignOnEntry(const ReadTx& tx, const CommandContext& context, const Case& before,
                       const ItemVariant& variant, Case& after, Changes& changes)
{
    const bool enters = after.stage != before.stage || after.reviewsDone != before.reviewsDone;
    if (after.state != CaseState::Accepted || !enters)
        return {};
    const auto rule = std::find_if(variant.flow.begin(), variant.flow.end(),
                                   [&](const StageRule& r) { return r.stage == after.stage; });
    if (rule == variant.flow.end() || rule->assignment == Assignment::Pool)
        return {};
    const LocalDay today = dayOf(context.now);
    std::vector<PersonId> people = rule->people;
    if (people.empty() && rule->assignment != Assignment::Named) {
        auto everyone = AccountStore::workers(tx, after.department, roleOf(after.stage), today);
        if (!everyone)
            return tl::unexpected(everyone.error());
        people = std::move(*everyone);
    }
    if (people.empty())
        return {};
    auto reviewers = reviewersOf(tx, before);
    if (!reviewers)
        return tl::unexpected(reviewers.error());
    const StagePeople stage(tx, context.rules, today, after, variant, std::move(*reviewers));
    // Named: one person for each of the reviews, in the order they are filed; who cannot is passed over.
    std::size_t passed = 0;
    auto chosen = rule->assignment == Assignment::LeastLoad ? leastLoaded(tx, stage, people)
                  : rule->assignment == Assignment::Rota
                      ? nextOfRota(tx, stage, variant, after.stage, people, changes)
                      : firstFrom(stage, people, std::size_t(after.reviewsDone) % people.size(), passed);
    if (!chosen)
        return tl::unexpected(chosen.error());
    after.assignee = *chosen;
    return {};
}

} // namespace duban
