// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/department/BatchDialog.h"
#include "client/department/CaseListView.h"
#include "tests/gui/app/CuttingProxy.h"
#include "tests/gui/unplug/ClientSources.h"
#include "tests/gui/unplug/DialogStops.h"
#include "tests/gui/unplug/FormStops.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace duban;

namespace {

enum class Fault { LineCut, ServerKilled };

/// A person at a desk whose line goes through a relay.
struct Post
{
    Post(DialogScene& scene, const QString& login)
        : proxy(scene.hall().server().port()), desk(scene.hall().path(login + u".ini"_s))
    {
        const QString password = scene.hall().passwordOf(login);
        desk.logIn(scene.hall().server(), login, password, proxy.port());
        isAtWork = waitFor([this] { return desk.isAtWork(); });
    }

    CuttingProxy proxy;
    ViewDesk desk;
    bool isAtWork = false;
};

} // namespace

/// The network is unplugged in every dialog of the client: the person sees it in words, goes on typing, sends
/// all the same, and once it is back the act is done, exactly once, with nothing typed lost. What dialogs
/// there are the sources say: one that is not in the table fails the test.
class tst_unplug : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase()
    {
        const QString wrong = m_scene.start();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }

    void cleanupTestCase()
    {
        m_post.reset();
        const VerifyResult result = m_scene.hall().server().verify();
        QVERIFY2(result.isClean(), result.output.constData());
    }

    /// What one dialog left behind is not in the way of the next.
    void cleanup()
    {
        if (!QTest::currentTestFailed())
            return;
        m_post.reset();
        if (!m_scene.hall().server().isRunning())
            QVERIFY(m_scene.hall().server().restart());
    }

    void no_dialog_of_the_sources_is_forgotten()
    {
        // Bases, and what sends no act: the sheet of keys, the slip of a password that was issued already,
        // how lights sound.
        QSet<QString> known{
            u"FormDialog"_s,         u"StepDialog"_s,  u"PlaceDialog"_s, u"HelpSheet"_s,
            u"PasswordSlipDialog"_s, u"BatchDialog"_s, u"AlarmDialog"_s, u"PaperDialog"_s,
            u"PaperBatchDialog"_s,   u"FileDialog"_s}; // among the forms; tst_papers, tst_files_tab
        QMap<QString, int> files;
        QStringList steps;
        for (const DialogStop& stop : dialogStops()) {
            if (stop.origin.startsWith(u"Action::"_s))
                steps << stop.origin.mid(8);
            else if (stop.origin.endsWith(u".cpp"_s))
                ++files[stop.origin];
            else
                known.insert(stop.origin);
        }
        const ClientSources sources;
        QStringList forgotten = (sources.dialogClasses() - known).values();
        forgotten << (known - sources.dialogClasses()).values();
        QVERIFY2(forgotten.isEmpty(), qPrintable(forgotten.join(u", "_s)));
        QCOMPARE(files, sources.madeOnTheSpot());
        QStringList wanted = sources.steps();
        wanted.sort();
        steps.sort();
        QCOMPARE(steps, wanted);
        // They ask before leaving, for a file, for a printer: nothing in them goes to the server.
        const QSet<QString> local{u"MainWindow.cpp"_s,  u"CalendarView.cpp"_s, u"SheetView.cpp"_s,
                                  u"PrintDesk.cpp"_s,   u"PrintDesk.h"_s,      u"OneTimePassword.cpp"_s,
                                  u"PaperDialog.cpp"_s, u"FileDialog.cpp"_s,   u"FilesTab.cpp"_s,
                                  u"ArchiveBar.cpp"_s,  u"MaterialsForm.cpp"_s};
        const QStringList strangers = (sources.filesWithQtDialogs() - local).values();
        QVERIFY2(strangers.isEmpty(), qPrintable(strangers.join(u", "_s)));
    }

    void dialog_data()
    {
        QTest::addColumn<int>("stop");
        QTest::addColumn<int>("fault");
        m_stops = dialogStops();
        for (std::size_t i = 0; i < m_stops.size(); ++i) {
            const QString about = m_stops[i].login + u": "_s + m_stops[i].about;
            QTest::newRow(qPrintable(about)) << int(i) << int(Fault::LineCut);
            if (m_stops[i].kills)
                QTest::newRow(qPrintable(about + u", server killed"_s)) << int(i) << int(Fault::ServerKilled);
        }
    }

    void dialog()
    {
        QFETCH(int, stop);
        QFETCH(int, fault);
        const DialogStop& at = m_stops[std::size_t(stop)];
        Post* post = postOf(at.login);
        QVERIFY(post->isAtWork);
        at.open(post->desk, m_scene);
        QVERIFY2(waitFor([&] { return openDialog(post->desk); }), qPrintable(m_scene.complaints()));
        m_before = at.verb == MessageKind{} ? 0 : done(at.verb);
        Fault(fault) == Fault::LineCut ? cutBefore(at, *post) : killUnderWay(at, *post);
    }

    /// A file that sends what was filled in, or makes a field to type in, stands in one of the tables or is
    /// named here with its reason.
    void no_form_of_the_sources_is_forgotten()
    {
        // A choice of one's own, a key, a look at whole numbers, an outcome of one click; the two dialogs
        // that close at once or hold themselves, which have stops of their own.
        QSet<QString> senders{
            u"Preferences.cpp"_s,      u"DraftStore.cpp"_s,  u"PartiesTab.cpp"_s,
            u"AcknowledgeDesk.cpp"_s,  u"BatchDialog.cpp"_s, u"CounterDesk.cpp"_s,
            u"PaperBatchDialog.cpp"_s, u"UpkeepCard.cpp"_s,  // the last: nothing is typed there
            u"FileSender.cpp"_s,       u"ArchiveDesk.cpp"_s, // files, the archive: tst_file_transfer,
            u"ElectronicSeal.cpp"_s};                        // tst_files_tab; a program: tst_papers
        // Of dialogs; what is looked for; the login, which waits for nobody; what can only be read.
        QSet<QString> fields{
            u"FormDialog.cpp"_s,    u"AccountDialog.cpp"_s,    u"OwnDaysField.cpp"_s,
            u"PlaceDialogs.cpp"_s,  u"UnitPeopleView.cpp"_s,   u"SavedFilters.cpp"_s,
            u"PhrasesDialog.cpp"_s, u"PeopleToFileView.cpp"_s, u"BatchDialog.cpp"_s,
            u"PaperDialog.cpp"_s,   u"FilterBar.cpp"_s,        u"LoginPage.cpp"_s,
            u"VerifyCard.cpp"_s,    u"GuidePanel.cpp"_s,       u"FeeRows.cpp"_s}; // of PaperDialog
        for (const FormStop& stop : formStops()) {
            senders.insert(stop.sender);
            fields.unite({stop.inputs.begin(), stop.inputs.end()});
        }
        const ClientSources sources;
        const auto differing = [](const QSet<QString>& a, const QSet<QString>& b) {
            return QStringList((a - b).values() + (b - a).values()).join(u", "_s);
        };
        QCOMPARE(differing(sources.sendersWithoutDialog(), senders), QString());
        QCOMPARE(differing(sources.filesWithFields(), fields), QString());
    }

    void form_data()
    {
        QTest::addColumn<int>("stop");
        m_forms = formStops();
        for (std::size_t i = 0; i < m_forms.size(); ++i)
            QTest::newRow(qPrintable(m_forms[i].login + u": "_s + m_forms[i].about)) << int(i);
    }

    /// The line is cut while the form is filled in; typing goes on, it is sent without a line, and arrives
    /// once.
    void form()
    {
        QFETCH(int, stop);
        const FormStop& at = m_forms[std::size_t(stop)];
        Post* post = postOf(at.login);
        QVERIFY(post->isAtWork);
        ViewDesk& desk = post->desk;
        at.fill(desk, m_scene);
        QVERIFY2(waitFor([&] { return at.send(desk)->isEnabled(); }), qPrintable(at.told(desk)));
        m_before = done(at.verb);
        post->proxy.cut();
        QVERIFY(waitFor([&] { return desk.link.status().state == LinkState::Reconnecting; }));
        QString written;
        if (QWidget* field = at.field(desk)) {
            QVERIFY(field->isEnabled());
            written = textIn(field);
            QTest::keyClick(field, Qt::Key_End, Qt::ControlModifier);
            QTest::keyClicks(field, u"x"_s);
            written += u'x';
            QCOMPARE(textIn(field), written);
        }
        QVERIFY2(at.send(desk)->isEnabled(), qPrintable(at.told(desk)));
        at.send(desk)->click();
        QVERIFY(waitFor([&] { return desk.link.waitingCommands() > 0; }));
        const auto isTold = [&] {
            const QString told = at.told(desk);
            return told.contains(u"connection is lost"_s) || told.contains(u"Waiting to be sent"_s) ||
                   told.contains(u"once the connection is back"_s);
        };
        QVERIFY2(waitFor(isTold), qPrintable(at.told(desk)));
        if (const QWidget* field = at.field(desk); field && at.then == FormStop::Then::Held) {
            QCOMPARE(textIn(field), written);
            QVERIFY2(!at.send(desk)->isEnabled(), "it can be sent twice");
        }
        QCOMPARE(done(at.verb), m_before);
        post->proxy.mend();
        QVERIFY(waitFor([&] { return desk.link.isLoggedIn() && desk.link.waitingCommands() == 0; }));
        QVERIFY(waitFor([&] { return done(at.verb) > m_before; }));
        QCOMPARE(done(at.verb), m_before + 1);
        QVERIFY2(waitFor([&] { return !isTold(); }), qPrintable(at.told(desk)));
    }

    void one_opinion_for_several_cases()
    {
        Post* post = postOf(u"zj02"_s);
        QVERIFY(post->isAtWork);
        std::vector<CaseRow> rows;
        for (int i = 0; i < 3; ++i) {
            const CaseId id = m_scene.accepted();
            const auto isHere = [&] {
                const CaseRow* row = post->desk.replica.findCase(id);
                return row && row->state == CaseState::Accepted;
            };
            QVERIFY(waitFor(isHere));
            rows.push_back(*post->desk.replica.findCase(id));
        }
        auto* list = qobject_cast<CaseListView*>(post->desk.window.frame()->currentView());
        QPointer<BatchDialog> batch(new BatchDialog({post->desk.link, post->desk.replica}, rows, list));
        batch->open();
        batch->opinion()->setPlainText(u"材料齐全，同意。"_s);
        const int before = done(MessageKind::FinishStage);
        post->proxy.cut();
        QVERIFY(waitFor([&] { return !post->desk.link.isLoggedIn(); }));
        batch->confirmButton()->click();
        QVERIFY2(batch->remark().contains(u"connection is lost"_s), qPrintable(batch->remark()));
        QCOMPARE(batch->opinion()->opinion(), u"材料齐全，同意。"_s);
        post->proxy.mend();
        QVERIFY(waitFor([&] { return batch->finished() == 3; }));
        QCOMPARE(done(MessageKind::FinishStage), before + 3);
        batch->closeButton()->click();
        QVERIFY(waitFor([&] { return batch.isNull(); }));
    }

private:
    /// The person stays at their desk while the table speaks of them.
    Post* postOf(const QString& login)
    {
        if (!m_post || m_login != login) {
            m_post.reset();
            m_post = std::make_unique<Post>(m_scene, login);
            m_login = login;
        }
        return m_post.get();
    }

    /// The line is cut while the dialog is filled in; typing goes on, and it is sent without a line.
    void cutBefore(const DialogStop& at, Post& post)
    {
        const QPointer<FormDialog> dialog(openDialog(post.desk));
        auto written = fillIn(*dialog, at.fields);
        post.proxy.cut();
        auto* bar = post.desk.window.findChild<QWidget*>(u"linkBar"_s);
        QVERIFY(waitFor([bar] { return bar->isVisible(); }));
        QVERIFY(!post.desk.window.findChild<QLabel*>(u"linkBarWords"_s)->text().isEmpty());
        QVERIFY2(dialog && dialog->isVisible(), "a lost line takes the dialog away");
        for (auto it = written.begin(); it != written.end(); ++it) {
            QVERIFY(it.key()->isEnabled());
            QCOMPARE(textIn(it.key()), it.value());
            if (it.value().isEmpty())
                continue;
            QTest::keyClick(it.key(), Qt::Key_End, Qt::ControlModifier);
            QTest::keyClicks(it.key(), u"x"_s);
            it.value() = textIn(it.key());
            QVERIFY(it.value().contains(u'x'));
        }
        QVERIFY2(dialog->confirmButton()->isEnabled(), qPrintable(dialog->remark()));
        confirm(*dialog);
        seeItWait(at, post, dialog, written);
        post.proxy.mend();
        seeItDone(at, post, dialog);
    }

    /// The server takes the act and dies before its answer comes through; another one starts on its data.
    void killUnderWay(const DialogStop& at, Post& post)
    {
        const QPointer<FormDialog> dialog(openDialog(post.desk));
        const auto written = fillIn(*dialog, at.fields);
        QVERIFY2(dialog->confirmButton()->isEnabled(), qPrintable(dialog->remark()));
        post.proxy.swallowAnswers();
        confirm(*dialog);
        QVERIFY(waitFor([&] { return done(at.verb) > m_before; }));
        QVERIFY2(dialog && dialog->isHeld(), "nobody said that it is under way");
        m_scene.hall().server().kill9();
        post.proxy.cut();
        QVERIFY(waitFor([&] { return !post.desk.link.isLoggedIn(); }));
        seeItWait(at, post, dialog, written);
        QVERIFY(m_scene.hall().server().restart());
        post.proxy.mend();
        seeItDone(at, post, dialog);
    }

    static void confirm(FormDialog& dialog)
    {
        dialog.activateWindow();
        QVERIFY(waitFor([&dialog] { return dialog.isActiveWindow(); }));
        QTest::keyClick(&dialog, Qt::Key_Return, Qt::ControlModifier);
    }

    static void seeItWait(const DialogStop& at, Post& post, const QPointer<FormDialog>& dialog,
                          const QHash<QWidget*, QString>& written)
    {
        if (at.then == DialogStop::Then::Closes) {
            QVERIFY(waitFor([&] { return !dialog || !dialog->isVisible(); }));
            QVERIFY(waitFor([&] {
                return post.desk.link.waitingCommands() > 0 || !post.desk.window.preferences().isSaved();
            }));
            return;
        }
        QVERIFY2(dialog && dialog->isVisible() && dialog->isHeld(), "the dialog is gone before the answer");
        QVERIFY2(waitFor([&] { return dialog->remark().contains(u"connection is lost"_s); }),
                 qPrintable(dialog->remark()));
        for (auto it = written.cbegin(); it != written.cend(); ++it)
            QCOMPARE(textIn(it.key()), it.value());
    }

    void seeItDone(const DialogStop& at, Post& post, const QPointer<FormDialog>& dialog)
    {
        const auto isDone = [&] {
            return (!dialog || !dialog->isVisible()) && post.desk.isAtWork() &&
                   post.desk.link.waitingCommands() == 0 && post.desk.window.preferences().isSaved();
        };
        QVERIFY2(waitFor(isDone), dialog ? qPrintable(dialog->remark()) : "");
        if (at.verb != MessageKind{})
            QCOMPARE(done(at.verb), m_before + 1);
        auto* bar = post.desk.window.findChild<QWidget*>(u"linkBar"_s);
        QVERIFY(waitFor([bar] { return !bar->isVisible(); }));
        for (QDialog* slip : post.desk.window.findChildren<QDialog*>()) {
            if (slip->isVisible())
                slip->accept(); // the password that was issued is shown once
        }
    }

    /// @return how often the journal says that this was done.
    int done(MessageKind verb) const
    {
        const QString name = u"journal"_s;
        int count = -1;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
            database.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
            database.setDatabaseName(m_scene.hall().server().dataDir() + u"/duban.db"_s);
            if (database.open()) {
                QSqlQuery query(database);
                query.prepare(u"SELECT count(*) FROM journal WHERE verb = ? AND result = 0"_s);
                query.addBindValue(int(verb));
                count = query.exec() && query.next() ? query.value(0).toInt() : -1;
            }
        }
        QSqlDatabase::removeDatabase(name);
        return count;
    }

    mutable DialogScene m_scene;
    std::vector<DialogStop> m_stops;
    std::vector<FormStop> m_forms;
    std::unique_ptr<Post> m_post;
    QString m_login;
    int m_before = 0;
};

QTEST_MAIN(tst_unplug)
#include "tst_unplug.moc"
