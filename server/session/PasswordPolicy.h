// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"
#include "common/base/Secret.h"

namespace duban {

/// Checks a new password: at least 10 characters, three of the four kinds (lower case, upper case, digits,
/// others), not containing the login name, not the old one.
/// @return PasswordTooWeak.
/// Source: GB/T 22239-2019 8.1.4.1 (complexity of authentication information).
Result<> checkNewPassword(const Secret& password, const Secret& old, const QString& login);

} // namespace duban
