// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/PlaceStore.h"

#include "common/calendar/OpeningText.h"

using namespace Qt::StringLiterals;

namespace duban {

namespace {

QString textOf(const std::optional<OpeningRule>& rule)
{
    return rule ? QString::fromUtf8(formatOpening(*rule)) : QString();
}

Result<bool> finds(const ReadTx& tx, QStringView sql, qint64 id)
{
    Statement q = tx.statement(sql);
    if (const auto ran = q.run(id); !ran)
        return tl::unexpected(ran.error());
    return q.next();
}

} // namespace

Result<> PlaceStore::update(WriteTx& tx, const Organisation& o)
{
    return tx
        .statement(u"UPDATE organisation SET parent_id = ?, name = ?, short_name = ?, tier = ?, kind = ?,"
                   " closed = ?, document_word = ? WHERE id = ?")
        .run(o.parent, o.name, o.shortName, o.tier, o.kind, o.closed, o.documentWord, o.id);
}

Result<> PlaceStore::update(WriteTx& tx, const Hall& hall)
{
    return tx.statement(u"UPDATE hall SET name = ?, opening = ?, closed = ? WHERE id = ?")
        .run(hall.name, textOf(hall.opening), hall.closed, hall.id);
}

Result<> PlaceStore::update(WriteTx& tx, const ServiceWindow& w)
{
    return tx
        .statement(
            u"UPDATE service_window SET hall_id = ?, department_id = ?, name = ?, closed = ? WHERE id = ?")
        .run(w.hall, w.department, w.name, w.closed, w.id);
}

Result<bool> PlaceStore::hasOpenCases(const ReadTx& tx, OrganisationId department)
{
    return finds(tx, u"SELECT 1 FROM case_file WHERE department_id = ? AND closed = 0 LIMIT 1",
                 department.value);
}

Result<bool> PlaceStore::hasOpenCases(const ReadTx& tx, HallId hall)
{
    return finds(tx, u"SELECT 1 FROM case_file WHERE hall_id = ? AND closed = 0 LIMIT 1", hall.value);
}

Result<bool> PlaceStore::hasOpenCases(const ReadTx& tx, WindowId window)
{
    return finds(tx, u"SELECT 1 FROM case_file WHERE window_id = ? AND closed = 0 LIMIT 1", window.value);
}

Result<std::vector<HallHours>> PlaceStore::hours(const ReadTx& tx)
{
    Statement q = tx.statement(u"SELECT hall_id, after_utc, opening FROM hall_opening ORDER BY seq, hall_id");
    if (const auto ran = q.run(); !ran)
        return tl::unexpected(ran.error());
    std::vector<HallHours> changes;
    while (q.next()) {
        HallHours change{q.id<HallId>(0), q.legal(1), {}};
        if (const QString json = q.text(2); !json.isEmpty()) {
            const auto rule = parseOpening(json.toUtf8());
            if (!rule)
                return fail(ErrorCode::StoreFailed, rule.error().detail);
            change.rule = *rule;
        }
        changes.push_back(std::move(change));
    }
    return changes;
}

Result<> PlaceStore::noteHours(WriteTx& tx, const HallHours& hours, JournalSeq seq)
{
    return tx.statement(u"INSERT INTO hall_opening(hall_id, seq, after_utc, opening) VALUES(?,?,?,?)")
        .run(hours.hall, seq, hours.after.ms, textOf(hours.rule));
}

} // namespace duban
