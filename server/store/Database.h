// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/access/Policy.h"
#include "server/store/Statement.h"

#include <QSqlDatabase>
#include <QThread>

#include <functional>
#include <memory>
#include <unordered_map>

struct sqlite3;
struct sqlite3_stmt;

namespace duban {

/// One connection to the database file. Belongs to the thread that opened it; every use asserts that.
/// Exactly one connection of the process writes or checkpoints: SQLite before 3.51.3 can lose pages when two
/// do so at the same moment (the WAL-reset bug).
class Database
{
public:
    enum class Mode { Writer, Reader };

    /// Opens the file and reads the settings back: WAL, FULL, foreign keys, no trusted schema.
    /// @return StoreFailed when the file cannot be opened, is no database of Duban, or a setting did not
    /// hold.
    static Result<std::unique_ptr<Database>> open(const QString& file, Mode mode);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// @return the folder that the database file lies in.
    QString folder() const;

    /// @return true while no transaction is open on this connection.
    bool isAutocommit() const;

    /// Moves what the log holds into the database file without waiting for anybody. Writer only.
    void checkpoint();

    /// @return what the disk failed to do for this connection; empty: nothing. Want of space is not meant: it
    ///         passes. After anything else nobody knows what a second attempt would bring to the disk.
    const QString& diskFault() const noexcept { return m_diskFault; }

private:
    friend class ReadTx;
    friend class WriteTx;
    friend class MigrationRunner;

    explicit Database(QString connection) : m_connection(std::move(connection)) {}

    /// @return the statement, prepared once for the life of the connection; nullptr when SQLite refuses it.
    sqlite3_stmt* prepared(QStringView sql);
    Result<> execute(const QString& sql);
    Result<> configure(Mode mode);
    Result<QString> pragma(const QString& name);
    sqlite3* handle() const;
    void noteDiskFault(int result);
    static int noteCommit(void* self, sqlite3* handle, const char* name, int frames);

    QString m_connection;
    QSqlDatabase m_database;
    QString m_diskFault;
    QThread* m_thread = QThread::currentThread();

    struct Finalizer
    {
        void operator()(sqlite3_stmt* statement) const;
    };

    using Statements = std::unordered_map<QString, std::unique_ptr<sqlite3_stmt, Finalizer>>;
    Statements m_statements;
    /// By where their text stands, most of it constants: a comparison instead of a copy and a hash each time.
    std::unordered_map<const void*, const Statements::value_type*> m_byPlace;
};

/// A view on the database inside one transaction. Everything read belongs together.
class ReadTx
{
public:
    /// Opens a snapshot on a reader's connection; it ends with the object.
    static Result<std::unique_ptr<ReadTx>> begin(Database& database);
    virtual ~ReadTx();
    ReadTx(const ReadTx&) = delete;
    ReadTx& operator=(const ReadTx&) = delete;

    /// @return a statement ready to be bound and run. `sql` is a constant of the store.
    Statement statement(QStringView sql) const { return Statement(m_database.prepared(sql)); }

    /// @return the folder that the database file lies in.
    QString folder() const { return m_database.folder(); }

    /// Copies all of the database as this snapshot shows it into a new file, on the disk when this returns,
    /// while others go on writing. Something must have been read before: the first read makes the snapshot.
    /// @param goOn asked every MiB; false: the copy is given up, and its file left to be removed
    /// @return WrongState when the file is there already; Busy when given up; StoreFailed.
    Result<> copyTo(const QString& file, const std::function<bool()>& goOn) const;

protected:
    explicit ReadTx(Database& database) : m_database(database) {}

    Database& m_database;
    bool m_open = true;
};

/// The right to write. Only the dispatcher and the migration runner can open one. Rolled back unless
/// committed.
class WriteTx : public ReadTx
{
public:
    ~WriteTx() override;

private:
    friend class BatchRunner;
    friend class MigrationRunner;

    /// Takes the write lock at once (BEGIN IMMEDIATE): a deferred transaction that turns to writing fails.
    static Result<std::unique_ptr<WriteTx>> begin(Database& database);
    /// @return StoreFailed when the commit did not reach the disk; everything is then rolled back.
    Result<> commit();
    void rollback();

    using ReadTx::ReadTx;
};

} // namespace duban
