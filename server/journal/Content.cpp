// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/Content.h"

#include "common/base/Text.h"

#include <QCryptographicHash>

namespace duban {

QByteArray StepContent::hash(const QByteArray& salt) const
{
    QByteArray bytes;
    appendLengthPrefixed(bytes, salt);
    if (version) {
        for (const qint64 number : {qint64(version->state), qint64(version->stage), version->department.value,
                                    version->window.value, version->stageEnteredAt.ms, version->acceptedAt.ms,
                                    version->decidedAt.ms, version->completedAt.ms, version->revision.value})
            appendLengthPrefixed(bytes, number);
    }
    if (opinion) {
        for (const qint64 number : {qint64(opinion->stage), opinion->person.value, opinion->at.ms})
            appendLengthPrefixed(bytes, number);
        appendLengthPrefixed(bytes, opinion->text.toUtf8());
    }
    if (intake) {
        appendLengthPrefixed(bytes, qint64(intake->applicant.kind));
        for (const QString& text :
             {intake->applicant.name, intake->applicant.idNumber, intake->applicant.phone, intake->remark})
            appendLengthPrefixed(bytes, text.toUtf8());
    }
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

Result<StepContent> contentOf(const ReadTx& tx, CaseId caseId, JournalSeq seq)
{
    StepContent content;
    Statement v = tx.statement(u"SELECT revision, state, stage, department_id, window_id, stage_entered_utc,"
                               " accepted_utc, decided_utc, completed_utc FROM case_version"
                               " WHERE case_id = ? AND valid_from_seq = ?");
    if (const auto ran = v.run(caseId, seq); !ran)
        return tl::unexpected(ran.error());
    if (v.next()) {
        Case file;
        file.id = caseId;
        file.revision = {v.integer(0)};
        file.state = v.enumeration<CaseState>(1);
        file.stage = v.enumeration<Stage>(2);
        file.department = v.id<OrganisationId>(3);
        file.window = v.id<WindowId>(4);
        file.stageEnteredAt = v.legal(5);
        file.acceptedAt = v.legal(6);
        file.decidedAt = v.legal(7);
        file.completedAt = v.legal(8);
        content.version = file;
    }
    Statement o =
        tx.statement(u"SELECT stage, person_id, text, at_utc FROM opinion WHERE case_id = ? AND seq = ?");
    if (const auto ran = o.run(caseId, seq); !ran)
        return tl::unexpected(ran.error());
    if (o.next())
        content.opinion = Opinion{caseId, o.enumeration<Stage>(0), o.id<PersonId>(1), o.text(2), o.legal(3)};
    Statement a = tx.statement(u"SELECT kind, name, id_number, phone, remark FROM applicant"
                               " WHERE case_id = ? AND seq = ?");
    if (const auto ran = a.run(caseId, seq); !ran)
        return tl::unexpected(ran.error());
    if (a.next())
        content.intake =
            Intake{{a.enumeration<Applicant::Kind>(0), a.text(1), a.text(2), a.text(3)}, {}, a.text(4)};
    return content;
}

} // namespace duban
