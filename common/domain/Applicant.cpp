// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/Applicant.h"

#include "common/base/Text.h"

#include <QDate>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr qsizetype MaxNameLength = 100;
constexpr qsizetype MaxPhoneLength = 30;

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

} // namespace

bool isIdNumber(const QString& text)
{
    if (text.size() != 18)
        return false;
    static constexpr std::array weights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    static constexpr QLatin1StringView checks{"10X98765432"};
    int sum = 0;
    for (qsizetype i = 0; i < 17; ++i) {
        if (!isDigit(text[i]))
            return false;
        sum += text[i].digitValue() * weights[std::size_t(i)];
    }
    const QDate birth = QDate::fromString(text.mid(6, 8), u"yyyyMMdd"_s);
    return birth.isValid() && birth.year() >= 1850 && text[17].toUpper() == QChar(checks[sum % 11]);
}

bool isCreditCode(const QString& text)
{
    if (text.size() != 18)
        return false;
    static constexpr QLatin1StringView alphabet{"0123456789ABCDEFGHJKLMNPQRTUWXY"};
    int sum = 0;
    int weight = 1;
    for (qsizetype i = 0; i < 17; ++i) {
        const qsizetype value = alphabet.indexOf(text[i]);
        if (value < 0)
            return false;
        sum += int(value) * weight;
        weight = weight * 3 % 31;
    }
    return text[17] == QChar(alphabet[(31 - sum % 31) % 31]);
}

bool isPhoneNumber(const QString& text)
{
    const bool digitsOnly = std::all_of(text.begin(), text.end(), isDigit);
    if (digitsOnly && text.startsWith(u'1') && text.size() >= 9)
        return text.size() == 11;
    qsizetype digits = 0;
    for (const QChar c : text) {
        if (isDigit(c))
            ++digits;
        else if (c != u'-' && c != u'+' && c != u' ')
            return false;
    }
    return digits >= 7 && digits <= 20 && text.size() <= MaxPhoneLength;
}

Result<> checkApplicant(const Applicant& applicant)
{
    if (applicant.name.trimmed().isEmpty())
        return invalid(u"applicant.name"_s, u"the name is missing"_s);
    if (applicant.name.size() > MaxNameLength || !isPlainText(applicant.name))
        return invalid(u"applicant.name"_s, u"at most 100 characters, no control characters"_s);
    if (applicant.kind != Applicant::Kind::Person && applicant.kind != Applicant::Kind::Organisation)
        return invalid(u"applicant.kind"_s, u"neither person nor organisation"_s);
    if (!applicant.idNumber.isEmpty()) {
        const bool good = applicant.kind == Applicant::Kind::Person ? isIdNumber(applicant.idNumber)
                                                                    : isCreditCode(applicant.idNumber);
        if (!good)
            return invalid(u"applicant.idNumber"_s, u"the check character does not fit"_s);
    }
    if (!applicant.phone.isEmpty() && !isPhoneNumber(applicant.phone))
        return invalid(u"applicant.phone"_s, u"not a telephone number"_s);
    return {};
}

QString maskedId(const QString& idNumber)
{
    if (idNumber.size() <= 8)
        return QString(idNumber.size(), u'*');
    return idNumber.left(4) + QString(idNumber.size() - 8, u'*') + idNumber.right(4);
}

QString maskedPhone(const QString& phone)
{
    if (phone.size() >= 11)
        return phone.left(3) + QString(phone.size() - 7, u'*') + phone.right(4);
    const qsizetype hidden = std::max(qsizetype(0), phone.size() - 2);
    return QString(hidden, u'*') + phone.mid(hidden);
}

} // namespace duban
