// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/department/CaseListView.h"
#include "client/department/CaseSheet.h"
#include "client/department/PeopleView.h"
#include "client/department/SavedFilters.h"
#include "tests/gui/app/CuttingProxy.h"
#include "tests/gui/views/ViewDesk.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace duban;

namespace {

const QString Typed = u"断网之前写的"_s;
constexpr int Patience = 30'000;

/// Writes into every line and text of a dialog that can be written in.
QHash<QWidget*, QString> fillIn(FormDialog& dialog)
{
    QHash<QWidget*, QString> written;
    for (QLineEdit* line : dialog.findChildren<QLineEdit*>()) {
        if (!line->isVisible() || !line->isEnabled() || line->isReadOnly() ||
            line->inherits("QDateTimeEdit") || line->parentWidget()->inherits("QAbstractSpinBox"))
            continue;
        line->setText(Typed);
        written.insert(line, line->text());
    }
    for (QPlainTextEdit* text : dialog.findChildren<QPlainTextEdit*>()) {
        if (!text->isVisible() || !text->isEnabled())
            continue;
        text->setPlainText(Typed);
        written.insert(text, text->toPlainText());
    }
    return written;
}

QString textIn(const QWidget* widget)
{
    if (const auto* line = qobject_cast<const QLineEdit*>(widget))
        return line->text();
    return qobject_cast<const QPlainTextEdit*>(widget)->toPlainText();
}

} // namespace

/// The network is unplugged while a dialog is open: the person sees it in words, goes on typing, it comes
/// back by itself, and nothing typed is lost. Every dialog the page of a case offers, to each role.
class tst_unplug : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase()
    {
        QVERIFY(m_hall.start());
        m_taken = m_hall.takeIn(u"clerk01"_s, u"施工许可证核发"_s, u"待受理"_s);
        m_accepted = m_hall.takeIn(u"clerk01"_s, u"施工许可证核发"_s, u"已受理"_s);
        QVERIFY(m_hall.accept(u"clerk01"_s, m_accepted));
    }

    void dialogs_of_a_case_data()
    {
        QTest::addColumn<QString>("login");
        QTest::addColumn<QString>("view");
        QTest::addColumn<bool>("accepted");
        QTest::newRow("clerk, a case to accept") << u"clerk01"_s << u"window"_s << false;
        QTest::newRow("clerk, a case with the department") << u"clerk01"_s << u"window"_s << true;
        QTest::newRow("handler") << u"zj01"_s << u"todo"_s << true;
        QTest::newRow("head of the department") << u"zjhead"_s << u"department"_s << true;
    }

    void dialogs_of_a_case()
    {
        QFETCH(QString, login);
        QFETCH(QString, view);
        QFETCH(bool, accepted);
        CuttingProxy proxy(m_hall.server().port());
        ViewDesk desk(m_hall.path(login + u".ini"_s));
        enter(desk, login, proxy.port());
        QTRY_VERIFY_WITH_TIMEOUT(desk.isAtWork(), Patience);
        desk.window.frame()->showView(view);
        auto* list = desk.view<CaseListView>();
        QVERIFY(list);
        list->openCase(accepted ? m_accepted : m_taken);
        QTRY_VERIFY_WITH_TIMEOUT(list->sheet()->isLoaded(), Patience);
        int dialogs = 0;
        for (const Action action : list->sheet()->actions()->shownActions()) {
            if (!opensDialog(*list->sheet(), desk, action))
                continue;
            list->sheet()->actions()->button(action)->click();
            QTRY_VERIFY_WITH_TIMEOUT(list->sheet()->dialog(), Patience);
            unplugIn(*list->sheet()->dialog(), desk, proxy);
            if (QTest::currentTestFailed())
                return;
            ++dialogs;
            list->sheet()->dialog()->reject();
            QTRY_VERIFY(!list->sheet()->dialog());
            QTRY_VERIFY_WITH_TIMEOUT(list->sheet()->isLoaded(), Patience);
        }
        QVERIFY2(dialogs > 0, "no dialog was offered");
    }

    void the_name_of_a_tab()
    {
        CuttingProxy proxy(m_hall.server().port());
        ViewDesk desk(m_hall.path(u"tab.ini"_s));
        enter(desk, u"zj01"_s, proxy.port());
        QTRY_VERIFY_WITH_TIMEOUT(desk.isAtWork(), Patience);
        auto* list = desk.view<CaseListView>();
        QMenu menu;
        list->savedFilters()->fillMenu(menu);
        menu.actions().constFirst()->trigger();
        auto* dialog = desk.window.findChild<FormDialog*>();
        QVERIFY(dialog);
        unplugIn(*dialog, desk, proxy);
    }

private:
    void enter(ViewDesk& desk, const QString& login, quint16 port)
    {
        const QString password = m_hall.passwordOf(login);
        QVERIFY(!password.isEmpty());
        desk.logIn(m_hall.server(), login, password, port);
    }

    static bool opensDialog(const CaseSheet& sheet, const ViewDesk& desk, Action action)
    {
        const ActionButton* button = sheet.actions()->button(action);
        if (!button || !button->isVisible() || !button->isEnabled())
            return false;
        const std::unique_ptr<StepDialog> probe(
            makeStepDialog(action, StepContext::of(desk.replica, sheet.details()), nullptr));
        return probe != nullptr;
    }

    void unplugIn(FormDialog& dialog, ViewDesk& desk, CuttingProxy& proxy)
    {
        const QByteArray about = dialog.windowTitle().toUtf8();
        const QPointer<FormDialog> open(&dialog);
        QTRY_VERIFY(dialog.isVisible());
        auto written = fillIn(dialog);
        proxy.cut();
        auto* bar = desk.window.findChild<QWidget*>(u"linkBar"_s);
        QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), Patience);
        QVERIFY2(!desk.window.findChild<QLabel*>(u"linkBarWords"_s)->text().isEmpty(), about.constData());
        QVERIFY2(open && open->isVisible(), about.constData());
        for (auto it = written.begin(); it != written.end(); ++it) { // typing goes on without the line
            QVERIFY2(it.key()->isEnabled(), about.constData());
            QTest::keyClicks(it.key(), u"x"_s);
            it.value() = textIn(it.key());
            QVERIFY2(it.value().contains(u'x') && it.value().contains(Typed), about.constData());
        }
        proxy.mend();
        QTRY_VERIFY_WITH_TIMEOUT(desk.link.isLoggedIn() && !bar->isVisible(), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(desk.replica.isComplete(), Patience);
        QCoreApplication::processEvents();
        QVERIFY2(open && open->isVisible(), about.constData());
        for (auto it = written.cbegin(); it != written.cend(); ++it)
            QCOMPARE(textIn(it.key()), it.value());
    }

    ViewHall m_hall;
    CaseId m_taken;
    CaseId m_accepted;
};

QTEST_MAIN(tst_unplug)
#include "tst_unplug.moc"
