// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/Translation.h"
#include "client/print/ArchivePages.h"
#include "client/print/PdfFile.h"
#include "tests/gui/print/ArchiveSamples.h"
#include "tests/gui/print/PdfReader.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

namespace {

constexpr double NumberBottomMm = 16;                  ///< a page's number ends above
constexpr double TitleLeftMm = 95, TitleRightMm = 146; ///< columns of the contents
constexpr double PagesLeftMm = 168, PagesRightMm = 183;

QString joined(std::vector<PdfReader::Word> words)
{
    const auto place = [](const PdfReader::Word& word) {
        return std::tuple(word.page, qRound(word.mm.center().y()), word.mm.left());
    };
    std::sort(words.begin(), words.end(), [&](const auto& a, const auto& b) { return place(a) < place(b); });
    QString text;
    for (const PdfReader::Word& word : words)
        text += word.text;
    return text;
}

/// @return words of the table of contents that lie between two edges.
std::vector<PdfReader::Word> columnWords(const PdfReader& pdf, int front, double left, double right)
{
    std::vector<PdfReader::Word> words;
    for (const PdfReader::Word& word : pdf.words) {
        if (word.page >= 2 && word.page <= front && word.mm.top() > 59 && word.mm.left() >= left &&
            word.mm.right() <= right)
            words.push_back(word);
    }
    return words;
}

/// @return the number at the outer corner of a page; empty: there is none.
QString numberOf(const PdfReader& pdf, int page, int number)
{
    const double width = pdf.pageMm[std::size_t(page - 1)].width();
    for (const PdfReader::Word& word : pdf.words) {
        const bool isOuter = number % 2 == 0 ? word.mm.left() < 25 : word.mm.right() > width - 25;
        if (word.page == page && word.mm.bottom() < NumberBottomMm && isOuter)
            return word.text;
    }
    return {};
}

/// @return what poppler says of a file beside its text: bookmarks, links, and complaints.
QString asXml(const QString& file)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(u"pdftohtml"_s, {u"-xml"_s, u"-i"_s, u"-stdout"_s, file});
    process.waitForFinished(120'000);
    return QString::fromUtf8(process.readAll());
}

/// Takes so many bytes and no more.
class SmallDisk : public QIODevice
{
public:
    explicit SmallDisk(qint64 room) : m_room(room) { open(QIODevice::WriteOnly); }

protected:
    qint64 readData(char*, qint64) override { return -1; }

    qint64 writeData(const char*, qint64 size) override
    {
        if (size > m_room) {
            setErrorString(u"No space left on device"_s);
            return -1;
        }
        m_room -= size;
        return size;
    }

private:
    qint64 m_room;
};

} // namespace

/// The archive of a case, read as PDF by other programs.
class tst_archive_file : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void small();
    void muchToSay();
    void manyParts();
    void rowsStayWhole();
    void onePictureAtATime();
    void picturesKeepTheirSize();
    void rareCharacter();
    void nothingInIt();
    void aPageFails();
    void noPages();
    void stopped();
    void unwritable_data();
    void unwritable();

private:
    QString file(const QString& name) const { return m_samples + u'/' + name; }

    QStringList scans(const QString& name, int count, const QSize& dots, qint64& bytes) const;
    void agrees(const QString& path, const std::vector<ArchivePart>& parts) const;
    void look(const QString& path, int from, int to) const;

    QTemporaryDir m_folder;
    QString m_samples;
};

void tst_archive_file::initTestCase()
{
    applyLanguage(*QCoreApplication::instance(), u"zh_CN"_s);
    m_samples = qEnvironmentVariable("DUBAN_SAMPLES", m_folder.path());
    QVERIFY(QDir().mkpath(m_samples));
}

QStringList tst_archive_file::scans(const QString& name, int count, const QSize& dots, qint64& bytes) const
{
    QStringList files;
    for (int page = 0; page < count; ++page) {
        files.append(m_folder.filePath(u"%1-%2.jpg"_s.arg(name).arg(page)));
        scan(dots, page).save(files.back(), "jpeg", 80);
        bytes += QFileInfo(files.back()).size();
    }
    return files;
}

/// What the contents say is where they say it.
void tst_archive_file::agrees(const QString& path, const std::vector<ArchivePart>& parts) const
{
    std::vector<ArchiveRange> ranges;
    QString wanted;
    QString titles;
    int all = 0;
    for (const ArchivePart& part : parts) {
        ranges.push_back({all + 1, all + pagesOf(part)});
        all += pagesOf(part);
        const ArchiveRange range = ranges.back();
        wanted += range.first == range.last ? QString::number(range.first)
                                            : u"%1-%2"_s.arg(range.first).arg(range.last);
        titles += part.title;
    }
    const int front = 1 + int(layContents(parts, ranges).size());
    const PdfReader pdf = PdfReader::read(path);
    QVERIFY2(pdf.fault.isEmpty(), qPrintable(pdf.fault));
    QVERIFY2(pdf.foreign.isEmpty(), qPrintable(pdf.foreign.join(u' ')));
    QVERIFY(!pdf.fonts.isEmpty());
    QCOMPARE(int(pdf.pageMm.size()), front + all + 1); // and the closing sheet
    for (int number = 1; number <= all; ++number)
        QCOMPARE(numberOf(pdf, front + number, number), QString::number(number));
    QCOMPARE(joined(columnWords(pdf, front, PagesLeftMm, PagesRightMm)), wanted);
    QCOMPARE(joined(columnWords(pdf, front, TitleLeftMm, TitleRightMm)), titles.remove(u' '));
    const QString xml = asXml(path);
    QVERIFY2(!xml.contains(u"Error"_s), qPrintable(xml.left(400)));
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const QString bookmark =
            u"<item page=\"%1\">%2 %3</item>"_s.arg(front + ranges[i].first).arg(i + 1).arg(parts[i].title);
        QVERIFY2(xml.contains(bookmark), qPrintable(bookmark));
        QVERIFY(xml.contains(u".html#%1\">"_s.arg(front + ranges[i].first)));
    }
}

/// With DUBAN_SAMPLES set to a folder, pictures of some pages stay there to be looked at.
void tst_archive_file::look(const QString& path, int from, int to) const
{
    if (!qEnvironmentVariableIsSet("DUBAN_SAMPLES"))
        return;
    QCOMPARE(QProcess::execute(u"pdftoppm"_s, {u"-r"_s, u"70"_s, u"-png"_s, u"-f"_s, QString::number(from),
                                               u"-l"_s, QString::number(to), path, path.chopped(4)}),
             0);
}

void tst_archive_file::small()
{
    qint64 bytes = 0;
    const PaperPrint decision = paperOf(u"准予行政许可决定书"_s, 20);
    const PaperPrint notice = paperOf(u"受理通知书"_s, 2, DocumentKind::AcceptanceNotice);
    const PaperPrint receipt = paperOf(u"申请材料收件凭证"_s, 3, DocumentKind::Receipt, PaperForm::Slip);
    const QByteArray hash = QCryptographicHash::hash("drawing", QCryptographicHash::Sha256);
    const std::vector<ArchivePart> parts{
        partOf(receipt, u"申请材料收件凭证"_s),
        scanned(u"经营场所租赁合同及房屋产权证明"_s, scans(u"lease"_s, 3, {1654, 2339}, bytes), A4Mm),
        scanned(u"场所平面图"_s, scans(u"plan"_s, 1, {3000, 2000}, bytes), {420, 280}),
        partOf(notice, u"受理通知书"_s),
        {u"消防设计图"_s, u"2026-09-20"_s, {}, u"星城设计院"_s, {}, keptBeside(u"消防设计图.dwg"_s, hash)},
        partOf(decision, u"关于星城市雨花区好味来餐饮店申请食品经营许可的准予行政许可决定书"_s)};
    for (const PaperPrint& paper : {decision, notice, receipt}) {
        QBuffer buffer;
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        QVERIFY(writePdf(buffer, paper, faces()));
        bytes += buffer.size();
    }
    const QString path = file(u"archive-small.pdf"_s);
    const auto end = writeArchive(path, sampleCase(), parts, faces());
    QVERIFY2(end, qPrintable(end ? QString() : end.error().detail));
    QCOMPARE(*end, ArchiveEnd::Written);
    agrees(path, parts);
    look(path, 1, 30);
    const qint64 size = QFileInfo(path).size();
    QVERIFY2(size <= bytes * 3 / 2, qPrintable(u"%1 of %2"_s.arg(size).arg(bytes)));

    const PdfReader pdf = PdfReader::read(path);
    QCOMPARE(pdf.title, sampleCase().title + u" BL-20260921-00042"_s);
    for (const QString& words :
         {u"政务服务办件档案"_s, u"卷内目录"_s, u"事项名称食品经营许可核发"_s, u"送达日期2026年10月15日"_s,
          u"保管期限30年"_s, u"归档人王秀英"_s, u"责任者"_s, u"页号"_s, u"（经营者：𠮷祥）"_s,
          u"消防设计图.dwg"_s, QString::fromLatin1(hash.toHex()), u"卷内备考表"_s, u"本卷情况说明"_s,
          u"另存于卷外：消防设计图"_s, u"已作废：补正告知书星市监补〔2026〕3号"_s, u"立卷人：王秀英"_s,
          u"检查人："_s, u"依照《中华人民共和国行政许可法》第三十八条的规定"_s})
        QVERIFY2(pdf.text.contains(words), qPrintable(words + u" is not in "_s + pdf.text));
    QVERIFY2(!pdf.text.contains(u"补打"_s), "as printed: the first time");
}

/// A closing sheet is one page, however much there is to say.
void tst_archive_file::muchToSay()
{
    ArchiveCase archive = sampleCase();
    for (int i = 0; i < 300; ++i)
        archive.remarks.append(u"已取出：附图第%1页（内容有误，另行提交）"_s.arg(i + 1));
    const QString path = file(u"archive-remarks.pdf"_s);
    QVERIFY(writeArchive(path, archive, {}, faces()));
    const PdfReader pdf = PdfReader::read(path);
    QCOMPARE(pdf.pageMm.size(), std::size_t(3));
    QVERIFY(pdf.text.contains(u"附图第20页"_s));
    QVERIFY(pdf.text.contains(u'…'));
    QVERIFY(!pdf.text.contains(u"附图第300页"_s));
    look(path, 3, 3);
}

void tst_archive_file::manyParts()
{
    std::vector<ArchivePart> parts;
    for (int i = 0; i < 120; ++i) {
        const QString title =
            i % 3 == 0
                ? u"关于星城市雨花区第%1号经营场所申请食品经营许可、补正申请材料以及现场核查情况的告知书（含附件《食品经营场所现场核查表》《设施设备清单》）"_s
                      .arg(i + 1)
                : u"补正材料告知书第%1号"_s.arg(i + 1);
        if (i % 5 == 4)
            parts.push_back(
                {title, u"2026-09-21"_s, {}, u"星城设计院"_s, {}, ArchiveNote{u"另存：图纸.dwg"_s}});
        else
            parts.push_back(partOf(paperOf(title, i % 7 == 0 ? 15 : 1), title));
    }
    const QString path = file(u"archive-120.pdf"_s);
    QVERIFY(writeArchive(path, sampleCase(), parts, faces()));
    agrees(path, parts);
    look(path, 2, 8);
}

void tst_archive_file::rowsStayWhole()
{
    std::vector<ArchivePart> parts;
    std::vector<ArchiveRange> ranges;
    for (int i = 0; i < 90; ++i) {
        parts.push_back({QString(1 + (i * 37) % 260, u'题'),
                         u"2026-09-21"_s,
                         u"星市监许准〔2026〕12号"_s,
                         u"星城市市场监督管理局"_s,
                         {},
                         ArchiveNote{}});
        ranges.push_back({i + 1, i + 1});
    }
    parts.back().title = QString(20'000, u'长'); // longer than a page: cut, and says so
    int next = 0;
    const std::vector<ContentsPage> pages = layContents(parts, ranges);
    QVERIFY(pages.size() > 3);
    for (const ContentsPage& page : pages) {
        double top = 59;
        for (const ContentsRow& row : page) {
            QCOMPARE(row.part, next++);
            QCOMPARE(row.place.top(), top);
            top = row.place.bottom();
        }
        QVERIFY(!page.empty() && top <= 277);
    }
    QCOMPARE(next, 90);
    QVERIFY(pages.back().back().cells[3].back().endsWith(u'…'));
}

/// A page is asked for when the one before is drawn, and once.
void tst_archive_file::onePictureAtATime()
{
    QStringList order;
    const ArchiveImages images{std::vector<QSizeF>(3, A4Mm), [&order](int page) -> Result<QImage> {
                                   order.append(u"image %1"_s.arg(page));
                                   return scan({620, 877}, page);
                               }};
    const std::vector<ArchivePart> parts{{u"营业执照"_s, u"2026-09-20"_s, {}, {}, {}, images}};
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    QVERIFY(writeArchive(buffer, sampleCase(), parts, faces(), [&order](int done, int all) {
        order.append(u"%1 of %2"_s.arg(done).arg(all));
        return true;
    }));
    QCOMPARE(order, QStringList({u"0 of 3"_s, u"image 0"_s, u"1 of 3"_s, u"image 1"_s, u"2 of 3"_s,
                                 u"image 2"_s, u"3 of 3"_s}));
}

/// An identity card stays one, a plan is made smaller and lies across, a fax stays bilevel.
void tst_archive_file::picturesKeepTheirSize()
{
    QImage fax = scan({1728, 2200}, 0).convertToFormat(QImage::Format_Mono, Qt::ThresholdDither);
    const auto only = [](const QImage& image, const QSizeF& mm) {
        return ArchiveImages{{mm}, [image](int) -> Result<QImage> { return image; }};
    };
    const std::vector<ArchivePart> parts{
        {u"身份证"_s, {}, {}, {}, {}, only(scan({1012, 638}, 0), {85.6, 54})},
        {u"平面图"_s, {}, {}, {}, {}, only(scan({3000, 2000}, 0), {420, 280})},
        {u"传真"_s, {}, {}, {}, {}, only(fax, A4Mm)},
        {u"灰度"_s,
         {},
         {},
         {},
         {},
         only(scan({600, 800}, 0).convertToFormat(QImage::Format_Grayscale8), {})}};
    const QString path = file(u"archive-pictures.pdf"_s);
    QVERIFY(writeArchive(path, sampleCase(), parts, faces()));
    look(path, 1, 9);
    QProcess list;
    list.start(u"pdfimages"_s, {u"-list"_s, path});
    QVERIFY(list.waitForFinished(60'000));
    // page num type width height color comp bpc enc interp object ID x-ppi y-ppi size ratio
    std::vector<QStringList> rows;
    for (const QString& line : QString::fromLatin1(list.readAll()).split(u'\n').mid(2)) {
        if (!line.isEmpty())
            rows.push_back(line.simplified().split(u' '));
    }
    QCOMPARE(rows.size(), std::size_t(4));
    QCOMPARE(rows[0].mid(5, 4), QStringList({u"rgb"_s, u"3"_s, u"8"_s, u"jpeg"_s}));
    QVERIFY(std::abs(rows[0][12].toInt() - 300) <= 3); // 1012 dots on 85.6 mm
    QCOMPARE(rows[1][8], u"jpeg"_s);
    QVERIFY(std::abs(rows[1][12].toInt() - rows[1][13].toInt()) <= 1);
    QCOMPARE(rows[2].mid(5, 3), QStringList({u"gray"_s, u"1"_s, u"1"_s}));
    QCOMPARE(rows[3].mid(5, 4), QStringList({u"gray"_s, u"1"_s, u"8"_s, u"jpeg"_s}));
    const PdfReader pdf = PdfReader::read(path);
    QVERIFY(pdf.pageMm[2].width() < pdf.pageMm[2].height());
    QVERIFY(pdf.pageMm[3].width() > pdf.pageMm[3].height());
}

/// One that QString holds as two, and the last one that its font takes up.
void tst_archive_file::rareCharacter()
{
    const ArchiveCase bare{u"办公室"_s, u"甲"_s, u"1"_s, {}, {}, {}, {}};
    const std::vector<ArchivePart> parts{{u"乙"_s, {}, {}, {}, {}, ArchiveNote{u"存于丙丁𠮷"_s}}};
    const QString path = file(u"archive-rare.pdf"_s);
    QVERIFY(writeArchive(path, bare, parts, faces()));
    const PdfReader pdf = PdfReader::read(path);
    QVERIFY2(pdf.text.contains(u"存于丙丁𠮷"_s), qPrintable(pdf.text));
}

void tst_archive_file::nothingInIt()
{
    const QString path = file(u"archive-empty.pdf"_s);
    QVERIFY(writeArchive(path, {}, {}, faces()));
    const PdfReader pdf = PdfReader::read(path);
    QVERIFY2(pdf.fault.isEmpty(), qPrintable(pdf.fault));
    QCOMPARE(pdf.pageMm.size(), std::size_t(3)); // cover, contents, closing sheet
}

/// What was there stays there, and nothing else.
void tst_archive_file::aPageFails()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"archive.pdf"_s);
    QFile before(path);
    QVERIFY(before.open(QIODevice::WriteOnly) && before.write("before") == 6);
    before.close();
    qint64 bytes = 0;
    QStringList files = scans(u"fails"_s, 3, {620, 877}, bytes);
    files[1] = u"gone.jpg"_s;
    const std::vector<ArchivePart> parts{
        partOf(paperOf(u"受理通知书"_s, 1, DocumentKind::AcceptanceNotice), u"受理通知书"_s),
        scanned(u"租赁合同"_s, files, A4Mm)};
    const auto end = writeArchive(path, sampleCase(), parts, faces());
    QVERIFY(!end);
    QCOMPARE(end.error().code, ErrorCode::NotFound);
    QCOMPARE(end.error().field, u"租赁合同"_s);
    QCOMPARE(end.error().detail, u"part 2 (租赁合同), page 2: no file gone.jpg"_s);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList(u"archive.pdf"_s));
    QVERIFY(before.open(QIODevice::ReadOnly));
    QCOMPARE(before.readAll(), "before");
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    QVERIFY(!writeArchive(buffer, sampleCase(), parts, faces()));
    QCOMPARE(buffer.size(), 0);
}

void tst_archive_file::noPages()
{
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    const auto none = writeArchive(buffer, sampleCase(), {scanned(u"空白"_s, {}, A4Mm)}, faces());
    QVERIFY(!none);
    QCOMPARE(none.error().code, ErrorCode::InvalidInput);
    QCOMPARE(none.error().field, u"空白"_s);
    const ArchiveImages empty{{A4Mm}, [](int) -> Result<QImage> { return QImage(); }};
    const std::vector<ArchivePart> parts{{u"无图"_s, {}, {}, {}, {}, empty}};
    const auto blank = writeArchive(buffer, sampleCase(), parts, faces());
    QVERIFY(!blank);
    QCOMPARE(blank.error().detail, u"part 1 (无图), page 1: an empty picture"_s);
    QCOMPARE(buffer.size(), 0);
}

void tst_archive_file::stopped()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"archive.pdf"_s);
    const std::vector<ArchivePart> parts(
        3, partOf(paperOf(u"受理通知书"_s, 1, DocumentKind::AcceptanceNotice), u"受理通知书"_s));
    for (int at = 0; at <= 3; ++at) {
        const auto end = writeArchive(path, sampleCase(), parts, faces(),
                                      [at](int done, int all) { return all == 3 && done < at; });
        QVERIFY(end);
        QCOMPARE(*end, ArchiveEnd::Stopped);
        QVERIFY(QDir(folder.path()).isEmpty());
    }
}

void tst_archive_file::unwritable_data()
{
    QTest::addColumn<qint64>("room");
    QTest::newRow("not open") << qint64(-1);
    QTest::newRow("no byte") << qint64(0);
    QTest::newRow("full after some") << qint64(20'000);
}

void tst_archive_file::unwritable()
{
    QFETCH(const qint64, room);
    SmallDisk disk(room);
    if (room < 0)
        disk.close();
    const std::vector<ArchivePart> parts{partOf(paperOf(u"受理通知书"_s, 1), u"受理通知书"_s)};
    int asked = 0;
    const auto end = writeArchive(disk, sampleCase(), parts, faces(), [&asked](int, int) {
        ++asked;
        return true;
    });
    QVERIFY(!end);
    QCOMPARE(end.error().code, ErrorCode::StoreFailed);
    QCOMPARE(asked == 0, room < 0);
    const auto nowhere = writeArchive(file(u"no/such/folder.pdf"_s), sampleCase(), parts, faces());
    QVERIFY(!nowhere);
    QCOMPARE(nowhere.error().code, ErrorCode::StoreFailed);
}

QTEST_MAIN(tst_archive_file)
#include "tst_archive_file.moc"
