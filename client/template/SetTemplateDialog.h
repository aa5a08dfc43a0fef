// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/step/FormDialog.h"
#include "common/protocol/DocumentRequests.h"

namespace duban {

/// Asks why a kind of papers gets new words, and says what becomes of the old ones.
class SetTemplateDialog : public FormDialog
{
    Q_OBJECT

public:
    /// @param wanted  what is to be set; its reason is asked for here
    /// @param changes how many lines differ from the words in force
    SetTemplateDialog(SetTemplate wanted, int changes, QWidget* parent = nullptr);

    /// @return nothing while the reason is missing.
    std::optional<SetTemplate> request() const;

    /// @return the name under which a reason that was not sent is kept.
    static QString draftName(DocumentKind kind);

private:
    SetTemplate m_wanted;
    QPlainTextEdit* m_reason;
};

} // namespace duban
