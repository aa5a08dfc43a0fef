// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/supervision/RedAlarm.h"

#include "client/app/Preferences.h"
#include "client/supervision/LightFilter.h"

#include <QApplication>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

const QString AlarmPreference = u"board.alarm"_s;
const QString VolumePreference = u"board.volume"_s;
const QString YellowPreference = u"board.yellow"_s;
constexpr char Muted[] = "muted";
constexpr char Silent[] = "silent";

int heldVolume(int volume)
{
    return std::clamp(volume, Volume::Least, Volume::Most);
}

} // namespace

RedAlarm::RedAlarm(Replica& replica, Preferences* likes, QObject* parent, Sound sound,
                   std::chrono::milliseconds again)
    : QObject(parent), m_replica(replica), m_likes(likes), m_sound(std::move(sound))
{
    if (!m_sound) {
        auto* box = new ToneBox(makeLoudspeaker(), this);
        m_sound = [box](Tone tone, int volume) { box->play(tone, volume); };
        connect(box, &ToneBox::bellRung, this, [this] {
            emit noticed(
                tr("This PC has no sound device: lights ring the bell of the system instead, and the volume "
                   "chosen here has no effect."));
        });
    }
    m_again.setInterval(again);
    m_yellowRest.setInterval(again);
    m_yellowRest.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &RedAlarm::ring);
    connect(&replica, &Replica::lightArrived, this, &RedAlarm::hear);
    connect(&replica, &Replica::lightsMissed, this, &RedAlarm::hearMissed);
    connect(&replica, &Replica::lightChanged, this, &RedAlarm::check);
    connect(&replica, &Replica::boardReplaced, this, &RedAlarm::check);
    connect(&replica, &Replica::reset, this, &RedAlarm::check);
    if (!likes)
        return;
    connect(likes, &Preferences::fetched, this, &RedAlarm::recall);
    recall();
}

void RedAlarm::recall()
{
    m_muted = m_likes->value(AlarmPreference) == Muted;
    m_yellow = m_likes->value(YellowPreference) != Silent;
    bool known = false;
    const int volume = m_likes->value(VolumePreference).toInt(&known);
    m_volume = known ? heldVolume(volume) : Volume::Usual;
    emit changed();
}

/// Only what differs from the usual is kept.
void RedAlarm::keep(const QString& name, const QByteArray& value)
{
    if (m_likes)
        m_likes->set(name, value);
    emit changed();
}

void RedAlarm::setMuted(bool muted)
{
    m_muted = muted;
    keep(AlarmPreference, muted ? QByteArray(Muted) : QByteArray());
}

void RedAlarm::setVolume(int volume)
{
    m_volume = heldVolume(volume);
    keep(VolumePreference, m_volume == Volume::Usual ? QByteArray() : QByteArray::number(m_volume));
}

void RedAlarm::setHearsYellow(bool hears)
{
    m_yellow = hears;
    keep(YellowPreference, hears ? QByteArray() : QByteArray(Silent));
}

void RedAlarm::hear(const LightRow& light)
{
    if (!needsEye(light))
        return;
    if (light.level == Light::Yellow)
        return hearYellow();
    if (light.level != Light::Red)
        return;
    const bool first = m_ringing.isEmpty();
    m_ringing.insert(light.id);
    if (first) {
        ring();
        m_again.start();
    }
    emit changed();
}

/// Red ones first: they drown the yellow ones, and several sound as one.
void RedAlarm::hearMissed(const std::vector<LightRow>& lights)
{
    for (const Light level : {Light::Red, Light::Yellow}) {
        for (const LightRow& light : lights) {
            if (light.level == level)
                hear(light);
        }
    }
}

/// A sweep gives many at a time, and what is red drowns them anyway.
void RedAlarm::hearYellow()
{
    if (m_muted || !m_yellow || !m_ringing.isEmpty() || m_yellowRest.isActive())
        return;
    m_yellowRest.start();
    m_sound(Tone::Yellow, m_volume);
}

/// Whoever took a light up, it is quiet for everybody.
void RedAlarm::check()
{
    QSet<LightId> still;
    for (const LightRow& light : m_replica.lights()) {
        if (m_ringing.contains(light.id) && needsEye(light))
            still.insert(light.id);
    }
    if (still == m_ringing)
        return;
    m_ringing = still;
    if (m_ringing.isEmpty())
        m_again.stop();
    emit changed();
}

void RedAlarm::fallSilent()
{
    m_again.stop();
    m_ringing.clear();
    emit changed();
}

void RedAlarm::ring()
{
    if (!isMuted())
        m_sound(Tone::Red, m_volume);
}

} // namespace duban
