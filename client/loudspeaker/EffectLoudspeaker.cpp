// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/supervision/Loudspeaker.h"

#include <QAudio>
#include <QAudioDevice>
#include <QMediaDevices>
#include <QSoundEffect>

#include <map>

namespace duban {

namespace {

/// Plays by Qt Multimedia on the device that is the usual one when a tone is played, also when it was plugged
/// in later.
class EffectLoudspeaker final : public Loudspeaker
{
public:
    bool play(const QUrl& tone, int volume) override
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
            effect->setSource(tone);
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
    std::map<QUrl, std::unique_ptr<QSoundEffect>> m_effects;
};

} // namespace

class EffectLoudspeakerMaker final : public QObject, public LoudspeakerMaker
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID DUBAN_LOUDSPEAKER_MAKER)
    Q_INTERFACES(duban::LoudspeakerMaker)

public:
    std::unique_ptr<Loudspeaker> make() const override { return std::make_unique<EffectLoudspeaker>(); }
};

} // namespace duban

#include "EffectLoudspeaker.moc"
