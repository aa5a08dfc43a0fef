// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/abuse/Hostile.h"

#include "common/protocol/Replies.h"
#include "common/protocol/Requests.h"
#include "tests/support/faults/HostileFrames.h"

#include <poll.h>

using namespace Qt::StringLiterals;

namespace duban::test {

namespace {

constexpr int QuestionsOfOne = 300; // of one that never reads: more answers than it may leave unread
constexpr int LookEveryMs = 50;
constexpr quint32 SilentFrom = 0x000100;
constexpr quint32 NoiseFrom = 0x010000;

/// How a TLS handshake begins; the rest never comes.
QByteArray halfHello()
{
    return QByteArray::fromHex("16030100c8010000c40303") + QByteArray(60, 'x');
}

bool enters(BlockingPeer& peer, const Target& target)
{
    const auto greeting = peer.ask(Hello{ProtocolVersion, {}, u"hostile"_s});
    if (!greeting || greeting->kind != MessageKind::HelloReply)
        return false;
    const auto session = peer.ask(ResumeSession{target.token, target.device});
    return session && session->kind == MessageKind::LoginReply;
}

void askWithoutReading(BlockingPeer& peer)
{
    QByteArray questions = encodeFrame(RequestId{1, 1}, Subscribe{true, true, {}});
    for (int i = 0; i < QuestionsOfOne; ++i)
        questions += encodeFrame(RequestId{2, i + 1}, GetCatalogue{});
    peer.send(questions);
}

} // namespace

SilentOnes::SilentOnes(const Target& target, int count, int neverReading)
    : m_target(target), m_neverReading(neverReading), m_context(BlockingPeer::contextFor(target.caFile)),
      m_peers(std::size_t(count))
{
    for (std::size_t i = 0; i < m_peers.size(); ++i)
        m_peers[i] = made(i);
    m_thread = std::thread([this] { holdOn(); });
}

void SilentOnes::holdOn()
{
    while (!m_ends) {
        std::vector<pollfd> watched; // who never reads must not look here either
        for (std::size_t i = std::size_t(m_neverReading); i < m_peers.size(); ++i)
            watched.push_back({m_peers[i]->descriptor(), POLLIN, 0});
        if (::poll(watched.data(), nfds_t(watched.size()), LookEveryMs) <= 0)
            continue;
        for (std::size_t i = 0; i < watched.size() && !m_ends; ++i) {
            auto& peer = m_peers[i + std::size_t(m_neverReading)];
            if (watched[i].revents == 0 || !peer->isCut())
                continue;
            ++m_cuts;
            peer = made(i + std::size_t(m_neverReading));
        }
    }
}

SilentOnes::~SilentOnes()
{
    m_ends = true;
    m_thread.join();
}

std::unique_ptr<BlockingPeer> SilentOnes::made(std::size_t number) const
{
    auto peer = std::make_unique<BlockingPeer>(m_target.port, SilentFrom + quint32(number));
    if (number < std::size_t(m_neverReading)) {
        if (peer->shakeHands(m_context.get()) && enters(*peer, m_target))
            askWithoutReading(*peer);
    } else if (number % 10 == 8) {
        peer->sendPlain(halfHello());
    } else if (number % 10 == 9) {
        peer->shakeHands(m_context.get());
    }
    return peer;
}

NoiseMaker::NoiseMaker(const Target& target, quint64 seed, int frames)
    : m_target(target), m_seed(seed), m_context(BlockingPeer::contextFor(target.caFile)),
      m_thread([this, frames] {
          run(frames);
          m_done = true;
      })
{
}

NoiseMaker::~NoiseMaker()
{
    m_thread.join();
}

std::unique_ptr<BlockingPeer> NoiseMaker::made(int number)
{
    auto peer = std::make_unique<BlockingPeer>(m_target.port, NoiseFrom + quint32(number % 60'000));
    bool good = peer->shakeHands(m_context.get());
    if (number % 4 == 0)
        good = good && peer->ask(Hello{ProtocolVersion, {}, u"hostile"_s});
    else
        good = good && enters(*peer, m_target);
    if (!good)
        m_trouble = u"connection %1 of the hostile one was not let in"_s.arg(number);
    return peer;
}

void NoiseMaker::run(int frames)
{
    HostileFrames hostile(m_seed);
    std::unique_ptr<BlockingPeer> peer;
    int connections = 0;
    for (int i = 0; i < frames; ++i) {
        if (!peer)
            peer = made(connections++);
        if (!m_trouble.isEmpty())
            return;
        const QByteArray bytes = hostile.next();
        const auto answer = peer->send(HostileFrames::framed(bytes)) ? peer->receive() : std::nullopt;
        if (!answer && peer->hasWaited()) {
            m_trouble = u"frame %1 was neither answered nor hung up on: %2"_s.arg(i).arg(
                QString::fromLatin1(bytes.toHex()));
            return;
        }
        // What is no frame is answered with a word, then comes the end of the connection.
        const auto frame = answer ? decodeFrame(*answer) : Result<Frame>(fail(ErrorCode::MalformedFrame, {}));
        const auto reply = frame && frame->kind == MessageKind::CommandReply
                               ? decodeFrom<CommandReply>(frame->body)
                               : CommandReply{};
        const bool refused = !answer || !reply || reply->code == ErrorCode::MalformedFrame;
        ++(refused ? m_hungUpOn : m_answered);
        if (refused)
            peer.reset();
    }
}

} // namespace duban::test
