// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Id.h"
#include "common/base/Instant.h"
#include "common/base/Result.h"
#include "common/calendar/LocalDay.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <type_traits>

struct sqlite3_stmt;

namespace duban {

/// One use of a prepared statement. Binds typed values in order, runs, and is finished when it goes out of
/// scope, so that no read stays open. Lives on the thread of its database. Speaks to SQLite itself: through
/// QSqlQuery a step of a case cost the write thread more processor than SQLite's own work.
class Statement
{
public:
    /// @param prepared nullptr: it could not be prepared, and run() says so
    explicit Statement(sqlite3_stmt* prepared) : m_statement(prepared) {}

    ~Statement();

    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    /// Binds the values in the order of the question marks and runs the statement.
    /// @return StoreFailed with SQLite's words.
    template <class... Values>
    Result<> run(const Values&... values)
    {
        if (const auto ready = begin(int(sizeof...(values))); !ready)
            return ready;
        int position = 0;
        (bind(++position, values), ...);
        return execute();
    }

    /// Steps to the next row.
    bool next();

    qint64 integer(int column) const;
    QString text(int column) const;
    QByteArray bytes(int column) const;
    bool isNull(int column) const;

    template <class T>
    T id(int column) const
    {
        return T{integer(column)};
    }

    template <class T>
    T enumeration(int column) const
    {
        return static_cast<T>(integer(column));
    }

    LegalTime legal(int column) const { return {integer(column)}; }

    /// @return nothing for NULL and for what is no day.
    std::optional<LocalDay> day(int column) const
    {
        const auto parsed = isNull(column) ? Result<LocalDay>(LocalDay{}) : parseDay(text(column));
        return isNull(column) || !parsed ? std::nullopt : std::optional(*parsed);
    }

    SystemTime system(int column) const { return {integer(column)}; }

    qint64 lastInsertId() const;

    int rowsAffected() const { return m_affected; }

private:
    enum class Row { None, Waiting, Read };

    Result<> begin(int values);
    Result<> execute();
    Result<> failed() const;

    void bind(int position, const QString& text);
    void bind(int position, const QByteArray& bytes);
    void bind(int position, qint64 number);
    void bind(int position, std::nullptr_t);

    void bind(int position, int number) { bind(position, qint64(number)); }

    void bind(int position, bool flag) { bind(position, qint64(flag)); }

    void bind(int position, LocalDay day) { bind(position, formatDay(day)); }

    void bind(int position, const std::optional<LocalDay>& day)
    {
        if (day)
            bind(position, *day);
        else
            bind(position, nullptr);
    }

    void bind(int position, const Revision& r) { bind(position, r.value); }

    void bind(int position, const JournalSeq& s) { bind(position, s.value); }

    void bind(int position, const CalendarVersion& v) { bind(position, v.value); }

    template <class Tag>
    void bind(int position, const Id<Tag>& id)
    {
        if (id.isValid())
            bind(position, qint64(id.value));
        else
            bind(position, nullptr);
    }

    template <class Tag>
    void bind(int position, const Instant<Tag>& t)
    {
        if (t.isSet())
            bind(position, qint64(t.ms));
        else
            bind(position, nullptr);
    }
    template <class T>
    requires std::is_enum_v<T>

    void bind(int position, T value) { bind(position, qint64(value)); }

    sqlite3_stmt* m_statement;
    Row m_row = Row::None;
    int m_affected = 0;
};

} // namespace duban
