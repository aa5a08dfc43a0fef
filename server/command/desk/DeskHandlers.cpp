// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/command/desk/DeskHandlers.h"

#include "common/base/Text.h"
#include "common/protocol/DeskRequests.h"
#include "server/command/Registry.h"
#include "server/command/TextChecks.h"
#include "server/command/supervision/AcknowledgeHandler.h"
#include "server/store/FormStore.h"
#include "server/store/PreferenceStore.h"

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr qsizetype MaxPreferenceName = 64;
constexpr qsizetype MaxPreference = 32 * 1024;
constexpr int MostPreferences = 100;
constexpr qint64 MaxPreferences = 768 * 1024; // all of an account: they are sent in one frame
constexpr qsizetype MaxForm = 48 * 1024;
constexpr int MostForms = 50;

bool isPreferenceName(const QString& name)
{
    return !name.isEmpty() && name.size() <= MaxPreferenceName &&
           std::all_of(name.begin(), name.end(), [](QChar c) {
               return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'.' || c == u'-';
           });
}

Changes deskChange(DeskChange change)
{
    Changes changes;
    changes.what = std::move(change);
    return changes;
}

class SetPreferenceHandler
{
public:
    /// @return InvalidInput naming `name` (not of the form, or one too many) or `value` (too long, or more in
    ///         all than an account may keep).
    Result<Changes> run(const Grant<SetPreference>& grant, const ReadTx& tx, const CommandContext&) const
    {
        const SetPreference& command = grant.command();
        if (!isPreferenceName(command.name))
            return invalid(u"name"_s, u"1 to 64 of a-z, 0-9, '.', '-'"_s);
        if (command.value.size() > MaxPreference)
            return invalid(u"value"_s, u"at most 32 KiB"_s);
        const AccountId account = grant.actor().account;
        const auto kept = PreferenceStore::keptBeside(tx, account, command.name);
        if (!kept)
            return tl::unexpected(kept.error());
        if (!command.value.isEmpty() && kept->count >= MostPreferences)
            return invalid(u"name"_s, u"at most 100 of an account"_s);
        if (kept->bytes + command.value.size() > MaxPreferences)
            return invalid(u"value"_s, u"at most 768 KiB of an account"_s);
        return deskChange({DeskChange::Journalled::No, [account, command](WriteTx& to) -> Result<qint64> {
                               const auto done =
                                   command.value.isEmpty()
                                       ? PreferenceStore::forget(to, account, command.name)
                                       : PreferenceStore::put(to, account, {command.name, command.value});
                               return done ? Result<qint64>(0) : tl::unexpected(done.error());
                           }});
    }
};

class ParkFormHandler
{
public:
    /// @return NotFound when `form` is no parked form of the sender's; InvalidInput naming `title`, `body`
    ///         (empty or too long) or `form` (one too many).
    Result<Changes> run(const Grant<ParkForm>& grant, const ReadTx& tx, const CommandContext& context) const
    {
        const ParkForm& command = grant.command();
        const PersonId person = grant.actor().person;
        if (command.title.size() > MaxLine || !isPlainText(command.title))
            return invalid(u"title"_s, u"at most 200 characters, no control characters"_s);
        if (command.body.isEmpty() || command.body.size() > MaxForm)
            return invalid(u"body"_s, u"1 byte to 48 KiB"_s);
        if (const auto room = checkRoom(command.form, person, tx); !room)
            return tl::unexpected(room.error());
        const FormRow form{command.form, command.title, command.body, context.now};
        return deskChange({DeskChange::Journalled::Yes, [person, form](WriteTx& to) -> Result<qint64> {
                               const auto id = FormStore::put(to, person, form);
                               return id ? Result<qint64>(id->value) : tl::unexpected(id.error());
                           }});
    }

private:
    static Result<> checkRoom(FormId form, PersonId person, const ReadTx& tx)
    {
        if (form.value != 0) {
            const auto own = FormStore::isOf(tx, form, person);
            if (!own)
                return tl::unexpected(own.error());
            return *own ? Result<>() : fail(ErrorCode::NotFound, u"form %1"_s.arg(form.value));
        }
        const auto parked = FormStore::count(tx, person);
        if (!parked)
            return tl::unexpected(parked.error());
        return *parked < MostForms ? Result<>() : invalid(u"form"_s, u"at most 50 of a person"_s);
    }
};

class DropFormHandler
{
public:
    /// @return NotFound when it is no parked form of the sender's.
    Result<Changes> run(const Grant<DropForm>& grant, const ReadTx& tx, const CommandContext&) const
    {
        const FormId form = grant.command().form;
        const auto own = FormStore::isOf(tx, form, grant.actor().person);
        if (!own)
            return tl::unexpected(own.error());
        if (!*own)
            return fail(ErrorCode::NotFound, u"form %1"_s.arg(form.value));
        return deskChange({DeskChange::Journalled::Yes, [form](WriteTx& to) -> Result<qint64> {
                               const auto done = FormStore::drop(to, form);
                               return done ? Result<qint64>(form.value) : tl::unexpected(done.error());
                           }});
    }
};

} // namespace

void addDeskCommands(CommandRegistry& registry)
{
    registry.add<SetPreference, SetPreferenceHandler>();
    registry.add<ParkForm, ParkFormHandler>();
    registry.add<DropForm, DropFormHandler>();
    addSectionCommands(registry);
    addSessionCommands(registry);
    addAcknowledgeCommands(registry);
}

} // namespace duban
