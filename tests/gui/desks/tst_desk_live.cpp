// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/department/CaseListView.h"
#include "client/department/CaseSheet.h"
#include "client/step/LimitField.h"
#include "client/supervision/BoardView.h"
#include "common/protocol/DeskRequests.h"
#include "tests/gui/views/ViewDesk.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace duban;

// A busy machine takes its time.
#define SOON_VERIFY(expression) QTRY_VERIFY_WITH_TIMEOUT(expression, 30'000)

/// An extension is asked for and granted, a red light is taken up; two people at two desks, against a real
/// server over TLS whose legal clock is replayed.
class tst_desk_live : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase()
    {
        QVERIFY(m_hall.start());
        m_handler = m_hall.passwordOf(u"zj01"_s);
        m_head = m_hall.passwordOf(u"zjhead"_s);
        m_officer = m_hall.passwordOf(u"officer01"_s);
        QVERIFY(!m_handler.isEmpty() && !m_head.isEmpty() && !m_officer.isEmpty());
        QVERIFY(m_hall.moveClock(u"2026-11-23T09:30:00"_s));
    }

    void an_extension_is_asked_for_and_granted()
    {
        const CaseId id = m_hall.takeIn(u"clerk01"_s, u"施工许可证核发"_s, u"要延期的"_s);
        QVERIFY(m_hall.accept(u"clerk01"_s, id));
        ViewDesk handler(m_hall.path(u"asks.ini"_s));
        CaseListView* todo = enter(handler, u"zj01"_s, m_handler, u"todo"_s);
        QVERIFY(todo);
        todo->openCase(id);
        SOON_VERIFY(todo->sheet()->isLoaded());
        const LegalTime before = todo->sheet()->details().row.dueAt;
        todo->sheet()->actions()->button(Action::AskExtension)->click();
        SOON_VERIFY(todo->sheet()->dialog());
        giveReason(*todo->sheet()->dialog(), u"需专家论证。"_s);
        SOON_VERIFY(!todo->sheet()->dialog());
        ViewDesk head(m_hall.path(u"grants.ini"_s));
        CaseListView* requests = enter(head, u"zjhead"_s, m_head, u"requests"_s);
        QVERIFY(requests);
        SOON_VERIFY(requests->count().value_or(0) >= 1);
        requests->openCase(id);
        SOON_VERIFY(requests->sheet()->isLoaded());
        SOON_VERIFY(requests->sheet()->actions()->button(Action::GrantExtension)->isEnabled());
        requests->sheet()->actions()->button(Action::GrantExtension)->click();
        SOON_VERIFY(requests->sheet()->dialog());
        giveReason(*requests->sheet()->dialog(), u"同意延期。"_s);
        SOON_VERIFY(!requests->sheet()->dialog());
        SOON_VERIFY(handler.replica.findCase(id)->extensions == 1);
        SOON_VERIFY(handler.replica.findCase(id)->dueAt > before);
        SOON_VERIFY(handler.replica.findCase(id)->pending == 0);
    }

    void a_red_light_is_taken_up_and_everybody_sees_by_whom()
    {
        const CaseId id = m_hall.takeIn(u"clerk01"_s, u"施工许可证核发"_s, u"要亮红灯的"_s);
        QVERIFY(m_hall.accept(u"clerk01"_s, id));
        QVERIFY(m_hall.moveClock(u"2026-12-24T10:00:00"_s));
        ViewDesk desk(m_hall.path(u"takes.ini"_s));
        desk.logIn(m_hall.server(), u"officer01"_s, m_officer);
        SOON_VERIFY(desk.isAtWork() && desk.view<BoardView>());
        ViewDesk other(m_hall.path(u"sees.ini"_s));
        other.logIn(m_hall.server(), u"officer02"_s, m_hall.passwordOf(u"officer02"_s));
        SOON_VERIFY(other.isAtWork() && other.view<BoardView>());
        LightList* list = desk.view<BoardView>()->lights();
        list->filter()->setLevel(Light::Red);
        SOON_VERIFY(list->filter()->waiting() > 0);
        list->setCurrentIndex(list->model()->index(0, 0));
        const LightId light = list->filter()->lightAt(list->currentIndex())->id;
        QTest::keyClick(list, Qt::Key_Space);
        const auto seenBy = [light](const Replica& replica) {
            for (const LightRow& row : replica.lights()) {
                if (row.id == light)
                    return row.seenBy;
            }
            return QString();
        };
        SOON_VERIFY(!seenBy(desk.replica).isEmpty());
        SOON_VERIFY(!seenBy(other.replica).isEmpty());
        QCOMPARE(seenBy(other.replica), desk.replica.me().name);
        SOON_VERIFY(list->takeable().empty());
    }

    void the_record_verifies()
    {
        const VerifyResult result = m_hall.server().verify();
        QVERIFY2(result.isClean(), result.output.constData());
    }

private:
    CaseListView* enter(ViewDesk& desk, const QString& login, const QString& password, const QString& view)
    {
        desk.logIn(m_hall.server(), login, password);
        if (!QTest::qWaitFor([&] { return desk.isAtWork(); }, 30'000))
            return nullptr;
        desk.window.frame()->showView(view);
        return desk.view<CaseListView>();
    }

    static void giveReason(StepDialog& dialog, const QString& reason)
    {
        if (auto* text = dialog.findChild<QPlainTextEdit*>(u"reason"_s))
            text->setPlainText(reason);
        dialog.confirmButton()->click();
    }

    ViewHall m_hall{u"2026-11-23T09:00:00"_s};
    QString m_handler;
    QString m_head;
    QString m_officer;
};

QTEST_MAIN(tst_desk_live)
#include "tst_desk_live.moc"
