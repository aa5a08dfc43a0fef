// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/command/Dispatcher.h"

#include <functional>

namespace duban {

/// @return true for a command that says of itself that the rules are others after it.
template <class Command>
constexpr bool changesRules()
{
    if constexpr (requires { Command::changesRules; })
        return Command::changesRules;
    else
        return false;
}

/// A decoded command on its way to the write thread.
class PendingCommand
{
public:
    virtual ~PendingCommand() = default;
    virtual MessageKind kind() const = 0;

    /// @return the moment to which this command moves a replayed clock, if it is such a one.
    virtual std::optional<LegalTime> advancesTo() const { return std::nullopt; }

    /// @return true for a command that changes what the others of its batch are judged by.
    virtual bool needsOwnBatch() const { return false; }

    /// @return the case that the command is about; not set: none.
    virtual CaseId target() const { return {}; }

    virtual Result<Outcome> run(Dispatcher& dispatcher, const Envelope& envelope, WriteTx& tx) const = 0;
};

/// Binds a command to its handler.
template <class Command, class Handler>
class BoundCommand final : public PendingCommand
{
public:
    explicit BoundCommand(Command command, Handler handler = {})
        : m_command(std::move(command)), m_handler(std::move(handler))
    {
    }

    MessageKind kind() const override { return Command::kind; }

    const Command& command() const noexcept { return m_command; }

    std::optional<LegalTime> advancesTo() const override
    {
        if constexpr (Command::kind == MessageKind::AdvanceClock)
            return m_command.to;
        else
            return std::nullopt;
    }

    bool needsOwnBatch() const override
    {
        return Command::kind == MessageKind::AdvanceClock || Command::kind == MessageKind::ActivateCalendar ||
               changesRules<Command>();
    }

    CaseId target() const override
    {
        if constexpr (requires { m_command.caseId; })
            return m_command.caseId;
        else
            return {};
    }

    Result<Outcome> run(Dispatcher& dispatcher, const Envelope& envelope, WriteTx& tx) const override
    {
        return dispatcher.run(m_command, m_handler, envelope, tx);
    }

private:
    Command m_command;
    Handler m_handler;
};

/// The commands that may come off the wire and go to the write thread as they are.
class CommandRegistry
{
public:
    /// A registry with every group of commands.
    static const CommandRegistry& instance();

    struct Entry
    {
        Permission permission;
        std::function<Result<std::unique_ptr<PendingCommand>>(const QCborMap&)> decode;
    };

    /// @return nullptr when this kind is no such command.
    const Entry* find(MessageKind kind) const;
    std::vector<MessageKind> kinds() const;

    template <class Command, class Handler>
    void add()
    {
        m_entries.insert(
            Command::kind,
            {Command::permission, [](const QCborMap& body) {
                 auto command = decodeFrom<Command>(body);
                 return command ? Result<std::unique_ptr<PendingCommand>>(
                                      std::make_unique<BoundCommand<Command, Handler>>(std::move(*command)))
                                : tl::unexpected(command.error());
             }});
    }

private:
    QHash<MessageKind, Entry> m_entries;
};

/// Each group adds its commands in a file of its own, so that a new one does not rebuild the others.
void addCaseCommands(CommandRegistry& registry);
void addSystemCommands(CommandRegistry& registry);
void addCalendarCommands(CommandRegistry& registry);
void addPlaceCommands(CommandRegistry& registry);
void addItemCommands(CommandRegistry& registry);
void addPeopleCommands(CommandRegistry& registry);
void addPolicyCommands(CommandRegistry& registry);
void addCounterCommands(CommandRegistry& registry);
void addPartyCommands(CommandRegistry& registry);
void addDeskCommands(CommandRegistry& registry);
void addUpkeepCommands(CommandRegistry& registry);
void addDocumentCommands(CommandRegistry& registry);
void addFileCommands(CommandRegistry& registry);

} // namespace duban
