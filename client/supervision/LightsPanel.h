// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/View.h"
#include "client/supervision/AcknowledgeDesk.h"
#include "client/supervision/AlarmDialog.h"
#include "client/supervision/LightList.h"
#include "client/supervision/RedAlarm.h"
#include "client/widget/ActionButton.h"
#include "client/widget/Card.h"

#include <QComboBox>
#include <QPointer>

namespace duban {

/// The lights of the board: which ones, put together by what, who takes them up, and whether they sound.
class LightsPanel : public Card
{
    Q_OBJECT

public:
    /// @param alarm that sounds already, of the console beside which this one stands; nullptr: the panel
    /// makes its own, for who takes lights up
    LightsPanel(const ViewContext& context, const LightTrustWatch& watch, RedAlarm* alarm,
                QWidget* parent = nullptr);

    LightList* list() const noexcept { return m_list; }

    AcknowledgeDesk* desk() const noexcept { return m_desk; }

    /// @return nullptr for who takes no light up: nothing sounds then.
    RedAlarm* alarm() const { return m_alarm; }

    ActionButton* takeUpButton() const noexcept { return m_takeUp; }

    QPushButton* muteButton() const noexcept { return m_mute; }

    /// Opens what is chosen about the sound.
    QPushButton* soundButton() const noexcept { return m_sound; }

    /// @return the dialog of the sound when it is open; else nullptr.
    AlarmDialog* soundDialog() const { return m_soundDialog; }

    QComboBox* grouping() const noexcept { return m_grouping; }

    /// Takes every control out of the way, or shows them.
    void setLooked(View::Looked how);

signals:
    void noticed(const QString& text);

private:
    QWidget* makeControls();
    QWidget* makeFoot();
    void showMute();
    void openSound();
    void showTakeable();
    void showWaiting();

    const Actor& m_me;
    LightList* m_list;
    AcknowledgeDesk* m_desk;
    QPointer<RedAlarm> m_alarm;
    QPointer<AlarmDialog> m_soundDialog;
    ActionButton* m_takeUp = nullptr;
    QPushButton* m_mute = nullptr;
    QPushButton* m_sound = nullptr;
    QComboBox* m_grouping = nullptr;
    QWidget* m_controls = nullptr;
    QWidget* m_foot = nullptr;
};

} // namespace duban
