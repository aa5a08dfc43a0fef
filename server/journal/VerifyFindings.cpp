// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/supervision/Radar.h"
#include "server/journal/StoredCalendars.h"
#include "server/journal/Verify.h"
#include "server/store/CatalogueStore.h"
#include "server/store/FindingStore.h"
#include "server/store/SettingStore.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

struct StoredFinding
{
    CaseId caseId;
    Finding finding;
};

using FindingsBySeq = QHash<qint64, std::vector<StoredFinding>>;

Result<FindingsBySeq> storedFindings(const ReadTx& tx)
{
    Statement q =
        tx.statement(u"SELECT seq, case_id, kind, person_id, at_utc, other_case_id, number FROM finding");
    if (const auto ran = q.run(); !ran)
        return tl::unexpected(ran.error());
    FindingsBySeq found;
    while (q.next())
        found[q.integer(0)].push_back(
            {q.id<CaseId>(1),
             {q.enumeration<FindingKind>(2), q.id<PersonId>(3), q.legal(4), q.id<CaseId>(5), q.integer(6)}});
    return found;
}

/// One version of a case with the step that brought it.
struct StoredStep
{
    Case file;
    JournalSeq seq;
    PersonId person;
    LegalTime at;
};

StoredStep readStep(const Statement& q)
{
    StoredStep step;
    step.file.id = q.id<CaseId>(0);
    step.file.revision = {q.integer(1)};
    step.seq = {q.integer(2)};
    step.file.state = q.enumeration<CaseState>(3);
    step.file.stage = q.enumeration<Stage>(4);
    step.file.stageEnteredAt = q.legal(5);
    step.file.pending = quint8(q.integer(6));
    step.file.openProcedures = int(q.integer(7));
    step.file.reviewsDone = int(q.integer(8));
    step.file.variant = q.id<VariantId>(9);
    step.file.receivedAt = q.legal(10);
    step.person = q.id<PersonId>(11);
    step.at = q.legal(12);
    step.file.hall = q.id<HallId>(13);
    step.file.moreSupplements = int(q.integer(14));
    return step;
}

bool isSameVisit(const Case& a, const Case& b)
{
    return a.stage == b.stage && a.reviewsDone == b.reviewsDone && a.stageEnteredAt == b.stageEnteredAt;
}

/// The limits to decide as they stood right before an entry. They run as long as a case is accepted.
Result<std::vector<Deadline>> decisionClocks(const ReadTx& tx, CaseId id, JournalSeq seq)
{
    Statement q = tx.statement(
        u"SELECT clock, coalesce((SELECT r.due_utc FROM deadline_run r WHERE r.deadline_id = d.id"
        " AND r.until_seq >= ? ORDER BY r.id LIMIT 1), due_utc) FROM deadline d"
        " WHERE case_id = ? AND clock IN (2, 3)");
    if (const auto ran = q.run(seq, id); !ran)
        return tl::unexpected(ran.error());
    std::vector<Deadline> clocks;
    while (q.next()) {
        Deadline d;
        d.clock = q.enumeration<ClockKind>(0);
        d.dueAt = q.legal(1);
        clocks.push_back(d);
    }
    return clocks;
}

/// A withdrawal that a finding names, if it came before and is of the same item.
Result<std::optional<Withdrawal>> namedWithdrawal(const ReadTx& tx, CaseId other, const StoredStep& step)
{
    Statement q = tx.statement(
        u"SELECT c.completed_utc FROM case_file c JOIN case_version v ON v.case_id = c.id AND v.state = 9"
        " JOIN item_variant w ON w.id = c.variant_id JOIN item_variant n ON n.id = ?"
        " WHERE c.id = ? AND v.valid_from_seq < ? AND w.item_id = n.item_id");
    if (const auto ran = q.run(step.file.variant, other, step.seq); !ran)
        return tl::unexpected(ran.error());
    return q.next() ? std::optional(Withdrawal{other, q.legal(0)}) : std::optional<Withdrawal>();
}

/// Walks over the steps of all cases, case by case.
class RadarCheck
{
public:
    RadarCheck(const ReadTx& tx, VerifyReport& report) : m_tx(tx), m_report(report) {}

    Result<> run();

private:
    Result<> load();
    Result<> look(const StoredStep& step);
    Result<RadarStep> factsOf(const StoredStep& step, const std::vector<StoredFinding>& stored) const;
    Result<std::vector<Finding>> lookAgain(const StoredStep& step, const RadarStep& facts);
    Result<CalendarVersion> calendarAt(JournalSeq seq) const;
    void compare(const StoredStep& step, std::vector<Finding> expected,
                 const std::vector<StoredFinding>& stored);

    const ReadTx& m_tx;
    VerifyReport& m_report;
    FindingsBySeq m_stored;
    QHash<VariantId, ItemVariant> m_variants;
    std::vector<HallHours> m_hours;
    StoredCalendars m_calendars{m_tx, m_hours};
    JournalSeq m_radarAfter;
    std::optional<Case> m_before;
    std::optional<Stage> m_cameFrom;
};

Result<> RadarCheck::load()
{
    auto stored = storedFindings(m_tx);
    const auto catalogue = CatalogueStore::load(m_tx);
    const auto after = SettingStore::value(m_tx, u"radar_after_seq"_s);
    auto hours = PlaceStore::hours(m_tx);
    if (!stored || !catalogue)
        return tl::unexpected(stored ? catalogue.error() : stored.error());
    if (!after || !hours)
        return tl::unexpected(after ? hours.error() : after.error());
    m_hours = std::move(*hours);
    m_stored = std::move(*stored);
    m_radarAfter = {after->toLongLong()};
    for (const ItemVariant& variant : catalogue->variants)
        m_variants.insert(variant.id, variant);
    return {};
}

Result<> RadarCheck::run()
{
    if (const auto loaded = load(); !loaded)
        return loaded;
    Statement q = m_tx.statement(
        u"SELECT v.case_id, v.revision, v.valid_from_seq, v.state, v.stage, v.stage_entered_utc, v.pending,"
        " v.open_procedures, v.reviews_done, c.variant_id, c.received_utc, j.person_id, j.legal_utc, "
        "c.hall_id, v.more_supplements"
        " FROM case_version v JOIN case_file c ON c.id = v.case_id JOIN journal j ON j.seq = v.valid_from_seq"
        " ORDER BY v.case_id, v.revision");
    if (const auto ran = q.run(); !ran)
        return ran;
    while (q.next()) {
        const StoredStep step = readStep(q);
        if (m_before && m_before->id != step.file.id) {
            m_before.reset();
            m_cameFrom.reset();
        }
        if (step.seq > m_radarAfter) {
            if (const auto done = look(step); !done)
                return done;
        }
        if (m_before && !isSameVisit(*m_before, step.file))
            m_cameFrom = m_before->stage;
        m_before = step.file;
    }
    for (auto it = m_stored.cbegin(); it != m_stored.cend(); ++it)
        m_report.find(u"finding of journal %1: no step of a case"_s.arg(it.key()));
    return {};
}

Result<> RadarCheck::look(const StoredStep& step)
{
    const std::vector<StoredFinding> stored = m_stored.take(step.seq.value);
    const auto facts = factsOf(step, stored);
    if (!facts)
        return tl::unexpected(facts.error());
    auto expected = lookAgain(step, *facts);
    if (!expected)
        return tl::unexpected(expected.error());
    compare(step, std::move(*expected), stored);
    return {};
}

Result<RadarStep> RadarCheck::factsOf(const StoredStep& step, const std::vector<StoredFinding>& stored) const
{
    RadarStep facts;
    facts.before = m_before;
    facts.after = step.file;
    facts.now = step.at;
    facts.person = step.person;
    facts.cameFrom = m_cameFrom;
    const bool asksOrOpens = m_before && (step.file.pending != m_before->pending ||
                                          step.file.openProcedures > m_before->openProcedures);
    if (asksOrOpens && step.file.state == CaseState::Accepted) {
        auto clocks = decisionClocks(m_tx, step.file.id, step.seq);
        if (!clocks)
            return tl::unexpected(clocks.error());
        facts.open = std::move(*clocks);
    }
    if (completes(facts.before, facts.after)) {
        const auto before = FindingStore::completions(m_tx, step.person, step.at - BurstWindow, step.seq);
        if (!before)
            return tl::unexpected(before.error());
        facts.completions = *before;
    }
    for (const StoredFinding& one : stored) {
        if (one.finding.kind != FindingKind::WithdrawnAgain)
            continue;
        const auto withdrawal = namedWithdrawal(m_tx, one.finding.other, step);
        if (!withdrawal)
            return tl::unexpected(withdrawal.error());
        facts.withdrawal = *withdrawal;
    }
    return facts;
}

Result<CalendarVersion> RadarCheck::calendarAt(JournalSeq seq) const
{
    Statement q =
        m_tx.statement(u"SELECT coalesce(max(version), 0) FROM calendar_version WHERE loaded_seq < ?");
    if (const auto ran = q.run(seq); !ran)
        return tl::unexpected(ran.error());
    return CalendarVersion{q.next() ? q.integer(0) : 0};
}

Result<std::vector<Finding>> RadarCheck::lookAgain(const StoredStep& step, const RadarStep& facts)
{
    const auto variant = m_variants.constFind(step.file.variant);
    if (variant == m_variants.cend())
        return fail(ErrorCode::StoreFailed, u"variant %1 is missing"_s.arg(step.file.variant.value));
    const auto version = calendarAt(step.seq);
    if (!version)
        return tl::unexpected(version.error());
    const auto rules = m_calendars.rulesOf(*version, step.file.hall, step.at);
    if (!rules)
        return tl::unexpected(rules.error());
    return findingsOf(facts, *variant, ClockRules{rules->days, rules->hours, {}});
}

void RadarCheck::compare(const StoredStep& step, std::vector<Finding> expected,
                         const std::vector<StoredFinding>& stored)
{
    for (const StoredFinding& one : stored) {
        const auto twin = std::find(expected.begin(), expected.end(), one.finding);
        if (one.caseId != step.file.id || twin == expected.end())
            m_report.find(
                u"journal %1: finding %2 of case %3 does not follow from the step"_s.arg(step.seq.value)
                    .arg(int(one.finding.kind))
                    .arg(one.caseId.value));
        if (twin != expected.end())
            expected.erase(twin);
    }
    for (const Finding& missing : expected)
        m_report.find(u"journal %1: finding %2 of case %3 is missing"_s.arg(step.seq.value)
                          .arg(int(missing.kind))
                          .arg(step.file.id.value));
}

} // namespace

Result<> verifyFindings(const ReadTx& tx, VerifyReport& report)
{
    return RadarCheck(tx, report).run();
}

} // namespace duban
