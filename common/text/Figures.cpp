// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/text/Figures.h"

namespace duban {

QString groupedNumber(qint64 number)
{
    QString digits = QString::number(number);
    for (qsizetype at = digits.size() - 3; at > (number < 0 ? 1 : 0); at -= 3)
        digits.insert(at, QChar(0x2009));
    return digits;
}

} // namespace duban
