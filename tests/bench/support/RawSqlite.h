// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <sqlite3.h>

#include <memory>
#include <vector>

namespace duban::test {

/// One value of SQLite, copied out of a row, of whatever type it is.
using RawValue = std::unique_ptr<sqlite3_value, void (*)(sqlite3_value*)>;
using RawRow = std::vector<RawValue>;

/// A statement of the C API, without Qt between. Every failure stops the measurement.
class RawStatement
{
public:
    RawStatement(sqlite3* db, const QByteArray& sql);

    RawStatement& bind(qint64 number);
    RawStatement& bind(const QString& text);
    RawStatement& bind(const QByteArray& bytes);
    RawStatement& bind(const sqlite3_value* value); ///< nullptr: NULL

    /// Binds a whole row, in its order.
    RawStatement& bind(const RawRow& row);

    /// Carries the statement out and makes it ready for the next values.
    void run();

    /// @return true when there is a row; after the last one the statement is ready for the next values.
    bool next();

    qint64 integer(int column) const { return sqlite3_column_int64(m_statement.get(), column); }

    QString text(int column) const;
    QByteArray bytes(int column) const;

    QByteArray columnName(int column) const { return sqlite3_column_name(m_statement.get(), column); }

    int columns() const { return sqlite3_column_count(m_statement.get()); }

    /// @return copies of the columns of the present row.
    RawRow row() const;

    /// @return copies of every row; all are bound already.
    std::vector<RawRow> rows();

private:
    void check(int code, int wanted) const;

    sqlite3* m_db;
    std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)> m_statement;
    int m_bound = 0;
};

/// A database opened with the C API. Every failure stops the measurement.
class RawDatabase
{
public:
    enum class Mode { Read, Write };

    RawDatabase(const QString& file, Mode mode);

    /// The pragmas of the server's writer (server/store/Database.cpp), read back where they matter.
    void configureLikeTheServer();

    void execute(const char* sql);

    /// @return the first column of the first row; 0 when there is none.
    qint64 number(const char* sql);

    /// Copies every page into a file that is made anew, also while another process writes.
    void copyTo(const QString& file);

    RawStatement statement(const QByteArray& sql) { return RawStatement(m_db.get(), sql); }

    sqlite3* handle() const { return m_db.get(); }

private:
    std::unique_ptr<sqlite3, int (*)(sqlite3*)> m_db;
};

/// @return `INSERT INTO table VALUES(?, …)` with as many places.
QByteArray insertInto(const char* table, int columns);

} // namespace duban::test
