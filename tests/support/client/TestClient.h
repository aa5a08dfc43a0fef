// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/Frame.h"
#include "common/protocol/Replies.h"
#include "tests/support/client/PasswordBook.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QSslSocket>

#include <chrono>
#include <functional>
#include <vector>

class QEventLoop;

namespace duban {

/// Where a server listens and how it is known.
struct ServerAddress
{
    QString host = QStringLiteral("127.0.0.1");
    quint16 port = 0;
    QString caFile; ///< the hall's own CA, PEM
    QByteArray pin; ///< SHA-256 of the server's public key (SPKI), lower-case hex
};

/// A small client for tests and the replayer: one TLS connection, used from one thread with an event loop
/// at hand. It trusts the given CA and pin only; there is no way to switch that off.
///
/// Waiting runs an event loop, so several clients of one thread make progress together. An error whose code
/// is None means that no answer came: connection lost, not opened, or the deadline over.
class TestClient
{
public:
    explicit TestClient(ServerAddress address, QString device = QStringLiteral("test"));
    ~TestClient();
    TestClient(const TestClient&) = delete;
    TestClient& operator=(const TestClient&) = delete;

    /// Longest waiting for one answer; 30 s unless told.
    void setDeadline(std::chrono::milliseconds deadline) { m_deadline = deadline; }

    /// Opens the TLS connection and compares the pin; says nothing to the server yet. Also connects again.
    Result<> open();

    bool isOpen() const { return m_socket.state() == QAbstractSocket::ConnectedState; }

    /// Cuts the connection without a farewell.
    void drop();

    Result<HelloReply> hello();
    Result<LoginReply> login(const QString& login, const Secret& password);
    Result<LoginReply> resume(const Secret& token);

    /// open(), hello() where needed, login, and the forced change of a one-time password, which it notes in
    /// `book`.
    Result<LoginReply> signIn(const QString& login, PasswordBook& book);

    /// Sends a message and waits for its answer. A refusal (CommandReply with a code) is an error with that
    /// code, except where `Reply` is CommandReply itself, which is handed over whatever it says.
    template <class Reply, Fielded Message>
    Result<Reply> call(const Message& message)
    {
        return takeReply<Reply>(send(message));
    }

    /// The same for a command that is expected to succeed: a refusal is an error with its code.
    template <Fielded Message>
    Result<CommandReply> run(const Message& message)
    {
        auto reply = call<CommandReply>(message);
        if (reply && reply->code != ErrorCode::None)
            return tl::unexpected(refusalOf(*reply));
        return reply;
    }

    /// Sends without waiting. The answer is fetched by takeReply().
    template <Fielded Message>
    RequestId send(const Message& message)
    {
        const RequestId id{m_clientNumber, ++m_counter};
        resend(id, message);
        return id;
    }

    /// Sends a message under a given request id, for example one that may have been lost.
    template <Fielded Message>
    void resend(RequestId id, const Message& message)
    {
        sendRaw(encodeFrame(id, message));
    }

    bool hasReply(RequestId id) const { return m_answers.contains(id); }

    /// Waits for the answer to a request and hands it over once. Errors as in call(). Id {} is what the
    /// server says about bytes that were no request.
    template <class Reply>
    Result<Reply> takeReply(RequestId id)
    {
        const auto frame = takeFrame(id);
        if (!frame)
            return tl::unexpected(frame.error());
        if (frame->kind == Reply::kind)
            return decodeFrom<Reply>(frame->body);
        return tl::unexpected(refusalOf(*frame));
    }

    /// Any bytes, for hostile tests.
    void sendRaw(const QByteArray& bytes);

    /// Waits until `done` holds; tried anew whenever something arrives.
    /// @return false when the deadline passed or the connection ended first.
    bool waitUntil(const std::function<bool()>& done);

    /// Waits until the server has closed the connection.
    bool waitClosed();

    /// Every Feed message so far, oldest first. The caller may empty it.
    std::vector<Feed>& feeds() noexcept { return m_feeds; }

    const QSslSocket& socket() const noexcept { return m_socket; }

    /// The number this client program gives itself in request ids.
    qint64 clientNumber() const noexcept { return m_clientNumber; }

    /// Turns a refusal into an error.
    static Error refusalOf(const CommandReply& reply);

private:
    Result<Frame> takeFrame(RequestId id);
    static Error refusalOf(const Frame& frame);
    Result<> replacePassword(const QString& login, PasswordBook& book);
    void readAll();
    void wake();
    Error lost(const QString& what) const;

    ServerAddress m_address;
    QString m_device;
    std::chrono::milliseconds m_deadline{30'000};
    qint64 m_clientNumber;
    qint64 m_counter = 0;
    bool m_greeted = false;
    QString m_trouble; ///< why reading stopped
    FrameReader m_reader;
    QHash<RequestId, Frame> m_answers;
    std::vector<Feed> m_feeds;
    QEventLoop* m_waiting = nullptr;
    QSslSocket m_socket; ///< last: its signals end before what they touch
};

} // namespace duban
