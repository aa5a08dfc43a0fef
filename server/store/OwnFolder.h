// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"

namespace duban {

/// Makes a folder, when it is missing, that is open to this account alone, and to whoever administers the
/// machine anyway. On Windows every file that is made in it inherits that: QFile::setPermissions() sets no
/// more than the read-only attribute there. A file system without access rights is only warned of.
/// @return StoreFailed when the folder cannot be made.
Result<> makeOwnFolder(const QString& path);

} // namespace duban
