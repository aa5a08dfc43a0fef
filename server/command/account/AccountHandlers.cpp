// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/command/account/AccountHandlers.h"

#include "server/store/PersonStore.h"

using namespace Qt::StringLiterals;

namespace duban {

Result<Changes> OpenSessionHandler::run(const Grant<OpenSession>& grant, const ReadTx& tx,
                                        const CommandContext& context) const
{
    const AccountRecord& seen = grant.command().seen;
    const auto present = AccountStore::byId(tx, grant.command().session.account);
    if (!present)
        return tl::unexpected(present.error());
    if (present->isBarred(dayOf(context.now)))
        return fail(ErrorCode::NotAllowed, u"the account is disabled"_s);
    const Actor& now = present->actor;
    if (present->passwordHash != seen.passwordHash || now.roles != seen.actor.roles ||
        now.role != seen.actor.role || now.department != seen.actor.department ||
        now.window != seen.actor.window || now.filed != seen.actor.filed)
        return fail(ErrorCode::Conflict, u"the account was changed while its password was compared"_s);
    Changes changes;
    changes.subject = grant.command().session.account.value;
    changes.what = grant.command().session;
    return changes;
}

Result<Changes> NoteFailedLoginHandler::run(const Grant<NoteFailedLogin>& grant, const ReadTx&,
                                            const CommandContext&) const
{
    Changes changes;
    changes.subject = grant.command().account.value;
    return changes;
}

Result<Changes> StorePasswordHandler::run(const Grant<StorePassword>& grant, const ReadTx&,
                                          const CommandContext&) const
{
    Changes changes;
    changes.subject = grant.actor().account.value;
    changes.what = PasswordChange{grant.actor().account, grant.command().hash, {}, {}};
    return changes;
}

Result<Changes> StoreIssuedPasswordHandler::run(const Grant<StoreIssuedPassword>& grant, const ReadTx& tx,
                                                const CommandContext& context) const
{
    const StoreIssuedPassword& cmd = grant.command();
    const auto account = AccountStore::byId(tx, cmd.account);
    if (!account)
        return tl::unexpected(account.error());
    if (account->actor.person == grant.actor().person)
        return fail(ErrorCode::NotAllowed, u"nobody issues their own password"_s);
    if (account->leftOn && *account->leftOn <= dayOf(context.now))
        return invalid(u"account"_s, u"its person has left"_s);
    if (cmd.hash.isEmpty())
        return invalid(u"oneTimePassword"_s, u"not hashed"_s);
    const auto person = PersonStore::load(tx, account->actor.person);
    if (!person)
        return tl::unexpected(person.error());
    Changes changes;
    changes.subject = cmd.account.value;
    changes.reply.subject = cmd.account.value;
    changes.what = PasswordChange{cmd.account, cmd.hash, context.systemNow + OneTimeLife, context.systemNow,
                                  person->unit};
    return changes;
}

Result<Changes> LeaveSessionHandler::run(const Grant<LeaveSession>& grant, const ReadTx&,
                                         const CommandContext& context) const
{
    Changes changes;
    changes.subject = grant.actor().session.value;
    changes.what = SessionEnd{grant.actor().session, context.systemNow};
    return changes;
}

} // namespace duban
