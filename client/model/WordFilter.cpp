// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/model/WordFilter.h"

#include <algorithm>

namespace duban {

WordFilter::WordFilter(const QString& typed) : m_words(typed.simplified().split(u' ', Qt::SkipEmptyParts)) {}

bool WordFilter::fits(const QString& text) const
{
    return std::all_of(m_words.cbegin(), m_words.cend(),
                       [&text](const QString& word) { return matches(text, word); });
}

bool WordFilter::matches(const QString& text, const QString& word)
{
    return text.contains(word, Qt::CaseInsensitive);
}

} // namespace duban
