// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/department/LightTrustWatch.h"

#include <QTimer>

namespace duban {

LightTrustWatch::LightTrustWatch(Link& link, Replica& replica, QObject* parent,
                                 std::chrono::milliseconds maxSilence)
    : QObject(parent), m_link(link), m_replica(replica), m_maxSilence(maxSilence)
{
    connect(&link, &Link::statusChanged, this, [this] { judge(); });
    connect(&replica, &Replica::engineChanged, this, [this] { judge(); });
    connect(&replica, &Replica::reset, this, [this] { judge(); });
    auto* timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, [this] { judge(); });
    timer->start(std::chrono::seconds(1));
    judge();
}

void LightTrustWatch::judge()
{
    const bool away = m_link.status().state == LinkState::Reconnecting;
    if (!away)
        m_lost.invalidate();
    else if (!m_lost.isValid())
        m_lost.start();
    QString reason;
    const int lag = m_replica.engine().lagSeconds;
    if (away && std::chrono::milliseconds(m_lost.elapsed()) >= m_maxSilence)
        reason = tr("The connection has been lost for %n minute(s); the lights are as they were then.",
                    nullptr, std::max(1, int(m_lost.elapsed() / 60'000)));
    else if (lag > MaxLagSeconds)
        reason = tr("The engine is %n minute(s) behind; lights may be missing.", nullptr, lag / 60);
    else if (const auto since = m_replica.sinceSweep();
             since && !m_replica.engine().replayed && since->count() > MaxLagSeconds)
        reason = tr("The engine has not looked at the clocks for %n minute(s); lights may be missing.",
                    nullptr, int(since->count() / 60));
    const LightTrust trust = reason.isEmpty() ? LightTrust::Known : LightTrust::Unknown;
    if (trust == m_trust && reason == m_reason)
        return;
    m_trust = trust;
    m_reason = reason;
    emit changed();
}

} // namespace duban
