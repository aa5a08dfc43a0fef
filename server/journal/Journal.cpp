// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/Journal.h"

#include "common/base/Text.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace duban {

QByteArray JournalEntry::chained(const QByteArray& previous) const
{
    QByteArray bytes;
    bytes.reserve(320);
    appendLengthPrefixed(bytes, previous);
    for (const qint64 number : {qint64(Format), seq.value, legal.ms, system.ms, account.value, person.value,
                                session.value, qint64(verb), subject, revision.value, qint64(result)})
        appendLengthPrefixed(bytes, number);
    for (const QString& text : {device, address, scopeBefore, scopeAfter})
        appendLengthPrefixed(bytes, text.toUtf8());
    appendLengthPrefixed(bytes, contentHash);
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

Result<JournalHead> Journal::head(const ReadTx& tx)
{
    Statement q = tx.statement(u"SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1");
    if (const auto ran = q.run(); !ran)
        return tl::unexpected(ran.error());
    return q.next() ? JournalHead{{q.integer(0)}, q.bytes(1)} : JournalHead{};
}

Result<> Journal::append(WriteTx& tx, JournalHead& head, JournalEntry entry, const QByteArray& salt)
{
    entry.seq = {head.seq.value + 1};
    entry.hash = entry.chained(head.hash);
    const auto written =
        tx.statement(
              u"INSERT INTO journal(seq, format, legal_utc, system_utc, account_id, person_id, session_id, "
              u"device,"
              " address, verb, subject, revision, scope_before, scope_after, result, content_hash, hash)"
              " VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
            .run(entry.seq, JournalEntry::Format, entry.legal.ms, entry.system.ms, entry.account.value,
                 entry.person.value, entry.session.value, entry.device, entry.address, entry.verb,
                 entry.subject, entry.revision, entry.scopeBefore, entry.scopeAfter, entry.result,
                 entry.contentHash, entry.hash);
    if (!written)
        return written;
    if (!salt.isEmpty()) {
        const auto salted =
            tx.statement(u"INSERT INTO journal_salt(seq, salt) VALUES(?,?)").run(entry.seq, salt);
        if (!salted)
            return salted;
    }
    head = {entry.seq, entry.hash};
    return {};
}

Result<std::vector<JournalEntry>> Journal::read(const ReadTx& tx, JournalSeq from, int limit)
{
    Statement q =
        tx.statement(u"SELECT seq, legal_utc, system_utc, account_id, person_id, session_id, device, address,"
                     " verb, subject, revision, scope_before, scope_after, result, content_hash, hash"
                     " FROM journal WHERE seq >= ? ORDER BY seq LIMIT ?");
    if (const auto ran = q.run(from, limit); !ran)
        return tl::unexpected(ran.error());
    std::vector<JournalEntry> entries;
    while (q.next()) {
        entries.push_back({{q.integer(0)},
                           q.legal(1),
                           q.system(2),
                           q.id<AccountId>(3),
                           q.id<PersonId>(4),
                           q.id<SessionId>(5),
                           q.text(6),
                           q.text(7),
                           q.enumeration<MessageKind>(8),
                           q.integer(9),
                           {q.integer(10)},
                           q.text(11),
                           q.text(12),
                           q.enumeration<ErrorCode>(13),
                           q.bytes(14),
                           q.bytes(15)});
    }
    return entries;
}

Result<SystemTime> Journal::lastBy(const ReadTx& tx, MessageKind verb, qint64 subject, SessionId session)
{
    Statement q = tx.statement(u"SELECT max(system_utc) FROM journal WHERE subject = ? AND verb = ?"
                               " AND session_id = ? AND result = 0");
    if (const auto ran = q.run(subject, verb, session); !ran)
        return tl::unexpected(ran.error());
    return q.next() ? q.system(0) : SystemTime{};
}

Result<std::vector<EventRow>> Journal::events(const ReadTx& tx, const Visibility& visibility, int limit)
{
    QJsonArray ids;
    for (const OrganisationId id : visibility.departments())
        ids.append(id.value);
    Statement q = tx.statement(
        u"SELECT j.seq, j.verb, c.id, c.number, c.variant_id, c.department_id, coalesce(p.name, ''),"
        " coalesce(v.stage, c.stage), j.legal_utc, coalesce(l.level,"
        " CASE WHEN j.verb IN (68, 69) THEN (SELECT x.level FROM annulment_request r"
        " JOIN light x ON x.id = r.light_id WHERE r.asked_seq = j.seq"
        " OR (r.answered_seq = j.seq AND r.answer = 1)) WHEN j.verb = 314 THEN (SELECT x.level FROM "
        "light_seen s"
        " JOIN light x ON x.id = s.light_id WHERE s.seq = j.seq) END, 1) FROM journal j"
        " JOIN case_file c ON c.id = j.subject LEFT JOIN person p ON p.id = j.person_id"
        " LEFT JOIN case_version v ON v.case_id = c.id AND v.valid_from_seq = j.seq"
        " LEFT JOIN light l ON l.case_id = c.id AND l.seq = j.seq"
        " WHERE (j.verb BETWEEN 10 AND 14 OR j.verb = 21 OR j.verb BETWEEN 40 AND 69"
        " OR j.verb IN (310, 311, 312, 314, 322, 323, 326, 327, 331, 332, 335, 336, 337, 338)) AND j.result "
        "= 0"
        " AND c.department_id IN (SELECT value FROM json_each(?)) ORDER BY j.seq DESC LIMIT ?");
    const QString departments = QString::fromUtf8(QJsonDocument(ids).toJson(QJsonDocument::Compact));
    if (const auto ran = q.run(departments, limit); !ran)
        return tl::unexpected(ran.error());
    std::vector<EventRow> rows;
    while (q.next()) {
        rows.push_back({{q.integer(0)},
                        q.enumeration<MessageKind>(1),
                        q.id<CaseId>(2),
                        q.text(3),
                        q.id<VariantId>(4),
                        q.id<OrganisationId>(5),
                        q.text(6),
                        q.enumeration<Stage>(7),
                        q.legal(8),
                        q.enumeration<Light>(9)});
    }
    return rows;
}

} // namespace duban
