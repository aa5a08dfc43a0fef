// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/supervision/RedAlarm.h"

#include "client/app/Preferences.h"
#include "client/supervision/LightFilter.h"

#include <QApplication>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

const QString AlarmPreference = u"board.alarm"_s;
constexpr char Muted[] = "muted";

} // namespace

RedAlarm::RedAlarm(Replica& replica, Preferences* likes, QObject* parent, Sound sound,
                   std::chrono::milliseconds again)
    : QObject(parent), m_replica(replica), m_likes(likes), m_sound(std::move(sound))
{
    if (!m_sound)
        m_sound = [] { QApplication::beep(); };
    m_again.setInterval(again);
    connect(&m_again, &QTimer::timeout, this, &RedAlarm::ring);
    connect(&replica, &Replica::lightArrived, this, &RedAlarm::hear);
    connect(&replica, &Replica::lightChanged, this, &RedAlarm::check);
    connect(&replica, &Replica::boardReplaced, this, &RedAlarm::check);
    connect(&replica, &Replica::reset, this, &RedAlarm::check);
    if (!likes)
        return;
    const auto recall = [this] {
        m_muted = m_likes->value(AlarmPreference) == Muted;
        emit changed();
    };
    connect(likes, &Preferences::fetched, this, recall);
    m_muted = likes->value(AlarmPreference) == Muted;
}

void RedAlarm::setMuted(bool muted)
{
    m_muted = muted;
    if (m_likes)
        m_likes->set(AlarmPreference, muted ? QByteArray(Muted) : QByteArray());
    emit changed();
}

void RedAlarm::hear(const LightRow& light)
{
    if (light.level != Light::Red || !needsEye(light))
        return;
    const bool first = m_ringing.isEmpty();
    m_ringing.insert(light.id);
    if (first) {
        ring();
        m_again.start();
    }
    emit changed();
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

void RedAlarm::ring()
{
    if (!isMuted())
        m_sound();
}

} // namespace duban
