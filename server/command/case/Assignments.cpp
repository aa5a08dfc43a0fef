// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/command/case/Assignments.h"

using namespace Qt::StringLiterals;

namespace duban {

namespace {

Result<PersonId> leastLoaded(const ReadTx& tx, const std::vector<PersonId>& people)
{
    PersonId chosen;
    qint64 fewest = std::numeric_limits<qint64>::max();
    for (const PersonId person : people) {
        Statement q = tx.statement(u"SELECT count(*) FROM case_file WHERE assignee_id = ? AND assignee_id IS "
                                   u"NOT NULL AND closed = 0");
        if (const auto ran = q.run(person); !ran)
            return tl::unexpected(ran.error());
        const qint64 load = q.next() ? q.integer(0) : 0;
        if (load < fewest) {
            fewest = load;
            chosen = person;
        }
    }
    return chosen;
}

Result<PersonId> nextOfRota(const ReadTx& tx, const ItemVariant& variant, Stage stage,
                            const std::vector<PersonId>& people, Changes& changes)
{
    const QString series = u"rota/%1/%2"_s.arg(variant.id.value).arg(int(stage));
    const auto last = SettingStore::lastNumber(tx, series);
    if (!last)
        return tl::unexpected(last.error());
    changes.numbers.push_back({series, *last + 1});
    return people[std::size_t(*last) % people.size()];
}

/// Who may get the case: filed for the stage, no reviewer of this round, and not who took in what they
/// decide.
Result<std::vector<PersonId>> candidates(const ReadTx& tx, const Case& before, const ItemVariant& variant,
                                         const Case& after, const StageRule& rule)
{
    std::vector<PersonId> people = rule.people;
    if (decidesNow(after, variant))
        std::erase(people, after.takenInBy);
    if (after.reviewsDone == 0)
        return people;
    const auto earlier = reviewersOf(tx, before);
    if (!earlier)
        return tl::unexpected(earlier.error());
    std::erase(people, after.lastReviewer);
    std::erase_if(
        people, [&](PersonId p) { return std::find(earlier->begin(), earlier->end(), p) != earlier->end(); });
    return people;
}

/// Named: one person for each of the reviews, in the order they are filed; who cannot is passed over.
PersonId named(const std::vector<PersonId>& filed, const std::vector<PersonId>& people, int reviewsDone)
{
    for (std::size_t i = 0; i < filed.size(); ++i) {
        const PersonId next = filed[(std::size_t(reviewsDone) + i) % filed.size()];
        if (std::find(people.begin(), people.end(), next) != people.end())
            return next;
    }
    return {};
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

Result<> assignOnEntry(const ReadTx& tx, const Case& before, const ItemVariant& variant, Case& after,
                       Changes& changes)
{
    const bool enters = after.stage != before.stage || after.reviewsDone != before.reviewsDone;
    if (after.state != CaseState::Accepted || !enters)
        return {};
    const auto rule = std::find_if(variant.flow.begin(), variant.flow.end(),
                                   [&](const StageRule& r) { return r.stage == after.stage; });
    if (rule == variant.flow.end() || rule->assignment == Assignment::Pool)
        return {};
    const auto people = candidates(tx, before, variant, after, *rule);
    if (!people)
        return tl::unexpected(people.error());
    if (people->empty())
        return {};
    Result<PersonId> chosen = named(rule->people, *people, after.reviewsDone);
    if (rule->assignment == Assignment::LeastLoad)
        chosen = leastLoaded(tx, *people);
    else if (rule->assignment == Assignment::Rota)
        chosen = nextOfRota(tx, variant, after.stage, *people, changes);
    if (!chosen)
        return tl::unexpected(chosen.error());
    after.assignee = *chosen;
    return {};
}

} // namespace duban
