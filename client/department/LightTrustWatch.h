// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/Replica.h"
#include "client/widget/LightMark.h"

#include <QElapsedTimer>
#include <QObject>

namespace duban {

/// Knows whether the lights on the screen can be believed: not when the engine lags by more than five
/// minutes or did not run for so long, and not when the connection has been lost for more than a minute.
/// Source: domain.md §3.
class LightTrustWatch : public QObject
{
    Q_OBJECT

public:
    static constexpr int MaxLagSeconds = 300;
    static constexpr std::chrono::milliseconds MaxSilence{60'000};

    LightTrustWatch(Link& link, Replica& replica, QObject* parent = nullptr,
                    std::chrono::milliseconds maxSilence = MaxSilence);

    LightTrust trust() const noexcept { return m_trust; }

    /// @return why the lights cannot be believed, as a sentence; empty when they can.
    QString reason() const { return m_reason; }

signals:
    void changed();

private:
    void judge();

    Link& m_link;
    Replica& m_replica;
    std::chrono::milliseconds m_maxSilence;
    QElapsedTimer m_lost; ///< runs while the connection is away
    LightTrust m_trust = LightTrust::Known;
    QString m_reason;
};

} // namespace duban
