// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Id.h"
#include "common/base/Instant.h"
#include "common/base/Result.h"
#include "common/calendar/LocalDay.h"

#include <QSqlQuery>
#include <QVariant>

#include <optional>

namespace duban {

/// One use of a prepared statement. Binds typed values in order, runs, and is finished when it goes out of
/// scope, so that no read stays open. Lives on the thread of its database.
class Statement
{
public:
    explicit Statement(QSqlQuery& query) : m_query(query) {}

    ~Statement() { m_query.finish(); }

    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    /// Binds the values in the order of the question marks and runs the statement.
    /// @return StoreFailed with SQLite's words.
    template <class... Values>
    Result<> run(const Values&... values)
    {
        int position = 0;
        (m_query.bindValue(position++, toVariant(values)), ...);
        return execute();
    }

    /// Steps to the next row.
    bool next() { return m_query.next(); }

    qint64 integer(int column) const { return m_query.value(column).toLongLong(); }

    QString text(int column) const { return m_query.value(column).toString(); }

    QByteArray bytes(int column) const { return m_query.value(column).toByteArray(); }

    bool isNull(int column) const { return m_query.isNull(column); }

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

    qint64 lastInsertId() const { return m_query.lastInsertId().toLongLong(); }

    int rowsAffected() const { return m_query.numRowsAffected(); }

private:
    Result<> execute();

    static QVariant toVariant(const QString& text)
    {
        return text.isNull() ? QVariant(QLatin1StringView("")) : text;
    }

    static QVariant toVariant(const QByteArray& bytes) { return bytes.isNull() ? QByteArray("") : bytes; }

    static QVariant toVariant(qint64 number) { return number; }

    static QVariant toVariant(int number) { return number; }

    static QVariant toVariant(bool flag) { return flag ? 1 : 0; }

    static QVariant toVariant(std::nullptr_t) { return QVariant(QMetaType::fromType<qint64>()); }

    static QVariant toVariant(LocalDay day) { return formatDay(day); }

    static QVariant toVariant(const std::optional<LocalDay>& day)
    {
        return day ? QVariant(formatDay(*day)) : QVariant(QMetaType::fromType<QString>());
    }

    static QVariant toVariant(const Revision& r) { return r.value; }

    static QVariant toVariant(const JournalSeq& s) { return s.value; }

    static QVariant toVariant(const CalendarVersion& v) { return v.value; }

    template <class Tag>
    static QVariant toVariant(const Id<Tag>& id)
    {
        return id.isValid() ? QVariant(id.value) : toVariant(nullptr);
    }

    template <class Tag>
    static QVariant toVariant(const Instant<Tag>& t)
    {
        return t.isSet() ? QVariant(t.ms) : toVariant(nullptr);
    }
    template <class T>
    requires std::is_enum_v<T>

    static QVariant toVariant(T value) { return int(value); }

    QSqlQuery& m_query;
};

} // namespace duban
