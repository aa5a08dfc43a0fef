// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/transfer/FileSender.h"

class QMimeData;

namespace duban {

/// @return the size of a file as people read it.
QString sizeText(qint64 bytes);

/// @return what a type is called.
QString fileTypeName(FileType type);

/// What a bar of progress is divided into: the bytes of a large file are too many for it.
inline constexpr int ProgressSteps = 1000;

/// @return how many of them are done.
int stepsDone(qint64 done, qint64 all);

/// @return where a file is on its way, or why it cannot go on and what helps.
QString transferText(const FileSender& sender);

/// @return files of this PC that are dragged.
QStringList localFiles(const QMimeData* dragged);

/// @return endings of the files that are taken, for a dialog that chooses some.
QString takenFiles();

} // namespace duban
