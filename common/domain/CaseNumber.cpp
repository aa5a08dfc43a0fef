// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/CaseNumber.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duban {

Result<CaseNumber> CaseNumber::make(LocalDay day, qint64 serial)
{
    if (serial < 1 || serial > MaxSerial)
        return invalid(u"serial"_s, u"%1 is not from 1 to %2"_s.arg(serial).arg(MaxSerial));
    return CaseNumber(
        u"BL-%1-%2"_s.arg(toQDate(day).toString(u"yyyyMMdd"_s)).arg(serial, 5, 10, QChar(u'0')));
}

Result<CaseNumber> CaseNumber::parse(const QString& text)
{
    const bool form = text.size() == 17 && text.startsWith(u"BL-") && text[11] == u'-';
    const QDate date = form ? QDate::fromString(text.mid(3, 8), u"yyyyMMdd"_s) : QDate();
    // Digits only: toInt() alone would also take blanks and signs.
    const QString serial = form ? text.mid(12) : QString();
    const bool isNumber =
        std::all_of(serial.begin(), serial.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!date.isValid() || !isNumber || serial.toInt() < 1)
        return invalid(u"caseNumber"_s, u"not of the form BL-20260131-00042"_s);
    return CaseNumber(text);
}

QString caseCode(const QString& number, const QString& queryCode)
{
    return number + u'/' + queryCode;
}

QString caseNumberIn(const QString& text)
{
    const QString number = text.section(u'/', 0, 0);
    return CaseNumber::parse(number) ? number : QString();
}

} // namespace duban
