// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/Statement.h"

#include "common/base/Log.h"

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace duban {

Statement::~Statement()
{
    sqlite3_reset(m_statement); // of nullptr too
}

Result<> Statement::begin(int values)
{
    if (!m_statement)
        return fail(ErrorCode::StoreFailed, u"a statement that could not be prepared"_s);
    sqlite3_reset(m_statement);
    m_row = Row::None;
    m_affected = 0;
    const int places = sqlite3_bind_parameter_count(m_statement);
    if (places != values)
        return fail(ErrorCode::StoreFailed, u"%1 values for %2 places in: %3"_s.arg(values).arg(places).arg(
                                                QString::fromUtf8(sqlite3_sql(m_statement)).left(80)));
    return {};
}

Result<> Statement::execute()
{
    const int code = sqlite3_step(m_statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        return failed();
    m_row = code == SQLITE_ROW ? Row::Waiting : Row::None;
    m_affected = sqlite3_changes(sqlite3_db_handle(m_statement));
    return {};
}

Result<> Statement::failed() const
{
    sqlite3* database = sqlite3_db_handle(m_statement);
    return fail(ErrorCode::StoreFailed,
                u"%1 (SQLite %2) in: %3"_s.arg(QString::fromUtf8(sqlite3_errmsg(database)))
                    .arg(sqlite3_extended_errcode(database))
                    .arg(QString::fromUtf8(sqlite3_sql(m_statement)).left(80)));
}

bool Statement::next()
{
    if (m_row == Row::None) // a step behind the end would begin anew
        return false;
    const int code = m_row == Row::Waiting ? SQLITE_ROW : sqlite3_step(m_statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        qCCritical(logStore).noquote() << "the rows end early:" << failed().error().detail;
    m_row = code == SQLITE_ROW ? Row::Read : Row::None;
    return code == SQLITE_ROW;
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QString Statement::text(int column) const
{
    const void* text = sqlite3_column_text16(m_statement, column);
    const int bytes = sqlite3_column_bytes16(m_statement, column);
    return QString(static_cast<const QChar*>(text), bytes / qsizetype(sizeof(QChar)));
}

QByteArray Statement::bytes(int column) const
{
    const void* bytes = sqlite3_column_blob(m_statement, column);
    return QByteArray(static_cast<const char*>(bytes), sqlite3_column_bytes(m_statement, column));
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 Statement::lastInsertId() const
{
    return sqlite3_last_insert_rowid(sqlite3_db_handle(m_statement));
}

void Statement::bind(int position, const QString& text)
{
    // A null string is an empty text, never NULL; utf16() of either ends with a zero.
    sqlite3_bind_text16(m_statement, position, text.utf16(), int(text.size() * qsizetype(sizeof(QChar))),
                        SQLITE_TRANSIENT);
}

void Statement::bind(int position, const QByteArray& bytes)
{
    // constData() of a null array points to an empty text: a blob of no bytes, never NULL.
    sqlite3_bind_blob(m_statement, position, bytes.constData(), int(bytes.size()), SQLITE_TRANSIENT);
}

void Statement::bind(int position, qint64 number)
{
    sqlite3_bind_int64(m_statement, position, number);
}

void Statement::bind(int position, std::nullptr_t)
{
    sqlite3_bind_null(m_statement, position);
}

} // namespace duban
