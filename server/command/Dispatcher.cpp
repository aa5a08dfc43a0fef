// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/command/Dispatcher.h"

#include "common/base/Log.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr qsizetype LongestName = 20; // a reply row has 200 bytes
constexpr int DenialsPerMinute = 10;  // of one account; more are answered but not journalled

QString scopeText(const std::optional<CaseRow>& row)
{
    return row ? u"%1/%2"_s.arg(row->department.value).arg(row->window.value) : QString();
}

QByteArray freshSalt()
{
    QByteArray salt(16, Qt::Uninitialized);
    QRandomGenerator::system()->fillRange(reinterpret_cast<quint32*>(salt.data()), salt.size() / 4);
    return salt;
}

/// Tells who brought the case to where it is, for whoever came too late.
void nameWinner(const ReadTx& tx, CaseId target, CommandReply& reply)
{
    Statement q =
        tx.statement(u"SELECT coalesce(p.name, ''), j.legal_utc, v.revision FROM case_version v"
                     " JOIN journal j ON j.seq = v.valid_from_seq LEFT JOIN person p ON p.id = j.person_id"
                     " WHERE v.case_id = ? ORDER BY v.revision DESC LIMIT 1");
    if (!q.run(target) || !q.next())
        return;
    reply.byPerson = q.text(0).left(LongestName);
    reply.at = q.legal(1);
    reply.revision = {q.integer(2)};
}

} // namespace

/// A command may have waited while its session was ended, or the sender's last day have passed.
Result<bool> Dispatcher::isLive(const Actor& actor, const ReadTx& tx) const
{
    if (!actor.session.isValid())
        return true;
    return AccountStore::isLive(tx, actor.session, dayOf(m_legalClock.now()));
}

/// No reply is kept: the same request is carried out when it comes again after a new login.
Outcome Dispatcher::expired(MessageKind verb) const
{
    CommandReply reply;
    reply.code = ErrorCode::SessionExpired;
    reply.at = m_legalClock.now();
    Outcome outcome;
    outcome.reply = encode(reply);
    outcome.code = reply.code;
    outcome.verb = verb;
    return outcome;
}

Result<> Dispatcher::reload(const ReadTx& tx)
{
    const auto head = Journal::head(tx);
    if (!head)
        return tl::unexpected(head.error());
    m_head = *head;
    return {};
}

Result<std::optional<Outcome>> Dispatcher::keptReply(const Envelope& envelope, const ReadTx& tx) const
{
    const AccountId account = envelope.sender->actor.account;
    if (!account.isValid() || envelope.id.counter == 0)
        return std::nullopt;
    const auto kept = SettingStore::reply(tx, account, envelope.id);
    if (!kept)
        return tl::unexpected(kept.error());
    if (!*kept)
        return std::nullopt;
    Outcome outcome;
    outcome.reply = (*kept)->reply;
    if ((*kept)->requestHash != envelope.requestHash) {
        CommandReply reply;
        reply.code = ErrorCode::RequestIdReused;
        outcome.reply = encode(reply);
        outcome.code = reply.code;
    }
    return outcome;
}

Result<> Dispatcher::checkScope(ScopeRule rule, CaseId target, const Principal& sender,
                                const ReadTx& tx) const
{
    if (rule == ScopeRule::NoScope)
        return {};
    const auto place = CaseStore::placeOf(tx, target);
    if (!place)
        return tl::unexpected(place.error());
    // Out of scope answers as if it did not exist: a number must not tell whether there is a case behind it.
    if (!inScope(rule, sender.actor, sender.visibility, *place))
        return fail(ErrorCode::NotFound, u"out of scope"_s);
    return {};
}

JournalEntry Dispatcher::entryFor(MessageKind verb, const Envelope& envelope) const
{
    JournalEntry entry;
    entry.legal = m_legalClock.now();
    entry.system = m_systemClock.now();
    entry.account = envelope.sender->actor.account;
    entry.person = envelope.sender->actor.person;
    entry.session = envelope.sender->actor.session;
    entry.device = envelope.device;
    entry.address = envelope.address;
    entry.verb = verb;
    return entry;
}

bool Dispatcher::mayJournalDenial(AccountId account)
{
    DenialCount& count = m_denials[account];
    const SystemTime now = m_systemClock.now();
    if (now - count.since > std::chrono::minutes(1))
        count = {now, 0};
    return ++count.count <= DenialsPerMinute;
}

Result<Outcome> Dispatcher::refuse(MessageKind verb, CaseId target, const Error& error,
                                   const Envelope& envelope, WriteTx& tx, const std::optional<Winner>& winner)
{
    if (error.code == ErrorCode::StoreFailed)
        return tl::unexpected(error);
    CommandReply reply;
    reply.code = error.code;
    reply.subject = target.value;
    reply.number = error.field;
    reply.at = m_legalClock.now();
    if (winner) {
        reply.byPerson = winner->personName.left(LongestName);
        reply.at = winner->at;
    } else if (error.code == ErrorCode::Conflict || error.code == ErrorCode::WrongState) {
        nameWinner(tx, target, reply);
    }
    Outcome outcome;
    outcome.reply = encode(reply);
    outcome.code = error.code;
    outcome.verb = verb;
    const bool denial = error.code == ErrorCode::NotAllowed || error.code == ErrorCode::NotFound;
    if (denial && mayJournalDenial(envelope.sender->actor.account)) {
        JournalEntry entry = entryFor(verb, envelope);
        entry.subject = target.value;
        entry.result = error.code;
        if (const auto done = Journal::append(tx, m_head, entry, {}); !done)
            return tl::unexpected(done.error());
    }
    if (const auto kept = keep(envelope, outcome.reply, tx); !kept)
        return tl::unexpected(kept.error());
    return outcome;
}

Result<Outcome> Dispatcher::perform(MessageKind verb, Changes& changes, const Envelope& envelope,
                                    const CommandContext& context, WriteTx& tx)
{
    const bool journalled = isJournalled(changes);
    const JournalSeq seq{m_head.seq.value + 1};
    Outcome outcome;
    outcome.verb = verb;
    outcome.personName = envelope.sender->actor.name;
    outcome.at = context.now;
    outcome.seq = journalled ? seq : JournalSeq{};
    auto applied = apply(tx, changes, seq);
    if (!applied) {
        // A conflict after the load can only mean that the same batch moved the case; its own run will tell.
        return tl::unexpected(applied.error());
    }
    if (journalled) {
        if (const auto done = enter(verb, changes, *applied, envelope, context, tx); !done)
            return tl::unexpected(done.error());
    }
    changes.reply.at = context.now;
    outcome.reply = encode(changes.reply);
    outcome.applied = std::move(*applied);
    if (const auto kept = keep(envelope, outcome.reply, tx); !kept)
        return tl::unexpected(kept.error());
    return outcome;
}

/// Writes the journal entry of changes that were applied.
Result<> Dispatcher::enter(MessageKind verb, const Changes& changes, const Applied& applied,
                           const Envelope& envelope, const CommandContext& context, WriteTx& tx)
{
    JournalEntry entry = entryFor(verb, envelope);
    entry.legal = context.now; // the moment that the changes and the reply speak of, to the millisecond
    entry.system = context.systemNow;
    entry.subject = changes.subject ? changes.subject : changes.reply.subject;
    entry.result = changes.failed;
    entry.revision = changes.reply.revision;
    entry.scopeBefore = scopeText(applied.before);
    entry.scopeAfter = scopeText(applied.after);
    const StepContent content = contentOf(changes);
    QByteArray salt;
    if (!content.isEmpty()) {
        salt = freshSalt();
        entry.contentHash = content.hash(salt);
    }
    return Journal::append(tx, m_head, entry, salt);
}

Result<> Dispatcher::keep(const Envelope& envelope, const QByteArray& reply, WriteTx& tx) const
{
    const AccountId account = envelope.sender->actor.account;
    if (!account.isValid() || envelope.id.counter == 0)
        return {};
    return SettingStore::keepReply(tx, account, envelope.id, {envelope.requestHash, reply},
                                   m_systemClock.now());
}

} // namespace duban
