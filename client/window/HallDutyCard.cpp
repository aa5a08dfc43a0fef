// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/window/HallDutyCard.h"

#include "client/widget/Countdown.h"
#include "client/widget/Style.h"

#include <QHeaderView>

namespace duban {

namespace {

constexpr qint64 MsOfOneMinute = 60'000;
constexpr int MostDutyRows = 6; ///< without scrolling

bool isOver(const HallDutyEntry& entry, LegalTime now)
{
    return entry.until.isSet() && entry.until <= now;
}

} // namespace

HallDutyCard::HallDutyCard(Link& link, Replica& replica, QWidget* parent)
    : Card(tr("On duty in the hall"), Body::Full, parent), m_link(link), m_replica(replica),
      m_table(new FactTable({tr("Window"), tr("Clerk"), tr("When")}, 1, this))
{
    m_table->setAccessibleName(tr("On duty in the hall"));
    m_table->horizontalHeader()->hide();
    body()->addWidget(m_table);
    connect(&replica, &Replica::setUpChanged, this, &HallDutyCard::fetch);
    connect(&replica, &Replica::catalogueChanged, this, &HallDutyCard::refresh);
    connect(&replica, &Replica::clockTicked, this, [this] {
        if (hasTurned())
            fetch();
        if (m_replica.legalNow().ms / MsOfOneMinute != m_minute)
            refresh();
    });
    refresh();
    fetch();
}

/// Whoever's duty begins or ends leaves or takes the own window again: only the server knows which. Of
/// another day it told nothing.
bool HallDutyCard::hasTurned() const
{
    const LegalTime now = m_replica.legalNow();
    const auto passed = [this, now](LegalTime moment) { return moment > m_asked && moment <= now; };
    return dayOf(now) != dayOf(m_asked) ||
           std::any_of(m_rows.begin(), m_rows.end(), [&passed](const HallDutyEntry& entry) {
               return entry.from.isSet() && (passed(entry.from) || passed(entry.until));
           });
}

void HallDutyCard::fetch()
{
    if (!m_replica.me().may(GetHallDuty::permission))
        return;
    m_asked = m_replica.legalNow();
    if (m_underWay) {
        m_again = true;
        return;
    }
    m_underWay = true;
    m_link.request<HallDutyPage>(GetHallDuty{}, this, [this](const Answer<HallDutyPage>& answer) {
        m_underWay = false;
        if (std::exchange(m_again, false))
            return fetch();
        if (answer)
            m_rows = answer->rows;
        setHint(answer ? QString() : tr("could not be asked"));
        refresh();
    });
}

QString HallDutyCard::whenText(const HallDutyEntry& entry) const
{
    if (!entry.from.isSet())
        return {};
    const QString when = entry.from <= m_replica.legalNow()
                             ? tr("until %1").arg(timeText(entry.until))
                             : tr("%1-%2", "beginning, end").arg(timeText(entry.from), timeText(entry.until));
    return entry.standsForName.isEmpty() ? when
                                         : tr("%1, for %2", "when, person").arg(when, entry.standsForName);
}

/// The own window first, then the others in their order.
void HallDutyCard::refresh()
{
    const LegalTime now = m_replica.legalNow();
    m_minute = now.ms / MsOfOneMinute;
    std::vector<HallDutyEntry> rows = m_rows;
    std::erase_if(rows, [this, now](const HallDutyEntry& entry) {
        const ServiceWindow* window = m_replica.window(entry.window);
        return isOver(entry, now) || (window && window->closed);
    });
    std::stable_partition(rows.begin(), rows.end(), [this](const HallDutyEntry& entry) {
        return entry.window == m_replica.me().window;
    });
    m_table->clearFacts();
    for (const HallDutyEntry& entry : rows) {
        const ServiceWindow* window = m_replica.window(entry.window);
        const QString clerk = entry.person == m_replica.me().person
                                  ? tr("%1 (you)", "person").arg(entry.personName)
                                  : entry.personName;
        m_table->addFacts({window ? window->name : QString(), clerk, whenText(entry)});
    }
    m_table->fitColumns();
    m_table->setFixedHeight(metrics::Row * std::clamp(int(rows.size()), 1, MostDutyRows));
    setVisible(!rows.empty());
}

} // namespace duban
