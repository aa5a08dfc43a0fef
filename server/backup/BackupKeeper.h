// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/backup/MakeBackup.h"
#include "server/backup/UpkeepRules.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

namespace duban {

/// How a run ended.
struct BackupRun
{
    Result<ShelvedBackup> made;
};

/// What a look at the disks and at the shelf found.
struct ShelfFacts
{
    std::vector<ShelvedBackup> backups; ///< the newest first
    int dataFree = 100;                 ///< percent
    int shelfFree = 100;
    bool sameDisk = false;
};

/// Makes backups by plan and when asked, each in a thread of its own, and watches the disks. Main thread; it
/// never touches the shelf itself, which may lie on another machine that does not answer.
class BackupKeeper : public QObject
{
    Q_OBJECT

public:
    /// @param isTimeSuspect told with the alarms
    BackupKeeper(BackupOrder order, BackupPlan plan, const SystemClock& clock,
                 std::function<bool()> isTimeSuspect, QObject* parent = nullptr);
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
    struct Look
    {
        std::mutex mutex;
        std::condition_variable done;
        std::optional<ShelfFacts> found;
    };

    UpkeepFacts facts() const;
    void tick();
    void beginLook();
    void takeLook();
    void run();
    void take(const Result<ShelvedBackup>& made, const ShelfFacts& shelf);
    void sayAlarms();

    BackupOrder m_order;
    BackupPlan m_plan;
    const SystemClock& m_clock;
    std::function<bool()> m_isTimeSuspect;
    SystemTime m_started;
    std::optional<ShelfFacts> m_shelf; ///< not set: nobody has looked yet
    std::shared_ptr<Look> m_look;      ///< one that is under way
    Error m_failure;                   ///< of the last run
    SystemTime m_notBefore;            ///< after a failure
    std::vector<UpkeepAlarm> m_said;
    QTimer m_tick;
    std::thread m_worker;
    std::atomic<bool> m_stopping{false};
    bool m_running = false;
};

} // namespace duban
