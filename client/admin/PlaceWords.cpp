// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/PlaceWords.h"

#include "common/protocol/Words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

struct PlaceWords
{
    Q_DECLARE_TR_FUNCTIONS(duban::PlaceWords)
};

QString clockText(TimeOfDay time)
{
    return u"%1:%2"_s.arg(time.count() / 60, 2, 10, QChar(u'0')).arg(time.count() % 60, 2, 10, QChar(u'0'));
}

void addHalfDay(QStringList& parts, TimeOfDay open, TimeOfDay close)
{
    if (open < close)
        parts << u"%1-%2"_s.arg(clockText(open), clockText(close));
}

/// Collects "field → value" of what differs.
class Differences
{
public:
    void add(const QString& field, const QString& before, const QString& after)
    {
        if (before != after)
            m_parts << PlaceWords::tr("%1 → %2", "field, new value")
                           .arg(field, after.isEmpty() ? PlaceWords::tr("none") : after);
    }

    void addClosed(bool before, bool after)
    {
        if (before != after)
            m_parts << (after ? PlaceWords::tr("is closed") : PlaceWords::tr("is opened again"));
    }

    QString text() const { return m_parts.isEmpty() ? PlaceWords::tr("nothing") : m_parts.join(u"  ·  "_s); }

private:
    QStringList m_parts;
};

QString nameOf(const Replica& replica, OrganisationId id)
{
    const Organisation* found = replica.organisation(id);
    return found ? found->name : QString();
}

QString changesOf(const OrganisationEntry& after, const Replica& replica)
{
    const Organisation* before = replica.organisation(after.id);
    if (!before)
        return PlaceWords::tr("new, below %1").arg(nameOf(replica, after.parent));
    Differences differences;
    differences.add(PlaceWords::tr("name"), before->name, after.name);
    differences.add(PlaceWords::tr("short name"), before->shortName, after.shortName);
    differences.add(PlaceWords::tr("word in document numbers"), before->documentWord, after.documentWord);
    differences.add(PlaceWords::tr("tier"), tierName(before->tier), tierName(after.tier));
    differences.add(PlaceWords::tr("kind"), before->kind, after.kindName);
    differences.add(PlaceWords::tr("belongs to"), nameOf(replica, before->parent),
                    nameOf(replica, after.parent));
    differences.addClosed(before->closed, after.closed);
    return differences.text();
}

QString changesOf(const HallEntry& after, const Replica& replica)
{
    const std::optional<OpeningRule> hours =
        after.ownHours ? std::optional(fromEntry(after.opening)) : std::nullopt;
    const Hall* before = replica.hall(after.id);
    if (!before)
        return PlaceWords::tr("new, open %1").arg(hoursText(hours));
    Differences differences;
    differences.add(PlaceWords::tr("name"), before->name, after.name);
    differences.add(PlaceWords::tr("hours"), hoursText(before->opening), hoursText(hours));
    differences.addClosed(before->closed, after.closed);
    return differences.text();
}

QString changesOf(const WindowEntry& after, const Replica& replica)
{
    const Hall* hall = replica.hall(after.hall);
    const ServiceWindow* before = replica.window(after.id);
    if (!before)
        return PlaceWords::tr("new, in %1").arg(hall ? hall->name : QString());
    const Hall* hallBefore = replica.hall(before->hall);
    Differences differences;
    differences.add(PlaceWords::tr("name"), before->name, after.name);
    differences.add(PlaceWords::tr("hall"), hallBefore ? hallBefore->name : QString(),
                    hall ? hall->name : QString());
    differences.add(PlaceWords::tr("department"), nameOf(replica, before->department),
                    nameOf(replica, after.department));
    differences.addClosed(before->closed, after.closed);
    return differences.text();
}

void addBelow(const std::vector<Organisation>& all, OrganisationId parent, int depth,
              std::vector<std::pair<const Organisation*, int>>& order, std::set<OrganisationId>& seen)
{
    for (const Organisation& o : all) {
        if (o.parent == parent && seen.insert(o.id).second) {
            order.emplace_back(&o, depth);
            addBelow(all, o.id, depth + 1, order, seen);
        }
    }
}

} // namespace

QString tierName(Tier tier)
{
    switch (tier) {
    case Tier::None:
        return {};
    case Tier::Province:
        return PlaceWords::tr("Province");
    case Tier::City:
        return PlaceWords::tr("City");
    case Tier::County:
        return PlaceWords::tr("County");
    case Tier::Township:
        return PlaceWords::tr("Township");
    }
    return {};
}

QString hoursText(const std::optional<OpeningRule>& opening)
{
    const OfficeHours hours = opening ? opening->hours : OfficeHours();
    QStringList parts;
    addHalfDay(parts, hours.morningOpen, hours.morningClose);
    addHalfDay(parts, hours.afternoonOpen, hours.afternoonClose);
    const QString text = parts.join(PlaceWords::tr(", ", "between opening hours"));
    if (!opening)
        return PlaceWords::tr("%1 (default)").arg(text);
    QStringList more{text};
    if ((opening->alsoOpenOn & 0x20) != 0)
        more << PlaceWords::tr("Saturdays too");
    if ((opening->alsoOpenOn & 0x40) != 0)
        more << PlaceWords::tr("Sundays too");
    if (!opening->exceptions.empty())
        more << PlaceWords::tr("%n day(s) of its own", nullptr, int(opening->exceptions.size()));
    return more.join(u"  ·  "_s);
}

std::set<OrganisationId> subtreeOf(const std::vector<Organisation>& all, OrganisationId root)
{
    std::vector<std::pair<const Organisation*, int>> order;
    std::set<OrganisationId> seen{root};
    addBelow(all, root, 0, order, seen);
    return seen;
}

std::vector<std::pair<const Organisation*, int>> inTreeOrder(const std::vector<Organisation>& all)
{
    std::vector<std::pair<const Organisation*, int>> order;
    std::set<OrganisationId> seen;
    addBelow(all, {}, 0, order, seen);
    for (const Organisation& o : all) {
        if (seen.insert(o.id).second)
            order.emplace_back(&o, 0);
    }
    return order;
}

QString windowLine(const Replica& replica, WindowId id)
{
    const ServiceWindow* window = replica.window(id);
    if (!window)
        return {};
    const Hall* hall = replica.hall(window->hall);
    return hall ? PlaceWords::tr("%1 · %2", "hall, window").arg(hall->name, window->name) : window->name;
}

QString plannedText(const PlannedEntry& planned, const Replica& replica)
{
    if (planned.verb == MessageKind::SetOrganisation) {
        const auto command = decode<SetOrganisation>(planned.body);
        return command ? changesOf(command->organisation, replica) : QString();
    }
    if (planned.verb == MessageKind::SetHall) {
        const auto command = decode<SetHall>(planned.body);
        return command ? changesOf(command->hall, replica) : QString();
    }
    if (planned.verb == MessageKind::SetWindow) {
        const auto command = decode<SetWindow>(planned.body);
        return command ? changesOf(command->window, replica) : QString();
    }
    return {};
}

QString plannedName(const PlannedEntry& planned, const Replica& replica)
{
    if (planned.verb == MessageKind::SetOrganisation) {
        if (const Organisation* now = replica.organisation({planned.subject}))
            return now->name;
    } else if (planned.verb == MessageKind::SetHall) {
        if (const Hall* now = replica.hall({planned.subject}))
            return now->name;
    } else if (planned.verb == MessageKind::SetWindow) {
        if (const ServiceWindow* now = replica.window({planned.subject}))
            return now->name;
    }
    return planned.title;
}

QString plannedKind(const PlannedEntry& planned)
{
    if (planned.verb == MessageKind::SetOrganisation)
        return PlaceWords::tr("Organisation");
    if (planned.verb == MessageKind::SetHall)
        return PlaceWords::tr("Hall");
    if (planned.verb == MessageKind::SetWindow)
        return PlaceWords::tr("Window");
    return {};
}

} // namespace duban
