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

} // namespace

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
    std::vector<PersonId> people = rule->people;
    if (variant.decidesIn(after.stage))
        std::erase(people, after.takenInBy);
    if (after.reviewsDone > 0)
        std::erase(people, after.lastReviewer);
    if (people.empty())
        return {};
    // Named: one person for each of the reviews, in their order.
    Result<PersonId> chosen = people[std::size_t(after.reviewsDone) % people.size()];
    if (rule->assignment == Assignment::LeastLoad)
        chosen = leastLoaded(tx, people);
    else if (rule->assignment == Assignment::Rota)
        chosen = nextOfRota(tx, variant, after.stage, people, changes);
    if (!chosen)
        return tl::unexpected(chosen.error());
    after.assignee = *chosen;
    return {};
}

} // namespace duban
