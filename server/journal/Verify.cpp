// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/Verify.h"

#include "common/protocol/DeskRequests.h"
#include "common/protocol/DocumentRequests.h"
#include "server/journal/Content.h"
#include "server/journal/Journal.h"

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr int Page = 2000;
constexpr qsizetype MaxFindings = 1000;

Result<QByteArray> saltOf(const ReadTx& tx, JournalSeq seq)
{
    Statement q = tx.statement(u"SELECT salt FROM journal_salt WHERE seq = ?");
    if (const auto ran = q.run(seq); !ran)
        return tl::unexpected(ran.error());
    return q.next() ? q.bytes(0) : QByteArray();
}

Result<> checkContent(const ReadTx& tx, const JournalEntry& entry, VerifyReport& report)
{
    if (entry.result != ErrorCode::None)
        return {};
    const auto salt = saltOf(tx, entry.seq);
    if (!salt)
        return tl::unexpected(salt.error());
    if (salt->isEmpty())
        return {}; // brought no content, or it was erased on request: the chain stays
    const auto content = contentOf(tx, entry.verb, entry.subject, entry.seq);
    if (!content)
        return tl::unexpected(content.error());
    ++report.contents;
    if (content->hash(*salt) != entry.contentHash)
        report.find(u"journal %1: the content of verb %2 on %3 was changed"_s.arg(entry.seq.value)
                        .arg(int(entry.verb))
                        .arg(entry.subject));
    return {};
}

Result<> checkJournal(const ReadTx& tx, VerifyReport& report)
{
    QByteArray previous;
    qint64 expected = 1;
    while (true) {
        const auto entries = Journal::read(tx, {expected}, Page);
        if (!entries)
            return tl::unexpected(entries.error());
        for (const JournalEntry& entry : *entries) {
            if (entry.seq.value != expected)
                report.find(u"journal: %1 follows where %2 should"_s.arg(entry.seq.value).arg(expected));
            if (entry.hash != entry.chained(previous))
                report.find(u"journal %1: the hash does not fit"_s.arg(entry.seq.value));
            if (const auto done = checkContent(tx, entry, report); !done)
                return done;
            previous = entry.hash;
            expected = entry.seq.value + 1;
            ++report.entries;
        }
        if (entries->size() < std::size_t(Page))
            return {};
    }
}

/// Each query lists rows that must not exist.
struct Rule
{
    QStringView sql;
    const char* meaning;
};

constexpr std::array Rules{
    Rule{u"SELECT c.id FROM case_file c LEFT JOIN case_version v ON v.case_id = c.id AND v.revision = "
         u"c.revision"
         " AND v.valid_to_seq IS NULL AND v.state = c.state AND v.stage = c.stage"
         " AND v.decision_paper = c.decision_paper AND v.more_supplements = c.more_supplements"
         " WHERE v.case_id IS NULL",
         "case without its present version"},
    Rule{u"SELECT case_id FROM case_version GROUP BY case_id HAVING count(*) <> max(revision) OR "
         u"min(revision) <> 1",
         "case with a gap in its versions"},
    Rule{u"SELECT a.case_id FROM case_version a JOIN case_version b ON b.case_id = a.case_id"
         " AND b.revision = a.revision + 1 WHERE a.valid_to_seq IS NOT b.valid_from_seq",
         "case whose versions do not join"},
    Rule{u"SELECT c.id FROM case_file c LEFT JOIN applicant a ON a.case_id = c.id WHERE a.case_id IS NULL",
         "case without applicant"},
    Rule{u"SELECT p.case_id FROM case_party p LEFT JOIN applicant a ON a.case_id = p.case_id"
         " WHERE a.case_id IS NULL",
         "party of a case without applicant"},
    Rule{u"SELECT v.case_id FROM case_version v LEFT JOIN journal j ON j.seq = v.valid_from_seq"
         " AND (j.subject = v.case_id OR j.verb = 80) WHERE j.seq IS NULL",
         "case version without journal entry"},
    // One whose day had to come first is written by the entry that brings it into force (25).
    Rule{u"SELECT r.id FROM record_version r LEFT JOIN journal j ON j.seq = r.seq AND j.result = 0"
         " AND (j.verb = r.verb OR j.verb = 25) WHERE j.seq IS NULL OR j.content_hash = x''",
         "change of what is not a case without journal entry"},
    Rule{u"SELECT s.id FROM session s JOIN account a ON a.id = s.account_id"
         " WHERE a.disabled = 1 AND s.ended_utc IS NULL",
         "open session of a disabled account"},
    Rule{u"SELECT o.id FROM opinion o LEFT JOIN journal j ON j.seq = o.seq AND j.subject = o.case_id"
         " WHERE j.seq IS NULL",
         "opinion without journal entry"},
    Rule{u"SELECT l.id FROM light l LEFT JOIN journal j ON j.seq = l.seq AND j.subject = l.case_id AND "
         u"j.verb = 21"
         " WHERE j.seq IS NULL",
         "light without journal entry"},
    Rule{u"SELECT j.seq FROM journal j LEFT JOIN light l ON l.seq = j.seq WHERE j.verb = 21 AND l.id IS NULL",
         "journal entry of a light that is gone"},
    Rule{u"SELECT c.id FROM case_file c LEFT JOIN (SELECT l.case_id, max(l.level) AS worst FROM light l"
         " LEFT JOIN light_annulment a ON a.light_id = l.id WHERE a.id IS NULL GROUP BY l.case_id) w"
         " ON w.case_id = c.id WHERE c.worst_light <> coalesce(w.worst, 1)",
         "case whose worst light differs from its lights"},
    Rule{u"SELECT r.deadline_id FROM deadline_run r JOIN deadline d ON d.id = r.deadline_id"
         " LEFT JOIN journal j ON j.seq = r.until_seq AND j.result = 0"
         " AND (j.verb = 73 OR j.subject = d.case_id) WHERE j.seq IS NULL",
         "replaced schedule of a deadline without journal entry"},
    Rule{u"SELECT a.light_id FROM light_annulment a LEFT JOIN journal j ON j.seq = a.seq AND j.result = 0"
         " AND j.verb IN (68, 73) WHERE j.seq IS NULL",
         "light taken back without journal entry"},
    Rule{u"SELECT a.light_id FROM light_annulment a JOIN journal j ON j.seq = a.seq AND j.verb = 68"
         " LEFT JOIN annulment_request r ON r.light_id = a.light_id AND r.answer = 1"
         " AND r.answered_seq = a.seq AND r.asked_by = a.asked_by AND r.answered_by = a.confirmed_by"
         " WHERE r.id IS NULL",
         "light taken back that nobody had asked for"},
    Rule{u"SELECT r.light_id FROM annulment_request r JOIN light l ON l.id = r.light_id"
         " LEFT JOIN journal a ON a.seq = r.asked_seq AND a.verb = 69 AND a.result = 0"
         "  AND a.subject = l.case_id AND a.person_id = r.asked_by"
         " LEFT JOIN journal w ON w.seq = r.answered_seq AND w.verb = 68 AND w.result = 0"
         "  AND w.subject = l.case_id AND w.person_id = r.answered_by"
         " LEFT JOIN light_annulment n ON n.light_id = r.light_id AND n.seq = r.answered_seq"
         " WHERE a.seq IS NULL OR (r.answer <> 0 AND w.seq IS NULL) OR (r.answer = 1) <> (n.id IS NOT NULL)",
         "annulment of a light that the journal does not know"},
    Rule{u"SELECT v.version FROM light_policy_version v LEFT JOIN light_policy p ON p.version = v.version"
         " AND p.clock = 0 LEFT JOIN journal j ON j.seq = p.from_seq AND j.result = 0 AND j.verb = 75"
         " AND j.subject = v.version AND j.person_id = v.proposed_by"
         " LEFT JOIN journal w ON w.verb = 76 AND w.result = 0 AND w.subject = v.version"
         " AND w.person_id = v.activated_by"
         " WHERE v.version > 1 AND (j.seq IS NULL OR (v.status <> 1 AND w.seq IS NULL))",
         "light policy that the journal does not know"},
    Rule{u"SELECT c.id FROM counter_record c LEFT JOIN journal j ON j.seq = c.seq AND j.result = 0"
         " AND j.verb = 96 AND j.subject = c.id AND j.person_id = c.person_id WHERE j.seq IS NULL",
         "outcome at the counter without journal entry"},
    Rule{u"SELECT q.id FROM case_question q LEFT JOIN journal j ON j.seq = q.seq AND j.result = 0"
         " AND j.verb = 311 AND j.subject = q.case_id AND j.person_id = q.asked_by"
         " LEFT JOIN journal w ON w.seq = q.answered_seq AND w.result = 0 AND w.verb = 312"
         " AND w.subject = q.case_id AND w.person_id = q.answered_by"
         " WHERE j.seq IS NULL OR (q.answered_seq IS NOT NULL AND w.seq IS NULL)",
         "question to a section that the journal does not know"},
    Rule{u"SELECT d.id FROM document d LEFT JOIN journal j ON j.seq = d.seq AND j.result = 0 AND j.verb = 322"
         " AND j.subject = d.case_id AND j.person_id = d.person_id AND j.legal_utc = d.issued_utc"
         " WHERE j.seq IS NULL",
         "document without journal entry"},
    Rule{u"SELECT v.document_id FROM document_void v JOIN document d ON d.id = v.document_id"
         " LEFT JOIN journal j ON j.seq = v.seq AND j.result = 0 AND j.verb = 323 AND j.subject = d.case_id"
         " AND j.person_id = v.person_id AND j.legal_utc = v.at_utc WHERE j.seq IS NULL",
         "document voided without journal entry"},
    Rule{u"SELECT p.document_id FROM document_print p JOIN document d ON d.id = p.document_id"
         " LEFT JOIN journal j ON j.seq = p.seq AND j.result = 0 AND j.verb = 326 AND j.subject = d.case_id"
         " AND j.person_id = p.person_id AND j.legal_utc = p.at_utc WHERE j.seq IS NULL",
         "document printed without journal entry"},
    Rule{u"SELECT s.document_id FROM document_seal s JOIN document d ON d.id = s.document_id"
         " LEFT JOIN journal j ON j.seq = s.seq AND j.result = 0 AND j.verb = 327 AND j.subject = d.case_id"
         " AND j.person_id = s.person_id AND j.legal_utc = s.at_utc WHERE j.seq IS NULL",
         "document sealed without journal entry"},
    Rule{u"SELECT seq FROM journal WHERE result = 0 AND ((verb = 322 AND seq NOT IN (SELECT seq FROM "
         u"document))"
         " OR (verb = 323 AND seq NOT IN (SELECT seq FROM document_void))"
         " OR (verb = 326 AND seq NOT IN (SELECT seq FROM document_print))"
         " OR (verb = 327 AND seq NOT IN (SELECT seq FROM document_seal)))",
         "journal entry of a document that is not there"},
    Rule{u"SELECT min(id) FROM document WHERE serial IS NOT NULL GROUP BY organ_id, kind, year"
         " HAVING count(*) <> max(serial) OR min(serial) <> 1",
         "gap in the numbers of an organ's documents"},
    Rule{u"SELECT document_id FROM document_print GROUP BY document_id HAVING count(*) <> max(ordinal)",
         "a printing of a document is missing"},
    // Verbs 331: AttachFile, 10: SubmitCase, which brings files of papers (about 1) only.
    Rule{u"SELECT a.id FROM attachment a LEFT JOIN journal j ON j.seq = a.seq AND j.result = 0"
         " AND (j.verb = 331 OR (j.verb = 10 AND a.about = 1))"
         " AND j.subject = a.case_id AND j.person_id = a.person_id AND j.legal_utc = a.at_utc"
         " WHERE j.seq IS NULL",
         "file attached without journal entry"},
    Rule{u"SELECT v.attachment_id FROM attachment_void v JOIN attachment a ON a.id = v.attachment_id"
         " LEFT JOIN journal j ON j.seq = v.seq AND j.result = 0 AND j.verb = 332 AND j.subject = a.case_id"
         " AND j.person_id = v.person_id AND j.legal_utc = v.at_utc WHERE j.seq IS NULL",
         "file taken out without journal entry"},
    Rule{u"SELECT seq FROM journal WHERE result = 0 AND ((verb = 331 AND seq NOT IN (SELECT seq FROM "
         u"attachment)) OR (verb = 332 AND seq NOT IN (SELECT seq FROM attachment_void)))",
         "journal entry of a file that is not there"},
    Rule{u"SELECT t.kind || '/' || t.version FROM document_template t LEFT JOIN journal j ON j.seq = t.seq"
         " AND j.result = 0 AND j.verb = 339 AND j.subject = t.version AND j.person_id = t.person_id"
         " AND j.legal_utc = t.at_utc WHERE j.seq IS NULL",
         "words of a paper without journal entry"},
    Rule{u"SELECT seq FROM journal WHERE result = 0 AND verb = 339"
         " AND seq NOT IN (SELECT seq FROM document_template)",
         "journal entry of words that are not there"},
    Rule{u"SELECT kind FROM document_template GROUP BY kind HAVING count(*) <> max(version)",
         "gap in the versions of a paper's words"},
    Rule{u"SELECT d.id FROM document d LEFT JOIN document_template t ON t.kind = d.kind"
         " AND t.version = d.template AND t.seq < d.seq WHERE d.template <> 0 AND t.seq IS NULL",
         "document made from words that were not set"},
    // files_due 1: FilesDue::Submission. A paper that came later has its moment; none is asked for it here.
    // CROSS JOIN keeps the order: papers are looked at for the few items that ask.
    Rule{u"SELECT c.id FROM case_file c CROSS JOIN item_variant v ON v.id = c.variant_id AND v.files_due = 1"
         " CROSS JOIN case_material m ON m.case_id = c.id AND m.present = 1 AND m.supplied_utc IS NULL"
         " WHERE NOT EXISTS (SELECT 1 FROM attachment a JOIN journal j ON j.seq = a.seq"
         " AND j.verb = 10 WHERE a.case_id = c.id AND a.about = 1 AND a.about_id = m.material_id)",
         "case taken in without the file of a paper"},
    // 9 and 10: PermitDecision, Denial; fact 9: PaperDecision.
    Rule{u"SELECT id FROM case_file c WHERE (decision_paper = 1) <> EXISTS (SELECT 1 FROM document d"
         " WHERE d.case_id = c.id AND d.kind IN (9, 10)"
         " AND NOT EXISTS (SELECT 1 FROM document_void v WHERE v.document_id = d.id))"
         " OR (decision_paper = 2 AND NOT EXISTS (SELECT 1 FROM case_fact f WHERE f.case_id = c.id AND "
         "f.kind = 9))",
         "paper of the decision is not what the case says"},
    Rule{u"SELECT s.light_id FROM light_seen s JOIN light l ON l.id = s.light_id LEFT JOIN journal j"
         " ON j.seq = s.seq AND j.result = 0 AND j.verb = 314 AND j.subject = l.case_id"
         " AND j.person_id = s.person_id AND j.legal_utc = s.at_utc WHERE j.seq IS NULL",
         "light taken up without journal entry"},
    Rule{u"SELECT j.seq FROM journal j LEFT JOIN light_seen s ON s.seq = j.seq WHERE j.verb = 314"
         " AND j.result = 0 AND s.light_id IS NULL",
         "journal entry of a light taken up that nobody took up"},
    Rule{u"SELECT l.id FROM light l JOIN deadline d ON d.id = l.deadline_id AND d.run > l.run"
         " JOIN deadline_run r ON r.id = (SELECT max(x.id) FROM deadline_run x"
         " WHERE x.deadline_id = l.deadline_id AND x.run = l.run)"
         " JOIN journal j ON j.seq = r.until_seq AND j.verb = 73"
         " LEFT JOIN light_annulment a ON a.light_id = l.id WHERE l.level = 3 AND a.id IS NULL",
         "red light that a calendar took back without two names"},
    Rule{u"SELECT v.version FROM calendar_version v LEFT JOIN journal j ON j.seq = v.loaded_seq"
         " AND j.result = 0 AND j.verb IN (22, 71) WHERE j.seq IS NULL",
         "calendar without journal entry"},
    Rule{u"SELECT d.year FROM calendar_draft d LEFT JOIN journal j ON j.seq = d.seq AND j.result = 0"
         " AND j.verb = 70 WHERE j.seq IS NULL",
         "notice laid ready without journal entry"},
    Rule{u"SELECT v.id FROM record_version v LEFT JOIN journal j ON j.seq = v.seq AND j.result = 0"
         " AND j.verb IN (v.verb, 25) WHERE j.seq IS NULL",
         "record without journal entry"},
    Rule{u"SELECT h.id FROM hall h WHERE h.opening <> coalesce((SELECT o.opening FROM hall_opening o"
         " WHERE o.hall_id = h.id ORDER BY o.seq DESC LIMIT 1), '')",
         "hall whose hours nobody set"},
    Rule{u"SELECT o.hall_id FROM hall_opening o LEFT JOIN journal j ON j.seq = o.seq AND j.result = 0"
         " AND j.verb IN (22, 25, 86) WHERE j.seq IS NULL",
         "hours of a hall without journal entry"},
    Rule{u"SELECT \"table\" FROM pragma_foreign_key_check", "row that points to nothing"},
};

Result<> checkRules(const ReadTx& tx, VerifyReport& report)
{
    for (const Rule& rule : Rules) {
        Statement q = tx.statement(rule.sql);
        if (const auto ran = q.run(); !ran)
            return ran;
        while (q.next())
            report.find(u"%1: %2"_s.arg(QString::fromLatin1(rule.meaning), q.text(0)));
    }
    Statement integrity = tx.statement(u"SELECT integrity_check FROM pragma_integrity_check");
    if (const auto ran = integrity.run(); !ran)
        return ran;
    while (integrity.next()) {
        if (integrity.text(0) != u"ok")
            report.find(u"SQLite: "_s + integrity.text(0));
    }
    Statement cases = tx.statement(u"SELECT count(*) FROM case_file");
    if (const auto ran = cases.run(); !ran)
        return ran;
    report.cases = cases.next() ? cases.integer(0) : 0;
    return {};
}

/// A light that was taken up says what its officer's command said.
Result<> checkSeen(const ReadTx& tx, VerifyReport& report)
{
    Statement q = tx.statement(u"SELECT s.light_id, s.note, v.body FROM light_seen s"
                               " LEFT JOIN record_version v ON v.seq = s.seq AND v.verb = 314");
    if (const auto ran = q.run(); !ran)
        return ran;
    while (q.next()) {
        const auto said = decode<AcknowledgeLight>(q.bytes(2));
        if (!said || said->light != q.id<LightId>(0) || said->note.trimmed() != q.text(1))
            report.find(u"light %1 was taken up in other words"_s.arg(q.integer(0)));
    }
    return {};
}

/// The words of papers are those of the commands that set them, which the journal's hashes hold.
Result<> checkTemplates(const ReadTx& tx, VerifyReport& report)
{
    Statement q = tx.statement(u"SELECT t.kind, t.version, t.text, t.reason, v.body FROM document_template t"
                               " LEFT JOIN record_version v ON v.seq = t.seq AND v.verb = 339");
    if (const auto ran = q.run(); !ran)
        return ran;
    while (q.next()) {
        const auto said = decode<SetTemplate>(q.bytes(4));
        const bool same = said && said->document == q.enumeration<DocumentKind>(0) &&
                          said->expected + 1 == int(q.integer(1)) && said->text == q.text(2) &&
                          said->reason.trimmed() == q.text(3);
        if (!same)
            report.find(u"the words of paper %1 at version %2 are others than were set"_s.arg(q.integer(0))
                            .arg(q.integer(1)));
    }
    return {};
}

} // namespace

void VerifyReport::find(const QString& what)
{
    if (findings.size() < MaxFindings)
        findings.append(what);
}

Result<VerifyReport> verify(const ReadTx& tx)
{
    VerifyReport report;
    if (const auto done = checkJournal(tx, report); !done)
        return tl::unexpected(done.error());
    if (const auto done = checkRules(tx, report); !done)
        return tl::unexpected(done.error());
    if (const auto done = checkSeen(tx, report); !done)
        return tl::unexpected(done.error());
    if (const auto done = checkTemplates(tx, report); !done)
        return tl::unexpected(done.error());
    if (const auto done = verifyLights(tx, report); !done)
        return tl::unexpected(done.error());
    if (const auto done = verifyFindings(tx, report); !done)
        return tl::unexpected(done.error());
    return report;
}

Result<VerifyReport> verifyWithFiles(const ReadTx& tx, FileCheck check)
{
    auto report = verify(tx);
    if (!report)
        return report;
    const auto looked = checkFiles(tx, FileShelf::beside(tx), check,
                                   [&report](const QString& finding) { report->find(finding); });
    if (!looked)
        return tl::unexpected(looked.error());
    return report;
}

} // namespace duban
