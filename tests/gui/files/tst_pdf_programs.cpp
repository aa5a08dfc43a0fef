// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/file/FilePreview.h"
#include "tests/gui/files/FileCorpus.h"
#include "tests/gui/files/PdfCorpus.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>
#include <QScrollBar>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <chrono>
#include <memory>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(duban::FileFault)

namespace {

constexpr int Patience = 60'000;
#ifdef __SANITIZE_ADDRESS__
constexpr qint64 Growth =
    500LL * 1024 * 1024; ///< of our own memory; what was freed is kept for a while there
#else
constexpr qint64 Growth = 100LL * 1024 * 1024; ///< of our own memory
#endif

using State = FilePreview::State;

} // namespace

/// Programs that stand in for poppler's and do what a hostile file may make them do. Each leaves an empty
/// file that is named by its number, because it can write no other.
class tst_pdf_programs : public QObject
{
    Q_OBJECT

private slots:

    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s));
        m_folder = std::make_unique<QTemporaryDir>();
        for (const QString& name : {u"pdfinfo"_s, u"pdftoppm"_s})
            QVERIFY(QFile::link(QStandardPaths::findExecutable(name), m_folder->filePath(name)));
        writeFile(pdf(), writtenPdf(3));
        m_means = {};
        m_means.folders = {m_folder->path()};
        m_means.wall = 2s;
    }

    void cleanup()
    {
        m_preview.reset();
        m_folder.reset();
    }

    void breaks_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<FileFault>("fault");
        const auto both = [](const char* what, const QByteArray& script, FileFault fault) {
            for (const QString& program : {u"pdfinfo"_s, u"pdftoppm"_s})
                QTest::addRow("%s %s", qPrintable(program), what) << program << script << fault;
        };
        both("hangs", "exec sleep 1000", FileFault::TookTooLong);
        both("hangs, and what it started too", "sleep 1000 & : >\"$0.$!\"; wait", FileFault::TookTooLong);
        both("hangs and hears no signal", "trap '' TERM INT HUP; while :; do sleep 100; done",
             FileFault::TookTooLong);
        both("writes without end", "exec cat /dev/zero", FileFault::BrokeOff);
        both("complains without end", "exec cat /dev/zero >&2", FileFault::BrokeOff);
        both("crashes", "kill -SEGV $$", FileFault::BrokeOff);
        both("writes nothing", "exit 0", FileFault::Damaged);
        both("fails", "echo fault >&2; exit 3", FileFault::Damaged);
        both("leaves something running", "sleep 1000 & : >\"$0.$!\"; exit 1", FileFault::Damaged);
        both("wants a password", "echo 'Command Line Error: Incorrect password' >&2; exit 1",
             FileFault::Locked);
        const auto draws = [](const char* what, const QByteArray& script) {
            QTest::newRow(what) << u"pdftoppm"_s << script << FileFault::Damaged;
        };
        draws("draws something smaller", "printf 'P6\\n1 1\\n255\\nabc'");
        draws("draws something endless", "printf 'P6\\n99999999999999999999 1\\n255\\nabc'");
        draws("draws less than it says", "printf 'P6\\n909 1286\\n255\\nabc'");
        draws("draws no image", "printf '<svg/>'");
        const auto tells = [](const char* what, const QByteArray& script) {
            QTest::newRow(what) << u"pdfinfo"_s << script << FileFault::Damaged;
        };
        tells("tells of no page", "echo 'Pages:          0'");
        tells("tells of less than no page", "echo 'Pages:          -5'");
        tells("tells of more pages than there are numbers", "echo 'Pages:          99999999999'");
    }

    void breaks()
    {
        QFETCH(const QString, program);
        QFETCH(const QByteArray, script);
        QFETCH(const FileFault, fault);
        standIn(program, script);
        const qint64 before = residentBytes();
        show();
        QTRY_COMPARE_WITH_TIMEOUT(int(m_preview->state()), int(State::Refused), Patience);
        QCOMPARE_EQ(int(m_preview->fault()), int(fault));
        QVERIFY(!runs().empty());
        QTRY_VERIFY_WITH_TIMEOUT(areGone(), Patience);
        QVERIFY(residentBytes() - before < Growth);
        m_preview->setFile(picture(), Shown::Image); // the window goes on
        QTRY_COMPARE_WITH_TIMEOUT(int(m_preview->state()), int(State::Showing), Patience);
    }

    /// A number that is not true: what is there is shown, and the rest says that it is not.
    void pagesThatAreNotThere()
    {
        standIn(u"pdfinfo"_s,
                "echo 'Pages: 150'; echo 'Page 7 size: inf x nan pts'; echo 'Page 999 size: 1 x 1 pts'");
        show();
        QTRY_COMPARE_WITH_TIMEOUT(int(m_preview->state()), int(State::Showing), Patience);
        auto* pages = m_preview->findChild<PdfPages*>();
        QCOMPARE(pages->count(), 150);
        scrollTo(100);
        QTRY_VERIFY_WITH_TIMEOUT(pages->faultOfPage(100), Patience);
        QCOMPARE(int(m_preview->state()), int(State::Showing));
    }

    void timeOfTheProcessor()
    {
        m_means.wall = 50s;
        m_means.processor = 1s;
        standIn(u"pdftoppm"_s, "while :; do :; done");
        show();
        QTRY_COMPARE_WITH_TIMEOUT(int(m_preview->state()), int(State::Refused), Patience);
        QCOMPARE_EQ(int(m_preview->fault()), int(FileFault::TookTooLong));
        QTRY_VERIFY_WITH_TIMEOUT(areGone(), Patience);
    }

    void memory()
    {
        m_means.wall = 50s;
        m_means.memory = 200LL * 1024 * 1024;
        standIn(u"pdftoppm"_s, "exec head -c 900000000 /dev/zero | tail -n 1"); // keeps all of it
        show();
        QTRY_COMPARE_WITH_TIMEOUT(int(m_preview->state()), int(State::Refused), Patience);
        QCOMPARE_EQ(int(m_preview->fault()), int(FileFault::Damaged));
        QTRY_VERIFY_WITH_TIMEOUT(areGone(), Patience);
    }

    /// It writes no file, and nothing of our environment is told to it.
    void whatItMayNot()
    {
        qputenv("DUBAN_SECRET", "secret");
        standIn(u"pdftoppm"_s,
                "echo much >\"$0.written\"; [ -n \"$DUBAN_SECRET$HOME$LD_LIBRARY_PATH\" ] && : >\"$0.told\""
                "; ulimit -c >\"$0.core\"; [ \"$(ulimit -c)\" = 0 ] && : >\"$0.nocore\"; exit 1");
        show();
        QTRY_COMPARE_WITH_TIMEOUT(int(m_preview->state()), int(State::Refused), Patience);
        qunsetenv("DUBAN_SECRET");
        const QFileInfo written(m_folder->filePath(u"pdftoppm.written"_s));
        QVERIFY(written.exists());
        QCOMPARE(written.size(), 0);
        QVERIFY(!QFile::exists(m_folder->filePath(u"pdftoppm.told"_s)));
        QVERIFY(QFile::exists(m_folder->filePath(u"pdftoppm.nocore"_s)));
    }

    void missing_data()
    {
        QTest::addColumn<QString>("program");
        QTest::newRow("reads") << u"pdfinfo"_s;
        QTest::newRow("draws") << u"pdftoppm"_s;
    }

    void missing()
    {
        QFETCH(const QString, program);
        QVERIFY(QFile::remove(m_folder->filePath(program)));
        show();
        QTRY_COMPARE(int(m_preview->state()), int(State::Refused));
        QCOMPARE_EQ(int(m_preview->fault()), int(FileFault::NoProgram));
    }

    void notRunnable()
    {
        QVERIFY(QFile::remove(m_folder->filePath(u"pdfinfo"_s)));
        writeFile(m_folder->filePath(u"pdfinfo"_s), "\x7f"
                                                    "ELF nonsense");
        QVERIFY(QFile::setPermissions(m_folder->filePath(u"pdfinfo"_s), QFile::ReadOwner | QFile::ExeOwner));
        show();
        QTRY_COMPARE_WITH_TIMEOUT(int(m_preview->state()), int(State::Refused), Patience);
        QCOMPARE_EQ(int(m_preview->fault()), int(FileFault::NoProgram));
    }

    /// Whoever closes the preview, or takes another file, need not wait.
    void letGo_data()
    {
        QTest::addColumn<QString>("how");
        QTest::newRow("cleared") << u"clear"_s;
        QTest::newRow("another file") << u"file"_s;
        QTest::newRow("closed") << u"close"_s;
    }

    void letGo()
    {
        QFETCH(const QString, how);
        m_means.wall = 50s;
        standIn(u"pdftoppm"_s, "sleep 1000 & : >\"$0.$!\"; wait");
        show();
        QTRY_COMPARE_WITH_TIMEOUT(runs().size(), std::size_t(2), Patience);
        QElapsedTimer time;
        time.start();
        if (how == u"clear")
            m_preview->clear();
        else if (how == u"file")
            m_preview->setFile(picture(), Shown::Image);
        else
            m_preview.reset();
        QVERIFY(time.elapsed() < 5000);
        QTRY_VERIFY_WITH_TIMEOUT(areGone(), Patience);
    }

    /// A page that is scrolled away from is given up for the one that is looked at.
    void scrolledAway()
    {
        m_means.wall = 50s;
        const QByteArray real = QStandardPaths::findExecutable(u"pdftoppm"_s).toUtf8();
        standIn(u"pdftoppm"_s, "[ \"$2\" = 2 ] && exec sleep 1000; exec " + real + " \"$@\"");
        show();
        QTRY_COMPARE_WITH_TIMEOUT(int(m_preview->state()), int(State::Showing), Patience);
        auto* pages = m_preview->findChild<PdfPages*>();
        const auto before = runs().size();
        scrollTo(1);
        QTRY_VERIFY_WITH_TIMEOUT(runs().size() > before, Patience);
        scrollTo(2);
        QTRY_VERIFY_WITH_TIMEOUT(!pages->page(2).isNull(), Patience);
        QVERIFY(pages->page(1).isNull());
        QVERIFY(!pages->faultOfPage(1));
        QTRY_VERIFY_WITH_TIMEOUT(areGone(), Patience);
    }

    /// One page that hangs does not take the others away.
    void oneBadPage()
    {
        const QByteArray real = QStandardPaths::findExecutable(u"pdftoppm"_s).toUtf8();
        standIn(u"pdftoppm"_s, "[ \"$2\" = 2 ] && exec sleep 1000; exec " + real + " \"$@\"");
        show();
        QTRY_COMPARE_WITH_TIMEOUT(int(m_preview->state()), int(State::Showing), Patience);
        auto* pages = m_preview->findChild<PdfPages*>();
        scrollTo(1);
        QTRY_VERIFY_WITH_TIMEOUT(pages->faultOfPage(1), Patience);
        scrollTo(2);
        QTRY_VERIFY_WITH_TIMEOUT(!pages->page(2).isNull(), Patience);
        QVERIFY(pages->faultOfPage(1) == FileFault::TookTooLong);
        QCOMPARE(int(m_preview->state()), int(State::Showing));
    }

private:
    QString pdf() const { return m_folder->filePath(u"paper.pdf"_s); }

    QString picture() const
    {
        const QString path = m_folder->filePath(u"picture"_s);
        writeFile(path, encoded(markedImage(30, 30), "png"));
        return path;
    }

    void standIn(const QString& program, const QByteArray& script)
    {
        const QString path = m_folder->filePath(program);
        QVERIFY(QFile::remove(path));
        writeFile(path, "#!/bin/sh\n: >\"$0.$$\"\n" + script + '\n');
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }

    void show()
    {
        m_preview = std::make_unique<FilePreview>(m_means);
        m_preview->resize(900, 760);
        m_preview->show();
        m_preview->setFile(pdf(), Shown::Pdf);
    }

    void scrollTo(int page)
    {
        const QRectF place = m_preview->findChild<PageColumn*>()->placeOf(page);
        m_preview->findChild<QScrollArea*>()->verticalScrollBar()->setValue(int(place.top()));
    }

    /// @return numbers of the programs that began so far.
    std::vector<qint64> runs() const
    {
        std::vector<qint64> found;
        for (const QString& name : QDir(m_folder->path()).entryList(QDir::Files)) {
            bool isNumber = false;
            const qint64 pid = name.section(u'.', -1).toLongLong(&isNumber);
            if (isNumber)
                found.push_back(pid);
        }
        return found;
    }

    bool areGone() const
    {
        const auto all = runs();
        return std::all_of(all.begin(), all.end(), isGone);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    PdfMeans m_means;
    std::unique_ptr<FilePreview> m_preview;
};

QTEST_MAIN(tst_pdf_programs)
#include "tst_pdf_programs.moc"
