// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/MainWindow.h"
#include "client/supervision/BoardView.h"
#include "client/supervision/SupervisionWorkspace.h"
#include "tests/gui/desks/DeskSupport.h"

#include <QMenu>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace duban;

namespace {

/// The whole window of a client on one PC, over a link without a server.
struct Console
{
    explicit Console(const QString& folder)
        : settings(folder + u"/client.ini"_s), flow(desk.link, desk.replica, settings),
          window({desk.link, desk.replica}, flow, settings,
                 {{Role::SupervisionOfficer, supervisionWorkspace}})
    {
        window.resize(1366, 768);
        window.show();
    }

    void logIn(qint64 account)
    {
        LoginReply login;
        login.account = {account};
        login.person = {account};
        login.role = Role::SupervisionOfficer;
        login.roles = RoleSet{Role::SupervisionOfficer}.bits();
        login.department = {5};
        login.legalNow = *parseMoment(u"2026-11-23T10:00"_s);
        login.replayed = true;
        desk.replica.begin(login);
        emit flow.loggedIn(login);
        while (desk.link.answer(MessageKind::Subscribe, SubscribeReply{{1}, false})) {
        }
        BoardReply reply;
        reply.lights = {deskLight(2), deskLight(1)};
        while (desk.link.answer(MessageKind::GetBoard, reply)) {
        }
    }

    void endSession() { emit desk.link.sessionEnded(Refusal{refusalOf(ErrorCode::SessionExpired)}); }

    BoardView* board() const { return qobject_cast<BoardView*>(window.frame()->currentView()); }

    /// Everything that stands on the screen beside the window itself.
    QStringList beside() const
    {
        QStringList titles;
        for (const QWidget* one : QApplication::topLevelWidgets()) {
            if (one != &window && one->isVisible())
                titles << u"%1 '%2'"_s.arg(QLatin1StringView(one->metaObject()->className()),
                                           one->windowTitle());
        }
        return titles;
    }

    StepDeskFixture desk{Role::SupervisionOfficer};
    Settings settings;
    SessionFlow flow;
    MainWindow window;
};

} // namespace

/// What was torn off the board, and further consoles, when the session ends and the next one begins.
class tst_board_windows : public QObject
{
    Q_OBJECT

private slots:

    void nothing_stands_beside_the_login_page_and_the_same_person_finds_all_again()
    {
        const QTemporaryDir folder;
        Console console(folder.path());
        console.logIn(1);
        BoardView* board = console.board();
        QVERIFY(board);
        board->dock()->tear(u"lights"_s);
        BoardView* further = board->addConsole();
        QPointer<PanelWindow> lights = board->dock()->window(u"lights"_s);
        QVERIFY(lights->isVisible() && further->isVisible());
        console.endSession();
        QVERIFY(console.window.loginPage()->isVisible());
        QCOMPARE(console.beside(), QStringList());
        console.logIn(1);
        QVERIFY(lights && lights->isVisible());
        QVERIFY(further->isVisible());
    }

    void another_officer_finds_the_windows_of_this_pc_as_after_a_start()
    {
        const QTemporaryDir folder;
        Console console(folder.path());
        console.logIn(1);
        console.board()->dock()->tear(u"lights"_s);
        console.board()->addConsole();
        console.endSession();
        console.logIn(2);
        QVERIFY(console.board()->dock()->window(u"lights"_s)->isVisible());
        QCOMPARE(console.board()->furtherConsoles().size(), std::size_t(1));
        QVERIFY(console.board()->furtherConsoles().front()->isVisible());
        console.flow.logOut();
        QVERIFY(console.window.loginPage()->isVisible());
        QCOMPARE(console.beside(), QStringList());
        console.logIn(2);
        QVERIFY(console.board()->dock()->window(u"lights"_s)->isVisible());
        QVERIFY(console.board()->furtherConsoles().front()->isVisible());
    }

    void a_dialog_over_such_a_window_goes_with_the_session_and_comes_back_with_its_words_data()
    {
        QTest::addColumn<bool>("samePerson");
        QTest::newRow("the same person") << true;
        QTest::newRow("another one") << false;
    }

    void a_dialog_over_such_a_window_goes_with_the_session_and_comes_back_with_its_words()
    {
        QFETCH(bool, samePerson);
        const QTemporaryDir folder;
        Console console(folder.path());
        console.logIn(1);
        console.board()->dock()->tear(u"lights"_s);
        BoardView* further = console.board()->addConsole();
        AcknowledgeDesk* desk = console.board()->lightsPanel()->desk();
        desk->askNote({deskLight(1)});
        desk->dialog()->findChild<QLineEdit*>(u"note"_s)->setText(u"已电话通知科长"_s);
        further->annulments()->ask(deskLight(2));
        const QPointer<FormDialog> note = desk->dialog();
        const QPointer<FormDialog> annulment = further->annulments()->dialog();
        QVERIFY(note->isVisible() && annulment->isVisible());
        console.endSession();
        QCOMPARE(console.beside(), QStringList());
        console.logIn(samePerson ? 1 : 2);
        if (samePerson) {
            QVERIFY(note->isVisible() && annulment->isVisible());
            QCOMPARE(note->findChild<QLineEdit*>(u"note"_s)->text(), u"已电话通知科长"_s);
        } else {
            QTRY_VERIFY(!note && !annulment);
        }
    }

    void a_menu_over_such_a_window_closes_with_the_session()
    {
        const QTemporaryDir folder;
        Console console(folder.path());
        console.logIn(1);
        console.board()->dock()->tear(u"lights"_s);
        LightList* list = console.board()->lights();
        QMenu* menu = list->menuFor(list->model()->index(0, 0));
        QVERIFY(menu);
        menu->popup(list->mapToGlobal(QPoint(10, 10)));
        QVERIFY(menu->isVisible());
        console.endSession();
        QCOMPARE(console.beside(), QStringList());
        delete menu;
    }
};

QTEST_MAIN(tst_board_windows)
#include "tst_board_windows.moc"
