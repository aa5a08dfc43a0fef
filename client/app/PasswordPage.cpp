// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/PasswordPage.h"

#include "client/app/ErrorWords.h"
#include "client/widget/Card.h"
#include "client/widget/Tokens.h"

#include <QGridLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr int CardWidth = 480;
constexpr int LabelWidth = 96;

} // namespace

PasswordPage::PasswordPage(SessionFlow& flow, QWidget* parent)
    : QWidget(parent), m_flow(flow), m_why(plainLabel({}, this)), m_message(plainLabel({}, this)),
      m_waiting(plainLabel({}, this)), m_go(new QPushButton(tr("&Change password"), this)),
      m_leave(new QPushButton(this))
{
    auto* card = new Card(tr("Choose your password"), Card::Body::Padded, this);
    card->setFixedWidth(CardWidth);
    m_why->setWordWrap(true);
    setLook(m_why, Look::Second);
    setLook(m_message, Look::Problem);
    m_message->setWordWrap(true);
    m_message->setObjectName(u"passwordMessage"_s);
    m_waiting->setWordWrap(true);
    m_waiting->setObjectName(u"passwordWaiting"_s);
    setLook(m_waiting, Look::Small);
    setLook(m_go, Look::Main);
    m_go->setObjectName(u"passwordGo"_s);
    card->body()->addWidget(m_why);
    card->body()->addSpacing(metrics::Space8);
    buildFields(card->body());
    card->body()->addWidget(m_message);
    card->body()->addWidget(m_waiting);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_leave);
    buttons->addStretch();
    buttons->addWidget(m_go);
    card->body()->addSpacing(metrics::Space8);
    card->body()->addLayout(buttons);
    auto* middle = new QHBoxLayout; // an aligned item would be as high as its words are at the page's width
    middle->addStretch();
    middle->addWidget(card);
    middle->addStretch();
    auto* column = new QVBoxLayout(this);
    column->addStretch(2);
    column->addLayout(middle);
    column->addStretch(3);
    connect(m_go, &QPushButton::clicked, this, &PasswordPage::submit);
    connect(m_leave, &QPushButton::clicked, this, &PasswordPage::left);
    connect(&flow.link(), &Link::statusChanged, this, &PasswordPage::tellWaiting);
    connect(&flow, &SessionFlow::passwordRefused, this, [this](const Refusal& why) {
        setBusy(false);
        if (why.code() == ErrorCode::WrongCredentials) {
            m_old->setProblem(tr("The present password is not right."));
            m_old->line()->setFocus();
        } else {
            say(wordsFor(why).line());
        }
    });
    begin(Reason::FirstLogin);
}

void PasswordPage::buildFields(QBoxLayout* into)
{
    m_old = new FormField(tr("&Present one"), LabelWidth, this);
    m_new = new FormField(tr("&New one"), LabelWidth, this);
    m_again = new FormField(tr("New one &again"), LabelWidth, this);
    m_old->line()->setObjectName(u"passwordOld"_s);
    m_new->line()->setObjectName(u"passwordNew"_s);
    m_again->line()->setObjectName(u"passwordAgain"_s);
    for (FormField* field : {m_old, m_new, m_again}) {
        field->line()->setEchoMode(QLineEdit::Password);
        into->addWidget(field);
        connect(field->line(), &QLineEdit::textChanged, this, &PasswordPage::judge);
        connect(field->line(), &QLineEdit::returnPressed, this, &PasswordPage::submit);
    }
    auto* rules = new QGridLayout;
    rules->setContentsMargins(LabelWidth + metrics::Space12, 0, 0, metrics::Space8);
    rules->setHorizontalSpacing(metrics::Space4);
    rules->setVerticalSpacing(2);
    rules->setColumnStretch(1, 1);
    for (std::size_t i = 0; i < m_rules.size(); ++i) {
        m_marks[i] = plainLabel({}, this);
        m_marks[i]->setFixedWidth(metrics::IconSmall);
        m_marks[i]->setAlignment(Qt::AlignCenter);
        m_rules[i] = plainLabel({}, this);
        rules->addWidget(m_marks[i], int(i), 0);
        rules->addWidget(m_rules[i], int(i), 1);
    }
    into->addLayout(rules);
}

void PasswordPage::begin(Reason reason)
{
    const bool forced = reason == Reason::FirstLogin;
    m_why->setText(forced ? tr("You logged in with a one-time password. Choose one of your own; until then "
                               "nothing else is possible.")
                          : tr("Other sessions of yours stay open."));
    m_leave->setText(forced ? tr("Log out") : tr("Cancel"));
    for (FormField* field : {m_old, m_new, m_again}) {
        field->line()->clear();
        field->setProblem({});
    }
    say({});
    setBusy(false);
    m_old->line()->setFocus();
}

void PasswordPage::judge()
{
    const QString candidate = m_new->line()->text();
    const PasswordCheck check = checkPassword(candidate, m_flow.login(), m_old->line()->text());
    const std::array<std::pair<bool, QString>, 4> rules{{
        {check.longEnough, tr("at least 10 characters")},
        {check.mixed, tr("three of the four kinds: a-z, A-Z, 0-9, others")},
        {check.withoutLogin, tr("does not contain the login name")},
        {check.isNew, tr("is not the present one")},
    }};
    for (std::size_t i = 0; i < rules.size(); ++i) {
        m_marks[i]->setText(rules[i].first ? u"✓"_s : u"·"_s);
        m_rules[i]->setText(rules[i].second);
        for (QLabel* label : {m_marks[i], m_rules[i]})
            setLook(label, rules[i].first ? Look::Good : Look::Small);
    }
    const QString again = m_again->line()->text();
    const bool differs = !again.isEmpty() && !candidate.startsWith(again);
    m_again->setProblem(differs ? tr("The two are not the same.") : QString());
    m_old->setProblem({});
    m_go->setEnabled(!m_busy && check.isGood() && again == candidate && !m_old->line()->text().isEmpty());
}

void PasswordPage::submit()
{
    if (!m_go->isEnabled()) {
        focusNextChild();
        return;
    }
    setBusy(true);
    say({});
    m_flow.changePassword(Secret(m_old->line()->text()), Secret(m_new->line()->text()));
}

void PasswordPage::say(const QString& problem)
{
    m_message->setText(problem);
    m_message->setVisible(!problem.isEmpty());
}

void PasswordPage::setBusy(bool busy)
{
    m_busy = busy;
    for (FormField* field : {m_old, m_new, m_again})
        field->line()->setReadOnly(busy);
    tellWaiting();
    judge();
}

/// The bar that tells of a lost connection is not on this page.
void PasswordPage::tellWaiting()
{
    const bool lost = m_flow.link().status().state == LinkState::Reconnecting;
    const QString words = lost && m_busy ? tr("The connection is lost. It waits and is sent once it is back.")
                          : m_busy       ? tr("Being sent…")
                          : lost
                              ? tr("The connection is lost. What you type stays; it is sent once it is back.")
                              : QString();
    m_waiting->setText(words);
    m_waiting->setVisible(!words.isEmpty());
}

} // namespace duban
