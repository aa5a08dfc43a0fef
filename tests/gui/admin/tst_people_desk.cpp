// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/department/CaseListView.h"
#include "client/department/CaseSheet.h"
#include "client/department/DepartmentWorkspace.h"
#include "client/department/PeopleView.h"
#include "client/supervision/BoardView.h"
#include "client/window/IntakeView.h"
#include "tests/gui/step/StepDeskFixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace duban;

namespace {

PersonEntry person(qint64 id, const QString& name, Role role, int openCases)
{
    PersonEntry made;
    made.id = {id};
    made.name = name;
    made.unit = {5};
    made.filingNumber = u"建监备〔2026〕%1号"_s.arg(id);
    made.openCases = openCases;
    AccountEntry account;
    account.account = {id};
    account.role = role;
    account.roles = RoleSet{role}.bits();
    account.department = {5};
    made.accounts = {account};
    return made;
}

/// A handler who is busy, one who is free, one who left, one who is not filed, a reviewer, and one elsewhere.
std::vector<PersonEntry> people()
{
    PersonEntry left = person(13, u"离任者"_s, Role::Handler, 0);
    left.leftOn = *parseDay(u"2026-11-20"_s);
    PersonEntry unfiled = person(14, u"未备案"_s, Role::Handler, 0);
    unfiled.filingNumber.clear();
    PersonEntry elsewhere = person(16, u"水利人"_s, Role::Handler, 0);
    elsewhere.accounts[0].department = {6};
    PersonEntry disabled = person(17, u"停用者"_s, Role::Handler, 0);
    disabled.accounts[0].disabled = true;
    return {person(11, u"忙人"_s, Role::Handler, 9),
            person(12, u"闲人"_s, Role::Handler, 1),
            left,
            unfiled,
            person(15, u"审核人"_s, Role::Reviewer, 0),
            elsewhere,
            disabled};
}

CommandReply refusal(ErrorCode code, const QString& field = {})
{
    CommandReply reply;
    reply.code = code;
    reply.number = field;
    return reply;
}

LightRow light(qint64 id, LightStanding standing, qint64 askedBy = 0)
{
    LightRow made;
    made.id = {id};
    made.caseId = {100};
    made.caseNumber = u"20261123-000001"_s;
    made.level = Light::Red;
    made.moment = *parseMoment(u"2026-11-20T00:00"_s);
    made.standing = standing;
    made.askedBy = {askedBy};
    made.annulReason = askedBy > 0 ? u"停电。"_s : QString();
    return made;
}

QStringList textsOf(const QMenu& menu)
{
    QStringList texts;
    for (const QAction* action : menu.actions())
        texts << action->text();
    return texts;
}

} // namespace

/// Handing cases to people, outcomes at the counter, lights taken back; over a link without a server.
class tst_people_desk : public QObject
{
    Q_OBJECT

private slots:

    void only_who_works_on_the_stage_can_be_given_a_case()
    {
        const LocalDay today = *parseDay(u"2026-11-23"_s);
        const auto fit = candidatesFor(people(), {5}, Role::Handler, {}, today);
        QCOMPARE(fit.size(), std::size_t(2));
        QCOMPARE(fit[0].name, u"闲人"_s);
        QCOMPARE(candidatesFor(people(), {5}, Role::Handler, {12}, today).size(), std::size_t(1));
        QCOMPARE(candidatesFor(people(), {5}, Role::Handler, {}, *parseDay(u"2026-11-19"_s)).size(),
                 std::size_t(3));
    }

    void a_head_assigns_a_case_to_a_person()
    {
        StepDeskFixture desk(Role::DepartmentHead);
        LightTrustWatch watch(desk.link, desk.replica);
        CaseSheet sheet({desk.link, desk.replica}, watch);
        sheet.resize(1100, 700);
        sheet.show();
        sheet.open({100});
        desk.link.answer(MessageKind::GetCase, desk.details(CaseState::Accepted, Stage::Handling));
        QVERIFY(sheet.actions()->button(Action::Assign)->isEnabled());
        sheet.actions()->button(Action::Assign)->click();
        QVERIFY(!sheet.dialog());
        QVERIFY(!sheet.actions()->button(Action::Assign)->isEnabled());
        auto first = people();
        const std::vector<PersonEntry> rest(first.begin() + 1, first.end());
        first.resize(1);
        desk.link.answer(MessageKind::ListPeople, PeoplePage{first, true});
        QCOMPARE(desk.link.asked<ListPeople>().after, PersonId{11});
        desk.link.answer(MessageKind::ListPeople, PeoplePage{rest, false});
        QVERIFY(sheet.dialog() && sheet.dialog()->isVisible());
        auto* who = sheet.dialog()->findChild<ChoiceBox*>(u"person"_s);
        QCOMPARE(who->count(), 2);
        QVERIFY(!sheet.dialog()->confirmButton()->isEnabled());
        who->setCurrentIndex(0);
        sheet.dialog()->confirmButton()->click();
        const auto sent = desk.link.asked<AssignCase>();
        QCOMPARE(sent.person, PersonId{12});
        QCOMPARE(sent.expected, Revision{4});
        desk.link.answer(MessageKind::AssignCase, refusal(ErrorCode::InvalidInput, u"person"_s));
        QVERIFY(!sheet.dialog()->problem(u"person"_s).isEmpty());
        sheet.dialog()->confirmButton()->click();
        desk.link.answer(MessageKind::AssignCase, CommandReply{});
        QVERIFY(!sheet.dialog());
    }

    void people_that_cannot_be_had_are_told_and_nothing_is_stuck()
    {
        StepDeskFixture desk(Role::DepartmentHead);
        LightTrustWatch watch(desk.link, desk.replica);
        CaseSheet sheet({desk.link, desk.replica}, watch);
        sheet.show();
        sheet.open({100});
        desk.link.answer(MessageKind::GetCase, desk.details(CaseState::Accepted, Stage::Handling));
        sheet.actions()->button(Action::Assign)->click();
        desk.link.answer(MessageKind::ListPeople, refusal(ErrorCode::StoreFailed));
        QVERIFY(sheet.notice()->needsConfirming());
        sheet.notice()->confirmButton()->click();
        QVERIFY(sheet.actions()->button(Action::Assign)->isEnabled());
    }

    void a_leaver_s_work_is_handed_over_as_one_act()
    {
        StepDeskFixture desk(Role::DepartmentHead);
        PeopleView view({desk.link, desk.replica});
        view.resize(1100, 600);
        view.show();
        desk.link.answer(MessageKind::ListPeople, PeoplePage{people(), false});
        QCOMPARE(view.table()->rowCount(), 7);
        view.setFilter(u"忙"_s);
        QCOMPARE(view.table()->rowCount(), 1);
        QVERIFY(view.moveButton()->isEnabled());
        view.moveButton()->click();
        QVERIFY(view.dialog());
        auto* to = view.dialog()->findChild<ChoiceBox*>(u"to"_s);
        QCOMPARE(to->findData(qint64(13)), -1);
        QCOMPARE(to->findData(qint64(11)), -1);
        QVERIFY(to->findData(qint64(0)) >= 0);
        to->setCurrentIndex(to->findData(qint64(12)));
        view.dialog()->findChild<QPlainTextEdit*>(u"reason"_s)->setPlainText(u"调离。"_s);
        view.dialog()->confirmButton()->click();
        const auto sent = desk.link.asked<MoveWork>();
        QCOMPARE(sent.from, PersonId{11});
        QCOMPARE(sent.to, PersonId{12});
        QVERIFY(view.dialog()->isHeld());
        desk.link.answer(MessageKind::MoveWork, refusal(ErrorCode::InvalidInput, u"to"_s));
        QVERIFY(!view.dialog()->problem(u"to"_s).isEmpty());
        view.dialog()->confirmButton()->click();
        desk.link.answer(MessageKind::MoveWork, CommandReply{});
        QVERIFY(!view.dialog());
        QCOMPARE(desk.link.waiting(MessageKind::ListPeople), 1);
    }

    void a_chip_holds_what_nobody_took()
    {
        StepDeskFixture desk(Role::DepartmentHead);
        desk.link.answer(MessageKind::Subscribe, SubscribeReply{{1}, false});
        CaseRow lying = desk.details(CaseState::Accepted, Stage::Handling).row;
        CaseRow taken = lying;
        taken.id = {101};
        taken.assignee = {12};
        desk.link.answer(MessageKind::ListCases, CasePage{{lying, taken}, false});
        CaseListPlan plan;
        plan.title = u"All"_s;
        plan.chips = {{u"all"_s, u"All"_s, [](const CaseRow&, const Replica&) { return true; }}};
        addUnclaimedChip(plan, desk.link);
        CaseListView view({desk.link, desk.replica}, plan);
        view.show();
        UnclaimedEntry one;
        one.caseId = lying.id;
        UnclaimedEntry other = one;
        other.caseId = taken.id;
        desk.link.answer(MessageKind::ListUnclaimed, UnclaimedPage{{one}, {100}});
        QCOMPARE(desk.link.asked<ListUnclaimed>().after, CaseId{100});
        desk.link.answer(MessageKind::ListUnclaimed, UnclaimedPage{{other}, {}});
        view.filterBar()->choose(1);
        emit view.filterBar()->chipChosen(1);
        QTRY_COMPARE(view.table()->model()->rowCount(), 1);
        QCOMPARE(view.table()->currentCase(), lying.id);
    }

    void one_key_and_enter_record_that_no_permit_is_needed()
    {
        StepDeskFixture desk(Role::WindowClerk);
        IntakeView view({desk.link, desk.replica});
        view.resize(1180, 680);
        view.show();
        view.form()->item()->choose(desk.variant.id);
        view.form()->counterButton()->click();
        QMenu* menu = view.form()->counterMenu();
        QTRY_VERIFY(menu->isVisible());
        QTest::keyClick(menu, Qt::Key_Return);
        QTRY_COMPARE(desk.link.waiting(MessageKind::RecordCounter), 1);
        const auto sent = desk.link.asked<RecordCounter>();
        QCOMPARE(sent.outcome, CounterOutcome::NotNeeded);
        QCOMPARE(sent.variant, desk.variant.id);
        QVERIFY(!view.counter()->dialog());
    }

    void other_outcomes_say_what_the_law_wants_data()
    {
        QTest::addColumn<CounterOutcome>("outcome");
        QTest::addColumn<QString>("field");
        QTest::newRow("the right organ") << CounterOutcome::NotOurs << u"organ"_s;
        QTest::newRow("what was corrected") << CounterOutcome::CorrectedOnSpot << u"note"_s;
        QTest::newRow("what is missing") << CounterOutcome::TurnedAway << u"note"_s;
    }

    void other_outcomes_say_what_the_law_wants()
    {
        QFETCH(CounterOutcome, outcome);
        QFETCH(QString, field);
        CounterDialog dialog(outcome, {{11}, u"施工许可证核发"_s, u"远大建筑"_s, {}});
        QVERIFY(!dialog.request());
        if (auto* line = dialog.findChild<QLineEdit*>(field))
            line->setText(u"县水利局"_s);
        else
            dialog.findChild<QPlainTextEdit*>(field)->setPlainText(u"缺验资报告"_s);
        if (auto* initialled = dialog.findChild<TickBox*>(u"initialled"_s)) {
            QVERIFY(!dialog.request());
            initialled->setChecked(true);
        }
        QVERIFY(dialog.request());
        QCOMPARE(dialog.request()->applicantName, u"远大建筑"_s);
        QCOMPARE(dialog.request()->variant, VariantId{11});
    }

    void what_is_missing_is_written_already()
    {
        CounterDialog dialog(CounterOutcome::TurnedAway, {{11}, u"施工许可证核发"_s, {}, {u"申请表"_s}});
        QVERIFY(dialog.request());
        QVERIFY(dialog.request()->note.contains(u"申请表"_s));
    }

    void a_refused_outcome_keeps_its_dialog_and_todays_are_listed()
    {
        StepDeskFixture desk(Role::WindowClerk);
        IntakeView view({desk.link, desk.replica});
        view.show();
        while (desk.link.waiting(MessageKind::ListCounter) > 0)
            desk.link.answer(MessageKind::ListCounter, CounterPage{});
        view.counter()->record(CounterOutcome::NotOurs, view.form()->scene());
        CounterDialog* dialog = view.counter()->dialog();
        QVERIFY(dialog);
        dialog->findChild<QLineEdit*>(u"organ"_s)->setText(u"县水利局"_s);
        dialog->confirmButton()->click();
        desk.link.answer(MessageKind::RecordCounter, refusal(ErrorCode::InvalidInput, u"organ"_s));
        QVERIFY(dialog->isVisible());
        QVERIFY(!dialog->problem(u"organ"_s).isEmpty());
        dialog->confirmButton()->click();
        desk.link.answer(MessageKind::RecordCounter, CommandReply{});
        QVERIFY(!view.counter()->dialog());
        CounterEntry now;
        now.id = 2;
        now.at = desk.replica.legalNow();
        now.window = {3};
        now.outcome = CounterOutcome::NotOurs;
        CounterEntry yesterday = now;
        yesterday.id = 1;
        yesterday.at = *parseMoment(u"2026-11-20T10:00"_s);
        desk.link.answer(MessageKind::ListCounter, CounterPage{{now, yesterday}, false});
        QCOMPARE(view.counter()->today().size(), std::size_t(1));
    }

    void an_outcome_without_a_dialog_is_not_answered_in_one()
    {
        StepDeskFixture desk(Role::WindowClerk);
        IntakeView view({desk.link, desk.replica});
        view.show();
        const CounterScene scene{{11}, u"施工许可证核发"_s, {}, {}};
        view.counter()->record(CounterOutcome::NotNeeded, scene);
        view.counter()->record(CounterOutcome::NotOurs, scene);
        CounterDialog* dialog = view.counter()->dialog();
        QVERIFY(dialog);
        dialog->findChild<QLineEdit*>(u"organ"_s)->setText(u"县水利局"_s);
        dialog->confirmButton()->click();
        QCOMPARE(desk.link.waiting(MessageKind::RecordCounter), 2);
        const QSignalSpy refused(view.counter(), &CounterDesk::refused);
        desk.link.answer(MessageKind::RecordCounter, refusal(ErrorCode::StoreFailed));
        QCOMPARE(refused.count(), 1);
        QVERIFY2(dialog->isHeld(), "sent again it would be on record twice");
        desk.link.answer(MessageKind::RecordCounter, CommandReply{});
        QVERIFY(!view.counter()->dialog());
    }

    void more_missing_papers_than_a_note_takes_are_shortened_by_hand()
    {
        CounterScene scene{{11}, u"施工许可证核发"_s, {}, {QString(FormDialog::MaxText - 10, u'纸')}, 1};
        QVERIFY(CounterDialog::plainRequest(CounterOutcome::TurnedAway, scene));
        scene.missing << QString(20, u'纸');
        QVERIFY(!CounterDialog::plainRequest(CounterOutcome::TurnedAway, scene));
    }

    void people_are_asked_for_again_though_the_older_answer_was_a_refusal()
    {
        ScriptedLink link;
        PeopleBook book(link);
        book.fetch();
        book.fetchAnew(); // something changed meanwhile
        link.answer(MessageKind::ListPeople, refusal(ErrorCode::StoreFailed));
        QCOMPARE(link.waiting(MessageKind::ListPeople), 1);
    }

    void a_list_that_is_shown_again_never_takes_the_older_answer()
    {
        StepDeskFixture desk(Role::DepartmentHead);
        PeopleView view({desk.link, desk.replica});
        view.show();
        QCOMPARE(desk.link.waiting(MessageKind::ListPeople), 1);
        view.hide();
        emit desk.replica.setUpChanged(); // the answer under way may be from before
        view.show();
        auto older = people();
        older.resize(1);
        desk.link.answer(MessageKind::ListPeople, PeoplePage{older, false});
        QCOMPARE(view.table()->rowCount(), 0);
        QCOMPARE(desk.link.waiting(MessageKind::ListPeople), 1);
        desk.link.answer(MessageKind::ListPeople, PeoplePage{people(), false});
        QCOMPARE(view.table()->rowCount(), 7);
        QCOMPARE(desk.link.waiting(MessageKind::ListPeople), 0);
    }

    void a_light_is_taken_back_by_two_officers()
    {
        StepDeskFixture desk(Role::SupervisionOfficer);
        desk.link.answer(MessageKind::Subscribe, SubscribeReply{{1}, false});
        BoardReply reply;
        reply.lights = {light(3, LightStanding::Annulled, 8), light(2, LightStanding::AnnulmentAsked, 8),
                        light(1, LightStanding::Stands)};
        desk.link.answer(MessageKind::GetBoard, reply);
        BoardView board({desk.link, desk.replica});
        board.resize(1180, 680);
        board.show();
        LightList* lights = board.lights();
        QCOMPARE(lights->model()->rowCount(), 3);
        QCOMPARE(textsOf(*lights->menuFor(lights->model()->index(2, 0))).size(), 2);
        QCOMPARE(textsOf(*lights->menuFor(lights->model()->index(0, 0))).size(), 3);
        lights->menuFor(lights->model()->index(1, 0))->actions().constLast()->trigger();
        FormDialog* ask = board.annulments()->dialog();
        QVERIFY(ask && !ask->confirmButton()->isEnabled());
        ask->findChild<QPlainTextEdit*>(u"reason"_s)->setPlainText(u"停电。"_s);
        ask->confirmButton()->click();
        QCOMPARE(desk.link.asked<AskAnnulment>().light, LightId{1});
        desk.link.answer(MessageKind::AskAnnulment, refusal(ErrorCode::NotAllowed));
        QVERIFY(ask->isVisible() && !ask->remark().isEmpty());
        ask->confirmButton()->click();
        desk.link.answer(MessageKind::AskAnnulment, CommandReply{});
        QVERIFY(!board.annulments()->dialog());
        lights->menuFor(lights->model()->index(0, 0))->actions().constLast()->trigger();
        FormDialog* judge = board.annulments()->dialog();
        QVERIFY(judge);
        auto* word = judge->findChild<ChoiceBox*>(u"accept"_s);
        word->setCurrentIndex(word->findData(false));
        QVERIFY2(!judge->confirmButton()->isEnabled(), "turned down without a reason");
        word->setCurrentIndex(word->findData(true));
        judge->confirmButton()->click();
        QVERIFY(desk.link.asked<AnnulLight>().accept);
        QCOMPARE(desk.link.asked<AnnulLight>().light, LightId{2});
        desk.link.answer(MessageKind::AnnulLight, CommandReply{});
    }

    void a_word_on_a_light_fetches_the_board_anew()
    {
        StepDeskFixture desk(Role::SupervisionOfficer);
        desk.link.answer(MessageKind::Subscribe, SubscribeReply{{1}, false});
        BoardReply reply;
        reply.lights = {light(1, LightStanding::Stands)};
        desk.link.answer(MessageKind::GetBoard, reply);
        Feed feed;
        EventRow event;
        event.seq = {9};
        event.verb = MessageKind::AnnulLight;
        feed.events = {event};
        emit desk.link.feedArrived(feed);
        reply.lights = {light(1, LightStanding::Annulled, 8)};
        QVERIFY(desk.link.answer(MessageKind::GetBoard, reply));
        QCOMPARE(desk.replica.lights().size(), std::size_t(1));
        QCOMPARE(desk.replica.lights().front().standing, LightStanding::Annulled);
    }

    void who_asked_does_not_answer()
    {
        StepDeskFixture desk(Role::SupervisionOfficer); // person 7
        desk.link.answer(MessageKind::Subscribe, SubscribeReply{{1}, false});
        BoardReply reply;
        reply.lights = {light(1, LightStanding::AnnulmentAsked, 7)};
        desk.link.answer(MessageKind::GetBoard, reply);
        BoardView board({desk.link, desk.replica});
        QCOMPARE(textsOf(*board.lights()->menuFor(board.lights()->model()->index(0, 0))).size(), 2);
    }
};

QTEST_MAIN(tst_people_desk)
#include "tst_people_desk.moc"
