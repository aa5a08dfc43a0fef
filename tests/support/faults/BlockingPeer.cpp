// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faults/BlockingPeer.h"

#include <QRandomGenerator>
#include <QtEndian>

#include <arpa/inet.h>
#include <cerrno>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace duban::test {

namespace {

constexpr std::chrono::seconds UsualPatience{20};
constexpr quint32 LongestAnswer = 16 * 1024 * 1024;
constexpr quint32 Loopback = 0x7f000000;

sockaddr_in addressOf(quint32 host, quint16 port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(host);
    return address;
}

} // namespace

BlockingPeer::Context BlockingPeer::contextFor(const QString& caFile)
{
    Context context(SSL_CTX_new(TLS_client_method()), SSL_CTX_free);
    SSL_CTX_set_min_proto_version(context.get(), TLS1_3_VERSION);
    SSL_CTX_set_verify(context.get(), SSL_VERIFY_PEER, nullptr);
    if (SSL_CTX_load_verify_locations(context.get(), caFile.toUtf8().constData(), nullptr) != 1)
        context.reset();
    return context;
}

BlockingPeer::BlockingPeer(quint16 port, quint32 from)
    : m_descriptor(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)),
      m_number(qint64(QRandomGenerator::global()->generate64() >> 2))
{
    const int on = 1;
    ::setsockopt(m_descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    setPatience(UsualPatience);
    const sockaddr_in own = addressOf(Loopback | from, 0);
    const sockaddr_in server = addressOf(INADDR_LOOPBACK, port);
    if (m_descriptor >= 0 && ::bind(m_descriptor, reinterpret_cast<const sockaddr*>(&own), sizeof own) == 0 &&
        ::connect(m_descriptor, reinterpret_cast<const sockaddr*>(&server), sizeof server) == 0)
        return;
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    m_descriptor = -1;
}

BlockingPeer::~BlockingPeer()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

void BlockingPeer::setPatience(std::chrono::milliseconds patience)
{
    const timeval time{patience.count() / 1000, patience.count() % 1000 * 1000};
    ::setsockopt(m_descriptor, SOL_SOCKET, SO_RCVTIMEO, &time, sizeof time);
    ::setsockopt(m_descriptor, SOL_SOCKET, SO_SNDTIMEO, &time, sizeof time);
}

bool BlockingPeer::shakeHands(SSL_CTX* context)
{
    if (!isConnected())
        return false;
    m_tls.reset(SSL_new(context));
    SSL_set1_host(m_tls.get(), "duban-server");
    SSL_set_fd(m_tls.get(), m_descriptor);
    return SSL_connect(m_tls.get()) == 1;
}

bool BlockingPeer::sendPlain(const QByteArray& bytes)
{
    return ::send(m_descriptor, bytes.constData(), std::size_t(bytes.size()), MSG_NOSIGNAL) == bytes.size();
}

bool BlockingPeer::send(const QByteArray& bytes)
{
    return m_tls && SSL_write(m_tls.get(), bytes.constData(), int(bytes.size())) == int(bytes.size());
}

bool BlockingPeer::read(char* into, int size)
{
    while (size > 0) {
        errno = 0;
        const int got = SSL_read(m_tls.get(), into, size);
        if (got <= 0) {
            m_waited = errno == EAGAIN;
            return false;
        }
        into += got;
        size -= got;
    }
    return true;
}

std::optional<QByteArray> BlockingPeer::receive()
{
    char length[4];
    if (!m_tls || !read(length, sizeof length))
        return std::nullopt;
    const auto size = qFromBigEndian<quint32>(length);
    if (size > LongestAnswer)
        return std::nullopt;
    QByteArray content(qsizetype(size), '\0');
    return read(content.data(), int(size)) ? std::optional(content) : std::nullopt;
}

bool BlockingPeer::isCut()
{
    char bytes[4096];
    while (true) {
        const auto got = ::recv(m_descriptor, bytes, sizeof bytes, MSG_DONTWAIT);
        if (got > 0)
            continue;
        return got == 0 || (errno != EAGAIN && errno != EINTR);
    }
}

bool BlockingPeer::isReset() const
{
    pollfd watched{m_descriptor, 0, 0};
    return ::poll(&watched, 1, 0) > 0 && (watched.revents & (POLLERR | POLLHUP)) != 0;
}

} // namespace duban::test
