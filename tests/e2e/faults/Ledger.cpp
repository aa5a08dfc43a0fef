// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/faults/Ledger.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duban::test {

namespace {

/// The kinds that make a step of a case.
constexpr std::array StepKinds{MessageKind::SubmitCase,  MessageKind::AcceptCase,
                               MessageKind::FinishStage, MessageKind::CompleteCase,
                               MessageKind::AddOpinion,  MessageKind::IssueDocument};

int stepsOf(const CaseDetails& details, MessageKind verb)
{
    return int(std::count_if(details.steps.begin(), details.steps.end(),
                             [=](const StepEntry& step) { return step.verb == verb; }));
}

bool turnsAway(ErrorCode code)
{
    return code == ErrorCode::StoreFailed || code == ErrorCode::Busy || code == ErrorCode::RateLimited;
}

QString entryFinding(const LedgerEntry& entry, const CaseBook& book)
{
    if (!leavesMark(entry.kind))
        return {}; // what it did is counted with the steps of its case
    const int seen = effectsSeen(entry, book);
    if (entry.isDone() && seen != 1)
        return u"%1 was acknowledged and is there %2 times"_s.arg(entry.name()).arg(seen);
    if (entry.isAcknowledged() && !entry.isDone() && seen != 0)
        return u"%1 was refused and is there %2 times"_s.arg(entry.name()).arg(seen);
    if (entry.turnedAway != ErrorCode::None && !entry.isAcknowledged() && seen != 0)
        return u"%1 was turned away and is there %2 times"_s.arg(entry.name()).arg(seen);
    if (!entry.isAcknowledged() && seen > 1)
        return u"%1 was not acknowledged and is there %2 times"_s.arg(entry.name()).arg(seen);
    return {};
}

QString submissionFinding(const LedgerEntry& entry, const CaseBook& book)
{
    if (entry.kind != MessageKind::SubmitCase || !entry.isDone())
        return {};
    const auto found = book.constFind(entry.answer->subject);
    if (found == book.cend() || found->remark != entry.mark)
        return u"%1: case %2 of its receipt is not there"_s.arg(entry.name()).arg(entry.answer->subject);
    return found->row.number == entry.answer->number
               ? QString()
               : u"%1: the receipt says %2, the case %3"_s.arg(entry.name(), entry.answer->number,
                                                               found->row.number);
}

QStringList caseFindings(const CaseDetails& details, const QList<LedgerEntry>& entries)
{
    QStringList findings;
    int steps = 0;
    for (const MessageKind kind : StepKinds) {
        const int seen = stepsOf(details, kind);
        steps += kind == MessageKind::AddOpinion ? 0 : seen; // an opinion moves nothing
        const auto counts = [=](const LedgerEntry& e) { return e.kind == kind && e.isDone(); };
        const auto maybe = [=](const LedgerEntry& e) { return e.kind == kind && !e.isAcknowledged(); };
        const int least = int(std::count_if(entries.begin(), entries.end(), counts));
        const int most = least + int(std::count_if(entries.begin(), entries.end(), maybe));
        // A submission that got no answer is not known by its case yet.
        if (kind == MessageKind::SubmitCase ? seen != 1 : seen < least || seen > most)
            findings << u"case %1 has %2 steps of kind %3, by the ledger %4 to %5"_s.arg(details.row.id.value)
                            .arg(seen)
                            .arg(int(kind))
                            .arg(least)
                            .arg(most);
    }
    steps += stepsOf(details, MessageKind::DeemAccepted); // the clock's own step: nobody sent it
    if (details.row.revision.value != steps)
        findings << u"case %1 has revision %2 after %3 steps"_s.arg(details.row.id.value)
                        .arg(details.row.revision.value)
                        .arg(steps);
    return findings;
}

} // namespace

bool leavesMark(MessageKind kind)
{
    return kind != MessageKind::AdvanceClock && kind != MessageKind::IssueDocument;
}

QString LedgerEntry::name() const
{
    return u"request %1 (kind %2, actor %3, cycle %4, %5)"_s.arg(id.counter)
        .arg(int(kind))
        .arg(actor)
        .arg(cycle)
        .arg(mark);
}

LedgerEntry& Ledger::add(LedgerEntry entry)
{
    LedgerEntry& kept = m_entries.emplace_back(std::move(entry));
    m_byId.insert({kept.actor, kept.id}, &kept);
    if (kept.caseId.isValid())
        m_byCase[kept.caseId.value] << &kept;
    return kept;
}

QString Ledger::noteAnswer(int actor, RequestId id, const Frame& frame, const QByteArray& bytes)
{
    LedgerEntry* entry = find(actor, id);
    if (entry == nullptr)
        return u"an answer to request %1 of actor %2, which was never sent"_s.arg(id.counter).arg(actor);
    const auto reply = decodeFrom<CommandReply>(frame.body);
    if (frame.kind != MessageKind::CommandReply || !reply)
        return u"%1 got an answer of kind %2"_s.arg(entry->name()).arg(int(frame.kind));
    ++entry->answers;
    if (turnsAway(reply->code) && !entry->isAcknowledged()) {
        entry->turnedAway = reply->code;
        return {};
    }
    if (entry->isAcknowledged())
        return entry->answerBytes == bytes ? QString() : u"%1 got two different answers"_s.arg(entry->name());
    entry->answer = *reply;
    entry->answerBytes = bytes;
    if (entry->kind == MessageKind::SubmitCase && entry->isDone()) {
        entry->caseId = CaseId{reply->subject};
        m_byCase[entry->caseId.value] << entry;
    }
    return {};
}

LedgerEntry* Ledger::find(int actor, RequestId id)
{
    return m_byId.value({actor, id}, nullptr);
}

QList<LedgerEntry> Ledger::entriesOn(CaseId id) const
{
    QList<LedgerEntry> found;
    for (const LedgerEntry* entry : m_byCase.value(id.value))
        found << *entry;
    return found;
}

QList<CaseId> Ledger::casesTouchedSince(std::size_t first) const
{
    QSet<qint64> ids;
    for (std::size_t i = first; i < m_entries.size(); ++i) {
        if (m_entries[i].caseId.isValid())
            ids << m_entries[i].caseId.value;
    }
    QList<CaseId> found;
    for (const qint64 id : ids)
        found << CaseId{id};
    return found;
}

int effectsSeen(const LedgerEntry& entry, const CaseBook& book)
{
    if (entry.kind == MessageKind::SubmitCase) {
        return int(std::count_if(book.cbegin(), book.cend(),
                                 [&](const CaseDetails& d) { return d.remark == entry.mark; }));
    }
    const auto found = book.constFind(entry.caseId.value);
    if (found == book.cend())
        return 0;
    return int(std::count_if(found->opinions.begin(), found->opinions.end(),
                             [&](const OpinionEntry& o) { return o.text == entry.mark; }));
}

QStringList compare(const Ledger& ledger, std::size_t first, const CaseBook& book)
{
    QStringList findings;
    QSet<QString> marks;
    for (std::size_t i = 0; i < ledger.entries().size(); ++i) {
        const LedgerEntry& entry = ledger.entries()[i];
        marks << entry.mark;
        if (i < first || entry.kind == MessageKind::AdvanceClock)
            continue;
        findings << entryFinding(entry, book) << submissionFinding(entry, book);
    }
    for (const CaseDetails& details : book) {
        if (!marks.contains(details.remark))
            findings << u"case %1 was submitted by nobody"_s.arg(details.row.id.value);
        findings << caseFindings(details, ledger.entriesOn(details.row.id));
    }
    findings.removeAll(QString());
    return findings;
}

} // namespace duban::test
