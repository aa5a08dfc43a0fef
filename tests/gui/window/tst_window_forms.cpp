// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/window/IntakeView.h"
#include "tests/gui/window/WindowDesk.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace duban;

Q_DECLARE_METATYPE(duban::Party::Part)

namespace {

const QString CardId = u"11010519491231002X"_s;
const QString OtherId = u"440524188001010014"_s;
const QString Code = u"91350100M000100Y43"_s;

} // namespace

/// Several applicants, the agent, the scanner, the item search, parked forms, and the clerk without a duty.
class tst_window_forms : public QObject
{
    Q_OBJECT

private slots:

    void what_is_wrong_with_a_party_is_said_at_its_field_data()
    {
        QTest::addColumn<Party>("party");
        QTest::addColumn<IntakeField>("field");
        const Party good = agent();
        Party party = good;
        party.authority.clear();
        QTest::newRow("an agent without authority") << party << IntakeField::Authority;
        party = good;
        party.authorityUntil = *parseDay(u"2026-11-22"_s);
        QTest::newRow("an authority that has ended") << party << IntakeField::AuthorityUntil;
        party = good;
        party.who.idNumber = u"110105194912310021"_s;
        QTest::newRow("a mistyped number") << party << IntakeField::IdNumber;
        party = good;
        party.who.name = u"  "_s;
        QTest::newRow("no name") << party << IntakeField::Name;
        party = good;
        party.who.phone = u"1380013800"_s;
        QTest::newRow("a digit of the phone is missing") << party << IntakeField::Phone;
    }

    void what_is_wrong_with_a_party_is_said_at_its_field()
    {
        QFETCH(Party, party);
        QFETCH(IntakeField, field);
        IntakeDraft draft = goodDraft();
        draft.parties = {agent()};
        QVERIFY(problemsOf(draft, today()).empty());
        draft.parties = {party};
        const auto problems = problemsOf(draft, today());
        QCOMPARE(problems.size(), std::size_t(1));
        QVERIFY(problems.front().field == field);
        QCOMPARE(problems.front().party, 0);
        QVERIFY(!problems.front().text.isEmpty());
    }

    void a_field_the_server_names_is_found_in_the_row_of_its_party()
    {
        IntakeDraft draft = goodDraft();
        draft.parties = {agent(), agent()};
        draft.parties[1].who.phone = u"12"_s;
        const auto problem = problemFor(u"parties[1].phone"_s, draft, today());
        QVERIFY(problem.field == IntakeField::Phone);
        QCOMPARE(problem.party, 1);
        QCOMPARE(problemFor(u"applicant.phone"_s, draft, today()).party, -1);
        QVERIFY(problemFor(u"parties[0].authorityUntil"_s, draft, today()).field ==
                IntakeField::AuthorityUntil);
    }

    void a_draft_comes_back_from_its_bytes_as_it_was()
    {
        IntakeDraft draft = goodDraft();
        draft.channel = Channel::Post;
        draft.remark = u"备注"_s;
        draft.materials = {{{21}, true}, {{22}, false}};
        draft.parties = {agent()};
        draft.form = {9};
        const auto back = IntakeDraft::fromBytes(draft.toBytes());
        QVERIFY(back);
        QVERIFY(*back == draft);
        QVERIFY(!IntakeDraft::fromBytes("no draft"));
    }

    void applicants_and_an_agent_are_added_removed_and_sent()
    {
        WindowDesk desk;
        IntakeView view({desk.link, desk.replica});
        show(view);
        fillIn(view);
        auto* applicant = view.form()->applicant();
        PartyList* parties = applicant->parties();
        press(view, Qt::Key_N, Qt::AltModifier);
        press(view, Qt::Key_G, Qt::AltModifier);
        QCOMPARE(parties->count(), 2);
        QVERIFY(!parties->mayAdd(Party::Part::Agent));
        press(view, Qt::Key_G, Qt::AltModifier);
        QCOMPARE(parties->count(), 2);
        parties->row(0)->name()->setText(u"李秀英"_s);
        parties->row(1)->name()->setText(u"张敏"_s);
        view.form()->acceptButton()->click();
        QVERIFY(!view.showsReceipt());
        QVERIFY(!parties->row(1)->problem().isEmpty());
        QVERIFY2(parties->row(1)->authority()->hasFocus(), qPrintable(focused()));
        parties->row(1)->authority()->setText(u"代为递交、领取"_s);
        parties->row(1)->until()->setText(u"明年"_s);
        view.form()->acceptButton()->click();
        QVERIFY(!view.showsReceipt());
        parties->row(1)->until()->setText(u"20261231"_s);
        parties->row(0)->removeButton()->click();
        QCOMPARE(parties->count(), 1);
        view.form()->acceptButton()->click();
        QVERIFY(view.showsReceipt());
        const auto sent = desk.link.asked<SubmitCase>();
        QCOMPARE(sent.parties.size(), std::size_t(1));
        QVERIFY(sent.parties.front().part == Party::Part::Agent);
        QCOMPARE(sent.parties.front().authority, u"代为递交、领取"_s);
        QCOMPARE(sent.parties.front().authorityUntil, *parseDay(u"2026-12-31"_s));
    }

    void enter_walks_through_the_rows_of_the_parties()
    {
        WindowDesk desk;
        IntakeView view({desk.link, desk.replica});
        show(view);
        fillIn(view);
        press(view, Qt::Key_G, Qt::AltModifier);
        PartyRow* row = view.form()->applicant()->parties()->row(0);
        QVERIFY(row->idNumber()->hasFocus());
        const QList<QWidget*> stops{row->name(), row->phone(), row->authority(), row->until()};
        for (QWidget* stop : stops) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
            QVERIFY(stop->hasFocus());
        }
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QVERIFY(view.form()->materials()->walk().constFirst()->hasFocus());
    }

    void what_a_scanner_reads_is_told_by_its_check_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("kind"); // -1: nothing a scanner reads
        QTest::newRow("identity card") << CardId << int(ScannedKind::IdNumber);
        QTest::newRow("licence") << Code << int(ScannedKind::CreditCode);
        QTest::newRow("receipt") << u"BL-20261123-00042"_s << int(ScannedKind::CaseNumber);
        QTest::newRow("a mistyped identity card") << u"110105194912310021"_s << -1;
        QTest::newRow("a phone") << u"13800138000"_s << -1;
        QTest::newRow("a name") << u"王小明"_s << -1;
        QTest::newRow("nothing") << QString() << -1;
    }

    void what_a_scanner_reads_is_told_by_its_check()
    {
        QFETCH(QString, text);
        QFETCH(int, kind);
        const auto told = scannedKindOf(text);
        QCOMPARE(told ? int(*told) : -1, kind);
    }

    void a_scanned_card_goes_to_the_number_from_any_field()
    {
        WindowDesk desk;
        IntakeView view({desk.link, desk.replica});
        show(view);
        auto* applicant = view.form()->applicant();
        applicant->name()->line()->setText(u"王"_s);
        applicant->name()->line()->setFocus();
        scan(CardId.toLower());
        QCOMPARE(applicant->idNumber()->text(), CardId);
        QCOMPARE(applicant->name()->text(), u"王"_s);
        QVERIFY(applicant->kind() == Applicant::Kind::Person);
        applicant->remark()->line()->setFocus();
        scan(OtherId);
        QCOMPARE(applicant->idNumber()->text(), CardId);
        QCOMPARE(applicant->parties()->count(), 1);
        QCOMPARE(applicant->parties()->row(0)->idNumber()->text(), OtherId);
        QVERIFY(applicant->parties()->row(0)->part() == Party::Part::Applicant);
        QVERIFY(applicant->remark()->text().isEmpty());
    }

    void a_card_after_a_licence_is_the_agents()
    {
        WindowDesk desk;
        IntakeView view({desk.link, desk.replica});
        show(view);
        view.form()->item()->search()->setFocus();
        scan(Code);
        auto* applicant = view.form()->applicant();
        QVERIFY(applicant->kind() == Applicant::Kind::Organisation);
        QCOMPARE(applicant->idNumber()->text(), Code);
        QVERIFY(view.form()->item()->search()->text().isEmpty());
        scan(CardId);
        QCOMPARE(applicant->parties()->count(), 1);
        QVERIFY(applicant->parties()->row(0)->part() == Party::Part::Agent);
        QCOMPARE(applicant->parties()->row(0)->idNumber()->text(), CardId);
    }

    void a_scanned_receipt_looks_for_its_case()
    {
        WindowDesk desk;
        IntakeView view({desk.link, desk.replica});
        show(view);
        QString scanned;
        connect(&view, &IntakeView::caseScanned, this, [&scanned](const QString& text) { scanned = text; });
        view.form()->applicant()->phone()->line()->setFocus();
        scan(u"BL-20261123-00042"_s);
        QCOMPARE(scanned, u"BL-20261123-00042"_s);
        QVERIFY(view.form()->applicant()->phone()->text().isEmpty());
    }

    void what_is_typed_slowly_stays_where_it_is_typed()
    {
        WindowDesk desk;
        IntakeView view({desk.link, desk.replica});
        show(view);
        QLineEdit* remark = view.form()->applicant()->remark()->line();
        remark->setFocus();
        QTest::keyClicks(remark, CardId.left(9));
        QElapsedTimer pause;
        pause.start();
        QTRY_VERIFY(pause.hasExpired(2 * ScanWatch::LongestGap.count()));
        QTest::keyClicks(remark, CardId.mid(9));
        QTest::keyClick(remark, Qt::Key_Return);
        QCOMPARE(remark->text(), CardId);
        QVERIFY(view.form()->applicant()->idNumber()->text().isEmpty());
    }

    void an_item_fits_by_any_part_of_its_name_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("fits");
        QTest::newRow("a part") << u"许可"_s << true;
        QTest::newRow("two parts, the later first") << u"核发 施工"_s << true;
        QTest::newRow("its kind of application") << u"施工 变更"_s << true;
        QTest::newRow("nothing typed") << QString() << true;
        QTest::newRow("another item") << u"食品"_s << false;
        QTest::newRow("one word of two fits") << u"施工 食品"_s << false;
    }

    void an_item_fits_by_any_part_of_its_name()
    {
        QFETCH(QString, text);
        QFETCH(bool, fits);
        ItemVariant variant = StepDeskFixture::permit();
        variant.name = u"变更"_s;
        QCOMPARE(fitsItem(text, variant), fits);
    }

    void a_form_is_parked_taken_up_again_and_sent_with_its_number()
    {
        WindowDesk desk;
        IntakeView view({desk.link, desk.replica});
        show(view);
        QVERIFY(view.parked()->isHidden());
        fillIn(view);
        press(view, Qt::Key_F6);
        QVERIFY(view.form()->draft().isEmpty());
        QVERIFY(view.form()->item()->search()->hasFocus());
        const auto parked = desk.link.asked<ParkForm>();
        QVERIFY(!parked.form.isValid());
        QVERIFY2(parked.title.contains(u"王小明"_s) && parked.title.contains(u"施工许可证核发"_s),
                 qPrintable(parked.title));
        desk.link.answer(MessageKind::ParkForm, CommandReply{});
        list(desk, {{{9}, parked.title, parked.body, desk.replica.legalNow()}});
        QCOMPARE(view.parked()->count(), 1);
        view.parked()->takeUpButton(0)->click();
        QCOMPARE(view.form()->applicant()->name()->text(), u"王小明"_s);
        QVERIFY(view.form()->item()->chosen() == desk.variant.id);
        view.form()->acceptButton()->click();
        QCOMPARE(desk.link.asked<SubmitCase>().form, FormId{9});
    }

    void parking_a_form_that_was_taken_up_replaces_it()
    {
        WindowDesk desk;
        IntakeView view({desk.link, desk.replica});
        show(view);
        list(desk, {{{9}, u"王小明"_s, goodDraft().toBytes(), desk.replica.legalNow()}});
        view.parked()->takeUpButton(0)->click();
        view.form()->applicant()->phone()->line()->setText(u"13800138000"_s);
        press(view, Qt::Key_F6);
        QCOMPARE(desk.link.asked<ParkForm>().form, FormId{9});
    }

    void what_stands_in_the_form_comes_back_after_the_one_that_was_taken_up()
    {
        WindowDesk desk;
        IntakeView view({desk.link, desk.replica});
        show(view);
        list(desk, {{{9}, u"王小明"_s, goodDraft().toBytes(), desk.replica.legalNow()}});
        view.form()->applicant()->name()->line()->setText(u"李秀英"_s);
        view.parked()->takeUpButton(0)->click();
        QCOMPARE(view.form()->applicant()->name()->text(), u"王小明"_s);
        press(view, Qt::Key_F6);
        QCOMPARE(view.form()->applicant()->name()->text(), u"李秀英"_s);
    }

    void a_form_is_thrown_away_only_after_a_word_more()
    {
        WindowDesk desk;
        IntakeView view({desk.link, desk.replica});
        show(view);
        list(desk, {{{9}, u"王小明"_s, goodDraft().toBytes(), desk.replica.legalNow()}});
        view.parked()->dropButton(0)->click();
        QMenu* menu = view.parked()->dropMenu();
        QTRY_VERIFY(menu->isVisible());
        QTest::keyClick(menu, Qt::Key_Return); // keeps it
        QCOMPARE(desk.link.waiting(MessageKind::DropForm), 0);
        view.parked()->dropButton(0)->click();
        menu->actions().constLast()->trigger();
        QCOMPARE(desk.link.asked<DropForm>().form, FormId{9});
        desk.link.answer(MessageKind::DropForm, CommandReply{});
        list(desk, {});
        QVERIFY(view.parked()->isHidden());
    }

    void a_form_that_was_not_parked_opens_again()
    {
        WindowDesk desk;
        IntakeView view({desk.link, desk.replica});
        show(view);
        fillIn(view);
        press(view, Qt::Key_F6);
        desk.link.answer(MessageKind::ParkForm, WindowDesk::refusal(ErrorCode::InvalidInput, u"form"_s));
        QVERIFY(view.notice()->needsConfirming());
        QVERIFY(view.notice()->text().contains(u"王小明"_s));
        view.notice()->confirmButton()->click();
        QCOMPARE(view.form()->applicant()->name()->text(), u"王小明"_s);
    }

    void a_parked_form_that_is_gone_is_sent_as_a_new_one()
    {
        WindowDesk desk;
        IntakeView view({desk.link, desk.replica});
        show(view);
        IntakeDraft draft = goodDraft();
        draft.materials = {{{21}, true}, {{22}, true}};
        list(desk, {{{9}, u"王小明"_s, draft.toBytes(), desk.replica.legalNow()}});
        view.parked()->takeUpButton(0)->click();
        view.form()->acceptButton()->click();
        desk.link.answer(MessageKind::SubmitCase, WindowDesk::refusal(ErrorCode::InvalidInput, u"form"_s));
        QVERIFY(!view.showsReceipt());
        QVERIFY(!view.notice()->isHidden());
        QVERIFY(!view.form()->draft().form.isValid());
        QCOMPARE(view.form()->applicant()->name()->text(), u"王小明"_s);
    }

    void without_a_duty_the_clerk_sees_why_and_goes_on_typing()
    {
        WindowDesk desk;
        IntakeView view({desk.link, desk.replica});
        show(view);
        fillIn(view);
        QVERIFY(view.form()->acceptButton()->isEnabled());
        desk.standAt({});
        QVERIFY(!view.form()->acceptButton()->isEnabled());
        QVERIFY(!view.form()->takeInButton()->isEnabled());
        QVERIFY(!view.form()->counterButton()->isEnabled());
        QVERIFY(view.form()->parkButton()->isEnabled());
        QVERIFY(!view.form()->whyNotAccept().isEmpty());
        view.form()->applicant()->phone()->line()->setText(u"13800138000"_s);
        QString told;
        connect(&view, &View::noticed, this, [&told](const QString& text) { told = text; });
        desk.standAt({3});
        QVERIFY2(told.contains(u"3 号窗口"_s), qPrintable(told));
        QCOMPARE(view.form()->applicant()->phone()->text(), u"13800138000"_s);
        QCOMPARE(view.form()->applicant()->name()->text(), u"王小明"_s);
        QVERIFY(view.form()->acceptButton()->isEnabled());
    }

    void at_a_window_of_another_department_the_item_is_not_taken_in()
    {
        WindowDesk desk;
        IntakeView view({desk.link, desk.replica});
        show(view);
        fillIn(view);
        desk.standAt({4});
        QVERIFY(!view.form()->takeInButton()->isEnabled());
        QVERIFY(!view.form()->whyNotAccept().isEmpty());
        QCOMPARE(view.form()->applicant()->name()->text(), u"王小明"_s);
    }

private:
    static LocalDay today() { return *parseDay(u"2026-11-23"_s); }

    static Party agent()
    {
        return {Party::Part::Agent,
                {Applicant::Kind::Person, u"张敏"_s, CardId, u"13800138000"_s},
                u"代为递交"_s,
                *parseDay(u"2026-12-31"_s)};
    }

    static IntakeDraft goodDraft()
    {
        IntakeDraft draft;
        draft.variant = {11};
        draft.applicant = {Applicant::Kind::Person, u"王小明"_s, CardId, {}};
        return draft;
    }

    static void show(IntakeView& view)
    {
        view.resize(1182, 690);
        view.show();
        view.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&view));
    }

    static void fillIn(IntakeView& view)
    {
        view.form()->item()->choose({11});
        view.form()->applicant()->name()->line()->setText(u"王小明"_s);
        view.form()->applicant()->name()->line()->setFocus();
        view.form()->materials()->tickAll();
    }

    static void press(IntakeView& view, Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        QWidget* focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : &view, key, with);
    }

    static QString focused()
    {
        const QWidget* focus = QApplication::focusWidget();
        return focus ? focus->accessibleName() : u"nothing has the focus"_s;
    }

    /// As a scanner does: the keys 5 ms apart as the window system stamps them, then Enter.
    static void scan(const QString& text)
    {
        static quint64 stamp = 1000;
        stamp += 1000;
        for (const QChar sign : text)
            pressAt(stamp += 5, 0, sign);
        pressAt(stamp += 5, Qt::Key_Return, u'\r');
    }

    static void pressAt(quint64 stamp, int key, QChar sign)
    {
        for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
            QKeyEvent event(type, key, Qt::NoModifier, sign);
            event.setTimestamp(stamp);
            QCoreApplication::sendEvent(QApplication::focusWidget(), &event);
        }
    }

    /// Answers every question for the list of parked forms.
    static void list(WindowDesk& desk, const std::vector<FormRow>& rows)
    {
        if (desk.link.waiting(MessageKind::ListForms) == 0)
            QFAIL("nobody asked for the parked forms");
        while (desk.link.answer(MessageKind::ListForms, FormPage{rows, false})) {
        }
    }
};

QTEST_MAIN(tst_window_forms)
#include "tst_window_forms.moc"
