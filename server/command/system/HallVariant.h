// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/Catalogue.h"

#include <QJsonObject>

namespace duban {

/// Reads a text of 1 to 200 characters of a hall file.
/// @return InvalidInput naming `where` and the key.
Result<QString> hallText(const QJsonObject& entry, QLatin1StringView key, const QString& where);

/// A limit is a whole number of working days or a text as parseLimit() reads it; nothing and 0 are none.
/// @return InvalidInput naming `where`, also beyond 1000.
Result<Limit> hallLimit(const QJsonValue& value, const QString& where);

/// A text that may be left out: a basis in law, a duty, the number of a paper.
/// @return InvalidInput naming `where`: longer than 2000 characters or not plain text.
Result<QString> hallNote(const QJsonValue& value, const QString& where);

/// Reads one variant of an item of a hall file into `variant`, whose item, department and kind are set.
/// @return InvalidInput naming the place in the file.
Result<> readVariant(const QJsonObject& entry, const QString& where, ItemVariant& variant);

} // namespace duban
