// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/network/Link.h"
#include "client/replica/Replica.h"

#include <QFrame>
#include <QLabel>

namespace duban {

/// The line below everything: what just happened, what waits to be sent, and how limits are counted.
class StatusLine : public QFrame
{
    Q_OBJECT

public:
    StatusLine(Link& link, Replica& replica, QWidget* parent = nullptr);

    /// Shows what just happened, with the time of the server.
    void notice(const QString& text);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showCalendar();
    void showMoving();

    Replica& m_replica;
    QLabel* m_happened;
    QLabel* m_waiting;
    QLabel* m_moving; ///< due moments that still follow a new calendar
    QLabel* m_calendar;
};

} // namespace duban
