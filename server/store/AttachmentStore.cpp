// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/AttachmentStore.h"

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr QStringView OfCase =
    u"SELECT a.id, a.sha256, a.bytes, a.type, a.name, a.about, a.about_id, p.name, a.at_utc,"
    " coalesce(w.name, ''), v.at_utc, coalesce(v.reason, '')"
    " FROM attachment a JOIN person p ON p.id = a.person_id"
    " LEFT JOIN attachment_void v ON v.attachment_id = a.id LEFT JOIN person w ON w.id = v.person_id"
    " WHERE a.case_id = ? AND (? = 0 OR a.id = ?) ORDER BY a.id";

// Columns of OfCase.
AttachmentEntry readEntry(const Statement& q)
{
    return {q.id<AttachmentId>(0),
            q.bytes(1),
            q.integer(2),
            q.enumeration<FileType>(3),
            q.text(4),
            q.enumeration<FileAbout>(5),
            q.integer(6),
            q.text(7),
            q.legal(8),
            q.text(9),
            q.legal(10),
            q.text(11)};
}

} // namespace

Result<std::vector<AttachmentEntry>> AttachmentStore::entries(const ReadTx& tx, CaseId id)
{
    Statement q = tx.statement(OfCase);
    if (const auto ran = q.run(id, 0, 0); !ran)
        return tl::unexpected(ran.error());
    std::vector<AttachmentEntry> entries;
    while (q.next())
        entries.push_back(readEntry(q));
    return entries;
}

Result<AttachmentEntry> AttachmentStore::load(const ReadTx& tx, CaseId caseId, AttachmentId id)
{
    Statement q = tx.statement(OfCase);
    if (const auto ran = q.run(caseId, id, id); !ran)
        return tl::unexpected(ran.error());
    if (!id.isValid() || !q.next())
        return invalid(u"attachment"_s, u"no file of this case"_s);
    return readEntry(q);
}

Result<bool> AttachmentStore::isKnown(const ReadTx& tx, const QByteArray& sha256)
{
    Statement q = tx.statement(u"SELECT 1 FROM attachment WHERE sha256 = ?");
    if (const auto ran = q.run(sha256); !ran)
        return tl::unexpected(ran.error());
    return q.next();
}

Result<std::vector<AttachmentStore::Content>> AttachmentStore::contents(const ReadTx& tx,
                                                                        const QByteArray& after, int limit)
{
    Statement q = tx.statement(u"SELECT DISTINCT sha256, bytes FROM attachment WHERE sha256 > ?"
                               " ORDER BY sha256 LIMIT ?");
    if (const auto ran = q.run(after, limit); !ran)
        return tl::unexpected(ran.error());
    std::vector<Content> all;
    while (q.next())
        all.push_back({q.bytes(0), q.integer(1)});
    return all;
}

Result<std::vector<Attachment>> AttachmentStore::attachedWith(const ReadTx& tx, CaseId id, JournalSeq seq)
{
    Statement q = tx.statement(u"SELECT id, sha256, bytes, type, name, about, about_id, person_id, at_utc"
                               " FROM attachment WHERE case_id = ? AND seq = ? ORDER BY id");
    if (const auto ran = q.run(id, seq); !ran)
        return tl::unexpected(ran.error());
    std::vector<Attachment> attached;
    while (q.next())
        attached.push_back({q.id<AttachmentId>(0), id, q.bytes(1), q.integer(2), q.enumeration<FileType>(3),
                            q.text(4), q.enumeration<FileAbout>(5), q.integer(6), q.id<PersonId>(7),
                            q.legal(8)});
    return attached;
}

Result<std::optional<AttachmentVoid>> AttachmentStore::voidedWith(const ReadTx& tx, JournalSeq seq)
{
    Statement q =
        tx.statement(u"SELECT attachment_id, person_id, at_utc, reason FROM attachment_void WHERE seq = ?");
    if (const auto ran = q.run(seq); !ran)
        return tl::unexpected(ran.error());
    if (!q.next())
        return std::nullopt;
    return AttachmentVoid{q.id<AttachmentId>(0), q.id<PersonId>(1), q.legal(2), q.text(3)};
}

Result<AttachmentId> AttachmentStore::attach(WriteTx& tx, const Attachment& a, JournalSeq seq)
{
    Statement q = tx.statement(u"INSERT INTO attachment(case_id, seq, sha256, bytes, type, name, about,"
                               " about_id, person_id, at_utc) VALUES(?,?,?,?,?,?,?,?,?,?)");
    const auto ran =
        q.run(a.caseId, seq, a.sha256, a.bytes, a.type, a.name, a.about, a.aboutId, a.person, a.at);
    if (!ran)
        return tl::unexpected(ran.error());
    return AttachmentId{q.lastInsertId()};
}

Result<> AttachmentStore::voidIt(WriteTx& tx, const AttachmentVoid& v, JournalSeq seq)
{
    return tx
        .statement(u"INSERT INTO attachment_void(attachment_id, seq, person_id, at_utc, reason)"
                   " VALUES(?,?,?,?,?)")
        .run(v.attachment, seq, v.person, v.at, v.reason);
}

} // namespace duban
