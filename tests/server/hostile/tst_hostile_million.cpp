// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/hostile/InnerServer.h"
#include "tests/support/faults/HostileFrames.h"
#include "tests/support/faults/Wire.h"

#include <QtTest>

#include <malloc.h>
#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/allocator_interface.h>
#endif

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

namespace {

constexpr int FramesOfCi = 10'000; // DUBAN_HOSTILE_FRAMES in the long form
constexpr int PeersAtOnce = 150;   // so that their commands share commits
constexpr int AnswerMs = 20'000;
constexpr int DeafMs = 300;
constexpr qint64 Flat = 16 * 1024 * 1024; // what caches and remembered changes may still grow by

/// @return bytes that this program holds.
qint64 allocatedBytes()
{
#if defined(__SANITIZE_ADDRESS__)
    return qint64(__sanitizer_get_current_allocated_bytes());
#else
    const auto all = mallinfo2();
    return qint64(all.uordblks) + qint64(all.hblkhd);
#endif
}

struct Tally
{
    int answered = 0;
    int hungUpOn = 0;
    int unanswered = 0;
    qint64 grownBy = 0; ///< bytes, from a fifth of the frames to the last
};

} // namespace

/// Hostile frames by the hundred thousand through everything that is behind the TLS: framing, decoder,
/// router, sessions, dispatcher, store. Each is answered or hung up on, and nothing of them stays in memory.
class TestHostileMillion : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void nobodyListens();
    void somethingStays();
    void hostileFrames();

private:
    Tally send(int frames, const std::function<void(const QByteArray&)>& also = {});
    QPointer<MemorySocket> made();

    InnerServer m_server;
    Secret m_token;  ///< of the hostile ones
    Secret m_honest; ///< of somebody beside them
    int m_made = 0;
    int m_entered = 0; ///< again, after a log-out
};

void TestHostileMillion::initTestCase()
{
    const QString problem = m_server.start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    m_token = m_server.enter(u"clerk03"_s);
    m_honest = m_server.enter(u"clerk04"_s);
    QVERIFY(!m_token.isEmpty() && !m_honest.isEmpty());
}

/// A peer that has greeted; three in four have a session.
QPointer<MemorySocket> TestHostileMillion::made()
{
    const auto socket = m_server.connect(u"10.0.%1.%2"_s.arg(m_made / 250 % 250).arg(m_made % 250));
    if (!m_server.ask(socket, Hello{}))
        return nullptr;
    if (++m_made % 4 != 0) {
        auto resumed = m_server.ask(socket, ResumeSession{m_token, u"pc"_s});
        // A frame that came through whole was a log-out: it ends the session of all of them.
        if (resumed && resumed->kind != MessageKind::LoginReply) {
            m_token = m_server.enter(u"clerk03"_s);
            ++m_entered;
            resumed = m_server.ask(socket, ResumeSession{m_token, u"pc"_s});
        }
        if (!resumed || resumed->kind != MessageKind::LoginReply)
            return nullptr;
    }
    return socket && !socket->isHungUp() ? socket : nullptr;
}

/// @param also called with each frame
Tally TestHostileMillion::send(int frames, const std::function<void(const QByteArray&)>& also)
{
    HostileFrames hostile(qEnvironmentVariable("DUBAN_NOISE_SEED", u"1"_s).toULongLong());
    Tally tally;
    std::vector<QPointer<MemorySocket>> peers(PeersAtOnce);
    qint64 before = 0;
    for (int sent = 0; sent < frames && tally.unanswered == 0;) {
        if (sent >= frames / 5 && before == 0)
            before = allocatedBytes();
        for (auto& peer : peers) {
            if (!peer || peer->isHungUp())
                peer = made();
            if (!peer)
                return tally;
            const QByteArray bytes = hostile.next();
            if (also)
                also(bytes);
            peer->arrive(HostileFrames::framed(bytes));
            ++sent;
        }
        std::vector<bool> heard(peers.size());
        const auto settled = [&] {
            for (std::size_t i = 0; i < peers.size(); ++i)
                heard[i] = heard[i] || !peers[i] || !peers[i]->taken().isEmpty() || peers[i]->isHungUp();
            return std::all_of(heard.begin(), heard.end(), [](bool one) { return one; });
        };
        if (!pumpUntil(settled, AnswerMs))
            tally.unanswered += int(std::count(heard.begin(), heard.end(), false));
        // Nobody's event loop runs here, which would delete what was let go of.
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        for (const auto& peer : peers)
            ++(!peer || peer->isHungUp() ? tally.hungUpOn : tally.answered);
    }
    peers.clear();
    tally.grownBy = allocatedBytes() - before;
    return tally;
}

/// The negative control of the answers.
void TestHostileMillion::nobodyListens()
{
    MemorySocket deaf(u"10.0.0.1"_s); // of no server
    deaf.arrive(encodeFrame(RequestId{1, 1}, Hello{}));
    QVERIFY(!pumpUntil([&] { return !deaf.taken().isEmpty() || deaf.isHungUp(); }, DeafMs));
}

/// The negative control of the memory: something keeps a few kilobytes of every frame.
void TestHostileMillion::somethingStays()
{
    constexpr int Frames = 5000;
    QByteArrayList kept;
    const Tally tally =
        send(Frames, [&kept](const QByteArray& bytes) { kept << bytes.leftJustified(8192, 'x'); });
    QCOMPARE(tally.unanswered, 0);
    QCOMPARE_GT(tally.grownBy, Flat);
}

void TestHostileMillion::hostileFrames()
{
    bool isNumber = false;
    const int wanted = qEnvironmentVariableIntValue("DUBAN_HOSTILE_FRAMES", &isNumber);
    const int frames = isNumber ? wanted : FramesOfCi;
    QElapsedTimer timer;
    timer.start();
    const Tally tally = send(frames);
    qInfo("%d hostile frames: %d answered, %d hung up on, memory grown by %.2f MB, %d log-outs, %.1f s",
          frames, tally.answered, tally.hungUpOn, double(tally.grownBy) / 1e6, m_entered,
          double(timer.elapsed()) / 1000);
    QCOMPARE(tally.unanswered, 0);
    QCOMPARE_GE(tally.answered + tally.hungUpOn, frames);
    QCOMPARE_GT(tally.hungUpOn, frames / 10);
    QCOMPARE_GT(tally.answered, frames / 10);
    QCOMPARE_LE(tally.grownBy, Flat);
    const auto good = m_server.connect(u"127.0.0.1"_s);
    QVERIFY(m_server.ask(good, Hello{}));
    const auto resumed = m_server.ask(good, ResumeSession{m_honest, u"pc"_s});
    QVERIFY(resumed && resumed->kind == MessageKind::LoginReply);
    const auto page = m_server.ask(good, ListCases{});
    QVERIFY2(page && page->kind == MessageKind::CasePage, "an honest client is served as ever");
}

QTEST_GUILESS_MAIN(TestHostileMillion)
#include "tst_hostile_million.moc"
