// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/CaseStore.h"

#include "server/store/PartyStore.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

// Columns in the order of the table (resources/sql), which SELECT * gives.
CaseRecord readRecord(const Statement& q)
{
    CaseRecord r;
    r.file.id = q.id<CaseId>(0);
    r.file.revision = {q.integer(1)};
    r.changed = {q.integer(2)};
    r.file.number = q.text(3);
    r.file.queryCode = q.text(4);
    r.file.variant = q.id<VariantId>(5);
    r.file.department = q.id<OrganisationId>(6);
    r.file.hall = q.id<HallId>(7);
    r.file.window = q.id<WindowId>(8);
    r.file.channel = q.enumeration<Channel>(9);
    r.file.state = q.enumeration<CaseState>(10);
    r.file.stage = q.enumeration<Stage>(11);
    r.file.takenInBy = q.id<PersonId>(12);
    r.file.receivedAt = q.legal(13);
    r.file.recordedAt = q.legal(14);
    r.file.acceptedAt = q.legal(15);
    r.file.decidedAt = q.legal(16);
    r.file.completedAt = q.legal(17);
    r.file.stageEnteredAt = q.legal(18);
    r.file.applicantName = q.text(19);
    r.summary.dueClock = q.enumeration<ClockKind>(20);
    r.summary.dueAt = q.legal(21);
    r.summary.yellowAt = q.legal(22);
    r.summary.provisional = q.integer(23) != 0;
    r.summary.light = q.enumeration<Light>(24);
    r.summary.worst = q.enumeration<Light>(25);
    r.file.decision = q.enumeration<Decision>(26);
    r.file.accepted = q.enumeration<AcceptedHow>(27);
    r.file.delivery = q.enumeration<DeliveryWay>(28);
    r.file.pending = quint8(q.integer(29));
    r.file.openProcedures = int(q.integer(30));
    r.file.extensions = int(q.integer(31));
    r.file.deferredMissing = int(q.integer(32));
    r.file.paperOwed = q.integer(33) != 0;
    r.file.commitmentOpen = q.integer(34) != 0;
    r.file.assignee = q.id<PersonId>(35);
    r.file.reviewsDone = int(q.integer(37));
    r.file.lastReviewer = q.id<PersonId>(38);
    r.file.decisionPaper = q.enumeration<DecisionPaper>(39);
    r.file.moreSupplements = int(q.integer(40));
    return r;
}

constexpr QStringView SelectById = u"SELECT * FROM case_file WHERE id = ?";

constexpr QStringView SelectOpenOfWindow =
    u"SELECT * FROM case_file WHERE window_id = ? AND closed = 0 AND id > ? ORDER BY id LIMIT ?";

constexpr QStringView SelectAllOfWindow =
    u"SELECT * FROM case_file WHERE window_id = ? AND id > ? ORDER BY id LIMIT ?";

constexpr QStringView SelectOpenOfDepartments = u"SELECT * FROM case_file WHERE department_id IN (SELECT "
                                                u"value FROM json_each(?)) AND closed = 0 AND id > ?"
                                                " ORDER BY id LIMIT ?";

constexpr QStringView SelectAllOfDepartments = u"SELECT * FROM case_file WHERE department_id IN (SELECT "
                                               u"value FROM json_each(?)) AND id > ? ORDER BY id LIMIT ?";

} // namespace

QString departmentList(const Visibility& visibility)
{
    QJsonArray ids;
    for (const OrganisationId id : visibility.departments())
        ids.append(id.value);
    return QString::fromUtf8(QJsonDocument(ids).toJson(QJsonDocument::Compact));
}

CaseSummary summarise(const std::vector<Deadline>& open, Light worst)
{
    CaseSummary summary;
    summary.worst = worst;
    for (const Deadline& d : open) {
        const Light given = d.lightGiven != 0 ? Light(d.lightGiven) : d.paused ? Light::White : Light::Green;
        summary.light = worse(summary.light, given);
        if (!summary.dueAt.isSet() || d.dueAt < summary.dueAt) {
            summary.dueClock = d.clock;
            summary.dueAt = d.dueAt;
            summary.yellowAt = d.yellowAt;
            summary.provisional = d.provisional;
        }
    }
    return summary;
}

CaseRow toRow(const CaseRecord& record)
{
    const Case& f = record.file;
    const CaseSummary& s = record.summary;
    return {f.id,
            record.changed,
            f.revision,
            f.number,
            f.variant,
            f.department,
            f.window,
            f.channel,
            f.state,
            f.stage,
            f.applicantName,
            f.receivedAt,
            f.acceptedAt,
            f.stageEnteredAt,
            f.completedAt,
            s.dueClock,
            s.dueAt,
            s.yellowAt,
            s.provisional,
            s.light,
            f.takenInBy,
            f.hall,
            f.decision,
            f.accepted,
            f.delivery,
            f.pending,
            f.openProcedures,
            f.extensions,
            f.deferredMissing,
            f.paperOwed,
            f.commitmentOpen,
            f.assignee,
            f.reviewsDone,
            f.lastReviewer,
            f.decisionPaper,
            f.moreSupplements};
}

Result<CaseRecord> CaseStore::load(const ReadTx& tx, CaseId id)
{
    Statement q = tx.statement(SelectById);
    if (const auto ran = q.run(id); !ran)
        return tl::unexpected(ran.error());
    if (!q.next())
        return fail(ErrorCode::NotFound, u"case %1"_s.arg(id.value));
    return readRecord(q);
}

Result<std::vector<CaseRecord>> CaseStore::load(const ReadTx& tx, const std::vector<CaseId>& ids)
{
    QJsonArray list;
    for (const CaseId id : ids)
        list.append(id.value);
    Statement q =
        tx.statement(u"SELECT * FROM case_file WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id");
    if (const auto ran = q.run(QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact))); !ran)
        return tl::unexpected(ran.error());
    std::vector<CaseRecord> records;
    while (q.next())
        records.push_back(readRecord(q));
    if (records.size() != ids.size())
        return fail(ErrorCode::NotFound, u"%1 of %2 cases"_s.arg(records.size()).arg(ids.size()));
    return records;
}

Result<CaseRecord> CaseStore::load(const ReadTx& tx, CaseId id, Revision expected)
{
    auto found = load(tx, id);
    if (found && found->file.revision != expected)
        return fail(ErrorCode::Conflict,
                    u"case %1 is at revision %2"_s.arg(id.value).arg(found->file.revision.value));
    return found;
}

Result<CasePlace> CaseStore::placeOf(const ReadTx& tx, CaseId id)
{
    Statement q = tx.statement(u"SELECT department_id, window_id, hall_id FROM case_file WHERE id = ?");
    if (const auto ran = q.run(id); !ran)
        return tl::unexpected(ran.error());
    if (!q.next())
        return fail(ErrorCode::NotFound, u"case %1"_s.arg(id.value));
    return CasePlace{q.id<OrganisationId>(0), q.id<WindowId>(1), q.id<HallId>(2)};
}

Result<CasePage> CaseStore::list(const ReadTx& tx, const Visibility& visibility, const ListCases& request)
{
    const bool open = request.which == ListCases::Which::Open;
    const bool byWindow = visibility.kind() == Visibility::Kind::Window;
    if (!byWindow && visibility.kind() != Visibility::Kind::Departments)
        return CasePage{};
    Statement q = tx.statement(byWindow ? (open ? SelectOpenOfWindow : SelectAllOfWindow)
                                        : (open ? SelectOpenOfDepartments : SelectAllOfDepartments));
    const auto ran = byWindow ? q.run(visibility.window(), request.after.value, request.limit + 1)
                              : q.run(departmentList(visibility), request.after.value, request.limit + 1);
    if (!ran)
        return tl::unexpected(ran.error());
    CasePage page;
    while (q.next()) {
        if (int(page.rows.size()) == request.limit) {
            page.more = true;
            break;
        }
        page.rows.push_back(toRow(readRecord(q)));
    }
    return page;
}

Result<std::vector<OpinionEntry>> CaseStore::opinions(const ReadTx& tx, CaseId id)
{
    Statement q = tx.statement(u"SELECT o.stage, p.name, o.text, o.at_utc FROM opinion o"
                               " JOIN person p ON p.id = o.person_id WHERE o.case_id = ? ORDER BY o.id");
    if (const auto ran = q.run(id); !ran)
        return tl::unexpected(ran.error());
    std::vector<OpinionEntry> entries;
    while (q.next())
        entries.push_back({q.enumeration<Stage>(0), q.text(1), q.text(2), q.legal(3)});
    return entries;
}

Result<QString> CaseStore::writtenWith(const ReadTx& tx, CaseId id, const std::vector<MessageKind>& verbs)
{
    QJsonArray kinds;
    for (const MessageKind verb : verbs)
        kinds.append(int(verb));
    Statement q = tx.statement(u"SELECT o.text FROM opinion o JOIN journal j ON j.seq = o.seq"
                               " WHERE o.case_id = ? AND j.verb IN (SELECT value FROM json_each(?))"
                               " ORDER BY o.seq DESC LIMIT 1");
    const QString list = QString::fromUtf8(QJsonDocument(kinds).toJson(QJsonDocument::Compact));
    if (const auto ran = q.run(id, list); !ran)
        return tl::unexpected(ran.error());
    return q.next() ? q.text(0) : QString();
}

Result<std::vector<MaterialState>> CaseStore::materials(const ReadTx& tx, CaseId id)
{
    Statement q = tx.statement(u"SELECT material_id, present, asked, supplied_utc, deferred_until FROM "
                               u"case_material WHERE case_id = ?");
    if (const auto ran = q.run(id); !ran)
        return tl::unexpected(ran.error());
    std::vector<MaterialState> states;
    while (q.next()) {
        MaterialState state{q.id<MaterialId>(0), q.integer(1) != 0, q.integer(2) != 0, q.legal(3), {}};
        if (!q.isNull(4)) {
            const auto until = parseDay(q.text(4));
            if (!until)
                return fail(ErrorCode::StoreFailed, until.error().detail);
            state.deferredUntil = *until;
        }
        states.push_back(state);
    }
    return states;
}

Result<> CaseStore::changeMaterial(WriteTx& tx, CaseId id, const MaterialChange& change)
{
    const QString until = change.deferredUntil ? formatDay(*change.deferredUntil) : QString();
    return tx
        .statement(u"UPDATE case_material SET asked = max(asked, ?), present = max(present, ?),"
                   " supplied_utc = coalesce(?, supplied_utc), deferred_until = coalesce(nullif(?, ''),"
                   " deferred_until) WHERE case_id = ? AND material_id = ?")
        .run(change.asked, change.suppliedAt.isSet(), change.suppliedAt, until, id, change.material);
}

Result<std::vector<StepEntry>> CaseStore::steps(const ReadTx& tx, CaseId id)
{
    // A step that changed the case wrote the version that is valid from it; lights and opinions wrote none.
    Statement q = tx.statement(
        u"SELECT j.seq, j.verb, coalesce(p.name, ''),"
        " (SELECT v.stage FROM case_version v WHERE v.case_id = j.subject AND v.valid_from_seq <= j.seq"
        "  ORDER BY v.revision DESC LIMIT 1), j.legal_utc, coalesce(l.level,"
        // Of an annulment: the light it is about; none when it was turned down.
        "  CASE WHEN j.verb IN (68, 69) THEN (SELECT x.level FROM annulment_request r"
        "  JOIN light x ON x.id = r.light_id WHERE r.asked_seq = j.seq"
        "  OR (r.answered_seq = j.seq AND r.answer = 1))"
        "  WHEN j.verb = 314 THEN (SELECT x.level FROM light_seen s JOIN light x ON x.id = s.light_id"
        "  WHERE s.seq = j.seq) END, 1)"
        " FROM journal j LEFT JOIN person p ON p.id = j.person_id LEFT JOIN light l ON l.seq = j.seq AND "
        "l.case_id = j.subject"
        " WHERE j.subject = ? AND j.result = 0 AND (j.verb BETWEEN 10 AND 14 OR j.verb = 21 OR j.verb "
        "BETWEEN 40 AND 69 OR j.verb IN (301, 310, 311, 312, 314, 322, 323, 326, 327, 331, 332, 335, 336, "
        "337, 338))"
        // One entry moves the limits of many cases; the schedules it replaced tell of which.
        " UNION SELECT j.seq, j.verb, '', (SELECT v.stage FROM case_version v WHERE v.case_id = d.case_id"
        "  AND v.valid_from_seq <= j.seq ORDER BY v.revision DESC LIMIT 1), j.legal_utc, 1"
        " FROM deadline d JOIN deadline_run r ON r.deadline_id = d.id JOIN journal j ON j.seq = r.until_seq"
        " WHERE d.case_id = ? AND j.verb = 73"
        // One entry moves the work of a person; the versions it made tell of which cases.
        " UNION SELECT j.seq, j.verb, coalesce(p.name, ''), v.stage, j.legal_utc, 1 FROM case_version v"
        " JOIN journal j ON j.seq = v.valid_from_seq LEFT JOIN person p ON p.id = j.person_id"
        " WHERE v.case_id = ? AND j.verb = 80 ORDER BY 1");
    if (const auto ran = q.run(id, id, id); !ran)
        return tl::unexpected(ran.error());
    std::vector<StepEntry> steps;
    while (q.next())
        steps.push_back({{q.integer(0)},
                         q.enumeration<MessageKind>(1),
                         q.text(2),
                         q.enumeration<Stage>(3),
                         q.legal(4),
                         q.enumeration<Light>(5)});
    return steps;
}

Result<Intake> CaseStore::intake(const ReadTx& tx, CaseId id)
{
    Statement q =
        tx.statement(u"SELECT kind, name, id_number, phone, remark FROM applicant WHERE case_id = ?");
    if (const auto ran = q.run(id); !ran)
        return tl::unexpected(ran.error());
    if (!q.next())
        return fail(ErrorCode::NotFound, u"applicant of case %1"_s.arg(id.value));
    auto parties = PartyStore::of(tx, id);
    if (!parties)
        return tl::unexpected(parties.error());
    return Intake{{q.enumeration<Applicant::Kind>(0), q.text(1), q.text(2), q.text(3)},
                  {},
                  q.text(4),
                  std::move(*parties)};
}

Result<CaseId> CaseStore::insert(WriteTx& tx, const CaseRecord& record, const Intake& intake)
{
    const Case& f = record.file;
    const CaseSummary& s = record.summary;
    CaseId id;
    {
        Statement q = tx.statement(u"INSERT INTO case_file(revision, changed_seq, number, query_code, "
                                   u"variant_id, department_id, hall_id,"
                                   " window_id, channel, state, stage, taken_in_by, received_utc, "
                                   "recorded_utc, accepted_utc, decided_utc,"
                                   " completed_utc, stage_entered_utc, applicant_name, due_clock, due_utc, "
                                   "yellow_utc, provisional, light,"
                                   " worst_light) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
        const auto ran =
            q.run(f.revision, record.changed, f.number, f.queryCode, f.variant, f.department, f.hall,
                  f.window, f.channel, f.state, f.stage, f.takenInBy, f.receivedAt, f.recordedAt,
                  f.acceptedAt, f.decidedAt, f.completedAt, f.stageEnteredAt, f.applicantName, s.dueClock,
                  s.dueAt, s.yellowAt, s.provisional, s.light, s.worst);
        if (!ran)
            return tl::unexpected(ran.error());
        id = {q.lastInsertId()};
    }
    Case stored = f;
    stored.id = id;
    if (const auto done = appendVersion(tx, stored, record.changed); !done)
        return tl::unexpected(done.error());
    const auto applicant = tx.statement(u"INSERT INTO applicant(case_id, seq, kind, name, id_number, phone, "
                                        u"remark) VALUES(?,?,?,?,?,?,?)")
                               .run(id, record.changed, intake.applicant.kind, intake.applicant.name,
                                    intake.applicant.idNumber, intake.applicant.phone, intake.remark);
    if (!applicant)
        return tl::unexpected(applicant.error());
    if (const auto parties = PartyStore::add(tx, id, intake.parties); !parties)
        return tl::unexpected(parties.error());
    for (const MaterialCheck& check : intake.materials) {
        const auto done =
            tx.statement(u"INSERT INTO case_material(case_id, material_id, present) VALUES(?,?,?)")
                .run(id, check.material, check.present);
        if (!done)
            return tl::unexpected(done.error());
    }
    return id;
}

Result<> CaseStore::replace(WriteTx& tx, const Case& before, const CaseRecord& after)
{
    const Case& f = after.file;
    const CaseSummary& s = after.summary;
    {
        Statement q = tx.statement(
            u"UPDATE case_file SET revision = ?, changed_seq = ?, department_id = ?, state = ?, stage = ?,"
            " accepted_utc = ?, decided_utc = ?, completed_utc = ?, stage_entered_utc = ?, due_clock = ?,"
            " due_utc = ?, yellow_utc = ?, provisional = ?, light = ?, worst_light = ?, decision = ?,"
            " accepted_how = ?, delivery = ?, pending = ?, open_procedures = ?, extensions = ?,"
            " deferred_missing = ?, paper_owed = ?, commitment_open = ?, assignee_id = ?, closed = ?,"
            " reviews_done = ?, last_reviewer_id = ?, decision_paper = ?, more_supplements = ? WHERE id = ? "
            "AND revision = ?");
        const auto ran =
            q.run(f.revision, after.changed, f.department, f.state, f.stage, f.acceptedAt, f.decidedAt,
                  f.completedAt, f.stageEnteredAt, s.dueClock, s.dueAt, s.yellowAt, s.provisional, s.light,
                  s.worst, f.decision, f.accepted, f.delivery, int(f.pending), f.openProcedures, f.extensions,
                  f.deferredMissing, f.paperOwed, f.commitmentOpen, f.assignee, isClosed(f.state),
                  f.reviewsDone, f.lastReviewer, f.decisionPaper, f.moreSupplements, f.id, before.revision);
        if (!ran)
            return ran;
        if (q.rowsAffected() != 1)
            return fail(ErrorCode::Conflict, u"case %1"_s.arg(f.id.value));
    }
    const auto closed =
        tx.statement(u"UPDATE case_version SET valid_to_seq = ? WHERE case_id = ? AND revision = ?")
            .run(after.changed, f.id, before.revision);
    return closed ? appendVersion(tx, f, after.changed) : closed;
}

Result<> CaseStore::appendVersion(WriteTx& tx, const Case& f, JournalSeq seq)
{
    return tx
        .statement(u"INSERT INTO case_version(case_id, revision, valid_from_seq, state, stage, department_id,"
                   " window_id, stage_entered_utc, accepted_utc, decided_utc, completed_utc, decision,"
                   " accepted_how, delivery, pending, open_procedures, extensions, deferred_missing,"
                   " paper_owed, commitment_open, assignee_id, reviews_done, last_reviewer_id,"
                   " decision_paper, more_supplements)"
                   " VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
        .run(f.id, f.revision, seq, f.state, f.stage, f.department, f.window, f.stageEnteredAt, f.acceptedAt,
             f.decidedAt, f.completedAt, f.decision, f.accepted, f.delivery, int(f.pending), f.openProcedures,
             f.extensions, f.deferredMissing, f.paperOwed, f.commitmentOpen, f.assignee, f.reviewsDone,
             f.lastReviewer, f.decisionPaper, f.moreSupplements);
}

Result<> CaseStore::updateSummary(WriteTx& tx, const CaseRecord& record)
{
    const CaseSummary& s = record.summary;
    return tx
        .statement(u"UPDATE case_file SET changed_seq = ?, due_clock = ?, due_utc = ?, yellow_utc = ?,"
                   " provisional = ?, light = ?, worst_light = ? WHERE id = ?")
        .run(record.changed, s.dueClock, s.dueAt, s.yellowAt, s.provisional, s.light, s.worst,
             record.file.id);
}

Result<> CaseStore::addOpinion(WriteTx& tx, const Opinion& opinion, JournalSeq seq)
{
    return tx
        .statement(u"INSERT INTO opinion(case_id, seq, stage, person_id, text, at_utc) VALUES(?,?,?,?,?,?)")
        .run(opinion.caseId, seq, opinion.stage, opinion.person, opinion.text, opinion.at);
}

} // namespace duban
