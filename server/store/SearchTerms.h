// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/Applicant.h"
#include "server/store/SearchKey.h"

#include <vector>

namespace duban {

/// What a case is found by.
struct Findable
{
    QString number;
    std::vector<Applicant> people; ///< all parties, the first applicant first
};

/// @return the terms of a case, by size, each once.
std::vector<qint64> searchTerms(const SearchKey& key, const Findable& what);

/// @return one or two characters of a text that stand side by side without a blank between them.
/// @param text folded()
QStringList nameGrams(const QString& text);

/// @return the digits of a telephone number, without the country's 86.
QString phoneDigits(const QString& phone);

/// @return the digits behind the area code of a number that is written with a dash; empty: none.
QString localDigits(const QString& phone);

/// The two changing parts of a case number: BL-20260131-00042 has 20260131 and 00042. Both empty for any
/// other text.
struct NumberParts
{
    QString day;
    QString serial;
};

NumberParts numberParts(const QString& caseNumber);

} // namespace duban
