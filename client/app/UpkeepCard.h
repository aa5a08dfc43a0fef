// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/View.h"
#include "client/widget/ActionButton.h"
#include "client/widget/Card.h"
#include "common/protocol/Upkeep.h"

#include <QTimer>

#include <array>

namespace duban {

/// Backups and disks of the server for who keeps it: what is wrong, when the last one was made, one more now.
/// Asks once a minute, also while nobody looks, so that the rail can say that something is wrong.
class UpkeepCard : public Card
{
    Q_OBJECT

public:
    explicit UpkeepCard(const ViewContext& context, QWidget* parent = nullptr);

    /// Asks the server anew.
    void refresh();

    /// @return what an administrator has to see to.
    int alarms() const { return int(m_state.alarms.size()); }

    /// @return what the server said last.
    const UpkeepState& state() const noexcept { return m_state; }

    QLabel* alarmWords() const noexcept { return m_alarms; }

    ActionButton* backupButton() const noexcept { return m_now; }

signals:
    void changed();
    void failed(const QString& text);

private:
    enum Fact { Last, Next, Kept, Shelf, DataDisk, ShelfDisk, FactCount };

    void makeFacts();
    void show(const UpkeepState& state);
    void backUp();

    ViewContext m_context;
    UpkeepState m_state;
    QLabel* m_alarms;
    std::array<QLabel*, FactCount> m_facts{};
    ActionButton* m_now;
    QTimer m_again;
    bool m_asking = false;
};

} // namespace duban
