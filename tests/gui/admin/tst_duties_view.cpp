// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/AdminWorkspace.h"
#include "client/admin/ArrangementsView.h"
#include "client/admin/DutyDialog.h"
#include "client/admin/SessionsView.h"
#include "tests/gui/admin/SetUpFixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace duban;

namespace {

LegalTime at(const QString& moment)
{
    return *parseMoment(moment);
}

PeoplePage clerks()
{
    PersonEntry left = SetUpFixture::person(24, u"周建军"_s, {Role::WindowClerk});
    left.leftOn = *parseDay(u"2026-11-20"_s);
    return {{SetUpFixture::person(21, u"张敏"_s, {Role::WindowClerk}),
             SetUpFixture::person(22, u"刘洋"_s, {Role::WindowClerk}),
             SetUpFixture::person(23, u"王晓"_s, {Role::Handler}), left},
            false};
}

/// One that has begun, one to come, one struck out.
DutyPage duties()
{
    DutyEntry running{1,  {21}, u"张敏"_s, {4}, at(u"2026-11-23T09:00"_s), at(u"2026-11-23T12:00"_s),
                      {}, {},   false};
    DutyEntry coming{2,    {22},      u"刘洋"_s, {3}, at(u"2026-11-24T09:00"_s), at(u"2026-11-24T12:00"_s),
                     {21}, u"张敏"_s, false};
    DutyEntry struck = coming;
    struck.id = 3;
    struck.cancelled = true;
    return {{running, coming, struck}};
}

DeputyPage deputies()
{
    return {{{1,
              {23},
              u"王晓"_s,
              {25},
              u"陈志强"_s,
              *parseDay(u"2026-11-20"_s),
              *parseDay(u"2026-11-27"_s),
              false},
             {2,
              {21},
              u"张敏"_s,
              {22},
              u"刘洋"_s,
              *parseDay(u"2026-12-01"_s),
              *parseDay(u"2026-12-05"_s),
              false}}};
}

SessionPage sessions()
{
    SessionRow own;
    own.id = {1};
    own.login = u"secadmin"_s;
    own.personName = u"赵琳"_s;
    own.role = Role::SecurityAdmin;
    own.connected = true;
    own.own = true;
    SessionRow clerk = own;
    clerk.id = {2};
    clerk.login = u"clerk"_s;
    clerk.personName = u"张敏"_s;
    clerk.role = Role::WindowClerk;
    clerk.window = {3};
    clerk.own = false;
    SessionRow lost = clerk;
    lost.id = {3};
    lost.personName = u"刘洋"_s;
    lost.connected = false;
    return {{own, clerk, lost}, {}};
}

template <class V>
struct RecordDesk : SetUpFixture
{
    explicit RecordDesk(Role role, OrganisationId department = {})
        : SetUpFixture(role, department), view({link, replica})
    {
        view.resize(1180, 680);
        view.show();
        static_cast<void>(QTest::qWaitForWindowActive(&view)); // keys go to the active window
        link.answer(MessageKind::ListPeople, clerks());
        link.answer(MessageKind::ListDuties, duties());
        link.answer(MessageKind::ListDeputies, deputies());
        link.answer(MessageKind::ListSessions, sessions());
    }

    FormDialog* dialog() const { return view.desk()->dialog(); }

    template <class W>
    W* input(const QString& field) const
    {
        return dialog()->template findChild<W*>(field);
    }

    V view;
};

using DutiesDesk = RecordDesk<DutiesView>;
using DeputiesDesk = RecordDesk<DeputiesView>;
using SessionsDesk = RecordDesk<SessionsView>;

} // namespace

/// Duties, deputies and sessions, over a link without a server.
class tst_duties_view : public QObject
{
    Q_OBJECT

private slots:

    void a_duty_is_arranged()
    {
        DutiesDesk desk(Role::SystemAdmin);
        QCOMPARE(desk.view.table()->rowCount(), 3);
        QTest::keyClick(&desk.view, Qt::Key_F2);
        auto* person = desk.input<ChoiceBox>(u"person"_s);
        QCOMPARE(person->count(), 2);
        person->setCurrentIndex(person->findData(qint64(22)));
        auto* window = desk.input<ChoiceBox>(u"window"_s);
        QCOMPARE(window->count(), 2);
        window->setCurrentIndex(0);
        auto* until = desk.input<MomentField>(u"until"_s);
        until->time()->setTime(QTime(9, 0));
        QVERIFY2(!desk.dialog()->confirmButton()->isEnabled(), "ends before it begins");
        QVERIFY(!desk.dialog()->problem(u"until"_s).isEmpty());
        until->time()->setTime(QTime(17, 0));
        desk.dialog()->confirmButton()->click();
        const auto sent = desk.link.asked<SetDuty>();
        QCOMPARE(sent.duty, 0);
        QCOMPARE(sent.person, PersonId{22});
        QCOMPARE(sent.window, WindowId{3});
        QCOMPARE(sent.from, at(u"2026-11-23T10:00"_s));
        QCOMPARE(sent.until, at(u"2026-11-23T17:00"_s));
        QVERIFY(!sent.standsFor.isValid());
    }

    void a_unit_arranges_its_own_windows_and_those_for_all()
    {
        DutiesDesk desk(Role::UnitAdmin, {6});
        desk.view.addButton()->click();
        auto* window = desk.input<ChoiceBox>(u"window"_s);
        QCOMPARE(window->count(), 1);
        QCOMPARE(window->itemData(0).toLongLong(), 4);
    }

    void a_head_arranges_duties_and_deputies_of_the_own_people()
    {
        SetUpFixture desk(Role::DepartmentHead, {5});
        QWidget frame;
        const std::vector<View*> views = staffWorkspace({desk.link, desk.replica}, &frame);
        QVERIFY(views.size() <= 8);
        auto* view = qobject_cast<ArrangementsView*>(views.back());
        QVERIFY(view);
        view->setParent(nullptr);
        const std::unique_ptr<ArrangementsView> own(view);
        view->resize(1180, 680);
        view->show();
        QVERIFY(QTest::qWaitForWindowActive(view));
        desk.link.answer(MessageKind::ListPeople, clerks());
        desk.link.answer(MessageKind::ListDuties, duties());
        QCOMPARE(view->duties()->table()->rowCount(), 3);
        QTest::keyClick(view, Qt::Key_F2);
        const FormDialog* duty = view->duties()->desk()->dialog();
        QVERIFY2(duty, "F2 makes a duty while the duties are shown");
        QCOMPARE(duty->findChild<ChoiceBox*>(u"window"_s)->count(), 2);
        view->duties()->desk()->dialog()->reject();
        view->tabs()->setCurrentIndex(1);
        while (desk.link.answer(MessageKind::ListPeople, clerks())) {
        }
        desk.link.answer(MessageKind::ListDeputies, deputies());
        QCOMPARE(view->deputies()->table()->rowCount(), 2);
        view->activateWindow();
        QTRY_VERIFY(view->isActiveWindow());
        QTest::keyClick(view, Qt::Key_F2);
        QVERIFY(!view->duties()->desk()->dialog());
        FormDialog* deputy = view->deputies()->desk()->dialog();
        QVERIFY2(deputy, "F2 makes a deputy while the deputies are shown");
        auto* person = deputy->findChild<ChoiceBox*>(u"person"_s);
        person->setCurrentIndex(person->findData(qint64(21)));
        deputy->findChild<ChoiceBox*>(u"standIn"_s)->setCurrentIndex(0);
        deputy->confirmButton()->click();
        QCOMPARE(desk.link.asked<SetDeputy>().standIn, PersonId{22});
        QSignalSpy noticed(view, &View::noticed);
        desk.link.answer(MessageKind::SetDeputy, CommandReply{});
        QCOMPARE(noticed.count(), 1);
        QCOMPARE(view->place().toInt(), 1);
        view->goTo(0);
        QVERIFY(view->duties()->isVisible());
        view->setFilter(u"张敏"_s);
        QCOMPARE(view->duties()->table()->rowCount(), 3);
        QCOMPARE(view->deputies()->table()->rowCount(), 1);
    }

    void who_decides_on_no_people_arranges_nothing()
    {
        SetUpFixture desk(Role::Handler, {5});
        QWidget frame;
        for (const View* view : staffWorkspace({desk.link, desk.replica}, &frame))
            QVERIFY(view->name() != u"arrangements");
    }

    void what_has_begun_keeps_who_where_and_since_when()
    {
        DutiesDesk desk(Role::SystemAdmin);
        desk.view.choose(1);
        desk.view.changeButton()->click();
        for (const QString& field : {u"person"_s, u"window"_s, u"from"_s})
            QVERIFY2(!desk.input<QWidget>(field)->isEnabled(), qPrintable(field));
        desk.input<MomentField>(u"until"_s)->time()->setTime(QTime(11, 0));
        desk.dialog()->confirmButton()->click();
        QCOMPARE(desk.link.asked<SetDuty>().from, at(u"2026-11-23T09:00"_s));
        QCOMPARE(desk.link.asked<SetDuty>().until, at(u"2026-11-23T11:00"_s));
        desk.refuse(MessageKind::SetDuty, u"until"_s);
        QVERIFY(!desk.dialog()->problem(u"until"_s).isEmpty());
        QVERIFY(!desk.input<QWidget>(u"person"_s)->isEnabled());
    }

    void refusals_of_duties_are_told_at_their_field_data()
    {
        QTest::addColumn<QString>("field");
        for (const char* field : {"person", "window", "from", "until", "standsFor"})
            QTest::newRow(field) << QString::fromLatin1(field);
    }

    void refusals_of_duties_are_told_at_their_field()
    {
        QFETCH(QString, field);
        DutiesDesk desk(Role::SystemAdmin);
        desk.view.choose(2);
        desk.view.changeButton()->click();
        desk.dialog()->confirmButton()->click();
        desk.refuse(MessageKind::SetDuty, field);
        QVERIFY(!desk.dialog()->problem(field).isEmpty());
    }

    void a_duty_is_ended()
    {
        DutiesDesk desk(Role::SystemAdmin);
        desk.view.choose(3);
        QVERIFY2(!desk.view.endButton()->isEnabled(), "struck out already");
        desk.view.choose(2);
        desk.view.endButton()->click();
        QVERIFY(!desk.dialog()->confirmButton()->isEnabled());
        desk.input<QPlainTextEdit>(u"reason"_s)->setPlainText(u"换人"_s);
        desk.dialog()->confirmButton()->click();
        QVERIFY(desk.link.asked<SetDuty>().cancelled);
        QCOMPARE(desk.link.asked<SetDuty>().reason, u"换人"_s);
        QCOMPARE(desk.link.asked<SetDuty>().duty, 2);
        desk.refuse(MessageKind::SetDuty, u"duty"_s);
        QVERIFY(!desk.dialog()->remark().isEmpty());
        desk.dialog()->confirmButton()->click();
        desk.link.answer(MessageKind::SetDuty, CommandReply{});
        QVERIFY(!desk.dialog());
        QCOMPARE(desk.link.waiting(MessageKind::ListDuties), 1);
    }

    void what_was_written_about_a_duty_opens_again_while_it_can_be_changed_data()
    {
        QTest::addColumn<QString>("draft");
        QTest::addColumn<QString>("title"); // empty: nothing opens
        QTest::newRow("a new one") << u"duty.0"_s << DutyDialog::tr("Add duty");
        QTest::newRow("a change") << u"duty.2"_s << DutyDialog::tr("Change duty");
        QTest::newRow("the end of one that runs") << u"duty.end.1"_s << EndDutyDialog::tr("End duty now");
        QTest::newRow("one that was struck out") << u"duty.end.3"_s << QString();
        QTest::newRow("one that is gone") << u"duty.9"_s << QString();
        QTest::newRow("of another list") << u"deputy.1"_s << QString();
    }

    void what_was_written_about_a_duty_opens_again_while_it_can_be_changed()
    {
        QFETCH(QString, draft);
        QFETCH(QString, title);
        DutiesDesk desk(Role::SystemAdmin);
        desk.view.setFilter(u"nothing fits"_s);
        QCOMPARE(desk.view.table()->rowCount(), 0);
        QCOMPARE(desk.view.goOnWith(draft), !title.isEmpty());
        QCOMPARE(desk.dialog() ? desk.dialog()->windowTitle() : QString(), title);
    }

    void what_was_written_waits_for_its_record()
    {
        SetUpFixture desk(Role::DepartmentHead, {5});
        ArrangementsView view({desk.link, desk.replica});
        view.show();
        QVERIFY(view.goOnWith(u"deputy.cancel.1"_s));
        QCOMPARE(view.place().toInt(), 1);
        while (desk.link.answer(MessageKind::ListDeputies, deputies())) {
        }
        QVERIFY2(!view.deputies()->desk()->dialog(), "the people are not here");
        while (desk.link.answer(MessageKind::ListPeople, clerks())) {
        }
        QVERIFY(view.deputies()->desk()->dialog());
        QCOMPARE(view.deputies()->desk()->dialog()->windowTitle(), CancelDeputyDialog::tr("Cancel deputy"));
        view.deputies()->desk()->dialog()->reject();
        view.refresh();
        QVERIFY(view.goOnWith(u"deputy.9"_s));
        QSignalSpy noticed(&view, &View::noticed);
        while (desk.link.answer(MessageKind::ListDeputies, deputies())) {
        }
        while (desk.link.answer(MessageKind::ListPeople, clerks())) {
        }
        QCOMPARE(noticed.count(), 1);
        QVERIFY(!view.deputies()->desk()->dialog());
    }

    void only_who_shares_a_role_can_stand_in()
    {
        DeputiesDesk desk(Role::SystemAdmin);
        desk.view.addButton()->click();
        auto* person = desk.input<ChoiceBox>(u"person"_s);
        auto* standIn = desk.input<ChoiceBox>(u"standIn"_s);
        person->setCurrentIndex(person->findData(qint64(21)));
        QCOMPARE(standIn->count(), 1);
        QCOMPARE(standIn->itemData(0).toLongLong(), 22);
        person->setCurrentIndex(person->findData(qint64(23)));
        QCOMPARE(standIn->count(), 0);
        QVERIFY(!desk.dialog()->confirmButton()->isEnabled());
        person->setCurrentIndex(person->findData(qint64(21)));
        standIn->setCurrentIndex(0);
        desk.input<DayField>(u"until"_s)->setDate(QDate(2026, 11, 27));
        desk.dialog()->confirmButton()->click();
        const auto sent = desk.link.asked<SetDeputy>();
        QCOMPARE(sent.person, PersonId{21});
        QCOMPARE(sent.standIn, PersonId{22});
        QCOMPARE(formatDay(sent.from), u"2026-11-23"_s);
        QCOMPARE(formatDay(sent.until), u"2026-11-27"_s);
        desk.refuse(MessageKind::SetDeputy, u"standIn"_s);
        QVERIFY(!desk.dialog()->problem(u"standIn"_s).isEmpty());
    }

    void a_deputy_is_changed_and_cancelled()
    {
        DeputiesDesk desk(Role::SystemAdmin);
        desk.view.choose(1);
        desk.view.changeButton()->click();
        QVERIFY(!desk.input<DayField>(u"from"_s)->isEnabled());
        desk.input<DayField>(u"until"_s)->setDate(QDate(2026, 11, 25));
        desk.dialog()->confirmButton()->click();
        QCOMPARE(formatDay(desk.link.asked<SetDeputy>().from), u"2026-11-20"_s);
        desk.refuse(MessageKind::SetDeputy, u"until"_s);
        QVERIFY(!desk.dialog()->problem(u"until"_s).isEmpty());
        desk.dialog()->reject();
        QVERIFY(!desk.dialog());
        desk.view.choose(2);
        desk.view.endButton()->click();
        QVERIFY(!desk.dialog()->confirmButton()->isEnabled());
        desk.input<QPlainTextEdit>(u"reason"_s)->setPlainText(u"提前返岗"_s);
        desk.dialog()->confirmButton()->click();
        QVERIFY(desk.link.asked<SetDeputy>().cancelled);
        QCOMPARE(desk.link.asked<SetDeputy>().reason, u"提前返岗"_s);
        desk.link.answer(MessageKind::SetDeputy, CommandReply{});
        QVERIFY(!desk.dialog());
    }

    void a_session_is_ended_with_a_reason_and_never_the_own_one()
    {
        SessionsDesk desk(Role::SecurityAdmin);
        QCOMPARE(desk.view.table()->rowCount(), 3);
        desk.view.choose(1);
        QVERIFY(!desk.view.endButton()->isEnabled());
        desk.view.choose(2);
        QTest::keyClick(&desk.view, Qt::Key_F7);
        QVERIFY(desk.dialog() && !desk.dialog()->confirmButton()->isEnabled());
        desk.input<QLineEdit>(u"reason"_s)->setText(u"离岗未退出。"_s);
        desk.dialog()->confirmButton()->click();
        QCOMPARE(desk.link.asked<EndSession>().session, SessionId{2});
        desk.refuse(MessageKind::EndSession, u"reason"_s);
        QVERIFY(!desk.dialog()->problem(u"reason"_s).isEmpty());
        desk.dialog()->confirmButton()->click();
        desk.refuse(MessageKind::EndSession, ErrorCode::NotFound);
        QCOMPARE(desk.dialog()->remark(), EndSessionDialog::tr("The session has ended by itself meanwhile."));
        desk.dialog()->reject();
        desk.view.bar()->choose(2);
        emit desk.view.bar()->chipChosen(2);
        QCOMPARE(desk.view.table()->rowCount(), 1);
    }

    void who_may_not_end_sessions_sees_no_button_for_it_data()
    {
        QTest::addColumn<Role>("role");
        QTest::newRow("system administrator") << Role::SystemAdmin;
        QTest::newRow("auditor") << Role::Auditor;
    }

    void who_may_not_end_sessions_sees_no_button_for_it()
    {
        QFETCH(Role, role);
        SessionsDesk desk(role);
        QCOMPARE(desk.view.table()->rowCount(), 3);
        QVERIFY(!desk.view.endButton()->isVisible());
    }

    void a_list_that_cannot_be_had_is_told_and_keeps_what_was_there()
    {
        SessionsDesk desk(Role::Auditor);
        desk.view.refresh();
        desk.refuse(MessageKind::ListSessions, ErrorCode::StoreFailed);
        QVERIFY(desk.view.notice()->isVisible());
        QCOMPARE(desk.view.table()->rowCount(), 3);
    }
};

QTEST_MAIN(tst_duties_view)
#include "tst_duties_view.moc"
