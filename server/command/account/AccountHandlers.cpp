// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/command/account/AccountHandlers.h"

namespace duban {

Result<Changes> OpenSessionHandler::run(const Grant<OpenSession>& grant, const ReadTx&,
                                        const CommandContext&) const
{
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
    changes.what = PasswordChange{grant.actor().account, grant.command().hash};
    return changes;
}

Result<Changes> EndSessionHandler::run(const Grant<EndSession>& grant, const ReadTx&,
                                       const CommandContext& context) const
{
    Changes changes;
    changes.subject = grant.actor().session.value;
    changes.what = SessionEnd{grant.actor().session, context.systemNow};
    return changes;
}

} // namespace duban
