// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/support/BulkHall.h"
#include "tests/bench/support/Crowd.h"

namespace duban::test {

/// Handlers who finish stage after stage of the cases of a bulk hall, each one request at a time and the next
/// as soon as it is acknowledged. Their cases are disjoint and lie all over the hall, so that nobody meets a
/// conflict and no page is warm because the neighbour was there. A step that is refused stops the
/// measurement.
class StepWriters
{
public:
    /// @param first number of the first handler in the crowd; `count` of them, in the departments in turn
    /// @param skipped how many of the own cases each leaves out: those that earlier ones stepped
    StepWriters(Crowd& crowd, TlsClients& tls, const BulkHall& hall, int first, int count,
                qint64 skipped = 0);

    /// Logins of `count` handlers, for Crowd::enter().
    static QStringList logins(const BulkHall& hall, int count);

    struct Work
    {
        int acknowledged = 0; ///< within the time
        int sent = 0;         ///< all of them were answered before work() returned
        double seconds = 0;
        std::vector<double> took; ///< milliseconds from request to answer, of each
    };

    /// Lets the first `writers` of them work for so long, then waits for what is unanswered.
    /// @param perSecond steps a second of all together; 0: as many as they can
    Work work(double seconds, int writers, double perSecond = 0);

    /// One of them alone takes so many steps, or as many as there are cases of the own.
    Work workAlone(int handler, int steps);

    /// work() in parts: so that something else can be measured meanwhile. Call pace() whenever poll()
    /// returns.
    void begin(int writers, double perSecond);
    void pace();
    Work end();

    /// @return how many steps the busiest of them has sent, with those left out.
    qint64 mostSteps() const;

private:
    struct Handler
    {
        int person = 0;
        qint64 first = 0; ///< of the own cases
        qint64 every = 0;
        qint64 cases = 0;
        qint64 stride = 0; ///< own cases from one step to the next, prime to `cases`
        qint64 steps = 0;  ///< taken so far
        qint64 begun = 0;  ///< of them before this round: nobody steps a case twice in one
        double since = 0;
        bool waits = false;
    };

    void step(Handler& handler);
    void noteReply(int person, const CommandReply& reply);

    Crowd& m_crowd;
    TlsClients& m_tls;
    std::vector<Handler> m_handlers;
    int m_first;
    int m_writers = 0;
    double m_perSecond = 0;
    double m_begun = 0;
    bool m_running = false;
    int m_unanswered = 0;
    std::size_t m_turn = 0;
    Work m_work;
};

} // namespace duban::test
