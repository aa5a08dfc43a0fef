// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/Replica.h"
#include "client/supervision/ToneBox.h"

#include <QSet>
#include <QTimer>

namespace duban {

class Preferences;

/// Sounds for a red light that is given while the person looks on or while the line was down meanwhile, and
/// again and again until somebody took it up; several at a time sound as one. A yellow light has a softer
/// tone of its own, once. How loud, whether a yellow light is heard and whether anything is: kept for the
/// person. Source: domain.md §3.
class RedAlarm : public QObject
{
    Q_OBJECT

public:
    /// What is heard: the tone and how loud, see Volume.
    using Sound = std::function<void(Tone tone, int volume)>;

    /// How long until an unheeded red light sounds again, and for how long yellow ones that follow one
    /// another sound as one.
    static constexpr std::chrono::seconds Again{10};

    /// @param likes where it is kept how the person wants it
    /// @param sound what is heard; the loudspeaker of this PC unless told otherwise
    RedAlarm(Replica& replica, Preferences* likes, QObject* parent = nullptr, Sound sound = {},
             std::chrono::milliseconds again = Again);

    bool isMuted() const noexcept { return m_muted; }

    void setMuted(bool muted);

    /// @return how loud, Volume::Least to Volume::Most.
    int volume() const noexcept { return m_volume; }

    /// @param volume is brought into its bounds
    void setVolume(int volume);

    /// @return true when a yellow light is heard too.
    bool hearsYellow() const noexcept { return m_yellow; }

    void setHearsYellow(bool hears);

    /// Lets a tone be heard now as loud as chosen, also while nothing else is.
    void tryOut(Tone tone) { m_sound(tone, m_volume); }

    /// Nobody is logged in any more: what sounds stops. Lights of the next session sound again.
    void fallSilent();

    /// @return how many red lights sound until they are taken up.
    int ringing() const { return int(m_ringing.size()); }

signals:
    void changed();
    /// Something about the sound that the person should know once.
    void noticed(const QString& text);

private:
    void recall();
    void keep(const QString& name, const QByteArray& value);
    void hear(const LightRow& light);
    void hearMissed(const std::vector<LightRow>& lights);
    void hearYellow();
    void check();
    void ring();

    Replica& m_replica;
    Preferences* m_likes; ///< nullptr: nothing is kept beyond the view's own life
    bool m_muted = false;
    bool m_yellow = true;
    int m_volume = Volume::Usual;
    Sound m_sound;
    QSet<LightId> m_ringing;
    QTimer m_again;
    QTimer m_yellowRest; ///< as long as it runs another yellow light is not heard
};

} // namespace duban
