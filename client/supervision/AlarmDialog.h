// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/supervision/RedAlarm.h"
#include "client/widget/ActionButton.h"

#include <QDialog>
#include <QLabel>
#include <QSlider>

namespace duban {

/// How lights sound at this console: muted or not, how loud, whether a yellow one too; each tone can be
/// tried. What is changed holds at once and is kept for the person.
class AlarmDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AlarmDialog(RedAlarm& alarm, QWidget* parent = nullptr);

    TickBox* mute() const noexcept { return m_mute; }

    TickBox* yellow() const noexcept { return m_yellow; }

    QSlider* volume() const noexcept { return m_volume; }

    /// @return the button that lets one tone be heard.
    QPushButton* tryButton(Tone tone) const noexcept { return tone == Tone::Red ? m_tryRed : m_tryYellow; }

private:
    QLayout* makeVolume();
    void showChoices();

    RedAlarm& m_alarm;
    TickBox* m_mute;
    TickBox* m_yellow;
    QSlider* m_volume;
    QLabel* m_percent;
    QPushButton* m_tryRed;
    QPushButton* m_tryYellow;
};

} // namespace duban
