// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/document/IssuedDocument.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace duban {

QString checkCodeOf(const QByteArray& frozen)
{
    constexpr char Letters[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // 32 of them: no I, L, O and U
    constexpr int Half = 4;
    const QByteArray hash = QCryptographicHash::hash(frozen, QCryptographicHash::Sha256);
    quint64 bits = 0;
    for (int i = 0; i < 5; ++i) // 40 bits are eight letters
        bits = bits << 8 | quint8(hash[i]);
    QString code;
    for (int i = 2 * Half - 1; i >= 0; --i) {
        code += QLatin1Char(Letters[bits >> (5 * i) & 31]);
        if (i == Half)
            code += u'-';
    }
    return code;
}

QStringList documentFoot(const QString& caseNumber, const QString& checkCode, int ordinal, LegalTime at)
{
    QStringList lines{u"办件编号：%1"_s.arg(caseNumber), u"核验码：%1"_s.arg(checkCode)};
    if (ordinal > 1)
        lines.append(u"补打：第%1次打印，%2"_s.arg(ordinal).arg(formatMoment(at)));
    return lines;
}

} // namespace duban
