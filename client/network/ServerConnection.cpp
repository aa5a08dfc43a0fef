// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/network/ServerConnection.h"

#include "common/base/Log.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr qint64 RandomBits = (qint64(1) << 62) - 1;

bool saysNoSession(ErrorCode code)
{
    return code == ErrorCode::SessionExpired || code == ErrorCode::NotLoggedIn;
}

bool saysLater(ErrorCode code)
{
    return code == ErrorCode::Busy || code == ErrorCode::RateLimited;
}

/// What a frame refuses; nothing when it is no refusal.
std::optional<Refusal> refusalIn(const Frame& frame)
{
    if (frame.kind != MessageKind::CommandReply)
        return std::nullopt;
    const auto reply = decodeFrom<CommandReply>(frame.body);
    if (!reply || reply->code == ErrorCode::None)
        return std::nullopt;
    return Refusal{*reply};
}

} // namespace

ServerConnection::ServerConnection(const Pace& pace, QString device)
    : m_pace(pace), m_device(std::move(device)), m_socket(new PinnedSocket(this)), m_retry(new QTimer(this)),
      m_beat(new QTimer(this)), m_silence(new QTimer(this)),
      m_ownClient(qint64(QRandomGenerator::system()->generate64()) & RandomBits)
{
    m_retry->setSingleShot(true);
    m_beat->setInterval(pace.heartbeat);
    m_silence->setSingleShot(true);
    m_silence->setInterval(pace.silence);
    connect(m_silence, &QTimer::timeout, this, [this] { lose(u"silent for too long"_s); });
    connect(m_retry, &QTimer::timeout, this, &ServerConnection::connectNow);
    connect(m_beat, &QTimer::timeout, this, &ServerConnection::beat);
    connect(m_socket, &PinnedSocket::opened, this, &ServerConnection::greet);
    connect(m_socket, &PinnedSocket::lost, this, &ServerConnection::lose);
    connect(m_socket, &PinnedSocket::frameArrived, this, &ServerConnection::takeFrame);
    connect(m_socket, &PinnedSocket::strangerAnswered, this,
            [this](const QString& detail) { stop(LinkState::PinMismatch, detail); });
}

void ServerConnection::open(const Endpoint& address, const ServerPin& pin)
{
    strand(m_waiting.takeAll(MessageKind::Login), ErrorCode::NotLoggedIn); // of an attempt before
    if (!(m_address == address)) {
        m_token = {};
        m_account = {};
        strand(m_waiting.takeAll(), ErrorCode::NotLoggedIn);
    }
    m_address = address;
    m_pin = pin;
    m_failures = 0;
    tell(LinkState::Connecting);
    connectNow();
}

void ServerConnection::close()
{
    if (m_status.state == LinkState::LoggedIn)
        sendOwn(Logout{});
    m_retry->stop();
    m_beat->stop();
    m_silence->stop();
    m_token = {};
    m_account = {};
    m_waiting.takeAll();
    tellWaiting();
    m_socket->closeAfterWriting(std::chrono::milliseconds(500));
    tell(LinkState::Disconnected);
}

void ServerConnection::tryNow()
{
    if (m_status.state == LinkState::Reconnecting && m_retry->isActive())
        connectNow();
}

void ServerConnection::send(const Outgoing& outgoing)
{
    m_waiting.add(outgoing);
    tellWaiting();
    const bool ready = goesBeforeLogin(outgoing.kind) ? m_greeted : m_status.state == LinkState::LoggedIn;
    if (ready)
        m_socket->write(outgoing.frame);
}

void ServerConnection::connectNow()
{
    m_retry->stop();
    m_greeted = false;
    m_silence->start();
    m_pingId = 0;
    m_beat->start();
    if (m_status.state == LinkState::Reconnecting) {
        m_status.nextTry = QDeadlineTimer();
        tell(LinkState::Reconnecting, m_status.detail);
    }
    m_socket->open(m_address, m_pin);
}

void ServerConnection::greet()
{
    m_silence->start();
    m_helloId = sendOwn(Hello{ProtocolVersion, {}, QStringLiteral(DUBAN_VERSION)});
}

void ServerConnection::lose(const QString& detail)
{
    m_socket->drop();
    m_beat->stop();
    m_silence->stop();
    m_greeted = false;
    const double chance = QRandomGenerator::global()->generateDouble();
    // Behind what the server asked for, not instead of it: it asked hundreds of clients for the same.
    const auto wait = std::chrono::seconds(m_waitAtLeast) + waitBeforeTry(m_pace, m_failures, chance);
    ++m_failures;
    m_waitAtLeast = 0;
    qCInfo(logNetwork).noquote() << "connection lost:" << detail << "- next try in" << wait.count() << "ms";
    m_status.nextTry = QDeadlineTimer(wait);
    tell(LinkState::Reconnecting, detail);
    m_retry->start(wait);
}

/// Ends the tries: the server is a stranger or refuses this program.
void ServerConnection::stop(LinkState state, const QString& detail)
{
    qCWarning(logNetwork).noquote() << "no connection:" << detail;
    m_retry->stop();
    m_beat->stop();
    m_silence->stop();
    m_greeted = false;
    m_socket->drop();
    tell(state, detail);
}

void ServerConnection::takeFrame(const Frame& frame)
{
    m_silence->start();
    if (frame.id.client == m_ownClient)
        takeOwnAnswer(frame);
    else if (frame.id == RequestId())
        takeUnasked(frame);
    else
        takeAnswer(frame);
}

void ServerConnection::takeOwnAnswer(const Frame& frame)
{
    if (frame.id.counter == m_helloId)
        takeHello(frame);
    else if (frame.id.counter == m_resumeId)
        takeResume(frame);
    else if (frame.id.counter == m_pingId)
        takeStatus(frame);
}

void ServerConnection::takeHello(const Frame& frame)
{
    const auto greeting = readAnswer<HelloReply>(frame);
    if (!greeting) {
        m_status.refusal = greeting.error();
        return stop(LinkState::Refused, errorCodeName(greeting.error().code()));
    }
    m_greeted = true;
    emit greeted(*greeting);
    if (m_token.isEmpty())
        becomeReady();
    else
        m_resumeId = sendOwn(ResumeSession{m_token, m_device});
    beat();
}

void ServerConnection::takeResume(const Frame& frame)
{
    const auto login = readAnswer<LoginReply>(frame);
    if (!login) {
        if (saysLater(login.error().code())) {
            m_waitAtLeast = std::max(1, login.error().reply.waitSeconds);
            return lose(u"the server is busy"_s);
        }
        return endSession(login.error());
    }
    openSession(*login);
    emit resumed(*login);
    sendWaiting();
}

void ServerConnection::takeStatus(const Frame& frame)
{
    m_pingId = 0;
    if (const auto status = readAnswer<StatusReply>(frame))
        emit heartbeat(*status, std::chrono::milliseconds(std::max<qint64>(1, m_pinged.elapsed())));
}

void ServerConnection::takeUnasked(const Frame& frame)
{
    if (frame.kind == MessageKind::Feed) {
        if (const auto feed = decodeFrom<Feed>(frame.body))
            emit feedArrived(*feed);
        else
            lose(feed.error().detail);
        return;
    }
    const auto refusal = refusalIn(frame);
    if (!refusal)
        return;
    m_waitAtLeast = refusal->reply.waitSeconds;
    if (saysNoSession(refusal->code()))
        return endSession(*refusal);
    m_status.refusal = refusal;
    if (refusal->code() == ErrorCode::VersionMismatch)
        stop(LinkState::Refused, errorCodeName(refusal->code()));
}

void ServerConnection::takeAnswer(const Frame& frame)
{
    const Outgoing* waiting = m_waiting.find(frame.id);
    if (!waiting || putOff(*waiting, frame))
        return;
    const Outgoing outgoing = *m_waiting.take(frame.id);
    tellWaiting();
    const bool loggedIn = outgoing.kind == MessageKind::Login && frame.kind == MessageKind::LoginReply;
    if (loggedIn) {
        if (const auto login = decodeFrom<LoginReply>(frame.body))
            openSession(*login);
    }
    answer(outgoing, frame);
    if (loggedIn)
        sendWaiting();
}

/// @return true when the answer only says 'later' or 'log in first': the request then goes on waiting.
bool ServerConnection::putOff(const Outgoing& outgoing, const Frame& frame)
{
    const auto refusal = refusalIn(frame);
    if (!refusal)
        return false;
    if (saysLater(refusal->code())) {
        // Up to half as long again, so that those who were told the same do not all come back at once.
        const double chance = QRandomGenerator::global()->generateDouble();
        const auto wait = std::chrono::milliseconds(
            qint64(1000 * std::max(1, refusal->reply.waitSeconds) * (1 + chance / 2)));
        QTimer::singleShot(wait, this, [this, id = outgoing.id] {
            const Outgoing* again = m_waiting.find(id);
            if (again &&
                (m_status.state == LinkState::LoggedIn || (m_greeted && goesBeforeLogin(again->kind))))
                m_socket->write(again->frame);
        });
        return true;
    }
    if (saysNoSession(refusal->code()) && !goesBeforeLogin(outgoing.kind)) {
        endSession(*refusal);
        return true;
    }
    return false;
}

void ServerConnection::openSession(const LoginReply& login)
{
    m_token = login.token;
    if (m_account.isValid() && m_account != login.account) {
        strand(m_waiting.takeAll(), ErrorCode::SessionExpired);
    }
    m_account = login.account;
    m_failures = 0;
    tell(LinkState::LoggedIn);
}

void ServerConnection::endSession(const Refusal& why)
{
    if (m_token.isEmpty())
        return;
    m_token = {};
    becomeReady();
    emit sessionEnded(why);
}

/// Greeted, nobody logged in: a login that waits goes out.
void ServerConnection::becomeReady()
{
    m_failures = 0; // not at the greeting: a server that greets and is then too busy is to be left in peace
    tell(LinkState::Connected);
    sendWaiting();
}

void ServerConnection::sendWaiting()
{
    const bool loggedIn = m_status.state == LinkState::LoggedIn;
    for (const auto& [counter, outgoing] : m_waiting) {
        if (loggedIn || goesBeforeLogin(outgoing.kind))
            m_socket->write(outgoing.frame);
    }
}

/// Asks for a sign of life, where the last one was answered.
void ServerConnection::beat()
{
    if (!m_greeted || m_pingId != 0)
        return;
    m_pinged.start();
    m_pingId = sendOwn(Ping{});
}

void ServerConnection::tell(LinkState state, const QString& detail)
{
    if (state != LinkState::Refused && state != LinkState::Reconnecting)
        m_status.refusal.reset();
    m_status.state = state;
    m_status.detail = detail;
    emit statusChanged(m_status);
}

void ServerConnection::tellWaiting()
{
    const int now = m_waiting.commands();
    if (now == m_toldWaiting)
        return;
    m_toldWaiting = now;
    emit waitingChanged(now);
}

/// Answers requests that can never be sent any more.
void ServerConnection::strand(const std::vector<Outgoing>& requests, ErrorCode code)
{
    for (const Outgoing& outgoing : requests)
        answer(outgoing, tl::unexpected(Refusal::of(code)));
    tellWaiting();
}

void ServerConnection::answer(const Outgoing& outgoing, const Answer<Frame>& frame)
{
    emit delivered(outgoing.deliver(frame));
}

template <Fielded Message>
qint64 ServerConnection::sendOwn(const Message& message)
{
    const RequestId id{m_ownClient, ++m_ownCounter};
    m_socket->write(encodeFrame(id, message));
    return id.counter;
}

} // namespace duban
