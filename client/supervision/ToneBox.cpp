// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/supervision/ToneBox.h"

#include <QApplication>
#include <QLoggingCategory>
#include <QPluginLoader>

static void initSoundResources()
{
    Q_INIT_RESOURCE(sound);
}

using namespace Qt::StringLiterals;

namespace duban {

namespace {

Q_LOGGING_CATEGORY(toneLog, "duban.tone")

class ModuleLoudspeaker final : public Loudspeaker
{
public:
    bool play(const QUrl& tone, int volume) override
    {
        if (!std::exchange(m_looked, true))
            load();
        return m_real && m_real->play(tone, volume);
    }

private:
    void load()
    {
        QPluginLoader module(QCoreApplication::applicationDirPath() +
                             QStringLiteral("/" DUBAN_MODULES_FROM_BIN "/duban-loudspeaker"));
        if (const auto* maker = qobject_cast<LoudspeakerMaker*>(module.instance()))
            m_real = maker->make();
        else
            qCWarning(toneLog).noquote() << "no tones:" << module.errorString();
    }

    bool m_looked = false;
    std::unique_ptr<Loudspeaker> m_real;
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
    return std::make_unique<ModuleLoudspeaker>();
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
    if (m_loudspeaker->play(toneUrl(tone), volume))
        return;
    m_bell();
    if (!std::exchange(m_told, true))
        emit bellRung();
}

} // namespace duban
