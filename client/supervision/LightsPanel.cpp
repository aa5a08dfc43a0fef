// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/supervision/LightsPanel.h"

#include "client/widget/ChoiceBox.h"
#include "client/widget/Countdown.h"
#include "client/widget/Icon.h"

#include <QButtonGroup>

namespace duban {

namespace {

constexpr int BoardLights = 200; ///< the server gives no more of them at once: there may be older ones

enum LightChip { AllLights, RedLights, YellowLights };

std::optional<Light> levelOf(int chip)
{
    if (chip == RedLights)
        return Light::Red;
    return chip == YellowLights ? std::optional(Light::Yellow) : std::nullopt;
}

} // namespace

LightsPanel::LightsPanel(const ViewContext& context, const LightTrustWatch& watch, RedAlarm* alarm,
                         QWidget* parent)
    : Card(tr("Lights"), Body::Full, parent), m_me(context.replica.me()),
      m_list(new LightList(context.replica, watch, this)), m_desk(new AcknowledgeDesk(context, this)),
      m_alarm(alarm)
{
    if (!m_alarm && m_me.may(Permission::AcknowledgeLight)) {
        m_alarm = new RedAlarm(context.replica, context.preferences, this);
        connect(m_alarm, &RedAlarm::noticed, this, &LightsPanel::noticed);
        connect(&context.link, &Link::sessionEnded, m_alarm, &RedAlarm::fallSilent);
    }
    m_controls = makeControls();
    m_foot = makeFoot();
    body()->addWidget(m_controls);
    body()->addWidget(m_list, 1);
    body()->addWidget(m_foot);
    connect(m_list, &LightList::acknowledgeWanted, m_desk,
            [this](const std::vector<LightRow>& lights) { m_desk->acknowledge(lights); });
    connect(m_list, &LightList::noteWanted, m_desk, &AcknowledgeDesk::askNote);
    connect(m_list, &LightList::takeableChanged, this, &LightsPanel::showTakeable);
    connect(m_desk, &AcknowledgeDesk::underWayChanged, m_list,
            [this] { m_list->showUnderWay(m_desk->underWay()); });
    connect(m_desk, &AcknowledgeDesk::noticed, this, &LightsPanel::noticed);
    const QAbstractItemModel* lights = m_list->model();
    connect(lights, &QAbstractItemModel::modelReset, this, &LightsPanel::showWaiting);
    connect(lights, &QAbstractItemModel::rowsInserted, this, &LightsPanel::showWaiting);
    connect(lights, &QAbstractItemModel::rowsRemoved, this, &LightsPanel::showWaiting);
    connect(lights, &QAbstractItemModel::dataChanged, this, &LightsPanel::showWaiting);
    showTakeable();
    showWaiting();
}

QWidget* LightsPanel::makeControls()
{
    auto* controls = new QWidget(this);
    auto* row = new QHBoxLayout(controls);
    row->setContentsMargins(metrics::Space12, metrics::Space4, metrics::Space12, metrics::Space4);
    row->setSpacing(metrics::Space4);
    auto* group = new QButtonGroup(controls);
    const std::array words{tr("All"), tr("Red"), tr("Yellow")};
    for (int i = 0; i < int(words.size()); ++i) {
        auto* chip = new QPushButton(words[std::size_t(i)], controls);
        chip->setProperty("chip", true);
        chip->setCheckable(true);
        chip->setChecked(i == AllLights);
        group->addButton(chip, i);
        row->addWidget(chip);
    }
    m_grouping = new ChoiceBox(controls);
    m_grouping->setAccessibleName(tr("Put together by"));
    m_grouping->addItem(tr("One list"), int(LightGrouping::None));
    m_grouping->addItem(tr("By department"), int(LightGrouping::Department));
    m_grouping->addItem(tr("By item"), int(LightGrouping::Item));
    row->addWidget(m_grouping);
    row->addStretch();
    connect(group, &QButtonGroup::idClicked, this, [this](int chip) {
        m_list->filter()->setLevel(levelOf(chip));
        showWaiting();
    });
    connect(m_grouping, &QComboBox::currentIndexChanged, this,
            [this] { m_list->setGrouping(LightGrouping(m_grouping->currentData().toInt())); });
    return controls;
}

/// What only who takes lights up needs.
QWidget* LightsPanel::makeFoot()
{
    auto* foot = new QWidget(this);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(metrics::Space8, metrics::Space4, metrics::Space12, metrics::Space4);
    m_mute = new QPushButton(foot);
    setLook(m_mute, Look::Flat);
    m_mute->setAutoDefault(false);
    row->addWidget(m_mute);
    m_sound = new QPushButton(icon(IconName::Settings), {}, foot);
    setLook(m_sound, Look::Flat);
    m_sound->setAutoDefault(false);
    m_sound->setAccessibleName(tr("Volume and tones …"));
    m_sound->setToolTip(tr("How loud lights sound here, and whether a yellow one does"));
    row->addWidget(m_sound);
    row->addStretch();
    m_takeUp = new ActionButton(tr("Take up"), {}, Look::Body, foot);
    m_takeUp->showKey(QKeySequence(Qt::Key_Space));
    row->addWidget(m_takeUp);
    foot->setVisible(m_alarm != nullptr);
    connect(m_takeUp, &QPushButton::clicked, this, [this] { m_desk->acknowledge(m_list->takeable()); });
    if (m_alarm) {
        connect(m_mute, &QPushButton::clicked, m_alarm, [this] { m_alarm->setMuted(!m_alarm->isMuted()); });
        connect(m_sound, &QPushButton::clicked, this, &LightsPanel::openSound);
        connect(m_alarm, &RedAlarm::changed, this, &LightsPanel::showMute);
        showMute();
    }
    return foot;
}

void LightsPanel::showMute()
{
    const bool muted = m_alarm->isMuted();
    m_mute->setText(muted ? tr("Sound off") : tr("Sound on"));
    m_mute->setToolTip(muted ? tr("New lights are silent here. Press to hear them.")
                             : tr("A new red light sounds until somebody takes it up. Press to mute it."));
}

void LightsPanel::openSound()
{
    if (!m_soundDialog && m_alarm)
        m_soundDialog = new AlarmDialog(*m_alarm, this);
    if (m_soundDialog)
        m_soundDialog->open();
}

void LightsPanel::showTakeable()
{
    const int lights = int(m_list->takeable().size());
    m_takeUp->setEnabled(lights > 0);
    m_takeUp->setText(lights > 1 ? tr("Take %n up", nullptr, lights) : tr("Take up"));
}

void LightsPanel::showWaiting()
{
    const int waiting = m_list->filter()->waiting();
    const bool cut = m_list->filter()->sourceModel()->rowCount() >= BoardLights;
    if (cut && waiting > 0)
        setHint(tr("%1+ not taken up yet", "figure").arg(groupedNumber(waiting)));
    else
        setHint(waiting > 0 ? tr("%n not taken up yet", nullptr, waiting) : QString());
}

void LightsPanel::setLooked(View::Looked how)
{
    m_controls->setVisible(how == View::Looked::AtDesk);
    m_foot->setVisible(m_alarm && how == View::Looked::AtDesk);
}

} // namespace duban
