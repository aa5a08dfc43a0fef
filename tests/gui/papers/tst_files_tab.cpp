// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/paper/TakeOutDialog.h"
#include "tests/gui/day/Hand.h"
#include "tests/gui/print/PdfReader.h"

#include <QApplication>
#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QImage>
#include <QMimeData>
#include <QPainter>
#include <QPdfWriter>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace duban;
using duban::test::PdfReader;

#define SOON(condition) QVERIFY(soon([&] { return condition; }))

#define GOOD(call)                                                                                           \
    do {                                                                                                     \
        const QString wrong = call;                                                                          \
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));                                                        \
    } while (false)

/// The files of a case at the real client: dropped on it, looked at, saved, taken out. The functions run in
/// order.
class tst_files_tab : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase()
    {
        // A folder of its own: what other tests put aside meanwhile is not what is looked for in it.
        QVERIFY(QDir().mkpath(m_hall.path(u"aside"_s)));
        qputenv("TMPDIR", m_hall.path(u"aside"_s).toLocal8Bit());
        QVERIFY(m_hall.start());
        {
            QPdfWriter pdf(m_hall.path(u"身份证复印件.pdf"_s));
            QPainter painter(&pdf);
            painter.drawText(2000, 2000, u"scan"_s);
            pdf.newPage();
            painter.drawText(2000, 2000, u"second"_s);
        }
        QImage image(800, 600, QImage::Format_RGB32);
        image.fill(Qt::darkCyan);
        QVERIFY(image.save(m_hall.path(u"照片.exe.png"_s)));
        QFile program(m_hall.path(u"工具.pdf"_s));
        QVERIFY(program.open(QIODevice::WriteOnly) && program.write("MZ no pdf at all") > 0);
        GOOD(clerk()->takeIn(u"施工许可证核发"_s, u"附件申请人"_s, Qt::Key_F10));
        m_case = clerk()->caseOf(u"附件申请人"_s);
        GOOD(clerk()->openFrom(u"window"_s, m_case));
        tab()->window()->activateWindow();
        clerk()->sheet()->tabs()->setCurrentWidget(tab());
    }

    void dropped()
    {
        drop({u"身份证复印件.pdf"_s, u"照片.exe.png"_s});
        SOON(tab()->count() == 2);
        SOON(tab()->strip()->count() == 0);
        QCOMPARE(tab()->files()[0].name, u"身份证复印件.pdf"_s);
        QCOMPARE(tab()->files()[1].name, u"照片.exe.png"_s);
        QCOMPARE(tab()->table()->rowCount(), 2);
        SOON(clerk()->sheet()->tabs()->tabText(2).contains(u'2'));
    }

    /// What it belongs to is chosen before; the same file may be another paper too, but the same only once.
    void belongsToAPaper()
    {
        QVERIFY(tab()->about()->count() > 1);
        tab()->about()->setCurrentIndex(1);
        drop({u"身份证复印件.pdf"_s});
        SOON(tab()->count() == 3);
        QCOMPARE(tab()->files()[2].about, FileAbout::Material);
        QVERIFY(tab()->about()->currentText().contains(tab()->table()->item(2, 1)->text()));
        drop({u"身份证复印件.pdf"_s});
        SOON(tab()->strip()->count() == 1);
        SOON(tab()->strip()->actButton(0)->isVisible() && !tab()->strip()->words(0).isEmpty());
        SOON(tab()->strip()->words(0).contains(u"already"_s) || tab()->strip()->words(0).contains(u"已"_s));
        takeAway();
        tab()->about()->setCurrentIndex(0);
    }

    void whatIsNotTakenSaysWhy()
    {
        drop({u"工具.pdf"_s});
        SOON(tab()->strip()->count() == 1);
        SOON(tab()->strip()->words(0).contains(u"OFD"_s));
        takeAway();
        QCOMPARE(tab()->count(), 3);
    }

    /// A folder and what is no file of this PC are not taken, and nothing breaks.
    void foreignThingsAreNotDropped()
    {
        QMimeData folder;
        folder.setUrls({QUrl::fromLocalFile(m_hall.path({})), QUrl(u"https://example.org/a.pdf"_s)});
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &folder, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QApplication::sendEvent(tab(), &enter);
        QVERIFY(!enter.isAccepted());
    }

    void lookedAtAndSaved()
    {
        for (const int row : {0, 1}) {
            FileDialog* dialog = openRow(row);
            QVERIFY(dialog);
            SOON(dialog->saveButton()->isEnabled());
            SOON(dialog->preview()->state() == FilePreview::State::Showing);
            QCOMPARE(dialog->preview()->pageCount(), row == 0 ? 2 : 1);
            const QString path = m_hall.path(u"gespeichert-%1"_s.arg(row));
            dialog->saveAs(path);
            QCOMPARE(QFileInfo(path).size(), tab()->files()[std::size_t(row)].bytes);
            dialog->saveAs(m_hall.path(u"no/such/folder/x"_s)); // said, nothing lost
            QVERIFY(!dialog->said().isEmpty());
            dialog->close();
            SOON(!tab()->dialog());
        }
        // Nothing of it stays on the PC.
        QCOMPARE(QDir::tempPath(), m_hall.path(u"aside"_s));
        QVERIFY(QDir::temp().isEmpty(QDir::Files));
    }

    void takenOut()
    {
        FileDialog* dialog = openRow(1);
        SOON(dialog->takeOutButton()->isVisible());
        dialog->takeOutButton()->click();
        SOON(dialog->form() && dialog->form()->isVisible());
        GOOD(clerk()->answer(*dialog->form(), {{u"reason"_s, u"传错文件"_s}}));
        SOON(tab()->count() == 2);
        dialog->close();
        QVERIFY(tab()->table()->item(1, 4)->text().contains(u"传错文件"_s));
        dialog = openRow(1);
        SOON(dialog->saveButton()->isEnabled()); // it stays to be read
        QVERIFY(!dialog->takeOutButton()->isVisible());
        dialog->close();
    }

    void others()
    {
        Hand handler(m_hall, u"zj01"_s);
        GOOD(handler.enter());
        GOOD(handler.openFrom(u"todo"_s, m_case));
        FilesTab* files = handler.sheet()->tabs()->files();
        handler.sheet()->tabs()->setCurrentWidget(files);
        SOON(files->count() == 2);
        SOON(files->addButton()->isVisible());
        // What somebody else attaches stands on a page that is open, with nothing pressed.
        QFile drawing(m_hall.path(u"总平面图.dwg"_s));
        QVERIFY(drawing.open(QIODevice::WriteOnly) && drawing.write("AC1032" + QByteArray(500, '\0')) > 0);
        drawing.close();
        drop({u"总平面图.dwg"_s});
        SOON(tab()->count() == 3);
        SOON(files->count() == 3);
    }

    /// One PDF of the case: cover, contents, papers and files; what cannot be drawn lies beside it.
    void archived()
    {
        const QString path = m_hall.path(u"archive/BL.pdf"_s);
        ArchiveBar* bar = tab()->archive();
        QVERIFY(bar->button()->isVisible());
        bar->make(path); // there is no such folder
        SOON(!bar->desk()->isWorking() && !bar->said().isEmpty());
        QVERIFY(QDir().mkpath(m_hall.path(u"archive"_s)));
        bar->make(path);
        SOON(!bar->desk()->isWorking() && !bar->said().isEmpty());
        QVERIFY2(QFile::exists(path), qPrintable(bar->said()));
        const QStringList beside = QDir(m_hall.path(u"archive"_s)).entryList({u"*.dwg"_s}, QDir::Files);
        QCOMPARE(beside.size(), 1);
        const PdfReader pdf = PdfReader::read(path);
        // Cover, contents, two pages twice (one scan is of two kinds), the sheet that names the drawing, the
        // closing sheet.
        QCOMPARE(pdf.pageMm.size(), std::size_t(2 + 2 + 2 + 1 + 1));
        QVERIFY(pdf.text.contains(clerk()->sheet()->details().row.number));
        QVERIFY(pdf.text.contains(u"总平面图"_s));
        QVERIFY2(pdf.text.contains(u"传错文件"_s), "the closing sheet says what was taken out, and why");
        const QString kept = qEnvironmentVariable("DUBAN_SAMPLES");
        if (!kept.isEmpty())
            QFile::copy(path, kept + u"/archive.pdf"_s);
        QCOMPARE(m_hall.server().number(u"SELECT count(*) FROM journal WHERE verb = 335 AND result = 0"_s),
                 2);
    }

    void the_record_verifies()
    {
        const VerifyResult result = m_hall.server().verify();
        QVERIFY2(result.isClean(), result.output.constData());
    }

private:
    Hand* clerk()
    {
        if (!m_clerk) {
            m_clerk = std::make_unique<Hand>(m_hall, u"clerk01"_s);
            if (const QString wrong = m_clerk->enter(); !wrong.isEmpty())
                qFatal("%s", qPrintable(wrong));
        }
        return m_clerk.get();
    }

    FilesTab* tab() { return clerk()->sheet()->tabs()->files(); }

    void drop(const QStringList& names)
    {
        QList<QUrl> urls;
        for (const QString& name : names)
            urls << QUrl::fromLocalFile(m_hall.path(name));
        QMimeData dragged;
        dragged.setUrls(urls);
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(tab(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent fall(QPointF(5, 5), Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(tab(), &fall);
    }

    /// Opens a row with Enter.
    FileDialog* openRow(int row)
    {
        tab()->table()->setFocus();
        tab()->table()->setCurrentCell(row, 0);
        QTest::keyClick(tab()->table(), Qt::Key_Return);
        return tab()->dialog();
    }

    void takeAway()
    {
        const auto buttons = tab()->strip()->findChildren<QPushButton*>();
        QVERIFY(!buttons.isEmpty());
        buttons.back()->click();
        SOON(tab()->strip()->count() == 0);
    }

    ViewHall m_hall;
    std::unique_ptr<Hand> m_clerk;
    CaseId m_case;
};

QTEST_MAIN(tst_files_tab)
#include "tst_files_tab.moc"
