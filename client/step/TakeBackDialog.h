// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/step/FormDialog.h"
#include "common/protocol/SetUpReplies.h"

namespace duban {

/// Takes back a change whose day has not come: which one, where there are several, and why.
class TakeBackDialog : public FormDialog
{
    Q_OBJECT

public:
    /// A planned change and how it is called: day and what it brings.
    struct Plan
    {
        qint64 id = 0;
        QString words;
    };

    /// @param subject what the plans would change
    /// @param plans   at least one
    /// @param of      what they would change, for the name of the draft: 'kind.公共服务'
    TakeBackDialog(const QString& subject, const std::vector<Plan>& plans, const QString& of,
                   QWidget* parent = nullptr);

    /// @return nothing while the reason is missing.
    std::optional<TakeBackChange> request() const;

private:
    qint64 m_only;
    ChoiceBox* m_choice = nullptr;
    QPlainTextEdit* m_reason;
};

} // namespace duban
