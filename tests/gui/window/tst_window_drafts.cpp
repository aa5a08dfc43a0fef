// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/department/CaseSheet.h"
#include "client/department/LightTrustWatch.h"
#include "client/window/IntakeView.h"
#include "tests/gui/window/WindowDesk.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace duban;

namespace {

const QByteArray Key(32, 'k');

/// One run of the client: its drafts and its intake.
struct Run
{
    Run(WindowDesk& desk, const QString& folder)
        : drafts(desk.link, folder), view({desk.link, desk.replica, &drafts})
    {
        view.resize(1182, 690);
        view.show();
        drafts.begin();
        desk.giveKey(Key);
    }

    DraftStore drafts;
    IntakeView view;
};

} // namespace

/// What was typed and not sent survives a crash; the disk holds cipher text alone.
class tst_window_drafts : public QObject
{
    Q_OBJECT

private slots:

    void the_first_login_of_all_makes_a_key_and_takes_the_one_the_server_kept()
    {
        WindowDesk desk;
        QTemporaryDir folder;
        DraftStore drafts(desk.link, folder.path());
        drafts.begin();
        desk.link.answer(MessageKind::ListPreferences, PreferencePage{});
        const auto made = desk.link.asked<SetPreference>();
        QCOMPARE(made.name, QString::fromLatin1(DraftStore::KeyPreference));
        QCOMPARE(made.value.size(), qsizetype(32));
        desk.link.answer(MessageKind::SetPreference, CommandReply{});
        QVERIFY(!drafts.isReady());
        desk.giveKey(Key); // another PC was a moment later
        QVERIFY(drafts.isReady());
    }

    void what_is_kept_lies_encrypted_on_the_disk_within_a_second()
    {
        QTemporaryDir folder;
        WindowDesk desk;
        DraftStore drafts(desk.link, folder.filePath(u"drafts"_s));
        drafts.begin();
        desk.giveKey(Key);
        drafts.keep(u"intake"_s, u"王小明 13800138000"_s.toUtf8());
        QElapsedTimer since;
        since.start();
        QTRY_COMPARE(files(drafts).size(), 1);
        QVERIFY2(since.elapsed() < 1000, qPrintable(QString::number(since.elapsed())));
        QFile file(files(drafts).constFirst());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray onDisk = file.readAll();
        QVERIFY(!onDisk.contains("13800138000"));
        QVERIFY(!onDisk.contains(u"王小明"_s.toUtf8()));
        QVERIFY(!file.fileName().contains(u"intake"_s));
        QVERIFY(!(file.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
    }

    void only_the_own_key_reads_a_draft_and_damage_is_no_draft()
    {
        QTemporaryDir folder;
        WindowDesk desk;
        {
            DraftStore drafts(desk.link, folder.path());
            drafts.begin();
            desk.giveKey(Key);
            drafts.keep(u"intake"_s, "words");
        }
        DraftStore other(desk.link, folder.path());
        other.begin();
        desk.giveKey(QByteArray(32, 'x'));
        QVERIFY(!other.find(u"intake"_s));
        DraftStore own(desk.link, folder.path());
        own.begin();
        desk.giveKey(Key);
        QCOMPARE(own.find(u"intake"_s)->bytes, "words"_ba);
        QFile file(files(own).constFirst());
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(file.size() - 1);
        file.write("?");
        file.close();
        QVERIFY(!own.find(u"intake"_s));
    }

    void nothing_to_keep_leaves_nothing_on_the_disk()
    {
        QTemporaryDir folder;
        WindowDesk desk;
        DraftStore drafts(desk.link, folder.path());
        drafts.begin();
        desk.giveKey(Key);
        drafts.keep(u"intake"_s, "words");
        drafts.flush();
        QCOMPARE(files(drafts).size(), 1);
        drafts.keep(u"intake"_s, {});
        drafts.flush();
        QVERIFY(files(drafts).isEmpty());
    }

    void an_older_server_has_no_key_and_drafts_live_as_long_as_the_program()
    {
        QTemporaryDir folder;
        WindowDesk desk;
        DraftStore drafts(desk.link, folder.path());
        drafts.begin();
        desk.link.answer(MessageKind::ListPreferences, WindowDesk::refusal(ErrorCode::UnknownMessage));
        drafts.keep(u"intake"_s, "words");
        drafts.flush();
        QCOMPARE(drafts.find(u"intake"_s)->bytes, "words"_ba);
        QVERIFY(files(drafts).isEmpty());
        drafts.end();
        QVERIFY(!drafts.find(u"intake"_s));
    }

    /// The first run is never ended, as when the machine lost its power: what is found lay on the disk.
    void a_half_typed_form_is_found_again_after_a_crash()
    {
        QTemporaryDir folder;
        WindowDesk before;
        auto* crashed = new Run(before, folder.path());
        crashed->view.form()->item()->choose(before.variant.id);
        crashed->view.form()->applicant()->name()->line()->setText(u"王小明"_s);
        press(crashed->view, Qt::Key_G, Qt::AltModifier);
        crashed->view.form()->applicant()->parties()->row(0)->name()->setText(u"张敏"_s);
        QTRY_COMPARE(files(crashed->drafts).size(), 1);
        QTRY_VERIFY(holds(folder.path(), u"张敏"_s));

        WindowDesk after;
        Run run(after, folder.path());
        QVERIFY(!run.view.offer()->isHidden());
        QVERIFY2(run.view.offer()->text().contains(u"王小明"_s), qPrintable(run.view.offer()->text()));
        QVERIFY(run.view.form()->draft().isEmpty());
        run.view.offer()->goOnButton()->click();
        QVERIFY(run.view.offer()->isHidden());
        QCOMPARE(run.view.form()->applicant()->name()->text(), u"王小明"_s);
        QCOMPARE(run.view.form()->item()->chosen(), after.variant.id);
        QCOMPARE(run.view.form()->applicant()->parties()->row(0)->name()->text(), u"张敏"_s);
        delete crashed;
    }

    void typing_something_else_first_loses_nothing()
    {
        QTemporaryDir folder;
        WindowDesk desk;
        typeAndEnd(desk, folder.path(), u"王小明"_s);
        {
            Run run(desk, folder.path());
            run.view.form()->applicant()->name()->line()->setText(u"李秀英"_s);
        }
        Run run(desk, folder.path());
        QVERIFY2(run.view.offer()->text().contains(u"李秀英"_s), qPrintable(run.view.offer()->text()));
        run.view.offer()->goOnButton()->click();
        QVERIFY2(run.view.offer()->text().contains(u"王小明"_s), qPrintable(run.view.offer()->text()));
        run.view.offer()->dropButton()->click();
        QVERIFY(run.view.offer()->isHidden());
        QCOMPARE(run.view.form()->applicant()->name()->text(), u"李秀英"_s);
    }

    void what_was_sent_is_kept_until_the_answer_is_here()
    {
        QTemporaryDir folder;
        WindowDesk desk;
        {
            Run run(desk, folder.path());
            fillIn(run.view, desk);
            run.view.form()->acceptButton()->click();
            QVERIFY(run.view.showsReceipt());
        }
        {
            WindowDesk other;
            Run run(other, folder.path());
            QVERIFY2(run.view.offer()->text().contains(u"王小明"_s), qPrintable(run.view.offer()->text()));
            run.view.offer()->goOnButton()->click();
            run.view.form()->acceptButton()->click();
            CommandReply taken;
            taken.subject = 5;
            taken.number = u"BL-20261123-00005"_s;
            other.link.answer(MessageKind::SubmitCase, taken);
            other.link.answer(MessageKind::AcceptCase, CommandReply{});
        }
        WindowDesk last;
        const Run run(last, folder.path());
        QVERIFY(run.view.offer()->isHidden());
        QVERIFY(files(run.drafts).isEmpty());
    }

    void what_was_typed_before_the_key_came_is_kept_beside_what_was_left()
    {
        QTemporaryDir folder;
        WindowDesk desk;
        typeAndEnd(desk, folder.path(), u"王小明"_s);
        DraftStore drafts(desk.link, folder.path());
        IntakeView view({desk.link, desk.replica, &drafts});
        drafts.begin();
        view.form()->applicant()->name()->line()->setText(u"李秀英"_s);
        desk.giveKey(Key);
        QVERIFY2(view.offer()->text().contains(u"王小明"_s), qPrintable(view.offer()->text()));
        drafts.flush();
        QVERIFY(holds(folder.path(), u"王小明"_s));
        QVERIFY(holds(folder.path(), u"李秀英"_s));
    }

    void a_half_written_opinion_is_there_again()
    {
        QTemporaryDir folder;
        StepDeskFixture before(Role::Handler);
        DraftStore crashed(before.link, folder.path());
        giveKey(before, crashed);
        const LightTrustWatch watch(before.link, before.replica);
        CaseSheet sheet({before.link, before.replica, &crashed}, watch);
        open(sheet, before);
        sheet.actions()->opinion()->setPlainText(u"情况属实"_s);
        crashed.flush();

        StepDeskFixture after(Role::Handler);
        DraftStore drafts(after.link, folder.path());
        giveKey(after, drafts);
        const LightTrustWatch nextWatch(after.link, after.replica);
        CaseSheet next({after.link, after.replica, &drafts}, nextWatch);
        open(next, after);
        QCOMPARE(next.actions()->opinion()->opinion(), u"情况属实"_s);
        next.actions()->button(Action::FinishStage)->click();
        after.link.answer(MessageKind::FinishStage, CommandReply{});
        drafts.flush();
        QVERIFY(files(drafts).isEmpty());
    }

    void the_texts_of_a_dialog_are_there_again_until_its_step_is_done()
    {
        QTemporaryDir folder;
        {
            WindowDesk before;
            DraftStore crashed(before.link, folder.path());
            giveKey(before, crashed);
            const LightTrustWatch watch(before.link, before.replica);
            CaseSheet sheet({before.link, before.replica, &crashed}, watch);
            supplement(sheet, before)->findChild<QPlainTextEdit*>(u"note"_s)->setPlainText(u"缺签章页"_s);
        }
        WindowDesk after;
        DraftStore drafts(after.link, folder.path());
        giveKey(after, drafts);
        const LightTrustWatch watch(after.link, after.replica);
        CaseSheet sheet({after.link, after.replica, &drafts}, watch);
        StepDialog* dialog = supplement(sheet, after);
        QCOMPARE(dialog->findChild<QPlainTextEdit*>(u"note"_s)->toPlainText(), u"缺签章页"_s);
        QCOMPARE(files(drafts).size(), 1);
        dialog->confirmButton()->click();
        after.link.answer(MessageKind::AskSupplement, CommandReply{});
        drafts.flush();
        QVERIFY(files(drafts).isEmpty());
    }

private:
    static void giveKey(StepDeskFixture& desk, DraftStore& drafts)
    {
        drafts.begin();
        desk.link.answer(MessageKind::ListPreferences,
                         PreferencePage{{{QString::fromLatin1(DraftStore::KeyPreference), Key}}});
        QVERIFY(drafts.isReady());
    }

    static void open(CaseSheet& sheet, StepDeskFixture& desk)
    {
        sheet.show();
        sheet.open({100});
        desk.link.answer(MessageKind::GetCase, desk.details(CaseState::Accepted, Stage::Handling));
        QVERIFY(sheet.isLoaded());
    }

    static StepDialog* supplement(CaseSheet& sheet, StepDeskFixture& desk)
    {
        sheet.show();
        sheet.open({100});
        desk.link.answer(MessageKind::GetCase, desk.details(CaseState::Submitted, Stage::Acceptance, {21}));
        sheet.actions()->button(Action::AskSupplement)->click();
        return sheet.dialog();
    }

    static QStringList files(const DraftStore& drafts)
    {
        QStringList paths;
        const auto found = QDir(drafts.folder()).entryInfoList({u"*.draft"_s}, QDir::Files);
        for (const QFileInfo& file : found)
            paths << file.filePath();
        return paths;
    }

    /// Whether a reader with the key finds the words on the disk.
    static bool holds(const QString& folder, const QString& words)
    {
        WindowDesk reader;
        DraftStore drafts(reader.link, folder);
        drafts.begin();
        reader.giveKey(Key);
        const auto found = drafts.find(u"intake"_s);
        return found && found->bytes.contains(words.toUtf8());
    }

    static void fillIn(IntakeView& view, const WindowDesk& desk)
    {
        view.form()->item()->choose(desk.variant.id);
        view.form()->applicant()->name()->line()->setText(u"王小明"_s);
        view.form()->materials()->tickAll();
    }

    static void typeAndEnd(WindowDesk& desk, const QString& folder, const QString& name)
    {
        Run run(desk, folder);
        run.view.form()->applicant()->name()->line()->setText(name);
    }

    static void press(IntakeView& view, Qt::Key key, Qt::KeyboardModifiers with)
    {
        view.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&view));
        QTest::keyClick(&view, key, with);
    }
};

QTEST_MAIN(tst_window_drafts)
#include "tst_window_drafts.moc"
