// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/MainWindow.h"
#include "client/app/Options.h"
#include "tests/gui/model/ScriptedLink.h"

#include <QImage>
#include <QProcess>
#include <QScreen>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace duban;

namespace {

/// A view that cannot be made smaller than it is.
class WideView final : public View
{
public:
    explicit WideView(QWidget* parent) : View(parent), end(new QPushButton(this))
    {
        setMinimumSize(1500, 900);
        end->setGeometry(1400, 860, 80, 30);
    }

    QString name() const override { return u"wide"_s; }

    QString title() const override { return u"Wide"_s; }

    QPushButton* end;
};

/// A view that takes what it gets.
class SlimView final : public View
{
public:
    using View::View;

    QString name() const override { return u"slim"_s; }

    QString title() const override { return u"Slim"_s; }
};

QStringList withProgram(const QStringList& arguments)
{
    return QStringList{u"duban"_s} + arguments;
}

} // namespace

/// How large everything is drawn: chosen for a PC, obeyed at the next start, on top of what the system asks
/// for; and a window that fits where there is little room.
class tst_scale : public QObject
{
    Q_OBJECT

private slots:

    void the_command_line_is_read_before_there_is_an_application_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("percent"); // 0: not asked for
        QTest::newRow("nothing asked") << QStringList{} << 0;
        QTest::newRow("two words") << QStringList{u"--scale"_s, u"150"_s} << 150;
        QTest::newRow("one word") << QStringList{u"--scale=200"_s} << 200;
        QTest::newRow("among others, known and not")
            << QStringList{u"-platform"_s, u"offscreen"_s, u"--server"_s, u"hall"_s, u"--scale"_s, u"125"_s}
            << 125;
        QTest::newRow("none of the five") << QStringList{u"--scale"_s, u"130"_s} << 0;
        QTest::newRow("no number") << QStringList{u"--scale"_s, u"large"_s} << 0;
        QTest::newRow("no value") << QStringList{u"--scale"_s} << 0;
    }

    void the_command_line_is_read_before_there_is_an_application()
    {
        QFETCH(QStringList, arguments);
        QTEST(scaleAsked(withProgram(arguments)).value_or(0), "percent");
    }

    void a_scale_that_is_none_is_named()
    {
        QCOMPARE(parseOptions(withProgram({u"--scale"_s, u"175"_s}))->scale, 175);
        const auto wrong = parseOptions(withProgram({u"--scale"_s, u"130"_s}));
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().field, u"scale"_s);
    }

    void our_scale_stands_on_top_of_the_one_of_the_system_data()
    {
        QTest::addColumn<int>("percent");
        QTest::addColumn<QByteArray>("system");
        QTest::addColumn<QByteArray>("factor");
        QTest::newRow("the system says nothing") << 150 << QByteArray() << QByteArray("1.5");
        QTest::newRow("the system has one") << 150 << QByteArray("1.25") << QByteArray("1.875");
        QTest::newRow("usual on top of the system") << 100 << QByteArray("2") << QByteArray("2");
        QTest::newRow("the system says nonsense") << 200 << QByteArray("large") << QByteArray("2");
        QTest::newRow("the system says nothing that could be") << 200 << QByteArray("-1") << QByteArray("2");
    }

    void our_scale_stands_on_top_of_the_one_of_the_system()
    {
        QFETCH(int, percent);
        QFETCH(QByteArray, system);
        QTEST(scaleFactor(percent, system), "factor");
    }

    void a_scale_the_screen_has_no_room_for_is_not_offered_data()
    {
        QTest::addColumn<QSize>("room");
        QTest::addColumn<int>("now");
        QTest::addColumn<int>("largest");
        QTest::newRow("1366 by 768") << QSize(1366, 768) << 100 << 150;
        QTest::newRow("1920 by 1080 with a task bar") << QSize(1920, 1040) << 100 << 200;
        QTest::newRow("the same, drawn at 200 now") << QSize(960, 520) << 200 << 200;
        QTest::newRow("1366 by 768, drawn at 150 now") << QSize(910, 512) << 150 << 150;
        QTest::newRow("even 100 is too much") << QSize(640, 480) << 100 << 100;
    }

    void a_scale_the_screen_has_no_room_for_is_not_offered()
    {
        QFETCH(QSize, room);
        QFETCH(int, now);
        QFETCH(int, largest);
        for (const int percent : Scales)
            QCOMPARE(fitsScreen(room, now, percent), percent <= largest);
    }

    void what_is_chosen_is_kept_for_the_pc_data()
    {
        QTest::addColumn<bool>("atLogin");
        QTest::newRow("at the login page") << true;
        QTest::newRow("in the menu of the person") << false;
    }

    void what_is_chosen_is_kept_for_the_pc()
    {
        QFETCH(bool, atLogin);
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"client.ini"_s);
        {
            Settings settings(file);
            QCOMPARE(settings.scale(), 100);
            ScriptedLink link;
            Replica replica(link);
            SessionFlow flow(link, replica, settings);
            MainWindow window({link, replica}, flow, settings, {});
            ScaleMenu* menu =
                atLogin ? window.loginPage()->scaleMenu() : window.frame()->titleBar()->scaleMenu();
            ScaleMenu* other =
                atLogin ? window.frame()->titleBar()->scaleMenu() : window.loginPage()->scaleMenu();
            QVERIFY(menu->entry(100)->isChecked());
            for (const int percent : Scales) // the screen of a test may be any
                QCOMPARE(menu->entry(percent)->isEnabled(),
                         fitsScreen(window.screen()->availableSize(), 100, percent));
            emit menu->scaleWanted(125);
            QVERIFY(menu->entry(125)->isChecked() && !menu->entry(100)->isChecked());
            QVERIFY(other->entry(125)->isChecked());
            const auto* said = window.loginPage()->findChild<QLabel*>(u"loginMessage"_s);
            QVERIFY(said->text().contains(u"125"_s));
            QCOMPARE(window.frame()->toasts()->shown().size(), std::size_t(1));
            QCOMPARE(settings.scaleNow(), 100);
        }
        QCOMPARE(Settings(file).scale(), 125);
    }

    void a_scale_that_is_none_is_not_read_back()
    {
        const QTemporaryDir folder;
        Settings settings(folder.filePath(u"client.ini"_s));
        settings.setScale(5000);
        QCOMPARE(settings.scale(), 100);
    }

    void the_program_is_drawn_as_chosen_data()
    {
        QTest::addColumn<int>("kept");
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("system");
        QTest::addColumn<double>("ratio");
        QTest::newRow("as usual") << 100 << QStringList{} << QString() << 1.0;
        QTest::newRow("as kept") << 150 << QStringList{} << QString() << 1.5;
        QTest::newRow("as the command line says") << 150 << QStringList{u"--scale=200"_s} << QString() << 2.0;
        QTest::newRow("on top of the system") << 125 << QStringList{} << u"2"_s << 2.5;
    }

    void the_program_is_drawn_as_chosen()
    {
        QFETCH(int, kept);
        QFETCH(QStringList, arguments);
        QFETCH(QString, system);
        QFETCH(double, ratio);
        const QTemporaryDir folder;
        Settings(folder.filePath(u"Duban/client.ini"_s)).setScale(kept);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_CONFIG_HOME"_s, folder.path());
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        environment.remove(u"QT_SCALE_FACTOR"_s);
        if (!system.isEmpty())
            environment.insert(u"QT_SCALE_FACTOR"_s, system);
        QProcess program;
        program.setProcessEnvironment(environment);
        const QString picture = folder.filePath(u"window.png"_s);
        program.start(QStringLiteral(DUBAN_BIN_DIR "/duban"),
                      arguments + QStringList{u"--size"_s, u"1000x600"_s, u"--screenshot"_s, picture});
        QVERIFY(program.waitForStarted());
        QImage image;
        QTRY_VERIFY_WITH_TIMEOUT(image.load(picture), 30'000);
        program.kill();
        program.waitForFinished();
        QCOMPARE(image.size(), (QSizeF(1000, 600) * ratio).toSize());
    }

    void a_view_that_needs_more_room_is_scrolled_and_the_window_fits()
    {
        const QTemporaryDir folder;
        Settings settings(folder.filePath(u"client.ini"_s));
        ScriptedLink link;
        Replica replica(link);
        WorkFrame frame({link, replica, nullptr, nullptr, &settings});
        auto* wide = new WideView(&frame);
        auto* slim = new SlimView(&frame);
        frame.setViews({slim, wide});
        QVERIFY(frame.minimumSizeHint().width() <= SmallestWindow.width());
        QVERIFY(frame.minimumSizeHint().height() <= SmallestWindow.height());
        frame.resize(SmallestWindow);
        frame.setVisible(true);
        frame.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&frame));
        const auto* room = frame.findChild<ViewRoom*>();
        QCOMPARE(room->horizontalScrollBar()->maximum(), 0);
        QCOMPARE(slim->size(), room->viewport()->size());
        frame.showView(u"wide"_s);
        QTRY_VERIFY(room->horizontalScrollBar()->maximum() > 0 && room->verticalScrollBar()->maximum() > 0);
        wide->setFocusPolicy(Qt::StrongFocus);
        wide->setFocus();
        QTest::keyClick(wide, Qt::Key_Tab);
        QVERIFY(wide->end->hasFocus());
        const QRect seen(QPoint(0, 0), room->viewport()->size());
        QVERIFY(seen.contains(QRect(wide->end->mapTo(room->viewport(), QPoint(0, 0)), wide->end->size())));
        frame.showView(u"slim"_s);
        QTRY_COMPARE(room->horizontalScrollBar()->maximum(), 0);
    }
};

QTEST_MAIN(tst_scale)

#include "tst_scale.moc"
