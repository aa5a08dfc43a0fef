// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/replay/StepTable.h"

#include <algorithm>

namespace duban::replay {

namespace {

constexpr std::array Table{
    StepRule{u"Confirmation", Stage::Application, Effect::Submit, u"收件登记"},
    StepRule{u"T02", Stage::Acceptance, Effect::Opinion, u"核对收件凭证"},
    StepRule{u"T03", Stage::Acceptance, Effect::Opinion, u"更正收件凭证"},
    StepRule{u"T04", Stage::Acceptance, Effect::Finish, u"确定予以受理"},
    StepRule{u"T05", Stage::Acceptance, Effect::Opinion, u"打印并送达受理凭证"},
    StepRule{u"T06", Stage::Handling, Effect::Finish, u"初审，判断是否需要暂停意见"},
    StepRule{u"T07-", Stage::Review, Effect::Opinion, u"起草内部审核意见"},
    StepRule{u"T08", Stage::Review, Effect::Opinion, u"起草并发出征求意见函"},
    StepRule{u"T09-", Stage::Review, Effect::Opinion, u"收到并处理外部单位意见"},
    StepRule{u"T10", Stage::Approval, Effect::Finish, u"决定，判断是否需要暂停告知"},
    StepRule{u"T11", Stage::Completion, Effect::Opinion, u"制作未经许可事项文书"},
    StepRule{u"T12", Stage::Completion, Effect::Opinion, u"核对未经许可事项文书"},
    StepRule{u"T13", Stage::Completion, Effect::Opinion, u"更正未经许可事项文书"},
    StepRule{u"T14", Stage::Completion, Effect::Opinion, u"审定未经许可事项文书"},
    StepRule{u"T15", Stage::Completion, Effect::Opinion, u"打印未经许可事项文书"},
    StepRule{u"T16", Stage::Completion, Effect::Opinion, u"说明暂缓理由"},
    StepRule{u"T17", Stage::Completion, Effect::Opinion, u"核对暂停告知报告"},
    StepRule{u"T18", Stage::Completion, Effect::Opinion, u"更正暂停告知报告"},
    StepRule{u"T19", Stage::Completion, Effect::Opinion, u"审定暂停告知报告"},
    StepRule{u"T20", Stage::Completion, Effect::Opinion, u"打印暂停告知报告"},
};

} // namespace

std::span<const StepRule> stepRules() noexcept
{
    return Table;
}

const StepRule* stepRuleFor(QStringView activity) noexcept
{
    const qsizetype blank = activity.indexOf(u' ');
    const QStringView code = blank < 0 ? activity : activity.first(blank);
    const auto matches = [code](const StepRule& rule) {
        return rule.code.endsWith(u'-') ? code.startsWith(rule.code) && code.size() > rule.code.size()
                                        : code == rule.code;
    };
    const auto found = std::find_if(Table.begin(), Table.end(), matches);
    return found == Table.end() ? nullptr : &*found;
}

} // namespace duban::replay
