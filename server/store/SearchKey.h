// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"

#include <QByteArray>

#include <array>

namespace duban {

/// What a search term speaks of. Hashed with the text; the letters are part of every stored term.
enum class TermKind : char {
    NameGram = 'n',     ///< one or two characters of a name that stand side by side
    Initials = 'i',     ///< two letters by which two neighbouring characters of a name are typed
    FirstInitial = 'f', ///< the letter by which a name begins
    Syllable = 's',     ///< a whole reading of one character of a name
    Phone = 'p',        ///< whole number, local number, last four digits
    IdNumber = 'd',     ///< whole number or code, last four, last six
    Day = 't',          ///< day of a case number: 20260131, 260131, 0131
    Serial = 'c',       ///< last two to five digits of a case number
};

/// The secret that turns what a case is found by into numbers which tell nothing to whoever has only the
/// database: names of people are few, and a hash without a key would be guessed in minutes.
class SearchKey
{
public:
    /// Bytes of a key.
    static constexpr qsizetype Size = 16;

    /// Reads the key of a data folder, or makes a new one where there is none or the file is broken. The
    /// terms under the old one are then worth nothing and are written anew (SearchRebuild).
    /// @return StoreFailed when the file cannot be read or written.
    static Result<SearchKey> loadOrMake(const QString& file);

    /// @return the keyed hash of one term: 64 bits of SipHash-2-4.
    qint64 term(TermKind kind, const QString& text) const;

    /// @return what tells this key from another one without giving it away.
    QString fingerprint() const;

private:
    explicit SearchKey(const QByteArray& secret);

    std::array<unsigned char, Size> m_secret{};
};

} // namespace duban
