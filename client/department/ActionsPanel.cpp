// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/department/ActionsPanel.h"

#include "client/model/DomainWords.h"
#include "client/widget/Words.h"

namespace duban {

namespace {

constexpr int OpinionHeight = 260;

bool needsText(Action action)
{
    return action == Action::FinishStage || action == Action::AddOpinion;
}

} // namespace

ActionsPanel::ActionsPanel(QWidget* parent)
    : Card(tr("What you can do"), Body::Padded, parent), m_opinion(new OpinionBox(this)),
      m_length(plainLabel({}, this)), m_hold(plainLabel({}, this)), m_onlooker(plainLabel({}, this)),
      m_buttons(new QVBoxLayout)
{
    m_opinion->setMinimumHeight(120);
    m_opinion->setMaximumHeight(OpinionHeight);
    m_length->setAlignment(Qt::AlignRight);
    setLook(m_length, Look::Small);
    setLook(m_hold, Look::Warning);
    m_hold->setWordWrap(true);
    setLook(m_onlooker, Look::Second);
    m_onlooker->setWordWrap(true);
    m_onlooker->setText(tr("You look on here: acting is up to the window and the department."));
    m_buttons->setSpacing(metrics::Space4);
    body()->addWidget(m_onlooker);
    body()->addWidget(m_opinion, 1);
    body()->addWidget(m_length);
    body()->addLayout(m_buttons);
    body()->addWidget(m_hold);
    body()->addStretch();
    addLine(Action::FinishStage, QKeySequence(Qt::CTRL | Qt::Key_Return));
    addLine(Action::AddOpinion, QKeySequence(Qt::CTRL | Qt::Key_S));
    addLine(Action::Accept, QKeySequence(Qt::Key_F10));
    addLine(Action::Complete, QKeySequence(Qt::Key_F12));
    connect(m_opinion, &QPlainTextEdit::textChanged, this, &ActionsPanel::refresh);
    hold({});
}

void ActionsPanel::addLine(Action action, const QKeySequence& key)
{
    Line line{new ActionButton(actionWord(action), key, Look::Body, this), plainLabel({}, this),
              Obstacle::WrongState};
    setLook(line.reason, Look::Small);
    line.reason->setWordWrap(true);
    m_buttons->addWidget(line.button);
    m_buttons->addWidget(line.reason);
    connect(line.button, &QPushButton::clicked, this, [this, action] { emit chosen(action); });
    m_lines.insert(action, line);
}

void ActionsPanel::setOffers(const std::vector<ActionOffer>& offers, Stage stage)
{
    bool onlooker = true;
    bool writes = false;
    for (const ActionOffer& offer : offers) {
        m_lines[offer.action].obstacle = offer.obstacle;
        onlooker = onlooker && offer.obstacle == Obstacle::NotYourRole;
        writes = writes || (needsText(offer.action) && offer.obstacle == Obstacle::None);
    }
    const bool finishes = m_lines[Action::FinishStage].obstacle != Obstacle::WrongState;
    m_lines[Action::FinishStage].button->setText(finishes ? tr("Finish %1", "stage").arg(stageName(stage))
                                                          : actionWord(Action::FinishStage));
    m_onlooker->setVisible(onlooker);
    m_opinion->setVisible(writes);
    m_length->setVisible(writes);
    m_opinion->setStage(stage);
    for (const Line& line : std::as_const(m_lines)) {
        line.button->setVisible(!onlooker);
        line.reason->setVisible(!onlooker);
    }
    refresh();
}

void ActionsPanel::hold(const QString& why)
{
    m_hold->setText(why);
    m_hold->setVisible(!why.isEmpty());
    refresh();
}

void ActionsPanel::refresh()
{
    const auto length = m_opinion->opinion().size();
    const bool tooLong = length > OpinionBox::MaxLength;
    m_length->setText(tr("%1 of %2 characters").arg(length).arg(OpinionBox::MaxLength));
    setLook(m_length, tooLong ? Look::Problem : Look::Small);
    const bool held = !m_hold->text().isEmpty();
    for (auto it = m_lines.cbegin(); it != m_lines.cend(); ++it) {
        QString reason = obstacleWord(it->obstacle);
        if (reason.isEmpty() && needsText(it.key()) && length == 0)
            reason = tr("Write the opinion first.");
        if (reason.isEmpty() && needsText(it.key()) && tooLong)
            reason = tr("The opinion is too long.");
        const bool offered = it->obstacle == Obstacle::None && it.key() != Action::AddOpinion;
        setLook(it->button, offered ? Look::Main : Look::Body);
        it->reason->setText(reason);
        it->reason->setVisible(!reason.isEmpty() && !isOnlooking());
        it->button->setEnabled(reason.isEmpty() && !held);
        it->button->setAccessibleDescription(reason);
    }
}

ActionButton* ActionsPanel::button(Action action) const
{
    return m_lines.value(action).button;
}

QString ActionsPanel::reason(Action action) const
{
    return m_lines.value(action).reason->text();
}

} // namespace duban
