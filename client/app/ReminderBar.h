// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/Replica.h"

#include <QFrame>
#include <QLabel>

namespace duban {

/// Under the title for who keeps the calendar: a year's holiday notice must be in force by now and is not.
/// Comes back every year. Source: domain.md §2.
class ReminderBar : public QFrame
{
    Q_OBJECT

public:
    explicit ReminderBar(const Replica& replica, QWidget* parent = nullptr);

signals:
    /// The person wants to see to it.
    void calendarWanted();

private:
    void showMissing();

    const Replica& m_replica;
    QLabel* m_words;
};

} // namespace duban
