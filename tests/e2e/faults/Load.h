// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/e2e/faults/Crew.h"

#include <QSet>
#include <QStringList>

#include <map>
#include <random>

namespace duban::test {

/// What the load does besides clerks' and handlers' work.
struct LoadOptions
{
    int depth = 8;                  ///< requests that each member keeps unanswered
    double unseenProbability = 0.1; ///< of acting on a case another one is just acting on: makes conflicts
    int clockMember = -1;           ///< who advances the legal clock; -1: nobody
    std::chrono::hours clockStep{3};
};

/// Lets clerks and handlers work as fast as they get answers, at random but by a seed, and keeps the ledger.
class Load
{
public:
    /// @param variant what is applied for; its department is the handlers'
    Load(Crew& crew, Ledger& ledger, VariantEntry variant, LoadOptions options, quint64 seed);

    /// Listens to the connections of the crew; again after every reconnect.
    void attach();

    /// Everybody begins to send and goes on with every answer.
    void start(int cycle);

    /// Nobody sends anything new.
    void stop() { m_running = false; }

    /// Sends so many requests of one member at once, whatever is still unanswered.
    void burst(int member, int count);

    /// @return how many entries from number `first` on were sent more often than answered.
    int unanswered(std::size_t first) const;

    /// What was wrong with an answer as it came.
    const QStringList& findings() const { return m_findings; }

    /// Answers taken so far.
    qint64 answers() const { return m_answers; }

private:
    struct KnownCase
    {
        int clerk = 0;
        Revision revision;
        int stagesLeft = 0; ///< of the handlers
        bool accepted = false;
        bool issued = false; ///< the decision, as a document
        bool completed = false;
        int underWay = 0; ///< requests not answered yet
    };

    bool take(int member, const Arrived& arrived);
    void learn(const LedgerEntry& entry);
    void fill(int member);
    bool sendNext(int member);
    bool clerkStep(int member);
    bool handlerStep(int member);
    void submit(int member);
    void advanceClock(int member);
    template <Fielded T>
    void send(int member, const T& message, CaseId id, const QString& mark);
    QString nextMark(const QString& what, int member);
    bool chance(double probability);

    /// @return a case at random that `fits`, 0 when none was found.
    qint64 pick(const std::function<bool(const KnownCase&)>& fits);

    Crew& m_crew;
    Ledger& m_ledger;
    VariantEntry m_variant;
    LoadOptions m_options;
    std::mt19937_64 m_random;
    std::map<qint64, KnownCase> m_cases;
    std::vector<qint64> m_unfinished;
    QSet<const LedgerEntry*> m_learned; ///< whose effect is counted
    std::vector<int> m_unanswered;
    QStringList m_findings;
    LegalTime m_clock;
    qint64 m_answers = 0;
    int m_marks = 0;
    int m_cycle = 0;
    bool m_running = false;
};

} // namespace duban::test
