// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/LedgerTab.h"
#include "client/app/View.h"

#include <QFrame>

namespace duban {

/// Pops up beside a due date and shows which days of the case's limits count (时限账本), so that nobody has
/// to leave a list for it. Esc or a press elsewhere closes it.
class LedgerCard : public QFrame
{
    Q_OBJECT

public:
    /// Asks the server for the case at once.
    LedgerCard(const ViewContext& context, CaseId id, QWidget* parent);

    /// Shows the card below a place on the screen, or above it where there is more room.
    /// @param at in global coordinates
    void openAt(const QRect& at);

    LedgerTab* ledger() const noexcept { return m_ledger; }

    /// @return which case it is, or why nothing is shown yet.
    QString words() const { return m_words->text(); }

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void fetch();
    void take(const CaseDetails& details);
    void refuse(const Refusal& why);

    ViewContext m_context;
    CaseId m_case;
    QLabel* m_words;
    LedgerTab* m_ledger;
};

} // namespace duban
