// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/Stage.h"

#include <QStringView>

#include <span>

namespace duban::replay {

/// What a step of the log does at its stage.
enum class Effect : quint8 {
    Submit,  ///< opens the case
    Opinion, ///< is written down, moves nothing
    Finish,  ///< finishes its stage
};

/// One line of the mapping: an activity of the permit log and what it is in Duban.
struct StepRule
{
    QStringView code; ///< the activity's first word; "T07-" stands for T07-1, T07-2, …
    Stage stage;
    Effect effect;
    QStringView words; ///< what it is called in the opinion
};

/// The whole mapping, the same as the table in resources/demo/README.md.
std::span<const StepRule> stepRules() noexcept;

/// @return the line for an activity such as "T07-1 Draft intern advice aspect 1"; nullptr for an unknown one.
const StepRule* stepRuleFor(QStringView activity) noexcept;

} // namespace duban::replay
