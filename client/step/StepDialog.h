// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/step/FormDialog.h"
#include "client/step/StepRequest.h"
#include "common/access/CaseActions.h"

#include <optional>

namespace duban {

/// Collects what a step of a case says beyond its name.
class StepDialog : public FormDialog
{
    Q_OBJECT

public:
    /// @param subject number, applicant and item of the case
    StepDialog(Action action, const QString& subject, QWidget* parent = nullptr);

    Action action() const noexcept { return m_action; }

    /// What the fields say together. Call once, after the last field was added.
    void setMaker(std::function<StepRequest()> make);

    /// @return nothing while a field is wrong.
    std::optional<StepRequest> request() const;

private:
    Action m_action;
    std::function<StepRequest()> m_make;
};

} // namespace duban
