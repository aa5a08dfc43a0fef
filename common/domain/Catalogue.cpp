// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/Catalogue.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duban {

Stage ItemVariant::stageAfter(Stage stage) const noexcept
{
    const auto next =
        std::find_if(flow.begin(), flow.end(), [stage](const StageRule& rule) { return rule.stage > stage; });
    return next == flow.end() ? Stage::Completion : next->stage;
}

WorkingDays ItemVariant::limitOf(Stage stage) const noexcept
{
    const auto rule =
        std::find_if(flow.begin(), flow.end(), [stage](const StageRule& r) { return r.stage == stage; });
    return rule == flow.end() ? WorkingDays{} : rule->limit;
}

bool ItemVariant::has(Stage stage) const noexcept
{
    return std::any_of(flow.begin(), flow.end(),
                       [stage](const StageRule& rule) { return rule.stage == stage; });
}

Result<> checkVariant(const ItemVariant& variant)
{
    if (variant.itemName.trimmed().isEmpty())
        return invalid(u"itemName"_s, u"the item has no name"_s);
    if (variant.promisedLimit.count < 1 || variant.promisedLimit.count > 1000)
        return invalid(u"promisedLimit"_s, u"must be 1 to 1000 working days"_s);
    if (variant.statutoryLimit < variant.promisedLimit || variant.statutoryLimit.count > 1000)
        return invalid(u"statutoryLimit"_s, u"must not be shorter than the promised limit, at most 1000"_s);
    const auto& flow = variant.flow;
    const auto outOfOrder = [](const StageRule& a, const StageRule& b) { return a.stage >= b.stage; };
    if (flow.size() < 4 || flow[0].stage != Stage::Application || flow[1].stage != Stage::Acceptance ||
        flow.back().stage != Stage::Completion ||
        std::adjacent_find(flow.begin(), flow.end(), outOfOrder) != flow.end())
        return invalid(u"flow"_s,
                       u"must run from Application and Acceptance through a stage to Completion"_s);
    if (std::any_of(flow.begin(), flow.end(), [](const StageRule& r) { return r.limit.count < 0; }))
        return invalid(u"flow"_s, u"a stage limit is negative"_s);
    return {};
}

} // namespace duban
