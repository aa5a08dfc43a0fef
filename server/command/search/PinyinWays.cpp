// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/command/search/PinyinWays.h"

#include "common/text/Pinyin.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr std::size_t MostWays = 40;
constexpr qsizetype LongestSyllable = 6; // zhuang

/// ü is typed as u as well.
QString withV(const QString& letters)
{
    const bool may = letters.size() > 1 && (letters[0] == u'l' || letters[0] == u'n') && letters[1] == u'u';
    return may ? letters.left(1) + u'v' + letters.sliced(2) : QString();
}

bool isSyllable(const QString& letters)
{
    const auto& all = pinyinSyllables(); // by the alphabet
    const auto found = std::lower_bound(all.begin(), all.end(), letters,
                                        [](QLatin1StringView a, const QString& b) { return a < b; });
    return found != all.end() && *found == letters;
}

QStringList syllablesThatBegin(const QString& letters)
{
    const QString other = withV(letters);
    QStringList found;
    for (const QLatin1StringView syllable : pinyinSyllables()) {
        if (syllable.startsWith(letters) || (!other.isEmpty() && syllable.startsWith(other)))
            found += syllable;
    }
    return found;
}

/// A part of the word that types one character.
struct Piece
{
    QString letters;
    bool whole = false; ///< a whole syllable, and no other one
};

/// Cuts a word into pieces, into few before many, because a name has few characters; the longest first.
class Cutter
{
public:
    explicit Cutter(const QString& word) : m_word(word) {}

    std::vector<std::vector<Piece>> cut()
    {
        for (qsizetype pieces = 1; pieces <= m_word.size(); ++pieces)
            cutFrom(0, pieces);
        return std::move(m_cuts);
    }

private:
    void cutFrom(qsizetype from, qsizetype pieces)
    {
        const qsizetype rest = m_word.size() - from;
        if (m_cuts.size() >= MostWays || rest < pieces || rest > pieces * LongestSyllable)
            return;
        if (rest == 0) {
            m_cuts.push_back(m_pieces);
            return;
        }
        for (qsizetype length = std::min(rest, LongestSyllable); length > 0; --length) {
            const QString letters = m_word.sliced(from, length);
            const bool syllable = isSyllable(letters);
            const bool other = isSyllable(withV(letters));
            const bool initial = length == 1 || letters == u"zh" || letters == u"ch" || letters == u"sh";
            const bool begins = length == rest && !syllablesThatBegin(letters).isEmpty();
            if (!syllable && !other && !initial && !begins)
                continue;
            // The last one may be half typed; a single letter is an initial rather than a, e or o.
            m_pieces.push_back({letters, syllable && !other && length > 1 && length < rest});
            cutFrom(from + length, pieces - 1);
            m_pieces.pop_back();
        }
    }

    QString m_word;
    std::vector<Piece> m_pieces;
    std::vector<std::vector<Piece>> m_cuts;
};

std::vector<qint64> termsOf(const std::vector<Piece>& pieces, const SearchKey& key)
{
    std::vector<qint64> terms;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (i > 0)
            terms.push_back(
                key.term(TermKind::Initials, QString(pieces[i - 1].letters[0]) + pieces[i].letters[0]));
        if (pieces[i].whole)
            terms.push_back(key.term(TermKind::Syllable, pieces[i].letters));
    }
    return terms;
}

/// Every letter an initial: what most people type.
std::vector<Piece> initialsOnly(const QString& word)
{
    std::vector<Piece> pieces;
    for (const QChar letter : word)
        pieces.push_back({letter, false});
    return pieces;
}

} // namespace

std::vector<std::vector<qint64>> pinyinWays(const QString& word, const SearchKey& key)
{
    if (word.size() == 1)
        return {{key.term(TermKind::FirstInitial, word)}};
    std::vector<std::vector<qint64>> ways{termsOf(initialsOnly(word), key)};
    for (const QString& syllable : syllablesThatBegin(word))
        ways.push_back({key.term(TermKind::Syllable, syllable)});
    for (const auto& pieces : Cutter(word).cut()) {
        if (pieces.size() > 1)
            ways.push_back(termsOf(pieces, key));
    }
    for (auto& terms : ways)
        std::sort(terms.begin(), terms.end());
    std::sort(ways.begin(), ways.end());
    ways.erase(std::unique(ways.begin(), ways.end()), ways.end());
    return ways;
}

} // namespace duban
