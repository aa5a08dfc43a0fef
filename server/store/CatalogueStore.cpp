// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/CatalogueStore.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

Result<> loadPlaces(const ReadTx& tx, CatalogueRecord& record)
{
    Statement organisations =
        tx.statement(u"SELECT id, parent_id, name, short_name FROM organisation ORDER BY id");
    if (const auto ran = organisations.run(); !ran)
        return ran;
    while (organisations.next()) {
        record.organisations.push_back({organisations.id<OrganisationId>(0),
                                        organisations.id<OrganisationId>(1), organisations.text(2),
                                        organisations.text(3)});
    }
    Statement halls = tx.statement(u"SELECT id, name FROM hall ORDER BY id");
    if (const auto ran = halls.run(); !ran)
        return ran;
    while (halls.next())
        record.halls.push_back({halls.id<HallId>(0), halls.text(1)});
    Statement windows =
        tx.statement(u"SELECT id, hall_id, department_id, name FROM service_window ORDER BY id");
    if (const auto ran = windows.run(); !ran)
        return ran;
    while (windows.next()) {
        record.windows.push_back(
            {windows.id<WindowId>(0), windows.id<HallId>(1), windows.id<OrganisationId>(2), windows.text(3)});
    }
    return {};
}

Result<> loadVariants(const ReadTx& tx, CatalogueRecord& record)
{
    QHash<qint64, std::size_t> position;
    Statement variants =
        tx.statement(u"SELECT id, item_id, department_id, item_name, name, kind, promised_days,"
                     " statutory_days, legal_basis FROM item_variant ORDER BY id");
    if (const auto ran = variants.run(); !ran)
        return ran;
    while (variants.next()) {
        position.insert(variants.integer(0), record.variants.size());
        record.variants.push_back({variants.id<VariantId>(0),
                                   variants.id<ItemId>(1),
                                   variants.id<OrganisationId>(2),
                                   variants.text(3),
                                   variants.text(4),
                                   variants.text(5),
                                   {int(variants.integer(6))},
                                   {int(variants.integer(7))},
                                   variants.text(8),
                                   {},
                                   {}});
    }
    Statement stages =
        tx.statement(u"SELECT variant_id, stage, limit_days FROM stage_rule ORDER BY variant_id, stage");
    if (const auto ran = stages.run(); !ran)
        return ran;
    while (stages.next())
        record.variants[position[stages.integer(0)]].flow.push_back(
            {stages.enumeration<Stage>(1), {int(stages.integer(2))}});
    Statement materials = tx.statement(u"SELECT variant_id, id, name, form, need FROM material ORDER BY id");
    if (const auto ran = materials.run(); !ran)
        return ran;
    while (materials.next())
        record.variants[position[materials.integer(0)]].materials.push_back(
            {materials.id<MaterialId>(1), materials.text(2), materials.text(3),
             materials.enumeration<Material::Need>(4)});
    return {};
}

} // namespace

Result<CatalogueRecord> CatalogueStore::load(const ReadTx& tx)
{
    CatalogueRecord record;
    if (const auto done = loadPlaces(tx, record); !done)
        return tl::unexpected(done.error());
    if (const auto done = loadVariants(tx, record); !done)
        return tl::unexpected(done.error());
    return record;
}

Result<CatalogueStore::StoredCalendar> CatalogueStore::calendar(const ReadTx& tx)
{
    StoredCalendar stored;
    Statement q = tx.statement(u"SELECT version, notice FROM calendar_notice"
                               " WHERE version = (SELECT max(version) FROM calendar_version) ORDER BY year");
    if (const auto ran = q.run(); !ran)
        return tl::unexpected(ran.error());
    while (q.next()) {
        stored.version = {q.integer(0)};
        stored.notices.push_back(q.bytes(1));
    }
    return stored;
}

Result<OrganisationId> CatalogueStore::insert(WriteTx& tx, const Organisation& o)
{
    Statement q = tx.statement(u"INSERT INTO organisation(parent_id, name, short_name) VALUES(?,?,?)");
    if (const auto ran = q.run(o.parent, o.name, o.shortName); !ran)
        return tl::unexpected(ran.error());
    return OrganisationId{q.lastInsertId()};
}

Result<HallId> CatalogueStore::insert(WriteTx& tx, const Hall& hall)
{
    Statement q = tx.statement(u"INSERT INTO hall(name) VALUES(?)");
    if (const auto ran = q.run(hall.name); !ran)
        return tl::unexpected(ran.error());
    return HallId{q.lastInsertId()};
}

Result<WindowId> CatalogueStore::insert(WriteTx& tx, const ServiceWindow& w)
{
    Statement q = tx.statement(u"INSERT INTO service_window(hall_id, department_id, name) VALUES(?,?,?)");
    if (const auto ran = q.run(w.hall, w.department, w.name); !ran)
        return tl::unexpected(ran.error());
    return WindowId{q.lastInsertId()};
}

Result<VariantId> CatalogueStore::insert(WriteTx& tx, const ItemVariant& v)
{
    VariantId id;
    {
        Statement q = tx.statement(u"INSERT INTO item_variant(item_id, department_id, item_name, name, kind,"
                                   " promised_days, statutory_days, legal_basis) VALUES(?,?,?,?,?,?,?,?)");
        const auto ran = q.run(v.item, v.department, v.itemName, v.name, v.kind, v.promisedLimit.count,
                               v.statutoryLimit.count, v.legalBasis);
        if (!ran)
            return tl::unexpected(ran.error());
        id = {q.lastInsertId()};
    }
    for (const StageRule& rule : v.flow) {
        const auto done = tx.statement(u"INSERT INTO stage_rule(variant_id, stage, limit_days) VALUES(?,?,?)")
                              .run(id, rule.stage, rule.limit.count);
        if (!done)
            return tl::unexpected(done.error());
    }
    for (const Material& m : v.materials) {
        const auto done = tx.statement(u"INSERT INTO material(variant_id, name, form, need) VALUES(?,?,?,?)")
                              .run(id, m.name, m.form, m.need);
        if (!done)
            return tl::unexpected(done.error());
    }
    return id;
}

Result<> CatalogueStore::insertCalendar(WriteTx& tx, const StoredCalendar& calendar, JournalSeq seq)
{
    const auto version = tx.statement(u"INSERT INTO calendar_version(version, loaded_seq) VALUES(?,?)")
                             .run(calendar.version, seq);
    if (!version)
        return version;
    for (const QByteArray& json : calendar.notices) {
        const auto notice = parseNotice(json);
        if (!notice)
            return tl::unexpected(notice.error());
        const auto done = tx.statement(u"INSERT INTO calendar_notice(version, year, notice) VALUES(?,?,?)")
                              .run(calendar.version, notice->year, json);
        if (!done)
            return done;
    }
    return {};
}

} // namespace duban
