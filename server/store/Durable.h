// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"

#include <QByteArray>

namespace duban {

/// Waits until what was written into a file is on the disk. A file that is only renamed into its place may be
/// empty after a power cut.
/// @return StoreFailed with the system's words.
Result<> syncFile(const QString& path);

/// The same for the names in a folder. On Windows a rename is on the disk when it returns
/// (MOVEFILE_WRITE_THROUGH).
Result<> syncFolder(const QString& path);

/// Writes a small file for its owner alone; it is there whole, or as it was before.
Result<> writeDurably(const QString& path, const QByteArray& bytes);

/// Copies a file for its owner alone, on the disk when this returns.
/// @return SHA-256 of what was copied; StoreFailed.
Result<QByteArray> copyDurably(const QString& from, const QString& to);

/// Renames within one file system, on the disk when this returns. `to` must not exist.
Result<> moveDurably(const QString& from, const QString& to);

/// @return SHA-256 of a file's content; StoreFailed.
Result<QByteArray> sha256Of(const QString& path);

} // namespace duban
