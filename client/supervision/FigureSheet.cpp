// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/supervision/FigureSheet.h"

#include "client/department/ReportSheet.h"
#include "client/model/DomainWords.h"
#include "client/widget/Countdown.h"
#include "client/widget/Tokens.h"

#include <QCoreApplication>

#include <map>
#include <tuple>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

struct FigureSheet
{
    Q_DECLARE_TR_FUNCTIONS(duban::FigureSheet)
};

void addTo(FigureRow& sum, const FigureRow& row)
{
    sum.received += row.received;
    sum.accepted += row.accepted;
    sum.decided += row.decided;
    sum.denied += row.denied;
    sum.completed += row.completed;
    sum.completedInTime += row.completedInTime;
    sum.yellow += row.yellow;
    sum.red += row.red;
}

auto figureTrouble(const FigurePair& pair)
{
    return std::tuple(-pair.month.red, -pair.today.red, -pair.month.yellow,
                      inTimePercent(pair.month).value_or(101), -pair.month.received, pair.department.value);
}

QString percentOf(const FigureRow& row)
{
    const auto percent = inTimePercent(row);
    return percent ? percentText(*percent) : u"–"_s;
}

QString rightCell(const QString& text)
{
    return u"<td align=\"right\">%1</td>"_s.arg(text.toHtmlEscaped());
}

/// A bar beside the figure, as long as its share of the largest.
QString barCell(int figure, int largest)
{
    const int share = largest > 0 ? std::max(figure > 0 ? 2 : 0, 100 * figure / largest) : 0;
    const QString bar = tokensOf(Scheme::Light).line.name();
    // A cell is never lower than its font.
    const QString thin = u"<span style=\"font-size: 4px\">&nbsp;</span>"_s;
    QString parts;
    if (share > 0)
        parts += u"<td width=\"%1%\" bgcolor=\"%2\">%3</td>"_s.arg(share).arg(bar, thin);
    if (share < 100)
        parts += u"<td width=\"%1%\">%2</td>"_s.arg(100 - share).arg(thin);
    return u"<td align=\"right\">%1</td><td width=\"90\" valign=\"middle\"><table width=\"86\" "
           u"cellspacing=\"0\" "
           "cellpadding=\"1\" class=\"bar\"><tr>%2</tr></table></td>"_s.arg(groupedNumber(figure), parts);
}

QString spanTable(const std::vector<FigurePair>& pairs, const FigurePair& sum, FigureRow FigurePair::*span,
                  const Replica& replica)
{
    int largest = 0;
    for (const FigurePair& pair : pairs)
        largest = std::max(largest, (pair.*span).received);
    const auto line = [&](const QString& name, const FigureRow& row, bool bar) {
        return u"<tr><td>%1</td>"_s.arg(name.toHtmlEscaped()) +
               (bar ? barCell(row.received, largest)
                    : rightCell(groupedNumber(row.received)) + u"<td></td>"_s) +
               rightCell(groupedNumber(row.accepted)) + rightCell(groupedNumber(row.decided)) +
               rightCell(groupedNumber(row.denied)) + rightCell(groupedNumber(row.completed)) +
               rightCell(percentOf(row)) + rightCell(groupedNumber(row.yellow)) +
               rightCell(groupedNumber(row.red)) + u"</tr>"_s;
    };
    QString html = u"<table width=\"100%\" cellspacing=\"0\" cellpadding=\"3\"><tr><th align=\"left\">%1</th>"
                   "<th align=\"right\">%2</th><th></th>"_s.arg(FigureSheet::tr("Department").toHtmlEscaped(),
                                                                FigureSheet::tr("Received").toHtmlEscaped());
    for (const QString& head :
         {FigureSheet::tr("Accepted"), FigureSheet::tr("Decided"), FigureSheet::tr("Denied"),
          FigureSheet::tr("Completed"), FigureSheet::tr("In time"), FigureSheet::tr("Yellow"),
          FigureSheet::tr("Red")})
        html += u"<th align=\"right\">%1</th>"_s.arg(head.toHtmlEscaped());
    html += u"</tr>"_s + line(FigureSheet::tr("Together"), sum.*span, false);
    for (const FigurePair& pair : pairs)
        html += line(replica.departmentName(pair.department), pair.*span, true);
    return html + u"</table>"_s;
}

} // namespace

std::optional<double> inTimePercent(const FigureRow& row)
{
    return row.completed > 0 ? std::optional(100.0 * row.completedInTime / row.completed) : std::nullopt;
}

std::vector<FigurePair> figurePairs(const std::vector<FigureRow>& today, const std::vector<FigureRow>& month)
{
    std::map<OrganisationId, FigurePair> byDepartment;
    for (const FigureRow& row : month)
        byDepartment[row.department].month = row;
    for (const FigureRow& row : today)
        byDepartment[row.department].today = row;
    std::vector<FigurePair> pairs;
    for (auto& [department, pair] : byDepartment) {
        pair.department = department;
        pairs.push_back(pair);
    }
    std::sort(pairs.begin(), pairs.end(),
              [](const FigurePair& a, const FigurePair& b) { return figureTrouble(a) < figureTrouble(b); });
    return pairs;
}

FigurePair sumOf(const std::vector<FigurePair>& pairs)
{
    FigurePair sum;
    for (const FigurePair& pair : pairs) {
        addTo(sum.today, pair.today);
        addTo(sum.month, pair.month);
    }
    return sum;
}

QString figuresHtml(const std::vector<FigurePair>& pairs, LocalDay today, const Replica& replica)
{
    const Tokens& paper = tokensOf(Scheme::Light);
    const QString style = u"<style>h1 { font-size: 20px; margin: 0 0 2px 0; } "
                          "h2 { font-size: 14px; margin: 16px 0 4px 0; } p { margin: 0 0 4px 0; } "
                          "th { font-weight: 400; color: %1; border-bottom: 1px solid %2; } "
                          "td { border-bottom: 1px solid %3; } .bar td { border: none; }</style>"_s.arg(
                              paper.second.name(), paper.lineStrong.name(), paper.line.name());
    const QDate day = toQDate(today);
    const LocalDay first = fromQDate(QDate(day.year(), day.month(), 1));
    const FigurePair sum = sumOf(pairs);
    return style + u"<h1>%1</h1>"_s.arg(FigureSheet::tr("Figures of the departments").toHtmlEscaped()) +
           u"<p>%1</p>"_s.arg(FigureSheet::tr("Most trouble first. In time: without a red light that stands, "
                                              "in per cent of the completed.")
                                  .toHtmlEscaped()) +
           u"<h2>%1</h2>"_s.arg(FigureSheet::tr("Today, %1", "day").arg(dayText(today)).toHtmlEscaped()) +
           spanTable(pairs, sum, &FigurePair::today, replica) +
           u"<h2>%1</h2>"_s.arg(FigureSheet::tr("This month, %1 to %2", "days")
                                    .arg(formatDay(first), formatDay(today))
                                    .toHtmlEscaped()) +
           spanTable(pairs, sum, &FigurePair::month, replica);
}

} // namespace duban
