// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/Content.h"

#include "common/base/Text.h"
#include "server/store/CasePartStore.h"

#include <QCryptographicHash>

namespace duban {

namespace {

/// What version 2 of the schema added to a case's version. Entries written before hashed nothing of it, so it
/// is hashed only where any of it is set.
void appendLater(QByteArray& bytes, const Case& v)
{
    const std::array<qint64, 10> later{qint64(v.decision), qint64(v.accepted),  qint64(v.delivery),
                                       qint64(v.pending),  v.openProcedures,    v.extensions,
                                       v.deferredMissing,  v.paperOwed ? 1 : 0, v.commitmentOpen ? 1 : 0,
                                       v.assignee.value};
    if (std::all_of(later.begin(), later.end(), [](qint64 n) { return n == 0; }))
        return;
    for (const qint64 number : later)
        appendLengthPrefixed(bytes, number);
}

/// What version 4 of the schema added, in the same manner.
void appendReviews(QByteArray& bytes, const Case& v)
{
    if (v.reviewsDone == 0 && !v.lastReviewer.isValid())
        return;
    appendLengthPrefixed(bytes, qint64(v.reviewsDone));
    appendLengthPrefixed(bytes, v.lastReviewer.value);
}

/// What version 8 of the schema added, in the same manner.
void appendPaper(QByteArray& bytes, const Case& v)
{
    if (v.decisionPaper != DecisionPaper::NotOut)
        appendLengthPrefixed(bytes, qint64(v.decisionPaper));
}

/// What version 10 of the schema added, in the same manner; its name keeps it apart from what stands before
/// it.
void appendSupplements(QByteArray& bytes, const Case& v)
{
    if (v.moreSupplements != 0)
        appendLengthPrefixed(bytes, QByteArray("supplements ") + QByteArray::number(v.moreSupplements));
}

void append(QByteArray& bytes, const Case& v)
{
    for (const qint64 number :
         {qint64(v.state), qint64(v.stage), v.department.value, v.window.value, v.stageEnteredAt.ms,
          v.acceptedAt.ms, v.decidedAt.ms, v.completedAt.ms, v.revision.value})
        appendLengthPrefixed(bytes, number);
    appendLater(bytes, v);
    appendReviews(bytes, v);
    appendPaper(bytes, v);
    appendSupplements(bytes, v);
}

void append(QByteArray& bytes, const Applicant& applicant)
{
    appendLengthPrefixed(bytes, qint64(applicant.kind));
    for (const QString& text : {applicant.name, applicant.idNumber, applicant.phone})
        appendLengthPrefixed(bytes, text.toUtf8());
}

/// Entries written before version 5 of the schema had no further parties: without any, nothing is added.
void append(QByteArray& bytes, const Intake& intake)
{
    append(bytes, intake.applicant);
    appendLengthPrefixed(bytes, intake.remark.toUtf8());
    for (const Party& party : intake.parties) {
        appendLengthPrefixed(bytes, qint64(party.part));
        append(bytes, party.who);
        appendLengthPrefixed(bytes, party.authority.toUtf8());
        appendLengthPrefixed(bytes, qint64(party.authorityUntil.time_since_epoch().count()));
    }
}

void append(QByteArray& bytes, const CaseFact& fact)
{
    const qint64 day = fact.day ? fact.day->time_since_epoch().count() : 0;
    for (const qint64 number : {qint64(fact.kind), fact.number, day, fact.person.value})
        appendLengthPrefixed(bytes, number);
    appendLengthPrefixed(bytes, fact.text.toUtf8());
    appendLengthPrefixed(bytes, fact.detail.toUtf8());
}

void appendAsked(QByteArray& bytes, const Question& question)
{
    for (const qint64 number : {question.section.value, question.askedBy.value, question.askedAt.ms})
        appendLengthPrefixed(bytes, number);
    appendLengthPrefixed(bytes, question.text.toUtf8());
}

void appendAnswered(QByteArray& bytes, const Question& question)
{
    for (const qint64 number : {question.id.value, question.answeredBy.value, question.answeredAt.ms})
        appendLengthPrefixed(bytes, number);
    appendLengthPrefixed(bytes, question.answer.toUtf8());
}

void append(QByteArray& bytes, const IssuedDocument& document)
{
    for (const qint64 number : {qint64(document.kind), document.organ.value, qint64(document.year),
                                document.serial, document.issuedBy.value, document.issuedAt.ms})
        appendLengthPrefixed(bytes, number);
    appendLengthPrefixed(bytes, document.number.toUtf8());
    appendLengthPrefixed(bytes, document.title.toUtf8());
    appendLengthPrefixed(bytes, document.frozen);
    // What version 10 of the schema added: of the delivered words nothing is hashed, as before.
    if (document.templateVersion != 0)
        appendLengthPrefixed(bytes, qint64(document.templateVersion));
}

void append(QByteArray& bytes, const DocumentVoid& voided)
{
    for (const qint64 number : {voided.document.value, voided.person.value, voided.at.ms})
        appendLengthPrefixed(bytes, number);
    appendLengthPrefixed(bytes, voided.reason.toUtf8());
}

void append(QByteArray& bytes, const DocumentPrint& printed)
{
    for (const qint64 number : {printed.document.value, qint64(printed.ordinal), printed.person.value,
                                printed.at.ms, qint64(printed.way)})
        appendLengthPrefixed(bytes, number);
}

void append(QByteArray& bytes, const DocumentSeal& sealed)
{
    for (const qint64 number : {sealed.document.value, sealed.person.value, sealed.at.ms})
        appendLengthPrefixed(bytes, number);
    appendLengthPrefixed(bytes, sealed.seal.toUtf8());
}

void append(QByteArray& bytes, const Attachment& attached)
{
    appendLengthPrefixed(bytes, attached.sha256);
    for (const qint64 number : {attached.bytes, qint64(attached.type), qint64(attached.about),
                                attached.aboutId, attached.person.value, attached.at.ms})
        appendLengthPrefixed(bytes, number);
    appendLengthPrefixed(bytes, attached.name.toUtf8());
}

void append(QByteArray& bytes, const AttachmentVoid& detached)
{
    for (const qint64 number : {detached.attachment.value, detached.person.value, detached.at.ms})
        appendLengthPrefixed(bytes, number);
    appendLengthPrefixed(bytes, detached.reason.toUtf8());
}

} // namespace

QByteArray StepContent::hash(const QByteArray& salt) const
{
    QByteArray bytes;
    appendLengthPrefixed(bytes, salt);
    if (version)
        append(bytes, *version);
    if (opinion) {
        for (const qint64 number : {qint64(opinion->stage), opinion->person.value, opinion->at.ms})
            appendLengthPrefixed(bytes, number);
        appendLengthPrefixed(bytes, opinion->text.toUtf8());
    }
    if (intake)
        append(bytes, *intake);
    for (const CaseFact& fact : facts)
        append(bytes, fact);
    if (asked)
        appendAsked(bytes, *asked);
    if (answered)
        appendAnswered(bytes, *answered);
    if (issued)
        append(bytes, *issued);
    if (voided)
        append(bytes, *voided);
    if (printed)
        append(bytes, *printed);
    if (sealed)
        append(bytes, *sealed);
    for (const Attachment& file : attached)
        append(bytes, file);
    if (detached)
        append(bytes, *detached);
    if (!record.isEmpty())
        appendLengthPrefixed(bytes, record);
    for (const Case& file : moved) {
        appendLengthPrefixed(bytes, file.id.value);
        append(bytes, file);
    }
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

namespace {

void readLater(const Statement& v, Case& file)
{
    file.decision = v.enumeration<Decision>(9);
    file.accepted = v.enumeration<AcceptedHow>(10);
    file.delivery = v.enumeration<DeliveryWay>(11);
    file.pending = quint8(v.integer(12));
    file.openProcedures = int(v.integer(13));
    file.extensions = int(v.integer(14));
    file.deferredMissing = int(v.integer(15));
    file.paperOwed = v.integer(16) != 0;
    file.commitmentOpen = v.integer(17) != 0;
    file.assignee = v.id<PersonId>(18);
    file.reviewsDone = int(v.integer(19));
    file.lastReviewer = v.id<PersonId>(20);
}

Case readVersion(const Statement& v)
{
    Case file;
    file.revision = {v.integer(0)};
    file.state = v.enumeration<CaseState>(1);
    file.stage = v.enumeration<Stage>(2);
    file.department = v.id<OrganisationId>(3);
    file.window = v.id<WindowId>(4);
    file.stageEnteredAt = v.legal(5);
    file.acceptedAt = v.legal(6);
    file.decidedAt = v.legal(7);
    file.completedAt = v.legal(8);
    readLater(v, file);
    file.id = v.id<CaseId>(21);
    file.decisionPaper = v.enumeration<DecisionPaper>(22);
    file.moreSupplements = int(v.integer(23));
    return file;
}

/// What the step that took the case in wrote of its parties.
Result<> readIntake(const ReadTx& tx, CaseId caseId, JournalSeq seq, StepContent& content)
{
    Statement a = tx.statement(u"SELECT 1 FROM applicant WHERE case_id = ? AND seq = ?");
    if (const auto ran = a.run(caseId, seq); !ran || !a.next())
        return ran;
    auto intake = CaseStore::intake(tx, caseId);
    if (!intake)
        return tl::unexpected(intake.error());
    content.intake = std::move(*intake);
    return {};
}

/// What a step did to the papers of a case.
Result<> readPapers(const ReadTx& tx, CaseId caseId, JournalSeq seq, StepContent& content)
{
    auto issued = DocumentStore::issuedWith(tx, caseId, seq);
    auto voided = DocumentStore::voidedWith(tx, seq);
    if (!issued || !voided)
        return tl::unexpected(issued ? voided.error() : issued.error());
    auto printed = DocumentStore::printedWith(tx, seq);
    auto sealed = DocumentStore::sealedWith(tx, seq);
    if (!printed || !sealed)
        return tl::unexpected(printed ? sealed.error() : printed.error());
    content.issued = std::move(*issued);
    content.voided = std::move(*voided);
    content.printed = *printed;
    content.sealed = std::move(*sealed);
    return {};
}

/// What a step did to the files of a case.
Result<> readFiles(const ReadTx& tx, CaseId caseId, JournalSeq seq, StepContent& content)
{
    auto attached = AttachmentStore::attachedWith(tx, caseId, seq);
    auto detached = AttachmentStore::voidedWith(tx, seq);
    if (!attached || !detached)
        return tl::unexpected(attached ? detached.error() : attached.error());
    content.attached = std::move(*attached);
    content.detached = std::move(*detached);
    return {};
}

/// The parts of one step of one case.
Result<> readStep(const ReadTx& tx, CaseId caseId, JournalSeq seq, StepContent& content)
{
    Statement v =
        tx.statement(u"SELECT revision, state, stage, department_id, window_id, stage_entered_utc,"
                     " accepted_utc, decided_utc, completed_utc, decision, accepted_how, delivery,"
                     " pending, open_procedures, extensions, deferred_missing, paper_owed,"
                     " commitment_open, assignee_id, reviews_done, last_reviewer_id, case_id, decision_paper,"
                     " more_supplements"
                     " FROM case_version WHERE case_id = ? AND valid_from_seq = ?");
    if (const auto ran = v.run(caseId, seq); !ran)
        return ran;
    if (v.next())
        content.version = readVersion(v);
    Statement o =
        tx.statement(u"SELECT stage, person_id, text, at_utc FROM opinion WHERE case_id = ? AND seq = ?");
    if (const auto ran = o.run(caseId, seq); !ran)
        return ran;
    if (o.next())
        content.opinion = Opinion{caseId, o.enumeration<Stage>(0), o.id<PersonId>(1), o.text(2), o.legal(3)};
    if (const auto done = readIntake(tx, caseId, seq, content); !done)
        return done;
    auto facts = CasePartStore::facts(tx, caseId, seq);
    if (!facts)
        return tl::unexpected(facts.error());
    content.facts = std::move(*facts);
    auto asked = QuestionStore::askedWith(tx, caseId, seq);
    auto answered = QuestionStore::answeredWith(tx, caseId, seq);
    if (!asked || !answered)
        return tl::unexpected(asked ? answered.error() : asked.error());
    content.asked = std::move(*asked);
    content.answered = std::move(*answered);
    const auto papers = readPapers(tx, caseId, seq, content);
    return papers ? readFiles(tx, caseId, seq, content) : papers;
}

/// The versions that one act on many cases made.
Result<> readMoved(const ReadTx& tx, JournalSeq seq, StepContent& content)
{
    Statement v =
        tx.statement(u"SELECT revision, state, stage, department_id, window_id, stage_entered_utc,"
                     " accepted_utc, decided_utc, completed_utc, decision, accepted_how, delivery,"
                     " pending, open_procedures, extensions, deferred_missing, paper_owed,"
                     " commitment_open, assignee_id, reviews_done, last_reviewer_id, case_id, decision_paper,"
                     " more_supplements"
                     " FROM case_version WHERE valid_from_seq = ? ORDER BY case_id");
    if (const auto ran = v.run(seq); !ran)
        return ran;
    while (v.next())
        content.moved.push_back(readVersion(v));
    return {};
}

} // namespace

Result<StepContent> contentOf(const ReadTx& tx, MessageKind verb, qint64 subject, JournalSeq seq)
{
    StepContent content;
    const auto read = verb == MessageKind::MoveWork ? readMoved(tx, seq, content)
                                                    : readStep(tx, CaseId{subject}, seq, content);
    if (!read)
        return tl::unexpected(read.error());
    Statement r = tx.statement(u"SELECT body FROM record_version WHERE seq = ?");
    if (const auto ran = r.run(seq); !ran)
        return tl::unexpected(ran.error());
    if (r.next())
        content.record = r.bytes(0);
    return content;
}

} // namespace duban
