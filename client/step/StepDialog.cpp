// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/step/StepDialog.h"

#include "client/widget/Words.h"

namespace duban {

StepDialog::StepDialog(Action action, const QString& subject, QWidget* parent)
    : FormDialog(actionWord(action), subject, parent), m_action(action)
{
}

void StepDialog::setMaker(std::function<StepRequest()> make)
{
    m_make = std::move(make);
    begin();
}

std::optional<StepRequest> StepDialog::request() const
{
    return m_make && isRight() ? std::optional(m_make()) : std::nullopt;
}

} // namespace duban
