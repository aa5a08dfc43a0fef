// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/supervision/Loudspeaker.h"

#include <QObject>

#include <functional>
#include <memory>

namespace duban {

/// What is heard of a light: each level has a tone of its own.
enum class Tone : quint8 { Red, Yellow };

/// @return where the tone lies in the program, as a WAV file.
QUrl toneUrl(Tone tone);

/// @return the loudspeaker of this PC. Its module is loaded with the first tone: most people who log in never
/// hear one. Where the module is missing every tone counts as not heard, and the log says why.
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
