// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/supervision/LightFilter.h"

#include <tuple>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

/// What waits for an eye first, red before yellow.
int urgencyOf(const LightRow& light)
{
    if (!needsEye(light))
        return 2;
    return light.level == Light::Red ? 0 : 1;
}

} // namespace

bool needsEye(const LightRow& light) noexcept
{
    return light.standing != LightStanding::Annulled && light.seenBy.isEmpty();
}

LightFilter::LightFilter(LightModel& source, const Replica& replica, QObject* parent)
    : QSortFilterProxyModel(parent), m_lights(source), m_replica(replica)
{
    setSourceModel(&source);
    sort(0);
}

void LightFilter::setLevel(std::optional<Light> level)
{
    m_level = level;
    invalidateFilter();
}

void LightFilter::setGrouping(LightGrouping grouping)
{
    m_grouping = grouping;
    invalidate();
}

const LightRow* LightFilter::lightAt(const QModelIndex& index) const
{
    return m_lights.lightAt(mapToSource(index));
}

qint64 LightFilter::groupOf(const LightRow& light) const
{
    switch (m_grouping) {
    case LightGrouping::None:
        break;
    case LightGrouping::Department:
        return light.department.value;
    case LightGrouping::Item:
        return light.variant.value;
    }
    return 0;
}

QString LightFilter::groupName(const LightRow& light) const
{
    return m_grouping == LightGrouping::Item ? m_replica.itemName(light.variant)
                                             : m_replica.departmentName(light.department);
}

QString LightFilter::headAt(const QModelIndex& index) const
{
    const LightRow* light = lightAt(index);
    if (m_grouping == LightGrouping::None || !light)
        return {};
    const LightRow* above = lightAt(index.siblingAtRow(index.row() - 1));
    if (above && groupOf(*above) == groupOf(*light))
        return {};
    int lights = 0;
    int eyes = 0;
    for (int row = index.row(); row < rowCount(); ++row) {
        const LightRow* one = lightAt(this->index(row, 0));
        if (groupOf(*one) != groupOf(*light))
            break;
        ++lights;
        eyes += needsEye(*one) ? 1 : 0;
    }
    const QString name = groupName(*light);
    return eyes > 0 ? tr("%1  ·  %n light(s), %2 to be taken up", "group", lights).arg(name).arg(eyes)
                    : tr("%1  ·  %n light(s)", "group", lights).arg(name);
}

int LightFilter::waiting() const
{
    int eyes = 0;
    for (int row = 0; row < rowCount(); ++row)
        eyes += needsEye(*lightAt(index(row, 0))) ? 1 : 0;
    return eyes;
}

bool LightFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const LightRow* light = m_lights.lightAt(m_lights.index(row, 0, parent));
    return light && (!m_level || light->level == *m_level);
}

bool LightFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const LightRow* a = m_lights.lightAt(left);
    const LightRow* b = m_lights.lightAt(right);
    if (!a || !b)
        return false;
    return std::tuple(groupOf(*a), urgencyOf(*a), -a->id.value) <
           std::tuple(groupOf(*b), urgencyOf(*b), -b->id.value);
}

} // namespace duban
