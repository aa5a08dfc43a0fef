// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/LedgerTab.h"
#include "client/app/Preferences.h"
#include "client/department/BatchDesk.h"
#include "client/department/CaseHead.h"
#include "client/department/CaseListView.h"
#include "client/department/CaseSheet.h"
#include "client/department/DepartmentWorkspace.h"
#include "client/department/QuestionsView.h"
#include "tests/gui/desks/DeskSupport.h"

#include <QButtonGroup>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace duban;

namespace {

/// A case page on the screen.
struct PageDesk : StepDeskFixture
{
    explicit PageDesk(RoleSet roles = {Role::Handler})
        : StepDeskFixture(roles, Role::Handler), likings(link), watch(link, replica),
          sheet({link, replica, nullptr, &likings}, watch)
    {
        likings.begin({1});
        sheet.resize(1180, 720);
        sheet.show();
        sheet.open({100});
    }

    bool load(const CaseDetails& found) { return link.answer(MessageKind::GetCase, found); }

    Preferences likings;
    LightTrustWatch watch;
    CaseSheet sheet;
};

PartyEntry party(Party::Part part, const QString& name, const QString& idNumber)
{
    PartyEntry made;
    made.part = part;
    made.kind = Applicant::Kind::Person;
    made.name = name;
    made.idNumber = idNumber;
    return made;
}

} // namespace

/// What a department does beside the steps of one case: several at once, phrases, parties, visits, questions;
/// over a link without a server.
class tst_desk_department : public QObject
{
    Q_OBJECT

private slots:

    void only_like_cases_of_ones_own_go_together_data()
    {
        QTest::addColumn<int>("change");
        QTest::addColumn<bool>("together");
        QTest::newRow("two of the same item at the same stage") << 0 << true;
        QTest::newRow("another item") << 1 << false;
        QTest::newRow("another stage") << 2 << false;
        QTest::newRow("somebody else's") << 3 << false;
        QTest::newRow("a special procedure runs") << 4 << true;
        QTest::newRow("not accepted yet") << 5 << false;
        QTest::newRow("one alone") << 6 << false;
    }

    void only_like_cases_of_ones_own_go_together()
    {
        QFETCH(int, change);
        QFETCH(bool, together);
        StepDeskFixture desk(Role::Handler);
        std::vector<CaseRow> rows{deskCase(desk, 1), deskCase(desk, 2)};
        if (change == 1)
            rows[1].variant = {12};
        else if (change == 2)
            rows[1].stage = Stage::Review;
        else if (change == 3)
            rows[1].assignee = {99};
        else if (change == 4)
            rows[1].pending = quint8(RequestKind::Extension);
        else if (change == 5)
            rows[1].state = CaseState::Submitted;
        else if (change == 6)
            rows.pop_back();
        QCOMPARE(BatchDialog::hindrance(rows, desk.replica).isEmpty(), together);
    }

    void several_cases_are_finished_with_one_opinion_each_with_its_result()
    {
        StepDeskFixture desk(Role::Handler);
        CaseListView list({desk.link, desk.replica}, plainPlan());
        BatchDesk batch({desk.link, desk.replica}, list);
        list.resize(1180, 600);
        list.show();
        giveCases(desk, {deskCase(desk, 1), deskCase(desk, 2), deskCase(desk, 3)});
        QTRY_COMPARE(list.table()->model()->rowCount(), 3);
        QVERIFY(!batch.button()->isEnabled());
        list.table()->selectAll();
        QCOMPARE(list.chosenCases().size(), std::size_t(3));
        QVERIFY(batch.button()->isEnabled());
        batch.button()->click();
        QPointer<BatchDialog> dialog = batch.dialog();
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(!dialog->confirmButton()->isEnabled());
        dialog->opinion()->setPlainText(u"材料齐全，拟同意。"_s);
        dialog->confirmButton()->click();
        QVERIFY(dialog->isUnderWay());
        QCOMPARE(desk.link.waiting(MessageKind::FinishStage), 1);
        QCOMPARE(desk.link.asked<FinishStage>().opinion, u"材料齐全，拟同意。"_s);
        QCOMPARE(desk.link.asked<FinishStage>().expected, Revision{4});
        desk.link.answer(MessageKind::FinishStage, CommandReply{});
        desk.link.answer(MessageKind::FinishStage, refusalOf(ErrorCode::Conflict));
        desk.link.answer(MessageKind::FinishStage, CommandReply{});
        QCOMPARE(desk.link.waiting(MessageKind::FinishStage), 0);
        QVERIFY(!dialog->isUnderWay());
        QCOMPARE(dialog->finished(), 2);
        QVERIFY(dialog->results()->item(1, 2)->text() != dialog->results()->item(0, 2)->text());
        QVERIFY2(!dialog->opinion()->opinion().isEmpty(), "the opinion is needed for what failed");
        QVERIFY(dialog->confirmButton()->isEnabled());
        dialog->confirmButton()->click();
        QCOMPARE(desk.link.asked<FinishStage>().caseId, list.chosenCases()[1].id);
        desk.link.answer(MessageKind::FinishStage, CommandReply{});
        QCOMPARE(dialog->finished(), 3);
        QVERIFY(!dialog->confirmButton()->isEnabled());
        dialog->closeButton()->click();
        QTRY_VERIFY(!dialog);
    }

    void what_has_not_begun_is_called_off_and_the_step_under_way_is_awaited()
    {
        StepDeskFixture desk(Role::Handler);
        giveCases(desk, {deskCase(desk, 1), deskCase(desk, 2), deskCase(desk, 3)});
        QPointer<BatchDialog> dialog = new BatchDialog(
            {desk.link, desk.replica}, {deskCase(desk, 1), deskCase(desk, 2), deskCase(desk, 3)});
        dialog->open();
        dialog->opinion()->setPlainText(u"同意。"_s);
        dialog->confirmButton()->click();
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(dialog->isVisible() && dialog->isUnderWay());
        desk.link.answer(MessageKind::FinishStage, CommandReply{});
        QCOMPARE(desk.link.waiting(MessageKind::FinishStage), 0);
        QVERIFY(!dialog->isUnderWay());
        QCOMPARE(dialog->finished(), 1);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!dialog);
    }

    void a_case_that_moved_meanwhile_is_not_finished_blindly()
    {
        StepDeskFixture desk(Role::Handler);
        giveCases(desk, {deskCase(desk, 1), deskCase(desk, 2)});
        BatchDialog dialog({desk.link, desk.replica}, {deskCase(desk, 1), deskCase(desk, 2)});
        dialog.opinion()->setPlainText(u"同意。"_s);
        Feed feed;
        feed.rows = {deskCase(desk, 2, Stage::Review)};
        feed.rows.front().seq = {50};
        emit desk.link.feedArrived(feed);
        dialog.confirmButton()->click();
        desk.link.answer(MessageKind::FinishStage, CommandReply{});
        QCOMPARE(desk.link.waiting(MessageKind::FinishStage), 0);
        QCOMPARE(dialog.finished(), 1);
    }

    void six_stock_phrases_ship_for_every_working_stage_data()
    {
        QTest::addColumn<Stage>("stage");
        QTest::newRow("handling") << Stage::Handling;
        QTest::newRow("review") << Stage::Review;
        QTest::newRow("approval") << Stage::Approval;
        QTest::newRow("completion") << Stage::Completion;
    }

    void six_stock_phrases_ship_for_every_working_stage()
    {
        QFETCH(Stage, stage);
        QCOMPARE(stockPhrases(PhraseUse::Opinion, stage).size(), 6);
    }

    void own_phrases_stand_under_the_slash_and_are_kept_for_the_person()
    {
        PageDesk desk;
        const QByteArray kept = QJsonDocument(QJsonArray{u"已核实。"_s}).toJson();
        QVERIFY(desk.link.answer(MessageKind::ListPreferences, PreferencePage{{{u"phrases"_s, kept}}}));
        desk.load(desk.details(CaseState::Accepted, Stage::Handling));
        OpinionBox* box = desk.sheet.actions()->opinion();
        QTest::keyClicks(box, u"/"_s);
        QVERIFY(box->phraseList()->isVisible());
        QCOMPARE(box->phraseList()->count(), 2);
        QCOMPARE(box->phraseList()->item(0)->text(), u"已核实。"_s);
        box->phraseList()->setCurrentRow(1);
        QTest::keyClick(box, Qt::Key_Return);
        QCOMPARE(box->opinion(), QString());
        auto* dialog = desk.sheet.window()->findChild<FormDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        auto* lines = dialog->findChild<QPlainTextEdit*>(u"phrases"_s);
        QCOMPARE(lines->toPlainText(), u"已核实。"_s);
        lines->setPlainText(u"已核实。\n\n 请补正。 \n"_s);
        dialog->confirmButton()->click();
        desk.likings.save();
        const auto sent = desk.link.asked<SetPreference>();
        QCOMPARE(sent.name, u"phrases"_s);
        QCOMPARE(QJsonDocument::fromJson(sent.value).array(), (QJsonArray{u"已核实。"_s, u"请补正。"_s}));
        QTest::keyClicks(box, u"/"_s);
        QCOMPARE(box->phraseList()->count(), 3);
    }

    void whole_numbers_are_asked_for_and_masked_again()
    {
        StepDeskFixture desk(Role::Handler);
        CaseDetails details = desk.details(CaseState::Accepted, Stage::Handling);
        details.applicantIdMasked = u"9135**********0Y43"_s;
        details.parties = {party(Party::Part::Applicant, u"李秀英"_s, u"3501**********0011"_s),
                           party(Party::Part::Agent, u"王建国"_s, u"3501**********0022"_s)};
        details.parties[1].authority = u"代为申请、领取"_s;
        PartiesTab tab({desk.link, desk.replica}, nullptr, std::chrono::milliseconds(50));
        tab.show(details);
        static_cast<QWidget&>(tab).show();
        QCOMPARE(tab.table()->rowCount(), 3);
        QCOMPARE(tab.table()->item(0, 3)->text(), details.applicantIdMasked);
        tab.revealButton()->click();
        QCOMPARE(desk.link.asked<RevealParties>().caseId, details.row.id);
        QCOMPARE(desk.link.waiting(MessageKind::GetParties), 0);
        desk.link.answer(MessageKind::RevealParties, CommandReply{});
        PartiesReply whole{details.row.id,
                           {party(Party::Part::Applicant, u"远大建筑"_s, u"91350100M000100Y43"_s),
                            party(Party::Part::Applicant, u"李秀英"_s, u"350102198001010011"_s),
                            party(Party::Part::Agent, u"王建国"_s, u"350102198001010022"_s)}};
        desk.link.answer(MessageKind::GetParties, whole);
        QVERIFY(tab.isRevealed());
        QCOMPARE(tab.table()->item(0, 3)->text(), u"91350100M000100Y43"_s);
        QTRY_VERIFY(!tab.isRevealed());
        QCOMPARE(tab.table()->item(0, 3)->text(), details.applicantIdMasked);
    }

    void who_may_not_see_the_numbers_is_told_so()
    {
        StepDeskFixture desk(Role::Handler);
        PartiesTab tab({desk.link, desk.replica});
        tab.show(desk.details(CaseState::Accepted, Stage::Handling));
        static_cast<QWidget&>(tab).show();
        const QString before = tab.remark();
        tab.revealButton()->click();
        desk.link.answer(MessageKind::RevealParties, refusalOf(ErrorCode::NotAllowed));
        QVERIFY(!tab.isRevealed());
        QVERIFY(tab.remark() != before);
        QVERIFY(tab.revealButton()->isEnabled());
    }

    void a_visit_on_site_is_recorded_with_a_second_officer()
    {
        PageDesk desk;
        desk.load(desk.details(CaseState::Accepted, Stage::Handling));
        QVERIFY(desk.sheet.actions()->visitButton()->isVisible());
        desk.sheet.actions()->visitButton()->click();
        PersonEntry elsewhere = deskPerson(13, u"水利人"_s);
        elsewhere.unit = {6};
        desk.link.answer(
            MessageKind::ListPeople,
            PeoplePage{{deskPerson(7, u"王敏"_s), deskPerson(12, u"陈志强"_s), elsewhere}, false});
        FormDialog* dialog = desk.sheet.inquiries()->dialog();
        QVERIFY(dialog && dialog->isVisible());
        auto* second = dialog->findChild<ChoiceBox*>(u"second"_s);
        QCOMPARE(second->count(), 1);
        second->setCurrentIndex(0);
        dialog->findChild<QLineEdit*>(u"place"_s)->setText(u"城南工地"_s);
        QVERIFY(!dialog->confirmButton()->isEnabled());
        dialog->findChild<ChoiceBox*>(u"fits"_s)->setCurrentIndex(1);
        dialog->findChild<QPlainTextEdit*>(u"notes"_s)->setPlainText(u"围挡未设置。"_s);
        auto* at = dialog->findChild<VisitMoment*>(u"at"_s);
        at->setDateTime(QDateTime(QDate(2026, 11, 23), QTime(9, 15), Qt::UTC));
        dialog->confirmButton()->click();
        const auto sent = desk.link.asked<RecordVisit>();
        QCOMPARE(sent.second, PersonId{12});
        QCOMPARE(sent.at, *parseMoment(u"2026-11-23T09:15"_s));
        QCOMPARE(sent.place, u"城南工地"_s);
        QVERIFY(!sent.fits);
        desk.link.answer(MessageKind::RecordVisit, refusalOf(ErrorCode::InvalidInput, u"place"_s));
        QVERIFY(!dialog->problem(u"place"_s).isEmpty());
        dialog->confirmButton()->click();
        desk.link.answer(MessageKind::RecordVisit, CommandReply{});
        QVERIFY(!desk.sheet.inquiries()->dialog());
        QCOMPARE(desk.link.waiting(MessageKind::GetCase), 1);
    }

    void a_visit_is_no_offer_to_who_only_looks_on()
    {
        StepDeskFixture desk(Role::SupervisionOfficer);
        LightTrustWatch watch(desk.link, desk.replica);
        CaseSheet sheet({desk.link, desk.replica}, watch);
        sheet.show();
        sheet.open({100});
        desk.link.answer(MessageKind::GetCase, desk.details(CaseState::Accepted, Stage::Handling));
        QVERIFY(!sheet.actions()->visitButton()->isVisible());
        QVERIFY(!sheet.actions()->askButton()->isVisible());
    }

    void another_section_is_asked_and_its_answer_stands_with_the_opinions()
    {
        PageDesk desk;
        CaseDetails details = desk.details(CaseState::Accepted, Stage::Handling);
        desk.load(details);
        desk.sheet.actions()->askButton()->click();
        FormDialog* dialog = desk.sheet.inquiries()->dialog();
        auto* section = dialog->findChild<ChoiceBox*>(u"section"_s);
        QCOMPARE(section->findData(qint64(5)), -1);
        section->setCurrentIndex(section->findData(qint64(6)));
        dialog->findChild<QPlainTextEdit*>(u"text"_s)->setPlainText(u"河道保护线在哪里？"_s);
        dialog->confirmButton()->click();
        QCOMPARE(desk.link.asked<AskSection>().section, OrganisationId{6});
        desk.link.answer(MessageKind::AskSection, CommandReply{});
        QuestionEntry question;
        question.id = {1};
        question.section = {6};
        question.askedBy = u"王敏"_s;
        question.askedAt = *parseMoment(u"2026-11-23T09:00"_s);
        question.text = u"河道保护线在哪里？"_s;
        question.answeredBy = u"水利人"_s;
        question.answeredAt = *parseMoment(u"2026-11-23T09:40"_s);
        question.answer = u"距岸 30 米。"_s;
        details.questions = {question};
        desk.load(details);
        QStringList shown;
        for (const QLabel* label : desk.sheet.tabs()->opinions()->findChildren<QLabel*>())
            shown << label->text();
        QVERIFY(shown.contains(question.text));
        QVERIFY(shown.contains(question.answer));
    }

    void questions_to_us_are_answered_once()
    {
        StepDeskFixture desk(Role::Handler);
        QuestionsView view({desk.link, desk.replica});
        view.resize(1180, 600);
        view.show();
        QuestionRow open;
        open.caseId = {300};
        open.caseNumber = u"20261120-000300"_s;
        open.variant = {12};
        open.department = {6};
        open.question.id = {9};
        open.question.askedBy = u"水利人"_s;
        open.question.askedAt = *parseMoment(u"2026-11-23T09:00"_s);
        open.question.text = u"施工图是否已审？"_s;
        QuestionRow done = open;
        done.question.id = {8};
        done.question.answeredBy = u"张敏"_s;
        done.question.answeredAt = *parseMoment(u"2026-11-23T09:30"_s);
        desk.link.answer(MessageKind::ListQuestions, QuestionPage{{open, done}, false});
        QCOMPARE(view.count(), std::optional(1));
        QCOMPARE(view.table()->rowCount(), 1);
        QCOMPARE(view.reading(), open.question.text);
        view.answerButton()->click();
        QVERIFY(view.dialog() && view.dialog()->isVisible());
        view.dialog()->findChild<QPlainTextEdit*>(u"text"_s)->setPlainText(u"已审查合格。"_s);
        view.dialog()->confirmButton()->click();
        QCOMPARE(desk.link.asked<AnswerSection>().question, QuestionId{9});
        QVERIFY(view.dialog()->isHeld());
        desk.link.answer(MessageKind::AnswerSection, CommandReply{});
        QVERIFY(!view.dialog());
        desk.link.answer(MessageKind::ListQuestions, QuestionPage{{done}, false});
        QCOMPARE(view.count(), std::optional(0));
        QCOMPARE(view.table()->rowCount(), 0);
    }

    void a_limit_says_what_law_it_rests_on_in_track_and_ledger()
    {
        StepDeskFixture desk(Role::Handler);
        ItemVariant variant = desk.variant;
        variant.legalBasis = u"《建筑法》第七条"_s;
        StageRule& handling =
            *std::find_if(variant.flow.begin(), variant.flow.end(),
                          [](const StageRule& rule) { return rule.stage == Stage::Handling; });
        handling.limit = Limit::workingDays(3);
        handling.basis = u"行政许可法第三十四条"_s;
        const CaseDetails plain = desk.details(CaseState::Accepted, Stage::Handling);
        const auto stops = CaseHead::stopsOf(plain, &variant);
        for (const StageStop& stop : stops)
            QCOMPARE(stop.tip.contains(handling.basis), stop.stage == Stage::Handling);
        StageTrack track;
        track.resize(600, 66);
        track.setStops(stops);
        QVERIFY(track.accessibleDescription().contains(handling.basis));
        const auto at = std::size_t(&*std::find_if(stops.begin(), stops.end(), [](const StageStop& stop) {
            return stop.stage == Stage::Handling;
        }) - stops.data());
        const int middle = int(600 * (2 * at + 1) / (2 * stops.size()));
        QCOMPARE(track.stopAt({middle, 20})->stage, Stage::Handling);
        QVERIFY(!track.stopAt({-1, 20}));

        Feed feed; // the catalogue is told anew, with what the stage rests on
        feed.head = {5};
        feed.catalogue = true;
        emit desk.link.feedArrived(feed);
        CatalogueReply catalogue;
        catalogue.variants = {toEntry(variant)};
        catalogue.kinds = {toEntry(variant.kind)};
        QVERIFY(desk.link.answer(MessageKind::GetCatalogue, catalogue));
        CaseDetails details = plain;
        DeadlineEntry entry;
        entry.clock = ClockKind::Stage;
        entry.stage = Stage::Handling;
        entry.limit = Limit::workingDays(3);
        entry.startedAt = *parseMoment(u"2026-11-20T11:00"_s);
        entry.dueAt = *parseMoment(u"2026-11-26T00:00"_s);
        details.deadlines = {entry};
        entry.clock = ClockKind::DecisionStatutory;
        details.deadlines.push_back(entry);
        LedgerTab ledger(desk.replica);
        ledger.show(details);
        QVERIFY2(ledger.summary().contains(handling.basis), qPrintable(ledger.summary()));
        ledger.clocks()->selectRow(1);
        QVERIFY2(ledger.summary().contains(variant.legalBasis), qPrintable(ledger.summary()));
    }

    void an_answer_that_was_left_opens_again_while_its_question_is_open()
    {
        StepDeskFixture desk(Role::Handler);
        QuestionsView view({desk.link, desk.replica});
        QuestionRow open;
        open.variant = {12};
        open.question.id = {9};
        QuestionRow done = open;
        done.question.id = {8};
        done.question.answeredAt = *parseMoment(u"2026-11-23T09:30"_s);
        desk.link.answer(MessageKind::ListQuestions, QuestionPage{{open, done}, false});
        view.setFilter(u"nothing fits"_s);
        QVERIFY(!view.goOnWith(u"answer.8"_s) && !view.goOnWith(u"answer.7"_s));
        QVERIFY(view.goOnWith(u"answer.9"_s));
        view.dialog()->findChild<QPlainTextEdit*>(u"text"_s)->setPlainText(u"已审查合格。"_s);
        view.dialog()->confirmButton()->click();
        QCOMPARE(desk.link.asked<AnswerSection>().question, QuestionId{9});
    }

    void questions_are_told_by_the_feed_and_read_on_page_by_page()
    {
        StepDeskFixture desk(Role::Handler);
        QuestionsView view({desk.link, desk.replica});
        view.resize(1180, 600);
        view.show();
        QuestionRow open;
        open.caseNumber = u"20261120-000300"_s;
        open.variant = {12};
        open.question.id = {9};
        open.question.askedAt = *parseMoment(u"2026-11-23T09:00"_s);
        QuestionRow done = open;
        done.question.id = {8};
        done.question.answeredBy = u"张敏"_s;
        done.question.answeredAt = *parseMoment(u"2026-11-23T09:30"_s);
        while (desk.link.answer(MessageKind::ListQuestions, QuestionPage{})) {
        }
        Feed feed;
        feed.head = {5};
        feed.questions = true;
        emit desk.link.feedArrived(feed);
        QCOMPARE(desk.link.waiting(MessageKind::ListQuestions), 1);
        desk.link.answer(MessageKind::ListQuestions, QuestionPage{{open}, true});
        QCOMPARE(desk.link.asked<ListQuestions>().after, QuestionId{9}); // an open one: all of them are read
        desk.link.answer(MessageKind::ListQuestions, QuestionPage{{done}, true});
        QCOMPARE(desk.link.waiting(MessageKind::ListQuestions), 0);
        QCOMPARE(view.count(), std::optional(1));
        QVERIFY(!view.furtherButton()->isVisible());
        view.findChild<QButtonGroup*>()->button(1)->click(); // all
        QTRY_VERIFY(view.furtherButton()->isVisible());
        view.furtherButton()->click();
        QCOMPARE(desk.link.asked<ListQuestions>().after, QuestionId{8});
        QCOMPARE(desk.link.asked<ListQuestions>().afterAnswered, done.question.answeredAt);
        done.question.id = {7};
        desk.link.answer(MessageKind::ListQuestions, QuestionPage{{done}, false});
        QCOMPARE(view.table()->rowCount(), 3);
        QVERIFY(!view.furtherButton()->isVisible());
    }
};

QTEST_MAIN(tst_desk_department)
#include "tst_desk_department.moc"
