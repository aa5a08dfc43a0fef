// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/Frame.h"
#include "tests/support/client/TestClient.h"

#include <openssl/ssl.h>

#include <functional>
#include <memory>
#include <vector>

namespace duban::test {

/// Many TLS connections of one thread in bare OpenSSL, without Qt's event loop: what generates the load must
/// not cost more than what is measured. Connections are numbered in the order they were opened. A connection
/// that ends and a broken frame stop the measurement.
class TlsClients
{
public:
    /// @param caFile the only authority that is trusted, PEM
    explicit TlsClients(const QString& caFile);
    ~TlsClients();
    TlsClients(const TlsClients&) = delete;
    TlsClients& operator=(const TlsClients&) = delete;

    /// Connects to a port of this machine and waits for the handshake. @return the number of the connection.
    int open(quint16 port);

    /// Cuts every connection.
    void closeAll();

    int size() const { return int(m_peers.size()); }

    /// Writes bytes that are a frame with its length; what does not fit waits for poll().
    void send(int peer, const QByteArray& bytes);

    /// Takes what has come, waiting at most so long for something.
    void poll(int waitMs);

    /// poll() until `done`. Stops when that takes longer than `seconds`.
    void pollUntil(const std::function<bool()>& done, double seconds, const char* what);

    /// Every frame as it came, without its length.
    std::function<void(int peer, const QByteArray& bytes)> onFrame;

private:
    struct Peer
    {
        std::unique_ptr<SSL, void (*)(SSL*)> tls{nullptr, SSL_free};
        int descriptor = -1;
        QByteArray incoming;
        QByteArray outgoing;
        bool blocked = false; ///< the socket takes no more for now
    };

    void read(int peer);
    void flush(int peer);
    void watch(int peer, bool alsoWrite, bool known);

    std::unique_ptr<SSL_CTX, void (*)(SSL_CTX*)> m_context{nullptr, SSL_CTX_free};
    std::vector<std::unique_ptr<Peer>> m_peers;
    int m_epoll = -1;
};

} // namespace duban::test
