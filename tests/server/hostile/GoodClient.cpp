// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/hostile/GoodClient.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duban::test {

namespace {

constexpr int PaceMs = 120; // 8 a second; 20 are allowed
constexpr int AnswerMs = 20'000;

} // namespace

GoodClient::GoodClient(const ServerAddress& address) : m_wire(address)
{
    m_pace.setInterval(PaceMs);
    connect(&m_pace, &QTimer::timeout, this, &GoodClient::ask);
}

QString GoodClient::begin(const QString& login, const Secret& password)
{
    m_clock.start();
    m_wire.open();
    if (!m_wire.waitUp() || !m_wire.fetch<HelloReply>(Hello{}))
        return u"a good client cannot connect: "_s + m_wire.closeReason();
    const auto answer = m_wire.waitAnswer(m_wire.send(Login{login, password, u"good"_s}));
    if (!answer || answer->frame.kind != MessageKind::LoginReply)
        return u"a good client cannot log in: %1"_s.arg(answer ? errorCodeName(Wire::codeOf(answer->frame))
                                                               : u"no answer"_s);
    m_wire.onFrame = [this](const Arrived& arrived) {
        note(arrived);
        return true;
    };
    m_pace.start();
    return {};
}

void GoodClient::ask()
{
    if (!m_open.isEmpty() || m_wire.isClosed())
        return;
    const RequestId id = m_wire.nextId();
    m_open.insert(id, m_clock.elapsed());
    m_wire.send(encodeFrame(id, ListCases{}));
}

void GoodClient::note(const Arrived& arrived)
{
    const RequestId id = arrived.frame.id;
    if (++m_answered[id] > 1)
        m_findings << u"request %1 of the good client was answered twice"_s.arg(id.counter);
    if (arrived.frame.kind != MessageKind::CasePage)
        m_findings << u"the good client got %1"_s.arg(errorCodeName(Wire::codeOf(arrived.frame)));
    if (m_open.contains(id))
        m_delays.push_back(m_clock.elapsed() - m_open.take(id));
    else
        m_findings << u"the good client got an answer to nothing"_s;
}

QStringList GoodClient::end()
{
    m_pace.stop();
    if (!pumpUntil([this] { return m_open.isEmpty() || m_wire.isClosed(); }, AnswerMs) || !m_open.isEmpty())
        m_findings << u"the good client's last request was not answered"_s;
    if (m_wire.isClosed())
        m_findings << u"the good client lost its connection: "_s + m_wire.closeReason();
    return m_findings;
}

qint64 GoodClient::slowestMs() const
{
    return m_delays.empty() ? 0 : *std::max_element(m_delays.begin(), m_delays.end());
}

qint64 GoodClient::medianMs() const
{
    std::vector<qint64> sorted = m_delays;
    std::sort(sorted.begin(), sorted.end());
    return sorted.empty() ? 0 : sorted[sorted.size() / 2];
}

} // namespace duban::test
