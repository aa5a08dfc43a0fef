// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/model/WordFilter.h"

#include "common/text/Fold.h"

#include <algorithm>

namespace duban {

namespace {

/// A single letter is the initial of something in nearly every row.
constexpr qsizetype FewestLetters = 2;

} // namespace

WordFilter::WordFilter(const QString& typed)
{
    const QStringList words = typed.simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString& word : words)
        m_words.push_back({word, PinyinQuery(word.size() < FewestLetters ? QString() : word)});
}

bool WordFilter::fits(const QString& text) const
{
    return std::all_of(m_words.cbegin(), m_words.cend(),
                       [&text](const Word& word) { return word.fits(text); });
}

bool WordFilter::Word::fits(const QString& row) const
{
    return row.contains(text, Qt::CaseInsensitive) || (pinyin.isValid() && pinyin.fits(folded(row)));
}

} // namespace duban
