// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/department/CaseListView.h"
#include "client/department/CaseSheet.h"
#include "client/department/OpinionBox.h"
#include "tests/gui/views/ViewDesk.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace duban;

/// A handler works a case from the to-do list; two of them at once; against a real server over TLS.
class tst_views_department : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase()
    {
        QVERIFY(m_hall.start());
        m_first = m_hall.passwordOf(u"zj01"_s);
        m_second = m_hall.passwordOf(u"zj02"_s);
        QVERIFY(!m_first.isEmpty() && !m_second.isEmpty());
    }

    void a_handler_finishes_a_stage_with_an_opinion()
    {
        const CaseId id = acceptedCase(u"远大建筑有限公司"_s);
        ViewDesk desk(m_hall.path(u"finish.ini"_s));
        auto* list = enter(desk, u"zj01"_s, m_first);
        QVERIFY(list);
        QTRY_VERIFY(desk.replica.findCase(id));
        list->table()->selectCase(id);
        QTRY_COMPARE(list->table()->currentCase(), id);
        QTRY_VERIFY2(list->table()->hasFocus(), nameOf(QApplication::focusWidget()));
        press(Qt::Key_Return);
        QTRY_VERIFY(list->sheet()->isLoaded());
        auto* actions = list->sheet()->actions();
        QTRY_VERIFY(actions->opinion()->hasFocus());
        QVERIFY(!actions->button(Action::FinishStage)->isEnabled());
        QVERIFY(!actions->reason(Action::FinishStage).isEmpty());
        press(Qt::Key_Slash);
        QVERIFY(actions->opinion()->phraseList()->isVisible());
        press(Qt::Key_Return);
        QVERIFY(!actions->opinion()->phraseList()->isVisible());
        QVERIFY(actions->opinion()->opinion().size() > 3);
        QVERIFY(!actions->opinion()->opinion().contains(u'/'));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(desk.replica.findCase(id)->stage, Stage::Review);
        QTRY_VERIFY(actions->opinion()->opinion().isEmpty());
        QVERIFY(!list->sheet()->notice()->isHidden());
        QVERIFY(!list->sheet()->notice()->needsConfirming());
    }

    void of_two_who_finish_at_once_the_second_is_told_who_and_when_and_keeps_the_opinion()
    {
        const CaseId id = acceptedCase(u"两人同时办"_s);
        ViewDesk one(m_hall.path(u"one.ini"_s));
        ViewDesk two(m_hall.path(u"two.ini"_s));
        auto* first = enter(one, u"zj01"_s, m_first);
        auto* second = enter(two, u"zj02"_s, m_second);
        QVERIFY(first && second);
        first->openCase(id);
        second->openCase(id);
        QTRY_VERIFY(first->sheet()->isLoaded() && second->sheet()->isLoaded());
        first->sheet()->actions()->opinion()->setPlainText(u"先办的意见"_s);
        second->sheet()->actions()->opinion()->setPlainText(u"后办的意见"_s);
        QTRY_VERIFY(second->sheet()->actions()->button(Action::FinishStage)->isEnabled());
        first->sheet()->actions()->button(Action::FinishStage)->click();
        second->sheet()->actions()->button(Action::FinishStage)->click();
        QTRY_VERIFY(!first->sheet()->notice()->isHidden() && !second->sheet()->notice()->isHidden());
        auto* loser = first->sheet()->notice()->needsConfirming() ? first : second;
        const QString winner = loser == first ? u"住建承办 02"_s : u"住建承办 01"_s;
        const QString told = loser->sheet()->notice()->text();
        QVERIFY2(told.contains(winner), qPrintable(told));
        QVERIFY2(told.contains(QRegularExpression(u"\\d\\d:\\d\\d"_s)), qPrintable(told));
        QTRY_VERIFY(loser->sheet()->isLoaded());
        QVERIFY(!loser->sheet()->actions()->opinion()->opinion().isEmpty());
        QVERIFY(!loser->sheet()->actions()->button(Action::FinishStage)->isEnabled());
        loser->sheet()->notice()->confirmButton()->click();
        QVERIFY(loser->sheet()->actions()->button(Action::FinishStage)->isEnabled());
    }

    void an_opinion_that_was_begun_is_there_again_when_the_case_is_opened_again()
    {
        const CaseId a = acceptedCase(u"草稿甲"_s);
        const CaseId b = acceptedCase(u"草稿乙"_s);
        ViewDesk desk(m_hall.path(u"draft.ini"_s));
        auto* list = enter(desk, u"zj01"_s, m_first);
        QVERIFY(list);
        list->openCase(a);
        QTRY_VERIFY(list->sheet()->isLoaded());
        list->sheet()->actions()->opinion()->setPlainText(u"写到一半"_s);
        list->openCase(b);
        QTRY_VERIFY(list->sheet()->isLoaded());
        QVERIFY(list->sheet()->actions()->opinion()->opinion().isEmpty());
        list->openCase(a);
        QCOMPARE(list->sheet()->actions()->opinion()->opinion(), u"写到一半"_s);
    }

    void the_list_narrows_by_words_and_chips()
    {
        const CaseId id = acceptedCase(u"独一无二的申请人"_s);
        ViewDesk desk(m_hall.path(u"filter.ini"_s));
        auto* list = enter(desk, u"zj01"_s, m_first);
        QVERIFY(list);
        QTRY_VERIFY(desk.replica.findCase(id));
        QTRY_VERIFY(list->table()->model()->rowCount() >= 1);
        list->setFilter(u"独一无二"_s);
        QTRY_COMPARE(list->table()->model()->rowCount(), 1);
        QVERIFY(list->stepBack());
        QTRY_VERIFY(list->table()->model()->rowCount() >= 1);
    }

private:
    CaseId acceptedCase(const QString& applicant)
    {
        const CaseId id = m_hall.takeIn(u"clerk01"_s, u"施工许可证核发"_s, applicant);
        return m_hall.accept(u"clerk01"_s, id) ? id : CaseId{};
    }

    CaseListView* enter(ViewDesk& desk, const QString& login, const QString& password)
    {
        desk.logIn(m_hall.server(), login, password);
        const bool there =
            QTest::qWaitFor([&] { return desk.isAtWork() && desk.view<CaseListView>(); }, 20'000);
        return there ? desk.view<CaseListView>() : nullptr;
    }

    static const char* nameOf(const QWidget* widget)
    {
        return widget ? widget->metaObject()->className() : "nothing has the focus";
    }

    static void press(Qt::Key key)
    {
        if (key == Qt::Key_Slash)
            QTest::keyClicks(QApplication::focusWidget(), u"/"_s);
        else
            QTest::keyClick(QApplication::focusWidget(), key);
    }

    ViewHall m_hall;
    QString m_first;
    QString m_second;
};

QTEST_MAIN(tst_views_department)
#include "tst_views_department.moc"
