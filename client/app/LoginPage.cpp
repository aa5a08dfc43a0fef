// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/LoginPage.h"

#include "client/app/ErrorWords.h"
#include "client/app/PinCard.h"
#include "client/widget/Card.h"
#include "client/widget/Tokens.h"

#include <QHBoxLayout>
#include <QShowEvent>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr int LoginWidth = 440;
constexpr int LoginLabelWidth = 84;

QString secondsText(qint64 milliseconds)
{
    return QString::number((milliseconds + 999) / 1000);
}

} // namespace

LoginPage::LoginPage(SessionFlow& flow, Link& link, const Settings& settings, QWidget* parent)
    : QWidget(parent), m_flow(flow), m_link(link), m_cards(new QStackedWidget(this)),
      m_centre(plainLabel({}, this)), m_scale(new ScaleMenu(this))
{
    auto* name = plainLabel(tr("Duban"), this);
    name->setFont(
        fontOf(metrics::FontCounter)); // another weight is another file to open before the first paint
    name->setAlignment(Qt::AlignHCenter);
    setLook(m_centre, Look::Second);
    m_centre->setAlignment(Qt::AlignHCenter);
    m_cards->addWidget(makeForm());
    m_cards->setFixedWidth(LoginWidth);
    m_cards->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    auto* middle = new QHBoxLayout; // an aligned item would be as high as its words are at the page's width
    middle->addStretch();
    middle->addWidget(m_cards);
    middle->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setSpacing(metrics::Space8);
    column->addStretch(2);
    column->addWidget(name, 0, Qt::AlignHCenter);
    column->addWidget(m_centre, 0, Qt::AlignHCenter);
    column->addSpacing(metrics::Space16);
    column->addLayout(middle);
    column->addStretch(3);
    column->addWidget(makeScaleButton(), 0, Qt::AlignHCenter);
    auto* version = plainLabel(tr("Version %1").arg(QStringLiteral(DUBAN_VERSION)), this);
    setLook(version, Look::Small);
    column->addWidget(version, 0, Qt::AlignHCenter);

    fill(settings.server(), settings.login());
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, &LoginPage::countDown);
    connect(&flow, &SessionFlow::loginRefused, this, &LoginPage::refuse);
    connect(&flow, &SessionFlow::serverNotFound, this, [this](const QString& detail) {
        setBusy(false);
        say(tr("The server cannot be reached. Check the address, the network, and whether the server runs."));
        m_message->setToolTip(detail.toHtmlEscaped());
    });
    connect(&flow, &SessionFlow::pinUnknown, this, [this](const Endpoint& address, const ServerPin& pin) {
        if (!m_pin)
            makePinCard();
        m_pin->show(address, pin);
        m_cards->setCurrentWidget(m_pin);
    });
    connect(&link, &Link::statusChanged, this, &LoginPage::showStatus);
    connect(&link, &Link::greeted, this,
            [this](const HelloReply& greeting) { m_centre->setText(greeting.centreName); });
}

/// Who cannot read the fields finds it without logging in.
QWidget* LoginPage::makeScaleButton()
{
    auto* button = new QToolButton(this);
    button->setObjectName(u"loginScale"_s);
    button->setText(m_scale->title());
    button->setPopupMode(QToolButton::InstantPopup);
    button->setStyleSheet(u"QToolButton::menu-indicator { image: none; width: 0; }"_s);
    button->setMenu(m_scale);
    setLook(button, Look::Flat);
    return button;
}

QWidget* LoginPage::makeForm()
{
    auto* card = new Card({}, Card::Body::Padded, this);
    m_server = new FormField(tr("&Server"), LoginLabelWidth, card);
    m_login = new FormField(tr("Login &name"), LoginLabelWidth, card);
    m_password = new FormField(tr("&Password"), LoginLabelWidth, card);
    m_server->line()->setObjectName(u"loginServer"_s);
    m_login->line()->setObjectName(u"loginName"_s);
    m_password->line()->setObjectName(u"loginPassword"_s);
    m_server->line()->setPlaceholderText(tr("host or host:port"));
    m_password->line()->setEchoMode(QLineEdit::Password);
    m_message = plainLabel({}, card);
    m_message->setObjectName(u"loginMessage"_s);
    m_message->setWordWrap(true);
    m_message->hide();
    m_go = new QPushButton(tr("&Log in"), card);
    m_go->setObjectName(u"loginGo"_s);
    m_cancel = new QPushButton(tr("Cancel"), card);
    m_cancel->hide();
    setLook(m_go, Look::Main);
    m_go->setMinimumHeight(metrics::FieldHeight + metrics::Space4);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_go, 1);
    buttons->addWidget(m_cancel);
    card->body()->setContentsMargins(metrics::Space16, metrics::Space24, metrics::Space16, metrics::Space16);
    for (FormField* field : {m_server, m_login, m_password}) {
        card->body()->addWidget(field);
        connect(field->line(), &QLineEdit::returnPressed, this, &LoginPage::submit);
        connect(field->line(), &QLineEdit::textEdited, field, [field] { field->setProblem({}); });
    }
    card->body()->addWidget(m_message);
    card->body()->addLayout(buttons);
    connect(m_go, &QPushButton::clicked, this, &LoginPage::submit);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_flow.cancel();
        setBusy(false);
        say({});
    });
    return card;
}

/// Once in the life of a PC and server: it is made when it is asked for.
void LoginPage::makePinCard()
{
    m_pin = new PinCard(this);
    m_cards->addWidget(m_pin);
    connect(m_pin, &PinCard::confirmed, this, [this] {
        m_cards->setCurrentIndex(0);
        m_flow.confirmPin();
    });
    connect(m_pin, &PinCard::refused, this, [this] {
        m_cards->setCurrentIndex(0);
        setBusy(false);
        say(tr("Not connected: the fingerprint was not confirmed."));
    });
}

void LoginPage::fill(const QString& server, const QString& login)
{
    if (!server.isEmpty())
        m_server->line()->setText(server);
    if (!login.isEmpty())
        m_login->line()->setText(login);
    focusFirstEmpty();
}

void LoginPage::logInWith(const Secret& password)
{
    submitWith(password);
}

void LoginPage::showEnded(const Refusal& why)
{
    welcome();
    say(wordsFor(why).line());
}

void LoginPage::welcome()
{
    setBusy(false);
    say({});
    m_cards->setCurrentIndex(0);
    m_password->line()->clear();
    m_password->line()->setFocus();
}

void LoginPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    focusFirstEmpty();
}

void LoginPage::focusFirstEmpty()
{
    for (FormField* field : {m_server, m_login, m_password}) {
        if (field->text().isEmpty())
            return field->line()->setFocus();
    }
}

void LoginPage::submit()
{
    submitWith(Secret(m_password->line()->text()));
}

void LoginPage::submitWith(const Secret& password)
{
    if (m_busy || !m_lockedUntil.hasExpired())
        return;
    const auto address = Endpoint::parse(m_server->text());
    m_server->setProblem(address ? QString() : tr("Write it as host or host:port."));
    m_login->setProblem(m_login->text().isEmpty() ? tr("Who are you?") : QString());
    m_password->setProblem(password.isEmpty() ? tr("The password is missing.") : QString());
    for (FormField* field : {m_server, m_login, m_password}) {
        if (!field->problem().isEmpty())
            return field->line()->setFocus();
    }
    setBusy(true);
    say(tr("Connecting to %1 …").arg(address->text()), Look::Second);
    m_flow.logIn(*address, m_login->text(), password);
}

void LoginPage::refuse(const Refusal& why)
{
    setBusy(false);
    m_password->line()->clear();
    m_password->line()->setFocus();
    if (why.reply.waitSeconds > 0 && why.code() == ErrorCode::TooManyAttempts) {
        m_lockedUntil = QDeadlineTimer(std::chrono::seconds(why.reply.waitSeconds));
        m_lockedWords = wordsFor(why).title;
        m_second.start();
        return countDown();
    }
    say(wordsFor(why).line());
}

/// While the login is locked: how long still.
void LoginPage::countDown()
{
    if (m_lockedUntil.hasExpired()) {
        m_second.stop();
        say({});
    } else {
        say(tr("%1 Try again in %2 s, or ask the security administrator.")
                .arg(m_lockedWords, secondsText(m_lockedUntil.remainingTime())));
    }
    setBusy(m_busy);
}

void LoginPage::showStatus(const LinkStatus& status)
{
    if (!isVisible() || !m_busy)
        return;
    switch (status.state) {
    case LinkState::Reconnecting:
        say(status.refusal
                ? wordsFor(*status.refusal).line()
                : tr("The server cannot be reached. It is tried again by itself; check the address, "
                     "the network, and whether the server runs."));
        m_message->setToolTip(status.detail.toHtmlEscaped());
        break;
    case LinkState::PinMismatch:
        setBusy(false);
        say(tr("This is not the server whose key was confirmed. Nothing was sent. Somebody may be listening: "
               "tell the system administrator."));
        m_message->setToolTip(status.detail.toHtmlEscaped());
        break;
    case LinkState::Refused:
        setBusy(false);
        say(wordsFor(status.refusal.value_or(Refusal::of(ErrorCode::VersionMismatch))).line());
        break;
    case LinkState::Connected:
        say(tr("Logging in …"), Look::Second);
        break;
    case LinkState::Disconnected:
    case LinkState::Connecting:
    case LinkState::LoggedIn:
        break;
    }
}

void LoginPage::setBusy(bool busy)
{
    m_busy = busy;
    m_go->setEnabled(!busy && m_lockedUntil.hasExpired());
    m_cancel->setVisible(busy);
    for (FormField* field : {m_server, m_login, m_password})
        field->line()->setReadOnly(busy);
}

void LoginPage::say(const QString& problem, Look look)
{
    m_message->setToolTip({});
    m_message->setText(problem);
    m_message->setVisible(!problem.isEmpty());
    setLook(m_message, look);
}

} // namespace duban
