// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/CatalogueReplies.h"

// Organisation, items and people as data with dates. A day that is not set (the epoch) means today; a day to
// come lets the change wait until then. Days in the past are refused: what held is never rewritten.

namespace duban {

/// Makes or changes a node of the tree of organisations. Answered by CommandReply with its id.
struct SetOrganisation
{
    static constexpr auto kind = MessageKind::SetOrganisation;
    static constexpr auto permission = Permission::ManagePlaces;
    static constexpr auto scope = ScopeRule::NoScope;
    static constexpr bool changesRules = true;

    OrganisationEntry organisation; ///< id not set: a new one
    LocalDay from{};

    DUBAN_FIELDS(visit(1, self.organisation); visit(2, self.from);)
};

/// Makes or changes a hall with its hours. Answered by CommandReply with its id.
struct SetHall
{
    static constexpr auto kind = MessageKind::SetHall;
    static constexpr auto permission = Permission::ManagePlaces;
    static constexpr auto scope = ScopeRule::NoScope;
    static constexpr bool changesRules = true;

    HallEntry hall; ///< id not set: a new one
    LocalDay from{};

    DUBAN_FIELDS(visit(1, self.hall); visit(2, self.from);)
};

/// Makes or changes a window. Answered by CommandReply with its id.
struct SetWindow
{
    static constexpr auto kind = MessageKind::SetWindow;
    static constexpr auto permission = Permission::ManagePlaces;
    static constexpr auto scope = ScopeRule::NoScope;
    static constexpr bool changesRules = true;

    WindowEntry window; ///< id not set: a new one
    LocalDay from{};

    DUBAN_FIELDS(visit(1, self.window); visit(2, self.from);)
};

/// Makes or changes what the law of a kind of items says. Running clocks keep their budgets.
struct SetKind
{
    static constexpr auto kind = MessageKind::SetKind;
    static constexpr auto permission = Permission::ReleaseItems;
    static constexpr auto scope = ScopeRule::NoScope;
    static constexpr bool changesRules = true;

    KindEntry itemKind; ///< by its name
    LocalDay from{};

    DUBAN_FIELDS(visit(1, self.itemKind); visit(2, self.from);)
};

/// A unit proposes an item, a new variant, or another version of one. Nothing changes before its release.
/// Answered by CommandReply with the id of the proposal.
struct ProposeVariant
{
    static constexpr auto kind = MessageKind::ProposeVariant;
    static constexpr auto permission = Permission::ProposeItems;
    static constexpr auto scope = ScopeRule::NoScope;
    static constexpr bool changesRules = true;

    VariantEntry variant; ///< id, status and until are not read; item not set: a new item; replaces: the one
                          ///< whose cases to come follow this one; from: not before today

    DUBAN_FIELDS(visit(1, self.variant);)
};

/// The supervision office files a proposal after the legal office examined it. Nobody releases what they
/// proposed.
struct ReleaseVariant
{
    static constexpr auto kind = MessageKind::ReleaseVariant;
    static constexpr auto permission = Permission::ReleaseItems;
    static constexpr auto scope = ScopeRule::NoScope;
    static constexpr bool changesRules = true;

    VariantId variant;
    QString examiner;      ///< who examined it in the legal office; must be written
    QString examinerPaper; ///< number of that paper; must be written

    DUBAN_FIELDS(visit(1, self.variant); visit(2, self.examiner); visit(3, self.examinerPaper);)
};

/// The supervision office turns a proposal down.
struct RejectVariant
{
    static constexpr auto kind = MessageKind::RejectVariant;
    static constexpr auto permission = Permission::ReleaseItems;
    static constexpr auto scope = ScopeRule::NoScope;
    static constexpr bool changesRules = true;

    VariantId variant;
    QString reason; ///< must be written, at most 2000 characters

    DUBAN_FIELDS(visit(1, self.variant); visit(2, self.reason);)
};

/// A variant is not offered any more from a day on. Running cases keep its rules.
struct RetireVariant
{
    static constexpr auto kind = MessageKind::RetireVariant;
    static constexpr auto permission = Permission::ReleaseItems;
    static constexpr auto scope = ScopeRule::NoScope;
    static constexpr bool changesRules = true;

    VariantId variant;
    LocalDay from{};
    QString reason; ///< must be written, at most 2000 characters

    DUBAN_FIELDS(visit(1, self.variant); visit(2, self.from); visit(3, self.reason);)
};

/// A unit enters or changes one of its people. Answered by CommandReply with the person's id.
struct SetPerson
{
    static constexpr auto kind = MessageKind::SetPerson;
    static constexpr auto permission = Permission::ProposeItems;
    static constexpr auto scope = ScopeRule::NoScope;

    PersonId person; ///< not set: a new one
    QString name;
    OrganisationId unit; ///< in the sender's subtree
    QString position;    ///< for example 科长; may be empty
    QString phone;       ///< for messages of the lights; may be empty
    LocalDay leftOn{};   ///< the day after the last one; the epoch: still here

    DUBAN_FIELDS(visit(1, self.person); visit(2, self.name); visit(3, self.unit); visit(4, self.position);
                 visit(5, self.phone); visit(6, self.leftOn);)
};

/// The supervision office files a person with a number and so releases them for their first decision.
struct FilePerson
{
    static constexpr auto kind = MessageKind::FilePerson;
    static constexpr auto permission = Permission::ReleaseItems;
    static constexpr auto scope = ScopeRule::NoScope;

    PersonId person;
    QString filingNumber; ///< unique; empty: the release is taken back

    DUBAN_FIELDS(visit(1, self.person); visit(2, self.filingNumber);)
};

/// Makes or changes an account; its sessions end. A new one cannot log in before IssuePassword.
/// Answered by CommandReply with the account's id.
struct SetAccount
{
    static constexpr auto kind = MessageKind::SetAccount;
    static constexpr auto permission = Permission::ManageAccounts;
    static constexpr auto scope = ScopeRule::NoScope;

    AccountId account; ///< not set: a new one
    PersonId person;
    QString login; ///< 2 to 40 characters; not changed later
    Role role{};   ///< what the workspace is for
    quint32 roles = 0;
    OrganisationId department; ///< own department, or the root of the subtree of a head, an officer, a leader
    WindowId window;           ///< of a clerk
    bool disabled = false;

    DUBAN_FIELDS(visit(1, self.account); visit(2, self.person); visit(3, self.login); visit(4, self.role);
                 visit(5, self.roles); visit(6, self.department); visit(7, self.window);
                 visit(8, self.disabled);)
};

/// Gives an account a one-time password; it must be changed at the first login. Its sessions end.
struct IssuePassword
{
    static constexpr auto kind = MessageKind::IssuePassword;
    static constexpr auto permission = Permission::ManageAccounts;
    static constexpr auto scope = ScopeRule::NoScope;

    AccountId account;
    Secret oneTimePassword;

    DUBAN_FIELDS(visit(1, self.account); visit(2, self.oneTimePassword);)
};

/// Who works on whose cases while they are away.
struct SetDeputy
{
    static constexpr auto kind = MessageKind::SetDeputy;
    static constexpr auto permission = Permission::ManageDuty;
    static constexpr auto scope = ScopeRule::NoScope;
    static constexpr bool changesRules = true;

    qint64 deputy = 0; ///< id of the arrangement; 0: a new one
    PersonId person;
    PersonId standIn;
    LocalDay from{};
    LocalDay until{}; ///< the last day
    bool cancelled = false;
    QString reason{}; ///< why it is cancelled: must be written then, at most 2000 characters; else empty

    DUBAN_FIELDS(visit(1, self.deputy); visit(2, self.person); visit(3, self.standIn); visit(4, self.from);
                 visit(5, self.until); visit(6, self.cancelled); visit(7, self.reason);)
};

/// Who stands at which window and when: what 'the window's clerk' means (WindowDuty).
struct SetDuty
{
    static constexpr auto kind = MessageKind::SetDuty;
    static constexpr auto permission = Permission::ManageDuty;
    static constexpr auto scope = ScopeRule::NoScope;
    static constexpr bool changesRules = true;

    qint64 duty = 0; ///< id; 0: a new one
    PersonId person;
    WindowId window;
    LegalTime from;
    LegalTime until;
    PersonId standsFor; ///< may be not set
    bool cancelled = false;
    QString reason{}; ///< why it is cancelled: must be written then, at most 2000 characters; else empty

    DUBAN_FIELDS(visit(1, self.duty); visit(2, self.person); visit(3, self.window); visit(4, self.from);
                 visit(5, self.until); visit(6, self.standsFor); visit(7, self.cancelled);
                 visit(8, self.reason);)
};

/// Takes a change back whose day has not come, as if it had not been asked for; both stay in the journal.
/// Whoever may make such a change may take it back.
struct TakeBackChange
{
    static constexpr auto kind = MessageKind::TakeBackChange;
    static constexpr auto permission = Permission::TakeBack;
    static constexpr auto scope = ScopeRule::NoScope;

    qint64 plan = 0; ///< PlannedEntry::plan
    QString reason;  ///< must be written, at most 2000 characters

    DUBAN_FIELDS(visit(1, self.plan); visit(2, self.reason);)
};

/// Head moves every open case of one person to another, or back to the pool, as one act: for a leaver.
struct MoveWork
{
    static constexpr auto kind = MessageKind::MoveWork;
    static constexpr auto permission = Permission::HeadDecides;
    static constexpr auto scope = ScopeRule::NoScope;

    PersonId from;
    PersonId to;    ///< not set: back to the pool
    QString reason; ///< must be written, at most 2000 characters

    DUBAN_FIELDS(visit(1, self.from); visit(2, self.to); visit(3, self.reason);)
};

/// People of the sender's subtree with their roles. Answered by PeoplePage.
struct ListPeople
{
    static constexpr auto kind = MessageKind::ListPeople;
    static constexpr auto permission = Permission::ReadSetUp;

    PersonId after;  ///< id of the last person of the page before
    int limit = 500; ///< 1 to 1000

    DUBAN_FIELDS(visit(1, self.after); visit(2, self.limit);)
};

/// Cases of the sender's scope that lie in a pool for more than two office hours. Answered by UnclaimedPage.
struct ListUnclaimed
{
    static constexpr auto kind = MessageKind::ListUnclaimed;
    static constexpr auto permission = Permission::ReadCases;

    CaseId after;
    int limit = 500; ///< 1 to 1000

    DUBAN_FIELDS(visit(1, self.after); visit(2, self.limit);)
};

/// Changes whose day has not come, then proposals that wait for a word, or were turned down and not made
/// anew. Answered by PlannedPage.
struct ListPlanned
{
    static constexpr auto kind = MessageKind::ListPlanned;
    static constexpr auto permission = Permission::ReadSetUp;

    LocalDay afterDay{}; ///< day and plan of the last change of the pages before
    qint64 after = 0;
    VariantId afterProposal; ///< id of the last proposal of the pages before
    int limit = 500;         ///< 1 to 1000, of both together

    DUBAN_FIELDS(visit(1, self.afterDay); visit(2, self.after); visit(3, self.afterProposal);
                 visit(4, self.limit);)
};

/// Duties that end after a moment. Answered by DutyPage.
struct ListDuties
{
    static constexpr auto kind = MessageKind::ListDuties;
    static constexpr auto permission = Permission::ReadSetUp;

    LegalTime since;     ///< not set: those that have not ended yet
    LegalTime afterFrom; ///< beginning and id of the last duty of the page before
    qint64 after = 0;
    int limit = 500; ///< 1 to 1000

    DUBAN_FIELDS(visit(1, self.since); visit(2, self.afterFrom); visit(3, self.after); visit(4, self.limit);)
};

/// Arrangements that end on or after a day. Answered by DeputyPage.
struct ListDeputies
{
    static constexpr auto kind = MessageKind::ListDeputies;
    static constexpr auto permission = Permission::ReadSetUp;

    LocalDay since{};     ///< the epoch: those that have not ended yet
    LocalDay afterFrom{}; ///< first day and id of the last arrangement of the page before
    qint64 after = 0;
    int limit = 500; ///< 1 to 1000

    DUBAN_FIELDS(visit(1, self.since); visit(2, self.afterFrom); visit(3, self.after); visit(4, self.limit);)
};

/// Who stands at the windows of the sender's hall now and for the rest of the day. Answered by HallDutyPage.
struct GetHallDuty
{
    static constexpr auto kind = MessageKind::GetHallDuty;
    static constexpr auto permission = Permission::ServeHall;
    DUBAN_FIELDS()
};

} // namespace duban
