// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/step/FormDialog.h"
#include "common/protocol/SetUpReplies.h"

namespace duban {

/// Every open case of one person goes to another, or back to the pool, as one act: for somebody who leaves.
class MoveWorkDialog : public FormDialog
{
    Q_OBJECT

public:
    /// @param people who can take the work over; `from` and those who left are not offered
    MoveWorkDialog(const PersonEntry& from, const std::vector<PersonEntry>& people, LocalDay today,
                   QWidget* parent = nullptr);

    /// @return nothing while a field is wrong.
    std::optional<MoveWork> request() const;

private:
    PersonId m_from;
    ChoiceBox* m_to;
    QPlainTextEdit* m_reason;
};

} // namespace duban
