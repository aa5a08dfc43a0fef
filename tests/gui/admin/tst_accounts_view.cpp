// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/AccountDialog.h"
#include "client/admin/AccountsView.h"
#include "client/admin/UnitPeopleView.h"
#include "client/app/PasswordPolicy.h"
#include "client/supervision/PeopleToFileView.h"
#include "tests/gui/admin/SetUpFixture.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace duban;

namespace {

PeoplePage staff()
{
    PersonEntry left = SetUpFixture::person(13, u"周建军"_s, {Role::Handler});
    left.leftOn = *parseDay(u"2026-11-20"_s);
    left.accounts[0].disabled = true;
    PersonEntry fresh = SetUpFixture::person(14, u"刘洋"_s, {Role::WindowClerk});
    fresh.accounts[0].hasPassword = false;
    PersonEntry filed = SetUpFixture::person(15, u"陈志强"_s, {Role::Handler, Role::Reviewer});
    filed.filingNumber = u"监备〔2026〕15号"_s;
    filed.openCases = 12;
    return {{SetUpFixture::person(9, u"赵琳"_s, {Role::SecurityAdmin}, {}),
             SetUpFixture::person(11, u"张敏"_s), SetUpFixture::person(12, u"王晓"_s, {Role::Handler}), left,
             fresh, filed},
            false};
}

template <class V>
struct StaffDesk : SetUpFixture
{
    explicit StaffDesk(Role role, OrganisationId department = {})
        : SetUpFixture(role, department), view({link, replica})
    {
        view.resize(1180, 680);
        view.show();
        static_cast<void>(QTest::qWaitForWindowActive(&view)); // keys go to the active window
        link.answer(MessageKind::ListPeople, staff());
    }

    FormDialog* dialog() const { return view.desk()->dialog(); }

    template <class W>
    W* input(const QString& field) const
    {
        return dialog()->template findChild<W*>(field);
    }

    void press(Qt::Key key) { QTest::keyClick(&view, key); }

    V view;
};

using AccountsDesk = StaffDesk<AccountsView>;
using PeopleDesk = StaffDesk<UnitPeopleView>;
using FilingDesk = StaffDesk<PeopleToFileView>;

} // namespace

/// People, accounts and releases, over a link without a server.
class tst_accounts_view : public QObject
{
    Q_OBJECT

private slots:

    void chips_part_the_people()
    {
        AccountsDesk desk(Role::SecurityAdmin);
        QCOMPARE(desk.view.table()->rowCount(), 6);
        for (const auto& [chip, count] : {std::pair(1, 1), {2, 1}, {3, 1}}) {
            desk.view.bar()->choose(chip);
            emit desk.view.bar()->chipChosen(chip);
            QCOMPARE(desk.view.table()->rowCount(), count);
        }
        desk.view.setFilter(u"nobody of this name"_s);
        QVERIFY(desk.view.emptyState()->isVisible());
    }

    void lists_sort_by_any_column_and_keep_what_is_chosen()
    {
        PeopleDesk desk(Role::UnitAdmin, {1});
        QVERIFY(desk.view.choose(12));
        QHeaderView* heads = desk.view.table()->horizontalHeader();
        emit heads->sectionClicked(5);
        QCOMPARE(desk.view.table()->item(5, 0)->text(), u"陈志强"_s);
        emit heads->sectionClicked(5);
        QCOMPARE(desk.view.table()->item(0, 0)->text(), u"陈志强"_s);
        desk.view.refresh();
        desk.link.answer(MessageKind::ListPeople, staff());
        QCOMPARE(desk.view.table()->item(desk.view.table()->currentRow(), 0)->text(), u"王晓"_s);
    }

    void an_account_is_made_with_roles_and_a_place()
    {
        AccountsDesk desk(Role::SecurityAdmin);
        QVERIFY(desk.view.choosePerson({11}));
        QVERIFY(!desk.view.changeButton()->isEnabled() && !desk.view.passwordButton()->isEnabled());
        desk.press(Qt::Key_F2);
        auto* dialog = qobject_cast<AccountDialog*>(desk.dialog());
        QVERIFY(dialog);
        desk.input<QLineEdit>(u"login"_s)->setText(u"张敏"_s);
        QVERIFY(!dialog->problem(u"login"_s).isEmpty());
        desk.input<QLineEdit>(u"login"_s)->setText(u"zhang.min"_s);
        QVERIFY(!dialog->confirmButton()->isEnabled());
        dialog->roles()->box(Role::Handler)->setChecked(true);
        QVERIFY(!dialog->confirmButton()->isEnabled());
        auto* department = desk.input<ChoiceBox>(u"department"_s);
        QVERIFY(department->isVisible());
        department->setCurrentIndex(department->findData(qint64(5)));
        dialog->confirmButton()->click();
        const auto sent = desk.link.asked<SetAccount>();
        QCOMPARE(sent.person, PersonId{11});
        QCOMPARE(sent.login, u"zhang.min"_s);
        QCOMPARE(sent.role, Role::Handler);
        QCOMPARE(sent.roles, RoleSet{Role::Handler}.bits());
        QCOMPARE(sent.department, OrganisationId{5});
        QVERIFY(!sent.window.isValid() && !sent.disabled);
    }

    void a_clerk_is_placed_at_a_window()
    {
        AccountsDesk desk(Role::SecurityAdmin);
        desk.view.choosePerson({11});
        desk.view.addButton()->click();
        auto* dialog = qobject_cast<AccountDialog*>(desk.dialog());
        desk.input<QLineEdit>(u"login"_s)->setText(u"clerk"_s);
        dialog->roles()->box(Role::WindowClerk)->setChecked(true);
        QVERIFY(!desk.input<ChoiceBox>(u"department"_s)->isVisible());
        auto* window = desk.input<ChoiceBox>(u"window"_s);
        window->setCurrentIndex(window->findData(qint64(4)));
        dialog->roles()->box(Role::Handler)->setChecked(true);
        auto* role = desk.input<ChoiceBox>(u"role"_s);
        QVERIFY(role->isVisible());
        QCOMPARE(role->count(), 2);
        dialog->confirmButton()->click();
        const auto sent = desk.link.asked<SetAccount>();
        QCOMPARE(sent.role, Role::WindowClerk);
        QCOMPARE(sent.window, WindowId{4});
        QVERIFY(!sent.department.isValid());
    }

    void the_three_administrators_exclude_everything_else_data()
    {
        QTest::addColumn<Role>("role");
        QTest::newRow("of the system") << Role::SystemAdmin;
        QTest::newRow("of security") << Role::SecurityAdmin;
        QTest::newRow("of the audit") << Role::Auditor;
    }

    void the_three_administrators_exclude_everything_else()
    {
        QFETCH(Role, role);
        RolesField field;
        field.box(role)->setChecked(true);
        for (const Role other : AllRoles) {
            if (other != Role::System)
                QCOMPARE(field.box(other)->isEnabled(), other == role);
        }
        field.box(role)->setChecked(false);
        field.box(Role::Handler)->setChecked(true);
        QVERIFY(!field.box(role)->isEnabled());
        QVERIFY(field.box(Role::Reviewer)->isEnabled());
    }

    void refusals_of_accounts_are_told_data()
    {
        QTest::addColumn<QString>("field");
        for (const char* field : {"roles", "department", "disabled"})
            QTest::newRow(field) << QString::fromLatin1(field);
    }

    void refusals_of_accounts_are_told()
    {
        QFETCH(QString, field);
        AccountsDesk desk(Role::SecurityAdmin);
        desk.view.choosePerson({12});
        desk.view.changeButton()->click();
        QVERIFY(!desk.input<QLineEdit>(u"login"_s));
        desk.dialog()->confirmButton()->click();
        QCOMPARE(desk.link.asked<SetAccount>().account, AccountId{112});
        desk.refuse(MessageKind::SetAccount, field);
        QVERIFY(!desk.dialog()->problem(field).isEmpty());
        QVERIFY(desk.dialog()->isVisible());
    }

    void a_refusal_without_a_field_is_told_beside_the_buttons()
    {
        AccountsDesk desk(Role::SecurityAdmin);
        desk.view.choosePerson({12});
        desk.view.changeButton()->click();
        desk.dialog()->confirmButton()->click();
        desk.refuse(MessageKind::SetAccount, ErrorCode::WrongState);
        QCOMPARE(desk.dialog()->remark(),
                 AccountDialog::tr("It is the last administrator of its kind: appoint another one first."));
        desk.dialog()->confirmButton()->click();
        desk.refuse(MessageKind::SetAccount, u"person"_s);
        QCOMPARE(desk.dialog()->remark(), AccountDialog::tr("This person has left."));
    }

    void nobody_changes_the_own_account()
    {
        AccountsDesk desk(Role::SecurityAdmin);
        QVERIFY(desk.view.choosePerson({9}));
        for (const ActionButton* act :
             {desk.view.addButton(), desk.view.changeButton(), desk.view.passwordButton()}) {
            QVERIFY(!act->isEnabled());
            QVERIFY(!act->toolTip().isEmpty());
        }
    }

    void one_time_passwords_keep_the_rules()
    {
        QSet<QString> seen;
        for (int i = 0; i < 200; ++i) {
            const QString password = newOneTimePassword(u"zhang.min"_s);
            const PasswordCheck check = checkPassword(password, u"zhang.min"_s, {});
            QVERIFY2(check.longEnough && check.mixed && check.withoutLogin, qPrintable(password));
            QCOMPARE(password.size(), 14);
            seen.insert(password);
        }
        QCOMPARE(seen.size(), 200);
    }

    void a_one_time_password_is_shown_once_copied_and_printed()
    {
        AccountsDesk desk(Role::SecurityAdmin);
        desk.view.choosePerson({14});
        desk.press(Qt::Key_F7);
        QVERIFY(desk.dialog() && !desk.view.slip());
        desk.dialog()->confirmButton()->click();
        const auto sent = desk.link.asked<IssuePassword>();
        QCOMPARE(sent.account, AccountId{114});
        QVERIFY2(!desk.view.slip(), "shown before it holds");
        desk.link.answer(MessageKind::IssuePassword, CommandReply{});
        PasswordSlipDialog* slip = desk.view.slip();
        QVERIFY(slip && slip->isVisible());
        QCOMPARE(slip->password()->text().toUtf8(), sent.oneTimePassword.reveal());
        slip->copyButton()->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), slip->password()->text());
        const QTemporaryDir folder;
        QVERIFY(slip->printTo(folder.filePath(u"slip.pdf"_s)));
        QVERIFY(QFileInfo(folder.filePath(u"slip.pdf"_s)).size() > 1000);
        slip->closeButton()->click();
        QTRY_VERIFY(!desk.view.slip());
        QCOMPARE(desk.link.waiting(MessageKind::ListPeople), 1);
    }

    void a_person_is_entered()
    {
        PeopleDesk desk(Role::UnitAdmin, {5});
        desk.press(Qt::Key_F2);
        QVERIFY(desk.dialog());
        auto* unit = desk.input<ChoiceBox>(u"unit"_s);
        QCOMPARE(unit->count(), 2);
        unit->setCurrentIndex(unit->findData(qint64(7)));
        desk.input<QLineEdit>(u"name"_s)->setText(u"孙丽"_s);
        desk.input<QLineEdit>(u"phone"_s)->setText(u"call me"_s);
        QVERIFY(!desk.dialog()->problem(u"phone"_s).isEmpty());
        desk.input<QLineEdit>(u"phone"_s)->setText(u"0839-5201234"_s);
        desk.dialog()->confirmButton()->click();
        const auto sent = desk.link.asked<SetPerson>();
        QCOMPARE(sent.name, u"孙丽"_s);
        QCOMPARE(sent.unit, OrganisationId{7});
        QCOMPARE(sent.leftOn, LocalDay{});
        desk.refuse(MessageKind::SetPerson, u"name"_s);
        QVERIFY(!desk.dialog()->problem(u"name"_s).isEmpty());
        QCOMPARE(desk.input<QLineEdit>(u"name"_s)->text(), u"孙丽"_s);
        desk.dialog()->confirmButton()->click();
        desk.link.answer(MessageKind::SetPerson, CommandReply{});
        QVERIFY(!desk.dialog());
        QCOMPARE(desk.link.waiting(MessageKind::ListPeople), 1);
    }

    void a_person_leaves_on_a_day_and_what_follows_is_said()
    {
        PeopleDesk desk(Role::UnitAdmin, {1});
        desk.view.choose(15);
        desk.view.changeButton()->click();
        auto* dialog = qobject_cast<PersonDialog*>(desk.dialog());
        QVERIFY(!desk.input<DayField>(u"leftOn"_s)->isVisible());
        dialog->leaves()->setChecked(true);
        QVERIFY(desk.input<DayField>(u"leftOn"_s)->isVisible());
        desk.input<DayField>(u"leftOn"_s)->setDate(QDate(2026, 12, 1));
        dialog->confirmButton()->click();
        QCOMPARE(formatDay(desk.link.asked<SetPerson>().leftOn), u"2026-12-01"_s);
        desk.refuse(MessageKind::SetPerson, u"leftOn"_s);
        QVERIFY(!dialog->problem(u"leftOn"_s).isEmpty());
    }

    void a_person_is_filed_with_a_number_and_taken_back()
    {
        FilingDesk desk(Role::SupervisionOfficer, {1});
        QCOMPARE(desk.view.count(), std::optional(1));
        QCOMPARE(desk.view.table()->rowCount(), 2);
        QVERIFY(desk.view.choose(12));
        QVERIFY(!desk.view.takeBackButton()->isEnabled());
        desk.press(Qt::Key_F4);
        QVERIFY(!desk.dialog()->confirmButton()->isEnabled());
        desk.input<QLineEdit>(u"filingNumber"_s)->setText(u"监备〔2026〕15号"_s);
        desk.dialog()->confirmButton()->click();
        QCOMPARE(desk.link.asked<FilePerson>().person, PersonId{12});
        desk.refuse(MessageKind::FilePerson, u"filingNumber"_s);
        QCOMPARE(desk.dialog()->problem(u"filingNumber"_s),
                 FilePersonDialog::tr("Another person has this number."));
        desk.input<QLineEdit>(u"filingNumber"_s)->setText(u"监备〔2026〕16号"_s);
        QVERIFY(desk.dialog()->problem(u"filingNumber"_s).isEmpty());
        desk.dialog()->confirmButton()->click();
        desk.link.answer(MessageKind::FilePerson, CommandReply{});
        desk.link.answer(MessageKind::ListPeople, staff());
        QVERIFY(desk.view.choose(15));
        desk.view.takeBackButton()->click();
        desk.dialog()->confirmButton()->click();
        QVERIFY(desk.link.asked<FilePerson>().filingNumber.isEmpty());
        desk.refuse(MessageKind::FilePerson, ErrorCode::NotAllowed);
        QCOMPARE(desk.dialog()->remark(),
                 FilePersonDialog::tr("Nobody files themselves: another officer does."));
    }
};

QTEST_MAIN(tst_accounts_view)
#include "tst_accounts_view.moc"
