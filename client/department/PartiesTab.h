// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/View.h"
#include "client/widget/ActionButton.h"
#include "client/widget/FactTable.h"
#include "common/protocol/DeskReplies.h"

#include <QLabel>
#include <QTimer>

namespace duban {

/// Who applies: every applicant and the agent with the authority. ID and telephone numbers are masked until
/// somebody asks for them; asking is journalled, and they are masked again after a minute.
class PartiesTab : public QWidget
{
    Q_OBJECT

public:
    /// How long whole numbers stand on the screen.
    static constexpr std::chrono::seconds ShownFor{60};

    PartiesTab(const ViewContext& context, QWidget* parent = nullptr,
               std::chrono::milliseconds shownFor = ShownFor);

    void show(const CaseDetails& details);

    /// @return how many persons and organisations take part.
    int count() const { return int(1 + m_parties.size()); }

    /// @return true while whole numbers stand on the screen.
    bool isRevealed() const noexcept { return m_revealed; }

    FactTable* table() const noexcept { return m_table; }

    ActionButton* revealButton() const noexcept { return m_reveal; }

    QString remark() const { return m_remark->text(); }

protected:
    void hideEvent(QHideEvent* event) override;

private:
    void reveal();
    void fetchWhole();
    void takeWhole(const PartiesReply& reply);
    void refused(const Refusal& why);
    void mask();
    void fill(const std::vector<PartyEntry>& parties);
    void showButton();

    Link& m_link;
    CaseId m_case;
    std::vector<PartyEntry> m_parties; ///< masked, beside the first applicant
    PartyEntry m_first;                ///< masked
    bool m_underWay = false;
    bool m_revealed = false;
    QTimer m_mask;
    FactTable* m_table;
    ActionButton* m_reveal;
    QLabel* m_remark;
};

} // namespace duban
