// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/model/LightModel.h"

#include <QSortFilterProxyModel>

#include <optional>

namespace duban {

/// What lights are put together by.
enum class LightGrouping : quint8 { None, Department, Item };

/// @return true while a light stands and nobody took it up yet.
bool needsEye(const LightRow& light) noexcept;

/// Lets through the lights of one colour, or all. Those that nobody took up come first, red before yellow,
/// then the newest; grouped, all that within each group.
class LightFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    LightFilter(LightModel& source, const Replica& replica, QObject* parent = nullptr);

    /// @param level not set: every light
    void setLevel(std::optional<Light> level);

    void setGrouping(LightGrouping grouping);

    LightGrouping grouping() const noexcept { return m_grouping; }

    const LightRow* lightAt(const QModelIndex& index) const;

    /// @return the words over a row that begins a group; empty over any other.
    QString headAt(const QModelIndex& index) const;

    /// @return how many of the lights let through nobody took up yet.
    int waiting() const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    qint64 groupOf(const LightRow& light) const;
    QString groupName(const LightRow& light) const;

    const LightModel& m_lights;
    const Replica& m_replica;
    std::optional<Light> m_level;
    LightGrouping m_grouping = LightGrouping::None;
};

} // namespace duban
