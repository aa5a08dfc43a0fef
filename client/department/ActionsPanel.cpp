// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/department/ActionsPanel.h"

#include "client/model/DomainWords.h"
#include "client/widget/Words.h"

#include <QScrollBar>
#include <QShortcut>

namespace duban {

namespace {

constexpr int LeastOpinion = 96;
constexpr int MostOpinion = 260;
constexpr int ButtonHeight = 36;
constexpr int NameWidth = 92;

/// What the panel offers, the likeliest main action first. Nobody submits here, and silence accepts by
/// itself.
constexpr std::array Offered{Action::Accept,
                             Action::FinishStage,
                             Action::SupplyMaterials,
                             Action::Complete,
                             Action::GrantExtension,
                             Action::GrantJointExtension,
                             Action::RecordDecision,
                             Action::ConsentVoid,
                             Action::ConsentSupplement,
                             Action::IssueAcceptance,
                             Action::Deliver,
                             Action::SupplyDeferred,
                             Action::VerifyCommitment,
                             Action::AskSupplement,
                             Action::CloseUnsupplied,
                             Action::AddOpinion,
                             Action::Claim,
                             Action::Assign,
                             Action::OpenProcedure,
                             Action::CloseProcedure,
                             Action::AskProcedure,
                             Action::AskExtension,
                             Action::SendBack,
                             Action::RejectRequest,
                             Action::RejectJointExtension,
                             Action::RejectVoid,
                             Action::Transfer,
                             Action::Deny,
                             Action::Refuse,
                             Action::Terminate,
                             Action::Withdraw,
                             Action::AskVoid,
                             Action::AskSupplementAgain,
                             Action::RejectSupplement};

/// These end something or go back: never the main action.
bool canBeMain(Action action, quint8 pending)
{
    switch (action) {
    case Action::Accept:
    case Action::FinishStage:
    case Action::SupplyMaterials:
    case Action::Complete:
    case Action::GrantExtension:
    case Action::GrantJointExtension:
    case Action::RecordDecision:
    case Action::ConsentVoid:
    case Action::ConsentSupplement:
    case Action::IssueAcceptance:
    case Action::Deliver:
    case Action::SupplyDeferred:
    case Action::VerifyCommitment:
    case Action::AskSupplement:
        return true;
    case Action::OpenProcedure:
        return (pending & quint8(RequestKind::Procedure)) != 0;
    case Action::Submit:
    case Action::AddOpinion:
    case Action::Refuse:
    case Action::CloseUnsupplied:
    case Action::DeemAccepted:
    case Action::SendBack:
    case Action::AskProcedure:
    case Action::CloseProcedure:
    case Action::AskExtension:
    case Action::RejectRequest:
    case Action::Deny:
    case Action::Withdraw:
    case Action::Terminate:
    case Action::Transfer:
    case Action::AskVoid:
    case Action::Claim:
    case Action::Assign:
    case Action::RejectVoid:
    case Action::AskSupplementAgain:
    case Action::RejectSupplement:
    case Action::RejectJointExtension:
        return false;
    }
    return false;
}

QKeySequence keyOf(Action action)
{
    if (action == Action::AddOpinion)
        return QKeySequence(Qt::CTRL | Qt::Key_S);
    if (action == Action::Accept)
        return QKeySequence(Qt::Key_F10);
    return action == Action::Complete ? QKeySequence(Qt::Key_F12) : QKeySequence();
}

bool isDone(Action action, const CaseSituation& situation)
{
    return std::find(situation.done.begin(), situation.done.end(), action) != situation.done.end();
}

bool needsText(Action action)
{
    return action == Action::FinishStage || action == Action::AddOpinion;
}

} // namespace

ActionsPanel::ActionsPanel(QWidget* parent)
    : Card(tr("What you can do"), Body::Padded, parent), m_opinion(new OpinionBox(this)),
      m_length(plainLabel({}, this)), m_promise(new TickBox(tr("Rests on a written promise"), this)),
      m_hold(plainLabel({}, this)), m_onlooker(plainLabel({}, this)),
      m_notNow(plainLabel(tr("Not possible now"), this)), m_phrases(new QPushButton(tr("Phrases…"), this)),
      m_visit(new QPushButton(tr("Record a site visit…"), this)),
      m_ask(new QPushButton(tr("Ask another section…"), this)), m_possible(new QVBoxLayout),
      m_impossible(new QVBoxLayout), m_area(new QScrollArea(this))
{
    m_opinion->setMinimumHeight(LeastOpinion);
    m_opinion->setMaximumHeight(MostOpinion);
    m_length->setAlignment(Qt::AlignRight);
    setLook(m_length, Look::Small);
    setLook(m_notNow, Look::Small);
    setLook(m_hold, Look::Warning);
    setLook(m_onlooker, Look::Second);
    for (QLabel* label : {m_hold, m_onlooker})
        label->setWordWrap(true);
    m_onlooker->setText(tr("You look on here: acting is up to the window and the department."));
    auto* list = new QWidget(m_area);
    list->setProperty("scrollBody", true);
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, metrics::Space8, 0);
    column->setSpacing(metrics::Space8);
    m_possible->setSpacing(metrics::Space8);
    m_impossible->setSpacing(metrics::Space8);
    column->addLayout(m_possible);
    column->addSpacing(metrics::Space4);
    column->addWidget(m_notNow);
    column->addLayout(m_impossible);
    column->addStretch();
    m_area->setWidget(list);
    m_area->setWidgetResizable(true);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    body()->addWidget(m_onlooker);
    body()->addWidget(m_opinion, 1);
    auto* below = new QHBoxLayout;
    below->addWidget(m_phrases);
    below->addWidget(m_length, 1);
    body()->addLayout(below);
    body()->addWidget(m_promise);
    body()->addWidget(m_hold);
    body()->addWidget(m_area, 3);
    makeInquiries(body());
    for (const Action action : Offered)
        addLine(action, keyOf(action));
    auto* go = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    go->setWhatsThis(tr("Main step of the case"));
    connect(go, &QShortcut::activated, this, [this] {
        if (m_main)
            button(*m_main)->click();
    });
    connect(m_opinion, &QPlainTextEdit::textChanged, this, &ActionsPanel::refresh);
    setOffers({}, {});
    hold({});
}

void ActionsPanel::makeInquiries(QVBoxLayout* column)
{
    for (QPushButton* button : {m_phrases, m_visit, m_ask}) {
        setLook(button, Look::Link);
        button->setAutoDefault(false);
    }
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::Space12);
    row->addWidget(m_visit);
    row->addWidget(m_ask);
    row->addStretch();
    column->addLayout(row);
    connect(m_phrases, &QPushButton::clicked, m_opinion, &OpinionBox::editPhrases);
    connect(m_visit, &QPushButton::clicked, this, &ActionsPanel::visitWanted);
    connect(m_ask, &QPushButton::clicked, this, &ActionsPanel::questionWanted);
    offerInquiries(Inquiries::None);
}

void ActionsPanel::offerInquiries(Inquiries inquiries)
{
    m_visit->setVisible(inquiries == Inquiries::Offered);
    m_ask->setVisible(inquiries == Inquiries::Offered);
}

void ActionsPanel::addLine(Action action, const QKeySequence& key)
{
    auto* list = m_area->widget();
    Line made{action, new ActionButton(actionWord(action), key, Look::Body, list),
              plainLabel(actionWord(action), list), plainLabel({}, list)};
    setLook(made.name, Look::Second);
    setLook(made.reason, Look::Small);
    made.button->setFixedHeight(ButtonHeight);
    made.name->setFixedWidth(NameWidth);
    made.name->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    for (QLabel* label : {made.name, made.reason})
        label->setWordWrap(true);
    connect(made.button, &QPushButton::clicked, this, [this, action] { emit chosen(action); });
    m_lines.push_back(made);
}

QString ActionsPanel::wordOf(Action action) const
{
    const Line* found = line(action);
    const bool named = found && found->obstacle != Obstacle::WrongState;
    if (action == Action::FinishStage && named) {
        const QString stage = stageName(m_situation.stage, m_situation.naming);
        return m_situation.decides ? tr("Finish %1: grant", "stage").arg(stage)
                                   : tr("Finish %1", "stage").arg(stage);
    }
    if (action == Action::Accept && named && m_situation.defers)
        return tr("Accept with deferral…");
    return actionWord(action);
}

void ActionsPanel::setOffers(const std::vector<ActionOffer>& offers, const CaseSituation& situation)
{
    m_situation = situation;
    bool writes = false;
    bool onlooker = true;
    for (Line& mine : m_lines) {
        mine.obstacle = Obstacle::NotYourRole;
        for (const ActionOffer& offer : offers) {
            if (offer.action == mine.action)
                mine.obstacle = offer.obstacle;
        }
        onlooker = onlooker && mine.obstacle == Obstacle::NotYourRole;
        if (mine.obstacle == Obstacle::WrongState && isDone(mine.action, situation))
            mine.obstacle = Obstacle::NotYourRole; // not shown
        writes = writes || (needsText(mine.action) && mine.obstacle == Obstacle::None);
    }
    const Line* finish = line(Action::FinishStage);
    m_onlooker->setVisible(onlooker && !offers.empty());
    m_opinion->setVisible(writes);
    m_length->setVisible(writes);
    m_phrases->setVisible(writes && m_opinion->hasOwnPhrases());
    m_promise->setVisible(finish->obstacle == Obstacle::None && situation.decides && situation.mayPromise);
    m_opinion->setStage(situation.stage);
    refresh();
    arrange();
}

/// What can be done stands on top, what cannot below it.
void ActionsPanel::arrange()
{
    for (QVBoxLayout* place : {m_possible, m_impossible}) {
        while (QLayoutItem* item = place->takeAt(0))
            delete item;
    }
    bool anyGrey = false;
    for (const Line& mine : m_lines) {
        const bool shown = mine.obstacle != Obstacle::NotYourRole;
        const bool can = mine.obstacle == Obstacle::None;
        mine.button->setVisible(can);
        mine.name->setVisible(shown && !can);
        anyGrey = anyGrey || (shown && !can);
        if (!shown)
            continue;
        auto* pair = can ? static_cast<QBoxLayout*>(new QVBoxLayout) : new QHBoxLayout;
        pair->setSpacing(can ? 1 : metrics::Space12);
        pair->addWidget(can ? static_cast<QWidget*>(mine.button) : mine.name);
        pair->addWidget(mine.reason, can ? 0 : 1, can ? Qt::Alignment() : Qt::AlignTop);
        (can ? m_possible : m_impossible)->addLayout(pair);
    }
    m_notNow->setVisible(anyGrey);
}

void ActionsPanel::hold(const QString& why)
{
    m_hold->setText(why);
    m_hold->setVisible(!why.isEmpty());
    refresh();
}

QString ActionsPanel::reasonFor(const Line& mine) const
{
    const auto length = m_opinion->opinion().size();
    if (mine.obstacle != Obstacle::None)
        return obstacleWord(mine.action, mine.obstacle);
    if (const QString hindrance = m_situation.hindrances.value(mine.action); !hindrance.isEmpty())
        return hindrance;
    if (needsText(mine.action) && length == 0)
        return tr("Write the opinion first.");
    return needsText(mine.action) && length > OpinionBox::MaxLength ? tr("The opinion is too long.")
                                                                    : QString();
}

void ActionsPanel::refresh()
{
    const auto length = m_opinion->opinion().size();
    const bool tooLong = length > OpinionBox::MaxLength;
    m_length->setText(tr("%1 of %2 characters").arg(length).arg(OpinionBox::MaxLength));
    setLook(m_length, tooLong ? Look::Problem : Look::Small);
    const bool held = !m_hold->text().isEmpty();
    m_main.reset();
    for (const Line& mine : m_lines) {
        const QString reason = reasonFor(mine);
        const bool offered = mine.obstacle == Obstacle::None && canBeMain(mine.action, m_situation.pending) &&
                             m_situation.hindrances.value(mine.action).isEmpty();
        const bool main = offered && !m_main;
        if (main)
            m_main = mine.action;
        setLook(mine.button, main ? Look::Main : Look::Body);
        mine.button->setText(wordOf(mine.action));
        mine.button->showKey(main && keyOf(mine.action).isEmpty() ? QKeySequence(Qt::CTRL | Qt::Key_Return)
                                                                  : QKeySequence());
        mine.reason->setText(reason);
        mine.reason->setVisible(!reason.isEmpty() && mine.obstacle != Obstacle::NotYourRole);
        mine.button->setEnabled(reason.isEmpty() && !held);
        mine.button->setAccessibleDescription(reason);
    }
}

const ActionsPanel::Line* ActionsPanel::line(Action action) const
{
    const auto found = std::find_if(m_lines.begin(), m_lines.end(),
                                    [action](const Line& mine) { return mine.action == action; });
    return found == m_lines.end() ? nullptr : &*found;
}

ActionButton* ActionsPanel::button(Action action) const
{
    const Line* found = line(action);
    return found ? found->button : nullptr;
}

QString ActionsPanel::reason(Action action) const
{
    const Line* found = line(action);
    return found ? found->reason->text() : QString();
}

std::vector<Action> ActionsPanel::shownActions() const
{
    std::vector<Action> shown;
    for (const Line& mine : m_lines) {
        if (mine.obstacle != Obstacle::NotYourRole)
            shown.push_back(mine.action);
    }
    return shown;
}

} // namespace duban
