// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/department/LightTrustWatch.h"
#include "client/supervision/LightFilter.h"

#include <QHash>
#include <QListView>
#include <QMenu>
#include <QSet>
#include <QTimer>

namespace duban {

/// The lights given, two lines each, those that nobody took up on top. A new one flashes its row twice, then
/// stays. Space takes up what is chosen.
class LightList : public QListView
{
    Q_OBJECT

public:
    LightList(Replica& replica, const LightTrustWatch& watch, QWidget* parent = nullptr);

    LightFilter* filter() const noexcept { return m_filter; }

    /// @return true while the row of a light is in the bright half of its flash.
    bool isFlashing(LightId id) const { return m_flashes.value(id, 0) % 2 == 1; }

    /// @return true while the word on a light is on its way to the server.
    bool isUnderWay(LightId id) const { return m_underWay.contains(id); }

    /// Shows which lights are being taken up.
    void showUnderWay(const QSet<LightId>& lights);

    void setGrouping(LightGrouping grouping);

    /// @return the chosen lights that nobody took up yet; empty for who may not take any up.
    std::vector<LightRow> takeable() const;

    Replica& replica() const noexcept { return m_replica; }

    /// @return what can be done with a light; empty where there is none. The caller owns the menu.
    QMenu* menuFor(const QModelIndex& index);

signals:
    /// Enter or double-click on a light.
    void caseChosen(duban::CaseId id);
    /// The person wants to see which days count, beside this place on the screen.
    void ledgerWanted(duban::CaseId id, const QRect& at);
    /// These are taken up by this person.
    void acknowledgeWanted(const std::vector<duban::LightRow>& lights);
    /// The same, with a note.
    void noteWanted(const std::vector<duban::LightRow>& lights);
    /// Other lights are chosen, or what is said of them is different.
    void takeableChanged();
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
    QSet<LightId> m_underWay;
    QTimer m_timer;
};

} // namespace duban
