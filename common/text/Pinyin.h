// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QString>
#include <QStringList>

#include <vector>

namespace duban {

/// Every reading of a Chinese character, without tones and with v for ü, by the alphabet: 长 chang and zhang.
/// Empty for what is no such character or has no known reading.
/// Source: Unihan; resources/pinyin/make.py.
std::vector<QLatin1StringView> readingsOf(char32_t character);

/// Every syllable that some character is read as, by the alphabet.
const std::vector<QLatin1StringView>& pinyinSyllables();

/// The letters that a text can be typed by, one entry a character: 长3 gives {"cz", "3"}. Small latin letters
/// and digits stand for themselves; what has neither (brackets, blanks, characters of unknown reading) is
/// left out.
/// @param text folded()
std::vector<QString> pinyinLetters(const QString& text);

/// Every string of initials that a text can be typed by, by the alphabet: 曾长 gives cc, cz, zc, zz.
/// @param text folded()
/// @param most at least 1; a text with more of them gives only the first so many
QStringList initialsOf(const QString& text, qsizetype most = 64);

/// Letters typed to find a text by its pinyin. Made once, held against many texts; pure and fast enough for
/// every key press on tens of thousands of rows.
class PinyinQuery
{
public:
    /// Longest query that can fit anything.
    static constexpr qsizetype Most = 60;

    /// @param letters small or capital latin letters and digits, apostrophes between syllables; anything else
    ///        fits nothing
    explicit PinyinQuery(const QString& letters);

    /// @return false for an empty query, one longer than Most, or one that holds anything but letters and
    ///         digits.
    bool isValid() const noexcept { return !m_letters.isEmpty(); }

    /// Tells whether characters that stand side by side in `text` are typed so: each by its whole syllable in
    /// any of its readings, by the initial, or by zh, ch, sh; the last also by the beginning of a syllable.
    /// Latin letters and digits of the text stand for themselves, marks and blanks are passed over; u also
    /// types ü.
    /// @param text folded()
    bool fits(QStringView text) const;

    /// @return true when the first character of the text that has a reading can begin with the first letter.
    bool fitsFirst(QStringView text) const;

private:
    QByteArray m_letters;
};

/// The same for a single text.
bool fitsPinyin(const QString& text, const QString& letters);

} // namespace duban
