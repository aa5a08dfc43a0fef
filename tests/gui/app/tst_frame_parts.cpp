// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/HelpSheet.h"
#include "client/app/WorkFrame.h"
#include "client/widget/ActionButton.h"
#include "client/widget/NoticeBar.h"
#include "client/widget/Printing.h"
#include "client/widget/Style.h"
#include "common/protocol/DeskRequests.h"
#include "tests/gui/model/ScriptedLink.h"

#include <QAccessible>
#include <QLineEdit>
#include <QPdfWriter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextCursor>
#include <QTextTable>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace duban;

namespace {

/// A view that opens what it is given, with a line to type in and a button with a key.
class PlainView : public View
{
    Q_OBJECT

public:
    PlainView(const QString& name, Shows shows, QWidget* parent)
        : View(parent), m_line(new QLineEdit(this)), m_name(name), m_shows(shows)
    {
        auto* column = new QVBoxLayout(this);
        column->addWidget(m_line);
        column->addWidget(new ActionButton(u"&Stamp …"_s, QKeySequence(Qt::Key_F6), Look::Body, this));
    }

    QString name() const override { return m_name; }

    QString title() const override { return m_name; }

    Shows shows(const CaseRow&) const override { return m_shows; }

    void openFound(CaseId id) override { opened = id; }

    QLineEdit* line() const { return m_line; }

    CaseId opened;

private:
    QLineEdit* m_line;
    QString m_name;
    Shows m_shows;
};

FoundRow found(qint64 id, const QString& applicant, FoundBy by = FoundBy::Name)
{
    FoundRow made;
    made.row.id = {id};
    made.row.number = u"20261123-%1"_s.arg(id, 6, 10, QChar(u'0'));
    made.row.applicantName = applicant;
    made.row.state = CaseState::Accepted;
    made.row.dueAt = {2'000'000};
    made.row.light = Light::Yellow;
    made.by = by;
    return made;
}

/// The frame of a handler over a link without a server.
struct FrameDesk
{
    FrameDesk() : replica(link), frame({link, replica})
    {
        LoginReply login;
        login.account = {1};
        login.role = Role::Handler;
        login.roles = RoleSet{Role::Handler}.bits();
        login.department = {5};
        login.personName = u"王敏"_s;
        login.legalNow = {1'000'000};
        login.replayed = true;
        replica.begin(login);
        first = new PlainView(u"first"_s, View::Shows::Opens, &frame);
        second = new PlainView(u"second"_s, View::Shows::Lists, &frame);
        frame.setViews({first, second});
        frame.resize(1366, 768);
        frame.setVisible(true);
    }

    QLineEdit* search() const { return frame.titleBar()->search(); }

    void key(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, with);
    }

    ScriptedLink link;
    Replica replica;
    WorkFrame frame;
    PlainView* first;
    PlainView* second;
};

} // namespace

/// What the frame adds to every view: search, toasts, help, printing; without a server.
class tst_frame_parts : public QObject
{
    Q_OBJECT

private slots:

    void typing_asks_once_and_enter_opens_the_case_in_the_view_that_lists_it()
    {
        FrameDesk desk;
        QVERIFY(QTest::qWaitForWindowActive(&desk.frame));
        desk.first->line()->setFocus();
        desk.key(Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(desk.search()->hasFocus());
        QTest::keyClicks(desk.search(), u"yuanda"_s);
        QVERIFY(desk.frame.searchDrop()->isVisible());
        QTRY_COMPARE(desk.link.waiting(MessageKind::SearchCases), 1);
        QCOMPARE(desk.link.asked<SearchCases>().text, u"yuanda"_s);
        FoundPage page;
        page.rows = {found(11, u"远大建筑"_s, FoundBy::Pinyin), found(12, u"远大物流"_s, FoundBy::Pinyin)};
        QVERIFY(desk.link.answer(MessageKind::SearchCases, page));
        QCOMPARE(desk.frame.searchDrop()->found()->rowCount(), 2);
        QVERIFY(desk.search()->hasFocus());
        QTest::keyClick(desk.search(), Qt::Key_Down);
        QTest::keyClick(desk.search(), Qt::Key_Down);
        QVERIFY(desk.search()->accessibleDescription().contains(u"远大物流"_s));
        QTest::keyClick(desk.search(), Qt::Key_Return);
        QVERIFY(!desk.frame.searchDrop()->isVisible());
        QCOMPARE(desk.frame.currentView(), desk.second);
        QCOMPARE(desk.second->opened, CaseId{12});
    }

    void an_answer_to_what_is_no_longer_asked_is_not_shown()
    {
        FrameDesk desk;
        QVERIFY(QTest::qWaitForWindowActive(&desk.frame));
        desk.search()->setFocus();
        QTest::keyClicks(desk.search(), u"ab"_s);
        QTRY_COMPARE(desk.link.waiting(MessageKind::SearchCases), 1);
        QTest::keyClicks(desk.search(), u"c"_s);
        FoundPage page;
        page.rows = {found(11, u"远大建筑"_s)};
        QVERIFY(desk.link.answer(MessageKind::SearchCases, page));
        QCOMPARE(desk.frame.searchDrop()->found()->rowCount(), 0);
        QTRY_COMPARE(desk.link.waiting(MessageKind::SearchCases), 1);
        QCOMPARE(desk.link.asked<SearchCases>().text, u"abc"_s);
    }

    void an_empty_page_that_is_not_the_last_is_read_on_and_older_cases_may_be_missing()
    {
        FrameDesk desk;
        QVERIFY(QTest::qWaitForWindowActive(&desk.frame));
        desk.search()->setFocus();
        QTest::keyClicks(desk.search(), u"x"_s);
        QTRY_COMPARE(desk.link.waiting(MessageKind::SearchCases), 1);
        FoundPage empty;
        empty.more = true;
        empty.next = {900};
        QVERIFY(desk.link.answer(MessageKind::SearchCases, empty));
        QCOMPARE(desk.link.waiting(MessageKind::SearchCases), 1);
        QCOMPARE(desk.link.asked<SearchCases>().before, CaseId{900});
        QCOMPARE(desk.link.asked<SearchCases>().text, u"x"_s);
        const QString meanwhile = desk.frame.searchDrop()->words();
        QVERIFY(!meanwhile.isEmpty());
        FoundPage page;
        page.rows = {found(11, u"远大建筑"_s)};
        page.incomplete = true;
        QVERIFY(desk.link.answer(MessageKind::SearchCases, page));
        QCOMPARE(desk.frame.searchDrop()->found()->rowCount(), 1);
        const QStringList said = desk.frame.searchDrop()->words().split(u'\n');
        QCOMPARE(said.size(), 2);
        // Nothing at all among more cases than anybody waits for.
        QTest::keyClicks(desk.search(), u"y"_s);
        QTRY_COMPARE(desk.link.waiting(MessageKind::SearchCases), 1);
        int pages = 0;
        for (; pages < 100 && desk.link.answer(MessageKind::SearchCases, empty); ++pages)
            empty.next = {empty.next.value - 1};
        QCOMPARE(pages, CaseQuery::MostPages);
        const QString words = desk.frame.searchDrop()->words();
        QVERIFY2(words.contains(u"xy"_s) && words != meanwhile, qPrintable(words));
    }

    void nothing_found_and_a_refusal_are_said_in_words()
    {
        FrameDesk desk;
        QVERIFY(QTest::qWaitForWindowActive(&desk.frame));
        desk.search()->setFocus();
        QTest::keyClicks(desk.search(), u"x"_s);
        QTRY_COMPARE(desk.link.waiting(MessageKind::SearchCases), 1);
        QVERIFY(desk.link.answer(MessageKind::SearchCases, FoundPage{}));
        QVERIFY2(desk.frame.searchDrop()->words().contains(u'x'),
                 qPrintable(desk.frame.searchDrop()->words()));
        QTest::keyClicks(desk.search(), u"y"_s);
        QTRY_COMPARE(desk.link.waiting(MessageKind::SearchCases), 1);
        CommandReply busy;
        busy.code = ErrorCode::Busy;
        QVERIFY(desk.link.answer(MessageKind::SearchCases, busy));
        QVERIFY(!desk.frame.searchDrop()->words().isEmpty());
        QTest::keyClick(desk.search(), Qt::Key_Escape);
        QVERIFY(!desk.frame.searchDrop()->isVisible());
        QCOMPARE(desk.search()->text(), u"xy"_s); // the first Esc closes, the second clears
    }

    void at_most_four_toasts_and_the_focus_stays()
    {
        FrameDesk desk;
        QVERIFY(QTest::qWaitForWindowActive(&desk.frame));
        desk.first->line()->setFocus();
        for (int i = 0; i < 9; ++i)
            emit desk.first->noticed(u"done %1"_s.arg(i));
        QCOMPARE(desk.frame.toasts()->shown().size(), ToastStack::MaxShown);
        QCOMPARE(desk.frame.toasts()->shown().back()->text(), u"done 8"_s);
        QVERIFY(desk.first->line()->hasFocus());
        for (const Toast* toast : desk.frame.toasts()->shown()) {
            QCOMPARE(toast->accessibleName(), toast->text());
            QVERIFY(desk.frame.rect().contains(toast->geometry()));
        }
    }

    void toasts_cover_neither_the_acts_below_nor_the_right_of_the_view()
    {
        FrameDesk desk;
        QVERIFY(QTest::qWaitForWindowExposed(&desk.frame));
        emit desk.first->noticed(u"done"_s);
        const Toast* toast = desk.frame.toasts()->shown().front();
        const QRect view(desk.first->mapTo(&desk.frame, QPoint()), desk.first->size());
        QVERIFY(view.contains(toast->geometry()));
        QVERIFY(toast->geometry().right() < view.center().x());
        QVERIFY(toast->geometry().bottom() < view.bottom() - 60);
        QCOMPARE(toast->height(), toast->heightForWidth(toast->width()));
    }

    void what_a_view_says_in_its_own_bar_is_no_toast()
    {
        FrameDesk desk;
        auto* bar = new NoticeBar(desk.first);
        bar->say(NoticeBar::Kind::Done, u"20261123-000007 is accepted. F8 opens the next case."_s);
        emit desk.first->noticed(u"20261123-000007 is accepted."_s);
        QVERIFY(desk.frame.toasts()->shown().empty());
        bar->clear();
        emit desk.first->noticed(u"20261123-000007 is accepted."_s);
        emit desk.first->noticed(u"20261123-000007 is accepted."_s);
        QCOMPARE(desk.frame.toasts()->shown().size(), std::size_t(1));
    }

    void failures_stay_until_they_are_closed_and_the_next_one_waits()
    {
        FrameDesk desk;
        for (int i = 0; i < 5; ++i)
            emit desk.first->failed(u"failed %1"_s.arg(i));
        emit desk.first->failed(u"failed 0"_s); // stands there already
        QCOMPARE(desk.frame.toasts()->shown().size(), ToastStack::MaxShown);
        QCOMPARE(desk.frame.toasts()->shown().back()->text(), u"failed 3"_s);
        QTest::mouseClick(desk.frame.toasts()->shown().front()->findChild<QToolButton*>(), Qt::LeftButton);
        QCOMPARE(desk.frame.toasts()->shown().size(), ToastStack::MaxShown);
        QCOMPARE(desk.frame.toasts()->shown().back()->text(), u"failed 4"_s);
    }

    void the_newest_thing_is_taken_back_by_its_button_or_by_the_key()
    {
        FrameDesk desk;
        QVERIFY(QTest::qWaitForWindowActive(&desk.frame));
        int undone = 0;
        emit desk.first->undoOffered(u"removed a"_s, [&undone] { undone += 1; });
        emit desk.first->undoOffered(u"removed b"_s, [&undone] { undone += 10; });
        emit desk.first->noticed(u"something else"_s);
        QTest::keyClick(&desk.frame, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(undone, 10);
        QTest::mouseClick(desk.frame.toasts()->shown().front()->findChild<QPushButton*>(u"undo"_s),
                          Qt::LeftButton);
        QCOMPARE(undone, 11);
        QVERIFY(!desk.frame.toasts()->undoNewest());
    }

    void another_person_sees_no_toast_of_the_one_before()
    {
        FrameDesk desk;
        emit desk.first->failed(u"of the clerk before"_s);
        desk.frame.setViews({});
        QVERIFY(desk.frame.toasts()->shown().empty());
    }

    void the_help_sheet_is_read_from_the_actions()
    {
        FrameDesk desk;
        const auto inView = keysOf(*desk.first);
        QCOMPARE(inView, (std::vector<KeyEntry>{{u"F6"_s, u"Stamp"_s}}));
        const auto everywhere = keysOf(desk.frame, desk.first->parentWidget());
        const auto does = [&everywhere](const QString& key) {
            for (const KeyEntry& entry : everywhere) {
                if (entry.key == key)
                    return entry.does;
            }
            return QString();
        };
        for (const QAction* action : desk.frame.actions())
            QCOMPARE(does(keyName(action->shortcut())), action->text());
        QCOMPARE(keyName(Qt::ALT | Qt::Key_Left), u"Alt+←"_s);
        QCOMPARE(keyName(Qt::CTRL | Qt::Key_K), u"Ctrl+K"_s);
        QCOMPARE(does(u"Ctrl+1"_s), u"first"_s);
        QCOMPARE(does(u"Ctrl+2"_s), u"second"_s);
        QVERIFY(does(u"Ctrl+3"_s).isEmpty());
        QVERIFY(does(u"F6"_s).isEmpty());
        HelpSheet* sheet = desk.frame.showHelp();
        const QString printed = sheet->printout()->toPlainText();
        for (const QString& part : {u"F1"_s, u"F6"_s, u"Stamp"_s, u"Ctrl+K"_s, WorkFrame::tr("In dialogs"),
                                    WorkFrame::tr("Leave it; what was written stands there again next time")})
            QVERIFY2(printed.contains(part), qPrintable(part));
        sheet->close();
    }

    void pages_are_counted_and_written()
    {
        QTextDocument document;
        QTextCursor cursor(&document);
        QTextTable* table = cursor.insertTable(200, 3);
        for (int row = 0; row < 200; ++row)
            table->cellAt(row, 1).firstCursorPosition().insertText(u"行 %1"_s.arg(row));
        QTemporaryDir folder;
        const QString path = folder.filePath(u"list.pdf"_s);
        {
            QPdfWriter pdf(path);
            pdf.setPageSize(QPageSize(QPageSize::A4));
            pdf.setPageMargins(QMarginsF(15, 12, 15, 12), QPageLayout::Millimeter);
            const int pages = printPages(document, {u"王敏"_s}, pdf);
            QVERIFY2(pages >= 3 && pages <= 8, qPrintable(QString::number(pages)));
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("%PDF"));
    }

    void nothing_to_print_is_said()
    {
        FrameDesk desk;
        desk.frame.print();
        QCOMPARE(desk.frame.toasts()->shown().size(), std::size_t(1));
    }
};

QTEST_MAIN(tst_frame_parts)
#include "tst_frame_parts.moc"
