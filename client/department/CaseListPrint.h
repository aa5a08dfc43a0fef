// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/widget/LightMark.h"
#include "common/base/Instant.h"

#include <QTextDocument>

#include <memory>

namespace duban {

class CaseTable;

/// Puts a list on paper as it stands on the screen: its columns in their order, every row, the light as shape
/// and word.
/// @param filter chip and words that narrow it; empty: none
/// @param now    legal time, printed under the title
std::unique_ptr<QTextDocument> printedList(const CaseTable& table, const QString& title,
                                           const QString& filter, LightTrust trust, LegalTime now);

} // namespace duban
