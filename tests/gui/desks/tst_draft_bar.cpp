// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/WorkFrame.h"
#include "client/department/BatchDesk.h"
#include "client/department/CaseListView.h"
#include "client/department/CaseSheet.h"
#include "client/step/DialogDraft.h"
#include "tests/gui/desks/DeskSupport.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace duban;

namespace {

const QByteArray DraftKey(32, 'k');

/// One run of the client on a PC: a handler's frame with one list of three cases.
struct Sitting
{
    explicit Sitting(const QString& folder, const QByteArray& key = DraftKey)
        : drafts(desk.link, folder), frame({desk.link, desk.replica, &drafts}),
          list(new CaseListView({desk.link, desk.replica, &drafts}, plainPlan(), &frame)),
          batch(new BatchDesk({desk.link, desk.replica, &drafts}, *list))
    {
        frame.setViews({list});
        frame.resize(1366, 768);
        static_cast<QWidget&>(frame).show();
        giveCases(desk, {deskCase(desk, 1), deskCase(desk, 2), deskCase(desk, 3)});
        drafts.begin();
        while (desk.link.waiting(MessageKind::ListPreferences) > 0)
            desk.link.answer(MessageKind::ListPreferences,
                             PreferencePage{{{QString::fromLatin1(DraftStore::KeyPreference), key}}});
    }

    /// The case that was asked for comes.
    void giveCase(qint64 id)
    {
        CaseDetails details = desk.details(CaseState::Accepted, Stage::Handling);
        details.row = deskCase(desk, id);
        while (desk.link.waiting(MessageKind::GetCase) > 0)
            desk.link.answer(MessageKind::GetCase, details);
    }

    void open(qint64 id)
    {
        list->openCase({id});
        giveCase(id);
    }

    QPlainTextEdit* reason() const
    {
        return list->sheet()->dialog() ? list->sheet()->dialog()->findChild<QPlainTextEdit*>(u"reason"_s)
                                       : nullptr;
    }

    /// Begins to ask for an extension of a case and leaves it.
    void askHalfway(qint64 id, const QString& why)
    {
        open(id);
        list->sheet()->actions()->button(Action::AskExtension)->click();
        reason()->setPlainText(why);
        list->sheet()->dialog()->reject();
    }

    DraftBar* bar() const { return frame.draftBar(); }

    StepDeskFixture desk{Role::Handler};
    DraftStore drafts;
    WorkFrame frame;
    CaseListView* list;
    BatchDesk* batch;
};

QString wordsOf(const QPushButton* button)
{
    return button ? button->accessibleName() : QString();
}

} // namespace

/// After login the frame of every role says what was written and not sent, and leads there.
class tst_draft_bar : public QObject
{
    Q_OBJECT

private slots:

    void init() { QVERIFY(m_folder.isValid()); }

    void cleanup()
    {
        const QDir folder(m_folder.path());
        for (const QString& file : folder.entryList(QDir::Files))
            QVERIFY(QFile::remove(folder.filePath(file)));
    }

    void who_left_nothing_is_told_nothing()
    {
        const Sitting sitting(m_folder.path());
        QVERIFY(sitting.drafts.isReady());
        QVERIFY(!sitting.bar()->isVisible());
    }

    void a_dialog_left_half_way_is_told_with_its_case_and_opens_by_the_keyboard()
    {
        Sitting(m_folder.path()).askHalfway(2, u"现场复杂"_s);
        Sitting after(m_folder.path());
        QVERIFY(after.bar()->isVisible());
        QCOMPARE(after.bar()->told().size(), std::size_t(1));
        QVERIFY2(after.bar()->accessibleName().contains(u"20261120-000002"_s),
                 qPrintable(after.bar()->accessibleName()));
        QPushButton* open = after.bar()->openButton(0);
        QVERIFY(wordsOf(open).contains(u"20261120-000002"_s));
        QVERIFY(wordsOf(after.bar()->dropButton(0)).contains(u"20261120-000002"_s));
        QVERIFY(QTest::qWaitForWindowActive(&after.frame));
        const auto* words = after.bar()->findChild<QLabel*>(u"words"_s);
        QTRY_COMPARE_GE(words->width(), words->fontMetrics().horizontalAdvance(words->text()));
        open->setFocus(Qt::TabFocusReason);
        QVERIFY(open->hasFocus());
        QTest::keyClick(open, Qt::Key_Space);
        QCOMPARE(after.list->openedCase(), CaseId{2});
        QVERIFY2(!after.reason(), "the case is not here yet");
        after.giveCase(2);
        QVERIFY(after.reason());
        QCOMPARE(after.reason()->toPlainText(), u"现场复杂"_s);
        QVERIFY2(after.bar()->isVisible(), "it is not sent");
        after.list->sheet()->dialog()->confirmButton()->click();
        after.desk.link.answer(MessageKind::AskExtension, CommandReply{});
        QVERIFY(!after.bar()->isVisible());
        after.drafts.flush();
        QVERIFY(!Sitting(m_folder.path()).bar()->isVisible());
    }

    void what_is_thrown_away_is_gone_and_can_be_brought_back()
    {
        Sitting(m_folder.path()).askHalfway(2, u"现场复杂"_s);
        {
            Sitting after(m_folder.path());
            after.bar()->dropButton(0)->click();
            QVERIFY(!after.bar()->isVisible());
            QVERIFY(after.frame.toasts()->undoNewest());
            QVERIFY(after.bar()->isVisible());
            QVERIFY(wordsOf(after.bar()->openButton(0)).contains(u"20261120-000002"_s));
            after.bar()->dropButton(0)->click();
        }
        Sitting last(m_folder.path());
        QVERIFY(!last.bar()->isVisible());
        last.open(2);
        last.list->sheet()->actions()->button(Action::AskExtension)->click();
        QVERIFY(last.reason()->toPlainText().isEmpty());
    }

    void an_open_dialog_is_emptied_with_its_draft_and_filled_again()
    {
        Sitting(m_folder.path()).askHalfway(2, u"现场复杂"_s);
        Sitting after(m_folder.path());
        after.bar()->openButton(0)->click();
        after.giveCase(2);
        after.bar()->dropButton(0)->click();
        QVERIFY(after.reason()->toPlainText().isEmpty());
        QVERIFY(after.frame.toasts()->undoNewest());
        QCOMPARE(after.reason()->toPlainText(), u"现场复杂"_s);
    }

    void the_newest_stand_there_the_rest_on_demand_until_later()
    {
        {
            Sitting before(m_folder.path());
            before.askHalfway(1, u"一"_s);
            before.askHalfway(2, u"二"_s);
            before.open(3);
            before.list->sheet()->actions()->opinion()->setPlainText(u"拟同意"_s);
        }
        Sitting after(m_folder.path());
        QCOMPARE(after.bar()->told().size(), std::size_t(3));
        QVERIFY(!after.bar()->openButton(DraftBar::FewLines));
        QVERIFY(after.bar()->moreButton()->isVisible());
        after.bar()->moreButton()->click();
        QVERIFY(after.bar()->openButton(2));
        QVERIFY(!after.bar()->moreButton()->isVisible());
        for (std::size_t line = 0; line < 3; ++line) {
            if (!wordsOf(after.bar()->openButton(line)).contains(u"20261120-000003"_s))
                continue;
            after.bar()->openButton(line)->click();
            after.giveCase(3);
            QCOMPARE(after.list->sheet()->actions()->opinion()->opinion(), u"拟同意"_s);
        }
        QCOMPARE(after.list->openedCase(), CaseId{3});
        after.bar()->laterButton()->click();
        QVERIFY(!after.bar()->isVisible());
        after.bar()->look(); // the next login
        QVERIFY(after.bar()->isVisible());
    }

    void a_case_that_is_no_longer_here_and_an_act_that_is_not_possible_are_told()
    {
        Sitting(m_folder.path()).askHalfway(2, u"现场复杂"_s);
        Sitting after(m_folder.path());
        Feed feed;
        feed.rows = {deskCase(after.desk, 2)};
        feed.rows.front().state = CaseState::Submitted;
        feed.rows.front().seq = {50};
        emit after.desk.link.feedArrived(feed);
        after.bar()->openButton(0)->click();
        CaseDetails details = after.desk.details(CaseState::Submitted, Stage::Acceptance);
        details.row = feed.rows.front();
        after.desk.link.answer(MessageKind::GetCase, details);
        QVERIFY(!after.reason());
        QVERIFY(!after.list->sheet()->notice()->text().isEmpty());
        QVERIFY2(after.bar()->isVisible(), "nothing is thrown away by itself");
    }

    void another_account_of_this_pc_is_told_nothing()
    {
        Sitting(m_folder.path()).askHalfway(2, u"现场复杂"_s);
        QVERIFY(!Sitting(m_folder.path(), QByteArray(32, 'x')).bar()->isVisible());
        Sitting own(m_folder.path());
        QVERIFY(own.bar()->isVisible());
        own.frame.setViews({});
        QVERIFY(!own.bar()->isVisible());
    }

    void one_opinion_for_several_cases_is_kept_until_all_are_finished()
    {
        const auto begin = [](Sitting& sitting) {
            QTRY_COMPARE(sitting.list->table()->model()->rowCount(), 3);
            sitting.list->table()->selectAll();
            sitting.batch->button()->click();
            QVERIFY(sitting.batch->dialog());
        };
        {
            Sitting before(m_folder.path());
            begin(before);
            before.batch->dialog()->opinion()->setPlainText(u"材料齐全，拟同意。"_s);
        }
        Sitting after(m_folder.path());
        QVERIFY(after.bar()->accessibleName().contains(u"施工许可证核发"_s));
        after.bar()->openButton(0)->click();
        QVERIFY(after.frame.toasts()->shown().empty());
        const QPointer<BatchDialog> dialog = after.batch->dialog();
        QVERIFY2(dialog && dialog->isVisible(), "with the cases it was written for");
        QCOMPARE(dialog->results()->rowCount(), 3);
        QCOMPARE(dialog->opinion()->opinion(), u"材料齐全，拟同意。"_s);
        QVERIFY(dialog->draft()->line()->isVisible());
        dialog->confirmButton()->click();
        after.desk.link.answer(MessageKind::FinishStage, CommandReply{});
        after.desk.link.answer(MessageKind::FinishStage, refusalOf(ErrorCode::Conflict));
        after.desk.link.answer(MessageKind::FinishStage, CommandReply{});
        QVERIFY2(after.bar()->isVisible(), "one is not finished");
        dialog->confirmButton()->click();
        after.desk.link.answer(MessageKind::FinishStage, CommandReply{});
        QCOMPARE(dialog->finished(), 3);
        QVERIFY(!after.bar()->isVisible());
        dialog->closeButton()->click();
        QTRY_VERIFY(!dialog);
        begin(after);
        QVERIFY(after.batch->dialog()->opinion()->opinion().isEmpty());
    }

    void an_opinion_for_several_opens_with_those_of_its_cases_that_wait_for_it()
    {
        {
            Sitting before(m_folder.path());
            QTRY_COMPARE(before.list->table()->model()->rowCount(), 3);
            before.list->table()->selectAll();
            before.batch->button()->click();
            before.batch->dialog()->opinion()->setPlainText(u"材料齐全，拟同意。"_s);
        }
        const auto moveOn = [](Sitting& sitting, qint64 id) {
            Feed feed;
            feed.rows = {deskCase(sitting.desk, id, Stage::Review)};
            feed.rows.front().seq = {50 + id};
            emit sitting.desk.link.feedArrived(feed);
        };
        {
            Sitting after(m_folder.path());
            moveOn(after, 2);
            after.bar()->openButton(0)->click();
            QVERIFY(after.batch->dialog());
            QCOMPARE(after.batch->dialog()->results()->rowCount(), 2);
            QCOMPARE(after.batch->dialog()->opinion()->opinion(), u"材料齐全，拟同意。"_s);
        }
        Sitting last(m_folder.path());
        moveOn(last, 2);
        moveOn(last, 3);
        last.bar()->openButton(0)->click();
        QVERIFY2(!last.batch->dialog(), "one case is no batch");
        QVERIFY2(!last.frame.toasts()->shown().empty(), "which cases, the person chooses again");
        last.bar()->dropButton(0)->click();
        last.drafts.flush();
        QVERIFY(QDir(m_folder.path()).entryList(QDir::Files).isEmpty());
    }

private:
    QTemporaryDir m_folder;
};

QTEST_MAIN(tst_draft_bar)
#include "tst_draft_bar.moc"
