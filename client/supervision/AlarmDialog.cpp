// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/supervision/AlarmDialog.h"

#include "client/widget/Card.h"
#include "client/widget/Tokens.h"

#include <QSignalBlocker>

namespace duban {

namespace {

constexpr int AlarmDialogWidth = 420;

} // namespace

AlarmDialog::AlarmDialog(RedAlarm& alarm, QWidget* parent)
    : QDialog(parent), m_alarm(alarm), m_mute(new TickBox(tr("Mute: no light sounds here"), this)),
      m_yellow(new TickBox(tr("A yellow light sounds too, once and softly"), this)),
      m_volume(new QSlider(Qt::Horizontal, this)), m_percent(plainLabel({}, this)),
      m_tryRed(new QPushButton(tr("Hear red"), this)), m_tryYellow(new QPushButton(tr("Hear yellow"), this))
{
    setWindowTitle(tr("Volume and tones"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(AlarmDialogWidth);
    auto* words = plainLabel(
        tr("A new red light sounds until somebody takes it up; several at a time sound as one. What "
           "you choose here holds for you at every PC."),
        this);
    words->setWordWrap(true);
    setLook(words, Look::Second);
    auto* close = new ActionButton(tr("Close"), {}, Look::Main, this);
    auto* buttons = new QHBoxLayout;
    for (QPushButton* one : {m_tryRed, m_tryYellow}) {
        one->setAutoDefault(false);
        buttons->addWidget(one);
    }
    buttons->addStretch();
    buttons->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::Space16, metrics::Space16, metrics::Space16, metrics::Space16);
    column->setSpacing(metrics::Space12);
    column->addWidget(words);
    column->addLayout(makeVolume());
    column->addWidget(m_yellow);
    column->addWidget(m_mute);
    column->addLayout(buttons);
    connect(m_mute, &TickBox::toggled, &m_alarm, &RedAlarm::setMuted);
    connect(m_yellow, &TickBox::toggled, &m_alarm, &RedAlarm::setHearsYellow);
    connect(m_tryRed, &QPushButton::clicked, &m_alarm, [this] { m_alarm.tryOut(Tone::Red); });
    connect(m_tryYellow, &QPushButton::clicked, &m_alarm, [this] { m_alarm.tryOut(Tone::Yellow); });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(&m_alarm, &RedAlarm::changed, this, &AlarmDialog::showChoices);
    connect(&m_alarm, &QObject::destroyed, this, &QDialog::reject);
    showChoices();
    m_volume->setFocus();
}

QLayout* AlarmDialog::makeVolume()
{
    m_volume->setRange(Volume::Least / Volume::Step, Volume::Most / Volume::Step);
    m_volume->setPageStep(2);
    m_volume->setAccessibleName(tr("Volume"));
    m_percent->setMinimumWidth(m_percent->fontMetrics().horizontalAdvance(tr("%1 %").arg(Volume::Most)));
    m_percent->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::Space12);
    row->addWidget(plainLabel(tr("Volume"), this));
    row->addWidget(m_volume, 1);
    row->addWidget(m_percent);
    connect(m_volume, &QSlider::valueChanged, &m_alarm,
            [this](int step) { m_alarm.setVolume(step * Volume::Step); });
    return row;
}

/// The button beside the list mutes too.
void AlarmDialog::showChoices()
{
    const QSignalBlocker quietMute(m_mute);
    const QSignalBlocker quietYellow(m_yellow);
    const QSignalBlocker quietVolume(m_volume);
    m_mute->setChecked(m_alarm.isMuted());
    m_yellow->setChecked(m_alarm.hearsYellow());
    m_volume->setValue(m_alarm.volume() / Volume::Step);
    m_percent->setText(tr("%1 %").arg(m_alarm.volume()));
}

} // namespace duban
