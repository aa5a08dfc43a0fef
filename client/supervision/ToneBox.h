// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>

namespace duban {

/// What is heard of a light: each level has a tone of its own.
enum class Tone : quint8 { Red, Yellow };

/// @return where the tone lies in the program, as a WAV file.
QUrl toneUrl(Tone tone);

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
    /// @param volume Volume::Least to Volume::Most
    /// @return false when nothing can be heard: the PC has no sound device, or the device refuses
    virtual bool play(Tone tone, int volume) = 0;
};

/// @return the loudspeaker of this PC, by Qt Multimedia: the device that is the usual one when a tone is
/// played, also when it was plugged in later.
std::unique_ptr<Loudspeaker> makeLoudspeaker();

/// Plays tones. Where there is nothing to play them on, the bell of the system is rung and that is said once.
class ToneBox : public QObject
{
    Q_OBJECT

public:
    /// @param bell what is rung instead; the system's unless told otherwise
    explicit ToneBox(std::unique_ptr<Loudspeaker> loudspeaker = makeLoudspeaker(), QObject* parent = nullptr,
                     std::function<void()> bell = {});
    ~ToneBox() override;

    /// @param volume of the tone; the bell of the system has one of its own
    void play(Tone tone, int volume);

signals:
    /// The bell of the system stands in; told at the first time only.
    void bellRung();

private:
    std::unique_ptr<Loudspeaker> m_loudspeaker;
    std::function<void()> m_bell;
    bool m_told = false;
};

} // namespace duban
