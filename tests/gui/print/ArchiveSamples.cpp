// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/print/ArchiveSamples.h"

#include "common/document/IssuedDocument.h"

#include <QPainter>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace duban::test {

namespace {

const QString Sentence =
    u"经审查，申请人提交的材料齐全、符合法定形式，依照《中华人民共和国行政许可法》第三十八条的规定，决定如下："_s;

} // namespace

DocumentFaces faces()
{
    static const DocumentFaces installed = DocumentFaces::installed();
    return installed;
}

ArchiveCase sampleCase()
{
    return {u"星城市市场监督管理局"_s,
            u"星城市雨花区好味来餐饮店食品经营许可办件"_s,
            u"BL-20260921-00042"_s,
            {{u"事项名称"_s, u"食品经营许可核发"_s},
             {u"申请人"_s, u"星城市雨花区好味来餐饮店（经营者：𠮷祥）"_s},
             {u"收件日期"_s, u"2026年9月21日"_s},
             {u"决定日期"_s, u"2026年10月12日"_s},
             {u"办结日期"_s, u"2026年10月13日"_s},
             {u"送达日期"_s, u"2026年10月15日"_s}},
            u"30年"_s,
            u"王秀英"_s,
            u"2026年11月2日"_s,
            {u"已作废：补正告知书 星市监补〔2026〕3号（错别字）"_s}};
}

PaperPrint paperOf(const QString& title, int paragraphs, DocumentKind kind, PaperForm form)
{
    const auto day = parseDay(u"2026-09-21"_s);
    DocumentContent document{kind, u"星城市市场监督管理局"_s, {}, day.value_or(LocalDay{}), {}};
    document.number = documentNumber(u"星市监"_s, kind, 2026, 12);
    document.blocks = {{DocumentBlock::Form::Title, title},
                       {DocumentBlock::Form::Addressee, u"星城市雨花区好味来餐饮店："_s}};
    for (int i = 0; i < paragraphs; ++i)
        document.blocks.push_back({DocumentBlock::Form::Text, Sentence});
    return {document,
            {u"BL-20260921-00042/K7M2Q9TD"_s,
             documentFoot(u"BL-20260921-00042"_s, u"K7M2-Q9TD"_s, 1, LegalTime{})},
            form};
}

ArchivePart partOf(const PaperPrint& paper, const QString& title)
{
    return {title, u"2026-09-21"_s, paper.document.number, u"星城市市场监督管理局"_s, {}, paper};
}

QImage scan(const QSize& dots, int page)
{
    QImage image(dots, QImage::Format_RGB32);
    QRandomGenerator noise(quint32(page) + 7);
    for (int y = 0; y < dots.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < dots.width(); ++x) {
            const int shade = 236 + int(noise.bounded(16));
            line[x] = qRgb(shade, shade, shade - 6);
        }
    }
    QPainter painter(&image);
    QFont font(faces().body);
    font.setPixelSize(dots.height() / 50);
    painter.setFont(font);
    for (int row = 3; row < 40; ++row)
        painter.drawText(dots.width() / 8, row * dots.height() / 45,
                         u"申请材料第%1页第%2行　租赁合同"_s.arg(page + 1).arg(row));
    painter.setPen(QPen(Qt::red, 8));
    painter.drawEllipse(QPoint(dots.width() * 2 / 3, dots.height() * 2 / 3), dots.height() / 14,
                        dots.height() / 14);
    painter.drawRect(image.rect().adjusted(4, 4, -5, -5)); // shows when an edge is cut off
    return image;
}

ArchivePart scanned(const QString& title, const QStringList& files, const QSizeF& mm)
{
    ArchiveImages images{std::vector<QSizeF>(std::size_t(files.size()), mm),
                         [files](int page) -> Result<QImage> {
                             QImage image(files[page]);
                             if (image.isNull())
                                 return fail(ErrorCode::NotFound, u"no file %1"_s.arg(files[page]));
                             return image;
                         }};
    return {title, u"2026-09-20"_s, {}, u"好味来餐饮店"_s, u"扫描件"_s, images};
}

} // namespace duban::test
