// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/department/CaseListPlan.h"
#include "common/protocol/DeskReplies.h"
#include "common/protocol/DeskRequests.h"
#include "common/protocol/SetUpReplies.h"
#include "tests/gui/step/StepDeskFixture.h"

namespace duban {

inline CommandReply refusalOf(ErrorCode code, const QString& field = {})
{
    CommandReply reply;
    reply.code = code;
    reply.number = field;
    return reply;
}

/// A case at the first stage of the department, unclaimed.
inline CaseRow deskCase(const StepDeskFixture& desk, qint64 id, Stage stage = Stage::Handling)
{
    CaseRow row = desk.details(CaseState::Accepted, stage).row;
    row.id = {id};
    row.seq = {id};
    row.number = QStringLiteral("20261120-%1").arg(id, 6, 10, QChar(u'0'));
    row.dueAt = *parseMoment(QStringLiteral("2026-11-26T00:00"));
    return row;
}

/// A list that shows every case.
inline CaseListPlan plainPlan()
{
    CaseListPlan plan;
    plan.name = QStringLiteral("todo");
    plan.title = QStringLiteral("To do");
    plan.chips = {
        {QStringLiteral("all"), QStringLiteral("All"), [](const CaseRow&, const Replica&) { return true; }}};
    return plan;
}

inline LightRow deskLight(qint64 id, Light level = Light::Red)
{
    LightRow made;
    made.id = {id};
    made.caseId = {100 + id};
    made.caseNumber = QStringLiteral("20261120-%1").arg(100 + id, 6, 10, QChar(u'0'));
    made.variant = {11};
    made.department = {5};
    made.level = level;
    made.stage = Stage::Handling;
    made.moment = *parseMoment(QStringLiteral("2026-11-23T00:00"));
    return made;
}

inline PersonEntry deskPerson(qint64 id, const QString& name)
{
    PersonEntry made;
    made.id = {id};
    made.name = name;
    made.unit = {5};
    made.filingNumber = QStringLiteral("建监备〔2026〕%1号").arg(id);
    AccountEntry account;
    account.account = {id};
    account.role = Role::Handler;
    account.roles = RoleSet{Role::Handler}.bits();
    account.department = {5};
    made.accounts = {account};
    return made;
}

/// The one page of what a figure counted.
inline FigureCasePage spanPage(const std::vector<CaseRow>& rows)
{
    FigureCasePage page;
    for (const CaseRow& row : rows)
        page.rows.push_back({row, row.receivedAt, {}, false});
    page.total = int(rows.size());
    return page;
}

/// Gives the person of a desk these cases.
inline void giveCases(StepDeskFixture& desk, const std::vector<CaseRow>& rows)
{
    desk.link.answer(MessageKind::Subscribe, SubscribeReply{{1}, false});
    desk.link.answer(MessageKind::ListCases, CasePage{rows, false});
}

/// Gives an officer's board these lights.
inline void giveLights(StepDeskFixture& desk, const std::vector<LightRow>& lights)
{
    desk.link.answer(MessageKind::Subscribe, SubscribeReply{{1}, false});
    BoardReply board;
    board.lights = lights;
    desk.link.answer(MessageKind::GetBoard, board);
}

} // namespace duban
