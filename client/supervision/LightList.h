// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/department/LightTrustWatch.h"
#include "client/model/LightModel.h"

#include <QHash>
#include <QListView>
#include <QMenu>
#include <QSortFilterProxyModel>
#include <QTimer>

#include <optional>

namespace duban {

/// Lets through the lights of one colour, or all.
class LightFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit LightFilter(LightModel& source, QObject* parent = nullptr);

    /// @param level not set: every light
    void setLevel(std::optional<Light> level);

    const LightRow* lightAt(const QModelIndex& index) const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    const LightModel& m_lights;
    std::optional<Light> m_level;
};

/// The lights given, newest first, two lines each. A new one flashes its row twice, then stays.
class LightList : public QListView
{
    Q_OBJECT

public:
    LightList(Replica& replica, const LightTrustWatch& watch, QWidget* parent = nullptr);

    LightFilter* filter() const noexcept { return m_filter; }

    /// @return true while the row of a light is in the bright half of its flash.
    bool isFlashing(LightId id) const { return m_flashes.value(id, 0) % 2 == 1; }

    Replica& replica() const noexcept { return m_replica; }

    /// @return what can be done with a light; empty where there is none. The caller owns the menu.
    QMenu* menuFor(const QModelIndex& index);

signals:
    /// Enter or double-click on a light.
    void caseChosen(duban::CaseId id);
    /// Somebody who may wants this light taken back.
    void annulmentWanted(const duban::LightRow& light);
    /// Another one answers whether it is taken back.
    void judgementWanted(const duban::LightRow& light);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void flash(const LightRow& light);
    void tick();
    void choose(const QModelIndex& index);

    Replica& m_replica;
    LightFilter* m_filter;
    QHash<LightId, int> m_flashes; ///< halves still to come
    QTimer m_timer;
};

} // namespace duban
