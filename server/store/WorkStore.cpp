// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/WorkStore.h"

namespace duban {

namespace {

// The inner query reads the index alone, so that a long list of open cases is cut off cheaply.
constexpr QStringView OpenOfWindow =
    u"SELECT c.id, c.state = 2 AND c.assignee_id IS NULL FROM (SELECT id FROM case_file WHERE window_id = ?"
    " AND closed = 0 AND id > ? ORDER BY id LIMIT ?) k JOIN case_file c ON c.id = k.id ORDER BY c.id";

constexpr QStringView OpenOfDepartments =
    u"SELECT c.id, c.state = 2 AND c.assignee_id IS NULL FROM (SELECT id FROM case_file WHERE department_id"
    " IN (SELECT value FROM json_each(?)) AND closed = 0 AND id > ? ORDER BY id LIMIT ?) k"
    " JOIN case_file c ON c.id = k.id ORDER BY c.id";

} // namespace

Result<std::vector<WorkStore::OpenCase>> WorkStore::open(const ReadTx& tx, const Visibility& visibility,
                                                         CaseId after, int limit)
{
    const bool byWindow = visibility.kind() == Visibility::Kind::Window;
    std::vector<OpenCase> found;
    if (!byWindow && visibility.kind() != Visibility::Kind::Departments)
        return found;
    Statement q = tx.statement(byWindow ? OpenOfWindow : OpenOfDepartments);
    const auto ran = byWindow ? q.run(visibility.window(), after.value, limit)
                              : q.run(departmentList(visibility), after.value, limit);
    if (!ran)
        return tl::unexpected(ran.error());
    while (q.next())
        found.push_back({q.id<CaseId>(0), q.integer(1) != 0});
    return found;
}

Result<LegalTime> WorkStore::inPoolSince(const ReadTx& tx, const Case& file)
{
    Statement q =
        tx.statement(u"SELECT j.legal_utc FROM case_version v JOIN journal j ON j.seq = v.valid_to_seq"
                     " WHERE v.case_id = ? AND (v.assignee_id IS NOT NULL OR v.reviews_done <> ?"
                     " OR v.department_id <> ?) ORDER BY v.revision DESC LIMIT 1");
    if (const auto ran = q.run(file.id, file.reviewsDone, file.department); !ran)
        return tl::unexpected(ran.error());
    return q.next() ? std::max(file.stageEnteredAt, q.legal(0)) : file.stageEnteredAt;
}

Result<WorkStore::Assigned> WorkStore::assignedTo(const ReadTx& tx, PersonId person,
                                                  const Visibility& visibility, int limit)
{
    Statement q = tx.statement(u"SELECT id FROM case_file WHERE assignee_id = ? AND assignee_id IS NOT NULL"
                               " AND closed = 0 AND department_id IN (SELECT value FROM json_each(?))"
                               " ORDER BY id");
    if (const auto ran = q.run(person, departmentList(visibility)); !ran)
        return tl::unexpected(ran.error());
    Assigned assigned;
    while (q.next()) {
        if (++assigned.all <= limit)
            assigned.cases.push_back(q.id<CaseId>(0));
    }
    return assigned;
}

} // namespace duban
