// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace duban {

/// What a new password satisfies and what not; the server checks the same again.
struct PasswordCheck
{
    bool longEnough = false;   ///< at least 10 characters
    bool mixed = false;        ///< three of the kinds lower, upper, digit, other
    bool withoutLogin = false; ///< does not contain the login name
    bool isNew = false;        ///< is not the old one

    bool isGood() const noexcept { return longEnough && mixed && withoutLogin && isNew; }
};

/// Checks a new password against the policy.
PasswordCheck checkPassword(const QString& candidate, const QString& login, const QString& old);

} // namespace duban
