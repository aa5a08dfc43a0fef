// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/supervision/ToneBox.h"

#include <QApplication>
#include <QAudio>
#include <QAudioDevice>
#include <QMediaDevices>
#include <QSoundEffect>

#include <map>

static void initSoundResources()
{
    Q_INIT_RESOURCE(sound);
}

using namespace Qt::StringLiterals;

namespace duban {

namespace {

/// Nothing is asked of the sound system before the first tone: most people who log in never hear one.
class EffectLoudspeaker final : public Loudspeaker
{
public:
    bool play(Tone tone, int volume) override
    {
        const QAudioDevice device = QMediaDevices::defaultAudioOutput();
        if (device.isNull())
            return false;
        if (!m_devices) // the list is kept up to date only while somebody holds one
            m_devices = std::make_unique<QMediaDevices>();
        if (device != m_device)
            m_effects.clear();
        m_device = device;
        std::unique_ptr<QSoundEffect>& effect = m_effects[tone];
        if (!effect) {
            effect = std::make_unique<QSoundEffect>(device);
            effect->setSource(toneUrl(tone));
        }
        if (effect->status() == QSoundEffect::Error)
            return false;
        effect->setVolume(QAudio::convertVolume(float(volume) / Volume::Most, QAudio::LogarithmicVolumeScale,
                                                QAudio::LinearVolumeScale));
        effect->play();
        return true;
    }

private:
    std::unique_ptr<QMediaDevices> m_devices;
    QAudioDevice m_device; ///< that the effects play on
    std::map<Tone, std::unique_ptr<QSoundEffect>> m_effects;
};

} // namespace

QUrl toneUrl(Tone tone)
{
    initSoundResources();
    switch (tone) {
    case Tone::Red:
        return QUrl(u"qrc:/sound/red.wav"_s);
    case Tone::Yellow:
        return QUrl(u"qrc:/sound/yellow.wav"_s);
    }
    return {};
}

std::unique_ptr<Loudspeaker> makeLoudspeaker()
{
    return std::make_unique<EffectLoudspeaker>();
}

ToneBox::ToneBox(std::unique_ptr<Loudspeaker> loudspeaker, QObject* parent, std::function<void()> bell)
    : QObject(parent), m_loudspeaker(std::move(loudspeaker)), m_bell(std::move(bell))
{
    if (!m_bell)
        m_bell = [] { QApplication::beep(); };
}

ToneBox::~ToneBox() = default;

void ToneBox::play(Tone tone, int volume)
{
    if (m_loudspeaker->play(tone, volume))
        return;
    m_bell();
    if (!std::exchange(m_told, true))
        emit bellRung();
}

} // namespace duban
