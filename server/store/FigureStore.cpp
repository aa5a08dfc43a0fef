// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/FigureStore.h"

#include <map>

namespace duban {

namespace {

/// A query of one index: department, then one number for each of `to`.
struct FigureQuery
{
    QStringView sql;
    std::array<int FigureRow::*, 2> to;
};

const std::array FigureQueries{
    FigureQuery{u"SELECT department_id, count(*), 0 FROM case_file WHERE received_utc >= ? AND"
                " received_utc < ? GROUP BY department_id",
                {&FigureRow::received, nullptr}},
    FigureQuery{u"SELECT department_id, count(*), 0 FROM case_file WHERE accepted_utc >= ? AND"
                " accepted_utc < ? GROUP BY department_id",
                {&FigureRow::accepted, nullptr}},
    FigureQuery{u"SELECT department_id, count(*), sum(decision = 2) FROM case_file WHERE decided_utc >= ?"
                " AND decided_utc < ? GROUP BY department_id",
                {&FigureRow::decided, &FigureRow::denied}},
    FigureQuery{u"SELECT department_id, count(*), sum(worst_light <> 3) FROM case_file"
                " WHERE completed_utc >= ? AND completed_utc < ? GROUP BY department_id",
                {&FigureRow::completed, &FigureRow::completedInTime}},
    FigureQuery{u"SELECT l.department_id, sum(l.level = 2), sum(l.level = 3) FROM light l"
                " LEFT JOIN light_annulment a ON a.light_id = l.id WHERE l.moment_utc >= ?"
                " AND l.moment_utc < ? AND a.id IS NULL GROUP BY l.department_id",
                {&FigureRow::yellow, &FigureRow::red}}};

} // namespace

Result<std::vector<FigureRow>> FigureStore::count(const ReadTx& tx, const Visibility& visibility,
                                                  LegalTime from, LegalTime until)
{
    std::map<OrganisationId, FigureRow> byDepartment;
    for (const FigureQuery& query : FigureQueries) {
        Statement q = tx.statement(query.sql);
        if (const auto ran = q.run(from.ms, until.ms); !ran)
            return tl::unexpected(ran.error());
        while (q.next()) {
            const auto department = q.id<OrganisationId>(0);
            if (!visibility.covers({department, {}, {}}))
                continue;
            FigureRow& row = byDepartment[department];
            row.department = department;
            for (std::size_t i = 0; i < query.to.size(); ++i) {
                if (query.to[i])
                    row.*query.to[i] = int(q.integer(int(i) + 1));
            }
        }
    }
    std::vector<FigureRow> rows;
    for (const auto& [department, row] : byDepartment)
        rows.push_back(row);
    return rows;
}

} // namespace duban
