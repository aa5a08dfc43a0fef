// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/SearchTerms.h"

#include "common/text/Fold.h"
#include "common/text/Pinyin.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

class TermList
{
public:
    explicit TermList(const SearchKey& key) : m_key(key) {}

    void add(TermKind kind, const QString& text)
    {
        if (!text.isEmpty())
            m_terms.push_back(m_key.term(kind, text));
    }

    /// The ends of a text that people know it by.
    void addEnds(TermKind kind, const QString& text, std::initializer_list<qsizetype> lengths)
    {
        for (const qsizetype length : lengths) {
            if (text.size() >= length)
                add(kind, text.last(length));
        }
    }

    std::vector<qint64> take()
    {
        std::sort(m_terms.begin(), m_terms.end());
        m_terms.erase(std::unique(m_terms.begin(), m_terms.end()), m_terms.end());
        return std::move(m_terms);
    }

private:
    const SearchKey& m_key;
    std::vector<qint64> m_terms;
};

void addPinyin(TermList& terms, const QString& name)
{
    const std::vector<QString> letters = pinyinLetters(name);
    for (std::size_t i = 0; i < letters.size(); ++i) {
        for (const QChar first : letters[i]) {
            if (i == 0)
                terms.add(TermKind::FirstInitial, first);
            if (i + 1 == letters.size())
                continue;
            for (const QChar second : letters[i + 1])
                terms.add(TermKind::Initials, QString(first) + second);
        }
    }
    for (const char32_t c : name.toUcs4()) {
        for (const QLatin1StringView syllable : readingsOf(c))
            terms.add(TermKind::Syllable, syllable);
    }
}

void addPerson(TermList& terms, const Applicant& person)
{
    const QString name = folded(person.name);
    for (const QString& gram : nameGrams(name))
        terms.add(TermKind::NameGram, gram);
    addPinyin(terms, name);
    const QString digits = phoneDigits(person.phone);
    terms.add(TermKind::Phone, digits);
    terms.addEnds(TermKind::Phone, digits, {4});
    terms.add(TermKind::Phone, localDigits(person.phone));
    const QString id = folded(person.idNumber);
    terms.add(TermKind::IdNumber, id);
    terms.addEnds(TermKind::IdNumber, id, {4, 6});
}

} // namespace

std::vector<qint64> searchTerms(const SearchKey& key, const Findable& what)
{
    TermList terms(key);
    const NumberParts number = numberParts(what.number);
    terms.addEnds(TermKind::Day, number.day, {4, 6, 8});
    terms.addEnds(TermKind::Serial, number.serial, {2, 3, 4, 5});
    for (const Applicant& person : what.people)
        addPerson(terms, person);
    return terms.take();
}

QStringList nameGrams(const QString& text)
{
    QStringList grams;
    QString before;
    for (const char32_t c : text.toUcs4()) {
        const QString one = QChar::isSpace(c) ? QString() : QString::fromUcs4(&c, 1);
        if (!one.isEmpty())
            grams += one;
        if (!before.isEmpty() && !one.isEmpty())
            grams += before + one;
        before = one;
    }
    return grams;
}

QString phoneDigits(const QString& phone)
{
    QString digits = phone;
    digits.removeIf([](QChar c) { return c < u'0' || c > u'9'; });
    return digits.size() == 13 && digits.startsWith(u"86") ? digits.sliced(2) : digits;
}

QString localDigits(const QString& phone)
{
    const qsizetype dash = phone.lastIndexOf(u'-');
    const QString local = dash < 0 ? QString() : phoneDigits(phone.sliced(dash + 1));
    return local.size() >= 7 ? local : QString();
}

NumberParts numberParts(const QString& caseNumber)
{
    const QStringList parts = caseNumber.split(u'-');
    return parts.size() == 3 ? NumberParts{parts[1], parts[2]} : NumberParts{};
}

} // namespace duban
