// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/Server.h"

#include "common/base/Log.h"
#include "common/calendar/NoticeReminder.h"
#include "server/app/BackupCommand.h"
#include "server/command/system/UpkeepHandlers.h"
#include "server/store/Durable.h"

using namespace Qt::StringLiterals;

namespace duban {

Server::Server(Configuration configuration)
    : m_configuration(std::move(configuration)), m_sweep([this] {
          // A replayed clock steps by commands only.
          return m_legalClock.isReplayed() ? std::nullopt : m_systemClock.suspectFor();
      })
{
}

Server::~Server()
{
    stop();
}

Result<> Server::start(const QString& dataFolder, const StartOptions& options)
{
    auto folder = DataFolder::open(dataFolder);
    if (!folder)
        return tl::unexpected(folder.error());
    m_folder = std::move(*folder);
    auto identity = TlsIdentity::loadOrMake(m_folder->tls());
    if (!identity)
        return tl::unexpected(identity.error());
    m_identity = std::move(*identity);
    const auto searchKey = SearchKey::loadOrMake(m_folder->searchKey());
    if (!searchKey)
        return tl::unexpected(searchKey.error());
    // The names of what was made anew are on the disk before any client knows this server by its key.
    for (const QString& made : {m_folder->tls(), m_folder->path()}) {
        if (const auto kept = syncFolder(made); !kept)
            return kept;
    }
    auto rules = prepareDatabase(*m_folder, options, *searchKey, m_legalClock, m_systemClock);
    if (!rules)
        return tl::unexpected(rules.error());
    if (const auto started = startEngine(*rules, *searchKey); !started)
        return started;
    warnOfMissingNotice();
    QObject::connect(&m_daily, &QTimer::timeout, &m_mailbox, [this] { warnOfMissingNotice(); });
    m_daily.start(std::chrono::hours(24));
    m_backups->start();
    m_control = std::make_unique<ControlSocket>(*m_readers, *m_backups, [this] { confirmTime(); });
    if (const auto listening = m_control->listen(DataFolder::controlName(dataFolder)); !listening)
        return listening;
    m_listener = std::make_unique<Listener>(m_identity, m_configuration.network);
    QObject::connect(m_listener.get(), &Listener::connected, m_router.get(), &Router::adopt);
    return m_listener->listen(m_configuration.listen, m_configuration.port);
}

Result<> Server::startEngine(const std::shared_ptr<const Rules>& rules, const SearchKey& searchKey)
{
    const auto publish = [this](std::vector<Completed> completed) {
        QMetaObject::invokeMethod(
            &m_mailbox,
            [this, completed = std::move(completed)] {
                if (m_router)
                    m_router->note(completed);
            },
            Qt::QueuedConnection);
    };
    m_readers = std::make_unique<ReadPool>(m_folder->database(), m_configuration.readers,
                                           std::size_t(m_configuration.readQueue));
    if (const auto started = m_readers->start(); !started)
        return started;
    std::promise<Result<Board>> counted;
    auto board = counted.get_future();
    qint64 history = 0;
    const auto queued = m_readers->submit([&](const Result<std::unique_ptr<ReadTx>>& tx) {
        if (const auto kept =
                tx ? SettingStore::value(**tx, QString::fromLatin1(HistorySetting)) : Result<QString>())
            history = kept->toLongLong();
        counted.set_value(tx ? Board::count(**tx, m_legalClock.now()) : tl::unexpected(tx.error()));
    });
    if (!queued)
        return queued;
    auto figures = board.get();
    if (!figures)
        return tl::unexpected(figures.error());
    m_writer = std::make_unique<WriteThread>(
        WriteThread::Settings{m_folder->database(), searchKey, std::size_t(m_configuration.writeQueue)},
        rules, m_legalClock, m_systemClock, m_sweep, publish);
    if (const auto started = m_writer->start(); !started)
        return started;
    m_files = std::make_unique<FileKeeper>(m_folder->database(), m_configuration.files, m_systemClock);
    if (const auto started = m_files->start(); !started)
        return started;
    const QString shelf =
        m_configuration.shelf.isEmpty() ? defaultShelf(m_folder->path()) : m_configuration.shelf;
    m_backups = std::make_unique<BackupKeeper>(
        BackupOrder{m_folder->path(), shelf, QStringLiteral(DUBAN_VERSION), m_configuration.backupsKept},
        m_configuration.backupPlan, m_systemClock, [this] { return m_systemClock.suspectFor().has_value(); });
    m_engine = std::make_unique<Engine>(
        Engine{*m_writer, *m_readers, m_hashes, *m_files, rules, m_legalClock, m_systemClock, searchKey,
               history, [this] { return m_backups->state(); }, [this] { m_backups->runNow(); }});
    m_router = std::make_unique<Router>(*m_engine, m_configuration.network, std::move(*figures));
    return {};
}

void Server::confirmTime()
{
    const auto confirmed = m_systemClock.confirm();
    if (!confirmed)
        return;
    if (const auto noted = m_writer->submit(timeConfirmed({confirmed->counted, confirmed->machine})); !noted)
        qCCritical(logSchedule).noquote() << "not in the journal:" << noted.error().detail;
}

void Server::warnOfMissingNotice() const
{
    const WorkCalendar& calendar = m_engine->rules->calendar();
    if (isNoticeMissing(calendar, dayOf(m_legalClock.now())))
        qCWarning(logSchedule) << "the holiday notice after" << calendar.lastPublishedYear()
                               << "is missing; due dates beyond are provisional until it is imported";
}

void Server::stop()
{
    m_daily.stop();
    if (m_listener)
        m_listener->close();
    // The threads end before what they post to; the reader's connections close before the writer's, which
    // checkpoints as the last one.
    if (m_backups)
        m_backups->stop();
    if (m_readers)
        m_readers->stop();
    m_hashes.stop();
    if (m_files)
        m_files->stop();
    if (m_writer)
        m_writer->stop();
    m_control.reset();
    m_listener.reset();
    m_router.reset();
    m_engine.reset();
    m_backups.reset();
    m_files.reset();
    m_writer.reset();
    m_readers.reset();
    m_folder.reset();
}

} // namespace duban
