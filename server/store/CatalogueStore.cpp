// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/CatalogueStore.h"

#include "common/calendar/OpeningText.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

/// A hall's own hours as the wire carries them; nothing: the default ones.
Result<std::optional<OpeningRule>> readOpening(const QString& json)
{
    if (json.isEmpty())
        return std::nullopt;
    const auto rule = parseOpening(json.toUtf8());
    if (!rule)
        return fail(ErrorCode::StoreFailed, rule.error().detail);
    return *rule;
}

Result<> loadPlaces(const ReadTx& tx, CatalogueRecord& record)
{
    Statement organisations = tx.statement(u"SELECT id, parent_id, name, short_name, tier, kind, closed, "
                                           u"document_word FROM organisation ORDER BY id");
    if (const auto ran = organisations.run(); !ran)
        return ran;
    while (organisations.next()) {
        record.organisations.push_back(
            {organisations.id<OrganisationId>(0), organisations.id<OrganisationId>(1), organisations.text(2),
             organisations.text(3), organisations.enumeration<Tier>(4), organisations.text(5),
             organisations.integer(6) != 0, organisations.text(7)});
    }
    Statement halls = tx.statement(u"SELECT id, name, opening, closed FROM hall ORDER BY id");
    if (const auto ran = halls.run(); !ran)
        return ran;
    while (halls.next()) {
        const auto opening = readOpening(halls.text(2));
        if (!opening)
            return tl::unexpected(opening.error());
        record.halls.push_back({halls.id<HallId>(0), halls.text(1), *opening, halls.integer(3) != 0});
    }
    Statement windows =
        tx.statement(u"SELECT id, hall_id, department_id, name, closed FROM service_window ORDER BY id");
    if (const auto ran = windows.run(); !ran)
        return ran;
    while (windows.next()) {
        record.windows.push_back({windows.id<WindowId>(0), windows.id<HallId>(1),
                                  windows.id<OrganisationId>(2), windows.text(3), windows.integer(4) != 0});
    }
    return {};
}

/// A limit takes two columns: its count and its unit.
Limit readLimit(const Statement& q, int column)
{
    const Limit limit{int(q.integer(column)), q.enumeration<LimitUnit>(column + 1)};
    return limit.isSet() ? limit : Limit{};
}

Result<QHash<QString, ItemKind>> loadKinds(const ReadTx& tx, CatalogueRecord& record)
{
    QHash<QString, ItemKind> byName;
    Statement q = tx.statement(u"SELECT name, acceptance_count, acceptance_unit, supplement_count,"
                               " supplement_unit, paper_count, paper_unit, delivery_count, delivery_unit,"
                               " extension_count, extension_unit, joint_count, joint_unit,"
                               " extensions_allowed, deems_acceptance, legal_basis FROM item_kind"
                               " ORDER BY name");
    if (const auto ran = q.run(); !ran)
        return tl::unexpected(ran.error());
    while (q.next()) {
        const ItemKind kind{q.text(0),          readLimit(q, 1), readLimit(q, 3),  readLimit(q, 5),
                            readLimit(q, 7),    readLimit(q, 9), readLimit(q, 11), int(q.integer(13)),
                            q.integer(14) != 0, q.text(15)};
        record.kinds.push_back(kind);
        byName.insert(kind.name, kind);
    }
    return byName;
}

ItemVariant readVariant(const Statement& q, const QHash<QString, ItemKind>& kinds)
{
    ItemVariant v;
    v.id = q.id<VariantId>(0);
    v.item = q.id<ItemId>(1);
    v.department = q.id<OrganisationId>(2);
    v.itemName = q.text(3);
    v.name = q.text(4);
    v.kind = kinds.value(q.text(5));
    v.kind.name = q.text(5);
    v.promisedLimit = readLimit(q, 6);
    v.statutoryLimit = readLimit(q, 8);
    v.legalBasis = q.text(10);
    v.promisedBasis = q.text(11);
    v.immediate = q.integer(12) != 0;
    v.joint = q.integer(13) != 0;
    v.commitment = q.integer(14) != 0;
    v.delegation = q.text(15);
    v.duty = q.text(16);
    v.naming = q.enumeration<StageNaming>(17);
    v.status = q.enumeration<VariantStatus>(18);
    v.from = q.day(19).value_or(LocalDay{});
    v.until = q.day(20);
    v.replaces = q.id<VariantId>(21);
    v.mends = q.id<VariantId>(22);
    v.filesDue = q.enumeration<FilesDue>(23);
    return v;
}

using Positions = QHash<qint64, std::size_t>;

Result<> loadStages(const ReadTx& tx, CatalogueRecord& record, const Positions& position)
{
    Statement stages = tx.statement(u"SELECT variant_id, stage, limit_count, limit_unit, assignment, reviews,"
                                    " basis FROM stage_rule ORDER BY variant_id, stage");
    if (const auto ran = stages.run(); !ran)
        return ran;
    while (stages.next()) {
        record.variants[position[stages.integer(0)]].flow.push_back({stages.enumeration<Stage>(1),
                                                                     readLimit(stages, 2),
                                                                     stages.enumeration<Assignment>(4),
                                                                     {},
                                                                     int(stages.integer(5)),
                                                                     stages.text(6)});
    }
    Statement people = tx.statement(
        u"SELECT variant_id, stage, person_id FROM stage_person ORDER BY variant_id, stage, position");
    if (const auto ran = people.run(); !ran)
        return ran;
    while (people.next()) {
        for (StageRule& rule : record.variants[position[people.integer(0)]].flow) {
            if (rule.stage == people.enumeration<Stage>(1))
                rule.people.push_back(people.id<PersonId>(2));
        }
    }
    return {};
}

Result<> loadVariants(const ReadTx& tx, CatalogueRecord& record)
{
    const auto kinds = loadKinds(tx, record);
    if (!kinds)
        return tl::unexpected(kinds.error());
    Positions position;
    Statement variants =
        tx.statement(u"SELECT id, item_id, department_id, item_name, name, kind, promised_count,"
                     " promised_unit, statutory_count, statutory_unit, legal_basis, promised_basis,"
                     " immediate, joint, commitment, delegation, duty, naming, status, from_day,"
                     " until_day, replaces_id, mends_id, files_due FROM item_variant ORDER BY id");
    if (const auto ran = variants.run(); !ran)
        return ran;
    while (variants.next()) {
        position.insert(variants.integer(0), record.variants.size());
        record.variants.push_back(readVariant(variants, *kinds));
    }
    if (const auto done = loadStages(tx, record, position); !done)
        return done;
    Statement materials =
        tx.statement(u"SELECT variant_id, id, name, form, need, may_follow FROM material ORDER BY id");
    if (const auto ran = materials.run(); !ran)
        return ran;
    while (materials.next())
        record.variants[position[materials.integer(0)]].materials.push_back(
            {materials.id<MaterialId>(1), materials.text(2), materials.text(3),
             materials.enumeration<Material::Need>(4), materials.integer(5) != 0});
    Statement fees = tx.statement(u"SELECT variant_id, name, standard_fen, unit, basis FROM fee ORDER BY id");
    if (const auto ran = fees.run(); !ran)
        return ran;
    while (fees.next())
        record.variants[position[fees.integer(0)]].fees.push_back(
            {fees.text(1), fees.integer(2), fees.text(3), fees.text(4)});
    return {};
}

QString openingText(const Hall& hall)
{
    return hall.opening ? QString::fromUtf8(formatOpening(*hall.opening)) : QString();
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
    Statement newest = tx.statement(u"SELECT max(version) FROM calendar_version");
    if (const auto ran = newest.run(); !ran)
        return tl::unexpected(ran.error());
    return calendar(tx, {newest.next() ? newest.integer(0) : 0});
}

Result<CatalogueStore::StoredCalendar> CatalogueStore::calendar(const ReadTx& tx, CalendarVersion version)
{
    StoredCalendar stored;
    Statement q =
        tx.statement(u"SELECT version, notice FROM calendar_notice WHERE version = ? ORDER BY layer, year");
    if (const auto ran = q.run(version); !ran)
        return tl::unexpected(ran.error());
    while (q.next()) {
        stored.version = {q.integer(0)};
        stored.notices.push_back(q.bytes(1));
    }
    return stored;
}

Result<OrganisationId> CatalogueStore::insert(WriteTx& tx, const Organisation& o)
{
    Statement q = tx.statement(u"INSERT INTO organisation(parent_id, name, short_name, tier, kind, closed, "
                               u"document_word) VALUES(?,?,?,?,?,?,?)");
    if (const auto ran = q.run(o.parent, o.name, o.shortName, o.tier, o.kind, o.closed, o.documentWord); !ran)
        return tl::unexpected(ran.error());
    return OrganisationId{q.lastInsertId()};
}

Result<HallId> CatalogueStore::insert(WriteTx& tx, const Hall& hall)
{
    Statement q = tx.statement(u"INSERT INTO hall(name, opening, closed) VALUES(?,?,?)");
    if (const auto ran = q.run(hall.name, openingText(hall), hall.closed); !ran)
        return tl::unexpected(ran.error());
    return HallId{q.lastInsertId()};
}

Result<WindowId> CatalogueStore::insert(WriteTx& tx, const ServiceWindow& w)
{
    Statement q =
        tx.statement(u"INSERT INTO service_window(hall_id, department_id, name, closed) VALUES(?,?,?,?)");
    if (const auto ran = q.run(w.hall, w.department, w.name, w.closed); !ran)
        return tl::unexpected(ran.error());
    return WindowId{q.lastInsertId()};
}

Result<VariantId> CatalogueStore::insert(WriteTx& tx, const ItemVariant& v)
{
    VariantId id;
    {
        Statement q =
            tx.statement(u"INSERT INTO item_variant(item_id, department_id, item_name, name, kind,"
                         " promised_count, promised_unit, statutory_count, statutory_unit,"
                         " legal_basis, promised_basis, immediate, joint, commitment, delegation, duty,"
                         " naming, status, from_day, until_day, replaces_id, mends_id, files_due)"
                         " VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
        const auto ran =
            q.run(v.item, v.department, v.itemName, v.name, v.kind.name, v.promisedLimit.count,
                  v.promisedLimit.unit, v.statutoryLimit.count, v.statutoryLimit.unit, v.legalBasis,
                  v.promisedBasis, v.immediate, v.joint, v.commitment, v.delegation, v.duty, v.naming,
                  v.status, v.from, v.until, v.replaces, v.mends, v.filesDue);
        if (!ran)
            return tl::unexpected(ran.error());
        id = {q.lastInsertId()};
    }
    for (const StageRule& rule : v.flow) {
        if (const auto done = insertStage(tx, id, rule); !done)
            return tl::unexpected(done.error());
    }
    for (const Material& m : v.materials) {
        const auto done =
            tx.statement(u"INSERT INTO material(variant_id, name, form, need, may_follow) VALUES(?,?,?,?,?)")
                .run(id, m.name, m.form, m.need, m.deferrable);
        if (!done)
            return tl::unexpected(done.error());
    }
    for (const Fee& fee : v.fees) {
        const auto done =
            tx.statement(u"INSERT INTO fee(variant_id, name, standard_fen, unit, basis) VALUES(?,?,?,?,?)")
                .run(id, fee.name, fee.standardFen, fee.unit, fee.basis);
        if (!done)
            return tl::unexpected(done.error());
    }
    return id;
}

Result<> CatalogueStore::insertStage(WriteTx& tx, VariantId id, const StageRule& rule)
{
    const auto done = tx.statement(u"INSERT INTO stage_rule(variant_id, stage, limit_count, limit_unit,"
                                   " assignment, reviews, basis) VALUES(?,?,?,?,?,?,?)")
                          .run(id, rule.stage, rule.limit.count, rule.limit.unit, rule.assignment,
                               rule.reviews, rule.basis);
    if (!done)
        return done;
    for (std::size_t i = 0; i < rule.people.size(); ++i) {
        const auto person = tx.statement(u"INSERT INTO stage_person(variant_id, stage, position, person_id)"
                                         " VALUES(?,?,?,?)")
                                .run(id, rule.stage, qint64(i), rule.people[i]);
        if (!person)
            return person;
    }
    return {};
}

Result<> CatalogueStore::setKind(WriteTx& tx, const ItemKind& k)
{
    return tx
        .statement(
            u"INSERT INTO item_kind(name, acceptance_count, acceptance_unit, supplement_count,"
            " supplement_unit, paper_count, paper_unit, delivery_count, delivery_unit,"
            " extension_count, extension_unit, joint_count, joint_unit, extensions_allowed,"
            " deems_acceptance, legal_basis) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"
            " ON CONFLICT(name) DO UPDATE SET acceptance_count = excluded.acceptance_count,"
            " acceptance_unit = excluded.acceptance_unit, supplement_count = excluded.supplement_count,"
            " supplement_unit = excluded.supplement_unit, paper_count = excluded.paper_count,"
            " paper_unit = excluded.paper_unit, delivery_count = excluded.delivery_count,"
            " delivery_unit = excluded.delivery_unit, extension_count = excluded.extension_count,"
            " extension_unit = excluded.extension_unit, joint_count = excluded.joint_count,"
            " joint_unit = excluded.joint_unit, extensions_allowed = excluded.extensions_allowed,"
            " deems_acceptance = excluded.deems_acceptance, legal_basis = excluded.legal_basis")
        .run(k.name, k.acceptanceNotice.count, k.acceptanceNotice.unit, k.supplement.count, k.supplement.unit,
             k.acceptancePaper.count, k.acceptancePaper.unit, k.delivery.count, k.delivery.unit,
             k.extensionCap.count, k.extensionCap.unit, k.jointExtensionCap.count, k.jointExtensionCap.unit,
             k.extensionsAllowed, k.deemsAcceptance, k.legalBasis);
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
        const auto done = tx.statement(u"INSERT INTO calendar_notice(version, layer, year, notice)"
                                       " VALUES(?,?,?,?)")
                              .run(calendar.version, notice->layer, notice->year, json);
        if (!done)
            return done;
    }
    return {};
}

} // namespace duban
