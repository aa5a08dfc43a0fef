// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/peer/Peer.h"
#include "tests/bench/support/Figures.h"

#include <openssl/ssl.h>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <map>
#include <memory>

using namespace Qt::StringLiterals;

namespace duban::test {

namespace {

constexpr int Backlog = 4096;

struct BareConnection
{
    explicit BareConnection(SSL_CTX* context, int socket)
        : tls(SSL_new(context), SSL_free), descriptor(socket)
    {
        const int on = 1;
        ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        ::fcntl(socket, F_SETFL, ::fcntl(socket, F_GETFL) | O_NONBLOCK);
        SSL_set_fd(tls.get(), socket);
        SSL_set_accept_state(tls.get());
    }

    ~BareConnection() { ::close(descriptor); }

    BareConnection(const BareConnection&) = delete;
    BareConnection& operator=(const BareConnection&) = delete;

    /// @return false when the connection is over.
    bool read(const QByteArray& reply)
    {
        std::array<char, 16384> buffer;
        int got = 0;
        while ((got = SSL_read(tls.get(), buffer.data(), int(buffer.size()))) > 0)
            incoming.append(buffer.data(), got);
        const int error = SSL_get_error(tls.get(), got);
        for (int i = takeFrames(incoming); i > 0; --i)
            write(reply);
        return error == SSL_ERROR_WANT_READ || error == SSL_ERROR_WANT_WRITE;
    }

    void write(const QByteArray& bytes)
    {
        // The frames are small and the receivers fast: what does not fit would make the figure wrong.
        if (SSL_write(tls.get(), bytes.constData(), int(bytes.size())) != int(bytes.size()))
            stop(u"the bare peer could not write at once"_s);
    }

    std::unique_ptr<SSL, void (*)(SSL*)> tls;
    int descriptor;
    QByteArray incoming;
};

class BareServer
{
public:
    explicit BareServer(const PeerOptions& options)
        : m_reply(peerFrame(options.reply)), m_context(SSL_CTX_new(TLS_server_method()), SSL_CTX_free),
          m_epoll(::epoll_create1(0)), m_listener(::socket(AF_INET, SOCK_STREAM, 0))
    {
        SSL_CTX_set_min_proto_version(m_context.get(), TLS1_3_VERSION);
        const QByteArray chain = (options.tls + u"/server.pem"_s).toUtf8();
        const QByteArray key = (options.tls + u"/server.key"_s).toUtf8();
        if (SSL_CTX_use_certificate_chain_file(m_context.get(), chain.constData()) != 1 ||
            SSL_CTX_use_PrivateKey_file(m_context.get(), key.constData(), SSL_FILETYPE_PEM) != 1)
            stop(u"no certificate and key in "_s + options.tls);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        if (::bind(m_listener, reinterpret_cast<sockaddr*>(&address), size) != 0 ||
            ::listen(m_listener, Backlog) != 0 ||
            ::getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &size) != 0)
            stop(u"the bare peer cannot listen"_s);
        watch(m_listener);
        watch(STDIN_FILENO);
        tell("listening", ntohs(address.sin_port));
    }

    void run()
    {
        std::array<epoll_event, 256> events;
        while (true) {
            const int count = ::epoll_wait(m_epoll, events.data(), int(events.size()), -1);
            for (int i = 0; i < count; ++i) {
                const int descriptor = events[std::size_t(i)].data.fd;
                if (descriptor == STDIN_FILENO && !obey())
                    return;
                if (descriptor == m_listener)
                    accept();
                const auto found = m_connections.find(descriptor);
                if (found != m_connections.end() && !found->second->read(m_reply))
                    m_connections.erase(found);
            }
        }
    }

private:
    void watch(int descriptor)
    {
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.fd = descriptor;
        ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, descriptor, &event);
    }

    void accept()
    {
        const int socket = ::accept(m_listener, nullptr, nullptr);
        if (socket < 0)
            return;
        m_connections.emplace(socket, std::make_unique<BareConnection>(m_context.get(), socket));
        watch(socket);
    }

    /// @return false when the standard input has ended.
    bool obey()
    {
        std::array<char, 64> line;
        const auto got = ::read(STDIN_FILENO, line.data(), line.size());
        const int size = pushSize(QByteArray(line.data(), qsizetype(std::max<ssize_t>(got, 0))));
        if (size >= 0) {
            const QByteArray frame = peerFrame(size);
            const double since = steadySeconds();
            for (const auto& [descriptor, connection] : m_connections)
                connection->write(frame);
            tell("pushing", since);
        }
        return got > 0;
    }

    QByteArray m_reply;
    std::unique_ptr<SSL_CTX, void (*)(SSL_CTX*)> m_context;
    int m_epoll;
    int m_listener;
    std::map<int, std::unique_ptr<BareConnection>> m_connections;
};

} // namespace

void runBarePeer(const PeerOptions& options)
{
    BareServer(options).run();
}

} // namespace duban::test
