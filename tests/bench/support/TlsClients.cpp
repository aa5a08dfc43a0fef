// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/support/TlsClients.h"

#include "tests/bench/support/Figures.h"

#include <QtEndian>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>

using namespace Qt::StringLiterals;

namespace duban::test {

namespace {

constexpr qsizetype LengthBytes = 4;
constexpr quint32 LongestFrame = 16 * 1024 * 1024;

int connectTo(quint16 port)
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (descriptor < 0 || ::connect(descriptor, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0)
        stop(u"cannot connect to port %1"_s.arg(port));
    const int on = 1;
    ::setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return descriptor;
}

} // namespace

TlsClients::TlsClients(const QString& caFile) : m_epoll(::epoll_create1(EPOLL_CLOEXEC))
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) == 0) {
        limit.rlim_cur = limit.rlim_max;
        ::setrlimit(RLIMIT_NOFILE, &limit);
    }
    m_context.reset(SSL_CTX_new(TLS_client_method()));
    SSL_CTX_set_min_proto_version(m_context.get(), TLS1_3_VERSION);
    SSL_CTX_set_verify(m_context.get(), SSL_VERIFY_PEER, nullptr);
    SSL_CTX_set_mode(m_context.get(), SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    if (SSL_CTX_load_verify_locations(m_context.get(), caFile.toUtf8().constData(), nullptr) != 1)
        stop(caFile + u" is no certificate authority"_s);
}

TlsClients::~TlsClients()
{
    closeAll();
    ::close(m_epoll);
}

void TlsClients::closeAll()
{
    for (const auto& peer : m_peers)
        ::close(peer->descriptor);
    m_peers.clear();
}

void TlsClients::watch(int peer, bool alsoWrite, bool known)
{
    epoll_event event{};
    event.events = alsoWrite ? EPOLLIN | EPOLLOUT : EPOLLIN;
    event.data.u32 = quint32(peer);
    ::epoll_ctl(m_epoll, known ? EPOLL_CTL_MOD : EPOLL_CTL_ADD, m_peers[std::size_t(peer)]->descriptor,
                &event);
}

int TlsClients::open(quint16 port)
{
    auto peer = std::make_unique<Peer>();
    peer->descriptor = connectTo(port);
    peer->tls.reset(SSL_new(m_context.get()));
    SSL_set1_host(peer->tls.get(), "duban-server");
    SSL_set_fd(peer->tls.get(), peer->descriptor);
    if (SSL_connect(peer->tls.get()) != 1)
        stop(u"no TLS connection to port %1"_s.arg(port));
    ::fcntl(peer->descriptor, F_SETFL, ::fcntl(peer->descriptor, F_GETFL) | O_NONBLOCK);
    m_peers.push_back(std::move(peer));
    const int number = size() - 1;
    watch(number, false, false);
    return number;
}

void TlsClients::send(int peer, const QByteArray& bytes)
{
    m_peers[std::size_t(peer)]->outgoing += bytes;
    flush(peer);
}

void TlsClients::flush(int number)
{
    Peer& peer = *m_peers[std::size_t(number)];
    while (!peer.outgoing.isEmpty()) {
        const int written = SSL_write(peer.tls.get(), peer.outgoing.constData(), int(peer.outgoing.size()));
        if (written > 0) {
            peer.outgoing.remove(0, written);
            continue;
        }
        if (SSL_get_error(peer.tls.get(), written) != SSL_ERROR_WANT_WRITE)
            stop(u"connection %1 ended while writing"_s.arg(number));
        if (!std::exchange(peer.blocked, true))
            watch(number, true, true);
        return;
    }
    if (std::exchange(peer.blocked, false))
        watch(number, false, true);
}

void TlsClients::read(int number)
{
    Peer& peer = *m_peers[std::size_t(number)];
    std::array<char, 16384> buffer;
    while (true) {
        const int got = SSL_read(peer.tls.get(), buffer.data(), int(buffer.size()));
        if (got <= 0) {
            const int error = SSL_get_error(peer.tls.get(), got);
            if (error != SSL_ERROR_WANT_READ && error != SSL_ERROR_WANT_WRITE)
                stop(u"connection %1 ended while reading"_s.arg(number));
            break;
        }
        peer.incoming.append(buffer.data(), got);
    }
    qsizetype taken = 0;
    while (peer.incoming.size() - taken >= LengthBytes) {
        const auto length = qFromBigEndian<quint32>(peer.incoming.constData() + taken);
        if (length > LongestFrame)
            stop(u"connection %1 got a frame of %2 bytes"_s.arg(number).arg(length));
        if (peer.incoming.size() - taken - LengthBytes < qsizetype(length))
            break;
        const QByteArray frame = peer.incoming.mid(taken + LengthBytes, qsizetype(length));
        taken += LengthBytes + qsizetype(length);
        if (onFrame)
            onFrame(number, frame);
    }
    peer.incoming.remove(0, taken);
}

void TlsClients::poll(int waitMs)
{
    std::array<epoll_event, 256> events;
    const int count = ::epoll_wait(m_epoll, events.data(), int(events.size()), waitMs);
    for (int i = 0; i < count; ++i) {
        const auto peer = int(events[std::size_t(i)].data.u32);
        if ((events[std::size_t(i)].events & EPOLLOUT) != 0)
            flush(peer);
        read(peer);
    }
}

void TlsClients::pollUntil(const std::function<bool()>& done, double seconds, const char* what)
{
    const double end = steadySeconds() + seconds;
    while (!done()) {
        if (steadySeconds() > end)
            stop(u"%1: not within %2 s"_s.arg(QString::fromUtf8(what)).arg(seconds));
        poll(2);
    }
}

} // namespace duban::test
