// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/step/FormDialog.h"
#include "common/protocol/FileReplies.h"
#include "common/protocol/FileRequests.h"

namespace duban {

/// Takes a file out of its case, with the reason.
class TakeOutDialog : public FormDialog
{
    Q_OBJECT

public:
    TakeOutDialog(CaseId id, const AttachmentEntry& file, QWidget* parent = nullptr);

    /// @return nothing while a field is wrong.
    std::optional<VoidAttachment> request() const;

private:
    CaseId m_case;
    AttachmentId m_file;
    QPlainTextEdit* m_reason;
};

} // namespace duban
