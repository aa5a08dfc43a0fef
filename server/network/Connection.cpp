// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/network/Connection.h"

#include "common/base/Log.h"

#include <QHostAddress>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#endif

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr qint64 ReadAtOnce = 256 * 1024;
constexpr int FramesAtOnce = 32; // then the other connections have their turn
constexpr int RefusalsBeforePause = 500;
constexpr std::chrono::seconds FloodPause{1};

/// @return the address as people write it: a socket for both families shows an IPv4 peer as ::ffff:10.0.0.1.
QString textOf(const QHostAddress& address)
{
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4);
    return isIpv4 ? QHostAddress(ipv4).toString() : address.toString();
}

/// What waits for a peer that does not read is forgotten with the connection, instead of being offered to it
/// by the system for minutes; the peer sees a reset.
void forgetWhatWaits([[maybe_unused]] const QSslSocket& socket)
{
#ifdef Q_OS_UNIX
    const linger none{1, 0};
    ::setsockopt(int(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &none, sizeof none);
#endif
}

} // namespace

Connection::Connection(quint64 id, QSslSocket* socket, const NetworkSettings& settings, QObject* parent)
    : QObject(parent), m_id(id), m_socket(socket), m_settings(settings),
      m_address(textOf(socket->peerAddress())), m_bucket(settings.sessionPerSecond, settings.sessionBurst),
      m_fileBucket(settings.filePartsPerSecond, settings.filePartsPerSecond),
      m_openedAt(TokenBucket::Clock::now()), m_heardAt(m_openedAt)
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(2 * qint64(settings.frameAfterLogin));
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_socket, &QSslSocket::readyRead, this, &Connection::readFrames);
    connect(m_socket, &QSslSocket::disconnected, this, [this] { Q_EMIT closed(m_id); });
    connect(m_socket, &QSslSocket::encryptedBytesWritten, this, [this] {
        if (m_socket->bytesToWrite() + m_socket->encryptedBytesToWrite() == 0)
            Q_EMIT drained(m_id);
        if (m_held)
            goOn();
    });
    m_pause.setSingleShot(true);
    m_pause.setInterval(FloodPause);
    connect(&m_pause, &QTimer::timeout, this, &Connection::readFrames);
    readOn();
}

Connection::~Connection() = default;

void Connection::setSession(std::shared_ptr<Session> session)
{
    m_session = std::move(session);
}

void Connection::send(const QByteArray& frame)
{
    if (m_socket->state() == QAbstractSocket::ConnectedState)
        m_socket->write(frame);
}

void Connection::sendAtOnce(const QByteArray& frame)
{
    send(frame);
    m_socket->flush();
}

void Connection::refuse(RequestId request, ErrorCode code, const QString& field, int waitSeconds)
{
    CommandReply answer;
    answer.code = code;
    answer.number = field;
    answer.waitSeconds = waitSeconds;
    reply(request, answer);
}

void Connection::refuseBroken(RequestId request)
{
    refuse(request, ErrorCode::MalformedFrame);
    finish();
}

bool Connection::isSlow() const
{
    return m_socket->bytesToWrite() + m_socket->encryptedBytesToWrite() > m_settings.backlogLimit;
}

void Connection::finish()
{
    m_finishing = true;
    m_socket->disconnectFromHost();
}

void Connection::checkSilence(TokenBucket::Clock::time_point now)
{
    const bool noHello = !m_greeted && now - m_openedAt > m_settings.helloWithin;
    if (noHello || now - m_heardAt > m_settings.frameWithin) {
        qCInfo(logNetwork).noquote() << m_address << (noHello ? "said no Hello" : "fell silent");
        forgetWhatWaits(*m_socket);
        m_socket->abort();
    }
}

void Connection::refuseTooMany(RequestId request)
{
    refuse(request, ErrorCode::RateLimited, {}, 1);
    if (++m_tooMany >= RefusalsBeforePause)
        m_pause.start();
}

/// Reads on when the other connections have had their turn.
void Connection::readOn()
{
    if (std::exchange(m_turnDue, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_turnDue = false;
            readFrames();
        },
        Qt::QueuedConnection);
}

/// Some of what waits has gone out: a slow reader is not a silent one.
void Connection::goOn()
{
    m_heardAt = TokenBucket::Clock::now();
    if (isSlow())
        return;
    m_held = false;
    readOn();
}

void Connection::readFrames()
{
    if (m_pause.isActive())
        return;
    if (m_tooMany >= RefusalsBeforePause)
        m_tooMany = 0;
    for (int turn = 0; !m_finishing;) {
        // What somebody asks for who never reads would fill the memory, an answer at a time.
        m_held = isSlow();
        if (m_held || m_pause.isActive())
            return;
        if (turn == FramesAtOnce)
            return readOn();
        auto next = m_reader.next(m_session ? m_settings.frameAfterLogin : m_settings.frameBeforeLogin);
        if (!next)
            return breakOff(next.error().code, next.error().detail);
        if (!*next) {
            if (m_socket->bytesAvailable() == 0)
                return;
            m_reader.append(m_socket->read(ReadAtOnce));
            continue;
        }
        const auto frame = decodeFrame(**next);
        if (!frame)
            return breakOff(frame.error().code, frame.error().detail);
        ++turn;
        m_heardAt = TokenBucket::Clock::now();
        Q_EMIT frameReceived(*frame, **next);
    }
}

void Connection::breakOff(ErrorCode code, const QString& why)
{
    qCInfo(logNetwork).noquote() << m_address << "closed:" << errorCodeName(code) << why;
    refuse({}, code);
    finish();
}

} // namespace duban
