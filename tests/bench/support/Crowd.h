// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/Replies.h"
#include "common/protocol/Requests.h"
#include "tests/bench/support/TlsClients.h"
#include "tests/support/client/PasswordBook.h"

#include <QHash>

#include <optional>

namespace duban::test {

/// Sessions of many people over one TlsClients, connection i being person i. Answers are matched by request
/// id; what nobody asked for goes to `onFeed`.
class Crowd
{
public:
    explicit Crowd(TlsClients& clients);

    /// Connects one more person and waits for the answer to the first word.
    void greet(quint16 port);

    /// Connects `count` people with the logins in turn, each on a connection of their own, and logs them in;
    /// not more than a few at once, because a password costs the server tens of milliseconds of processor.
    /// @return the number of the first of them
    int enter(quint16 port, const QStringList& logins, const PasswordBook& book, int count);

    /// The same with the sessions `tokens`, which cost no password.
    int resume(quint16 port, const std::vector<Secret>& tokens);

    /// Subscribes people `first` to `first + count - 1` to cases and board, as open consoles are, or to
    /// nothing.
    enum class Feeds { Everything, Nothing };
    void subscribe(int first, int count, Feeds feeds = Feeds::Everything);

    /// Sends a message of a person. @return its id.
    template <Fielded T>
    RequestId send(int person, const T& message)
    {
        const RequestId id{m_clients + person, ++m_counter};
        m_tls.send(person, encodeFrame(id, message));
        return id;
    }

    /// Sends and waits. @return the answer; stops when another kind comes.
    template <Fielded Answer, Fielded T>
    Answer fetch(int person, const T& message)
    {
        const RequestId id = send(person, message);
        std::optional<Frame> answer;
        await(id, answer);
        return decoded<Answer>(*answer);
    }

    const std::vector<Secret>& tokens() const { return m_tokens; }

    /// @return bytes of the newest answer, without its length.
    int answerBytes() const { return m_answerBytes; }

    /// Answers that nobody waits for in fetch().
    std::function<void(int person, const CommandReply& reply)> onReply;
    /// A frame that nobody asked for, not decoded, in the moment it came.
    std::function<void(int person, const QByteArray& bytes)> onFeed;

private:
    template <class Answer>
    static Answer decoded(const Frame& frame)
    {
        const auto answer =
            frame.kind == Answer::kind ? decodeFrom<Answer>(frame.body) : Result<Answer>(refused(frame));
        if (!answer)
            endWith(answer.error());
        return *answer;
    }

    static tl::unexpected<Error> refused(const Frame& frame);
    [[noreturn]] static void endWith(const Error& error);
    void await(RequestId id, std::optional<Frame>& answer);
    void take(int person, const QByteArray& bytes);
    template <Fielded T>
    void openSessions(int first, int count, const std::function<T(int)>& request);

    TlsClients& m_tls;
    qint64 m_clients;
    qint64 m_counter = 0;
    int m_answerBytes = 0;
    QHash<RequestId, std::optional<Frame>*> m_awaited;
    std::vector<Secret> m_tokens;
};

} // namespace duban::test
