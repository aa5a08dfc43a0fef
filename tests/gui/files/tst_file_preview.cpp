// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/file/FilePreview.h"
#include "client/widget/Style.h"
#include "tests/gui/files/FileCorpus.h"
#include "tests/gui/files/PdfCorpus.h"

#include <QDir>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <chrono>
#include <memory>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(duban::Shown)
Q_DECLARE_METATYPE(duban::FileFault)
Q_DECLARE_METATYPE(duban::FilePreview::State)

namespace {

constexpr int Patience = 60'000;
#ifdef __SANITIZE_ADDRESS__
constexpr qint64 Growth =
    600LL * 1024 * 1024; ///< of our own memory; what was freed is kept for a while there
#else
constexpr qint64 Growth = 200LL * 1024 * 1024; ///< of our own memory at most, whatever the file claims
#endif

/// Stopped: refused at a limit, which one is a matter of the machine.
enum class Outcome : quint8 { Shown, Refused, Stopped, Either };

using State = FilePreview::State;

/// @return whether an image has more than one colour.
bool isPainted(const QImage& image)
{
    const QImage small = image.convertToFormat(QImage::Format_RGB32).scaled(64, 64);
    for (int y = 0; y < small.height(); ++y)
        for (int x = 0; x < small.width(); ++x)
            if (small.pixel(x, y) != small.pixel(0, 0))
                return true;
    return false;
}

} // namespace

Q_DECLARE_METATYPE(Outcome)

/// A file somebody handed in, looked at in a window: what is shown, what is said, and that nothing else
/// happens.
class tst_file_preview : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase() { applyStyle(*qApp, Scheme::Light); }

    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s));
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        make({});
    }

    void cleanup()
    {
        m_preview.reset();
        m_folder.reset();
        m_name.clear();
    }

    void images_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("PNG") << encoded(markedImage(600, 900), "png");
        QTest::newRow("JPEG") << encoded(markedImage(600, 900), "jpeg");
        QTest::newRow("BMP") << encoded(markedImage(600, 900), "bmp");
    }

    void images()
    {
        QFETCH(const QByteArray, bytes);
        open(u"scan.exe"_s, bytes, Shown::Image); // a name tells nothing
        QTRY_COMPARE_WITH_TIMEOUT(int(m_preview->state()), int(State::Showing), Patience);
        QCOMPARE(m_preview->pageCount(), 1);
        QCOMPARE(column()->placeOf(0).size(), QSizeF(600, 900));
        const QImage seen = m_preview->grab().toImage();
        const QPoint inside = column()->mapTo(m_preview.get(), column()->placeOf(0).center().toPoint());
        QVERIFY(qBlue(seen.pixel(inside + QPoint(200, 0))) > 200);
        QVERIFY(qRed(seen.pixel(inside - QPoint(200, 0))) > 200);
    }

    void pdf()
    {
        open(u"-申请 $(touch x);\"'.pdf"_s, writtenPdf(3), Shown::Pdf); // a name runs nothing
        QCOMPARE(int(m_preview->state()), int(State::Loading));
        QTRY_COMPARE_WITH_TIMEOUT(int(m_preview->state()), int(State::Showing), Patience);
        QCOMPARE(m_preview->pageCount(), 3);
        QCOMPARE(position(), u"Page 1 of 3"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!pages()->page(0).isNull(), Patience);
        QVERIFY(isPainted(pages()->page(0)));
        QVERIFY(std::abs(pages()->page(0).width() - 909) <= 1); // A4 at 110 dpi
        QCOMPARE(filesBeside(), QStringList{m_name});
    }

    /// Only what is looked at is drawn, the last wish first.
    void onlyWhatIsInView()
    {
        open(u"long.pdf"_s, pagesOf(512, "0 0 595 842"), Shown::Pdf);
        QTRY_COMPARE_WITH_TIMEOUT(int(m_preview->state()), int(State::Showing), Patience);
        QCOMPARE(m_preview->pageCount(), 512);
        QVERIFY(notice()->isVisible());
        QCOMPARE(notice()->text(), u"The first 200 of 512 pages are shown. Save the file to see the rest."_s);
        QCOMPARE(int(pages()->sizes().size()), PdfPages::MostPages);
        QSignalSpy drawn(pages(), &PdfPages::pageReady);
        bar()->setValue(bar()->maximum() / 2);
        bar()->setValue(bar()->maximum());
        QTRY_VERIFY_WITH_TIMEOUT(!pages()->page(199).isNull(), Patience);
        QCOMPARE(position(), u"Page 200 of 512"_s);
        QVERIFY(drawn.size() < 8);
        QVERIFY(pages()->page(100).isNull());
    }

    /// What was drawn and is far away is forgotten, else 200 pages filled the memory.
    void fewPagesAreKept()
    {
        open(u"long.pdf"_s, pagesOf(60, "0 0 595 842"), Shown::Pdf);
        QTRY_COMPARE_WITH_TIMEOUT(int(m_preview->state()), int(State::Showing), Patience);
        for (int page = 0; page < 30; ++page) {
            bar()->setValue(int(column()->placeOf(page).top()));
            QTRY_VERIFY_WITH_TIMEOUT(!pages()->page(page).isNull(), Patience);
        }
        int kept = 0;
        for (int page = 0; page < 60; ++page)
            kept += pages()->page(page).isNull() ? 0 : 1;
        QVERIFY2(kept > 3 && kept < 20, qPrintable(QString::number(kept)));
        QVERIFY(pages()->page(0).isNull());
    }

    void zoomByKeys()
    {
        open(u"zoom.pdf"_s, writtenPdf(2), Shown::Pdf);
        QTRY_COMPARE_WITH_TIMEOUT(int(m_preview->state()), int(State::Showing), Patience);
        m_preview->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_preview.get()));
        auto* area = m_preview->findChild<QScrollArea*>();
        area->setFocus();
        const double fitted = column()->placeOf(0).width();
        QVERIFY(fitted <= area->viewport()->width());
        const int coarse = pages()->page(0).width();
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(area, Qt::Key_Plus, Qt::ControlModifier);
        QVERIFY(column()->placeOf(0).width() > fitted * 1.3);
        QTRY_VERIFY_WITH_TIMEOUT(pages()->page(0).width() > coarse, Patience); // a closer look shows more
        for (int i = 0; i < 20; ++i)
            QTest::keyClick(area, Qt::Key_Minus, Qt::ControlModifier);
        QCOMPARE(m_preview->zoom(), PageColumn::LeastZoom);
        QVERIFY(!button(u"smaller"_s)->isEnabled());
        for (int i = 0; i < 20; ++i)
            QTest::keyClick(area, Qt::Key_Equal, Qt::ControlModifier);
        QCOMPARE(m_preview->zoom(), PageColumn::MostZoom);
        QVERIFY(!button(u"bigger"_s)->isEnabled());
        QTest::keyClick(area, Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(m_preview->zoom(), PageColumn::FitWidth);
        QCOMPARE(column()->placeOf(0).width(), fitted);
        QTest::mouseClick(button(u"bigger"_s), Qt::LeftButton);
        QVERIFY(column()->placeOf(0).width() > fitted);
        QTest::mouseClick(button(u"fit"_s), Qt::LeftButton);
        const int top = bar()->value();
        QTest::keyClick(area, Qt::Key_PageDown);
        QVERIFY(bar()->value() > top);
    }

    void zoomKeepsThePlace()
    {
        open(u"zoom.pdf"_s, pagesOf(40, "0 0 595 842"), Shown::Pdf);
        QTRY_COMPARE_WITH_TIMEOUT(int(m_preview->state()), int(State::Showing), Patience);
        bar()->setValue(int(column()->placeOf(20).center().y()));
        for (int i = 0; i < 4; ++i)
            m_preview->showBigger();
        const double off = bar()->value() - column()->placeOf(20).center().y();
        QVERIFY2(std::abs(off) < 8, qPrintable(QString::number(off)));
        m_preview->resize(500, 700);
        QVERIFY(std::abs(bar()->value() - column()->placeOf(20).center().y()) < 8);
    }

    void hostile_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Shown>("kind");
        QTest::addColumn<Outcome>("outcome");
        QTest::addColumn<FileFault>("fault");
        const auto row = [](const QByteArray& name, const QByteArray& bytes, Shown kind, Outcome outcome,
                            FileFault fault = FileFault::Damaged) {
            QTest::newRow(name.constData()) << bytes << kind << outcome << fault;
        };
        const QByteArray good = writtenPdf(2);
        row("PDF cut off", good.left(good.size() / 2), Shown::Pdf, Outcome::Refused);
        row("PDF without its end", good.left(good.size() - 40), Shown::Pdf, Outcome::Either);
        row("PDF that only begins", "%PDF-1.7\n", Shown::Pdf, Outcome::Refused);
        row("PDF of noise", "%PDF-1.7\n" + QByteArray(50'000, '\xb7'), Shown::Pdf, Outcome::Refused);
        row("pages in a loop", pagesInALoop(), Shown::Pdf, Outcome::Either);
        row("a form that draws itself", formInALoop(), Shown::Pdf, Outcome::Either);
        row("with a password", withPassword(), Shown::Pdf, Outcome::Refused, FileFault::Locked);
        row("a page of 10 by 10 metres", pagesOf(1, "0 0 28346 28346"), Shown::Pdf, Outcome::Shown);
        row("a page without end", pagesOf(1, "0 0 1e30 1e30"), Shown::Pdf, Outcome::Either);
        row("a page of nought", pagesOf(1, "0 0 0 0"), Shown::Pdf, Outcome::Either);
        row("a page like a thread", pagesOf(3, "0 0 1 14400"), Shown::Pdf, Outcome::Shown);
        row("a page like a line", pagesOf(3, "0 0 14400 1"), Shown::Pdf, Outcome::Shown);
        row("units of a kilometre", pagesOf(1, "0 0 595 842", "/UserUnit 1000000"), Shown::Pdf,
            Outcome::Either);
        row("few bytes, a path of millions", pathBomb(), Shown::Pdf, Outcome::Stopped);
        row("few bytes, an image of 60000 by 60000", imageBomb(), Shown::Pdf, Outcome::Stopped);
        row("a pattern without end", endlessPattern(), Shown::Pdf, Outcome::Stopped);
        for (const auto kind : {Shown::Pdf, Shown::Image}) {
            const QByteArray as = kind == Shown::Pdf ? " as PDF" : " as image";
            row("HTML" + as, "<html><script>alert(1)</script></html>", kind, Outcome::Refused,
                FileFault::Foreign);
            row("SVG" + as, "<svg xmlns='http://www.w3.org/2000/svg'/>", kind, Outcome::Refused,
                FileFault::Foreign);
            row("text" + as, "some text", kind, Outcome::Refused, FileFault::Foreign);
            row("archive" + as, zipBytes(), kind, Outcome::Refused, FileFault::Foreign);
            row("program of Linux" + as, elfBytes(), kind, Outcome::Refused, FileFault::Foreign);
            row("program of Windows" + as, exeBytes(), kind, Outcome::Refused, FileFault::Foreign);
            row("empty" + as, {}, kind, Outcome::Refused, FileFault::Empty);
        }
        row("image as PDF", encoded(markedImage(40, 40), "png"), Shown::Pdf, Outcome::Refused,
            FileFault::Foreign);
        row("PDF as image", good, Shown::Image, Outcome::Refused, FileFault::Foreign);
        row("image of too many points", pngOf(60'000, 60'000, 8, 2, 100), Shown::Image, Outcome::Refused,
            FileFault::TooLarge);
        row("image cut off", encoded(markedImage(90, 90), "png").left(200), Shown::Image, Outcome::Refused);
        row("nothing that is shown", good, Shown::Nothing, Outcome::Refused, FileFault::Foreign);
    }

    void hostile()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const Shown, kind);
        QFETCH(const Outcome, outcome);
        QFETCH(const FileFault, fault);
        PdfMeans means;
        means.wall = 8s;
        means.memory = 512LL * 1024 * 1024;
        make(means);
        const qint64 before = residentBytes();
        open(u"file"_s, bytes, kind);
        QTRY_VERIFY_WITH_TIMEOUT(m_preview->state() == State::Showing || m_preview->state() == State::Refused,
                                 Patience);
        const bool isShown = m_preview->state() == State::Showing;
        if (outcome != Outcome::Either)
            QCOMPARE(isShown, outcome == Outcome::Shown);
        if (!isShown && outcome == Outcome::Refused)
            QCOMPARE_EQ(int(m_preview->fault()), int(fault));
        if (outcome == Outcome::Stopped)
            QVERIFY(m_preview->fault() == FileFault::TookTooLong ||
                    m_preview->fault() == FileFault::BrokeOff);
        QCOMPARE(m_preview->pageCount() > 0, isShown);
        QVERIFY(isPainted(m_preview->grab().toImage()));
        QVERIFY(residentBytes() - before < Growth);
        QTRY_VERIFY_WITH_TIMEOUT(!hasPrograms(), Patience);
        QCOMPARE(filesBeside(), QStringList{m_name});
    }

    /// Scripts, programs to start, addresses and files inside: the page is seen, and none of them came to be.
    void nothingInsideRuns()
    {
        const QString victim = m_folder->filePath(u"made-by-the-pdf"_s);
        open(u"active.pdf"_s, activePdf(victim), Shown::Pdf);
        QTRY_COMPARE_WITH_TIMEOUT(int(m_preview->state()), int(State::Showing), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(isPainted(pages()->page(0)), Patience);
        QTest::mouseClick(column(), Qt::LeftButton, {}, column()->placeOf(0).center().toPoint());
        QTRY_VERIFY_WITH_TIMEOUT(!hasPrograms(), Patience);
        QVERIFY(!QFile::exists(victim));
        QCOMPARE(filesBeside(), QStringList{m_name});
    }

    void fileThatIsNotThere_data()
    {
        QTest::addColumn<Shown>("kind");
        QTest::newRow("PDF") << Shown::Pdf;
        QTest::newRow("image") << Shown::Image;
    }

    void fileThatIsNotThere()
    {
        QFETCH(const Shown, kind);
        m_preview->setFile(m_folder->filePath(u"gone"_s), kind);
        QTRY_COMPARE(int(m_preview->state()), int(State::Refused));
        QCOMPARE_EQ(int(m_preview->fault()), int(FileFault::Unreadable));
        QVERIFY(said().contains(u"The file could not be read"_s));
    }

    /// The last one that was asked for is seen, whatever the earlier ones were and however long they take.
    void oneAfterTheOther()
    {
        open(u"a.pdf"_s, pathBomb(), Shown::Pdf);
        open(u"b.png"_s, pngOf(9000, 9000, 1, 0, 9000 * 1126), Shown::Image);
        open(u"c.txt"_s, "text", Shown::Image);
        QTRY_COMPARE_WITH_TIMEOUT(int(m_preview->state()), int(State::Refused), Patience);
        open(u"d.png"_s, encoded(markedImage(40, 30), "png"), Shown::Image);
        QTRY_COMPARE_WITH_TIMEOUT(int(m_preview->state()), int(State::Showing), Patience);
        QCOMPARE(column()->placeOf(0).size(), QSizeF(40, 30));
        QTRY_VERIFY_WITH_TIMEOUT(!hasPrograms(), Patience);
        m_preview->clear();
        QCOMPARE(int(m_preview->state()), int(State::Blank));
    }

    /// Photographs of every state, kept where DUBAN_SAMPLES names a folder.
    void samples_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Shown>("kind");
        QTest::addColumn<State>("state");
        QTest::newRow("image") << encoded(markedImage(1600, 1200), "jpeg") << Shown::Image << State::Showing;
        QTest::newRow("pdf") << writtenPdf(3) << Shown::Pdf << State::Showing;
        QTest::newRow("long") << pagesOf(512, "0 0 595 842") << Shown::Pdf << State::Showing;
        QTest::newRow("locked") << withPassword() << Shown::Pdf << State::Refused;
        QTest::newRow("foreign") << "text"_ba << Shown::Image << State::Refused;
        QTest::newRow("narrow") << exeBytes() << Shown::Pdf << State::Refused;
        QTest::newRow("narrow-pdf") << pagesOf(512, "0 0 842 595") << Shown::Pdf << State::Showing;
        QTest::newRow("loading") << writtenPdf(3) << Shown::Pdf << State::Loading;
    }

    void samples()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const Shown, kind);
        QFETCH(const State, state);
        const QString folder = qEnvironmentVariable("DUBAN_SAMPLES");
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
            applyStyle(*qApp, scheme);
            make({});
            open(u"sample"_s, bytes, kind);
            QTRY_COMPARE_WITH_TIMEOUT(int(m_preview->state()), int(state), Patience);
            m_preview->findChild<QScrollArea*>()->setFocus();
            const QString name = QString::fromLatin1(QTest::currentDataTag());
            if (name.startsWith(u"narrow"_s))
                m_preview->resize(360, 500);
            const QString look = scheme == Scheme::Dark ? u"dark"_s : u"light"_s;
            if (folder.isEmpty())
                QVERIFY(isPainted(m_preview->grab().toImage()));
            else
                QVERIFY(m_preview->grab().save(u"%1/preview-%2-%3.png"_s.arg(folder, name, look)));
        }
        applyStyle(*qApp, Scheme::Light);
    }

private:
    void make(const PdfMeans& means)
    {
        m_preview = std::make_unique<FilePreview>(means);
        m_preview->resize(900, 760);
        m_preview->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_preview.get()));
    }

    void open(const QString& name, const QByteArray& bytes, Shown kind)
    {
        if (!m_name.isEmpty())
            QFile::remove(m_folder->filePath(m_name));
        m_name = name;
        writeFile(m_folder->filePath(name), bytes);
        m_preview->setFile(m_folder->filePath(name), kind);
    }

    PdfPages* pages() const { return m_preview->findChild<PdfPages*>(); }

    PageColumn* column() const { return m_preview->findChild<PageColumn*>(); }

    NoticeBar* notice() const { return m_preview->findChild<NoticeBar*>(); }

    QScrollBar* bar() const { return m_preview->findChild<QScrollArea*>()->verticalScrollBar(); }

    QString position() const { return m_preview->findChild<QLabel*>(u"position"_s)->text(); }

    QPushButton* button(const QString& name) const { return m_preview->findChild<QPushButton*>(name); }

    QStringList said() const
    {
        QStringList words;
        for (const auto* label : m_preview->findChild<EmptyState*>()->findChildren<QLabel*>())
            words << label->text();
        return words;
    }

    QStringList filesBeside() const
    {
        return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden | QDir::System);
    }

    /// Programs that were started and are still there. Those of another preview do not count.
    bool hasPrograms() const
    {
        const auto runs = m_preview->findChildren<BoundedRun*>();
        return std::any_of(runs.begin(), runs.end(), [](const auto* run) { return run->isRunning(); });
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FilePreview> m_preview;
    QString m_name;
};

QTEST_MAIN(tst_file_preview)
#include "tst_file_preview.moc"
