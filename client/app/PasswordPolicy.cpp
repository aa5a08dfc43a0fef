// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/PasswordPolicy.h"

namespace duban {

PasswordCheck checkPassword(const QString& candidate, const QString& login, const QString& old)
{
    bool lower = false;
    bool upper = false;
    bool digit = false;
    bool other = false;
    for (const QChar c : candidate) {
        if (c >= u'a' && c <= u'z')
            lower = true;
        else if (c >= u'A' && c <= u'Z')
            upper = true;
        else if (c >= u'0' && c <= u'9')
            digit = true;
        else
            other = true;
    }
    PasswordCheck check;
    check.longEnough = candidate.size() >= 10;
    check.mixed = int(lower) + int(upper) + int(digit) + int(other) >= 3;
    check.withoutLogin = !candidate.isEmpty() && !candidate.contains(login, Qt::CaseInsensitive);
    check.isNew = !candidate.isEmpty() && candidate != old;
    return check;
}

} // namespace duban
