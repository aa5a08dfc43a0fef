// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/View.h"
#include "client/supervision/AcknowledgeDesk.h"
#include "client/supervision/LightList.h"
#include "client/supervision/RedAlarm.h"
#include "client/widget/ActionButton.h"
#include "client/widget/Card.h"

#include <QComboBox>

namespace duban {

/// The lights of the board: which ones, put together by what, who takes them up, and whether they sound.
class LightsPanel : public Card
{
    Q_OBJECT

public:
    LightsPanel(const ViewContext& context, const LightTrustWatch& watch, QWidget* parent = nullptr);

    LightList* list() const noexcept { return m_list; }

    AcknowledgeDesk* desk() const noexcept { return m_desk; }

    /// @return nullptr for who takes no light up: nothing sounds then.
    RedAlarm* alarm() const noexcept { return m_alarm; }

    ActionButton* takeUpButton() const noexcept { return m_takeUp; }

    QPushButton* muteButton() const noexcept { return m_mute; }

    QComboBox* grouping() const noexcept { return m_grouping; }

    /// Takes every control out of the way, or shows them.
    void setLooked(View::Looked how);

signals:
    void noticed(const QString& text);

private:
    QWidget* makeControls();
    QWidget* makeFoot();
    void showMute();
    void showTakeable();
    void showWaiting();

    const Actor& m_me;
    LightList* m_list;
    AcknowledgeDesk* m_desk;
    RedAlarm* m_alarm = nullptr;
    ActionButton* m_takeUp = nullptr;
    QPushButton* m_mute = nullptr;
    QComboBox* m_grouping = nullptr;
    QWidget* m_controls = nullptr;
    QWidget* m_foot = nullptr;
};

} // namespace duban
