// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/Database.h"

#include "common/base/Log.h"

#include <QAtomicInteger>
#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr int ApplicationId = 0x44554241; // "DUBA"

QString nextConnectionName()
{
    static QAtomicInteger<int> count;
    return u"duban%1"_s.arg(count.fetchAndAddRelaxed(1));
}

constexpr int CheckpointFrames = 1000;

/// @return whether the disk itself failed. A shared memory file that cannot grow is want of space.
bool isDiskFault(int result) noexcept
{
    switch (result) {
    case SQLITE_IOERR_READ:
    case SQLITE_IOERR_SHORT_READ:
    case SQLITE_IOERR_WRITE:
    case SQLITE_IOERR_FSYNC:
    case SQLITE_IOERR_DIR_FSYNC:
    case SQLITE_IOERR_TRUNCATE:
    case SQLITE_IOERR_FSTAT:
        return true;
    default:
        return false;
    }
}

/// Qt's driver may bring an SQLite of its own; on Windows it does. Its handles are given to the one linked
/// here, which is sound only while both are the same build.
Result<> checkDriver(const QSqlDatabase& database)
{
    QStringList own{QLatin1StringView(sqlite3_sourceid())};
    for (int i = 0; const char* option = sqlite3_compileoption_get(i); ++i)
        own += QString::fromLatin1(option);
    QSqlQuery query(database);
    QStringList drivers;
    for (const QString& sql : {u"SELECT sqlite_source_id()"_s, u"PRAGMA compile_options"_s}) {
        if (!query.exec(sql))
            return fail(ErrorCode::StoreFailed, u"%1: %2"_s.arg(sql, query.lastError().text()));
        while (query.next())
            drivers += query.value(0).toString();
    }
    if (own != drivers)
        return fail(ErrorCode::StoreFailed, u"Qt's SQLite is another build than the program's: %1, %2"_s.arg(
                                                drivers.join(u' '), own.join(u' ')));
    return {};
}

} // namespace

Result<std::unique_ptr<Database>> Database::open(const QString& file, Mode mode)
{
    std::unique_ptr<Database> database(new Database(nextConnectionName()));
    if (sqlite3_initialize() != SQLITE_OK) // the driver's own start may be that of another copy
        return fail(ErrorCode::StoreFailed, u"SQLite does not start"_s);
    database->m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, database->m_connection);
    database->m_database.setDatabaseName(file);
    database->m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=0"_s);
    if (!database->m_database.open())
        return fail(ErrorCode::StoreFailed, u"%1: %2"_s.arg(file, database->m_database.lastError().text()));
    if (const auto configured = database->configure(mode); !configured)
        return tl::unexpected(configured.error());
    return database;
}

Database::~Database()
{
    Q_ASSERT(m_thread == QThread::currentThread());
    m_byPlace.clear();
    m_statements.clear();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<> Database::configure(Mode mode)
{
    const auto found = pragma(u"application_id"_s);
    if (!found)
        return tl::unexpected(found.error());
    const auto tables = pragma(u"schema_version"_s);
    if (!tables)
        return tl::unexpected(tables.error());
    if (found->toInt() != ApplicationId && tables->toInt() != 0)
        return fail(ErrorCode::StoreFailed, u"the file is not a database of Duban"_s);
    if (mode == Mode::Writer) { // each process opens one before its readers
        if (const auto same = checkDriver(m_database); !same)
            return same;
    }
    QStringList settings{u"foreign_keys=ON"_s, u"trusted_schema=OFF"_s, u"cell_size_check=ON"_s,
                         u"mmap_size=0"_s, u"temp_store=MEMORY"_s};
    if (mode == Mode::Writer) {
        settings = QStringList{u"application_id=%1"_s.arg(ApplicationId),
                               u"journal_mode=WAL"_s,
                               u"synchronous=FULL"_s,
                               u"secure_delete=ON"_s,
                               u"journal_size_limit=67108864"_s,
                               u"wal_autocheckpoint=%1"_s.arg(CheckpointFrames)} +
                   settings;
    } else {
        // 16 MiB: the lists of a search do not fit into the usual two.
        settings += {u"query_only=ON"_s, u"wal_autocheckpoint=0"_s, u"cache_size=-16384"_s};
    }
    for (const QString& setting : settings) {
        if (const auto done = execute(u"PRAGMA "_s + setting); !done)
            return done;
    }
    // SQLite's own hook says nothing of a checkpoint that failed.
    if (mode == Mode::Writer)
        sqlite3_wal_hook(handle(), &Database::noteCommit, this);

    struct Expected
    {
        QString name;
        QString value;
    };

    std::vector<Expected> expected{
        {u"journal_mode"_s, u"wal"_s}, {u"foreign_keys"_s, u"1"_s}, {u"trusted_schema"_s, u"0"_s}};
    if (mode == Mode::Writer)
        expected.push_back({u"synchronous"_s, u"2"_s});
    else
        expected.push_back({u"query_only"_s, u"1"_s});
    for (const Expected& e : expected) {
        const auto value = pragma(e.name);
        if (!value || *value != e.value)
            return fail(ErrorCode::StoreFailed, u"setting %1 did not hold"_s.arg(e.name));
    }
    return {};
}

Result<QString> Database::pragma(const QString& name)
{
    QSqlQuery query(m_database);
    if (!query.exec(u"PRAGMA "_s + name) || !query.next())
        return fail(ErrorCode::StoreFailed, u"PRAGMA %1: %2"_s.arg(name, query.lastError().text()));
    return query.value(0).toString();
}

Result<> Database::execute(const QString& sql)
{
    Q_ASSERT(m_thread == QThread::currentThread());
    QSqlQuery query(m_database);
    if (!query.exec(sql))
        return fail(ErrorCode::StoreFailed, u"%1 in: %2"_s.arg(query.lastError().text(), sql.left(120)));
    return {};
}

void Database::Finalizer::operator()(sqlite3_stmt* statement) const
{
    sqlite3_finalize(statement);
}

sqlite3_stmt* Database::prepared(QStringView sql)
{
    Q_ASSERT(m_thread == QThread::currentThread());
    const Statements::value_type*& place = m_byPlace[sql.data()];
    if (place && QStringView(place->first) == sql)
        return place->second.get();
    auto& entry = *m_statements.try_emplace(sql.toString()).first;
    if (!entry.second) {
        const QByteArray utf8 = sql.toUtf8();
        sqlite3_stmt* statement = nullptr;
        sqlite3_prepare_v3(handle(), utf8.constData(), int(utf8.size()), SQLITE_PREPARE_PERSISTENT,
                           &statement, nullptr);
        entry.second.reset(statement);
        if (!statement) {
            qCCritical(logStore).noquote() << "cannot prepare:" << sql << sqlite3_errmsg(handle());
            return nullptr;
        }
    }
    place = &entry;
    return entry.second.get();
}

sqlite3* Database::handle() const
{
    const QVariant handle = m_database.driver()->handle();
    return *static_cast<sqlite3* const*>(handle.constData());
}

QString Database::folder() const
{
    return QFileInfo(m_database.databaseName()).absolutePath();
}

bool Database::isAutocommit() const
{
    return sqlite3_get_autocommit(handle()) != 0;
}

void Database::checkpoint()
{
    noteDiskFault(sqlite3_wal_checkpoint_v2(handle(), nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr));
}

int Database::noteCommit(void* self, sqlite3*, const char*, int frames)
{
    if (frames >= CheckpointFrames)
        static_cast<Database*>(self)->checkpoint();
    return SQLITE_OK;
}

void Database::noteDiskFault(int result)
{
    if (isDiskFault(result) && m_diskFault.isEmpty())
        m_diskFault = u"%1 (SQLite %2)"_s.arg(QString::fromUtf8(sqlite3_errstr(result))).arg(result);
}

Result<std::unique_ptr<ReadTx>> ReadTx::begin(Database& database)
{
    if (const auto begun = database.execute(u"BEGIN"_s); !begun)
        return tl::unexpected(begun.error());
    return std::unique_ptr<ReadTx>(new ReadTx(database));
}

ReadTx::~ReadTx()
{
    if (m_open && !m_database.isAutocommit())
        (void)m_database.execute(u"ROLLBACK"_s);
}

Result<std::unique_ptr<WriteTx>> WriteTx::begin(Database& database)
{
    auto begun = Statement(database.prepared(u"BEGIN IMMEDIATE")).run();
    if (!begun) {
        database.noteDiskFault(sqlite3_extended_errcode(database.handle()));
        return tl::unexpected(begun.error());
    }
    return std::unique_ptr<WriteTx>(new WriteTx(database));
}

Result<> WriteTx::commit()
{
    auto done = Statement(m_database.prepared(u"COMMIT")).run();
    if (!done) {
        rollback();
        return done;
    }
    m_open = false;
    return {};
}

void WriteTx::rollback()
{
    if (m_open) // before another call takes the place of the one that failed
        m_database.noteDiskFault(sqlite3_extended_errcode(m_database.handle()));
    // A full disk can have rolled back already; asking first keeps the log free of a second error.
    if (m_open && !m_database.isAutocommit())
        (void)m_database.execute(u"ROLLBACK"_s);
    m_open = false;
}

WriteTx::~WriteTx()
{
    rollback();
}

} // namespace duban
