// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/AccountDialog.h"
#include "client/admin/PlaceDialogs.h"
#include "client/admin/PlacesView.h"
#include "client/app/DraftStore.h"
#include "client/app/View.h"
#include "client/step/DialogDraft.h"
#include "tests/gui/step/DialogScene.h"

#include <QDateTimeEdit>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace duban;

namespace {

const QByteArray Key(32, 'k');

/// Every input in a dialog, whatever the dialog calls it.
QList<QWidget*> inputsOf(const QDialog& dialog)
{
    QList<QWidget*> inputs;
    for (QWidget* widget : dialog.findChildren<QWidget*>()) {
        const bool part = qobject_cast<QAbstractSpinBox*>(widget->parentWidget());
        const bool input = qobject_cast<QLineEdit*>(widget) || qobject_cast<QPlainTextEdit*>(widget) ||
                           qobject_cast<QComboBox*>(widget) || qobject_cast<TickBox*>(widget) ||
                           qobject_cast<QSpinBox*>(widget) || qobject_cast<QDateTimeEdit*>(widget) ||
                           qobject_cast<QTableWidget*>(widget);
        if (input && !part)
            inputs << widget;
    }
    return inputs;
}

QString shownIn(const QWidget* input)
{
    if (const auto* line = qobject_cast<const QLineEdit*>(input))
        return line->text();
    if (const auto* text = qobject_cast<const QPlainTextEdit*>(input))
        return text->toPlainText();
    if (const auto* choice = qobject_cast<const QComboBox*>(input))
        return choice->currentText();
    if (const auto* tick = qobject_cast<const TickBox*>(input))
        return tick->isChecked() ? u"ticked"_s : u"open"_s;
    if (const auto* spin = qobject_cast<const QAbstractSpinBox*>(input))
        return spin->text();
    const auto* table = qobject_cast<const QTableWidget*>(input);
    QStringList cells;
    for (int row = 0; row < table->rowCount(); ++row)
        for (int column = 0; column < table->columnCount(); ++column)
            cells << table->item(row, column)->text();
    return cells.join(u' ');
}

QStringList shownIn(const QDialog& dialog)
{
    QStringList shown;
    for (const QWidget* input : inputsOf(dialog))
        shown << shownIn(input);
    return shown;
}

/// Something else than what stands there, as a person would fill it in.
void fillIn(QWidget* input)
{
    if (auto* line = qobject_cast<QLineEdit*>(input))
        line->setText(line->text() + u"甲1"_s);
    else if (auto* text = qobject_cast<QPlainTextEdit*>(input))
        text->setPlainText(u"写到一半，\n第二行"_s);
    else if (auto* choice = qobject_cast<QComboBox*>(input))
        choice->setCurrentIndex(choice->currentIndex() == choice->count() - 1 ? 0 : choice->count() - 1);
    else if (auto* tick = qobject_cast<TickBox*>(input); tick && tick->isEnabled())
        tick->toggle();
    else if (auto* number = qobject_cast<QSpinBox*>(input))
        number->setValue(number->value() + 1);
    else if (auto* moment = qobject_cast<QDateTimeEdit*>(input)) {
        const QDateTime before = moment->dateTime();
        moment->setDateTime(before.addSecs(moment->displayFormat() == u"HH:mm" ? 600 : 86400));
        if (moment->dateTime() == before)
            moment->setDateTime(before.addDays(-1));
    }
}

/// A run of the program on one PC: a scene with the drafts of one account.
struct Run
{
    explicit Run(const QString& folder) : drafts(scene.desk.link, folder)
    {
        drafts.begin();
        giveKey();
    }

    void giveKey()
    {
        scene.desk.link.answer(MessageKind::ListPreferences,
                               PreferencePage{{{QString::fromLatin1(DraftStore::KeyPreference), Key}}});
    }

    FormDialog* open(const DialogKind& kind)
    {
        FormDialog* dialog = kind.make(scene, &page);
        if (dialog) {
            dialog->prepare(context());
            dialog->show();
        }
        return dialog;
    }

    ViewContext context() { return {scene.desk.link, scene.desk.replica, &drafts}; }

    DialogScene scene;
    DraftStore drafts;
    QWidget page;
};

const DialogKind& kindCalled(const char* name)
{
    const auto& kinds = everyDialog();
    return *std::find_if(kinds.begin(), kinds.end(),
                         [name](const DialogKind& kind) { return qstrcmp(kind.name, name) == 0; });
}

} // namespace

/// What was written and chosen in a dialog and not sent stands there again; never a password.
class tst_dialog_drafts : public QObject
{
    Q_OBJECT

private slots:

    void every_field_is_there_again_after_a_crash_data()
    {
        QTest::addColumn<int>("kind");
        for (int at = 0; at < int(everyDialog().size()); ++at)
            QTest::newRow(everyDialog()[std::size_t(at)].name) << at;
    }

    void every_field_is_there_again_after_a_crash()
    {
        QFETCH(int, kind);
        const DialogKind& dialog = everyDialog()[std::size_t(kind)];
        const QTemporaryDir folder;
        QStringList start;
        QStringList written;
        {
            Run before(folder.path());
            FormDialog* open = before.open(dialog);
            QVERIFY(open);
            QVERIFY(open->draft() && !open->draft()->line()->isVisible());
            start = shownIn(*open);
            for (QWidget* input : inputsOf(*open))
                fillIn(input);
            written = shownIn(*open);
            QVERIFY(written != start);
            before.drafts.flush(); // and the machine loses its power
        }
        Run after(folder.path());
        FormDialog* open = after.open(dialog);
        QCOMPARE(shownIn(*open), written);
        QVERIFY(open->draft()->line()->isVisible());
        QVERIFY(!open->draft()->line()->text().isEmpty());
        open->draft()->line()->anewButton()->click();
        QCOMPARE(shownIn(*open), start);
        QVERIFY(!open->draft()->line()->isVisible());
        delete open;
        QCOMPARE(shownIn(*after.open(dialog)), start);
    }

    void the_days_of_a_hall_that_were_added_are_there_again()
    {
        const QTemporaryDir folder;
        Run run(folder.path());
        const auto make = [&run]() {
            auto* dialog =
                new HallDialog(run.scene.setUp.replica, run.scene.setUp.replica.halls().front(), &run.page);
            dialog->prepare(run.context());
            return dialog;
        };
        HallDialog* hall = make();
        hall->ownHours()->setChecked(true);
        hall->ownDays()->day()->setDate(QDate(2026, 11, 30));
        hall->ownDays()->name()->setText(u"盘点"_s);
        hall->ownDays()->addButton()->click();
        hall->ownDays()->day()->setDate(QDate(2026, 12, 5));
        hall->ownDays()->kind()->setCurrentIndex(1);
        hall->ownDays()->addButton()->click();
        const auto days = hall->ownDays()->days();
        QCOMPARE(days.size(), std::size_t(2));
        hall->reject();
        delete hall;
        hall = make();
        QCOMPARE(hall->ownDays()->days(), days);
        QVERIFY(hall->ownHours()->isChecked());
        hall->ownDays()->putBack(u"nonsense"_s);
        QCOMPARE(hall->ownDays()->days(), days);
    }

    void a_field_nobody_touched_shows_what_holds_today()
    {
        const QTemporaryDir folder;
        Run run(folder.path());
        Organisation known = *run.scene.setUp.replica.organisation({5});
        const auto open = [&] {
            auto dialog = std::make_unique<OrganisationDialog>(run.scene.setUp.replica, known, nullptr);
            dialog->prepare(run.context());
            return dialog;
        };
        open()->findChild<QLineEdit*>(u"name"_s)->setText(u"县住建委"_s);
        known.shortName = u"住建"_s;
        const auto again = open();
        QCOMPARE(again->findChild<QLineEdit*>(u"name"_s)->text(), u"县住建委"_s);
        QCOMPARE(again->findChild<QLineEdit*>(u"shortName"_s)->text(), u"住建"_s);
    }

    void a_choice_that_is_there_no_longer_is_not_put_back()
    {
        const QTemporaryDir folder;
        Run run(folder.path());
        const DialogKind& assign = kindCalled("assign");
        FormDialog* dialog = run.open(assign);
        auto* person = dialog->findChild<ChoiceBox*>(u"person"_s);
        person->setCurrentIndex(person->findData(qint64(13)));
        QCOMPARE(person->currentData().toLongLong(), 13);
        dialog->findChild<QPlainTextEdit*>(u"note"_s)->setPlainText(u"请抓紧"_s);
        delete dialog;
        run.scene.people.pop_back();
        dialog = run.open(assign);
        QCOMPARE(dialog->findChild<ChoiceBox*>(u"person"_s)->currentIndex(), -1);
        QCOMPARE(dialog->findChild<QPlainTextEdit*>(u"note"_s)->toPlainText(), u"请抓紧"_s);
    }

    void what_was_left_comes_with_the_key_unless_somebody_writes_already()
    {
        const QTemporaryDir folder;
        const DialogKind& deny = kindCalled("deny");
        {
            Run before(folder.path());
            before.open(deny)->findChild<QPlainTextEdit*>(u"reason"_s)->setPlainText(u"不符合条件"_s);
        }
        for (const bool writes : {false, true}) {
            Run after(folder.path());
            after.drafts.end();
            FormDialog* dialog = after.open(deny);
            auto* reason = dialog->findChild<QPlainTextEdit*>(u"reason"_s);
            QVERIFY(reason->toPlainText().isEmpty());
            if (writes)
                dialog->findChild<QPlainTextEdit*>(u"remedy"_s)->setPlainText(u"向市政府申请复议"_s);
            after.drafts.begin();
            after.giveKey();
            QCOMPARE(reason->toPlainText(), writes ? QString() : u"不符合条件"_s);
        }
    }

    void lines_that_hide_what_is_typed_are_never_kept()
    {
        const QTemporaryDir folder;
        Run run(folder.path());
        FormDialog dialog(u"登录"_s, {});
        auto* line = new QLineEdit(&dialog);
        line->setEchoMode(QLineEdit::Password);
        dialog.addField(u"password"_s, u"口令"_s, line, [] { return QString(); });
        dialog.addText(u"note"_s, u"备注"_s, FormDialog::Need::Optional)->setPlainText({});
        dialog.begin();
        dialog.keepAs(u"secret"_s);
        dialog.prepare(run.context());
        line->setText(u"Geheim-2026"_s);
        QVERIFY(!run.drafts.find(u"secret"_s));
        dialog.findChild<QPlainTextEdit*>(u"note"_s)->setPlainText(u"写明"_s);
        QVERIFY(run.drafts.find(u"secret"_s)->bytes.contains(u"写明"_s.toUtf8()));
        QVERIFY(!run.drafts.find(u"secret"_s)->bytes.contains("Geheim"));
    }

    void a_one_time_password_is_never_kept()
    {
        const QTemporaryDir folder;
        Run run(folder.path());
        const PersonEntry person = run.scene.people[0];
        IssuePasswordDialog dialog(person, person.accounts[0]);
        dialog.prepare(run.context());
        dialog.show();
        QVERIFY(!dialog.draft());
        run.drafts.flush();
        QVERIFY(QDir(folder.path()).entryList({u"*.draft"_s}, QDir::Files).isEmpty());
    }

    void esc_keeps_and_the_act_that_was_done_keeps_nothing()
    {
        const QTemporaryDir folder;
        SetUpFixture desk(Role::SystemAdmin);
        DraftStore drafts(desk.link, folder.path());
        PlacesView view({desk.link, desk.replica, &drafts});
        view.resize(1180, 680);
        view.show();
        QVERIFY(QTest::qWaitForWindowActive(&view));
        const auto name = [&view] { return view.desk()->dialog()->findChild<QLineEdit*>(u"name"_s); };
        QTest::keyClick(&view, Qt::Key_F2);
        QVERIFY(view.desk()->dialog());
        name()->setText(u"县林业局"_s);
        QTest::keyClick(view.desk()->dialog(), Qt::Key_Escape);
        QVERIFY(!view.desk()->dialog());
        QTest::keyClick(&view, Qt::Key_F2);
        QCOMPARE(name()->text(), u"县林业局"_s);
        view.desk()->dialog()->findChild<QLineEdit*>(u"shortName"_s)->setText(u"林业局"_s);
        view.desk()->dialog()->confirmButton()->click();
        desk.link.answer(MessageKind::SetOrganisation, CommandReply{});
        QVERIFY(!view.desk()->dialog());
        QTest::keyClick(&view, Qt::Key_F2);
        QVERIFY(name()->text().isEmpty());
        QVERIFY(!view.desk()->dialog()->draft()->line()->isVisible());
    }

    void phrases_open_by_slash_in_every_text_box_data() { every_field_is_there_again_after_a_crash_data(); }

    void phrases_open_by_slash_in_every_text_box()
    {
        QFETCH(int, kind);
        const QTemporaryDir folder;
        Run run(folder.path());
        FormDialog* dialog = run.open(everyDialog()[std::size_t(kind)]);
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        for (QPlainTextEdit* text : dialog->findChildren<QPlainTextEdit*>()) {
            auto* box = qobject_cast<PhraseBox*>(text);
            QVERIFY2(box, qPrintable(text->objectName()));
            if (!box->isVisible())
                continue;
            box->clear();
            QTest::keyClicks(box, u"/"_s);
            QVERIFY2(box->phraseList()->isVisible(), qPrintable(text->objectName()));
            QVERIFY(dialog->rect().contains(box->phraseList()->geometry()));
            const QString first = box->phraseList()->item(0)->text();
            QCOMPARE(first,
                     stockPhrases(box->objectName() == u"reason" ? PhraseUse::Reason : PhraseUse::Opinion,
                                  Stage::Handling)
                         .constFirst());
            QTest::keyClick(box, Qt::Key_Tab);
            QCOMPARE(box->toPlainText(), first);
            QTest::keyClicks(box, u" /"_s);
            QVERIFY(box->phraseList()->isVisible());
            QTest::keyClick(box, Qt::Key_Escape);
            QVERIFY(!box->phraseList()->isVisible());
            QVERIFY2(dialog->isVisible(), "Esc closed the phrases, not the dialog");
        }
    }

    void phrases_close_when_the_cursor_leaves_their_slash()
    {
        PhraseBox box;
        box.resize(400, 200);
        box.show();
        QVERIFY(QTest::qWaitForWindowActive(&box));
        QTest::keyClicks(&box, u"see /"_s);
        QVERIFY(box.phraseList()->isVisible());
        QTest::keyClick(&box, Qt::Key_Left);
        QVERIFY(!box.phraseList()->isVisible());
        QTest::keyClick(&box, Qt::Key_Right);
        QTest::keyClick(&box, Qt::Key_Backspace);
        QTest::keyClicks(&box, u"/"_s);
        QVERIFY(box.phraseList()->isVisible());
        const int offered = box.phraseList()->count();
        QTest::keyClicks(&box, box.phraseList()->item(0)->text().left(12));
        QVERIFY(box.phraseList()->count() < offered);
        const QString first = box.phraseList()->item(0)->text();
        QTest::keyClick(&box, Qt::Key_Left, Qt::ShiftModifier); // what is chosen goes too
        QVERIFY(box.phraseList()->isVisible());
        QTest::keyClick(&box, Qt::Key_Tab);
        QCOMPARE(box.toPlainText(), u"see "_s + first);
    }

    /// As a click on the list that comes after the cursor went.
    void a_phrase_whose_slash_is_gone_changes_nothing()
    {
        PhraseBox box;
        box.resize(400, 200);
        box.show();
        QVERIFY(QTest::qWaitForWindowActive(&box));
        QTest::keyClicks(&box, u"see /"_s);
        QTextCursor start = box.textCursor();
        start.setPosition(0);
        {
            const QSignalBlocker quiet(&box);
            box.setTextCursor(start);
        }
        QVERIFY(box.phraseList()->isVisible());
        QTest::failOnWarning(QRegularExpression(u"setPosition"_s));
        emit box.phraseList()->itemClicked(box.phraseList()->item(0));
        QCOMPARE(box.toPlainText(), u"see /"_s);
        QVERIFY(!box.phraseList()->isVisible());
    }
};

QTEST_MAIN(tst_dialog_drafts)
#include "tst_dialog_drafts.moc"
