// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/Replica.h"
#include "common/protocol/Words.h"
#include "tests/gui/model/ScriptedLink.h"

namespace duban {

/// A person before one case, over a link without a server. Monday 2026-11-23 10:00 by the legal clock.
struct StepDeskFixture
{
    explicit StepDeskFixture(RoleSet roles, Role role) : replica(link), variant(permit())
    {
        LoginReply login;
        login.account = {1};
        login.person = {7};
        login.personName = QStringLiteral("王敏");
        login.role = role;
        login.roles = roles.bits();
        login.department = role == Role::WindowClerk ? OrganisationId{} : OrganisationId{5};
        login.hall = {2};
        login.window = {3};
        login.legalNow = *parseMoment(QStringLiteral("2026-11-23T10:00"));
        login.replayed = true;
        replica.begin(login);
        CatalogueReply catalogue;
        catalogue.organisations = {{{1}, {}, QStringLiteral("县政府"), {}, {}, {}},
                                   {{5}, {1}, QStringLiteral("县住建局"), QStringLiteral("住建局"), {}, {}},
                                   {{6}, {1}, QStringLiteral("县水利局"), QStringLiteral("水利局"), {}, {}}};
        ItemVariant other = variant;
        other.id = {12};
        other.department = {6};
        catalogue.variants = {toEntry(variant), toEntry(other)};
        catalogue.kinds = {toEntry(variant.kind)};
        link.answer(MessageKind::GetCatalogue, catalogue);
        link.answer(MessageKind::GetCalendar, CalendarReply{});
    }

    explicit StepDeskFixture(Role role) : StepDeskFixture(RoleSet{role}, role) {}

    static ItemVariant permit()
    {
        ItemVariant made;
        made.id = {11};
        made.department = {5};
        made.itemName = QStringLiteral("施工许可证核发");
        made.kind = permitKind();
        made.promisedLimit = Limit::workingDays(10);
        made.statutoryLimit = Limit::workingDays(20);
        for (const Stage stage : AllStages)
            made.flow.push_back({stage, {}, Assignment::Pool, {}});
        made.materials = {
            {{21}, QStringLiteral("申请表"), QStringLiteral("原件 1"), Material::Need::Required, false},
            {{22}, QStringLiteral("验资报告"), QStringLiteral("复印件 1"), Material::Need::Required, true},
            {{23}, QStringLiteral("委托书"), {}, Material::Need::Optional, false}};
        made.commitment = true;
        return made;
    }

    /// A case of this person's place in a state, with every paper but those in `missing`.
    CaseDetails details(CaseState state, Stage stage, std::vector<qint64> missing = {}) const
    {
        CaseDetails made;
        made.row.id = {100};
        made.row.revision = {4};
        made.row.number = QStringLiteral("20261123-000001");
        made.row.variant = variant.id;
        made.row.department = {5};
        made.row.hall = {2};
        made.row.window = {3};
        made.row.state = state;
        made.row.stage = stage;
        made.row.applicantName = QStringLiteral("远大建筑");
        made.row.receivedAt = *parseMoment(QStringLiteral("2026-11-20T09:00"));
        made.row.acceptedAt = *parseMoment(QStringLiteral("2026-11-20T11:00"));
        for (const Material& material : variant.materials) {
            const bool here = std::find(missing.begin(), missing.end(), material.id.value) == missing.end();
            made.materials.push_back({material.id, here, false, {}, {}});
        }
        return made;
    }

    ScriptedLink link;
    Replica replica;
    ItemVariant variant;
};

} // namespace duban
