// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/backup/BackupKeeper.h"

#include "common/base/Log.h"

#include <QStorageInfo>

#ifdef Q_OS_WIN
#include <windows.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/resource.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace duban {

namespace {

constexpr auto TickEvery = 1min;
constexpr auto FirstTicks = 100ms; // until the first look has come back
constexpr auto AgainAfter = 1h;
constexpr auto LongestFarewell = 2s; // of a look at a disk that may never answer

int percentFree(const QStorageInfo& disk)
{
    return disk.isValid() && disk.bytesTotal() > 0 ? int(disk.bytesAvailable() * 100 / disk.bytesTotal())
                                                   : 100;
}

/// Of the thread that calls it: whoever waits at a window has the processor first.
void giveWay()
{
#ifdef Q_OS_LINUX
    constexpr int Behind = 10; // a thread has a niceness of its own there
    (void)setpriority(PRIO_PROCESS, id_t(gettid()), Behind);
#endif
#ifdef Q_OS_WIN
    SetThreadPriority(GetCurrentThread(), THREAD_PRIORITY_BELOW_NORMAL);
#endif
}

/// In any thread; as slow as the slower disk.
ShelfFacts lookAt(const BackupOrder& order)
{
    const QStorageInfo data(order.dataFolder);
    const QStorageInfo shelf(QFileInfo::exists(order.shelf) ? order.shelf : order.dataFolder);
    return {BackupShelf(order.shelf).backups(), percentFree(data), percentFree(shelf),
            data.isValid() && data.device() == shelf.device()};
}

QString wordsOf(UpkeepAlarm alarm)
{
    switch (alarm) {
    case UpkeepAlarm::BackupsOff:
        return u"no backups are made: backup.per_day is 0"_s;
    case UpkeepAlarm::NeverBackedUp:
        return u"there is no backup yet"_s;
    case UpkeepAlarm::BackupLate:
        return u"the last backup is too old"_s;
    case UpkeepAlarm::BackupFailed:
        return u"the last backup failed"_s;
    case UpkeepAlarm::DataDiskLow:
    case UpkeepAlarm::DataDiskFull:
        return u"the disk of the data is nearly full"_s;
    case UpkeepAlarm::ShelfDiskLow:
    case UpkeepAlarm::ShelfDiskFull:
        return u"the disk of the backups is nearly full"_s;
    case UpkeepAlarm::TimeSuspect:
        return u"the machine's clock stepped; set it right, or confirm it: duban-server confirm-time"_s;
    }
    return {};
}

} // namespace

BackupKeeper::BackupKeeper(BackupOrder order, BackupPlan plan, const SystemClock& clock,
                           std::function<bool()> isTimeSuspect, QObject* parent)
    : QObject(parent), m_order(std::move(order)), m_plan(plan), m_clock(clock),
      m_isTimeSuspect(std::move(isTimeSuspect))
{
    connect(&m_tick, &QTimer::timeout, this, &BackupKeeper::tick);
}

BackupKeeper::~BackupKeeper()
{
    stop();
}

void BackupKeeper::start()
{
    m_started = m_clock.now();
    beginLook();
    m_tick.start(FirstTicks);
}

void BackupKeeper::tick()
{
    takeLook();
    if (!m_shelf)
        return;
    m_tick.setInterval(TickEvery);
    beginLook();
    sayAlarms();
    const SystemTime due = backupDue(facts());
    if (due.isSet() && m_clock.now() >= std::max(due, m_notBefore))
        run();
}

/// A disk that does not answer holds its own thread and nobody else, also at the end of the program.
void BackupKeeper::beginLook()
{
    if (m_look)
        return;
    m_look = std::make_shared<Look>();
    std::thread([look = m_look, order = m_order] {
        auto found = lookAt(order);
        const std::lock_guard lock(look->mutex);
        look->found = std::move(found);
        look->done.notify_all();
    }).detach();
}

void BackupKeeper::takeLook()
{
    if (!m_look)
        return;
    std::optional<ShelfFacts> found;
    {
        const std::lock_guard lock(m_look->mutex);
        found.swap(m_look->found);
    }
    if (!found)
        return;
    m_look.reset();
    m_shelf = std::move(found);
}

void BackupKeeper::runNow()
{
    run();
}

void BackupKeeper::run()
{
    if (m_running || m_stopping)
        return;
    if (m_worker.joinable())
        m_worker.join();
    m_running = true;
    m_worker = std::thread([this, order = m_order, now = m_clock.now()] {
        giveWay();
        auto made = makeBackup(order, now, [this] { return !m_stopping.load(); });
        QMetaObject::invokeMethod(
            this, [this, made = std::move(made), shelf = lookAt(order)] { take(made, shelf); },
            Qt::QueuedConnection);
    });
}

void BackupKeeper::take(const Result<ShelvedBackup>& made, const ShelfFacts& shelf)
{
    m_running = false;
    m_look.reset(); // one that is under way may be older
    m_shelf = shelf;
    m_failure = made ? Error{} : made.error();
    if (made) {
        qCInfo(logStore).noquote() << "backup" << made->path << "head" << made->manifest.head.seq.value
                                   << "bytes" << made->manifest.bytes() << "verified";
    } else {
        m_notBefore = m_clock.now() + AgainAfter;
        qCWarning(logStore).noquote() << "backup failed:" << made.error().detail;
    }
    sayAlarms();
    emit finished({made});
}

void BackupKeeper::stop()
{
    m_tick.stop();
    m_stopping = true;
    if (m_worker.joinable())
        m_worker.join();
    if (!m_look)
        return;
    std::unique_lock lock(m_look->mutex);
    m_look->done.wait_for(lock, LongestFarewell, [this] { return m_look->found.has_value(); });
}

UpkeepFacts BackupKeeper::facts() const
{
    const ShelfFacts shelf = m_shelf.value_or(ShelfFacts());
    UpkeepFacts facts;
    facts.plan = m_plan;
    facts.started = m_started;
    facts.lastBackup = shelf.backups.empty() ? SystemTime{} : shelf.backups.front().manifest.made;
    facts.lastFailed = m_failure.code != ErrorCode::None;
    facts.dataFree = shelf.dataFree;
    facts.shelfFree = shelf.shelfFree;
    facts.sameDisk = shelf.sameDisk;
    facts.timeSuspect = m_isTimeSuspect();
    return facts;
}

UpkeepState BackupKeeper::state() const
{
    const UpkeepFacts known = facts();
    UpkeepState state;
    if (m_shelf)
        state.alarms = alarmsOf(known, m_clock.now());
    state.lastBackup = known.lastBackup;
    if (m_shelf && !m_shelf->backups.empty())
        state.backupBytes = m_shelf->backups.front().manifest.bytes();
    state.backups = m_shelf ? int(m_shelf->backups.size()) : 0;
    const SystemTime due = backupDue(known);
    state.nextBackup = due.isSet() ? std::max(due, m_notBefore) : due;
    state.running = m_running;
    state.failure = int(m_failure.code);
    state.failureText = m_failure.detail;
    state.shelf = m_order.shelf;
    state.dataFree = known.dataFree;
    state.shelfFree = known.shelfFree;
    state.sameDisk = known.sameDisk;
    return state;
}

/// Each once until it ends.
void BackupKeeper::sayAlarms()
{
    auto alarms = alarmsOf(facts(), m_clock.now());
    for (const UpkeepAlarm alarm : alarms) {
        if (std::find(m_said.begin(), m_said.end(), alarm) == m_said.end())
            qCWarning(logStore).noquote() << wordsOf(alarm);
    }
    m_said = std::move(alarms);
}

} // namespace duban
