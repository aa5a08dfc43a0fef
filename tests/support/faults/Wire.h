// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/Frame.h"
#include "common/protocol/Replies.h"
#include "tests/support/client/TestServer.h"

#include <QHostAddress>
#include <QList>
#include <QSslSocket>

#include <functional>
#include <optional>

namespace duban::test {

/// One frame as it came.
struct Arrived
{
    Frame frame;
    QByteArray bytes; ///< whole frame without the length
};

/// A bare connection to the server: sends whatever bytes a test wants, collects every frame that comes. Knows
/// no session and never sends anything by itself. All waits pump the event loop and end with the condition.
class Wire : public QObject
{
    Q_OBJECT

public:
    explicit Wire(ServerAddress address);

    /// Connects from another address of this machine, 127.0.0.2 for example. Before open().
    void comeFrom(const QString& address) { m_socket.bind(QHostAddress(address)); }

    /// Starts connecting with TLS 1.3, or with the version a test wants.
    void open(QSsl::SslProtocol version = QSsl::TlsV1_3);
    /// Starts connecting without TLS: what is sent goes out in the clear.
    void openPlain();

    /// @return false when the connection could not be made in time.
    bool waitUp(int timeoutMs = 20000);
    bool waitClosed(int timeoutMs = 20000);

    bool isUp() const { return m_up; }

    bool isClosed() const { return m_closed; }

    QString closeReason() const { return m_reason; }

    void send(const QByteArray& bytes) { m_socket.write(bytes); }

    /// Sends a message under the next id of this connection.
    template <Fielded T>
    RequestId send(const T& message)
    {
        const RequestId id = nextId();
        send(encodeFrame(id, message));
        return id;
    }

    RequestId nextId() { return {m_client, ++m_counter}; }

    /// @return the answer to `id`; nothing when none came in time or the connection ended.
    std::optional<Arrived> waitAnswer(RequestId id, int timeoutMs = 20000);

    /// Sends and waits for the answer. @return its code; for an answer that is no CommandReply None.
    template <Fielded T>
    std::optional<ErrorCode> ask(const T& message)
    {
        const auto answer = waitAnswer(send(message));
        return answer ? std::optional(codeOf(answer->frame)) : std::nullopt;
    }

    /// Sends and waits for an answer of one kind. @return nothing when another kind or none came.
    template <Fielded Answer, Fielded T>
    std::optional<Answer> fetch(const T& message)
    {
        const auto answer = waitAnswer(send(message));
        if (!answer || answer->frame.kind != Answer::kind)
            return std::nullopt;
        const auto decoded = decodeFrom<Answer>(answer->frame.body);
        return decoded ? std::optional(*decoded) : std::nullopt;
    }

    const QList<Arrived>& arrived() const { return m_arrived; }

    /// Frames that came with this id.
    int answersTo(RequestId id) const;

    /// Code of the last CommandReply that came; nothing when none did.
    std::optional<ErrorCode> lastCode() const;

    static ErrorCode codeOf(const Frame& frame);

    /// Called with every frame first; a frame for which it returns true is not kept in arrived().
    std::function<bool(const Arrived&)> onFrame;

    /// Ends the connection at once.
    void abort() { m_socket.abort(); }

private:
    void start();
    void read();
    void noteClosed();

    ServerAddress m_address;
    QSslSocket m_socket;
    FrameReader m_reader;
    QList<Arrived> m_arrived;
    qint64 m_client = 0;
    qint64 m_counter = 0;
    bool m_up = false;
    bool m_closed = false;
    QString m_reason;
};

/// Settings for a server that a test drives faster than any person, and whose clients may pause.
QStringList withoutRateLimits();

/// Replaces the one-time passwords of these accounts by lasting ones, as a person does at the first login.
/// @return the book with their present passwords; what went wrong.
Result<PasswordBook> prepareAccounts(const TestServer& server, const QStringList& logins);

/// Pumps the event loop until `done` or the time is over. @return done().
bool pumpUntil(const std::function<bool()>& done, int timeoutMs);

} // namespace duban::test
