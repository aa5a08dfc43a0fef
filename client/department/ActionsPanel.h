// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/department/OpinionBox.h"
#include "client/widget/ActionButton.h"
#include "client/widget/Card.h"
#include "common/access/CaseActions.h"

#include <QHash>
#include <QScrollArea>

namespace duban {

/// What the panel knows of the case beside what allowedActions() says.
struct CaseSituation
{
    Stage stage = Stage::Acceptance; ///< names the main action
    StageNaming naming = StageNaming::Handling;
    bool decides = false;              ///< finishing this stage grants
    bool mayPromise = false;           ///< the item can be decided on a written promise
    bool defers = false;               ///< papers are missing that may follow: accepting asks for their dates
    quint8 pending = 0;                ///< bits of RequestKind
    QHash<Action, QString> hindrances; ///< why an action is not possible although state and role allow it
    std::vector<Action> done;          ///< lie behind the case: why they cannot be done again says nothing
};

/// What you can do with a case: the opinion, the main action filled, the others as lines, what is not
/// possible greyed with the reason under it. What other roles do is not shown.
class ActionsPanel : public Card
{
    Q_OBJECT

public:
    explicit ActionsPanel(QWidget* parent = nullptr);

    /// Offers what allowedActions() says.
    void setOffers(const std::vector<ActionOffer>& offers, const CaseSituation& situation);

    /// While a request is under way or a change by somebody else was not looked at, nothing can be done.
    /// @param why stands under the buttons; empty: everything goes
    void hold(const QString& why);

    /// Offers what moves nothing: the record of a site visit, a question to another section.
    enum class Inquiries : quint8 { Offered, None };
    void offerInquiries(Inquiries inquiries);

    QPushButton* visitButton() const noexcept { return m_visit; }

    QPushButton* askButton() const noexcept { return m_ask; }

    /// @return true when this person can only look on.
    bool isOnlooking() const { return !m_onlooker->isHidden(); }

    OpinionBox* opinion() const noexcept { return m_opinion; }

    /// @return true when the decision shall rest on a written promise (告知承诺).
    bool isOnPromise() const { return !m_promise->isHidden() && m_promise->isChecked(); }

    ActionButton* button(Action action) const;

    /// @return the reason under an action; empty when it can be done.
    QString reason(Action action) const;

    /// @return the action that Ctrl+Enter does; nothing when none is possible.
    std::optional<Action> mainAction() const noexcept { return m_main; }

    /// @return the actions that are shown, possible or greyed.
    std::vector<Action> shownActions() const;

signals:
    void chosen(duban::Action action);
    void visitWanted();
    void questionWanted();

private:
    struct Line
    {
        Action action;
        ActionButton* button;
        QLabel* name; ///< instead of the button where it cannot be pressed
        QLabel* reason;
        Obstacle obstacle = Obstacle::NotYourRole;
    };

    void makeInquiries(QVBoxLayout* column);
    void addLine(Action action, const QKeySequence& key);
    const Line* line(Action action) const;
    QString wordOf(Action action) const;
    QString reasonFor(const Line& line) const;
    void arrange();
    void refresh();

    OpinionBox* m_opinion;
    QLabel* m_length;
    TickBox* m_promise;
    QLabel* m_hold;
    QLabel* m_onlooker;
    QLabel* m_notNow;
    QPushButton* m_phrases;
    QPushButton* m_visit;
    QPushButton* m_ask;
    QVBoxLayout* m_possible;
    QVBoxLayout* m_impossible;
    QScrollArea* m_area;
    std::vector<Line> m_lines;
    CaseSituation m_situation;
    std::optional<Action> m_main;
};

} // namespace duban
