// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/Database.h"

#include <QFile>

#include <sqlite3.h>

#include <thread>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr int PagesAtOnce = 256;                   // 1 MiB of the usual pages
constexpr std::chrono::microseconds Breath{1'000}; // the disk is free for those who wait at a window

/// A second connection that is only written to.
class CopyTarget
{
public:
    explicit CopyTarget(const QString& file)
    {
        m_result = sqlite3_open_v2(file.toUtf8().constData(), &m_handle,
                                   SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
        QFile::setPermissions(file, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        // Nobody goes on with half a copy: it needs no way back, but all of it has to be on the disk. What is
        // taken leaves memory soon, else the end would be one long write that everybody's commit waits for.
        if (m_result == SQLITE_OK)
            m_result = sqlite3_exec(
                m_handle, "PRAGMA journal_mode=OFF; PRAGMA synchronous=FULL; PRAGMA cache_size=-256", nullptr,
                nullptr, nullptr);
    }

    ~CopyTarget() { sqlite3_close(m_handle); }

    CopyTarget(const CopyTarget&) = delete;
    CopyTarget& operator=(const CopyTarget&) = delete;

    /// @return SQLITE_DONE when all is copied, SQLITE_ABORT when it was told to stop.
    int take(sqlite3* source, const std::function<bool()>& goOn)
    {
        if (m_result != SQLITE_OK)
            return m_result;
        sqlite3_backup* copy = sqlite3_backup_init(m_handle, "main", source, "main");
        if (!copy)
            return sqlite3_errcode(m_handle);
        int step = SQLITE_OK;
        while (step == SQLITE_OK) {
            step = sqlite3_backup_step(copy, PagesAtOnce);
            if (step == SQLITE_OK && !goOn())
                step = SQLITE_ABORT;
            if (step == SQLITE_OK)
                step = sync();
            if (step == SQLITE_OK)
                std::this_thread::sleep_for(Breath);
        }
        const int finished = sqlite3_backup_finish(copy);
        return step == SQLITE_DONE && finished != SQLITE_OK ? finished : step;
    }

private:
    /// What was copied so far comes to the disk.
    int sync()
    {
        sqlite3_file* file = nullptr;
        const int found = sqlite3_file_control(m_handle, "main", SQLITE_FCNTL_FILE_POINTER, &file);
        if (found != SQLITE_OK || !file || !file->pMethods)
            return found;
        return file->pMethods->xSync(file, SQLITE_SYNC_NORMAL | SQLITE_SYNC_DATAONLY);
    }

    sqlite3* m_handle = nullptr;
    int m_result = SQLITE_OK;
};

} // namespace

Result<> ReadTx::copyTo(const QString& file, const std::function<bool()>& goOn) const
{
    if (QFile::exists(file))
        return fail(ErrorCode::WrongState, u"%1 is there already"_s.arg(file));
    const int result = CopyTarget(file).take(m_database.handle(), goOn);
    if (result == SQLITE_ABORT)
        return fail(ErrorCode::Busy, u"the copy was stopped"_s);
    if (result != SQLITE_DONE)
        return fail(ErrorCode::StoreFailed, u"%1: %2"_s.arg(file, QString::fromUtf8(sqlite3_errstr(result))));
    return {};
}

} // namespace duban
