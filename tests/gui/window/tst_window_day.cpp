// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/department/CaseListView.h"
#include "client/department/CaseSheet.h"
#include "client/step/PaperList.h"
#include "client/window/IntakeView.h"
#include "client/window/StartView.h"
#include "common/protocol/DeskReplies.h"
#include "common/protocol/DeskRequests.h"
#include "tests/gui/views/ViewDesk.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace duban;

#define SOON(expression) QTRY_VERIFY_WITH_TIMEOUT(expression, 20'000)

/// A clerk's day against a real server over TLS: from the login to the delivered result.
class tst_window_day : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase()
    {
        QVERIFY(m_hall.start());
        m_password = m_hall.passwordOf(u"clerk01"_s);
        QVERIFY(!m_password.isEmpty());
        QVERIFY(m_hall.member(u"zj01"_s));
    }

    void from_login_to_receipt_fewer_than_twenty_keys_beside_what_is_written()
    {
        ViewDesk desk(m_hall.path(u"keys.ini"_s));
        QFile authority(m_hall.server().address().caFile);
        QVERIFY(authority.open(QIODevice::ReadOnly));
        const Endpoint at{u"127.0.0.1"_s, m_hall.server().port()};
        desk.flow.trust(at, {authority.readAll(), QByteArray::fromHex(m_hall.server().address().pin)});
        desk.window.loginPage()->fill(at.text(), u"clerk01"_s);
        QVERIFY(QTest::qWaitForWindowActive(&desk.window));
        m_keys = 0;
        ViewDesk::type(m_password);
        press(Qt::Key_Return);
        SOON(desk.isAtWork() && desk.view<StartView>());
        press(Qt::Key_F2);
        auto* intake = desk.view<IntakeView>();
        QVERIFY(intake);
        auto* form = intake->form();
        SOON(form->item()->search()->hasFocus());
        ViewDesk::type(u"施工许可证核发"_s);
        press(Qt::Key_Return);
        SOON(form->applicant()->idNumber()->line()->hasFocus());
        for (const QString& data : {u"11010519491231002x"_s, u"王小明"_s, u"13800138000"_s}) {
            ViewDesk::type(data);
            press(Qt::Key_Return);
        }
        press(Qt::Key_A, Qt::AltModifier);
        QVERIFY2(form->acceptButton()->isEnabled(), qPrintable(form->whyNotAccept()));
        press(Qt::Key_F10);
        SOON(intake->receipt()->number().startsWith(u"BL-"_s));
        SOON(intake->receipt()->state() == ReceiptPanel::tr("Accepted"));
        qInfo("from the login to the receipt: %d keys beside what is written", m_keys);
        QVERIFY2(m_keys < 20, qPrintable(QString::number(m_keys)));
        const Applicant typed = form->draft().applicant;
        QCOMPARE(typed.name, u"王小明"_s);
        QCOMPARE(typed.idNumber, u"11010519491231002X"_s);
    }

    void a_case_goes_from_the_intake_to_the_delivered_result()
    {
        ViewDesk desk(m_hall.path(u"whole.ini"_s));
        auto* start = enter(desk);
        QVERIFY(start);
        const CaseId id = takeIn(desk, u"远大建筑有限公司"_s, IntakeEnd::Accept);
        QVERIFY(id.isValid());
        SOON(desk.replica.findCase(id) && desk.replica.findCase(id)->state == CaseState::Accepted);
        QVERIFY(decide(id));
        SOON(desk.replica.findCase(id)->state == CaseState::Decided);
        desk.window.frame()->showView(u"today"_s);
        SOON(start->tile(StartView::Figure::ToComplete)->figure() == 1);
        start->tile(StartView::Figure::ToComplete)->click();
        auto* list = desk.view<CaseListView>();
        QVERIFY(list);
        SOON(list->table()->currentCase() == id);
        list->openCase(id);
        SOON(list->sheet()->isLoaded());
        issueDecision(*list);
        act(*list, Action::Complete, {});
        SOON(desk.replica.findCase(id)->state == CaseState::Completed);
        desk.window.frame()->showView(u"today"_s);
        SOON(start->tile(StartView::Figure::Ready)->figure() == 1);
        desk.window.frame()->showView(u"window"_s);
        act(*list, Action::Deliver, [](StepDialog& dialog) {
            dialog.findChild<QLineEdit*>(u"to"_s)->setText(u"刘工，凭身份证和回执"_s);
        });
        SOON(desk.replica.findCase(id)->state == CaseState::Delivered);
        desk.window.frame()->showView(u"today"_s);
        SOON(start->tile(StartView::Figure::Ready)->figure() == 0);
        bool listed = false;
        for (int row = 0; row < start->today()->rowCount(); ++row)
            listed = listed || start->today()->caseAt(row) == id;
        QVERIFY2(listed, "today's list forgot a case that was delivered");
    }

    void a_complete_supplement_accepts_by_itself()
    {
        ViewDesk desk(m_hall.path(u"supplement.ini"_s));
        auto* start = enter(desk);
        QVERIFY(start);
        const int before = start->tile(StartView::Figure::Supplements)->figure();
        const CaseId id = takeIn(desk, u"补正申请人"_s, IntakeEnd::TakeIn);
        QVERIFY(id.isValid());
        desk.window.frame()->showView(u"today"_s);
        SOON(start->notices()->rowCount() > 0);
        bool counted = false;
        for (int row = 0; row < start->notices()->rowCount(); ++row)
            counted = counted || start->notices()->caseAt(row) == id;
        QVERIFY2(counted, "no countdown to the silent acceptance");
        emit start->caseWanted(id);
        auto* list = desk.view<CaseListView>();
        QVERIFY(list);
        SOON(list->sheet()->isLoaded());
        act(*list, Action::AskSupplement, [](StepDialog& dialog) {
            dialog.findChild<QPlainTextEdit*>(u"note"_s)->setPlainText(u"缺签章页"_s);
        });
        SOON(desk.replica.findCase(id)->state == CaseState::SupplementAsked);
        SOON(start->tile(StartView::Figure::Supplements)->figure() == before + 1);
        SOON(list->sheet()->details().row.state == CaseState::SupplementAsked);
        act(*list, Action::SupplyMaterials, [](StepDialog& dialog) {
            auto* papers = dialog.findChild<PaperList*>(u"supplied"_s);
            for (int i = 0; i < papers->count(); ++i)
                papers->box(i)->setChecked(true);
        });
        SOON(desk.replica.findCase(id)->state == CaseState::Accepted);
        QVERIFY(desk.replica.findCase(id)->paperOwed);
        SOON(start->tile(StartView::Figure::NoticeOwed)->figure() > 0);
    }

    void two_clicks_record_that_no_permit_is_needed()
    {
        ViewDesk desk(m_hall.path(u"counter.ini"_s));
        auto* start = enter(desk);
        QVERIFY(start);
        const int before = recordedSoFar();
        SOON(start->tile(StartView::Figure::Counter)->figure() == before);
        desk.window.frame()->showView(u"intake"_s);
        auto* form = desk.view<IntakeView>()->form();
        form->item()->search()->setText(u"施工许可证核发"_s);
        QTest::keyClick(form->item()->search(), Qt::Key_Return);
        clickOutcome(*form, CounterOutcome::NotNeeded);
        SOON(start->tile(StartView::Figure::Counter)->figure() == before + 1);
        QVERIFY(start->today()->rowCount() > 0);
    }

    void two_clicks_record_who_was_turned_away_for_a_missing_paper()
    {
        ViewDesk desk(m_hall.path(u"away.ini"_s));
        auto* start = enter(desk);
        QVERIFY(start);
        const int before = recordedSoFar();
        SOON(start->tile(StartView::Figure::Counter)->figure() == before);
        desk.window.frame()->showView(u"intake"_s);
        auto* form = desk.view<IntakeView>()->form();
        fillIn(*desk.view<IntakeView>(), u"缺材料的人"_s);
        auto* last = static_cast<TickBox*>(form->materials()->walk().constLast());
        last->setChecked(false);
        clickOutcome(*form, CounterOutcome::TurnedAway);
        SOON(start->tile(StartView::Figure::Counter)->figure() == before + 1);
        const auto page = m_hall.member(u"clerk01"_s)->call<CounterPage>(ListCounter{0, 1});
        QVERIFY(page && page->rows.size() == 1);
        QCOMPARE(page->rows.front().outcome, CounterOutcome::TurnedAway);
        QVERIFY2(page->rows.front().note.contains(last->text()), qPrintable(page->rows.front().note));
    }

    void a_receipt_that_is_scanned_in_the_intake_finds_its_case()
    {
        const CaseId id = m_hall.takeIn(u"clerk01"_s, u"施工许可证核发"_s, u"凭回执来的"_s);
        ViewDesk desk(m_hall.path(u"scan.ini"_s));
        auto* start = enter(desk);
        QVERIFY(start);
        SOON(desk.replica.findCase(id));
        const QString number = desk.replica.findCase(id)->number;
        desk.window.frame()->showView(u"intake"_s);
        auto* form = desk.view<IntakeView>()->form();
        form->applicant()->name()->line()->setFocus();
        // As the QR code of a document says it: the number with the query code.
        QTest::keyClicks(QApplication::focusWidget(), number + u"/ABCD2345"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QVERIFY(desk.view<StartView>());
        QCOMPARE(start->find()->text(), number);
        SOON(start->results()->rowCount() == 1);
        QCOMPARE(start->results()->caseAt(0), id);
        QVERIFY(form->applicant()->name()->text().isEmpty());
    }

    void a_duty_at_another_window_takes_the_view_along()
    {
        ViewDesk desk(m_hall.path(u"duty.ini"_s));
        QVERIFY(enter(desk));
        desk.window.frame()->showView(u"intake"_s);
        auto* form = desk.view<IntakeView>()->form();
        form->applicant()->name()->line()->setText(u"写到一半"_s);
        const WindowId before = desk.replica.me().window;
        TestClient* keeper = m_hall.member(u"sysadmin"_s);
        QVERIFY(keeper);
        SetDuty duty;
        duty.person = desk.replica.me().person;
        duty.window = otherWindow(desk);
        duty.from = desk.replica.legalNow();
        duty.until = duty.from + std::chrono::hours(1);
        QVERIFY(duty.window.isValid());
        const auto set = keeper->run(duty);
        QVERIFY2(set, set ? "" : qPrintable(set.error().detail + set.error().field));
        SOON(desk.replica.me().window == duty.window);
        SOON(desk.link.isLoggedIn());
        QCOMPARE(form->applicant()->name()->text(), u"写到一半"_s);
        duty.duty = set->subject;
        duty.cancelled = true;
        duty.reason = u"另有安排"_s;
        QVERIFY(keeper->run(duty));
        SOON(desk.replica.me().window == before);
        QCOMPARE(form->applicant()->name()->text(), u"写到一半"_s);
        // Somebody gives the window another name: it is here at once, and what is typed stays.
        const VariantId chosen = form->draft().variant;
        const ServiceWindow window = *desk.replica.window(before);
        SetWindow rename;
        rename.window = {window.id, window.hall, window.department, u"改名后的窗口"_s, false};
        QVERIFY(keeper->run(rename));
        SOON(desk.replica.window(before)->name == rename.window.name);
        QCOMPARE(form->applicant()->name()->text(), u"写到一半"_s);
        QCOMPARE(form->draft().variant, chosen);
        rename.window.name = window.name;
        QVERIFY(keeper->run(rename));
        SOON(desk.replica.window(before)->name == window.name);
    }

    void a_parked_form_is_taken_up_at_another_pc()
    {
        ViewDesk one(m_hall.path(u"park-one.ini"_s));
        QVERIFY(enter(one));
        one.window.frame()->showView(u"intake"_s);
        auto* here = one.view<IntakeView>();
        fillIn(*here, u"暂存申请人"_s);
        here->form()->parkButton()->click();
        SOON(here->parked()->count() == 1);
        ViewDesk two(m_hall.path(u"park-two.ini"_s));
        auto* start = enter(two);
        QVERIFY(start);
        SOON(start->parked()->count() == 1);
        start->parked()->takeUpButton(0)->click();
        auto* there = two.view<IntakeView>();
        QVERIFY(there);
        QCOMPARE(there->form()->applicant()->name()->text(), u"暂存申请人"_s);
        there->form()->acceptButton()->click();
        SOON(there->receipt()->state() == ReceiptPanel::tr("Accepted"));
        SOON(there->parked()->count() == 0);
    }

    void a_half_typed_form_survives_a_crash()
    {
        const QString settings = m_hall.path(u"crash.ini"_s);
        auto* crashed = new ViewDesk(settings); // never ended before the other one looks
        QVERIFY(enter(*crashed));
        SOON(crashed->window.drafts().isReady());
        crashed->window.frame()->showView(u"intake"_s);
        crashed->view<IntakeView>()->form()->applicant()->name()->line()->setText(u"断电前写的"_s);
        QElapsedTimer typed;
        typed.start();
        QTRY_VERIFY(typed.hasExpired(1000));
        ViewDesk next(settings);
        QVERIFY(enter(next));
        next.window.frame()->showView(u"intake"_s);
        auto* intake = next.view<IntakeView>();
        SOON(!intake->offer()->isHidden());
        intake->offer()->goOnButton()->click();
        QCOMPARE(intake->form()->applicant()->name()->text(), u"断电前写的"_s);
        delete crashed;
    }

    void a_citizen_is_found_by_name_within_five_seconds()
    {
        const CaseId id = m_hall.takeIn(u"clerk03"_s, u"施工许可证核发"_s, u"没带回执的人"_s);
        QVERIFY(id.isValid());
        ViewDesk desk(m_hall.path(u"find.ini"_s));
        auto* start = enter(desk);
        QVERIFY(start);
        QElapsedTimer since;
        since.start();
        start->find()->setText(u"没带回执"_s);
        SOON(start->results()->rowCount() == 1);
        qInfo("a citizen without a receipt is found in %lld ms", static_cast<long long>(since.elapsed()));
        QVERIFY2(since.elapsed() < 5000, qPrintable(QString::number(since.elapsed())));
        QCOMPARE(start->results()->caseAt(0), id);
    }

private:
    enum class IntakeEnd { Accept, TakeIn };

    StartView* enter(ViewDesk& desk)
    {
        desk.logIn(m_hall.server(), u"clerk01"_s, m_password);
        const bool there = QTest::qWaitFor([&] { return desk.isAtWork() && desk.view<StartView>(); }, 20'000);
        return there ? desk.view<StartView>() : nullptr;
    }

    /// One click on the button, one on the entry of its menu: that is all.
    /// What stands at the server for today's counter: the page may be older.
    int recordedSoFar()
    {
        const auto page = m_hall.member(u"clerk01"_s)->call<CounterPage>(ListCounter{});
        return page ? int(page->rows.size()) : -1;
    }

    static void clickOutcome(IntakeForm& form, CounterOutcome outcome)
    {
        QTest::mouseClick(form.counterButton(), Qt::LeftButton);
        QMenu* menu = form.counterMenu();
        SOON(menu->isVisible());
        const auto actions = menu->actions();
        const auto entry = std::find_if(actions.begin(), actions.end(), [outcome](const QAction* action) {
            return action->text() == counterWord(outcome);
        });
        QVERIFY(entry != actions.end());
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(*entry).center());
    }

    static void fillIn(IntakeView& intake, const QString& name)
    {
        intake.form()->item()->search()->setText(u"施工许可证核发"_s);
        QTest::keyClick(intake.form()->item()->search(), Qt::Key_Return);
        intake.form()->applicant()->name()->line()->setText(name);
        intake.form()->materials()->tickAll();
    }

    /// Takes a case in at the desk; with TakeIn the first paper is missing.
    static CaseId takeIn(ViewDesk& desk, const QString& name, IntakeEnd end)
    {
        desk.window.frame()->showView(u"intake"_s);
        auto* intake = desk.view<IntakeView>();
        fillIn(*intake, name);
        if (end == IntakeEnd::TakeIn)
            static_cast<TickBox*>(intake->form()->materials()->walk().constFirst())->setChecked(false);
        const auto* button =
            end == IntakeEnd::TakeIn ? intake->form()->takeInButton() : intake->form()->acceptButton();
        const_cast<ActionButton*>(button)->click();
        const QString done = end == IntakeEnd::TakeIn ? ReceiptPanel::tr("Taken in, not accepted yet")
                                                      : ReceiptPanel::tr("Accepted");
        if (!QTest::qWaitFor([&] { return intake->receipt()->state() == done; }, 20'000))
            return {};
        const QString number = intake->receipt()->number();
        CaseId id;
        static_cast<void>(QTest::qWaitFor(
            [&] {
                for (const CaseRow& row : desk.replica.cases()) {
                    if (row.number == number)
                        id = row.id;
                }
                return id.isValid();
            },
            20'000));
        return id;
    }

    /// The department grants it: every stage up to the decision.
    bool decide(CaseId id)
    {
        TestClient* handler = m_hall.member(u"zj01"_s);
        for (int stage = 0; stage < 3; ++stage) {
            const auto details = handler->call<CaseDetails>(GetCase{id});
            if (!details || !handler->run(FinishStage{id, details->row.revision, u"情况属实，同意。"_s}))
                return false;
        }
        return true;
    }

    static void act(CaseListView& list, Action action, const std::function<void(StepDialog&)>& fill)
    {
        ActionButton* button = list.sheet()->actions()->button(action);
        QTRY_VERIFY_WITH_TIMEOUT(button->isEnabled(), 20'000);
        button->click();
        if (!fill)
            return;
        StepDialog* dialog = list.sheet()->dialog();
        QVERIFY(dialog);
        fill(*dialog);
        QVERIFY2(dialog->request(), qPrintable(dialog->remark()));
        dialog->confirmButton()->click();
    }

    /// What completing waits for.
    static void issueDecision(CaseListView& list)
    {
        PapersTab* papers = list.sheet()->tabs()->papers();
        QTRY_VERIFY_WITH_TIMEOUT(papers->button(DocumentKind::PermitDecision), 20'000);
        PaperDialog* dialog = papers->issue(DocumentKind::PermitDecision);
        QTRY_VERIFY_WITH_TIMEOUT(dialog->issueOnlyButton()->isEnabled(), 20'000);
        dialog->issueOnlyButton()->click();
        QTRY_VERIFY_WITH_TIMEOUT(dialog->voidButton()->isVisible(), 20'000);
        dialog->close();
    }

    static WindowId otherWindow(const ViewDesk& desk)
    {
        const ServiceWindow* own = desk.replica.window(desk.replica.me().window);
        for (qint64 id = 1; own && id < 100; ++id) {
            const ServiceWindow* other = desk.replica.window({id});
            if (other && other->id != own->id && other->department == own->department)
                return other->id;
        }
        return {};
    }

    void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        ++m_keys;
        QTest::keyClick(QApplication::focusWidget(), key, with);
    }

    ViewHall m_hall;
    QString m_password;
    int m_keys = 0;
};

QTEST_MAIN(tst_window_day)
#include "tst_window_day.moc"
