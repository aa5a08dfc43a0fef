// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/backup/MakeBackup.h"
#include "server/backup/UpkeepRules.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <thread>

namespace duban {

/// How a run ended.
struct BackupRun
{
    Result<ShelvedBackup> made;
};

/// Makes backups by plan and when asked, each in a thread of its own, and watches the disks. Main thread.
class BackupKeeper : public QObject
{
    Q_OBJECT

public:
    BackupKeeper(BackupOrder order, BackupPlan plan, const SystemClock& clock, QObject* parent = nullptr);
    ~BackupKeeper() override;

    /// Looks at what lies there and follows the plan from now on.
    void start();

    /// Begins one at once; one that is under way counts.
    void runNow();

    /// Gives up what is under way and waits for its end.
    void stop();

    /// @return how backups and disks are.
    UpkeepState state() const;

signals:
    /// A run has ended.
    void finished(const duban::BackupRun& run);

private:
    UpkeepFacts facts() const;
    void look();
    void run();
    void take(const Result<ShelvedBackup>& made);
    void sayAlarms();

    BackupOrder m_order;
    BackupPlan m_plan;
    const SystemClock& m_clock;
    SystemTime m_started;
    std::vector<ShelvedBackup> m_backups;
    Error m_failure;        ///< of the last run
    SystemTime m_notBefore; ///< after a failure
    std::vector<UpkeepAlarm> m_said;
    QTimer m_look;
    std::thread m_worker;
    std::atomic<bool> m_stopping{false};
    bool m_running = false;
};

} // namespace duban
