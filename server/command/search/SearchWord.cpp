// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/command/search/SearchWord.h"

#include "common/text/Fold.h"
#include "server/command/search/PinyinWays.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

bool isDigits(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isLetters(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'a' && c <= u'z'; });
}

bool isIdText(QStringView text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z'); });
}

bool isPhoneText(QStringView text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return (c >= u'0' && c <= u'9') || c == u'-' || c == u'+'; });
}

/// How many digits of the day people write: 20260131, 260131, 0131.
bool isDayLength(qsizetype length)
{
    return length == 8 || length == 6 || length == 4;
}

constexpr qsizetype SerialDigits = 5;

/// A typed word can be a pinyin only if it is letters; digits stand in names as they are.
QString typedLetters(const QString& word)
{
    return isIdText(word) && !isDigits(word) ? word : QString();
}

} // namespace

SearchWord::SearchWord(const QString& word, const SearchKey& key, const CatalogueRecord& catalogue)
    : m_word(word), m_pinyin(typedLetters(word))
{
    const QString digits = phoneDigits(word);
    if (isPhoneText(word) && (digits.size() == 4 || digits.size() >= 7))
        m_phone = digits;
    m_isId =
        (word.size() == 18 || word.size() == 6 || word.size() == 4) && isIdText(word) && !isLetters(word);
    readNumber();
    addNumberWays(key);
    addPersonalWays(key);
    addNameWays(key);
    addPinyinWays(key);
    findVariants(catalogue);
}

/// BL-20260131-00042 with any part left away, with and without its dashes.
void SearchWord::readNumber()
{
    QString rest = m_word;
    if (rest.startsWith(u"bl"))
        rest.remove(0, rest.startsWith(u"bl-") ? 3 : 2);
    const qsizetype dash = rest.indexOf(u'-');
    if (dash >= 0) {
        const NumberForm form{rest.left(dash), rest.sliced(dash + 1)};
        if (isDayLength(form.day.size()) && form.serial.size() <= SerialDigits && isDigits(form.day) &&
            isDigits(form.serial))
            m_numbers.push_back(form);
        return;
    }
    if (!isDigits(rest))
        return;
    if (rest.size() >= 2 && rest.size() <= SerialDigits)
        m_numbers.push_back({{}, rest});
    if (isDayLength(rest.size()))
        m_numbers.push_back({rest, {}});
    if (rest.size() > SerialDigits && isDayLength(rest.size() - SerialDigits))
        m_numbers.push_back({rest.chopped(SerialDigits), rest.last(SerialDigits)});
}

void SearchWord::addNumberWays(const SearchKey& key)
{
    for (const NumberForm& form : m_numbers) {
        SearchWay way;
        if (!form.day.isEmpty())
            way.terms.push_back(key.term(TermKind::Day, form.day));
        // Half typed behind the day, a serial is read from its front, and has no term.
        if (form.day.isEmpty() || form.serial.size() == SerialDigits)
            way.terms.push_back(key.term(TermKind::Serial, form.serial));
        m_ways.push_back(std::move(way));
    }
}

void SearchWord::addPersonalWays(const SearchKey& key)
{
    if (!m_phone.isEmpty())
        m_ways.push_back({{key.term(TermKind::Phone, m_phone)}});
    if (m_isId)
        m_ways.push_back({{key.term(TermKind::IdNumber, m_word)}});
}

void SearchWord::addNameWays(const SearchKey& key)
{
    SearchWay way;
    const qsizetype characters = m_word.toUcs4().size();
    const QStringList grams = nameGrams(m_word);
    for (const QString& gram : grams) {
        if (characters == 1 || gram.toUcs4().size() > 1)
            way.terms.push_back(key.term(TermKind::NameGram, gram));
    }
    if (!way.terms.empty())
        m_ways.push_back(std::move(way));
}

void SearchWord::addPinyinWays(const SearchKey& key)
{
    if (!m_pinyin.isValid())
        return;
    for (auto& terms : pinyinWays(m_word, key))
        m_ways.push_back({std::move(terms)});
}

void SearchWord::findVariants(const CatalogueRecord& catalogue)
{
    const bool typed = m_pinyin.isValid() && m_word.size() > 1;
    for (const ItemVariant& variant : catalogue.variants) {
        const QString item = folded(variant.itemName);
        const QString name = folded(variant.name);
        if (item.contains(m_word) || name.contains(m_word) ||
            (typed && (m_pinyin.fits(item) || m_pinyin.fits(name))))
            m_variants.push_back(variant.id);
    }
    std::sort(m_variants.begin(), m_variants.end());
}

std::optional<FoundBy> SearchWord::fits(const Candidate& candidate) const
{
    if (fitsNumber(candidate.what.number))
        return FoundBy::Number;
    for (const Applicant& person : candidate.what.people) {
        if (fitsId(person.idNumber))
            return FoundBy::IdNumber;
        if (fitsPhone(person.phone))
            return FoundBy::Phone;
        const QString name = folded(person.name);
        if (name.contains(m_word))
            return FoundBy::Name;
        if (fitsPinyinOf(name))
            return FoundBy::Pinyin;
    }
    return std::binary_search(m_variants.begin(), m_variants.end(), candidate.variant)
               ? std::optional(FoundBy::Item)
               : std::nullopt;
}

bool SearchWord::fitsNumber(const QString& number) const
{
    if (m_numbers.empty())
        return false;
    const NumberParts parts = numberParts(number);
    return std::any_of(m_numbers.begin(), m_numbers.end(), [&](const NumberForm& form) {
        const bool serial =
            form.day.isEmpty() ? parts.serial.endsWith(form.serial) : parts.serial.startsWith(form.serial);
        return serial && parts.day.endsWith(form.day);
    });
}

bool SearchWord::fitsPhone(const QString& phone) const
{
    if (m_phone.isEmpty() || phone.isEmpty())
        return false;
    const QString digits = phoneDigits(phone);
    return digits == m_phone || localDigits(phone) == m_phone ||
           (m_phone.size() == 4 && digits.endsWith(m_phone));
}

bool SearchWord::fitsId(const QString& idNumber) const
{
    return m_isId && folded(idNumber).endsWith(m_word) &&
           (m_word.size() != 18 || idNumber.size() == m_word.size());
}

/// One letter is the beginning of a name; more may stand anywhere in it.
bool SearchWord::fitsPinyinOf(const QString& name) const
{
    return m_word.size() == 1 ? m_pinyin.fitsFirst(name) : m_pinyin.fits(name);
}

} // namespace duban
