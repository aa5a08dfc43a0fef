// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/support/StepWriters.h"

#include "tests/bench/support/Figures.h"

#include <numeric>

using namespace Qt::StringLiterals;

namespace duban::test {

namespace {

constexpr int StepsOfACase = 3;        // handling, review, approval
constexpr qint64 AcceptedRevision = 2; // of a case that was taken in and accepted
constexpr double DrainSeconds = 60;

const QString StepOpinion = u"材料齐全，符合法定形式，同意"_s;

qint64 strideFor(qint64 cases)
{
    qint64 stride = std::max<qint64>(cases * 3 / 8, 1);
    while (std::gcd(stride, cases) != 1)
        ++stride;
    return stride;
}

} // namespace

StepWriters::StepWriters(Crowd& crowd, TlsClients& tls, const BulkHall& hall, int first, int count,
                         qint64 skipped)
    : m_crowd(crowd), m_tls(tls), m_first(first)
{
    const auto departments = int(hall.departments.size());
    for (int i = 0; i < count; ++i) {
        const Department& department = hall.departments[std::size_t(i % departments)];
        // Handlers of one department take its cases in turn.
        const int colleagues = count / departments + (i % departments < count % departments ? 1 : 0);
        Handler handler;
        handler.person = first + i;
        handler.first = department.first + qint64(i / departments) * hall.every;
        handler.every = qint64(colleagues) * hall.every;
        handler.cases = (hall.last - handler.first) / handler.every + 1;
        handler.stride = strideFor(handler.cases);
        handler.steps = skipped;
        m_handlers.push_back(handler);
    }
    m_crowd.onReply = [this](int person, const CommandReply& reply) { noteReply(person, reply); };
}

QStringList StepWriters::logins(const BulkHall& hall, int count)
{
    QStringList logins;
    for (int i = 0; i < count; ++i)
        logins << hall.departments[std::size_t(i) % hall.departments.size()].handler;
    return logins;
}

qint64 StepWriters::mostSteps() const
{
    qint64 most = 0;
    for (const Handler& handler : m_handlers)
        most = std::max(most, handler.steps);
    return most;
}

void StepWriters::step(Handler& handler)
{
    if (handler.steps - handler.begun >= handler.cases)
        return;
    const qint64 pass = handler.steps / handler.cases;
    if (pass >= StepsOfACase)
        stop(u"the hall has too few cases for so many steps"_s);
    const qint64 own = handler.steps % handler.cases * handler.stride % handler.cases;
    ++handler.steps;
    ++m_unanswered;
    ++m_work.sent;
    handler.waits = true;
    handler.since = steadySeconds();
    m_crowd.send(handler.person, FinishStage{CaseId{handler.first + own * handler.every},
                                             Revision{AcceptedRevision + pass}, StepOpinion, false});
}

void StepWriters::noteReply(int person, const CommandReply& reply)
{
    if (reply.code != ErrorCode::None)
        stop(u"a step was refused: %1 %2"_s.arg(errorCodeName(reply.code), reply.number));
    Handler& handler = m_handlers[std::size_t(person - m_first)];
    m_work.took.push_back((steadySeconds() - handler.since) * 1000);
    handler.waits = false;
    --m_unanswered;
    if (!m_running)
        return;
    ++m_work.acknowledged;
    if (m_perSecond == 0)
        step(handler);
}

void StepWriters::begin(int writers, double perSecond)
{
    m_work = {};
    m_writers = writers;
    m_perSecond = perSecond;
    m_running = true;
    m_begun = steadySeconds();
    for (Handler& handler : m_handlers)
        handler.begun = handler.steps;
    for (int i = 0; i < writers && perSecond == 0; ++i)
        step(m_handlers[std::size_t(i)]);
}

void StepWriters::pace()
{
    // Whoever is still waiting for an answer is passed over: a person does not begin two things at once.
    const double due = (steadySeconds() - m_begun) * m_perSecond;
    for (int tried = 0; tried < m_writers && double(m_work.sent) < due; ++tried) {
        Handler& handler = m_handlers[m_turn++ % std::size_t(m_writers)];
        if (!handler.waits)
            step(handler);
    }
}

StepWriters::Work StepWriters::end()
{
    m_work.seconds = steadySeconds() - m_begun;
    m_running = false;
    m_tls.pollUntil([this] { return m_unanswered == 0; }, DrainSeconds, "the last answers");
    return std::move(m_work);
}

StepWriters::Work StepWriters::work(double seconds, int writers, double perSecond)
{
    begin(writers, perSecond);
    while (steadySeconds() - m_begun < seconds) {
        m_tls.poll(1);
        if (perSecond > 0)
            pace();
    }
    return end();
}

StepWriters::Work StepWriters::workAlone(int handler, int steps)
{
    begin(0, 0);
    m_running = false; // or the answer would bring the next step
    Handler& one = m_handlers[std::size_t(handler) % m_handlers.size()];
    for (qint64 i = 0; i < std::min<qint64>(steps, one.cases); ++i) {
        step(one);
        m_tls.pollUntil([&one] { return !one.waits; }, DrainSeconds, "an answer");
    }
    return end();
}

} // namespace duban::test
