// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/text/Pinyin.h"

#include <QFile>
#include <QHash>

#include <algorithm>
#include <bit>
#include <span>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

using SyllableNumber = quint16;

/// The readings by character: the common blocks by position, the rare ones beyond the basic plane by hash.
class ReadingTable
{
public:
    static const ReadingTable& instance()
    {
        static const ReadingTable table;
        return table;
    }

    std::span<const SyllableNumber> of(char32_t c) const
    {
        if (c >= First && c <= Last) {
            const std::size_t i = c - First;
            return {m_readings.data() + m_begin[i], m_begin[i + 1] - m_begin[i]};
        }
        const auto found = c > 0xffff ? m_rare.constFind(c) : m_rare.cend();
        return found == m_rare.cend() ? std::span<const SyllableNumber>() : std::span(*found);
    }

    QLatin1StringView syllable(SyllableNumber number) const { return m_syllables[number]; }

    const std::vector<QLatin1StringView>& syllables() const { return m_syllables; }

private:
    static constexpr char32_t First = 0x3400;
    static constexpr char32_t Last = 0x9fff;

    ReadingTable()
    {
        QFile file(u":/pinyin/readings.txt"_s);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("the table of pinyin is not part of the program");
        m_file = file.readAll();
        std::vector<std::vector<SyllableNumber>> common(Last - First + 1);
        qsizetype from = 0;
        while (from < m_file.size()) {
            const qsizetype end = m_file.indexOf('\n', from);
            const QByteArrayView line = QByteArrayView(m_file).sliced(from, end - from);
            from = end + 1;
            if (line.startsWith('#'))
                continue;
            const qsizetype blank = line.indexOf(' ');
            const auto number = SyllableNumber(m_syllables.size());
            m_syllables.push_back(QLatin1StringView(line.first(blank)));
            for (const char32_t c : QString::fromUtf8(line.sliced(blank + 1)).toUcs4())
                (c <= Last ? common[c - First] : m_rare[c]).push_back(number);
        }
        m_begin.reserve(common.size() + 1);
        for (const auto& readings : common) {
            m_begin.push_back(quint32(m_readings.size()));
            m_readings.insert(m_readings.end(), readings.begin(), readings.end());
        }
        m_begin.push_back(quint32(m_readings.size()));
    }

    QByteArray m_file;
    std::vector<QLatin1StringView> m_syllables; ///< parts of m_file
    std::vector<quint32> m_begin;               ///< by character from First on: where its readings begin
    std::vector<SyllableNumber> m_readings;
    QHash<char32_t, std::vector<SyllableNumber>> m_rare;
};

bool isLetterOrDigit(char32_t c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/// Takes the next character off the front; half of a pair comes as it is.
char32_t takeCharacter(QStringView& text)
{
    const QChar first = text.front();
    if (first.isHighSurrogate() && text.size() > 1 && text[1].isLowSurrogate()) {
        const char32_t c = QChar::surrogateToUcs4(first, text[1]);
        text = text.sliced(2);
        return c;
    }
    text = text.sliced(1);
    return first.unicode();
}

bool isTypedBy(char sign, char typed)
{
    return sign == typed || (sign == 'v' && typed == 'u');
}

/// @return how many letters at the front of both agree.
qsizetype commonFront(QLatin1StringView syllable, QByteArrayView typed)
{
    const qsizetype most = std::min(syllable.size(), typed.size());
    qsizetype n = 0;
    while (n < most && isTypedBy(syllable[n].toLatin1(), typed[n]))
        ++n;
    return n;
}

bool hasDoubleInitial(QLatin1StringView syllable)
{
    return syllable.size() > 2 && syllable[1] == u'h';
}

/// Positions in the query that one character can lead to from `from`, as bits.
quint64 stepsOf(std::span<const SyllableNumber> readings, QByteArrayView letters, qsizetype from)
{
    quint64 reached = 0;
    const QByteArrayView rest = letters.sliced(from);
    for (const SyllableNumber number : readings) {
        const QLatin1StringView syllable = ReadingTable::instance().syllable(number);
        const qsizetype same = commonFront(syllable, rest);
        if (same == 0)
            continue;
        reached |= quint64(1) << (from + 1);
        if (same >= 2 && hasDoubleInitial(syllable))
            reached |= quint64(1) << (from + 2);
        if (same == syllable.size() || same == rest.size())
            reached |= quint64(1) << (from + same);
    }
    return reached;
}

quint64 stepsOver(char32_t c, QByteArrayView letters, quint64 at)
{
    const auto readings = ReadingTable::instance().of(c);
    quint64 reached = 0;
    for (quint64 left = at; left != 0; left &= left - 1) {
        const qsizetype from = std::countr_zero(left);
        if (!readings.empty())
            reached |= stepsOf(readings, letters, from);
        else if (char32_t(uchar(letters[from])) == c)
            reached |= quint64(1) << (from + 1);
    }
    return reached;
}

QString lettersOf(char32_t c)
{
    if (isLetterOrDigit(c))
        return QString(QChar(char16_t(c)));
    QString letters;
    for (const SyllableNumber number : ReadingTable::instance().of(c)) {
        const QChar initial = ReadingTable::instance().syllable(number)[0];
        if (!letters.endsWith(initial)) // readings come by the alphabet
            letters += initial;
    }
    return letters;
}

} // namespace

std::vector<QLatin1StringView> readingsOf(char32_t character)
{
    std::vector<QLatin1StringView> readings;
    for (const SyllableNumber number : ReadingTable::instance().of(character))
        readings.push_back(ReadingTable::instance().syllable(number));
    return readings;
}

const std::vector<QLatin1StringView>& pinyinSyllables()
{
    return ReadingTable::instance().syllables();
}

std::vector<QString> pinyinLetters(const QString& text)
{
    std::vector<QString> letters;
    for (QStringView rest = text; !rest.isEmpty();) {
        if (QString one = lettersOf(takeCharacter(rest)); !one.isEmpty())
            letters.push_back(std::move(one));
    }
    return letters;
}

QStringList initialsOf(const QString& text, qsizetype most)
{
    QStringList found{QString()};
    for (const QString& letters : pinyinLetters(text)) {
        QStringList longer;
        for (const QString& front : std::as_const(found)) {
            for (const QChar letter : letters) {
                if (longer.size() < most)
                    longer += front + letter;
            }
        }
        found = std::move(longer);
    }
    return found == QStringList{QString()} ? QStringList() : found;
}

PinyinQuery::PinyinQuery(const QString& letters)
{
    QByteArray typed = letters.toLower().toLatin1();
    typed.replace('\'', "");
    typed.replace('\xfc', 'v'); // ü
    const bool good = typed.size() <= Most && std::all_of(typed.begin(), typed.end(), [](char c) {
                          return isLetterOrDigit(char32_t(uchar(c)));
                      });
    if (good)
        m_letters = std::move(typed);
}

bool PinyinQuery::fits(QStringView text) const
{
    if (!isValid())
        return false;
    const quint64 whole = quint64(1) << m_letters.size();
    quint64 at = 0; // bit n: n letters of the query are typed by the characters before
    while (!text.isEmpty()) {
        const char32_t c = takeCharacter(text);
        if (!isLetterOrDigit(c) && ReadingTable::instance().of(c).empty())
            continue;
        at = stepsOver(c, m_letters, at | 1);
        if (at & whole)
            return true;
    }
    return false;
}

bool PinyinQuery::fitsFirst(QStringView text) const
{
    while (isValid() && !text.isEmpty()) {
        const QString letters = lettersOf(takeCharacter(text));
        if (!letters.isEmpty())
            return letters.contains(QLatin1Char(m_letters.front()));
    }
    return false;
}

bool fitsPinyin(const QString& text, const QString& letters)
{
    return PinyinQuery(letters).fits(text);
}

} // namespace duban
