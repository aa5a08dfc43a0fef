// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/Replica.h"
#include "common/protocol/CalendarReplies.h"
#include "common/protocol/SetUpReplies.h"
#include "common/protocol/WatchReplies.h"
#include "common/protocol/Words.h"
#include "tests/gui/model/ScriptedLink.h"

#include <QFile>

namespace duban {

/// Somebody who works on the rules, over a link without a server. Monday 2026-11-23 10:00 by the legal clock;
/// two departments, one permit with all six stages, two kinds.
struct RulesFixture
{
    explicit RulesFixture(Role role) : replica(link)
    {
        LoginReply login;
        login.account = {1};
        login.person = {7};
        login.personName = QStringLiteral("王敏");
        login.role = role;
        login.roles = RoleSet{role}.bits();
        login.department = role == Role::UnitAdmin ? OrganisationId{5} : OrganisationId{1};
        login.legalNow = *parseMoment(QStringLiteral("2026-11-23T10:00"));
        login.replayed = true;
        replica.begin(login);
        tellCatalogue();
        CalendarReply calendar;
        QFile file(QStringLiteral(DUBAN_SOURCE_DIR "/resources/calendar/2026.json"));
        if (file.open(QIODevice::ReadOnly))
            calendar.notices = {toEntry(parseNotice(file.readAll()).value_or(CalendarNotice{}))};
        link.answer(MessageKind::GetCalendar, calendar);
    }

    static ItemVariant permit()
    {
        ItemVariant made;
        made.id = {11};
        made.item = {3};
        made.department = {5};
        made.itemName = QStringLiteral("施工许可证核发");
        made.name = QStringLiteral("新办");
        made.kind = permitKind();
        made.promisedLimit = Limit::workingDays(10);
        made.statutoryLimit = Limit::workingDays(20);
        made.legalBasis = QStringLiteral("《建筑法》第七条");
        for (const Stage stage : AllStages)
            made.flow.push_back({stage, {}, Assignment::Pool, {}});
        made.flow[2].limit = Limit::workingDays(3);
        made.materials = {
            {{21}, QStringLiteral("申请表"), QStringLiteral("原件 1"), Material::Need::Required, false},
            {{22}, QStringLiteral("验资报告"), QStringLiteral("复印件 1"), Material::Need::Required, true}};
        made.fees = {
            {QStringLiteral("工本费"), 1250, QStringLiteral("件"), QStringLiteral("发改价〔2020〕1号")}};
        return made;
    }

    static ItemKind service()
    {
        ItemKind kind;
        kind.name = QStringLiteral("公共服务");
        kind.legalBasis = QStringLiteral("本中心服务标准");
        return kind;
    }

    void tellCatalogue(const std::vector<ItemVariant>& more = {})
    {
        CatalogueReply catalogue;
        const QString kind = QStringLiteral("机关");
        catalogue.organisations = {
            {{6}, {1}, QStringLiteral("县水利局"), QStringLiteral("水利局"), Tier::County, kind, false},
            {{5}, {1}, QStringLiteral("县住建局"), QStringLiteral("住建局"), Tier::County, kind, false},
            {{1}, {}, QStringLiteral("县政府"), {}, Tier::County, kind, false},
        };
        ItemVariant other = permit();
        other.id = {12};
        other.item = {4};
        other.department = {6};
        other.itemName = QStringLiteral("取水许可");
        catalogue.variants = {toEntry(permit()), toEntry(other)};
        for (const ItemVariant& variant : more)
            catalogue.variants.push_back(toEntry(variant));
        catalogue.kinds = {toEntry(permitKind()), toEntry(service())};
        link.answer(MessageKind::GetCatalogue, catalogue);
    }

    /// Answers every wait for the proposals.
    void tellPlanned(const PlannedPage& page)
    {
        while (link.answer(MessageKind::ListPlanned, page)) {
        }
    }

    void tellPeople()
    {
        PeoplePage page;
        for (qint64 id = 31; id <= 33; ++id) {
            PersonEntry person;
            person.id = {id};
            person.name = QStringLiteral("承办 %1").arg(id);
            person.unit = {5};
            person.filingNumber = QString::number(id);
            AccountEntry account;
            account.account = {id};
            account.roles = RoleSet{Role::Handler, Role::Reviewer, Role::Approver}.bits();
            account.department = {5};
            person.accounts = {account};
            page.people.push_back(person);
        }
        while (link.answer(MessageKind::ListPeople, page)) {
        }
    }

    void refuse(MessageKind kind, ErrorCode code, const QString& field = {})
    {
        CommandReply reply;
        reply.code = code;
        reply.number = field;
        link.answer(kind, reply);
    }

    void accept(MessageKind kind, qint64 subject = 0)
    {
        CommandReply reply;
        reply.subject = subject;
        link.answer(kind, reply);
    }

    ScriptedLink link;
    Replica replica;
};

} // namespace duban
