// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/photos/SetUpPhotos.h"

#include "client/admin/AccountDialog.h"
#include "client/admin/AccountsView.h"
#include "client/admin/DeputiesView.h"
#include "client/admin/DutiesView.h"
#include "client/admin/PlaceDialogs.h"
#include "client/admin/PlacesView.h"
#include "client/admin/SessionsView.h"
#include "client/admin/UnitPeopleView.h"
#include "client/supervision/PeopleToFileView.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

using Shoot = std::function<void(ViewDesk&, const QString&)>;

bool waitFor(const std::function<bool()>& done)
{
    return QTest::qWaitFor(done, 20'000);
}

void write(const FormDesk& desk, const QString& field, const QString& text)
{
    if (auto* line = desk.dialog()->findChild<QLineEdit*>(field))
        line->setText(text);
}

void choosePart(const FormDesk& desk, const QString& field, const QString& text)
{
    if (auto* choice = desk.dialog()->findChild<ChoiceBox*>(field))
        choice->setCurrentIndex(choice->findText(text, Qt::MatchContains));
}

/// Confirms and waits until the server has said something.
void send(const FormDesk& desk)
{
    desk.dialog()->confirmButton()->click();
    waitFor([&] { return !desk.dialog() || !desk.dialog()->isHeld(); });
}

bool enterAs(ViewHall& hall, ViewDesk& desk, const QString& login)
{
    desk.logIn(hall.server(), login, hall.passwordOf(login));
    return waitFor([&] { return desk.isAtWork(); });
}

void photographPlaces(ViewDesk& desk, const Shoot& shoot)
{
    auto* view = desk.view<PlacesView>();
    FormDesk& forms = *view->desk();
    view->organisations()->choose(2);
    shoot(desk, u"setup-places"_s);
    view->addButton()->click();
    write(forms, u"name"_s, u"行政审批股"_s);
    write(forms, u"shortName"_s, u"住建局行政审批股室"_s);
    shoot(desk, u"setup-organisation"_s);
    forms.dialog()->reject();
    view->changeButton()->click();
    write(forms, u"name"_s, u"示范县住房和城乡建设管理局"_s);
    static_cast<PlaceDialog*>(forms.dialog())->fromField()->setDate(QDate(2027, 1, 1));
    send(forms);
    view->organisations()->choose(3);
    view->changeButton()->click();
    forms.dialog()->findChild<TickBox*>(u"closed"_s)->setChecked(true);
    send(forms);
    shoot(desk, u"setup-organisation-refused"_s);
    forms.dialog()->reject();
    waitFor([&] { return view->planned()->rowCount() > 0; });
    shoot(desk, u"setup-places-planned"_s);
    view->showPage(PlacesView::Planned);
    shoot(desk, u"setup-planned"_s);
    view->showPage(PlacesView::Halls);
    view->halls()->choose(1);
    shoot(desk, u"setup-halls"_s);
    view->changeButton()->click();
    auto* hall = static_cast<HallDialog*>(forms.dialog());
    hall->ownHours()->setChecked(true);
    hall->weekend()->saturday()->setChecked(true);
    hall->ownDays()->day()->setDate(QDate(2026, 12, 31));
    hall->ownDays()->name()->setText(u"年终盘点"_s);
    hall->ownDays()->addButton()->click();
    shoot(desk, u"setup-hall"_s);
    send(forms);
    view->addWindowButton()->click();
    shoot(desk, u"setup-window"_s);
    forms.dialog()->reject();
}

void photographDuties(ViewDesk& desk, const Shoot& shoot)
{
    desk.window.frame()->showView(u"duties"_s);
    auto* view = desk.view<DutiesView>();
    shoot(desk, u"setup-duties-empty"_s);
    waitFor([&] { return view->addButton()->isEnabled(); });
    view->addButton()->click();
    choosePart(*view->desk(), u"person"_s, u"01"_s);
    choosePart(*view->desk(), u"window"_s, u"3 号"_s);
    shoot(desk, u"setup-duty"_s);
    send(*view->desk());
    waitFor([&] { return view->table()->rowCount() > 0; });
    shoot(desk, u"setup-duties"_s);
    view->endButton()->click();
    shoot(desk, u"setup-duty-end"_s);
    view->desk()->dialog()->reject();
    desk.window.frame()->showView(u"deputies"_s);
    auto* deputies = desk.view<DeputiesView>();
    waitFor([&] { return deputies->addButton()->isEnabled(); });
    deputies->addButton()->click();
    choosePart(*deputies->desk(), u"person"_s, u"01"_s);
    auto* standIn = deputies->desk()->dialog()->findChild<ChoiceBox*>(u"standIn"_s);
    standIn->setCurrentIndex(standIn->count() > 0 ? 0 : -1);
    shoot(desk, u"setup-deputy"_s);
    send(*deputies->desk());
    waitFor([&] { return deputies->table()->rowCount() > 0; });
    shoot(desk, u"setup-deputies"_s);
    desk.window.frame()->showView(u"sessions"_s);
    waitFor([&] { return desk.view<SessionsView>()->table()->rowCount() > 0; });
    shoot(desk, u"setup-sessions"_s);
}

void photographAccounts(ViewDesk& desk, const Shoot& shoot)
{
    auto* view = desk.view<AccountsView>();
    waitFor([&] { return view->table()->rowCount() > 0; });
    const auto handlers = view->table()->findItems(u"zj01"_s, Qt::MatchExactly);
    if (!handlers.isEmpty())
        view->table()->selectRow(handlers.constFirst()->row());
    shoot(desk, u"setup-accounts"_s);
    view->changeButton()->click();
    shoot(desk, u"setup-account"_s);
    auto* dialog = static_cast<AccountDialog*>(view->desk()->dialog());
    dialog->roles()->setRoles({Role::Auditor});
    shoot(desk, u"setup-account-auditor"_s);
    dialog->reject();
    view->passwordButton()->click();
    shoot(desk, u"setup-issue"_s);
    send(*view->desk());
    waitFor([&] { return view->slip() != nullptr; });
    shoot(desk, u"setup-slip"_s);
    view->slip()->closeButton()->click();
    desk.window.frame()->showView(u"sessions"_s);
    auto* sessions = desk.view<SessionsView>();
    waitFor([&] { return sessions->table()->rowCount() > 0; });
    shoot(desk, u"setup-sessions-end"_s);
}

void photographPeople(ViewDesk& desk, const Shoot& shoot)
{
    auto* view = desk.view<UnitPeopleView>();
    waitFor([&] { return view->table()->rowCount() > 0; });
    shoot(desk, u"setup-people"_s);
    view->table()->selectRow(0);
    view->changeButton()->click();
    static_cast<PersonDialog*>(view->desk()->dialog())->leaves()->setChecked(true);
    write(*view->desk(), u"phone"_s, u"转 8012"_s);
    shoot(desk, u"setup-person"_s);
    view->desk()->dialog()->reject();
    view->addButton()->click();
    write(*view->desk(), u"name"_s, u"孙丽"_s);
    choosePart(*view->desk(), u"unit"_s, u"住房"_s);
    send(*view->desk());
}

void photographFiling(ViewDesk& desk, const Shoot& shoot)
{
    desk.window.frame()->showView(u"filing"_s);
    auto* view = desk.view<PeopleToFileView>();
    waitFor([&] { return view->table()->rowCount() > 0; });
    shoot(desk, u"setup-filing"_s);
    view->fileButton()->click();
    shoot(desk, u"setup-file-person"_s);
    view->desk()->dialog()->reject();
    view->takeBackButton()->click();
    shoot(desk, u"setup-take-back"_s);
    view->desk()->dialog()->reject();
}

} // namespace

QStringList photographSetUp(ViewHall& hall, const Shoot& shoot)
{
    QStringList findings;
    const auto at = [&](const QString& login, const std::function<void(ViewDesk&)>& work) {
        ViewDesk desk(hall.path(u"photo-setup-%1.ini"_s.arg(login)));
        if (!enterAs(hall, desk, login))
            findings << u"%1 never got to work"_s.arg(login);
        else
            work(desk);
    };
    at(u"sysadmin"_s, [&](ViewDesk& desk) {
        photographPlaces(desk, shoot);
        photographDuties(desk, shoot);
    });
    at(u"secadmin"_s, [&](ViewDesk& desk) { photographAccounts(desk, shoot); });
    at(u"unitadmin"_s, [&](ViewDesk& desk) { photographPeople(desk, shoot); });
    at(u"officer01"_s, [&](ViewDesk& desk) { photographFiling(desk, shoot); });
    at(u"auditor"_s, [&](ViewDesk& desk) { shoot(desk, u"setup-auditor"_s); });
    return findings;
}

} // namespace duban
