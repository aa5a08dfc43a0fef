// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/base/Text.h"
#include "common/protocol/Words.h"
#include "server/command/TextChecks.h"
#include "server/command/admin/RecordPlans.h"
#include "server/store/PlaceStore.h"

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr qsizetype MaxShortName = 8;
constexpr qsizetype MaxKindName = 40;
constexpr std::size_t MaxOwnDays = 400;

Result<> checkName(const QString& name, const QString& field, qsizetype longest)
{
    if (name.trimmed().isEmpty() || name.size() > longest || !isPlainText(name))
        return invalid(field, u"1 to %1 characters, no control characters"_s.arg(longest));
    return {};
}

/// Writes a new one or a known one.
template <class Id, class Value>
std::function<Result<qint64>(WriteTx&, JournalSeq)> writerOf(Value value)
{
    return [value](WriteTx& tx, JournalSeq) -> Result<qint64> {
        if (!value.id.isValid()) {
            const Result<Id> made = CatalogueStore::insert(tx, value);
            return made ? Result<qint64>(made->value) : tl::unexpected(made.error());
        }
        const auto done = PlaceStore::update(tx, value);
        return done ? Result<qint64>(value.id.value) : tl::unexpected(done.error());
    };
}

/// Nobody looks after what is left at a place that is closed.
template <class Id>
Result<> checkEmpty(Id place, const RecordContext& context)
{
    if (context.when == RecordContext::When::Later || !place.isValid())
        return {};
    const auto open = PlaceStore::hasOpenCases(context.tx, place);
    if (!open)
        return tl::unexpected(open.error());
    return *open ? invalid(u"closed"_s, u"open cases lie there"_s) : Result<>();
}

// Organisations

Result<> checkParent(const Organisation& o, const Rules& rules)
{
    const auto& all = rules.catalogue().organisations;
    if (!o.parent.isValid()) {
        const Organisation* known = rules.organisation(o.id);
        const bool second = (!known || known->parent.isValid()) &&
                            std::any_of(all.begin(), all.end(),
                                        [](const Organisation& other) { return !other.parent.isValid(); });
        return second ? invalid(u"parent"_s, u"one tree has one root"_s) : Result<>();
    }
    const Organisation* parent = rules.organisation(o.parent);
    if (!parent || (parent->closed && !o.closed))
        return invalid(u"parent"_s, u"no such organisation, or closed"_s);
    if (!o.id.isValid())
        return {};
    const auto below = rules.subtree(o.id);
    if (std::find(below.begin(), below.end(), o.parent) != below.end())
        return invalid(u"parent"_s, u"lies below the organisation itself"_s);
    return {};
}

/// @return what is not closed below an organisation, or still works for it; empty: nothing.
QString aliveBelow(OrganisationId id, const Rules& rules, LocalDay today)
{
    const CatalogueRecord& all = rules.catalogue();
    for (const Organisation& o : all.organisations) {
        if (o.parent == id && !o.closed)
            return u"organisation %1 below it is not closed"_s.arg(o.id.value);
    }
    for (const ServiceWindow& w : all.windows) {
        if (w.department == id && !w.closed)
            return u"window %1 is staffed for it"_s.arg(w.id.value);
    }
    for (const ItemVariant& v : all.variants) {
        const bool offered = v.status == VariantStatus::Released && (!v.until || *v.until > today);
        if (v.department == id && offered)
            return u"variant %1 is decided by it"_s.arg(v.id.value);
    }
    return {};
}

Result<> checkClosing(const Organisation& o, const RecordContext& context)
{
    const Organisation* known = context.rules.organisation(o.id);
    if (!o.closed || !known || known->closed || context.when == RecordContext::When::Later)
        return {};
    const QString alive = aliveBelow(o.id, context.rules, dayOf(context.now));
    return alive.isEmpty() ? checkEmpty(o.id, context) : invalid(u"closed"_s, alive);
}

// Halls

Result<> checkHours(const OpeningRule& rule, const Rules& rules)
{
    if (rule.exceptions.size() > MaxOwnDays)
        return invalid(u"exceptions"_s, u"at most %1 days of its own"_s.arg(MaxOwnDays));
    for (const SpecialDay& day : rule.exceptions) {
        if (day.day < WorkCalendar::firstDay() || day.day > WorkCalendar::lastDay())
            return invalid(u"exceptions"_s, u"a day that no calendar covers"_s);
        if (day.name.size() > MaxKindName || !isPlainText(day.name))
            return invalid(u"exceptions"_s, u"a day's name: at most 40 characters, no control characters"_s);
    }
    const auto built = OpeningCalendar::build(rules.calendar(), rule);
    return built ? Result<>() : tl::unexpected(built.error());
}

Result<> checkClosing(const Hall& hall, const RecordContext& context)
{
    const Hall* known = context.rules.hall(hall.id);
    if (!hall.closed || !known || known->closed || context.when == RecordContext::When::Later)
        return {};
    for (const ServiceWindow& w : context.rules.catalogue().windows) {
        if (w.hall == hall.id && !w.closed)
            return invalid(u"closed"_s, u"window %1 is not closed"_s.arg(w.id.value));
    }
    return checkEmpty(hall.id, context);
}

// Windows

Result<> checkPlaces(const ServiceWindow& w, const RecordContext& context)
{
    const Hall* hall = context.rules.hall(w.hall);
    if (!hall || (hall->closed && !w.closed))
        return invalid(u"hall"_s, u"no such hall, or closed"_s);
    if (w.department.isValid()) {
        const Organisation* department = context.rules.organisation(w.department);
        if (!department || (department->closed && !w.closed))
            return invalid(u"department"_s, u"no such department, or closed"_s);
    }
    const ServiceWindow* known = context.rules.window(w.id);
    if (!known)
        return {};
    if (known->hall != w.hall) {
        // The papers lie in the hall where they were taken in.
        if (auto empty = checkEmpty(w.id, context); !empty) {
            if (empty.error().code == ErrorCode::InvalidInput)
                empty.error().field = u"hall"_s;
            return empty;
        }
    }
    return w.closed && !known->closed ? checkEmpty(w.id, context) : Result<>();
}

/// Two organs with one word would give the same number twice.
Result<> checkWord(const OrganisationEntry& entry, const Rules& rules)
{
    const QString word = entry.documentWord.trimmed();
    if (word.size() > MaxShortName || !isPlainText(word) || word != word.simplified())
        return invalid(u"documentWord"_s, u"at most 8 characters of one line"_s);
    const bool isOwn = !word.isEmpty();
    const QString used = isOwn ? word : entry.shortName.trimmed();
    const auto& known = rules.catalogue().organisations;
    const bool taken = std::any_of(known.begin(), known.end(), [&](const Organisation& o) {
        const bool isAlike = o.documentWord.isEmpty() ? isOwn && o.shortName == used : o.documentWord == used;
        return o.id != entry.id && isAlike;
    });
    return taken
               ? invalid(isOwn ? u"documentWord"_s : u"shortName"_s, u"another organisation numbers by it"_s)
               : Result<>();
}

} // namespace

Result<RecordPlan> planOf(const SetOrganisation& command, const RecordContext& context)
{
    const OrganisationEntry& e = command.organisation;
    if (const auto good = checkName(e.name, u"name"_s, MaxLine); !good)
        return tl::unexpected(good.error());
    if (const auto good = checkName(e.shortName, u"shortName"_s, MaxShortName); !good)
        return tl::unexpected(good.error());
    if (const auto good = checkWord(e, context.rules); !good)
        return tl::unexpected(good.error());
    if (e.kindName.size() > MaxKindName || !isPlainText(e.kindName))
        return invalid(u"kindName"_s, u"at most 40 characters, no control characters"_s);
    if (e.tier > Tier::Township)
        return invalid(u"tier"_s, u"unknown tier"_s);
    const Organisation o{e.id,
                         e.parent,
                         e.name.trimmed(),
                         e.shortName.trimmed(),
                         e.tier,
                         e.kindName.trimmed(),
                         e.closed,
                         e.documentWord.trimmed()};
    if (e.id.value != 0 && !context.rules.organisation(e.id))
        return invalid(u"id"_s, u"no such organisation"_s);
    if (const auto good = checkParent(o, context.rules); !good)
        return tl::unexpected(good.error());
    if (const auto good = checkClosing(o, context); !good)
        return tl::unexpected(good.error());
    return RecordPlan{o.id.value, writerOf<OrganisationId>(o)};
}

Result<RecordPlan> planOf(const SetHall& command, const RecordContext& context)
{
    const HallEntry& e = command.hall;
    if (const auto good = checkName(e.name, u"name"_s, MaxLine); !good)
        return tl::unexpected(good.error());
    const Hall* known = context.rules.hall(e.id);
    if (e.id.value != 0 && !known)
        return invalid(u"id"_s, u"no such hall"_s);
    Hall hall{e.id, e.name.trimmed(), {}, e.closed};
    if (e.ownHours) {
        hall.opening = fromEntry(e.opening);
        if (const auto good = checkHours(*hall.opening, context.rules); !good)
            return tl::unexpected(good.error());
    }
    if (const auto good = checkClosing(hall, context); !good)
        return tl::unexpected(good.error());
    const bool otherHours = hall.opening != (known ? known->opening : std::nullopt);
    const LegalTime after =
        known ? context.rules.hoursChangeAfter(hall.id, context.now) : LegalTime{}; // a new one has no clocks
    return RecordPlan{hall.id.value,
                      [hall, otherHours, after,
                       write = writerOf<HallId>(hall)](WriteTx& tx, JournalSeq seq) -> Result<qint64> {
                          const auto id = write(tx, seq);
                          if (!id || !otherHours)
                              return id;
                          const auto noted = PlaceStore::noteHours(tx, {{*id}, after, hall.opening}, seq);
                          return noted ? id : tl::unexpected(noted.error());
                      }};
}

Result<RecordPlan> planOf(const SetWindow& command, const RecordContext& context)
{
    const WindowEntry& e = command.window;
    if (const auto good = checkName(e.name, u"name"_s, MaxLine); !good)
        return tl::unexpected(good.error());
    if (e.id.value != 0 && !context.rules.window(e.id))
        return invalid(u"id"_s, u"no such window"_s);
    const ServiceWindow w{e.id, e.hall, e.department, e.name.trimmed(), e.closed};
    if (const auto good = checkPlaces(w, context); !good)
        return tl::unexpected(good.error());
    return RecordPlan{w.id.value, writerOf<WindowId>(w)};
}

} // namespace duban
