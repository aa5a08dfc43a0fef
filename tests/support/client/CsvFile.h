// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"

#include <QHash>
#include <QStringList>

#include <vector>

namespace duban {

/// One record of a CSV file and the line of the file on which it begins (1-based).
struct CsvRecord
{
    int line = 0;
    QStringList fields;
};

/// A CSV file (RFC 4180) with a header.
class CsvFile
{
public:
    /// @return InvalidInput as "line L: …" or "line L, column C: …": not UTF-8, a quote that is not closed,
    /// no
    ///         header, a record with more or fewer fields than the header, a column name given twice.
    static Result<CsvFile> parse(const QByteArray& bytes);

    /// @return the same; NotFound when the file cannot be read.
    static Result<CsvFile> read(const QString& path);

    const std::vector<CsvRecord>& records() const noexcept { return m_records; }

    /// @return the position of the column, -1 when there is none of that name.
    int column(const QString& name) const { return m_columns.value(name, -1); }

    /// @return one field quoted where it needs to be.
    static QString quoted(const QString& field);

private:
    QHash<QString, int> m_columns;
    std::vector<CsvRecord> m_records;
};

} // namespace duban
