// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faults/Wire.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QRandomGenerator>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duban::test {

Wire::Wire(ServerAddress address)
    : m_address(std::move(address)),
      m_client(qint64(QRandomGenerator::global()->generate64() & 0x7fff'ffff'ffff'ffffULL))
{
    connect(&m_socket, &QSslSocket::encrypted, this, [this] { m_up = true; });
    connect(&m_socket, &QSslSocket::readyRead, this, &Wire::read);
    connect(&m_socket, &QSslSocket::disconnected, this, &Wire::noteClosed);
    connect(&m_socket, &QSslSocket::errorOccurred, this, [this] {
        m_reason = m_socket.errorString();
        if (m_socket.state() == QAbstractSocket::UnconnectedState)
            noteClosed();
    });
}

void Wire::start()
{
    m_up = false;
    m_closed = false;
    m_reader = {};
}

void Wire::open(QSsl::SslProtocol version)
{
    start();
    QSslConfiguration tls;
    tls.setProtocol(version);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    tls.setCaCertificates(QSslCertificate::fromPath(m_address.caFile));
    m_socket.setSslConfiguration(tls);
    m_socket.setPeerVerifyName(u"duban-server"_s);
    m_socket.connectToHostEncrypted(m_address.host, m_address.port);
}

void Wire::openPlain()
{
    start();
    connect(&m_socket, &QSslSocket::connected, this, [this] { m_up = true; });
    m_socket.connectToHost(m_address.host, m_address.port);
}

bool Wire::waitUp(int timeoutMs)
{
    pumpUntil([this] { return m_up || m_closed; }, timeoutMs);
    return m_up && !m_closed;
}

bool Wire::waitClosed(int timeoutMs)
{
    return pumpUntil([this] { return m_closed; }, timeoutMs);
}

std::optional<Arrived> Wire::waitAnswer(RequestId id, int timeoutMs)
{
    const auto find = [this, id]() -> std::optional<Arrived> {
        for (const Arrived& arrived : m_arrived) {
            if (arrived.frame.id == id)
                return arrived;
        }
        return std::nullopt;
    };
    pumpUntil([&] { return find().has_value() || m_closed; }, timeoutMs);
    return find();
}

int Wire::answersTo(RequestId id) const
{
    return int(std::count_if(m_arrived.cbegin(), m_arrived.cend(),
                             [id](const Arrived& a) { return a.frame.id == id; }));
}

std::optional<ErrorCode> Wire::lastCode() const
{
    for (auto it = m_arrived.crbegin(); it != m_arrived.crend(); ++it) {
        if (it->frame.kind == MessageKind::CommandReply)
            return codeOf(it->frame);
    }
    return std::nullopt;
}

ErrorCode Wire::codeOf(const Frame& frame)
{
    if (frame.kind != MessageKind::CommandReply)
        return ErrorCode::None;
    const auto reply = decodeFrom<CommandReply>(frame.body);
    return reply ? reply->code : ErrorCode::MalformedFrame;
}

void Wire::read()
{
    m_reader.append(m_socket.readAll());
    while (true) {
        const auto next = m_reader.next(16 * 1024 * 1024);
        if (!next || !*next)
            return;
        const auto frame = decodeFrame(**next);
        if (!frame)
            qFatal("the server sent a bad frame: %s", qPrintable(frame.error().detail));
        const Arrived arrived{*frame, **next};
        if (!onFrame || !onFrame(arrived))
            m_arrived << arrived;
    }
}

void Wire::noteClosed()
{
    if (m_closed)
        return;
    read();
    m_up = false;
    m_closed = true;
}

QStringList withoutRateLimits()
{
    return {u"rate.session_per_second=1000000"_s, u"rate.session_burst=1000000"_s,
            u"rate.address_per_second=10000000"_s, u"rate.address_burst=10000000"_s};
}

Result<PasswordBook> prepareAccounts(const TestServer& server, const QStringList& logins)
{
    auto book = server.passwords();
    for (const QString& login : logins) {
        if (!book)
            break;
        TestClient client(server.address());
        if (const auto session = client.signIn(login, *book); !session)
            return tl::unexpected(session.error());
    }
    return book;
}

bool pumpUntil(const std::function<bool()>& done, int timeoutMs)
{
    const QDeadlineTimer deadline(timeoutMs);
    QTimer pulse; // so that a condition nobody signals is looked at again
    pulse.start(2);
    while (true) {
        if (done())
            return true;
        if (deadline.hasExpired())
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }
}

} // namespace duban::test
