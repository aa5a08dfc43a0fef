// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/backup/BackupKeeper.h"

#include "common/base/Log.h"

#include <QStorageInfo>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace duban {

namespace {

constexpr auto LookEvery = 1min;
constexpr auto AgainAfter = 1h;

int percentFree(const QStorageInfo& disk)
{
    return disk.isValid() && disk.bytesTotal() > 0 ? int(disk.bytesAvailable() * 100 / disk.bytesTotal())
                                                   : 100;
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
    }
    return {};
}

} // namespace

BackupKeeper::BackupKeeper(BackupOrder order, BackupPlan plan, const SystemClock& clock, QObject* parent)
    : QObject(parent), m_order(std::move(order)), m_plan(plan), m_clock(clock)
{
    connect(&m_look, &QTimer::timeout, this, &BackupKeeper::look);
}

BackupKeeper::~BackupKeeper()
{
    stop();
}

void BackupKeeper::start()
{
    m_started = m_clock.now();
    m_backups = BackupShelf(m_order.shelf).backups();
    m_look.start(LookEvery);
    sayAlarms();
}

void BackupKeeper::look()
{
    sayAlarms();
    const SystemTime due = backupDue(facts());
    if (due.isSet() && m_clock.now() >= std::max(due, m_notBefore))
        run();
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
        auto made = makeBackup(order, now, [this] { return !m_stopping.load(); });
        QMetaObject::invokeMethod(
            this, [this, made = std::move(made)] { take(made); }, Qt::QueuedConnection);
    });
}

void BackupKeeper::take(const Result<ShelvedBackup>& made)
{
    m_running = false;
    m_backups = BackupShelf(m_order.shelf).backups();
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
    m_look.stop();
    m_stopping = true;
    if (m_worker.joinable())
        m_worker.join();
}

UpkeepFacts BackupKeeper::facts() const
{
    const QStorageInfo data(m_order.dataFolder);
    const QStorageInfo shelf(QFileInfo::exists(m_order.shelf) ? m_order.shelf : m_order.dataFolder);
    UpkeepFacts facts;
    facts.plan = m_plan;
    facts.started = m_started;
    facts.lastBackup = m_backups.empty() ? SystemTime{} : m_backups.front().manifest.made;
    facts.lastFailed = m_failure.code != ErrorCode::None;
    facts.dataFree = percentFree(data);
    facts.shelfFree = percentFree(shelf);
    facts.sameDisk = data.isValid() && data.device() == shelf.device();
    return facts;
}

UpkeepState BackupKeeper::state() const
{
    const UpkeepFacts known = facts();
    UpkeepState state;
    state.alarms = alarmsOf(known, m_clock.now());
    state.lastBackup = known.lastBackup;
    state.backupBytes = m_backups.empty() ? 0 : m_backups.front().manifest.bytes();
    state.backups = int(m_backups.size());
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
