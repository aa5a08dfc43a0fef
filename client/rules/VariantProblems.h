// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/rules/FieldRow.h"
#include "common/protocol/CatalogueReplies.h"

#include <optional>

namespace duban {

/// Looks at a proposal as the server will, as far as the client can know it.
/// @param kinds the kinds there are
/// @param today the first day on which it may begin
/// @return in the order of the form, by the server's names: itemName, department, kindName, flow[2] (a stage
///         by its place), materials[0].name, fees[1].standardFen, …; empty when all is right.
/// Source: domain.md §1 (promised is never longer than statutory); checkVariant().
FieldProblems problemsOf(const VariantEntry& entry, const std::vector<ItemKind>& kinds, LocalDay today);

/// @return why a text is wrong: missing, longer than `longest`, not printable; empty when it is right.
QString lineProblem(const QString& text, qsizetype longest, bool required);

/// Longest texts the server takes, in characters.
inline constexpr qsizetype MaxRuleLine = 200;
inline constexpr qsizetype MaxRuleBasis = 500;
inline constexpr qsizetype MaxRuleDuty = 20'000;

/// Most papers and fees of a variant.
inline constexpr std::size_t MaxRuleMaterials = 50;
inline constexpr std::size_t MaxRuleFees = 20;

/// How far ahead a change can be laid ready.
inline constexpr std::chrono::days MaxRuleAhead{3660};

/// @return fen of an amount in yuan as it is typed, 0 to a thousand million yuan: 25, 12.5, 12.50; nothing
/// for
///         anything else.
std::optional<qint64> fenOf(const QString& yuan);

/// @return an amount in yuan: 25 or 12.50.
QString yuanText(qint64 fen);

} // namespace duban
