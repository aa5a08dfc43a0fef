// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/print/ArchivePages.h"

#include "client/print/PaperFont.h"
#include "client/widget/Tokens.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

struct ArchiveWords
{
    Q_DECLARE_TR_FUNCTIONS(duban::ArchiveWords)
};

constexpr double LineHeight = 1.45; ///< of a text's size
constexpr double FrameMm = 0.25;

constexpr double NumberTopMm = 9;
constexpr double NumberEdgeMm = 15;
constexpr double NumberSize = 12 * PointMm;

constexpr double CoverOrganMm = 48;
constexpr double CoverKindMm = 72;
constexpr double CoverTitleMm = 92;
constexpr double CoverFactsMm = 132;
constexpr double CoverBottomMm = 272;
constexpr double CoverLabelMm = 40;

// Wide at the left, where the sheets are bound. Source: GB/T 9705-2008, 4.
constexpr double TableLeftMm = 25;
constexpr double TableTopMm = 48;
constexpr double TableBottomMm = 277;
constexpr double TableHeadMm = 11;
constexpr double CellEdgeMm = 1;
constexpr double CellSize = 10.5 * PointMm;
constexpr double CellLineMm = CellSize * LineHeight;
constexpr double RowLeastMm = 11;
constexpr std::array<double, 7> ColumnMm{10, 32, 28, 51, 22, 15, 14};
constexpr std::array<Qt::Alignment, 7> ColumnSide{Qt::AlignHCenter, Qt::AlignLeft,    Qt::AlignLeft,
                                                  Qt::AlignLeft,    Qt::AlignHCenter, Qt::AlignHCenter,
                                                  Qt::AlignLeft};
constexpr std::size_t PagesColumn = 5;

double tableWidth()
{
    return std::accumulate(ColumnMm.begin(), ColumnMm.end(), 0.0);
}

/// Columns of the grid become millimetres: a character is as wide as it is high.
QStringList broken(const QString& text, double width, double size)
{
    const double columns = std::max(1.0, std::floor(2 * width / size) / 2);
    QStringList lines;
    for (const QString& paragraph : text.split(u'\n')) {
        for (const QString& line : breakLines(paragraph.simplified(), 0, columns))
            lines.append(line.trimmed());
    }
    return lines;
}

/// Lines of nearly one length, so that none of them is a single character.
QStringList balanced(const QString& text, double width, double size)
{
    const double lines = std::ceil(columnsOf(text) * size / width);
    return broken(text, lines < 2 ? width : std::min(width, (columnsOf(text) / lines + 1) * size), size);
}

/// What would not fit on a whole page ends with a mark.
QStringList cellLines(const QString& text, std::size_t column)
{
    constexpr auto Most = qsizetype((TableBottomMm - TableTopMm - TableHeadMm) / CellLineMm) - 1;
    if (column == PagesColumn)
        return {text}; // a range is made narrower, never broken
    QStringList lines = broken(text, ColumnMm[column] - 2 * CellEdgeMm, CellSize);
    if (lines.size() > Most) {
        lines.resize(Most);
        lines.back().chop(1);
        lines.back() += u'…';
    }
    return lines;
}

QString rangeText(ArchiveRange range)
{
    return range.first == range.last ? QString::number(range.first)
                                     : u"%1-%2"_s.arg(range.first).arg(range.last);
}

ContentsRow rowOf(const ArchivePart& part, int index, ArchiveRange range)
{
    const bool isNote = std::holds_alternative<ArchiveNote>(part.content);
    const QString remark = part.remark.isEmpty() && isNote ? ArchiveWords::tr("kept beside") : part.remark;
    const std::array<QString, 7> texts{
        QString::number(index + 1), part.number, part.responsible, part.title, part.date,
        rangeText(range),           remark};
    ContentsRow row;
    row.part = index;
    qsizetype most = 1;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        row.cells[i] = cellLines(texts[i], i);
        most = std::max(most, row.cells[i].size());
    }
    row.place = QRectF(TableLeftMm, 0, tableWidth(),
                       std::max(RowLeastMm, double(most) * CellLineMm + 2 * CellEdgeMm));
    return row;
}

std::vector<ArchiveCase::Fact> coverFacts(const ArchiveCase& archive, int parts, int pages)
{
    std::vector<ArchiveCase::Fact> facts{{ArchiveWords::tr("Case number"), archive.caseNumber}};
    facts.insert(facts.end(), archive.facts.begin(), archive.facts.end());
    if (!archive.retention.isEmpty())
        facts.push_back({ArchiveWords::tr("Retention period"), archive.retention});
    facts.push_back({ArchiveWords::tr("Extent"),
                     ArchiveWords::tr("Parts: %1, pages: %2", "of an archive").arg(parts).arg(pages)});
    facts.push_back({ArchiveWords::tr("Archived by"), archive.madeBy});
    facts.push_back({ArchiveWords::tr("Archived on"), archive.madeOn});
    return facts;
}

struct CoverRow
{
    QStringList label;
    QStringList value;
    double height = 0;
};

std::vector<CoverRow> coverRows(const std::vector<ArchiveCase::Fact>& facts, double size)
{
    std::vector<CoverRow> rows;
    for (const ArchiveCase::Fact& fact : facts) {
        CoverRow row{broken(fact.label, CoverLabelMm - 4, size),
                     broken(fact.value, sheet::TextWidthMm - CoverLabelMm - 4, size), 0};
        const double lines = double(std::max({row.label.size(), row.value.size(), qsizetype(1)}));
        row.height = (lines + 0.7) * size * LineHeight;
        rows.push_back(std::move(row));
    }
    return rows;
}

double heightOf(const std::vector<CoverRow>& rows)
{
    return std::accumulate(rows.begin(), rows.end(), 0.0,
                           [](double sum, const CoverRow& row) { return sum + row.height; });
}

} // namespace

ArchiveNote keptBeside(const QString& fileName, const QByteArray& sha256)
{
    return {ArchiveWords::tr("This part is kept as a file beside the archive:") + u'\n' + fileName +
            u"\nSHA-256: "_s + QString::fromLatin1(sha256.toHex())};
}

int pagesOf(const ArchivePart& part)
{
    if (const auto* paper = std::get_if<PaperPrint>(&part.content))
        return paper->form == PaperForm::Slip ? 1 : int(typeset(paper->document).size());
    const auto* images = std::get_if<ArchiveImages>(&part.content);
    return images ? int(images->pages.size()) : 1;
}

std::vector<ContentsPage> layContents(const std::vector<ArchivePart>& parts,
                                      const std::vector<ArchiveRange>& ranges)
{
    constexpr double First = TableTopMm + TableHeadMm;
    std::vector<ContentsPage> pages(1);
    double top = First;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        ContentsRow row = rowOf(parts[i], int(i), ranges[i]);
        if (top + row.place.height() > TableBottomMm && !pages.back().empty()) {
            pages.emplace_back();
            top = First;
        }
        row.place.moveTop(top);
        top = row.place.bottom();
        pages.back().push_back(std::move(row));
    }
    return pages;
}

void ArchivePages::text(const QRectF& mm, Qt::Alignment side, const QString& line, double size, Ink ink)
{
    if (line.isEmpty())
        return;
    const QString& family = ink == Ink::Title  ? m_faces.title
                            : ink == Ink::Body ? m_faces.body
                                               : m_faces.number;
    m_painter.setFont(paperFont(family, size));
    m_painter.setPen(paperInks().black);
    m_shown += line;
    const QRectF place(mm.topLeft() * PaperUnit, mm.size() * PaperUnit);
    const double width = paperLineWidth(m_painter.font(), line);
    if (width <= place.width()) {
        const double shift = side == Qt::AlignRight ? place.width() - width : 0;
        drawPaperLine(m_painter, place.adjusted(shift, 0, 0, 0), side, line);
        return;
    }
    // Letters may be wider than the half of a character that the grid counts for them.
    m_painter.save();
    m_painter.translate(place.topLeft());
    m_painter.scale(place.width() / width, 1);
    drawPaperLine(m_painter, {0, 0, width, place.height()}, Qt::AlignLeft, line);
    m_painter.restore();
}

/// Lines in the middle of the page.
/// @return where they end, in millimetres.
double ArchivePages::lines(double top, const QStringList& lines, double size, Ink ink)
{
    for (const QString& line : lines) {
        text({sheet::LeftMm, top, sheet::TextWidthMm, size * LineHeight}, Qt::AlignHCenter, line, size, ink);
        top += size * LineHeight;
    }
    return top;
}

void ArchivePages::frame(const QRectF& mm)
{
    m_painter.setPen(QPen(paperInks().black, FrameMm * PaperUnit));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRect(QRectF(mm.topLeft() * PaperUnit, mm.size() * PaperUnit));
}

void ArchivePages::cover(const ArchiveCase& archive, int parts, int pages)
{
    lines(CoverOrganMm, balanced(archive.organ, sheet::TextWidthMm, 22 * PointMm), 22 * PointMm, Ink::Title);
    lines(CoverKindMm, {ArchiveWords::tr("Archived case file")}, 16 * PointMm, Ink::Body);
    constexpr double Room = CoverFactsMm - CoverTitleMm;
    double titleSize = 20 * PointMm;
    QStringList title = balanced(archive.title, sheet::TextWidthMm, titleSize);
    while (double(title.size()) * titleSize * LineHeight > Room && titleSize > 8 * PointMm) {
        titleSize -= PointMm;
        title = balanced(archive.title, sheet::TextWidthMm, titleSize);
    }
    lines(CoverTitleMm, title, titleSize, Ink::Title);

    const std::vector<ArchiveCase::Fact> facts = coverFacts(archive, parts, pages);
    double size = 14 * PointMm;
    std::vector<CoverRow> rows = coverRows(facts, size);
    while (heightOf(rows) > CoverBottomMm - CoverFactsMm && size > 5 * PointMm) {
        size -= 0.5 * PointMm;
        rows = coverRows(facts, size);
    }
    double top = CoverFactsMm;
    for (const CoverRow& row : rows) {
        const QRectF label(sheet::LeftMm, top, CoverLabelMm, row.height);
        const QRectF value(label.right(), top, sheet::TextWidthMm - CoverLabelMm, row.height);
        frame(label);
        frame(value);
        const auto put = [&](const QRectF& cell, Qt::Alignment side, const QStringList& cellText) {
            double at = top + (row.height - double(cellText.size()) * size * LineHeight) / 2;
            for (const QString& line : cellText) {
                text({cell.left() + 2, at, cell.width() - 4, size * LineHeight}, side, line, size, Ink::Body);
                at += size * LineHeight;
            }
        };
        put(label, Qt::AlignHCenter, row.label);
        put(value, Qt::AlignLeft, row.value);
        top += row.height;
    }
}

void ArchivePages::head(double top)
{
    const std::array<QString, 7> names{ArchiveWords::tr("No.", "of a part, narrow column"),
                                       ArchiveWords::tr("Document no."),
                                       ArchiveWords::tr("Responsible"),
                                       ArchiveWords::tr("Title"),
                                       ArchiveWords::tr("Date"),
                                       ArchiveWords::tr("Pages", "narrow column"),
                                       ArchiveWords::tr("Remark", "narrow column")};
    double left = TableLeftMm;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const QRectF cell(left, top, ColumnMm[i], TableHeadMm);
        frame(cell);
        text(cell.adjusted(CellEdgeMm, 0, -CellEdgeMm, 0), Qt::AlignHCenter, names[i], CellSize, Ink::Number);
        left += ColumnMm[i];
    }
}

void ArchivePages::row(const ContentsRow& row)
{
    double left = TableLeftMm;
    for (std::size_t i = 0; i < ColumnMm.size(); ++i) {
        const QRectF cell(left, row.place.top(), ColumnMm[i], row.place.height());
        frame(cell);
        double top = cell.center().y() - double(row.cells[i].size()) * CellLineMm / 2;
        for (const QString& line : row.cells[i]) {
            text({left + CellEdgeMm, top, ColumnMm[i] - 2 * CellEdgeMm, CellLineMm}, ColumnSide[i], line,
                 CellSize, Ink::Body);
            top += CellLineMm;
        }
        left += ColumnMm[i];
    }
}

void ArchivePages::contents(const ArchiveCase& archive, const std::vector<ContentsPage>& all, int page)
{
    constexpr double TitleSize = 18 * PointMm;
    constexpr double LineMm = 6;
    const QRectF line(TableLeftMm, TableTopMm - LineMm - 1, tableWidth(), LineMm);
    text({TableLeftMm, 24, tableWidth(), TitleSize * LineHeight}, Qt::AlignHCenter,
         ArchiveWords::tr("Contents of the file"), TitleSize, Ink::Title);
    text(line, Qt::AlignLeft, ArchiveWords::tr("Case number: %1").arg(archive.caseNumber), CellSize,
         Ink::Body);
    const QString count = ArchiveWords::tr("Contents, page %1 of %2").arg(page + 1).arg(all.size());
    text(line, Qt::AlignRight, count, CellSize, Ink::Body);
    head(TableTopMm);
    for (const ContentsRow& each : all[std::size_t(page)])
        row(each);
}

void ArchivePages::note(const ArchivePart& part, const QString& words)
{
    constexpr double TitleSize = 18 * PointMm;
    constexpr double Size = 12 * PointMm; // a SHA-256 in one line
    double top =
        lines(sheet::TopMm + 20, balanced(part.title, sheet::TextWidthMm, TitleSize), TitleSize, Ink::Title);
    QStringList facts{part.number, part.responsible, part.date};
    facts.removeAll(QString());
    top = lines(top + 6, facts, Size, Ink::Body) + 14;
    for (const QString& line : broken(words, sheet::TextWidthMm, Size)) {
        text({sheet::LeftMm, top, sheet::TextWidthMm, Size * LineHeight}, Qt::AlignLeft, line, Size,
             Ink::Body);
        top += Size * LineHeight;
    }
}

void ArchivePages::closing(const ArchiveCase& archive, const std::vector<ArchivePart>& parts, int pages)
{
    constexpr double TitleSize = 18 * PointMm;
    constexpr double Size = 12 * PointMm;
    constexpr double LineMm = Size * LineHeight;
    constexpr double EdgeMm = 6;
    constexpr double SignedMm = 3 * LineMm + 2 * EdgeMm;
    const QRectF whole(TableLeftMm, TableTopMm, tableWidth(), TableBottomMm - TableTopMm);
    text({TableLeftMm, 24, tableWidth(), TitleSize * LineHeight}, Qt::AlignHCenter,
         ArchiveWords::tr("Closing sheet of the file"), TitleSize, Ink::Title);
    frame(whole);
    QStringList words{ArchiveWords::tr("Of this file:"),
                      ArchiveWords::tr("Parts: %1, pages: %2", "of an archive").arg(parts.size()).arg(pages)};
    for (const ArchivePart& part : parts) {
        if (std::holds_alternative<ArchiveNote>(part.content))
            words.append(ArchiveWords::tr("Kept beside: %1", "title of a part").arg(part.title));
    }
    words += archive.remarks;
    double top = whole.top() + EdgeMm;
    for (const QString& line : broken(words.join(u'\n'), whole.width() - 2 * EdgeMm, Size)) {
        const bool last = top + 2 * LineMm > whole.bottom() - SignedMm;
        text({whole.left() + EdgeMm, top, whole.width() - 2 * EdgeMm, LineMm}, Qt::AlignLeft,
             last ? u"…"_s : line, Size, Ink::Body);
        top += LineMm;
        if (last)
            break;
    }
    const double middle = whole.center().x() + EdgeMm;
    top = whole.bottom() - SignedMm + EdgeMm;
    for (const QString& line :
         {ArchiveWords::tr("Made by: %1").arg(archive.madeBy), ArchiveWords::tr("Checked by:"),
          ArchiveWords::tr("Made on: %1").arg(archive.madeOn)}) {
        text({middle, top, whole.right() - middle - EdgeMm, LineMm}, Qt::AlignLeft, line, Size, Ink::Body);
        top += LineMm;
    }
}

void ArchivePages::number(int number, double width)
{
    const QString digits = QString::number(number);
    const double wide = (double(digits.size()) / 2 + 0.5) * NumberSize;
    const double left = number % 2 == 0 ? NumberEdgeMm : width - NumberEdgeMm - wide;
    text({left, NumberTopMm, wide, NumberSize * LineHeight}, Qt::AlignHCenter, digits, NumberSize,
         Ink::Number);
}

} // namespace duban
