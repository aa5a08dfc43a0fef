// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/department/CaseListPrint.h"

#include "client/department/CaseTable.h"
#include "client/model/DomainWords.h"
#include "client/model/ModelRole.h"
#include "client/widget/Countdown.h"
#include "client/widget/Style.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QPainter>
#include <QTextCursor>
#include <QTextTable>

#include <array>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

struct CaseListPrint
{
    Q_DECLARE_TR_FUNCTIONS(duban::CaseListPrint)
};

/// Share of the paper's width; numbers and moments stay on one line.
constexpr std::array<double, CaseColumnCount> PaperShares{
    96,  // light
    100, // remaining
    156, // number
    200, // item
    180, // applicant
    90,  // stage
    112, // due
    104, // received
    110, // department
    200, // the light counted
};

constexpr double PrintedPoints = 8.5;
constexpr int LightPixels = 12; ///< side of the shape on paper
constexpr int LightScale = 8;   ///< drawn larger, so that a printer shows no steps

/// The columns from the left, as the person arranged them.
std::vector<CaseLayout::Column> shownColumns(const CaseTable& table)
{
    std::vector<CaseLayout::Column> shown;
    for (const CaseLayout::Column& column : table.caseLayout().columns) {
        if (table.isShown(column))
            shown.push_back(column);
    }
    return shown;
}

QTextCharFormat written(double points, QFont::Weight weight, const QColor& colour)
{
    QTextCharFormat format;
    format.setFont(fontOf(points, weight));
    format.setForeground(colour);
    return format;
}

QImage lightImage(LightMark mark)
{
    QImage image(LightPixels * LightScale, LightPixels * LightScale, QImage::Format_ARGB32);
    image.fill(tokens().clear);
    QPainter painter(&image);
    painter.scale(LightScale, LightScale);
    paintLight(&painter, mark, QRectF(0, 0, LightPixels, LightPixels), lightColour(mark, Scheme::Light));
    return image;
}

/// The shape before its word: colour alone says nothing on a black and white printer.
void writeLight(QTextCursor& cursor, LightMark mark, const QTextCharFormat& format)
{
    const QUrl name(u"light:%1"_s.arg(int(mark)));
    if (!cursor.document()->resource(QTextDocument::ImageResource, name).isValid())
        cursor.document()->addResource(QTextDocument::ImageResource, name, lightImage(mark));
    QTextImageFormat image;
    image.setName(name.toString());
    image.setWidth(LightPixels);
    image.setHeight(LightPixels);
    image.setVerticalAlignment(QTextCharFormat::AlignBaseline);
    cursor.insertImage(image);
    cursor.insertText(u"\u00A0\u00A0"_s + lightWord(mark), format);
}

QTextTableFormat tableFormat(const std::vector<CaseLayout::Column>& columns)
{
    QTextTableFormat format;
    format.setHeaderRowCount(1);
    format.setCellPadding(3);
    format.setCellSpacing(0);
    format.setBorderCollapse(true);
    format.setBorder(1);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderBrush(tokensOf(Scheme::Light).line);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    double sum = 0;
    for (const CaseLayout::Column& column : columns)
        sum += PaperShares[std::size_t(column.column)];
    QList<QTextLength> widths;
    for (const CaseLayout::Column& column : columns)
        widths << QTextLength(QTextLength::PercentageLength,
                              100 * PaperShares[std::size_t(column.column)] / sum);
    format.setColumnWidthConstraints(widths);
    return format;
}

bool wraps(CaseColumn column)
{
    return column == CaseColumn::Item || column == CaseColumn::Applicant ||
           column == CaseColumn::Department || column == CaseColumn::Counted;
}

/// A list as it was at one moment.
struct ListPicture
{
    struct Row
    {
        QStringList texts; ///< column by column
        std::optional<LightMark> mark;
    };

    QString title;
    QString about; ///< line below it
    std::vector<CaseLayout::Column> columns;
    QStringList heads;
    std::vector<Row> rows;
};

ListPicture pictureOf(const CaseTable& table, LightTrust trust)
{
    ListPicture picture;
    picture.columns = shownColumns(table);
    const QAbstractItemModel& model = *table.model();
    for (const CaseLayout::Column& column : picture.columns)
        picture.heads << model.headerData(int(column.column), Qt::Horizontal).toString();
    for (int row = 0; row < model.rowCount(); ++row) {
        ListPicture::Row shown;
        for (const CaseLayout::Column& column : picture.columns) {
            const QModelIndex index = model.index(row, int(column.column));
            const bool light = column.column == CaseColumn::Light;
            shown.texts << (light ? QString() : table.textOf(index));
            if (light && index.data(DueRole).toLongLong() != 0)
                shown.mark = markOf(Light(index.data(LightRole).toInt()), trust);
        }
        picture.rows.push_back(std::move(shown));
    }
    return picture;
}

void writeTable(QTextCursor& cursor, const ListPicture& picture, int first, int count)
{
    const Tokens& t = tokensOf(Scheme::Light);
    const auto& columns = picture.columns;
    QTextTable* paper = cursor.insertTable(count + 1, int(columns.size()), tableFormat(columns));
    QTextBlockFormat oneLine;
    oneLine.setNonBreakableLines(true);
    const QTextCharFormat head = written(PrintedPoints, QFont::DemiBold, t.second);
    const QTextCharFormat body = written(PrintedPoints, QFont::Normal, t.text);
    for (int at = 0; at < int(columns.size()); ++at) {
        const CaseColumn column = columns[std::size_t(at)].column;
        paper->cellAt(0, at).firstCursorPosition().insertText(picture.heads[at], head);
        for (int row = 0; row < count; ++row) {
            const ListPicture::Row& shown = picture.rows[std::size_t(first + row)];
            QTextCursor cell = paper->cellAt(row + 1, at).firstCursorPosition();
            if (!wraps(column))
                cell.setBlockFormat(oneLine);
            if (column != CaseColumn::Light)
                cell.insertText(shown.texts[at], body);
            else if (shown.mark)
                writeLight(cell, *shown.mark, body);
        }
    }
}

/// The title stands on the first part only.
std::unique_ptr<QTextDocument> documentOf(const ListPicture& picture, int part)
{
    const Tokens& t = tokensOf(Scheme::Light);
    auto document = std::make_unique<QTextDocument>();
    document->setMetaInformation(QTextDocument::DocumentTitle, picture.title);
    document->setDefaultFont(fontOf(PrintedPoints));
    document->setDocumentMargin(0);
    QTextCursor cursor(document.get());
    if (part == 0) {
        cursor.insertText(picture.title, written(metrics::FontTitle, QFont::DemiBold, t.text));
        cursor.insertBlock();
        cursor.insertText(picture.about, written(PrintedPoints, QFont::Normal, t.second));
        cursor.insertBlock();
    }
    const int first = part * PrintedRowsOfPart;
    writeTable(cursor, picture, first, std::min(PrintedRowsOfPart, int(picture.rows.size()) - first));
    return document;
}

} // namespace

Printout printedList(const CaseTable& table, const QString& title, const QString& filter, LightTrust trust,
                     LegalTime now)
{
    auto picture = std::make_shared<ListPicture>(pictureOf(table, trust));
    const int rows = int(picture->rows.size());
    const QString count = CaseListPrint::tr("%n case(s)", nullptr, rows);
    const QString about =
        filter.isEmpty() ? count : CaseListPrint::tr("%1 · %2", "filter, count").arg(filter, count);
    picture->title = title;
    picture->about = CaseListPrint::tr("%1 · as of %2", "what, legal time").arg(about, momentText(now));
    const int parts = (rows + PrintedRowsOfPart - 1) / PrintedRowsOfPart;
    return {title, true, parts, [picture](int part) { return documentOf(*picture, part); }};
}

} // namespace duban
