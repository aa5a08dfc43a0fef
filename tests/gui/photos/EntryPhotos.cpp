// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/photos/EntryPhotos.h"

#include "client/app/PinCard.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

bool wait(const std::function<bool()>& done)
{
    return QTest::qWaitFor(done, 20'000);
}

QLineEdit* field(const ViewDesk& desk, const QString& name)
{
    return desk.window.findChild<QLineEdit*>(name);
}

void press(const ViewDesk& desk, const QString& name)
{
    desk.window.findChild<QPushButton*>(name)->click();
}

void photographMenu(ViewDesk& desk, Camera& camera)
{
    QMenu* menu = desk.window.findChild<QToolButton*>(u"person"_s)->menu();
    menu->popup(desk.window.mapToGlobal(QPoint(desk.window.width() - 260, 44)));
    camera.shoot(desk.window, u"entry-menu"_s, menu);
    for (QMenu* inner : menu->findChildren<QMenu*>()) {
        inner->popup(menu->pos() - QPoint(120, 0));
        camera.shootAsIs(*inner, u"entry-menu-language"_s);
        inner->close();
    }
    menu->close();
}

} // namespace

void photographEntry(ViewHall& hall, Camera& camera)
{
    ViewDesk desk(hall.path(u"photo-entry.ini"_s));
    camera.shoot(desk.window, u"entry-login"_s);
    desk.window.loginPage()->fill(u"127.0.0.1:1"_s, u"hb03"_s);
    desk.window.loginPage()->logInWith(Secret(u"x"_s));
    if (!wait([&] {
            const auto* go = desk.window.findChild<QPushButton*>(u"loginGo"_s);
            return go->isEnabled() && !desk.window.findChild<QLabel*>(u"loginMessage"_s)->text().isEmpty();
        }))
        camera.complain(u"entry\t-\ta server that is not there is not told"_s);
    camera.shoot(desk.window, u"entry-no-server"_s);
    desk.window.loginPage()->fill(u"127.0.0.1:%1"_s.arg(hall.server().port()), u"hb03"_s);
    field(desk, u"loginPassword"_s)->setText(u"not the password"_s);
    press(desk, u"loginGo"_s);
    PinCard* card = nullptr; // made when it is needed
    if (!wait([&] {
            card = desk.window.findChild<PinCard*>();
            return card && card->isVisible();
        }))
        return camera.complain(u"entry\t-\tthe fingerprint was not shown"_s);
    camera.shoot(desk.window, u"entry-fingerprint"_s);
    emit card->confirmed();
    if (!wait([&] { return desk.window.findChild<QPushButton*>(u"loginGo"_s)->isEnabled(); }))
        camera.complain(u"entry\t-\tthe wrong password is not told"_s);
    camera.shoot(desk.window, u"entry-refused"_s);
    const auto book = hall.server().passwords();
    if (!book)
        return camera.complain(u"entry\t-\tno first passwords"_s);
    field(desk, u"loginPassword"_s)->setText(QString::fromUtf8(book->passwordOf(u"hb03"_s).reveal()));
    press(desk, u"loginGo"_s);
    if (!wait([&] { return field(desk, u"passwordNew"_s)->isVisible(); }))
        return camera.complain(u"entry\t-\tno change of the one-time password"_s);
    camera.shoot(desk.window, u"entry-password"_s);
    field(desk, u"passwordNew"_s)->setText(u"hb03-x"_s);
    field(desk, u"passwordAgain"_s)->setText(u"other"_s);
    camera.shoot(desk.window, u"entry-password-wrong"_s);
    ViewDesk work(hall.path(u"photo-menu.ini"_s));
    work.logIn(hall.server(), u"clerk01"_s, hall.passwordOf(u"clerk01"_s));
    if (!wait([&] { return work.isAtWork(); }))
        return camera.complain(u"entry\t-\tclerk01 never got to work"_s);
    photographMenu(work, camera);
}

} // namespace duban
