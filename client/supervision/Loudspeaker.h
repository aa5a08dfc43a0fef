// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>
#include <QtPlugin>

#include <memory>

namespace duban {

/// Loudness a person chooses, in per cent as the ear takes it. Silence is another choice: see RedAlarm.
struct Volume
{
    static constexpr int Least = 10;
    static constexpr int Most = 100;
    static constexpr int Step = 10;
    static constexpr int Usual = 70;
};

/// How a tone reaches the ear.
class Loudspeaker
{
public:
    virtual ~Loudspeaker() = default;

    /// Begins to play and returns at once; what still plays of the same tone begins anew.
    /// @param tone a WAV file of this program's resources (see toneUrl)
    /// @param volume Volume::Least to Volume::Most
    /// @return false when nothing can be heard: the PC has no sound device, or the device refuses
    virtual bool play(const QUrl& tone, int volume) = 0;
};

/// What the module of the loudspeaker offers. Sound brings some twenty libraries with it: who logs in does
/// not wait for them, the first tone loads the module.
class LoudspeakerMaker
{
public:
    virtual ~LoudspeakerMaker() = default;

    virtual std::unique_ptr<Loudspeaker> make() const = 0;
};

} // namespace duban

#define DUBAN_LOUDSPEAKER_MAKER "duban.LoudspeakerMaker/1"
Q_DECLARE_INTERFACE(duban::LoudspeakerMaker, DUBAN_LOUDSPEAKER_MAKER)
