// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/department/WeekSheet.h"

#include "client/department/CaseListPlan.h"
#include "client/department/ReportSheet.h"
#include "client/model/DomainWords.h"
#include "client/widget/Countdown.h"
#include "client/widget/Tokens.h"

#include <QCoreApplication>

#include <tuple>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

struct WeekSheet
{
    Q_DECLARE_TR_FUNCTIONS(duban::WeekSheet)
};

constexpr LocalDay::duration DaysOfWeek{7};

QString cell(const QString& text)
{
    return u"<td>%1</td>"_s.arg(text.toHtmlEscaped());
}

QString figureCell(const QString& text)
{
    return u"<td align=\"right\">%1</td>"_s.arg(text.toHtmlEscaped());
}

QString linked(const QString& to, const QString& text)
{
    return u"<a href=\"%1\">%2</a>"_s.arg(to, text.toHtmlEscaped());
}

QString caseCell(CaseId id, const QString& number)
{
    return u"<td>%1</td>"_s.arg(linked(u"case:%1"_s.arg(id.value), number));
}

/// A figure of nothing leads nowhere.
QString spanCell(const QString& what, OrganisationId department, int figure, const QString& text)
{
    return figure == 0 ? figureCell(text)
                       : u"<td align=\"right\">%1</td>"_s.arg(
                             linked(u"%1:%2"_s.arg(what).arg(department.value), text));
}

QString spanCell(const QString& what, OrganisationId department, int figure)
{
    return spanCell(what, department, figure, groupedNumber(figure));
}

QString heading(const QString& text)
{
    return u"<h2>%1</h2>"_s.arg(text.toHtmlEscaped());
}

QString listHeading(const QString& list, const QString& text)
{
    return u"<h2>%1</h2>"_s.arg(linked(u"list:%1"_s.arg(list), text));
}

QString tableOf(const QStringList& heads, const QStringList& rows, qsizetype leftHeads)
{
    QString html = u"<table width=\"100%\" cellspacing=\"0\" cellpadding=\"3\"><tr>"_s;
    for (qsizetype i = 0; i < heads.size(); ++i)
        html += u"<th align=\"%1\">%2</th>"_s.arg(i < leftHeads ? u"left"_s : u"right"_s,
                                                  heads[i].toHtmlEscaped());
    html += u"</tr>"_s;
    for (const QString& row : rows)
        html += u"<tr>%1</tr>"_s.arg(row);
    return html + u"</table>"_s;
}

QString nothing(const QString& text)
{
    return u"<p>%1</p>"_s.arg(text.toHtmlEscaped());
}

QString moreLine(std::size_t all, int most)
{
    const int left = int(all) - most;
    return left > 0 ? nothing(WeekSheet::tr("… and %n more", nullptr, left)) : QString();
}

QString shareText(int part, int whole)
{
    return whole == 0 ? u"–"_s : percentText(100.0 * part / whole);
}

QString figuresHtml(const WeekFacts& facts, const Replica& replica, const QString& problem)
{
    if (!problem.isEmpty())
        return nothing(problem);
    FigureRow sum;
    QStringList rows;
    const auto line = [](const QString& name, const FigureRow& row) {
        return cell(name) + spanCell(u"received"_s, row.department, row.received) +
               spanCell(u"accepted"_s, row.department, row.accepted) +
               spanCell(u"decided"_s, row.department, row.decided) +
               spanCell(u"completed"_s, row.department, row.completed) +
               spanCell(u"intime"_s, row.department, row.completedInTime,
                        shareText(row.completedInTime, row.completed)) +
               spanCell(u"yellow"_s, row.department, row.yellow) +
               spanCell(u"red"_s, row.department, row.red);
    };
    for (const FigureRow& row : facts.lastWeek) {
        rows << line(replica.departmentName(row.department), row);
        sum.received += row.received;
        sum.accepted += row.accepted;
        sum.decided += row.decided;
        sum.completed += row.completed;
        sum.completedInTime += row.completedInTime;
        sum.yellow += row.yellow;
        sum.red += row.red;
    }
    if (facts.lastWeek.size() != 1)
        rows << line(WeekSheet::tr("Together"), sum);
    return tableOf({WeekSheet::tr("Department"), WeekSheet::tr("Received"), WeekSheet::tr("Accepted"),
                    WeekSheet::tr("Decided"), WeekSheet::tr("Completed"), WeekSheet::tr("In time"),
                    WeekSheet::tr("Yellow lights"), WeekSheet::tr("Red lights")},
                   rows, 1);
}

QString lightCell(Light light)
{
    const LightMark mark = markOf(light);
    return u"<td>%1 %2</td>"_s.arg(lightPicture(mark), lightWord(mark).toHtmlEscaped());
}

QString holderCell(const WeekCase& one)
{
    return one.person.isEmpty()
               ? cell(WeekSheet::tr("nobody yet"))
               : u"<td>%1</td>"_s.arg(linked(u"person:%1"_s.arg(one.row.assignee.value), one.person));
}

QString burningHtml(const WeekFacts& facts, const Replica& replica, int most)
{
    if (facts.burning.empty())
        return nothing(WeekSheet::tr("Nothing falls due this week."));
    QStringList rows;
    LocalDay shown{};
    for (const WeekCase& one : facts.burning) {
        if (rows.size() >= most)
            break;
        const LocalDay day = dueDay(one.row);
        const QString due = day == shown ? QString() : dayText(day);
        shown = day;
        rows << cell(due) + holderCell(one) + lightCell(one.row.light) +
                    caseCell(one.row.id, one.row.number) + cell(replica.itemName(one.row.variant)) +
                    cell(one.row.applicantName);
    }
    return tableOf({WeekSheet::tr("Due"), WeekSheet::tr("With"), WeekSheet::tr("Light"),
                    WeekSheet::tr("Case number"), WeekSheet::tr("Item"), WeekSheet::tr("Applicant")},
                   rows, 6) +
           moreLine(facts.burning.size(), most);
}

QString waitingHtml(const WeekFacts& facts, const Replica& replica, int most)
{
    if (facts.waiting.empty())
        return nothing(WeekSheet::tr("No extension and no special procedure waits for an answer."));
    QStringList rows;
    for (const WeekCase& one : facts.waiting) {
        if (rows.size() >= most)
            break;
        QStringList asked;
        for (const RequestKind kind : {RequestKind::Extension, RequestKind::Procedure}) {
            if ((one.row.pending & quint8(kind)) != 0)
                asked << requestName(kind);
        }
        rows << cell(asked.join(u" · "_s)) + holderCell(one) + caseCell(one.row.id, one.row.number) +
                    cell(replica.itemName(one.row.variant)) +
                    cell(shortDueText(one.row.dueAt, replica.legalNow()));
    }
    return tableOf({WeekSheet::tr("Asked for"), WeekSheet::tr("With"), WeekSheet::tr("Case number"),
                    WeekSheet::tr("Item"), WeekSheet::tr("Due")},
                   rows, 5) +
           moreLine(facts.waiting.size(), most);
}

QString unclaimedHtml(const WeekFacts& facts, const Replica& replica, int most)
{
    if (facts.unclaimed.empty())
        return nothing(WeekSheet::tr("Nothing lies in the pool for more than two office hours."));
    QStringList rows;
    for (const UnclaimedEntry& one : facts.unclaimed) {
        if (rows.size() >= most)
            break;
        rows << cell(shortMomentText(one.since)) + cell(stageName(one.stage, replica.namingOf(one.variant))) +
                    caseCell(one.caseId, one.number) + cell(replica.itemName(one.variant)) +
                    cell(shortDueText(one.dueAt, replica.legalNow()));
    }
    return tableOf({WeekSheet::tr("In the pool since"), WeekSheet::tr("Stage"), WeekSheet::tr("Case number"),
                    WeekSheet::tr("Item"), WeekSheet::tr("Due")},
                   rows, 5) +
           moreLine(facts.unclaimed.size(), most);
}

} // namespace

LocalDay mondayOf(LocalDay day) noexcept
{
    const int fromMonday = toQDate(day).dayOfWeek() - 1;
    return day - LocalDay::duration(fromMonday);
}

WeekLink WeekLink::parse(const QString& text)
{
    static const QStringList withId{u"case"_s,      u"person"_s, u"received"_s, u"accepted"_s, u"decided"_s,
                                    u"completed"_s, u"intime"_s, u"yellow"_s,   u"red"_s};
    const QString what = text.section(u':', 0, 0);
    const QString rest = text.section(u':', 1);
    if (what == u"list"_s)
        return {what, 0, rest};
    bool known = false;
    const qint64 id = rest.toLongLong(&known);
    return known && withId.contains(what) ? WeekLink{what, id} : WeekLink{};
}

bool burnsInWeek(const CaseRow& row, LocalDay monday)
{
    return !isEnded(row.state) && row.dueAt.isSet() && dueDay(row) < monday + DaysOfWeek;
}

bool waitsForWord(const CaseRow& row)
{
    return !isEnded(row.state) &&
           (row.pending & (quint8(RequestKind::Extension) | quint8(RequestKind::Procedure))) != 0;
}

WeekFacts weekFactsOf(const QHash<CaseId, CaseRow>& cases, const std::vector<PersonEntry>& people,
                      LocalDay today)
{
    WeekFacts facts;
    facts.monday = mondayOf(today);
    QHash<PersonId, QString> names;
    for (const PersonEntry& person : people)
        names.insert(person.id, person.name);
    for (const CaseRow& row : cases) {
        const WeekCase one{row, names.value(row.assignee)};
        if (burnsInWeek(row, facts.monday))
            facts.burning.push_back(one);
        if (waitsForWord(row))
            facts.waiting.push_back(one);
    }
    const auto order = [](const WeekCase& a, const WeekCase& b) {
        return std::tuple(dueDay(a.row), a.person, a.row.dueAt, a.row.id.value) <
               std::tuple(dueDay(b.row), b.person, b.row.dueAt, b.row.id.value);
    };
    std::sort(facts.burning.begin(), facts.burning.end(), order);
    std::sort(facts.waiting.begin(), facts.waiting.end(), order);
    return facts;
}

QString weekHtml(const WeekFacts& facts, const Replica& replica, const QString& figuresProblem, int most)
{
    const Organisation* unit = replica.organisation(replica.me().department);
    const LocalDay before = facts.monday - DaysOfWeek;
    const LocalDay sunday = facts.monday + DaysOfWeek - LocalDay::duration(1);
    const QString style =
        u"<style>h1 { font-size: 20px; margin: 0 0 2px 0; } "
        "h2 { font-size: 14px; margin: 14px 0 4px 0; } p { margin: 0 0 4px 0; } "
        "th { font-weight: 400; color: %1; border-bottom: 1px solid %2; } "
        "td { border-bottom: 1px solid %3; } "
        "a { color: %4; text-decoration: none; }</style>"_s.arg(
            tokensOf(Scheme::Light).second.name(), tokensOf(Scheme::Light).lineStrong.name(),
            tokensOf(Scheme::Light).line.name(), tokensOf(Scheme::Light).text.name());
    return style + u"<h1>%1</h1>"_s.arg(WeekSheet::tr("Monday sheet").toHtmlEscaped()) +
           nothing(WeekSheet::tr("%1, week of %2 to %3", "unit, days")
                       .arg(unit ? unit->name : QString(), dayText(facts.monday), dayText(sunday))) +
           heading(WeekSheet::tr("Last week, %1 to %2", "days")
                       .arg(formatDay(before), formatDay(facts.monday - LocalDay::duration(1)))) +
           figuresHtml(facts, replica, figuresProblem) +
           listHeading(u"burning"_s,
                       WeekSheet::tr("Burns this week: %n case(s)", nullptr, int(facts.burning.size()))) +
           burningHtml(facts, replica, most) +
           listHeading(u"waiting"_s,
                       WeekSheet::tr("Waits for your word: %n case(s)", nullptr, int(facts.waiting.size()))) +
           waitingHtml(facts, replica, std::max(1, most / 2)) +
           listHeading(u"unclaimed"_s,
                       WeekSheet::tr("Claimed by nobody: %n case(s)", nullptr, int(facts.unclaimed.size()))) +
           unclaimedHtml(facts, replica, std::max(1, most / 2));
}

} // namespace duban
