// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/Frame.h"
#include "common/protocol/Replies.h"

#include <QHash>
#include <QList>
#include <QStringList>

#include <deque>
#include <optional>

namespace duban::test {

/// One request as it left a client, and what came back.
struct LedgerEntry
{
    int actor = 0; ///< index of the account that sent it
    RequestId id;
    MessageKind kind{};
    QByteArray frame;  ///< the bytes as sent, for sending them again
    CaseId caseId;     ///< 0 for a submission that was not answered yet
    QString mark;      ///< text that only this request wrote
    LegalTime clockTo; ///< of AdvanceClock
    int cycle = 0;
    int sent = 1;                           ///< times it left
    int answers = 0;                        ///< times anything came back
    ErrorCode turnedAway = ErrorCode::None; ///< StoreFailed, Busy, RateLimited: to be sent again
    std::optional<CommandReply> answer;     ///< the answer that counts
    QByteArray answerBytes;                 ///< its body as it came

    bool isAcknowledged() const { return answer.has_value(); }

    bool isDone() const { return answer && answer->code == ErrorCode::None; }

    /// For findings: enough to find the request again.
    QString name() const;
};

/// Every request of all clients in the order of sending. Entries never move and never go.
class Ledger
{
public:
    LedgerEntry& add(LedgerEntry entry);

    /// Notes an answer. StoreFailed, Busy and RateLimited turn a request away and settle nothing.
    /// @return a finding when the request was never sent or is answered a second time with other words.
    QString noteAnswer(int actor, RequestId id, const Frame& frame, const QByteArray& bytes);

    LedgerEntry* find(int actor, RequestId id);

    const std::deque<LedgerEntry>& entries() const { return m_entries; }

    std::deque<LedgerEntry>& entries() { return m_entries; }

    /// Requests that name one case, answered or not.
    QList<LedgerEntry> entriesOn(CaseId id) const;

    /// Cases that the entries from number `first` on touched.
    QList<CaseId> casesTouchedSince(std::size_t first) const;

private:
    std::deque<LedgerEntry> m_entries;
    QHash<std::pair<int, RequestId>, LedgerEntry*> m_byId;
    QHash<qint64, QList<LedgerEntry*>> m_byCase;
};

/// What the server says about cases, fetched by queries after a fault.
using CaseBook = QHash<qint64, CaseDetails>;

/// A submission writes its mark as the remark, every other step of a case as an opinion.
bool leavesMark(MessageKind kind);

/// How often the work of one request is to be seen in a case.
int effectsSeen(const LedgerEntry& entry, const CaseBook& book);

/// Compares the ledger with what the server says.
/// @param first  number of the first entry to look at
/// @return one sentence for every acknowledged request that is not there exactly once, for every refused or
///         unacknowledged one that is there more often than it may, and for every case whose revision or
///         steps are not those of the requests that made them.
QStringList compare(const Ledger& ledger, std::size_t first, const CaseBook& book);

} // namespace duban::test
