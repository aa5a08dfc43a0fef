// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/Replies.h"
#include "server/store/Database.h"

namespace duban {

/// One line of the journal: ids, verb, scope and hashes; never content.
struct JournalEntry
{
    /// Version of the byte form that is hashed.
    static constexpr int Format = 1;

    JournalSeq seq;
    LegalTime legal;
    SystemTime system;
    AccountId account; ///< not valid: the system
    PersonId person;
    SessionId session;
    QString device;
    QString address;
    MessageKind verb{};
    qint64 subject = 0;
    Revision revision;
    QString scopeBefore; ///< "department/window" of the case before, empty when there is none
    QString scopeAfter;
    ErrorCode result = ErrorCode::None;
    QByteArray contentHash; ///< SHA-256 of salt and content; empty when the entry has no content
    QByteArray hash;        ///< over the previous hash and all fields above

    /// @return SHA-256 over `previous` and the fields, each with its length in front.
    QByteArray chained(const QByteArray& previous) const;
};

/// The last entry: what the next one is chained to.
struct JournalHead
{
    JournalSeq seq;
    QByteArray hash;
};

/// Append-only journal. The head is kept in memory by the write thread and read again after a rollback.
class Journal
{
public:
    static Result<JournalHead> head(const ReadTx& tx);

    /// Writes `entry` behind `head` and moves `head` on. Number and hash of the entry are set here.
    /// @param salt of the content hash, empty when there is no content
    static Result<> append(WriteTx& tx, JournalHead& head, JournalEntry entry, const QByteArray& salt);

    /// Reads entries from `from` on, at most `limit`.
    static Result<std::vector<JournalEntry>> read(const ReadTx& tx, JournalSeq from, int limit);

    /// @return when the session last did this about `subject` and was not refused; not set: never.
    static Result<SystemTime> lastBy(const ReadTx& tx, MessageKind verb, qint64 subject, SessionId session);

    /// The newest steps of cases in the reader's departments, newest first.
    static Result<std::vector<EventRow>> events(const ReadTx& tx, const Visibility& visibility, int limit);
};

} // namespace duban
