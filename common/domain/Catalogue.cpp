// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/Catalogue.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace duban {

Stage ItemVariant::stageAfter(Stage stage) const noexcept
{
    const auto next =
        std::find_if(flow.begin(), flow.end(), [stage](const StageRule& rule) { return rule.stage > stage; });
    return next == flow.end() ? Stage::Completion : next->stage;
}

Limit ItemVariant::limitOf(Stage stage) const noexcept
{
    const auto rule =
        std::find_if(flow.begin(), flow.end(), [stage](const StageRule& r) { return r.stage == stage; });
    return rule == flow.end() ? Limit{} : rule->limit;
}

int ItemVariant::reviewsIn(Stage stage) const noexcept
{
    const auto rule =
        std::find_if(flow.begin(), flow.end(), [stage](const StageRule& r) { return r.stage == stage; });
    return rule == flow.end() ? 1 : rule->reviews;
}

bool ItemVariant::isOffered(LocalDay day) const noexcept
{
    return status == VariantStatus::Released && from <= day && (!until || day < *until);
}

bool ItemVariant::has(Stage stage) const noexcept
{
    return std::any_of(flow.begin(), flow.end(),
                       [stage](const StageRule& rule) { return rule.stage == stage; });
}

ItemKind permitKind()
{
    return {u"行政许可"_s,
            Limit::workingDays(5),
            Limit::workingDays(30),
            Limit::workingDays(5),
            Limit::workingDays(10),
            Limit::workingDays(10),
            Limit::workingDays(15),
            1,
            true,
            u"《中华人民共和国行政许可法》第三十二条、第四十二条、第四十四条"_s};
}

namespace {

constexpr int MaxReviews = 5;

Result<> checkFees(const std::vector<Fee>& fees)
{
    for (const Fee& fee : fees) {
        if (fee.name.trimmed().isEmpty() || fee.basis.trimmed().isEmpty())
            return invalid(u"fees"_s, u"a fee needs its name and the paper that sets it"_s);
        if (fee.standardFen < 0)
            return invalid(u"fees"_s, u"a fee is below 0"_s);
    }
    return {};
}

bool isInRange(Limit limit)
{
    return limit.unit == LimitUnit::None ||
           (limit.unit <= LimitUnit::OfficeHour && limit.count >= 1 && limit.count <= 1000);
}

Result<> checkFlow(const std::vector<StageRule>& flow)
{
    const auto outOfOrder = [](const StageRule& a, const StageRule& b) { return a.stage >= b.stage; };
    if (flow.size() < 4 || flow[0].stage != Stage::Application || flow[1].stage != Stage::Acceptance ||
        flow.back().stage != Stage::Completion ||
        std::adjacent_find(flow.begin(), flow.end(), outOfOrder) != flow.end())
        return invalid(u"flow"_s,
                       u"must run from Application and Acceptance through a stage to Completion"_s);
    if (std::any_of(flow.begin(), flow.end(), [](const StageRule& r) { return !isInRange(r.limit); }))
        return invalid(u"flow"_s, u"a stage limit is below 1 or above 1000"_s);
    const auto tooMany = [](const StageRule& r) {
        return r.reviews < 1 || r.reviews > (r.stage == Stage::Review ? MaxReviews : 1);
    };
    if (std::any_of(flow.begin(), flow.end(), tooMany))
        return invalid(u"flow"_s, u"1 to 5 reviews, and only in the stage of review"_s);
    return {};
}

Result<> checkKind(const ItemKind& kind)
{
    if (kind.name.trimmed().isEmpty())
        return invalid(u"kind"_s, u"the item has no kind"_s);
    const std::array limits{kind.acceptanceNotice, kind.supplement,   kind.acceptancePaper,
                            kind.delivery,         kind.extensionCap, kind.jointExtensionCap};
    if (!std::all_of(limits.begin(), limits.end(), isInRange) || kind.extensionsAllowed < 0)
        return invalid(u"kind"_s, u"a limit of the kind is below 1 or above 1000, or extensions below 0"_s);
    return {};
}

} // namespace

Result<> checkVariant(const ItemVariant& variant)
{
    if (variant.itemName.trimmed().isEmpty())
        return invalid(u"itemName"_s, u"the item has no name"_s);
    if (const auto kind = checkKind(variant.kind); !kind)
        return kind;
    if (!isInRange(variant.promisedLimit))
        return invalid(u"promisedLimit"_s, u"must be 1 to 1000, or none"_s);
    if (!isInRange(variant.statutoryLimit) ||
        (variant.promisedLimit.isSet() && variant.statutoryLimit.isSet() &&
         isLongerThan(variant.promisedLimit, variant.statutoryLimit)))
        return invalid(u"statutoryLimit"_s, u"must not be shorter than the promised limit, at most 1000"_s);
    if (variant.naming != StageNaming::Handling && variant.naming != StageNaming::Review)
        return invalid(u"naming"_s, u"unknown names of the stages"_s);
    if (variant.filesDue > FilesDue::Decision)
        return invalid(u"filesDue"_s, u"unknown step from which on files must be there"_s);
    if (variant.statutoryLimit.isSet() && !variant.promisedLimit.isSet())
        return invalid(u"promisedLimit"_s, u"must be given where the law names a limit"_s);
    if (const auto flow = checkFlow(variant.flow); !flow)
        return flow;
    return checkFees(variant.fees);
}

} // namespace duban
