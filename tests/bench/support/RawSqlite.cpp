// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/support/RawSqlite.h"

#include "tests/bench/support/Figures.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace duban::test {

RawStatement::RawStatement(sqlite3* db, const QByteArray& sql)
    : m_db(db), m_statement(nullptr, sqlite3_finalize)
{
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v2(db, sql.constData(), int(sql.size()), &statement, nullptr);
    m_statement.reset(statement);
    check(code, SQLITE_OK);
}

void RawStatement::check(int code, int wanted) const
{
    if (code == wanted)
        return;
    const char* sql = m_statement ? sqlite3_sql(m_statement.get()) : "a statement";
    stop(u"%1 in: %2"_s.arg(QString::fromUtf8(sqlite3_errmsg(m_db)), QString::fromUtf8(sql).left(200)));
}

RawStatement& RawStatement::bind(qint64 number)
{
    check(sqlite3_bind_int64(m_statement.get(), ++m_bound, number), SQLITE_OK);
    return *this;
}

RawStatement& RawStatement::bind(const QString& text)
{
    const QByteArray utf8 = text.toUtf8();
    check(
        sqlite3_bind_text(m_statement.get(), ++m_bound, utf8.constData(), int(utf8.size()), SQLITE_TRANSIENT),
        SQLITE_OK);
    return *this;
}

RawStatement& RawStatement::bind(const QByteArray& bytes)
{
    check(sqlite3_bind_blob(m_statement.get(), ++m_bound, bytes.constData(), int(bytes.size()),
                            SQLITE_TRANSIENT),
          SQLITE_OK);
    return *this;
}

RawStatement& RawStatement::bind(const sqlite3_value* value)
{
    ++m_bound;
    check(value ? sqlite3_bind_value(m_statement.get(), m_bound, value)
                : sqlite3_bind_null(m_statement.get(), m_bound),
          SQLITE_OK);
    return *this;
}

RawStatement& RawStatement::bind(const RawRow& row)
{
    for (const RawValue& value : row)
        bind(value.get());
    return *this;
}

void RawStatement::run()
{
    check(sqlite3_step(m_statement.get()), SQLITE_DONE);
    sqlite3_reset(m_statement.get());
    m_bound = 0;
}

bool RawStatement::next()
{
    const int code = sqlite3_step(m_statement.get());
    if (code == SQLITE_ROW)
        return true;
    check(code, SQLITE_DONE);
    sqlite3_reset(m_statement.get());
    m_bound = 0;
    return false;
}

QString RawStatement::text(int column) const
{
    return QString::fromUtf8(reinterpret_cast<const char*>(sqlite3_column_text(m_statement.get(), column)),
                             sqlite3_column_bytes(m_statement.get(), column));
}

QByteArray RawStatement::bytes(int column) const
{
    return QByteArray(static_cast<const char*>(sqlite3_column_blob(m_statement.get(), column)),
                      sqlite3_column_bytes(m_statement.get(), column));
}

RawRow RawStatement::row() const
{
    RawRow row;
    for (int i = 0; i < columns(); ++i)
        row.emplace_back(sqlite3_value_dup(sqlite3_column_value(m_statement.get(), i)), sqlite3_value_free);
    return row;
}

std::vector<RawRow> RawStatement::rows()
{
    std::vector<RawRow> all;
    while (next())
        all.push_back(row());
    return all;
}

RawDatabase::RawDatabase(const QString& file, Mode mode) : m_db(nullptr, sqlite3_close)
{
    sqlite3* opened = nullptr;
    const int flags = mode == Mode::Read ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    const int code = sqlite3_open_v2(file.toUtf8().constData(), &opened, flags, nullptr);
    m_db.reset(opened);
    if (code != SQLITE_OK)
        stop(file + u": "_s + QString::fromUtf8(sqlite3_errmsg(opened)));
}

void RawDatabase::configureLikeTheServer()
{
    execute("PRAGMA journal_mode=WAL");
    execute("PRAGMA synchronous=FULL");
    execute("PRAGMA secure_delete=ON");
    execute("PRAGMA journal_size_limit=67108864");
    execute("PRAGMA wal_autocheckpoint=1000");
    execute("PRAGMA foreign_keys=ON");
    execute("PRAGMA trusted_schema=OFF");
    execute("PRAGMA cell_size_check=ON");
    execute("PRAGMA mmap_size=0");
    execute("PRAGMA temp_store=MEMORY");
    if (number("PRAGMA synchronous") != 2 || number("PRAGMA foreign_keys") != 1)
        stop(u"the pragmas of the server do not hold"_s);
}

void RawDatabase::execute(const char* sql)
{
    if (sqlite3_exec(m_db.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        stop(u"%1 in: %2"_s.arg(QString::fromUtf8(sqlite3_errmsg(m_db.get())), QString::fromUtf8(sql)));
}

void RawDatabase::copyTo(const QString& file)
{
    QFile::remove(file);
    QFile::remove(file + u"-wal"_s);
    sqlite3* opened = nullptr;
    sqlite3_open(file.toUtf8().constData(), &opened);
    const std::unique_ptr<sqlite3, int (*)(sqlite3*)> target(opened, sqlite3_close);
    execute("BEGIN"); // one snapshot, or a writer would start it again for ever
    (void)number("SELECT count(*) FROM sqlite_schema");
    sqlite3_exec(opened, "PRAGMA synchronous=OFF", nullptr, nullptr, nullptr);
    sqlite3_backup* backup = sqlite3_backup_init(opened, "main", m_db.get(), "main");
    if (!backup || sqlite3_backup_step(backup, -1) != SQLITE_DONE ||
        sqlite3_backup_finish(backup) != SQLITE_OK)
        stop(u"cannot copy to %1: %2"_s.arg(file, QString::fromUtf8(sqlite3_errmsg(opened))));
    execute("COMMIT");
    settle(file);
}

qint64 RawDatabase::number(const char* sql)
{
    RawStatement q = statement(sql);
    qint64 found = 0;
    if (q.next()) {
        found = q.integer(0);
        while (q.next()) {
        }
    }
    return found;
}

QByteArray insertInto(const char* table, int columns)
{
    QByteArray places("?");
    for (int i = 1; i < columns; ++i)
        places += ",?";
    return "INSERT INTO " + QByteArray(table) + " VALUES(" + places + ')';
}

} // namespace duban::test
