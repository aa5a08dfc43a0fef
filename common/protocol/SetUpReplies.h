// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/SetUpRequests.h"

namespace duban {

/// An account as administrators and heads see it.
struct AccountEntry
{
    AccountId account;
    QString login;
    Role role{};
    quint32 roles = 0;
    OrganisationId department;
    WindowId window;
    bool disabled = false;
    bool hasPassword = false; ///< false: nobody issued one yet
    DUBAN_FIELDS(visit(1, self.account); visit(2, self.login); visit(3, self.role); visit(4, self.roles);
                 visit(5, self.department); visit(6, self.window); visit(7, self.disabled);
                 visit(8, self.hasPassword);)
};

struct PersonEntry
{
    PersonId id;
    QString name;
    OrganisationId unit;
    QString position;
    QString phone;
    QString filingNumber; ///< empty: not filed
    LocalDay leftOn{};
    int openCases = 0; ///< assigned to the person now
    std::vector<AccountEntry> accounts;
    DUBAN_FIELDS(visit(1, self.id); visit(2, self.name); visit(3, self.unit); visit(4, self.position);
                 visit(5, self.phone); visit(6, self.filingNumber); visit(7, self.leftOn);
                 visit(8, self.openCases); visit(9, self.accounts);)
};

struct PeoplePage
{
    static constexpr auto kind = MessageKind::PeoplePage;
    std::vector<PersonEntry> people; ///< by id
    bool more = false;
    DUBAN_FIELDS(visit(1, self.people); visit(2, self.more);)
};

struct UnclaimedEntry
{
    CaseId caseId;
    QString number;
    VariantId variant;
    OrganisationId department;
    Stage stage{};
    LegalTime since;     ///< when it came into the pool
    int openMinutes = 0; ///< office time since then
    LegalTime dueAt;     ///< of the clock that is due first
    DUBAN_FIELDS(visit(1, self.caseId); visit(2, self.number); visit(3, self.variant);
                 visit(4, self.department); visit(5, self.stage); visit(6, self.since);
                 visit(7, self.openMinutes); visit(8, self.dueAt);)
};

struct UnclaimedPage
{
    static constexpr auto kind = MessageKind::UnclaimedPage;
    std::vector<UnclaimedEntry> rows; ///< by id of the case
    CaseId next;                      ///< not set: this was the last page
    DUBAN_FIELDS(visit(1, self.rows); visit(2, self.next);)
};

/// A proposal, or a change whose day has not come.
struct PlannedEntry
{
    MessageKind verb{};
    qint64 subject = 0;
    LocalDay from{};
    QString title; ///< name of what is changed
    QString personName;
    PersonId person;
    LegalTime at;
    QByteArray body;   ///< the command as CBOR
    qint64 plan = 0;   ///< for TakeBackChange
    bool mine = false; ///< the one who asks may take it back
    DUBAN_FIELDS(visit(1, self.verb); visit(2, self.subject); visit(3, self.from); visit(4, self.title);
                 visit(5, self.personName); visit(6, self.person); visit(7, self.at); visit(8, self.body);
                 visit(9, self.plan); visit(10, self.mine);)
};

struct PlannedPage
{
    static constexpr auto kind = MessageKind::PlannedPage;
    std::vector<PlannedEntry> rows;      ///< by day, then in the order they were asked for
    std::vector<VariantEntry> proposals; ///< by id: that wait for release, or were turned down
    bool more = false;
    DUBAN_FIELDS(visit(1, self.rows); visit(2, self.proposals); visit(3, self.more);)
};

struct DutyEntry
{
    qint64 id = 0;
    PersonId person;
    QString personName;
    WindowId window;
    LegalTime from;
    LegalTime until;
    PersonId standsFor;
    QString standsForName;
    bool cancelled = false;
    DUBAN_FIELDS(visit(1, self.id); visit(2, self.person); visit(3, self.personName); visit(4, self.window);
                 visit(5, self.from); visit(6, self.until); visit(7, self.standsFor);
                 visit(8, self.standsForName); visit(9, self.cancelled);)
};

struct DutyPage
{
    static constexpr auto kind = MessageKind::DutyPage;
    std::vector<DutyEntry> rows; ///< by beginning
    bool more = false;           ///< ask again after the last row
    DUBAN_FIELDS(visit(1, self.rows); visit(2, self.more);)
};

struct DeputyEntry
{
    qint64 id = 0;
    PersonId person;
    QString personName;
    PersonId standIn;
    QString standInName;
    LocalDay from{};
    LocalDay until{};
    bool cancelled = false;
    DUBAN_FIELDS(visit(1, self.id); visit(2, self.person); visit(3, self.personName); visit(4, self.standIn);
                 visit(5, self.standInName); visit(6, self.from); visit(7, self.until);
                 visit(8, self.cancelled);)
};

struct DeputyPage
{
    static constexpr auto kind = MessageKind::DeputyPage;
    std::vector<DeputyEntry> rows; ///< by first day
    bool more = false;             ///< ask again after the last row
    DUBAN_FIELDS(visit(1, self.rows); visit(2, self.more);)
};

/// A clerk at a window of the hall.
struct HallDutyEntry
{
    WindowId window;
    PersonId person;
    QString personName;
    LegalTime from; ///< not set, as `until`: by the account, while no duty says otherwise
    LegalTime until;
    QString standsForName; ///< of a stand-in; may be empty
    DUBAN_FIELDS(visit(1, self.window); visit(2, self.person); visit(3, self.personName); visit(4, self.from);
                 visit(5, self.until); visit(6, self.standsForName);)
};

struct HallDutyPage
{
    static constexpr auto kind = MessageKind::HallDutyPage;
    std::vector<HallDutyEntry> rows; ///< by window, those of now first, then by beginning
    DUBAN_FIELDS(visit(1, self.rows);)
};

} // namespace duban
