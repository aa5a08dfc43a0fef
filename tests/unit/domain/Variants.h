// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/Catalogue.h"

namespace duban::test {

/// A permit of all six stages, each with a limit of its own; two of its papers may follow.
inline ItemVariant fullVariant()
{
    ItemVariant variant;
    variant.id = {11};
    variant.item = {10};
    variant.department = {3};
    variant.itemName = QStringLiteral("食品经营许可");
    variant.name = QStringLiteral("新办");
    variant.kind = permitKind();
    variant.promisedLimit = Limit::workingDays(10);
    variant.statutoryLimit = Limit::workingDays(20);
    variant.legalBasis = QStringLiteral("行政许可法");
    variant.flow = {{Stage::Application, {}, {}, {}},
                    {Stage::Acceptance, Limit::workingDays(1), {}, {}},
                    {Stage::Handling, Limit::workingDays(3), {}, {}},
                    {Stage::Review, Limit::workingDays(4), {}, {}},
                    {Stage::Approval, Limit::workingDays(2), {}, {}},
                    {Stage::Completion, Limit::workingDays(1), {}, {}}};
    variant.materials = {
        {{1}, QStringLiteral("申请书"), QStringLiteral("原件 1"), Material::Need::Required, false},
        {{2}, QStringLiteral("平面图"), QStringLiteral("复印件 2"), Material::Need::Required, true},
        {{3}, QStringLiteral("授权书"), QStringLiteral("原件 1"), Material::Need::Optional, true}};
    return variant;
}

/// Handled and done by one pair of hands; no stage has a limit of its own.
inline ItemVariant shortVariant()
{
    ItemVariant variant = fullVariant();
    variant.promisedLimit = Limit::workingDays(1);
    variant.statutoryLimit = Limit::workingDays(1);
    variant.flow = {{Stage::Application, {}, {}, {}},
                    {Stage::Acceptance, {}, {}, {}},
                    {Stage::Handling, {}, {}, {}},
                    {Stage::Completion, {}, {}, {}}};
    return variant;
}

/// No review: from handling straight to the approval.
inline ItemVariant variantWithoutReview()
{
    ItemVariant variant = fullVariant();
    std::erase_if(variant.flow, [](const StageRule& rule) { return rule.stage == Stage::Review; });
    return variant;
}

/// Done at the counter (即办件).
inline ItemVariant immediateVariant()
{
    ItemVariant variant = shortVariant();
    variant.immediate = true;
    return variant;
}

/// Several departments at once (并联): the government's head lengthens it, not the organ's.
inline ItemVariant jointVariant()
{
    ItemVariant variant = fullVariant();
    variant.joint = true;
    variant.statutoryLimit = Limit::workingDays(45);
    return variant;
}

/// Several reviews one after the other, then an approval.
inline ItemVariant reviewedVariant(int reviews)
{
    ItemVariant variant = fullVariant();
    variant.flow[3].reviews = reviews;
    return variant;
}

/// Several reviews, the last of which decides.
inline ItemVariant decidedByReviews(int reviews)
{
    ItemVariant variant = reviewedVariant(reviews);
    std::erase_if(variant.flow, [](const StageRule& rule) { return rule.stage == Stage::Approval; });
    return variant;
}

/// Decided on a written promise (告知承诺).
inline ItemVariant commitmentVariant()
{
    ItemVariant variant = fullVariant();
    variant.commitment = true;
    return variant;
}

/// A public service (公共服务) for which no rule names any limit.
inline ItemVariant serviceVariant()
{
    ItemVariant variant = shortVariant();
    variant.kind = {};
    variant.kind.name = QStringLiteral("公共服务");
    variant.promisedLimit = {};
    variant.statutoryLimit = {};
    return variant;
}

} // namespace duban::test
