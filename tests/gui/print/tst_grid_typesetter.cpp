// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/print/PdfFile.h"
#include "common/document/IssuedDocument.h"
#include "tests/gui/print/PdfReader.h"
#include "tests/unit/document/SampleFacts.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;

namespace {

const QString Closing = u"，。；：！？、）》」』”％"_s;
const QString Opening = u"（《「『“"_s;

const QString Sentence =
    u"经审查，申请人提交的材料齐全、符合法定形式，依照《中华人民共和国行政许可法》第三十八条的规定，决定如下："_s;

DocumentContent decision(int paragraphs, DocumentKind kind = DocumentKind::PermitDecision)
{
    const auto day = parseDay(u"2026-09-21"_s);
    DocumentContent document{kind, u"星城市市场监督管理局"_s, {}, day.value_or(LocalDay{}), {}};
    document.number = documentNumber(u"星市监"_s, kind, 2026, 12);
    document.blocks = {{DocumentBlock::Form::Title, u"准予行政许可决定书"_s},
                       {DocumentBlock::Form::Addressee, u"星城市雨花区好味来餐饮店："_s}};
    for (int i = 0; i < paragraphs; ++i)
        document.blocks.push_back({DocumentBlock::Form::Text, Sentence});
    return document;
}

bool isText(const PlacedText& text, const DocumentContent& document)
{
    return text.face == Face::Body && text.text != document.organ && text.text != documentDay(document.day) &&
           text.text != document.number;
}

} // namespace

class tst_grid_typesetter : public QObject
{
    Q_OBJECT
private slots:
    void linesOfTheGrid_data();
    void linesOfTheGrid();
    void noMarkBeginsALine();
    void everyTextIsThereOnce_data();
    void everyTextIsThereOnce();
    void signatureIsNeverAlone_data();
    void signatureIsNeverAlone();
    void titleIsCentred();
    void placesOfASigner();
    void facesAreNamed_data();
    void facesAreNamed();
    void pdfHasEveryPage();
    void everyKindAsPdf_data();
    void everyKindAsPdf();
    void sealPlaceIsNotPrinted();
};

void tst_grid_typesetter::linesOfTheGrid_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("indent");
    QTest::addColumn<QStringList>("lines");
    const QString full(28, u'字');
    QTest::newRow("nothing") << QString() << 0.0 << QStringList();
    QTest::newRow("one line") << full << 0.0 << QStringList{full};
    QTest::newRow("indent takes two") << full << 2.0 << QStringList{QString(26, u'字'), u"字字"_s};
    QTest::newRow("comma takes its neighbour along")
        << full + u"，好"_s << 0.0 << QStringList{QString(27, u'字'), u"字，好"_s};
    QTest::newRow("two marks take one character along")
        << full + u"”。"_s << 0.0 << QStringList{QString(27, u'字'), u"字”。"_s};
    QTest::newRow("an opening mark begins the next line")
        << QString(27, u'字') + u"《食品》"_s << 0.0 << QStringList{QString(27, u'字'), u"《食品》"_s};
    QTest::newRow("a year stays whole")
        << QString(27, u'字') + u"2026年"_s << 0.0 << QStringList{QString(27, u'字'), u"2026年"_s};
    QTest::newRow("narrow ones take half")
        << QString(26, u'字') + u"2026"_s << 0.0 << QStringList{QString(26, u'字') + u"2026"_s};
    QTest::newRow("longer than a line is broken")
        << QString(57, u'7') << 0.0 << QStringList{QString(56, u'7'), u"7"_s};
    QTest::newRow("rare character is one") << QString(27, u'字') + u"\U00020BB7好"_s << 0.0
                                           << QStringList{QString(27, u'字') + u"\U00020BB7"_s, u"好"_s};
}

void tst_grid_typesetter::linesOfTheGrid()
{
    QFETCH(const QString, text);
    QFETCH(const double, indent);
    QFETCH(const QStringList, lines);
    QCOMPARE(breakLines(text, indent), lines);
}

void tst_grid_typesetter::noMarkBeginsALine()
{
    QRandomGenerator draw(20260921);
    const QString letters = u"政务督办许可证材料齐全期限决定2026aB."_s + Closing + Opening;
    for (int round = 0; round < 3000; ++round) {
        QString text;
        for (auto left = draw.bounded(1, 200); left > 0; --left) {
            QChar next = letters[draw.bounded(letters.size())];
            // A person writes no row of marks.
            while (!text.isEmpty() && (Closing + Opening).contains(text.back()) &&
                   (Closing + Opening).contains(next))
                next = letters[draw.bounded(letters.size())];
            text += next;
        }
        const double indent = draw.bounded(2) * 2;
        const QStringList lines = breakLines(text, indent);
        QCOMPARE(lines.join(QString()), text);
        for (qsizetype i = 0; i < lines.size(); ++i) {
            QVERIFY2(columnsOf(lines[i]) + (i == 0 ? indent : 0) <= sheet::Columns, qPrintable(lines[i]));
            QVERIFY2(i == 0 || !Closing.contains(lines[i].front()), qPrintable(text));
            QVERIFY2(i + 1 == lines.size() || !Opening.contains(lines[i].back()), qPrintable(text));
        }
    }
}

void tst_grid_typesetter::everyTextIsThereOnce_data()
{
    QTest::addColumn<DocumentKind>("kind");
    QTest::newRow("red head") << DocumentKind::PermitDecision;
    QTest::newRow("notice") << DocumentKind::AcceptanceNotice;
    QTest::newRow("sheet without seal") << DocumentKind::HandOverSheet;
}

void tst_grid_typesetter::everyTextIsThereOnce()
{
    QFETCH(const DocumentKind, kind);
    for (int paragraphs = 0; paragraphs < 60; ++paragraphs) {
        const DocumentContent document = decision(paragraphs, kind);
        const std::vector<Sheet> pages = typeset(document);
        QString all;
        for (std::size_t i = 0; i < pages.size(); ++i) {
            QCOMPARE(pages[i].number, int(i) + 1);
            QSet<int> rows;
            for (const PlacedText& text : pages[i].texts) {
                QVERIFY(text.row >= 0 && text.row + 1 <= sheet::Rows);
                QVERIFY(text.column >= 0);
                QVERIFY(text.column + columnsOf(text.text) * text.pitch <= sheet::Columns + 1e-9);
                const auto row = int(text.row * 2);
                QVERIFY2(!rows.contains(row), "two texts in one row");
                rows.insert(row);
                if (isText(text, document))
                    all += text.text;
            }
        }
        QString expected = document.blocks[1].text;
        for (int i = 0; i < paragraphs; ++i)
            expected += Sentence;
        QCOMPARE(all, expected);
    }
}

void tst_grid_typesetter::signatureIsNeverAlone_data()
{
    QTest::addColumn<DocumentKind>("kind");
    QTest::newRow("red head") << DocumentKind::PermitDecision;
    QTest::newRow("notice") << DocumentKind::AcceptanceNotice;
}

/// Source: GB/T 9704-2012, 7.3.5.5: no page with a seal and without text.
void tst_grid_typesetter::signatureIsNeverAlone()
{
    QFETCH(const DocumentKind, kind);
    int moved = 0;
    for (int paragraphs = 1; paragraphs < 60; ++paragraphs) {
        const DocumentContent document = decision(paragraphs, kind);
        const std::vector<Sheet> pages = typeset(document);
        const Sheet& last = pages.back();
        QVERIFY(last.sealRow > 0 && last.sealRow + 2.05 <= sheet::Rows);
        double lowest = -1;
        for (const PlacedText& text : last.texts) {
            if (isText(text, document))
                lowest = std::max(lowest, text.row);
        }
        QVERIFY2(lowest >= 0, "the signature stands alone");
        const double gap = last.sealRow - 2.05 - (lowest + 1);
        QVERIFY2(gap >= 0 && gap <= 1, "the seal touches the text or is far from it");
        moved += lowest == 1 ? 1 : 0;
        for (std::size_t i = 0; i + 1 < pages.size(); ++i)
            QVERIFY(pages[i].sealRow < 0);
    }
    QVERIFY2(moved > 0, "no document of these needed its text taken along");
}

void tst_grid_typesetter::titleIsCentred()
{
    DocumentContent document = decision(1);
    document.blocks[0].text = u"关于星城市雨花区好味来餐饮店申请食品经营许可的准予行政许可决定书"_s;
    const Sheet page = typeset(document).front();
    QStringList titles;
    for (const PlacedText& text : page.texts) {
        if (text.face != Face::Title)
            continue;
        titles.append(text.text);
        const double right = sheet::Columns - text.column - columnsOf(text.text) * text.pitch;
        QVERIFY(std::abs(right - text.column) < 1e-6);
    }
    QCOMPARE(titles.size(), 2);
    QVERIFY(std::abs(columnsOf(titles[0]) - columnsOf(titles[1])) <= 2);
    QVERIFY(page.redLine > 0);
    QVERIFY(typeset(decision(1, DocumentKind::AcceptanceNotice)).front().redLine < 0);
}

void tst_grid_typesetter::placesOfASigner()
{
    DocumentContent document = decision(1, DocumentKind::DeliveryReceipt);
    document.blocks.push_back({DocumentBlock::Form::Sign, u"受送达人（签名）："_s});
    const std::vector<Sheet> pages = typeset(document);
    const auto holds = [&](const QString& words) {
        return std::any_of(pages.front().texts.begin(), pages.front().texts.end(),
                           [&](const PlacedText& text) { return text.text == words; });
    };
    QVERIFY(holds(u"受送达人（签名）："_s));
    QVERIFY(holds(u"年　　月　　日"_s));
}

void tst_grid_typesetter::facesAreNamed_data()
{
    QTest::addColumn<QStringList>("families");
    QTest::addColumn<QString>("body");
    QTest::addColumn<QStringList>("missing");
    QTest::newRow("all of them") << QStringList{u"仿宋_GB2312"_s, u"方正小标宋简体"_s, u"宋体"_s}
                                 << u"仿宋_GB2312"_s << QStringList();
    QTest::newRow("English names") << QStringList{u"FangSong"_s, u"FZXiaoBiaoSong-B05S"_s, u"SimSun"_s}
                                   << u"FangSong"_s << QStringList();
    QTest::newRow("no 仿宋") << QStringList{u"Noto Serif CJK SC"_s, u"SimSun"_s, u"方正小标宋简体"_s}
                             << u"SimSun"_s << QStringList{u"仿宋"_s};
    QTest::newRow("none") << QStringList{u"DejaVu Sans"_s} << QString()
                          << QStringList{u"小标宋"_s, u"仿宋"_s, u"宋体"_s};
}

void tst_grid_typesetter::facesAreNamed()
{
    QFETCH(const QStringList, families);
    QFETCH(const QString, body);
    QFETCH(const QStringList, missing);
    const DocumentFaces faces = DocumentFaces::choose(families);
    QCOMPARE(faces.body, body);
    QCOMPARE(faces.missing, missing);
}

void tst_grid_typesetter::pdfHasEveryPage()
{
    const DocumentContent document = decision(20);
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    QVERIFY(writePdf(buffer, {document, {}}, DocumentFaces::installed()));
    const QByteArray pdf = buffer.data();
    QVERIFY(pdf.startsWith("%PDF-"));
    const QRegularExpression page(u"/Type /Page\\b(?!s)"_s);
    qsizetype pages = 0;
    for (auto at = page.globalMatch(QString::fromLatin1(pdf)); at.hasNext(); at.next())
        ++pages;
    QCOMPARE(pages, qsizetype(typeset(document).size()));
    QVERIFY2(pdf.contains("/FontFile"), "a face is not in the file");
    if (const QString folder = qEnvironmentVariable("DUBAN_SAMPLES"); !folder.isEmpty()) {
        QFile sample(folder + u"/decision.pdf"_s);
        QVERIFY(sample.open(QIODevice::WriteOnly) && sample.write(pdf) == pdf.size());
    }
    QBuffer closed;
    const auto refused = writePdf(closed, {document, {}}, DocumentFaces::installed());
    QVERIFY(refused || refused.error().code == ErrorCode::StoreFailed);
}

void tst_grid_typesetter::sealPlaceIsNotPrinted()
{
    const Sheet page = typeset(decision(3, DocumentKind::AcceptanceNotice)).back();
    const auto reds = [&page](Guides guides) {
        QImage image(840, 1188, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintSheet(painter, page, DocumentFaces::installed(), {}, guides);
        painter.end();
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QRgb pixel = image.pixel(x, y);
                count += qRed(pixel) > 200 && qGreen(pixel) < 160 ? 1 : 0;
            }
        }
        return count;
    };
    QCOMPARE(reds(Guides::Hidden), 0);
    QVERIFY(reds(Guides::SealPlace) > 100);
}

void tst_grid_typesetter::everyKindAsPdf_data()
{
    QTest::addColumn<DocumentKind>("kind");
    QTest::addColumn<PaperForm>("form");
    for (const DocumentKind kind : CaseDocuments)
        QTest::newRow(traitsOf(kind)->file) << kind << PaperForm::A4;
    QTest::newRow("receipt on a roll") << DocumentKind::Receipt << PaperForm::Slip;
}

/// As another program reads it: every word is there, inside the text area, in faces that are embedded. With
/// DUBAN_SAMPLES set to a folder they stay there to be looked at.
void tst_grid_typesetter::everyKindAsPdf()
{
    QFETCH(const DocumentKind, kind);
    QFETCH(const PaperForm, form);
    const auto words = DocumentTemplate::parse(kind, DocumentTemplate::delivered(kind));
    QVERIFY(words);
    auto blocks = words->compose(test::permitFacts());
    QVERIFY(blocks);
    PaperPrint paper{
        {kind, u"星城市市场监督管理局"_s, {}, test::sampleDay(u"2026-09-21"_s), *std::move(blocks)},
        {u"BL-20260921-00042/K7M2Q9TD"_s,
         documentFoot(u"BL-20260921-00042"_s, u"K7M2-Q9TD"_s, 2, LegalTime{})},
        form};
    if (*traitsOf(kind)->word)
        paper.document.number = documentNumber(u"星市监"_s, kind, 2026, 12);
    const QTemporaryDir folder;
    const QString samples = qEnvironmentVariable("DUBAN_SAMPLES", folder.path());
    const QString file = samples + u"/%1.pdf"_s.arg(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(writePdf(file, paper, DocumentFaces::installed()));
    const test::PdfReader pdf = test::PdfReader::read(file);
    QVERIFY2(pdf.fault.isEmpty(), qPrintable(pdf.fault));
    QVERIFY2(pdf.foreign.isEmpty(), qPrintable(pdf.foreign.join(u' ')));
    QCOMPARE(pdf.codes, QStringList(paper.foot.code));
    QVERIFY(pdf.title.endsWith(paper.document.number));
    QString text = pdf.asWritten;
    text.remove(QRegularExpression(u"\\s"_s));
    for (const DocumentBlock& block : paper.document.blocks) {
        // A line ends anywhere, and a page's number may stand between two: the beginning is enough.
        const QString begin = QString(block.text).remove(QRegularExpression(u"\\s"_s)).left(12);
        QVERIFY2(text.contains(begin), qPrintable(begin + u" is not in "_s + text));
    }
    QVERIFY(text.contains(u"补打：第2次打印"_s));
    for (const test::PdfReader::Word& word : pdf.words) {
        const QSizeF page = pdf.pageMm[std::size_t(word.page - 1)];
        const double left = form == PaperForm::A4 ? sheet::LeftMm - 1.5 : 3;
        const double right = form == PaperForm::A4 ? sheet::LeftMm + sheet::TextWidthMm + 1.5 : 77;
        QVERIFY2(word.mm.left() >= left && word.mm.right() <= right, qPrintable(word.text));
        QVERIFY2(word.mm.top() >= 0 && word.mm.bottom() <= page.height(), qPrintable(word.text));
    }
}

QTEST_MAIN(tst_grid_typesetter)
#include "tst_grid_typesetter.moc"
