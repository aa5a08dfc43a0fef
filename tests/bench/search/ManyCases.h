// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/SearchTerms.h"

#include <QRandomGenerator>

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

/// Writes `cases` with their applicants and search terms past the server, which has set the file up and does
/// not have it open: without versions or journal, so that `verify` of such a database is not clean.
/// @return what went wrong; empty: nothing.
QString loadCases(const QString& databaseFile, const SearchKey& key, int cases);

} // namespace duban::test
