// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/step/FormDialog.h"
#include "common/protocol/DocumentReplies.h"
#include "common/protocol/DocumentRequests.h"

namespace duban {

/// Voids a spoiled paper, with the reason.
class VoidPaperDialog : public FormDialog
{
    Q_OBJECT

public:
    VoidPaperDialog(CaseId id, const DocumentEntry& paper, QWidget* parent = nullptr);

    /// @return nothing while a field is wrong.
    std::optional<VoidDocument> request() const;

private:
    CaseId m_case;
    DocumentId m_paper;
    QPlainTextEdit* m_reason;
};

/// Records that a paper was sealed.
class SealPaperDialog : public FormDialog
{
    Q_OBJECT

public:
    /// @param usual the seal named the last time on this PC
    SealPaperDialog(CaseId id, const DocumentEntry& paper, const QString& usual, QWidget* parent = nullptr);

    /// @return nothing while a field is wrong.
    std::optional<NoteSeal> request() const;

    /// @return what was typed.
    QString seal() const { return m_seal->text().trimmed(); }

private:
    CaseId m_case;
    DocumentId m_paper;
    QLineEdit* m_seal;
};

} // namespace duban
