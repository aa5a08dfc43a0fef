// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/command/Changes.h"
#include "server/command/Rules.h"
#include "server/journal/Journal.h"
#include "server/store/SearchKey.h"

#include <QElapsedTimer>

#include <memory>

namespace duban {

/// Who sends a command and what that person may see.
struct Principal
{
    Actor actor;
    Visibility visibility;
    WindowId ownWindow{}; ///< of the account; a duty may put its person at another
    std::shared_ptr<const Rules>
        rules{}; ///< that `visibility` was worked out with; null: everything or nothing
};

/// @param own the account as it is stored
/// @return its person at this moment: a duty puts a clerk at its window, outside of duties it is the own one.
/// Source: domain.md §1 (窗口值守).
std::shared_ptr<const Principal> principalAt(Actor own, std::shared_ptr<const Rules> rules, LegalTime now);

/// @return the same person at this moment under these rules; `known` itself when nothing is different.
std::shared_ptr<const Principal> presentOf(const std::shared_ptr<const Principal>& known,
                                           const std::shared_ptr<const Rules>& rules, LegalTime now);

/// @return true when both stand at the same place and see the same.
bool seesTheSame(const Principal& a, const Principal& b);

/// A command's way: who sent it, under which request id, over which connection.
struct Envelope
{
    std::shared_ptr<const Principal> sender;
    RequestId id;
    QByteArray requestHash; ///< the same id with another hash is refused
    QString device;
    QString address;
    quint64 connection = 0; ///< where the reply goes; 0: nowhere
};

/// What handlers are given besides the command.
struct CommandContext
{
    const Rules& rules;
    LegalTime now;
    SystemTime systemNow;
    const SearchKey& searchKey;
};

/// Who came first, for the one whose command came too late.
struct Winner
{
    QString personName;
    LegalTime at;
};

class Dispatcher;

/// Proof that the sender may do this and that the target lies in the sender's scope. Only the dispatcher
/// makes one, so a handler cannot be reached without.
template <class Command>
class Grant
{
public:
    const Command& command() const noexcept { return m_command; }

    const Actor& actor() const noexcept { return m_principal.actor; }

    const Visibility& visibility() const noexcept { return m_principal.visibility; }

    const Envelope& envelope() const noexcept { return m_envelope; }

private:
    friend class Dispatcher;

    Grant(const Command& command, const Envelope& envelope)
        : m_command(command), m_principal(*envelope.sender), m_envelope(envelope)
    {
    }

    const Command& m_command;
    const Principal& m_principal;
    const Envelope& m_envelope;
};

/// What one command led to; becomes visible only after COMMIT.
struct Outcome
{
    QByteArray reply; ///< encoded CommandReply
    ErrorCode code = ErrorCode::None;
    JournalSeq seq; ///< of its journal entry; 0 when nothing was done
    MessageKind verb{};
    QString personName;
    LegalTime at;
    Applied applied;
};

/// Runs commands: permission, kept reply, scope, handler, changes, journal, reply row. Lives in the write
/// thread.
class Dispatcher
{
public:
    Dispatcher(std::shared_ptr<const Rules> rules, LegalClock& legalClock, const SystemClock& systemClock,
               const SearchKey& searchKey)
        : m_rules(std::move(rules)), m_legalClock(legalClock), m_systemClock(systemClock),
          m_searchKey(searchKey)
    {
    }

    /// Runs one command of a batch. Everything it writes is in `tx`.
    /// @return the reply to send after COMMIT; an error only when the batch must be rolled back.
    template <class Command, class Handler>
    Result<Outcome> run(const Command& command, const Handler& handler, const Envelope& sent, WriteTx& tx)
    {
        const CommandContext context{*m_rules, m_legalClock.now(), m_systemClock.now(), m_searchKey};
        // A duty may have begun or ended since it was sent, or the tree of organisations be another.
        Envelope envelope = sent;
        envelope.sender = presentOf(sent.sender, m_rules, context.now);
        const Actor& actor = envelope.sender->actor;
        if (auto known = keptReply(envelope, tx); !known || *known)
            return known ? Result<Outcome>(**known) : tl::unexpected(known.error());
        if (auto live = isLive(actor, tx); !live || !*live)
            return live ? Result<Outcome>(expired(Command::kind)) : tl::unexpected(live.error());
        if (!actor.may(Command::permission))
            return refuse(Command::kind, targetOf(command), {ErrorCode::NotAllowed, {}, {}}, envelope, tx);
        if (auto inside = checkScope(Command::scope, targetOf(command), *envelope.sender, tx); !inside)
            return refuse(Command::kind, targetOf(command), inside.error(), envelope, tx);
        auto changes = handler.run(Grant<Command>(command, envelope), tx, context);
        if (!changes)
            return refuse(Command::kind, targetOf(command), changes.error(), envelope, tx,
                          winnerOf(handler, command, changes.error(), tx));
        return perform(Command::kind, *changes, envelope, context, tx);
    }

    /// Reads the journal head again: at start and after a rollback.
    Result<> reload(const ReadTx& tx);

    JournalHead head() const { return m_head; }

    const Rules& rules() const noexcept { return *m_rules; }

    void setRules(std::shared_ptr<const Rules> rules) { m_rules = std::move(rules); }

    LegalTime legalNow() const { return m_legalClock.now(); }

private:
    template <class Command>
    static CaseId targetOf(const Command& command)
    {
        if constexpr (requires { command.caseId; })
            return command.caseId;
        else
            return {};
    }

    /// @return who a handler says was faster; nothing: whoever moved the case last.
    template <class Command, class Handler>
    static std::optional<Winner> winnerOf(const Handler& handler, const Command& command, const Error& error,
                                          const ReadTx& tx)
    {
        if constexpr (requires { handler.winner(command, tx); })
            return error.code == ErrorCode::Conflict ? handler.winner(command, tx) : std::nullopt;
        else
            return std::nullopt;
    }

    Result<bool> isLive(const Actor& actor, const ReadTx& tx) const;
    Outcome expired(MessageKind verb) const;
    Result<std::optional<Outcome>> keptReply(const Envelope& envelope, const ReadTx& tx) const;
    Result<> checkScope(ScopeRule rule, CaseId target, const Principal& sender, const ReadTx& tx) const;
    Result<Outcome> refuse(MessageKind verb, CaseId target, const Error& error, const Envelope& envelope,
                           WriteTx& tx, const std::optional<Winner>& winner = {});
    Result<Outcome> perform(MessageKind verb, Changes& changes, const Envelope& envelope,
                            const CommandContext& context, WriteTx& tx);
    Result<> enter(MessageKind verb, const Changes& changes, const Applied& applied, const Envelope& envelope,
                   const CommandContext& context, WriteTx& tx);
    Result<> keep(const Envelope& envelope, const QByteArray& reply, WriteTx& tx) const;
    JournalEntry entryFor(MessageKind verb, const Envelope& envelope) const;
    bool mayJournalDenial(AccountId account);

    std::shared_ptr<const Rules> m_rules;
    LegalClock& m_legalClock;
    const SystemClock& m_systemClock;
    SearchKey m_searchKey;
    JournalHead m_head;

    struct DenialCount
    {
        SystemTime since;
        int count = 0;
    };

    QHash<AccountId, DenialCount> m_denials;
};

} // namespace duban
