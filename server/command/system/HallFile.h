// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/command/Changes.h"

namespace duban {

/// Reads a hall file (resources/demo/README.md describes the form): centre, organisations, halls, windows,
/// items, people. Accounts come without a password.
/// @return InvalidInput naming the entry at fault, for example items[3].variants[0].promised.
Result<HallSetUp> parseHall(const QByteArray& json);

/// What the centre of a first start without a hall file is called.
struct FirstCentre
{
    QString name = QStringLiteral("政务服务中心"); ///< 1 to 200 characters
    QString shortName{};                           ///< at most 8 characters; empty: the beginning of the name
};

/// What a first start without a hall file sets up: the root of the tree of organisations, the three
/// administrators, the unit administrator of the root, who enters the first people, and the kind of items
/// whose limits the law itself sets. Everything else is set up by them.
/// Source: domain.md §8; 行政许可法.
HallSetUp emptyHall(const FirstCentre& centre = {});

} // namespace duban
