// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/CounterStore.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr QStringView OfWindow =
    u"SELECT c.id, c.at_utc, c.window_id, p.name, c.outcome, c.variant_id, c.organ, c.applicant, c.note"
    " FROM counter_record c JOIN person p ON p.id = c.person_id"
    " WHERE c.window_id = ? AND c.id < ? ORDER BY c.id DESC LIMIT ?";

constexpr QStringView OfDepartments =
    u"WITH mine(id) AS MATERIALIZED (SELECT value FROM json_each(?))"
    " SELECT c.id, c.at_utc, c.window_id, p.name, c.outcome, c.variant_id, c.organ, c.applicant, c.note"
    " FROM counter_record c JOIN person p ON p.id = c.person_id JOIN service_window w ON w.id = c.window_id"
    " LEFT JOIN item_variant v ON v.id = c.variant_id WHERE c.id < ?"
    " AND (v.department_id IN (SELECT id FROM mine) OR w.department_id IN (SELECT id FROM mine)"
    // A turn-away at a window for all names no department: it is the whole tree's.
    "  OR EXISTS (SELECT 1 FROM organisation o JOIN mine ON mine.id = o.id WHERE o.parent_id IS NULL))"
    " ORDER BY c.id DESC LIMIT ?";

QString listOf(const std::vector<OrganisationId>& values)
{
    QJsonArray ids;
    for (const OrganisationId id : values)
        ids.append(id.value);
    return QString::fromUtf8(QJsonDocument(ids).toJson(QJsonDocument::Compact));
}

} // namespace

Result<qint64> CounterStore::insert(WriteTx& tx, const CounterRecord& r, JournalSeq seq)
{
    Statement q =
        tx.statement(u"INSERT INTO counter_record(seq, hall_id, window_id, person_id, at_utc, outcome,"
                     " variant_id, organ, applicant, note) VALUES(?,?,?,?,?,?,?,?,?,?)");
    const auto ran =
        q.run(seq, r.hall, r.window, r.person, r.at, r.outcome, r.variant, r.organ, r.applicant, r.note);
    if (!ran)
        return tl::unexpected(ran.error());
    return q.lastInsertId();
}

Result<CounterPage> CounterStore::list(const ReadTx& tx, const Visibility& visibility, qint64 before,
                                       int limit)
{
    const bool byWindow = visibility.kind() == Visibility::Kind::Window;
    if (!byWindow && visibility.kind() != Visibility::Kind::Departments)
        return CounterPage{};
    const qint64 below = before > 0 ? before : std::numeric_limits<qint64>::max();
    Statement q = tx.statement(byWindow ? OfWindow : OfDepartments);
    const auto ran = byWindow ? q.run(visibility.window(), below, limit + 1)
                              : q.run(listOf(visibility.departments()), below, limit + 1);
    if (!ran)
        return tl::unexpected(ran.error());
    CounterPage page;
    while (q.next()) {
        if (int(page.rows.size()) == limit) {
            page.more = true;
            break;
        }
        page.rows.push_back({q.integer(0), q.legal(1), q.id<WindowId>(2), q.text(3),
                             q.enumeration<CounterOutcome>(4), q.id<VariantId>(5), q.text(6), q.text(7),
                             q.text(8)});
    }
    return page;
}

} // namespace duban
