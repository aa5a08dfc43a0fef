// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/SearchTerms.h"

#include <QRandomGenerator>

#include <vector>

struct sqlite3;

namespace duban::test {

/// Invents applicants as a hall has them: surnames as frequent as they are, a fifth of them companies. The
/// same seed gives the same people.
class Invented
{
public:
    explicit Invented(quint32 seed) : m_random(seed) {}

    Applicant applicant();

private:
    QString pick(const QString& from, int characters);
    QString surname();
    QString digits(int count);

    QRandomGenerator m_random;
};

/// @return the number of the n-th case: a day has 1 500 of them.
QString bulkNumber(int n);

/// Writes the search terms of many cases, sorted in memory: 250 000 cases at once.
class CaseTerms
{
public:
    /// @param db with an open transaction
    CaseTerms(sqlite3* db, const SearchKey& key) : m_db(db), m_key(key) {}

    /// @return false when SQLite refused.
    bool add(qint64 caseId, const QString& number, const Applicant& who);
    /// Writes what is still in memory. @return false when SQLite refused.
    bool finish();

private:
    struct Term
    {
        qint64 term;
        qint64 caseId;
        friend auto operator<=>(const Term&, const Term&) = default;
    };

    sqlite3* m_db;
    const SearchKey& m_key;
    std::vector<Term> m_terms;
    int m_cases = 0;
};

/// Writes `cases` with their applicants and search terms past the server, which has set the file up and does
/// not have it open: without versions or journal, so that `verify` of such a database is not clean.
/// @return what went wrong; empty: nothing.
QString loadCases(const QString& databaseFile, const SearchKey& key, int cases);

} // namespace duban::test
