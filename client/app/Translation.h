// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QCoreApplication;

namespace duban {

/// Gives the application the words and the locale of a language; both lie inside the program.
/// @param language zh_CN or en; anything else is English
void applyLanguage(QCoreApplication& app, const QString& language);

} // namespace duban
