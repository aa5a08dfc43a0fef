// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/session/PasswordPolicy.h"

using namespace Qt::StringLiterals;

namespace duban {

Result<> checkNewPassword(const Secret& password, const Secret& old, const QString& login)
{
    const QString text = QString::fromUtf8(password.reveal());
    if (text.size() < 10 || text.size() > 128)
        return fail(ErrorCode::PasswordTooWeak, u"10 to 128 characters"_s);
    const auto any = [&text](auto kind) { return std::any_of(text.begin(), text.end(), kind); };
    const int kinds = int(any([](QChar c) { return c.isLower(); })) +
                      int(any([](QChar c) { return c.isUpper(); })) +
                      int(any([](QChar c) { return c.isDigit(); })) +
                      int(any([](QChar c) { return !c.isLower() && !c.isUpper() && !c.isDigit(); }));
    if (kinds < 3)
        return fail(ErrorCode::PasswordTooWeak, u"three kinds of characters"_s);
    if (text.contains(login, Qt::CaseInsensitive))
        return fail(ErrorCode::PasswordTooWeak, u"contains the login name"_s);
    if (password.reveal() == old.reveal())
        return fail(ErrorCode::PasswordTooWeak, u"the old password"_s);
    return {};
}

} // namespace duban
