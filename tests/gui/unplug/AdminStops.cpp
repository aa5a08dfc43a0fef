// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/AccountsView.h"
#include "client/admin/DeputiesView.h"
#include "client/admin/DutiesView.h"
#include "client/admin/PlacesView.h"
#include "client/admin/SessionsView.h"
#include "client/admin/UnitPeopleView.h"
#include "tests/gui/unplug/StopActs.h"

using namespace Qt::StringLiterals;

namespace duban {

namespace {

Opens onPlaces(PlacesView::Page page, ActionButton* (PlacesView::*button)() const)
{
    return [page, button](ViewDesk& desk, DialogScene&) {
        auto* view = shown<PlacesView>(desk, u"places"_s);
        view->showPage(page);
        press((view->*button)());
    };
}

} // namespace

std::vector<DialogStop> adminStops()
{
    const QString system = u"sysadmin"_s;
    const QString security = u"secadmin"_s;
    using K = MessageKind;
    const auto deputy = [](DeputiesView& view, DialogScene&) {
        return chooseText(view, u"资源承办 01"_s) && view.endButton()->isEnabled();
    };
    const auto duty = [](DutiesView& view, DialogScene&) {
        return chooseText(view, u"窗口人员 06"_s) && view.endButton()->isEnabled();
    };
    const auto account = [](AccountsView& view, DialogScene&) { return chooseText(view, u"zr03"_s); };
    const auto session = [](SessionsView& view, DialogScene& scene) {
        return scene.hall().member(u"clerk30"_s) && chooseText(view, u"窗口人员 30"_s) &&
               view.endButton()->isEnabled();
    };
    const Opens plan = [](ViewDesk& desk, DialogScene& scene) {
        scene.planChange();
        auto* view = shown<PlacesView>(desk, u"places"_s);
        view->refresh();
        view->showPage(PlacesView::Planned);
        if (!waitFor([view] { return view->planned()->rowCount() > 0; }))
            return;
        view->planned()->selectRow(0);
        press(view->takeBackButton());
    };
    return {
        {u"planned change taken back"_s, u"TakeBackDialog"_s, system, plan, K::TakeBackChange},
        {u"organisation"_s,
         u"OrganisationDialog"_s,
         system,
         onPlaces(PlacesView::Organisations, &PlacesView::addButton),
         K::SetOrganisation,
         {{u"shortName"_s, u"新单位"_s}, {u"kindName"_s, u"机关"_s}},
         Then::Held,
         true},
        {u"hall"_s, u"HallDialog"_s, system, onPlaces(PlacesView::Halls, &PlacesView::addButton), K::SetHall},
        {u"window"_s, u"WindowDialog"_s, system, onPlaces(PlacesView::Halls, &PlacesView::addWindowButton),
         K::SetWindow},
        {u"deputy"_s,
         u"DeputyDialog"_s,
         system,
         recordAct<DeputiesView>(u"deputies"_s, &DeputiesView::addButton),
         K::SetDeputy,
         {{u"person"_s, u"人社承办 01"_s}}},
        {u"deputy cancelled"_s, u"CancelDeputyDialog"_s, system,
         recordAct<DeputiesView>(u"deputies"_s, &DeputiesView::endButton, &DialogScene::setDeputy, deputy),
         K::SetDeputy},
        {u"duty"_s,
         u"DutyDialog"_s,
         system,
         recordAct<DutiesView>(u"duties"_s, &DutiesView::addButton),
         K::SetDuty,
         {{u"person"_s, u"窗口人员 05"_s}, {u"window"_s, u"4 号窗口"_s}}},
        {u"duty ended"_s, u"EndDutyDialog"_s, system,
         recordAct<DutiesView>(u"duties"_s, &DutiesView::endButton, &DialogScene::setDuty, duty), K::SetDuty},
        {u"account"_s,
         u"AccountDialog"_s,
         security,
         recordAct<AccountsView>(u"accounts"_s, &AccountsView::addButton, nullptr, account),
         K::SetAccount,
         {{u"login"_s, u"another%1"_s}}},
        {u"one-time password"_s, u"IssuePasswordDialog"_s, security,
         recordAct<AccountsView>(u"accounts"_s, &AccountsView::passwordButton, nullptr, account),
         K::IssuePassword},
        {u"session ended"_s, u"EndSessionDialog"_s, security,
         recordAct<SessionsView>(u"sessions"_s, &SessionsView::endButton, nullptr, session), K::EndSession},
        {u"person"_s, u"PersonDialog"_s, u"unitadmin"_s,
         recordAct<UnitPeopleView>(u"people"_s, &UnitPeopleView::addButton), K::SetPerson},
    };
}

} // namespace duban
