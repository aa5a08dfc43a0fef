// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"

#include <QStringList>

#include <string_view>
#include <vector>

namespace duban::test {

/// One line of what tests/support/faults/cut.c wrote down.
struct CutRecord
{
    /// The letters of the recorder; Acknowledged is the test's own.
    enum class Kind : quint32 {
        Wrote = 'W',
        Resized = 'T',
        SyncBegins = 'B',
        SyncEnded = 'S',
        CreatedFile = 'C',
        CreatedNameless = 'N',
        CreatedFolder = 'M',
        Renamed = 'R',
        Linked = 'L',
        Unlinked = 'U',
        Acknowledged = 'A',
    };

    Kind kind{};
    std::string_view path; ///< below the folder; empty: the folder itself
    std::string_view to;   ///< of Renamed and Linked
    quint64 at = 0;        ///< position, new size, number of a sync or of an acknowledgement
    std::string_view bytes;
};

/// Puts the recorder into a server's process and what the test heard into the same log.
class CutShim
{
public:
    /// @param folder of the test: the data folder and the log lie in it
    explicit CutShim(const QString& folder);
    ~CutShim();
    CutShim(const CutShim&) = delete;
    CutShim& operator=(const CutShim&) = delete;

    QString dataDir() const;
    QString logFile() const;

    /// "NAME=value" for the server's process.
    QStringList environment() const;

    /// Writes down that the test has just heard something. Called behind the arrival of an answer, this comes
    /// behind the sync that the answer had to wait for: the recorder wrote that down before the server's call
    /// returned, and both append.
    void note(quint64 number) const;

private:
    QString m_folder;
    int m_file = -1;
};

/// A whole recording in memory; the records point into it.
class CutLog
{
public:
    /// @return InvalidInput when a record is cut off or of no known kind; StoreFailed.
    static Result<CutLog> read(const QString& path);

    const std::vector<CutRecord>& records() const { return m_records; }

    /// @return number of the record with this acknowledgement; all records when there is none.
    std::size_t placeOf(quint64 acknowledgement) const;

private:
    QByteArray m_raw;
    std::vector<CutRecord> m_records;
};

} // namespace duban::test
