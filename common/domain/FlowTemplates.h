// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/Catalogue.h"

#include <span>

namespace duban {

/// A flow that ships with the program. A unit starts a variant with one and then sets its limits and people.
struct FlowTemplate
{
    QLatin1StringView key; ///< for files, for example `two-reviews/review`: shape and naming
    StageNaming naming = StageNaming::Handling;
    bool immediate = false;        ///< 即办件: done at the counter
    std::vector<StageRule> flow{}; ///< no stage has a limit of its own yet
};

/// @return every shape with both naming sets: all six stages; short (handling, approval); immediate, ended by
/// handling or by approval; two and three reviews, with an approval after them and without.
/// Source: domain.md §1 (stages): both naming sets of the field, fewer stages, several reviews.
std::span<const FlowTemplate> flowTemplates();

/// @return nullptr when there is none of this key.
const FlowTemplate* flowTemplate(const QString& key);

/// Gives a variant the stages, the naming and the immediacy of a template; everything else stays.
ItemVariant withFlow(ItemVariant variant, const FlowTemplate& shape);

} // namespace duban
