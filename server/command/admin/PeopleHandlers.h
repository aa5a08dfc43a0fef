// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/SetUpRequests.h"
#include "server/command/RecordOf.h"
#include "server/store/PersonStore.h"

namespace duban {

/// @return true when a unit lies at or below the actor's own.
bool isOwnUnit(const Rules& rules, const Actor& actor, OrganisationId unit);

/// A unit enters or changes one of its people. The filing number stays while the unit does. Somebody who has
/// left by today: the accounts are disabled and their sessions end at once; a day to come is obeyed by login
/// and by every command.
class SetPersonHandler
{
public:
    /// @return NotFound for a person outside the sender's subtree; InvalidInput naming `name`, `unit`,
    ///         `position`, `phone` or `leftOn`; WrongState when the last account of an administrator would
    ///         go.
    Result<Changes> run(const Grant<SetPerson>& grant, const ReadTx& tx, const CommandContext& context) const;
};

/// Files a person with a number, or takes the release back. Source: domain.md §8.
class FilePersonHandler
{
public:
    /// @return NotFound for a person outside the officer's subtree; NotAllowed for oneself; InvalidInput
    ///         naming `filingNumber`: longer than 40 characters, not plain text, or another's.
    Result<Changes> run(const Grant<FilePerson>& grant, const ReadTx& tx,
                        const CommandContext& context) const;
};

/// Makes or changes an account; its sessions end. A new one cannot log in before IssuePassword.
/// 三员: the last account of each of the three administrators that can log in stays as it is (domain.md §8).
class SetAccountHandler
{
public:
    /// @return NotAllowed for the own account or an account for oneself; NotFound; InvalidInput naming the
    ///         field; WrongState when no administrator of that kind would be left.
    Result<Changes> run(const Grant<SetAccount>& grant, const ReadTx& tx,
                        const CommandContext& context) const;
};

/// Arranges who works on whose cases: at most 366 days, both people of the sender's subtree (a system
/// administrator: of any unit), the stand-in with a role of the absent one. Chains are not followed.
class SetDeputyHandler
{
public:
    /// @return NotFound for an unknown arrangement or one of other units; InvalidInput naming `person`,
    ///         `standIn`, `from` (in the past, begun already, or overlapping another one) or `until`.
    Result<Changes> run(const Grant<SetDeputy>& grant, const ReadTx& tx, const CommandContext& context) const;
};

} // namespace duban
