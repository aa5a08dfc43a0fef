// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/Catalogue.h"

namespace duban::test {

/// All six stages, each with a limit of its own.
inline ItemVariant fullVariant()
{
    ItemVariant variant;
    variant.id = {11};
    variant.item = {10};
    variant.department = {3};
    variant.itemName = QStringLiteral("食品经营许可");
    variant.name = QStringLiteral("新办");
    variant.kind = QStringLiteral("行政许可");
    variant.promisedLimit = {10};
    variant.statutoryLimit = {20};
    variant.legalBasis = QStringLiteral("行政许可法");
    variant.flow = {{Stage::Application, {}}, {Stage::Acceptance, {1}}, {Stage::Handling, {3}},
                    {Stage::Review, {4}},     {Stage::Approval, {2}},   {Stage::Completion, {1}}};
    return variant;
}

/// Handled and done by one pair of hands; no stage has a limit of its own.
inline ItemVariant shortVariant()
{
    ItemVariant variant = fullVariant();
    variant.promisedLimit = {1};
    variant.statutoryLimit = {1};
    variant.flow = {
        {Stage::Application, {}}, {Stage::Acceptance, {}}, {Stage::Handling, {}}, {Stage::Completion, {}}};
    return variant;
}

/// No review: from handling straight to the approval.
inline ItemVariant variantWithoutReview()
{
    ItemVariant variant = fullVariant();
    std::erase_if(variant.flow, [](const StageRule& rule) { return rule.stage == Stage::Review; });
    return variant;
}

} // namespace duban::test
