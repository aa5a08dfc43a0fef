// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/department/OpinionBox.h"
#include "client/widget/ActionButton.h"
#include "client/widget/Card.h"
#include "common/access/CaseActions.h"

#include <QHash>

namespace duban {

/// What you can do with a case: the opinion, the main action filled, the others as lines, what is not
/// possible greyed with the reason under it.
class ActionsPanel : public Card
{
    Q_OBJECT

public:
    explicit ActionsPanel(QWidget* parent = nullptr);

    /// Offers what allowedActions() says.
    /// @param stage the case stands in; names the main action
    void setOffers(const std::vector<ActionOffer>& offers, Stage stage);

    /// While a request is under way or a change by somebody else was not looked at, nothing can be done.
    /// @param why stands under the buttons; empty: everything goes
    void hold(const QString& why);

    /// @return true when this person can only look on.
    bool isOnlooking() const { return !m_onlooker->isHidden(); }

    OpinionBox* opinion() const noexcept { return m_opinion; }

    ActionButton* button(Action action) const;

    /// @return the reason under an action; empty when it can be done.
    QString reason(Action action) const;

signals:
    void chosen(duban::Action action);

private:
    struct Line
    {
        ActionButton* button;
        QLabel* reason;
        Obstacle obstacle;
    };

    void addLine(Action action, const QKeySequence& key);
    void refresh();

    OpinionBox* m_opinion;
    QLabel* m_length;
    QLabel* m_hold;
    QLabel* m_onlooker;
    QHash<Action, Line> m_lines;
    QVBoxLayout* m_buttons;
};

} // namespace duban
