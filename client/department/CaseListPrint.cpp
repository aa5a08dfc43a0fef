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
    104, // due
    104, // received
    110, // department
};

constexpr double PrintedPoints = 8.5;
constexpr int MostRows = 1000;  ///< on paper; more are counted, not printed
constexpr int LightPixels = 12; ///< side of the shape on paper
constexpr int LightScale = 8;   ///< drawn larger, so that a printer shows no steps

/// The columns from the left, as the person arranged them.
std::vector<CaseLayout::Column> shownColumns(const CaseTable& table)
{
    std::vector<CaseLayout::Column> shown;
    for (const CaseLayout::Column& column : table.caseLayout().columns) {
        if (column.shown)
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
    paintLight(&painter, mark, QRectF(0, 0, LightPixels, LightPixels));
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
    cursor.insertText(u' ' + lightWord(mark), format);
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
    return column == CaseColumn::Item || column == CaseColumn::Applicant || column == CaseColumn::Department;
}

void writeTable(QTextCursor& cursor, const CaseTable& table, LightTrust trust)
{
    const Tokens& t = tokensOf(Scheme::Light);
    const auto columns = shownColumns(table);
    const QAbstractItemModel& model = *table.model();
    const int rows = std::min(model.rowCount(), MostRows);
    QTextTable* paper = cursor.insertTable(rows + 1, int(columns.size()), tableFormat(columns));
    QTextBlockFormat oneLine;
    oneLine.setNonBreakableLines(true);
    const QTextCharFormat head = written(PrintedPoints, QFont::DemiBold, t.second);
    const QTextCharFormat body = written(PrintedPoints, QFont::Normal, t.text);
    for (int at = 0; at < int(columns.size()); ++at) {
        const int column = int(columns[std::size_t(at)].column);
        paper->cellAt(0, at).firstCursorPosition().insertText(
            model.headerData(column, Qt::Horizontal).toString(), head);
        for (int row = 0; row < rows; ++row) {
            const QModelIndex index = model.index(row, column);
            QTextCursor cell = paper->cellAt(row + 1, at).firstCursorPosition();
            if (!wraps(CaseColumn(column)))
                cell.setBlockFormat(oneLine);
            if (CaseColumn(column) != CaseColumn::Light)
                cell.insertText(table.textOf(index), body);
            else if (index.data(DueRole).toLongLong() != 0)
                writeLight(cell, markOf(Light(index.data(LightRole).toInt()), trust), body);
        }
    }
}

} // namespace

std::unique_ptr<QTextDocument> printedList(const CaseTable& table, const QString& title,
                                           const QString& filter, LightTrust trust, LegalTime now)
{
    const Tokens& t = tokensOf(Scheme::Light);
    auto document = std::make_unique<QTextDocument>();
    document->setMetaInformation(QTextDocument::DocumentTitle, title);
    document->setDefaultFont(fontOf(PrintedPoints));
    document->setDocumentMargin(0);
    document->setProperty("landscape", true);
    QTextCursor cursor(document.get());
    cursor.insertText(title, written(metrics::FontTitle, QFont::DemiBold, t.text));
    cursor.insertBlock();
    const int rows = table.model()->rowCount();
    const QString count = CaseListPrint::tr("%n case(s)", nullptr, rows);
    const QString about =
        filter.isEmpty() ? count : CaseListPrint::tr("%1 · %2", "filter, count").arg(filter, count);
    cursor.insertText(CaseListPrint::tr("%1 · as of %2", "what, legal time").arg(about, momentText(now)),
                      written(PrintedPoints, QFont::Normal, t.second));
    cursor.insertBlock();
    if (rows > MostRows)
        cursor.insertText(CaseListPrint::tr("Only the first %1 are printed. Narrow the list to print others.")
                              .arg(groupedNumber(MostRows)),
                          written(PrintedPoints, QFont::Normal, t.second));
    writeTable(cursor, table, trust);
    return document;
}

} // namespace duban
