// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/OneTimePassword.h"
#include "client/app/HelpSheet.h"
#include "client/app/Translation.h"
#include "client/department/BatchDialog.h"
#include "client/department/CaseListView.h"
#include "client/department/CaseSheet.h"
#include "tests/gui/unplug/DialogStops.h"

#include <QAccessible>
#include <QDateTimeEdit>
#include <QScrollBar>
#include <QShortcut>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace duban;

namespace {

QStringList g_warnings;
QtMessageHandler g_before = nullptr;

/// What Qt itself complains of; the program's own log has categories of its own.
void collect(QtMsgType type, const QMessageLogContext& context, const QString& text)
{
    const QByteArray category(context.category);
    const bool ofOffscreen = text.startsWith(u"This plugin does not support"_s);
    if (type == QtWarningMsg && !ofOffscreen && (category == "default" || category.startsWith("qt.")))
        g_warnings << text;
    g_before(type, context, text);
}

/// Class and name of a widget and of what holds it, for the one who mends it.
QString describe(const QWidget* widget)
{
    QStringList parts;
    for (; widget && parts.size() < 4; widget = widget->parentWidget())
        parts.prepend(QString::fromLatin1(widget->metaObject()->className()) +
                      (widget->objectName().isEmpty() ? QString() : u'#' + widget->objectName()));
    return parts.join(u" > "_s);
}

bool isPartOfAnother(const QWidget& widget)
{
    return widget.focusProxy() || qobject_cast<const QScrollBar*>(&widget) ||
           widget.objectName() == u"qt_spinbox_lineedit"_s ||
           (widget.parentWidget() && widget.parentWidget()->focusProxy() == &widget &&
            qobject_cast<const QComboBox*>(widget.parentWidget()));
}

/// What the keyboard must reach: visible, enabled, and taking the focus by Tab.
QList<QWidget*> focusables(const QWidget& window)
{
    QList<QWidget*> found;
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        if (widget->window() == &window && widget->isVisible() && widget->isEnabled() &&
            (widget->focusPolicy() & Qt::TabFocus) != 0 && !isPartOfAnother(*widget) &&
            !widget->size().isEmpty())
            found << widget;
    }
    return found;
}

QString nameOf(QWidget* widget)
{
    const QAccessibleInterface* told = QAccessible::queryAccessibleInterface(widget);
    const QString name = told ? told->text(QAccessible::Name) : QString();
    if (!name.isEmpty() || !told)
        return name;
    const auto* line = qobject_cast<const QLineEdit*>(widget);
    return line ? line->placeholderText() : name;
}

/// Whether a widget is something a person presses, chooses from or types into.
bool isControl(const QWidget& widget)
{
    return qobject_cast<const QAbstractButton*>(&widget) || qobject_cast<const QLineEdit*>(&widget) ||
           qobject_cast<const QComboBox*>(&widget) || qobject_cast<const QAbstractItemView*>(&widget) ||
           qobject_cast<const QPlainTextEdit*>(&widget) || qobject_cast<const QTabBar*>(&widget) ||
           qobject_cast<const QAbstractSpinBox*>(&widget);
}

} // namespace

/// No control without a name, none the keyboard does not reach, no warning of Qt: every view of every role.
class tst_names : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase()
    {
        g_before = qInstallMessageHandler(collect);
        const QString wrong = m_scene.start();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        m_case = m_scene.accepted();
    }

    void cleanupTestCase()
    {
        m_desk.reset();
        qInstallMessageHandler(g_before);
    }

    void every_view_of_every_role_data()
    {
        QTest::addColumn<QString>("login");
        QTest::addColumn<QString>("language");
        for (const QString& login : {u"clerk01"_s, u"zj01"_s, u"zjreview"_s, u"zjapprove"_s, u"zjhead"_s,
                                     u"officer01"_s, u"leader01"_s, u"secretary01"_s, u"sysadmin"_s,
                                     u"secadmin"_s, u"auditor"_s, u"unitadmin"_s, u"matters"_s})
            for (const QString& language : Languages)
                QTest::newRow(qPrintable(login + u", "_s + language)) << login << language;
    }

    void every_view_of_every_role()
    {
        QFETCH(QString, login);
        QFETCH(QString, language);
        speak(language);
        const QString password = m_scene.hall().passwordOf(login);
        QVERIFY(!password.isEmpty());
        g_warnings.clear();
        QStringList findings;
        {
            ViewDesk desk(m_scene.hall().path(login + u".ini"_s));
            desk.logIn(m_scene.hall().server(), login, password);
            QTRY_VERIFY_WITH_TIMEOUT(desk.link.isLoggedIn() && desk.window.frame()->isVisible() &&
                                         desk.window.frame()->currentView(),
                                     30'000);
            QVERIFY(QTest::qWaitForWindowActive(&desk.window));
            lookAtIcons(*desk.window.frame(), findings);
            for (View* view : desk.window.frame()->findChildren<View*>()) {
                desk.window.frame()->showView(view->name());
                QCoreApplication::processEvents();
                look(desk.window, view->name(), findings);
                auto* list = qobject_cast<CaseListView*>(view);
                if (!list || !desk.replica.findCase(m_case))
                    continue;
                list->openCase(m_case);
                QTRY_VERIFY_WITH_TIMEOUT(list->sheet()->isLoaded(), 30'000);
                look(desk.window, view->name() + u", a case"_s, findings);
                list->stepBack();
            }
        }
        QVERIFY2(isGood(findings), qPrintable(u'\n' + findings.join(u'\n')));
    }

    void every_dialog_data()
    {
        QTest::addColumn<int>("stop");
        QTest::addColumn<QString>("language");
        m_stops = dialogStops();
        for (const QString& language : Languages) {
            for (std::size_t i = 0; i < m_stops.size(); ++i)
                QTest::newRow(qPrintable(u"%1: %2, %3"_s.arg(m_stops[i].login, m_stops[i].about, language)))
                    << int(i) << language;
        }
    }

    void every_dialog()
    {
        QFETCH(int, stop);
        QFETCH(QString, language);
        const DialogStop& at = m_stops[std::size_t(stop)];
        ViewDesk* desk = deskOf(at.login, language);
        QVERIFY(waitFor([desk] { return desk->isAtWork(); }));
        g_warnings.clear();
        at.open(*desk, m_scene);
        QVERIFY2(waitFor([desk] { return openDialog(*desk); }), qPrintable(m_scene.complaints()));
        const QPointer<FormDialog> dialog(openDialog(*desk));
        fillIn(*dialog, at.fields);
        QStringList findings;
        lookAlone(*dialog, at.about, findings);
        dialog->reject();
        QVERIFY(waitFor([&] { return !dialog || !dialog->isVisible(); }));
        QVERIFY2(isGood(findings), qPrintable(u'\n' + findings.join(u'\n')));
    }

    /// Those that are no form.
    void every_other_dialog_data()
    {
        QTest::addColumn<QString>("language");
        for (const QString& language : Languages)
            QTest::newRow(qPrintable(language)) << language;
    }

    void every_other_dialog()
    {
        QFETCH(QString, language);
        ViewDesk* desk = deskOf(u"zj02"_s, language);
        QVERIFY(waitFor([desk] { return desk->isAtWork(); }));
        g_warnings.clear();
        QStringList findings;
        HelpSheet* help = desk->window.frame()->showHelp();
        lookAlone(*help, u"help"_s, findings);
        help->reject();
        PasswordSlipDialog slip({u"政务中心"_s, u"张敏"_s, u"zhangmin"_s, Secret(u"abcd-efgh"_s), {}},
                                &desk->window);
        slip.open();
        lookAlone(slip, u"slip"_s, findings);
        slip.close();
        std::vector<CaseRow> rows;
        for (const CaseId id : {m_scene.accepted(), m_scene.accepted()}) {
            QVERIFY(waitFor([&] { return desk->replica.findCase(id); }));
            rows.push_back(*desk->replica.findCase(id));
        }
        const QPointer<BatchDialog> batch(new BatchDialog({desk->link, desk->replica}, rows, &desk->window));
        batch->open();
        lookAlone(*batch, u"batch"_s, findings);
        batch->closeButton()->click();
        QVERIFY2(isGood(findings), qPrintable(u'\n' + findings.join(u'\n')));
    }

private:
    /// Two entries of one rail under the same picture cannot be told apart.
    static void lookAtIcons(WorkFrame& frame, QStringList& findings)
    {
        std::vector<std::pair<QString, QImage>> seen;
        for (const RailEntry* entry : frame.findChildren<RailEntry*>()) {
            const QString name = entry->objectName();
            const auto views = frame.findChildren<View*>();
            const auto of = std::find_if(views.begin(), views.end(), [&name](const View* view) {
                return name == u"rail-"_s + view->name();
            });
            if (of == views.end())
                continue;
            const QImage picture = (*of)->icon().pixmap(QSize(24, 24)).toImage();
            for (const auto& [other, one] : seen) {
                if (one == picture)
                    findings << u"%1 and %2 share an icon"_s.arg(other, name);
            }
            seen.emplace_back(name, picture);
        }
        if (seen.empty())
            findings << u"no entry in the rail"_s;
    }

    static inline const QStringList Languages{u"en"_s, u"zh_CN"_s};

    /// Adds what Qt complained of.
    static bool isGood(QStringList& findings)
    {
        for (const QString& warning : g_warnings)
            findings << u"Qt warns: %1"_s.arg(warning);
        findings.removeDuplicates();
        return findings.isEmpty();
    }

    /// The desks of another language are made anew: words are put where they belong when a widget is made.
    void speak(const QString& language)
    {
        if (language == m_language)
            return;
        m_desk.reset();
        m_language = language;
        qDeleteAll(qApp->findChildren<QTranslator*>());
        applyLanguage(*qApp, language);
    }

    ViewDesk* deskOf(const QString& login, const QString& language)
    {
        speak(language);
        if (!m_desk || m_login != login) {
            m_desk.reset();
            m_login = login;
            m_desk = std::make_unique<ViewDesk>(m_scene.hall().path(login + u"-dialogs.ini"_s));
            m_desk->logIn(m_scene.hall().server(), login, m_scene.hall().passwordOf(login));
        }
        return m_desk.get();
    }

    static void lookAlone(QDialog& dialog, const QString& where, QStringList& findings)
    {
        dialog.activateWindow();
        QVERIFY(waitFor([&dialog] { return dialog.isActiveWindow(); }));
        look(dialog, where, findings);
    }

    static void look(QWidget& window, const QString& where, QStringList& findings)
    {
        for (QWidget* widget : window.findChildren<QWidget*>()) {
            const bool seen = widget->window() == &window && widget->isVisible() &&
                              !isPartOfAnother(*widget) && !widget->inherits("QTableCornerButton") &&
                              !widget->inherits("QHeaderView");
            if (seen && isControl(*widget) && nameOf(widget).trimmed().isEmpty())
                findings << u"%1: no name: %2"_s.arg(where, describe(widget));
        }
        for (const QShortcut* key : window.findChildren<QShortcut*>()) {
            const auto* owner = qobject_cast<const QWidget*>(key->parent());
            const auto* button = qobject_cast<const QAbstractButton*>(owner);
            if (owner && owner->isVisible() && !button && key->whatsThis().isEmpty() &&
                key->key() != QKeySequence(Qt::CTRL | Qt::Key_Enter) && !owner->inherits("duban::Rail"))
                findings << u"%1: a key without words: %2 in %3"_s.arg(where, key->key().toString(),
                                                                       describe(owner));
        }
        walk(window, where, findings);
    }

    /// Presses Tab until the walk comes round, and sees who was left out.
    static void walk(QWidget& window, const QString& where, QStringList& findings)
    {
        const QList<QWidget*> wanted = focusables(window);
        if (wanted.isEmpty())
            return;
        wanted.first()->setFocus(Qt::TabFocusReason);
        QSet<QWidget*> met;
        for (qsizetype step = 0; step < 3 * wanted.size() + 10; ++step) {
            QWidget* at = QApplication::focusWidget();
            if (!at)
                break;
            met.insert(at);
            QTest::keyClick(at, Qt::Key_Tab);
        }
        for (QWidget* widget : wanted) {
            if (!met.contains(widget) && widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus) != 0)
                findings << u"%1: Tab never comes to: %2"_s.arg(where, describe(widget));
        }
    }

    DialogScene m_scene;
    CaseId m_case;
    std::vector<DialogStop> m_stops;
    std::unique_ptr<ViewDesk> m_desk;
    QString m_login;
    QString m_language = u"en"_s;
};

QTEST_MAIN(tst_names)
#include "tst_names.moc"
