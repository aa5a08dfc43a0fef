// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/Replica.h"
#include "common/protocol/SetUpReplies.h"
#include "common/protocol/Words.h"
#include "tests/gui/model/ScriptedLink.h"

namespace duban {

/// Somebody who sets a hall up, over a link without a server. Monday 2026-11-23 10:00 by the legal clock. A
/// county with two offices, a section and a closed one; a hall with two windows.
struct SetUpFixture
{
    explicit SetUpFixture(Role role, OrganisationId department = {}) : replica(link)
    {
        LoginReply login;
        login.account = {9};
        login.person = {9};
        login.personName = QStringLiteral("赵琳");
        login.role = role;
        login.roles = RoleSet{role}.bits();
        login.department = department;
        login.legalNow = *parseMoment(QStringLiteral("2026-11-23T10:00"));
        login.replayed = true;
        replica.begin(login);
        tellCatalogue(places());
        link.answer(MessageKind::GetCalendar, CalendarReply{});
    }

    static CatalogueReply places()
    {
        const QString kind = QStringLiteral("政府工作部门");
        CatalogueReply catalogue;
        catalogue.organisations = {
            {{1}, {}, QStringLiteral("青川县人民政府"), QStringLiteral("县政府"), Tier::County, kind, false},
            {{5},
             {1},
             QStringLiteral("县住房和城乡建设局"),
             QStringLiteral("住建局"),
             Tier::County,
             kind,
             false},
            {{6}, {1}, QStringLiteral("县水利局"), QStringLiteral("水利局"), Tier::County, kind, false},
            {{7},
             {5},
             QStringLiteral("审批股"),
             QStringLiteral("审批股"),
             Tier::None,
             QStringLiteral("科室"),
             false},
            {{8}, {1}, QStringLiteral("县物价局"), QStringLiteral("物价局"), Tier::County, kind, true}};
        catalogue.halls = {{{2}, QStringLiteral("政务大厅"), false, {}, false}};
        catalogue.windows = {{{3}, {2}, {5}, QStringLiteral("5 号窗口"), false},
                             {{4}, {2}, {}, QStringLiteral("综合窗口"), false}};
        return catalogue;
    }

    void tellCatalogue(const CatalogueReply& catalogue) { link.answer(MessageKind::GetCatalogue, catalogue); }

    static PersonEntry person(qint64 id, const QString& name, RoleSet roles = {}, OrganisationId unit = {5})
    {
        PersonEntry made;
        made.id = {id};
        made.name = name;
        made.unit = unit;
        if (roles.isEmpty())
            return made;
        AccountEntry account;
        account.account = {id + 100};
        account.login = QStringLiteral("user%1").arg(id);
        account.roles = roles.bits();
        for (const Role role : AllRoles) {
            if (roles.has(role) && account.role == Role{})
                account.role = role;
        }
        account.department = unit;
        account.window = roles.has(Role::WindowClerk) ? WindowId{3} : WindowId{};
        account.hasPassword = true;
        made.accounts = {account};
        return made;
    }

    /// Answers as a server that does not take it.
    void refuse(MessageKind kind, const QString& field)
    {
        CommandReply reply;
        reply.code = ErrorCode::InvalidInput;
        reply.number = field;
        link.answer(kind, reply);
    }

    void refuse(MessageKind kind, ErrorCode code)
    {
        CommandReply reply;
        reply.code = code;
        link.answer(kind, reply);
    }

    ScriptedLink link;
    Replica replica;
};

} // namespace duban
