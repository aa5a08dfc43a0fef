// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/DocumentStore.h"

#include "common/protocol/Cbor.h"

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr QStringView OfCase =
    u"SELECT d.id, d.kind, d.number, d.title, p.name, d.issued_utc, coalesce(w.name, ''), v.at_utc,"
    " coalesce(v.reason, ''), d.content,"
    " (SELECT count(*) FROM document_print WHERE document_id = d.id),"
    " (SELECT max(at_utc) FROM document_print WHERE document_id = d.id),"
    " coalesce(o.name, ''), s.at_utc, coalesce(s.seal, ''), d.template"
    " FROM document d JOIN person p ON p.id = d.person_id"
    " LEFT JOIN document_void v ON v.document_id = d.id LEFT JOIN person w ON w.id = v.person_id"
    " LEFT JOIN document_seal s ON s.document_id = d.id LEFT JOIN person o ON o.id = s.person_id"
    " WHERE d.case_id = ? AND (? = 0 OR d.id = ?) ORDER BY d.id";

// Columns of OfCase.
DocumentEntry readEntry(const Statement& q)
{
    return {q.id<DocumentId>(0),
            q.enumeration<DocumentKind>(1),
            q.text(2),
            q.text(3),
            checkCodeOf(q.bytes(9)),
            q.text(4),
            q.legal(5),
            q.text(6),
            q.legal(7),
            q.text(8),
            int(q.integer(10)),
            q.legal(11),
            q.text(12),
            q.legal(13),
            q.text(14),
            int(q.integer(15))};
}

} // namespace

Result<std::vector<DocumentEntry>> DocumentStore::entries(const ReadTx& tx, CaseId id)
{
    Statement q = tx.statement(OfCase);
    if (const auto ran = q.run(id, 0, 0); !ran)
        return tl::unexpected(ran.error());
    std::vector<DocumentEntry> entries;
    while (q.next())
        entries.push_back(readEntry(q));
    return entries;
}

Result<DocumentReply> DocumentStore::load(const ReadTx& tx, CaseId caseId, DocumentId id)
{
    Statement q = tx.statement(OfCase);
    if (const auto ran = q.run(caseId, id, id); !ran)
        return tl::unexpected(ran.error());
    if (!id.isValid() || !q.next())
        return invalid(u"document"_s, u"no paper of this case"_s);
    const auto map = decodeMap(q.bytes(9));
    auto body = map ? decodeFrom<DocumentBody>(*map) : tl::unexpected(map.error());
    if (!body)
        return fail(ErrorCode::StoreFailed, u"document %1: %2"_s.arg(id.value).arg(body.error().detail));
    return DocumentReply{readEntry(q), *std::move(body), {}, {}};
}

QString DocumentStore::series(OrganisationId organ, DocumentKind kind, int year)
{
    return u"document/%1/%2/%3"_s.arg(organ.value).arg(int(kind)).arg(year);
}

Result<std::optional<IssuedDocument>> DocumentStore::issuedWith(const ReadTx& tx, CaseId id, JournalSeq seq)
{
    Statement q =
        tx.statement(u"SELECT id, kind, organ_id, year, coalesce(serial, 0), number, title, content,"
                     " person_id, issued_utc, template FROM document WHERE case_id = ? AND seq = ?");
    if (const auto ran = q.run(id, seq); !ran)
        return tl::unexpected(ran.error());
    if (!q.next())
        return std::nullopt;
    return IssuedDocument{q.id<DocumentId>(0),
                          id,
                          q.enumeration<DocumentKind>(1),
                          q.id<OrganisationId>(2),
                          int(q.integer(3)),
                          q.integer(4),
                          q.text(5),
                          q.text(6),
                          q.bytes(7),
                          q.id<PersonId>(8),
                          q.legal(9),
                          int(q.integer(10))};
}

Result<std::optional<DocumentVoid>> DocumentStore::voidedWith(const ReadTx& tx, JournalSeq seq)
{
    Statement q =
        tx.statement(u"SELECT document_id, person_id, at_utc, reason FROM document_void WHERE seq = ?");
    if (const auto ran = q.run(seq); !ran)
        return tl::unexpected(ran.error());
    if (!q.next())
        return std::nullopt;
    return DocumentVoid{q.id<DocumentId>(0), q.id<PersonId>(1), q.legal(2), q.text(3)};
}

Result<std::optional<DocumentPrint>> DocumentStore::printedWith(const ReadTx& tx, JournalSeq seq)
{
    Statement q = tx.statement(
        u"SELECT document_id, ordinal, person_id, at_utc, way FROM document_print WHERE seq = ?");
    if (const auto ran = q.run(seq); !ran)
        return tl::unexpected(ran.error());
    if (!q.next())
        return std::nullopt;
    return DocumentPrint{q.id<DocumentId>(0), int(q.integer(1)), q.id<PersonId>(2), q.legal(3),
                         q.enumeration<PrintWay>(4)};
}

Result<std::optional<DocumentSeal>> DocumentStore::sealedWith(const ReadTx& tx, JournalSeq seq)
{
    Statement q =
        tx.statement(u"SELECT document_id, person_id, at_utc, seal FROM document_seal WHERE seq = ?");
    if (const auto ran = q.run(seq); !ran)
        return tl::unexpected(ran.error());
    if (!q.next())
        return std::nullopt;
    return DocumentSeal{q.id<DocumentId>(0), q.id<PersonId>(1), q.legal(2), q.text(3)};
}

Result<DocumentId> DocumentStore::issue(WriteTx& tx, const IssuedDocument& d, JournalSeq seq)
{
    Statement q =
        tx.statement(u"INSERT INTO document(case_id, seq, kind, organ_id, year, serial, number, title,"
                     " content, person_id, issued_utc, template)"
                     " VALUES(?,?,?,?,?,nullif(?, 0),?,?,?,?,?,?)");
    const auto ran = q.run(d.caseId, seq, d.kind, d.organ, d.year, d.serial, d.number, d.title, d.frozen,
                           d.issuedBy, d.issuedAt, d.templateVersion);
    if (!ran)
        return tl::unexpected(ran.error());
    return DocumentId{q.lastInsertId()};
}

Result<> DocumentStore::voidIt(WriteTx& tx, const DocumentVoid& v, JournalSeq seq)
{
    return tx
        .statement(u"INSERT INTO document_void(document_id, seq, person_id, at_utc, reason)"
                   " VALUES(?,?,?,?,?)")
        .run(v.document, seq, v.person, v.at, v.reason);
}

Result<> DocumentStore::print(WriteTx& tx, const DocumentPrint& p, JournalSeq seq)
{
    return tx
        .statement(u"INSERT INTO document_print(document_id, ordinal, seq, person_id, at_utc, way)"
                   " VALUES(?,?,?,?,?,?)")
        .run(p.document, p.ordinal, seq, p.person, p.at, p.way);
}

Result<> DocumentStore::seal(WriteTx& tx, const DocumentSeal& s, JournalSeq seq)
{
    return tx
        .statement(u"INSERT INTO document_seal(document_id, seq, person_id, at_utc, seal) VALUES(?,?,?,?,?)")
        .run(s.document, seq, s.person, s.at, s.seal);
}

} // namespace duban
