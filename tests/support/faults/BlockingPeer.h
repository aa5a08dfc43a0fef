// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/Frame.h"

#include <openssl/ssl.h>

#include <chrono>
#include <memory>
#include <optional>

namespace duban::test {

/// One connection to a server of this machine in bare OpenSSL, for a thread that waits for each answer. Never
/// stops the measurement: what goes wrong is told by the return values, because being cut off is what hostile
/// peers are there for.
class BlockingPeer
{
public:
    using Context = std::unique_ptr<SSL_CTX, void (*)(SSL_CTX*)>;

    /// @param caFile the only authority that is trusted, PEM. Null when it is none.
    static Context contextFor(const QString& caFile);

    /// Connects without a word.
    /// @param from last three bytes of the own address in 127.0.0.0/8; 1 is 127.0.0.1
    BlockingPeer(quint16 port, quint32 from);
    ~BlockingPeer();
    BlockingPeer(const BlockingPeer&) = delete;
    BlockingPeer& operator=(const BlockingPeer&) = delete;

    bool isConnected() const { return m_descriptor >= 0; }

    int descriptor() const { return m_descriptor; }

    /// How long sending and receiving wait; 20 s unless told.
    void setPatience(std::chrono::milliseconds patience);

    bool shakeHands(SSL_CTX* context);

    /// Sends bytes in the clear.
    bool sendPlain(const QByteArray& bytes);

    bool send(const QByteArray& bytes);

    /// @return the next frame's content; nothing when the server hung up, or said nothing in time:
    /// hasWaited()
    ///         tells which.
    std::optional<QByteArray> receive();

    bool hasWaited() const { return m_waited; }

    /// @return true when the server has closed the connection; what came is thrown away.
    bool isCut();

    /// @return true when the server has thrown the connection away; reads nothing.
    bool isReset() const;

    /// Sends a message and waits. @return the answer, of whatever kind.
    template <Fielded T>
    std::optional<Frame> ask(const T& message)
    {
        if (!send(encodeFrame(RequestId{m_number, ++m_counter}, message)))
            return std::nullopt;
        const auto bytes = receive();
        auto frame = bytes ? decodeFrame(*bytes) : Result<Frame>(fail(ErrorCode::MalformedFrame, {}));
        return frame ? std::optional(*std::move(frame)) : std::nullopt;
    }

private:
    bool read(char* into, int size);

    int m_descriptor = -1;
    std::unique_ptr<SSL, void (*)(SSL*)> m_tls{nullptr, SSL_free};
    bool m_waited = false;
    qint64 m_number;
    qint64 m_counter = 0;
};

} // namespace duban::test
