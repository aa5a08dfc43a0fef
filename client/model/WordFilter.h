// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace duban {

/// The words somebody typed to narrow a list: a row stays when its text contains every one of them.
class WordFilter
{
public:
    WordFilter() = default;
    explicit WordFilter(const QString& typed);

    bool isEmpty() const noexcept { return m_words.isEmpty(); }

    /// @param text number, applicant and item of a row, as SearchRole gives them
    bool fits(const QString& text) const;

    /// The one place where a typed word meets a text: contained, whatever the case of letters. What the
    /// server's search also finds by the initials of pinyin is asked there (SearchCases).
    static bool matches(const QString& text, const QString& word);

private:
    QStringList m_words;
};

} // namespace duban
