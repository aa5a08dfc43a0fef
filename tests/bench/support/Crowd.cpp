// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/support/Crowd.h"

#include "tests/bench/support/Figures.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace duban::test {

namespace {

constexpr int LoginsAtOnce = 8;
constexpr double AnswerSeconds = 60;
constexpr double LoginSeconds = 600;

const QString Device = u"bench"_s;

/// What begins a frame that nobody asked for: its kind, then the request id {0, 0}.
bool isFeed(const QByteArray& bytes)
{
    static const QByteArray head = encodeFrame(MessageKind::Feed, RequestId{}, QByteArray()).sliced(4);
    return bytes.startsWith(head);
}

} // namespace

Crowd::Crowd(TlsClients& clients)
    : m_tls(clients), m_clients(qint64(QRandomGenerator::global()->generate64() >> 2))
{
    m_tls.onFrame = [this](int person, const QByteArray& bytes) { take(person, bytes); };
}

tl::unexpected<Error> Crowd::refused(const Frame& frame)
{
    if (frame.kind != MessageKind::CommandReply)
        return fail(ErrorCode::UnknownMessage, u"an answer of kind %1"_s.arg(int(frame.kind)));
    const auto reply = decodeFrom<CommandReply>(frame.body);
    return tl::unexpected<Error>(reply ? TestClient::refusalOf(*reply) : reply.error());
}

void Crowd::endWith(const Error& error)
{
    stop(errorCodeName(error.code) + u' ' + error.detail);
}

void Crowd::take(int person, const QByteArray& bytes)
{
    if (isFeed(bytes)) {
        if (onFeed)
            onFeed(person, bytes);
        return;
    }
    m_answerBytes = int(bytes.size());
    const Frame frame = need(decodeFrame(bytes), "a frame of the server");
    if (auto* waiting = m_awaited.take(frame.id))
        *waiting = frame;
    else if (onReply && frame.kind == MessageKind::CommandReply)
        onReply(person, need(decodeFrom<CommandReply>(frame.body), "a reply"));
    else
        endWith(refused(frame).value());
}

void Crowd::await(RequestId id, std::optional<Frame>& answer)
{
    m_awaited.insert(id, &answer);
    m_tls.pollUntil([&answer] { return answer.has_value(); }, AnswerSeconds, "an answer");
}

template <Fielded T>
void Crowd::openSessions(int first, int count, const std::function<T(int)>& request)
{
    std::vector<std::optional<Frame>> answers{std::size_t(count)};
    m_tokens.resize(std::size_t(first + count));
    int asked = 0;
    int done = 0;
    const double end = steadySeconds() + LoginSeconds;
    while (done < count) {
        while (asked < count && asked - done < LoginsAtOnce) {
            m_awaited.insert(send(first + asked, request(asked)), &answers[std::size_t(asked)]);
            ++asked;
        }
        m_tls.poll(2);
        while (done < asked && answers[std::size_t(done)]) {
            m_tokens[std::size_t(first + done)] = decoded<LoginReply>(*answers[std::size_t(done)]).token;
            ++done;
        }
        if (steadySeconds() > end)
            stop(u"only %1 of %2 could log in"_s.arg(done).arg(count));
    }
}

void Crowd::greet(quint16 port)
{
    fetch<HelloReply>(m_tls.open(port), Hello{ProtocolVersion, {}, Device});
}

int Crowd::enter(quint16 port, const QStringList& logins, const PasswordBook& book, int count)
{
    const int first = m_tls.size();
    for (int i = 0; i < count; ++i)
        greet(port);
    openSessions<Login>(first, count, [&](int i) {
        const QString& login = logins[i % logins.size()];
        return Login{login, book.passwordOf(login), Device};
    });
    return first;
}

int Crowd::resume(quint16 port, const std::vector<Secret>& tokens)
{
    const int first = m_tls.size();
    for (std::size_t i = 0; i < tokens.size(); ++i)
        greet(port);
    openSessions<ResumeSession>(first, int(tokens.size()), [&](int i) {
        return ResumeSession{tokens[std::size_t(i)], Device};
    });
    return first;
}

void Crowd::subscribe(int first, int count, Feeds feeds)
{
    const bool wants = feeds == Feeds::Everything;
    for (int i = first; i < first + count; ++i)
        fetch<SubscribeReply>(i, Subscribe{wants, wants, {}});
}

} // namespace duban::test
