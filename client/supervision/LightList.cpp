// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/supervision/LightList.h"

#include "client/supervision/LightDelegate.h"
#include "client/widget/Tokens.h"

#include <QContextMenuEvent>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr int FlashHalves = 4; // twice on and off

} // namespace

LightList::LightList(Replica& replica, const LightTrustWatch& watch, QWidget* parent)
    : QListView(parent), m_replica(replica),
      m_filter(new LightFilter(*new LightModel(replica, this), replica, this))
{
    setModel(m_filter);
    setItemDelegate(new LightDelegate(*this, watch));
    setAccessibleName(tr("Lights"));
    setUniformItemSizes(true);
    setSelectionMode(ExtendedSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(&replica, &Replica::lightArrived, this, &LightList::flash);
    connect(&replica, &Replica::lightsMissed, this, [this](const std::vector<LightRow>& lights) {
        for (const LightRow& light : lights)
            flash(light);
    });
    connect(&replica, &Replica::clockTicked, viewport(), qOverload<>(&QWidget::update));
    connect(&watch, &LightTrustWatch::changed, viewport(), qOverload<>(&QWidget::update));
    connect(this, &QListView::doubleClicked, this, &LightList::choose);
    connect(&m_timer, &QTimer::timeout, this, &LightList::tick);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &LightList::takeableChanged);
    connect(m_filter, &QAbstractItemModel::dataChanged, this, &LightList::takeableChanged);
    connect(m_filter, &QAbstractItemModel::modelReset, this, &LightList::takeableChanged);
}

void LightList::setGrouping(LightGrouping grouping)
{
    setUniformItemSizes(grouping == LightGrouping::None);
    m_filter->setGrouping(grouping);
    scheduleDelayedItemsLayout();
}

void LightList::showUnderWay(const QSet<LightId>& lights)
{
    m_underWay = lights;
    viewport()->update();
    emit takeableChanged();
}

std::vector<LightRow> LightList::takeable() const
{
    std::vector<LightRow> lights;
    if (!m_replica.me().may(Permission::AcknowledgeLight))
        return lights;
    for (const QModelIndex& index : selectionModel()->selectedIndexes()) {
        // Everything chosen at once holds every column, also those the list does not show.
        const LightRow* light = index.column() == 0 ? m_filter->lightAt(index) : nullptr;
        if (light && needsEye(*light) && !isUnderWay(light->id))
            lights.push_back(*light);
    }
    return lights;
}

void LightList::choose(const QModelIndex& index)
{
    if (const LightRow* light = m_filter->lightAt(index))
        emit caseChosen(light->caseId);
}

void LightList::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return choose(currentIndex());
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier) {
        if (const auto lights = takeable(); !lights.empty())
            emit acknowledgeWanted(lights);
        return;
    }
    QListView::keyPressEvent(event);
}

QMenu* LightList::menuFor(const QModelIndex& index)
{
    auto* menu = new QMenu(this);
    const LightRow* found = m_filter->lightAt(index);
    if (!found)
        return menu;
    const LightRow light = *found;
    menu->addAction(tr("Open the case"), this, [this, light] { emit caseChosen(light.caseId); });
    const QRect row = visualRect(index);
    menu->addAction(tr("Which days count…"), this,
                    [this, light, at = QRect(viewport()->mapToGlobal(row.topLeft()), row.size())] {
                        emit ledgerWanted(light.caseId, at);
                    });
    if (const auto lights = takeable(); !lights.empty()) {
        menu->addAction(tr("Take up"), this, [this, lights] { emit acknowledgeWanted(lights); });
        menu->addAction(tr("Take up with a note…"), this, [this, lights] { emit noteWanted(lights); });
    }
    if (!m_replica.me().may(Permission::AnnulLight))
        return menu;
    if (light.standing == LightStanding::Stands)
        menu->addAction(tr("Ask for annulment…"), this, [this, light] { emit annulmentWanted(light); });
    if (light.standing == LightStanding::AnnulmentAsked && light.askedBy != m_replica.me().person)
        menu->addAction(tr("Confirm annulment…"), this, [this, light] { emit judgementWanted(light); });
    return menu;
}

void LightList::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    QMenu* menu = menuFor(index);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(byKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}

void LightList::flash(const LightRow& light)
{
    m_flashes.insert(light.id, FlashHalves - 1);
    if (!m_timer.isActive())
        m_timer.start(metrics::FlashMs);
    viewport()->update();
}

void LightList::tick()
{
    for (auto it = m_flashes.begin(); it != m_flashes.end();)
        it = --it.value() < 0 ? m_flashes.erase(it) : std::next(it);
    if (m_flashes.isEmpty())
        m_timer.stop();
    viewport()->update();
}

} // namespace duban
