// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/AccountDialog.h"
#include "client/admin/CalendarView.h"
#include "client/admin/DutiesView.h"
#include "client/admin/SessionsView.h"
#include "client/department/CaseListView.h"
#include "client/rules/ItemsView.h"
#include "client/supervision/BoardView.h"
#include "client/supervision/PeopleToFileView.h"
#include "client/window/IntakeView.h"
#include "tests/gui/setup/SetUpDesk.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace duban;

#define CONFIRMED(desk)                                                                                      \
    do {                                                                                                     \
        const QString said = confirm(desk);                                                                  \
        QVERIFY2(said.isEmpty(), qPrintable(said));                                                          \
    } while (false)

#define SOON(condition) QVERIFY(soon([&] { return condition; }))

/// A hall is set up from nothing: a server in an empty folder, then everything by the people whose work it
/// is, until a clerk accepts the first case, through the widgets. The functions run in order.
class tst_set_up : public QObject
{
    Q_OBJECT

private slots:

    void a_server_comes_up_in_an_empty_folder()
    {
        QVERIFY(m_hall.start());
        const auto book = PasswordBook::load(m_hall.server().firstPasswordsFile());
        QVERIFY(book);
        QCOMPARE(book->logins(), QStringList({u"sysadmin"_s, u"secadmin"_s, u"auditor"_s, u"unitadmin"_s}));
    }

    void the_system_administrator_sets_up_the_places()
    {
        ViewDesk desk(m_hall.path(u"places.ini"_s));
        QVERIFY(enterByHand(m_hall, desk, u"sysadmin"_s));
        auto* view = desk.view<PlacesView>();
        QVERIFY(view);
        QVERIFY2(view->notice()->isVisible(), "nobody says what is missing");
        QCOMPARE(view->organisations()->fact(1, 0), u"青川县政务服务中心"_s);
        view->addButton()->click();
        QVERIFY(fillIn(*view->desk(), {{u"name"_s, u"县住房和城乡建设局"_s},
                                       {u"shortName"_s, u"住建局"_s},
                                       {u"kindName"_s, u"政府工作部门"_s},
                                       {u"parent"_s, u"青川县政务服务中心"_s}}));
        CONFIRMED(*view->desk());
        SOON(keyOf(*view->organisations(), u"县住房和城乡建设局"_s) > 0);
        view->showPage(PlacesView::Halls);
        view->addButton()->click();
        QVERIFY(fillIn(*view->desk(), {{u"name"_s, u"政务大厅"_s}}));
        CONFIRMED(*view->desk());
        SOON(keyOf(*view->halls(), u"政务大厅"_s) > 0);
        view->addWindowButton()->click();
        QVERIFY(fillIn(*view->desk(), {{u"name"_s, u"1 号窗口"_s},
                                       {u"hall"_s, u"政务大厅"_s},
                                       {u"department"_s, u"县住房和城乡建设局"_s}}));
        CONFIRMED(*view->desk());
        SOON(keyOf(*view->halls(), u"1 号窗口"_s) < 0);
        SOON(!view->notice()->isVisible());
    }

    void the_calendar_of_next_year_is_imported_from_a_file()
    {
        const int year = QDate::currentDate().year() + 1;
        writeNotice(year);
        ViewDesk desk(m_hall.path(u"calendar.ini"_s));
        QVERIFY(enterByHand(m_hall, desk, u"sysadmin"_s));
        desk.window.frame()->showView(u"calendar"_s);
        auto* view = desk.view<CalendarView>();
        QVERIFY(view && view->importFile(m_hall.path(u"notice.json"_s)));
        view->panel()->layButton()->click();
        SOON(view->desk()->draft() != nullptr);
        view->showRehearsal();
        view->rehearsal()->rehearse();
        SOON(view->rehearsal()->isComplete());
        view->rehearsal()->activateButton()->click();
        SOON(desk.replica.calendar().isPublished(year));
    }

    void the_unit_administrator_enters_the_people()
    {
        ViewDesk desk(m_hall.path(u"people.ini"_s));
        QVERIFY(enterByHand(m_hall, desk, u"unitadmin"_s));
        auto* view = desk.view<UnitPeopleView>();
        QVERIFY(view);
        enter(*view, u"张敏"_s, u"县住房和城乡建设局"_s, u"窗口人员"_s);
        enter(*view, u"王晓"_s, u"县住房和城乡建设局"_s, u"科员"_s);
        enter(*view, u"李强"_s, u"青川县政务服务中心"_s, u"监察员"_s);
    }

    void the_security_administrator_gives_accounts_and_passwords()
    {
        ViewDesk desk(m_hall.path(u"accounts.ini"_s));
        QVERIFY(enterByHand(m_hall, desk, u"secadmin"_s));
        auto* view = desk.view<AccountsView>();
        QVERIFY(view);
        give(*view, u"张敏"_s, u"zhangmin"_s, Role::WindowClerk, {u"window"_s, u"1 号窗口"_s});
        give(*view, u"王晓"_s, u"wangxiao"_s, Role::Handler, {u"department"_s, u"县住房和城乡建设局"_s});
        give(*view, u"李强"_s, u"liqiang"_s, Role::SupervisionOfficer,
             {u"department"_s, u"青川县政务服务中心"_s});
    }

    void an_officer_files_the_handler()
    {
        ViewDesk desk(m_hall.path(u"filing.ini"_s));
        QVERIFY(enterByHand(m_hall, desk, u"liqiang"_s));
        desk.window.frame()->showView(u"filing"_s);
        auto* view = desk.view<PeopleToFileView>();
        SOON(view->table()->rowCount() == 1);
        QCOMPARE(view->count(), std::optional(1));
        view->fileButton()->click();
        QVERIFY(fillIn(*view->desk(), {{u"filingNumber"_s, u"监备〔2026〕1号"_s}}));
        CONFIRMED(*view->desk());
        SOON(!view->count());
    }

    void the_unit_proposes_an_item()
    {
        ViewDesk desk(m_hall.path(u"items.ini"_s));
        QVERIFY(enterByHand(m_hall, desk, u"unitadmin"_s));
        desk.window.frame()->showView(u"items"_s);
        auto* view = desk.view<ItemsView>();
        QVERIFY(view);
        SOON(!desk.replica.kinds().empty());
        view->newButton()->click();
        VariantBasics* basics = view->editor()->basics();
        const auto choose = [](QComboBox* box, const QString& words) {
            box->setCurrentIndex(box->findText(words, Qt::MatchContains));
        };
        choose(basics->findChild<QComboBox*>(u"department"_s), u"住房和城乡建设局"_s);
        choose(basics->kind(), u"行政许可"_s);
        basics->findChild<QLineEdit*>(u"itemName"_s)->setText(u"建筑工程施工许可证核发"_s);
        basics->findChild<QLineEdit*>(u"name"_s)->setText(u"新办"_s);
        basics->promised()->setLimit(Limit::workingDays(10));
        basics->statutory()->setLimit(Limit::workingDays(20));
        basics->findChild<QPlainTextEdit*>(u"legalBasis"_s)
            ->setPlainText(u"《中华人民共和国建筑法》第七条"_s);
        EntryRows* papers = view->editor()->materials();
        papers->addButton()->click();
        qobject_cast<QLineEdit*>(papers->input(0, u"name"_s))->setText(u"申请表"_s);
        qobject_cast<QLineEdit*>(papers->input(0, u"form"_s))->setText(u"原件 1"_s);
        QVERIFY2(view->editor()->proposeButton()->isEnabled(), qPrintable(view->editor()->remark()));
        view->editor()->proposeButton()->click();
        SOON(view->items()->proposals() == 1);
    }

    void an_officer_releases_it()
    {
        ViewDesk desk(m_hall.path(u"release.ini"_s));
        QVERIFY(enterByHand(m_hall, desk, u"liqiang"_s));
        desk.window.frame()->showView(u"items"_s);
        auto* view = desk.view<ItemsView>();
        QVERIFY(view);
        SOON(view->items()->proposals() == 1);
        view->openVariant(view->items()->variants().front().id);
        view->sheet()->releaseButton()->click();
        FormDialog* dialog = view->sheet()->acts()->dialog();
        QVERIFY(dialog);
        dialog->findChild<QLineEdit*>(u"examiner"_s)->setText(u"法制科 王某"_s);
        dialog->findChild<QLineEdit*>(u"examinerPaper"_s)->setText(u"法审〔2026〕1号"_s);
        QVERIFY2(dialog->confirmButton()->isEnabled(), qPrintable(dialog->remark()));
        dialog->confirmButton()->click();
        SOON(desk.replica.variants().size() == 1);
    }

    void a_clerk_takes_in_and_accepts_the_first_case()
    {
        ViewDesk desk(m_hall.path(u"intake.ini"_s));
        QVERIFY(enterByHand(m_hall, desk, u"zhangmin"_s));
        desk.window.frame()->showView(u"intake"_s);
        auto* intake = desk.view<IntakeView>();
        QVERIFY(intake);
        SOON(!desk.replica.variants().empty());
        intake->form()->item()->search()->setText(u"施工许可"_s);
        QTest::keyClick(intake->form()->item()->search(), Qt::Key_Return);
        QVERIFY(intake->form()->item()->chosen().isValid());
        intake->form()->applicant()->name()->line()->setText(u"远大建筑"_s);
        intake->form()->materials()->tickAll();
        QVERIFY2(intake->form()->acceptButton()->isEnabled(), qPrintable(intake->form()->whyNotAccept()));
        intake->form()->acceptButton()->click();
        SOON(intake->receipt()->state() == ReceiptPanel::tr("Accepted"));
        QVERIFY(!intake->receipt()->number().isEmpty());
    }

    void the_handler_finds_it()
    {
        ViewDesk desk(m_hall.path(u"handler.ini"_s));
        QVERIFY(enterByHand(m_hall, desk, u"wangxiao"_s));
        SOON(desk.replica.cases().size() == 1);
        const CaseRow row = *desk.replica.cases().begin();
        QCOMPARE(row.state, CaseState::Accepted);
        QCOMPARE(row.applicantName, u"远大建筑"_s);
    }

    void the_record_verifies()
    {
        const VerifyResult result = m_hall.server().verify();
        QVERIFY2(result.isClean(), result.output.constData());
    }

private:
    void enter(UnitPeopleView& view, const QString& name, const QString& unit, const QString& position)
    {
        view.addButton()->click();
        QVERIFY(fillIn(*view.desk(), {{u"name"_s, name}, {u"unit"_s, unit}, {u"position"_s, position}}));
        CONFIRMED(*view.desk());
        SOON(!view.table()->findItems(name, Qt::MatchExactly).isEmpty());
    }

    void give(AccountsView& view, const QString& name, const QString& login, Role role,
              const std::pair<QString, QString>& place)
    {
        SOON(!view.table()->findItems(name, Qt::MatchExactly).isEmpty());
        view.table()->selectRow(view.table()->findItems(name, Qt::MatchExactly).constFirst()->row());
        view.addButton()->click();
        auto* dialog = qobject_cast<AccountDialog*>(view.desk()->dialog());
        QVERIFY(dialog);
        dialog->roles()->box(role)->click();
        QVERIFY(fillIn(*view.desk(), {{u"login"_s, login}, place}));
        CONFIRMED(*view.desk());
        SOON(!view.table()->findItems(login, Qt::MatchExactly).isEmpty());
        view.table()->selectRow(view.table()->findItems(login, Qt::MatchExactly).constFirst()->row());
        view.passwordButton()->click();
        CONFIRMED(*view.desk());
        SOON(view.slip() && view.slip()->isVisible());
        m_hall.note(login, view.slip()->password()->text());
        view.slip()->closeButton()->click();
        SOON(!view.slip());
    }

    void writeNotice(int year) const
    {
        QJsonArray days;
        for (int day = 1; day <= 3; ++day)
            days.append(QJsonObject{{u"name"_s, u"元旦"_s},
                                    {u"date"_s, QDate(year, 1, day).toString(Qt::ISODate)},
                                    {u"isOffDay"_s, true}});
        const QJsonObject notice{
            {u"year"_s, year}, {u"papers"_s, QJsonArray{u"国办发明电〔2026〕9号"_s}}, {u"days"_s, days}};
        QFile file(m_hall.path(u"notice.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(notice).toJson());
    }

    EmptyHall m_hall;
};

QTEST_MAIN(tst_set_up)
#include "tst_set_up.moc"
