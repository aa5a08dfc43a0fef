// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace duban {

/// @return what a field that the server names in InvalidInput is called on the screen; the server's own name
///         when this program does not know it.
QString fieldWord(const QString& field);

/// @return the names of every field this program has a word for.
QStringList knownFields();

} // namespace duban
