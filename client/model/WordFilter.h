// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/text/Pinyin.h"

#include <vector>

namespace duban {

/// The words somebody typed to narrow a list: a row stays when its text fits every one of them, by holding it
/// whatever the case of letters, or by pinyin: jsgc or jianshe for 建设工程.
class WordFilter
{
public:
    WordFilter() = default;
    explicit WordFilter(const QString& typed);

    bool isEmpty() const noexcept { return m_words.empty(); }

    /// @param text number, applicant and item of a row, as SearchRole gives them
    bool fits(const QString& text) const;

private:
    struct Word
    {
        QString text;
        PinyinQuery pinyin;

        bool fits(const QString& row) const;
    };

    std::vector<Word> m_words;
};

} // namespace duban
