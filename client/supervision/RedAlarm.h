// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/Replica.h"

#include <QSet>
#include <QTimer>

namespace duban {

class Preferences;

/// Sounds for a red light that is given while the person looks on, and again and again until somebody took it
/// up. Can be muted; that is kept for the person. Source: domain.md §3.
class RedAlarm : public QObject
{
    Q_OBJECT

public:
    using Sound = std::function<void()>;

    /// How long until an unheeded light sounds again.
    static constexpr std::chrono::seconds Again{10};

    /// @param likes where it is kept that the person wants silence
    /// @param sound what is heard; the tone of the system unless told otherwise
    RedAlarm(Replica& replica, Preferences* likes, QObject* parent = nullptr, Sound sound = {},
             std::chrono::milliseconds again = Again);

    bool isMuted() const noexcept { return m_muted; }

    void setMuted(bool muted);

    /// @return how many red lights sound until they are taken up.
    int ringing() const { return int(m_ringing.size()); }

signals:
    void changed();

private:
    void hear(const LightRow& light);
    void check();
    void ring();

    Replica& m_replica;
    Preferences* m_likes; ///< nullptr: nothing is kept beyond the view's own life
    bool m_muted = false;
    Sound m_sound;
    QSet<LightId> m_ringing;
    QTimer m_again;
};

} // namespace duban
