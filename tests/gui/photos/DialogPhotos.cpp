// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/photos/DialogPhotos.h"

#include "client/department/CaseSheet.h"
#include "client/department/LightTrustWatch.h"
#include "tests/gui/desks/DeskSupport.h"

#include <QTest>

#include <set>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr std::array Hands{Role::WindowClerk,    Role::Handler, Role::Reviewer,  Role::Approver,
                           Role::DepartmentHead, Role::Leader,  Role::Secretary, Role::SupervisionOfficer,
                           Role::SystemAdmin};

constexpr std::array EveryState{CaseState::Submitted, CaseState::SupplementAsked,
                                CaseState::Accepted,  CaseState::Decided,
                                CaseState::Completed, CaseState::ReadyForCollection};

/// A case on which somebody asked for everything that can be asked for.
CaseDetails busyCase(const StepDeskFixture& desk, CaseState state, Stage stage)
{
    CaseDetails made = desk.details(state, stage, {22});
    made.row.assignee = {7};
    made.row.applicantName = u"远大建筑工程有限公司"_s;
    qint64 id = 0;
    for (const RequestKind kind : {RequestKind::Extension, RequestKind::Procedure, RequestKind::Void}) {
        RequestEntry request;
        request.id = {++id};
        request.request = kind;
        made.requests.push_back(request);
        made.row.pending = quint8(made.row.pending | quint8(kind));
    }
    return made;
}

class DialogRound
{
public:
    explicit DialogRound(Camera& camera) : m_camera(camera) {}

    void visit(Role role, CaseState state, Stage stage)
    {
        StepDeskFixture desk(role);
        LightTrustWatch watch(desk.link, desk.replica);
        CaseSheet sheet({desk.link, desk.replica}, watch);
        sheet.show();
        sheet.open({100});
        desk.link.answer(MessageKind::GetCase, busyCase(desk, state, stage));
        for (const Action action : AllActions) {
            ActionButton* button = sheet.actions()->button(action);
            if (m_taken.contains(action) || !button || !button->isEnabled())
                continue;
            button->click();
            if (action == Action::Assign)
                desk.link.answer(MessageKind::ListPeople, PeoplePage{{deskPerson(21, u"张敏"_s)}, false});
            StepDialog* dialog = sheet.dialog();
            if (!dialog)
                continue; // needs nothing beyond its name
            m_taken.insert(action);
            m_camera.shoot(sheet, u"dialog-%1"_s.arg(int(action), 2, 10, QChar(u'0')), dialog,
                           Camera::Part::View);
            dialog->reject();
        }
    }

private:
    Camera& m_camera;
    std::set<Action> m_taken;
};

} // namespace

void photographDialogs(Camera& camera)
{
    DialogRound round(camera);
    for (const Role role : Hands) {
        for (const CaseState state : EveryState) {
            for (const Stage stage : {Stage::Handling, Stage::Review, Stage::Approval})
                round.visit(role, state, stage);
        }
    }
}

} // namespace duban
