// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/View.h"
#include "client/widget/ActionButton.h"
#include "client/widget/Card.h"
#include "common/protocol/Upkeep.h"

#include <QPlainTextEdit>

namespace duban {

/// Checks all that is stored at the press of a button and says what holds and what does not.
class VerifyCard : public Card
{
    Q_OBJECT

public:
    explicit VerifyCard(const ViewContext& context, QWidget* parent = nullptr);

    QLabel* words() const noexcept { return m_words; }

    QPlainTextEdit* findings() const noexcept { return m_findings; }

    ActionButton* verifyButton() const noexcept { return m_verify; }

private:
    void verify();
    void show(const VerifiedReply& reply);

    ViewContext m_context;
    QLabel* m_words;
    QPlainTextEdit* m_findings;
    ActionButton* m_verify;
};

} // namespace duban
