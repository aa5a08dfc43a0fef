// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/FigureStore.h"

#include "server/store/CaseStore.h"
#include "server/store/PageRoom.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <map>
#include <tuple>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

/// One row of the view figure_fact.
struct FigureFact
{
    OrganisationId department;
    LegalTime at;
    CaseId caseId;
    LightId light;
    ClockKind clock{}; ///< of a light, as the stage
    Stage stage{};
};

int* numberOf(FigureRow& row, SpanFigure figure)
{
    switch (figure) {
    case SpanFigure::Received:
        return &row.received;
    case SpanFigure::Accepted:
        return &row.accepted;
    case SpanFigure::Decided:
        return &row.decided;
    case SpanFigure::Denied:
        return &row.denied;
    case SpanFigure::Completed:
        return &row.completed;
    case SpanFigure::CompletedInTime:
        return &row.completedInTime;
    case SpanFigure::Yellow:
        return &row.yellow;
    case SpanFigure::Red:
        return &row.red;
    }
    return nullptr;
}

/// @return the departments a request is about, as far as the reader may see them, for json_each().
QString departmentsOf(const ListFigureCases& request, const Visibility& visibility)
{
    if (!request.department.isValid())
        return departmentList(visibility);
    return visibility.covers({request.department, {}, {}}) ? u"[%1]"_s.arg(request.department.value)
                                                           : u"[]"_s;
}

/// @return one more than the page holds, when there are more.
Result<std::vector<FigureFact>> factsOf(const ReadTx& tx, const QString& departments,
                                        const ListFigureCases& request, const FigureSpan& span)
{
    // The moment of the last row is the lower bound of the index; the rest only tells rows of it apart.
    Statement q = tx.statement(u"SELECT department_id, moment_utc, case_id, light_id FROM figure_fact"
                               " WHERE figure = ? AND moment_utc >= ? AND moment_utc < ?"
                               " AND department_id IN (SELECT value FROM json_each(?))"
                               " AND (moment_utc, case_id, light_id) > (?, ?, ?)"
                               " ORDER BY moment_utc, case_id, light_id LIMIT ?");
    const qint64 first = std::max(span.from.ms, request.afterAt.ms);
    if (const auto ran = q.run(request.figure, first, span.until.ms, departments, request.afterAt.ms,
                               request.afterCase.value, request.afterLight.value, request.limit + 1);
        !ran)
        return tl::unexpected(ran.error());
    std::vector<FigureFact> facts;
    while (q.next())
        facts.push_back({q.id<OrganisationId>(0), q.legal(1), q.id<CaseId>(2), q.id<LightId>(3), {}, {}});
    return facts;
}

/// Tells of each light which clock it is of. A page of cases has none.
Result<> addClocks(const ReadTx& tx, std::vector<FigureFact>& facts)
{
    QJsonArray lights;
    for (const FigureFact& fact : facts) {
        if (fact.light.isValid())
            lights.append(fact.light.value);
    }
    if (lights.isEmpty())
        return {};
    Statement q = tx.statement(u"SELECT l.id, d.clock, d.stage FROM light l JOIN deadline d"
                               " ON d.id = l.deadline_id WHERE l.id IN (SELECT value FROM json_each(?))");
    if (const auto ran = q.run(QString::fromUtf8(QJsonDocument(lights).toJson(QJsonDocument::Compact))); !ran)
        return ran;
    std::map<LightId, std::pair<ClockKind, Stage>> clocks;
    while (q.next())
        clocks.emplace(q.id<LightId>(0), std::pair(q.enumeration<ClockKind>(1), q.enumeration<Stage>(2)));
    for (FigureFact& fact : facts) {
        if (const auto found = clocks.find(fact.light); found != clocks.end())
            std::tie(fact.clock, fact.stage) = found->second;
    }
    return {};
}

Result<int> totalOf(const ReadTx& tx, const QString& departments, SpanFigure figure, const FigureSpan& span)
{
    Statement q = tx.statement(u"SELECT count(*) FROM figure_fact"
                               " WHERE figure = ? AND moment_utc >= ? AND moment_utc < ?"
                               " AND department_id IN (SELECT value FROM json_each(?))");
    if (const auto ran = q.run(figure, span.from.ms, span.until.ms, departments); !ran)
        return tl::unexpected(ran.error());
    q.next();
    return int(q.integer(0));
}

Result<std::map<CaseId, CaseRow>> rowsOf(const ReadTx& tx, const std::vector<FigureFact>& facts)
{
    std::vector<CaseId> ids;
    for (const FigureFact& fact : facts)
        ids.push_back(fact.caseId);
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    const auto records = CaseStore::load(tx, ids);
    if (!records)
        return tl::unexpected(records.error());
    std::map<CaseId, CaseRow> rows;
    for (const CaseRecord& record : *records)
        rows.emplace(record.file.id, toRow(record));
    return rows;
}

FigureCase figureCase(const FigureFact& fact, const CaseRow& row, const Visibility& visibility)
{
    if (visibility.covers({row.department, row.window, row.hall}))
        return {row, fact.at, fact.light, false, fact.clock, fact.stage};
    FigureCase told{{}, fact.at, fact.light, true, fact.clock, fact.stage};
    told.row.id = row.id;
    told.row.number = row.number;
    told.row.variant = row.variant;
    told.row.department = fact.department;
    return told;
}

} // namespace

Result<std::vector<FigureRow>> FigureStore::count(const ReadTx& tx, const Visibility& visibility,
                                                  const FigureSpan& span)
{
    Statement q = tx.statement(u"SELECT figure, department_id, count(*) FROM figure_fact"
                               " WHERE moment_utc >= ? AND moment_utc < ? GROUP BY figure, department_id");
    if (const auto ran = q.run(span.from.ms, span.until.ms); !ran)
        return tl::unexpected(ran.error());
    std::map<OrganisationId, FigureRow> byDepartment;
    while (q.next()) {
        const auto department = q.id<OrganisationId>(1);
        if (!visibility.covers({department, {}, {}}))
            continue;
        FigureRow& row = byDepartment[department];
        row.department = department;
        if (int* number = numberOf(row, q.enumeration<SpanFigure>(0)))
            *number = int(q.integer(2));
    }
    std::vector<FigureRow> rows;
    for (const auto& [department, row] : byDepartment)
        rows.push_back(row);
    return rows;
}

Result<FigureCasePage> FigureStore::list(const ReadTx& tx, const Visibility& visibility,
                                         const ListFigureCases& request, const FigureSpan& span)
{
    const QString departments = departmentsOf(request, visibility);
    auto facts = factsOf(tx, departments, request, span);
    if (!facts)
        return tl::unexpected(facts.error());
    FigureCasePage page;
    page.more = int(facts->size()) > request.limit;
    if (page.more)
        facts->pop_back();
    if (const auto told = addClocks(tx, *facts); !told)
        return tl::unexpected(told.error());
    const auto total = totalOf(tx, departments, request.figure, span);
    if (!total)
        return tl::unexpected(total.error());
    page.total = *total;
    const auto rows = rowsOf(tx, *facts);
    if (!rows)
        return tl::unexpected(rows.error());
    PageRoom room;
    for (const FigureFact& fact : *facts) {
        FigureCase one = figureCase(fact, rows->at(fact.caseId), visibility);
        if (!room.take(one)) {
            page.more = true;
            break;
        }
        page.rows.push_back(std::move(one));
    }
    return page;
}

} // namespace duban
