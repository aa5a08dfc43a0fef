// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/FlowTemplates.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

/// A flow with these stages between acceptance and completion.
std::vector<StageRule> flowOf(std::initializer_list<Stage> between, int reviews = 1)
{
    std::vector<StageRule> flow{{Stage::Application, {}}, {Stage::Acceptance, {}}};
    for (const Stage stage : between) {
        flow.push_back({stage, {}});
        flow.back().reviews = stage == Stage::Review ? reviews : 1;
    }
    flow.push_back({Stage::Completion, {}});
    return flow;
}

std::vector<FlowTemplate> shipped()
{
    using enum Stage;
    constexpr auto handling = StageNaming::Handling;
    constexpr auto review = StageNaming::Review;
    const auto full = flowOf({Handling, Review, Approval});
    const auto brief = flowOf({Handling, Approval});
    const auto handled = flowOf({Handling});
    const auto approved = flowOf({Approval});
    const auto two = flowOf({Handling, Review, Approval}, 2);
    const auto three = flowOf({Handling, Review, Approval}, 3);
    const auto decidedByTwo = flowOf({Handling, Review}, 2);
    const auto decidedByThree = flowOf({Handling, Review}, 3);
    return {{"full/handling"_L1, handling, false, full},
            {"full/review"_L1, review, false, full},
            {"short/handling"_L1, handling, false, brief},
            {"short/review"_L1, review, false, brief},
            {"immediate/handling"_L1, handling, true, handled},
            {"immediate/review"_L1, review, true, handled},
            {"immediate-approval/handling"_L1, handling, true, approved},
            {"immediate-approval/review"_L1, review, true, approved},
            {"two-reviews/handling"_L1, handling, false, two},
            {"two-reviews/review"_L1, review, false, two},
            {"three-reviews/handling"_L1, handling, false, three},
            {"three-reviews/review"_L1, review, false, three},
            {"two-reviews-decide/handling"_L1, handling, false, decidedByTwo},
            {"two-reviews-decide/review"_L1, review, false, decidedByTwo},
            {"three-reviews-decide/handling"_L1, handling, false, decidedByThree},
            {"three-reviews-decide/review"_L1, review, false, decidedByThree}};
}

} // namespace

std::span<const FlowTemplate> flowTemplates()
{
    static const std::vector<FlowTemplate> all = shipped();
    return all;
}

const FlowTemplate* flowTemplate(const QString& key)
{
    const auto all = flowTemplates();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const FlowTemplate& shape) { return key == shape.key; });
    return found == all.end() ? nullptr : &*found;
}

ItemVariant withFlow(ItemVariant variant, const FlowTemplate& shape)
{
    variant.flow = shape.flow;
    variant.naming = shape.naming;
    variant.immediate = shape.immediate;
    return variant;
}

} // namespace duban
