// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/SearchStore.h"

#include "server/store/PartyStore.h"
#include "server/store/SettingStore.h"

#include <algorithm>
#include <array>
#include <limits>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

/// In the table `setting`: the id below which cases have no terms under the key in use.
const QString BelowSetting = u"search_before"_s;

// The columns of readCandidate(), behind the list of ids that each statement makes: `t`. A further term that
// is the first one again narrows nothing.
constexpr QStringView SelectWithTerms =
    u"SELECT c.id, c.department_id, c.window_id, c.hall_id, c.variant_id, c.number, c.applicant_name,"
    " coalesce(a.id_number, ''), coalesce(a.phone, ''),"
    " EXISTS (SELECT 1 FROM case_party p WHERE p.case_id = c.id)"
    " FROM (SELECT id FROM (SELECT case_id AS id FROM case_term WHERE term = ? AND case_id < ?"
    "  ORDER BY case_id DESC LIMIT ?)"
    "  WHERE (? = ? OR EXISTS (SELECT 1 FROM case_term x WHERE x.term = ? AND x.case_id = id))"
    "  AND (? = ? OR EXISTS (SELECT 1 FROM case_term x WHERE x.term = ? AND x.case_id = id))"
    "  AND (? = ? OR EXISTS (SELECT 1 FROM case_term x WHERE x.term = ? AND x.case_id = id)))"
    " t JOIN case_file c ON c.id = t.id LEFT JOIN applicant a ON a.case_id = t.id ORDER BY t.id DESC";

constexpr QStringView WalkTerm =
    u"SELECT count(*), max(case_id), min(case_id) FROM"
    " (SELECT case_id FROM case_term WHERE term = ? AND case_id < ? ORDER BY case_id DESC LIMIT ?)";

constexpr QStringView WalkVariant =
    u"SELECT count(*), max(id), min(id) FROM"
    " (SELECT id FROM case_file WHERE variant_id = ? AND id < ? ORDER BY id DESC LIMIT ?)";

constexpr CaseId BeyondAll{std::numeric_limits<qint64>::max()};

constexpr QStringView SelectOfVariant =
    u"SELECT c.id, c.department_id, c.window_id, c.hall_id, c.variant_id, c.number, c.applicant_name,"
    " coalesce(a.id_number, ''), coalesce(a.phone, ''),"
    " EXISTS (SELECT 1 FROM case_party p WHERE p.case_id = c.id)"
    " FROM (SELECT id FROM case_file WHERE variant_id = ? AND id < ? ORDER BY id DESC LIMIT ?)"
    " t JOIN case_file c ON c.id = t.id LEFT JOIN applicant a ON a.case_id = t.id ORDER BY t.id DESC";

constexpr QStringView SelectAll =
    u"SELECT c.id, c.department_id, c.window_id, c.hall_id, c.variant_id, c.number, c.applicant_name,"
    " coalesce(a.id_number, ''), coalesce(a.phone, ''),"
    " EXISTS (SELECT 1 FROM case_party p WHERE p.case_id = c.id)"
    " FROM (SELECT id FROM case_file WHERE id < ? ORDER BY id DESC LIMIT ?)"
    " t JOIN case_file c ON c.id = t.id LEFT JOIN applicant a ON a.case_id = t.id ORDER BY t.id DESC";

Candidate readCandidate(const Statement& q)
{
    Candidate found;
    found.id = q.id<CaseId>(0);
    found.place = {q.id<OrganisationId>(1), q.id<WindowId>(2), q.id<HallId>(3)};
    found.variant = q.id<VariantId>(4);
    found.what.number = q.text(5);
    Applicant first;
    first.name = q.text(6);
    first.idNumber = q.text(7);
    first.phone = q.text(8);
    found.what.people.push_back(std::move(first));
    return found;
}

Result<std::vector<Candidate>> readCandidates(const ReadTx& tx, Statement& q)
{
    std::vector<Candidate> found;
    while (q.next()) {
        found.push_back(readCandidate(q));
        if (q.integer(9) == 0)
            continue;
        const auto parties = PartyStore::of(tx, found.back().id);
        if (!parties)
            return tl::unexpected(parties.error());
        for (const Party& party : *parties)
            found.back().what.people.push_back(party.who);
    }
    return found;
}

Result<Spread> readSpread(Statement& q, const Result<>& ran)
{
    if (!ran)
        return tl::unexpected(ran.error());
    return q.next() ? Spread{int(q.integer(0)), q.id<CaseId>(1), q.id<CaseId>(2)} : Spread{};
}

} // namespace

Result<> SearchStore::add(WriteTx& tx, CaseId id, const std::vector<qint64>& terms)
{
    for (const qint64 term : terms) {
        const auto done = tx.statement(u"INSERT INTO case_term(term, case_id) VALUES(?, ?)").run(term, id);
        if (!done)
            return done;
    }
    return {};
}

Result<> SearchStore::replace(WriteTx& tx, CaseId id, const std::vector<qint64>& terms)
{
    const auto gone = tx.statement(u"DELETE FROM case_term WHERE case_id = ?").run(id);
    return gone ? add(tx, id, terms) : gone;
}

Result<Spread> SearchStore::spread(const ReadTx& tx, qint64 term, int most)
{
    Statement q = tx.statement(WalkTerm);
    return readSpread(q, q.run(term, BeyondAll, most));
}

Result<Spread> SearchStore::spread(const ReadTx& tx, VariantId variant, int most)
{
    Statement q = tx.statement(WalkVariant);
    return readSpread(q, q.run(variant, BeyondAll, most));
}

Result<CandidateBatch> SearchStore::withTerms(const ReadTx& tx, const TermWalk& list, CaseId before,
                                              int limit)
{
    CandidateBatch batch;
    if (!list.also.empty()) {
        Statement q = tx.statement(WalkTerm);
        const auto walked = readSpread(q, q.run(list.term, before, limit));
        if (!walked)
            return tl::unexpected(walked.error());
        batch.walked = walked->count;
        batch.reached = walked->farthest;
    }
    std::array<qint64, TermWalk::MostAlso> also;
    also.fill(list.term);
    std::copy_n(list.also.begin(), std::min(list.also.size(), also.size()), also.begin());
    Statement q = tx.statement(SelectWithTerms);
    if (const auto ran = q.run(list.term, before, limit, also[0], list.term, also[0], also[1], list.term,
                               also[1], also[2], list.term, also[2]);
        !ran)
        return tl::unexpected(ran.error());
    auto cases = readCandidates(tx, q);
    if (!cases)
        return tl::unexpected(cases.error());
    batch.cases = std::move(*cases);
    if (list.also.empty() && !batch.cases.empty()) { // every entry was read
        batch.walked = int(batch.cases.size());
        batch.reached = batch.cases.back().id;
    }
    return batch;
}

Result<std::vector<Candidate>> SearchStore::ofVariant(const ReadTx& tx, VariantId variant, CaseId before,
                                                      int limit)
{
    Statement q = tx.statement(SelectOfVariant);
    if (const auto ran = q.run(variant, before, limit); !ran)
        return tl::unexpected(ran.error());
    return readCandidates(tx, q);
}

Result<std::vector<Candidate>> SearchStore::all(const ReadTx& tx, CaseId before, int limit)
{
    Statement q = tx.statement(SelectAll);
    if (const auto ran = q.run(before, limit); !ran)
        return tl::unexpected(ran.error());
    return readCandidates(tx, q);
}

Result<CaseId> SearchStore::missingBelow(const ReadTx& tx)
{
    const auto stored = SettingStore::value(tx, BelowSetting);
    return stored ? Result<CaseId>(CaseId{stored->toLongLong()}) : tl::unexpected(stored.error());
}

Result<> SearchStore::setMissingBelow(WriteTx& tx, CaseId id)
{
    return SettingStore::setValue(tx, BelowSetting, QString::number(id.value));
}

Result<CaseId> SearchStore::newest(const ReadTx& tx)
{
    Statement q = tx.statement(u"SELECT max(id) FROM case_file");
    if (const auto ran = q.run(); !ran)
        return tl::unexpected(ran.error());
    return q.next() ? q.id<CaseId>(0) : CaseId{};
}

} // namespace duban
