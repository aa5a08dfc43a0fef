// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/faults/KillRun.h"

#include "tests/e2e/faults/DiskShim.h"
#include "tests/e2e/faults/LiveHall.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace duban::test {

namespace {

constexpr int AnswersMs = 60'000;
constexpr int ShortestMs = 10;
constexpr int LongestMs = 250;
constexpr int SlowWriteMicroseconds = 200; ///< some ten milliseconds a batch

/// One run: the server, its clients and the ledger that all cycles share.
class KillRun
{
public:
    explicit KillRun(const KillPlan& plan)
        : m_plan(plan), m_random(plan.seed), m_shim(plan.folder),
          m_hall({m_shim.dataDir(), plan.program, plan.replayFrom, m_shim.environment()})
    {
    }

    KillOutcome run()
    {
        if (note(m_hall.open(members())))
            return m_outcome;
        LoadOptions options;
        options.clockMember = m_plan.replayFrom.isEmpty() ? -1 : m_hall.crew().size() - 1;
        Load load(m_hall.crew(), m_ledger, m_hall.variant(), options, m_random());
        m_load = &load;
        while (m_outcome.cycles < m_plan.cycles && oneCycle()) {
            if (m_plan.stopAtFirstFinding && !m_outcome.findings.isEmpty())
                break;
        }
        return m_outcome;
    }

private:
    QStringList members() const
    {
        QStringList logins{u"clerk01"_s, u"clerk03"_s, u"zj01"_s, u"zj02"_s};
        if (!m_plan.replayFrom.isEmpty())
            logins << u"sysadmin"_s;
        return logins;
    }

    bool note(const QString& finding)
    {
        if (!finding.isEmpty())
            m_outcome.findings << u"cycle %1: %2"_s.arg(m_outcome.cycles).arg(finding);
        return !finding.isEmpty();
    }

    void note(const QStringList& findings)
    {
        for (const QString& finding : findings)
            note(finding);
    }

    /// @return false when the server cannot be used any more.
    bool oneCycle()
    {
        ++m_outcome.cycles;
        m_first = m_ledger.entries().size();
        killUnderLoad();
        if (!startAgain())
            return false;
        CaseBook book = m_hall.fetchCases(m_ledger, m_first);
        note(compare(m_ledger, m_first, book));
        const auto answered = entries(true);
        m_outcome.acknowledged += qint64(answered.size());
        if (!resendUnanswered(book) || !resendAll(answered))
            return false;
        book = m_hall.fetchCases(m_ledger, m_first);
        note(compare(m_ledger, m_first, book));
        note(m_load->findings().mid(m_seenFindings));
        m_seenFindings = m_load->findings().size();
        note(m_hall.clockFinding(m_ledger));
        note(m_hall.verifyFindings());
        m_outcome.lights = std::max(m_outcome.lights, m_hall.lightsVerified());
        return true;
    }

    KillMoment momentOfCycle() const
    {
        const int turn = (m_outcome.cycles - 1) % 4;
        return {turn == 1 || turn == 2, turn >= 2};
    }

    void killUnderLoad()
    {
        const KillMoment moment = momentOfCycle();
        const int delay = std::uniform_int_distribution(ShortestMs, LongestMs)(m_random);
        m_load->attach();
        m_shim.takeMicroseconds(moment.slowDisk ? SlowWriteMicroseconds : 0);
        m_load->start(m_outcome.cycles);
        const QDeadlineTimer deadline(delay);
        pumpUntil([&] { return deadline.hasExpired(); }, delay + 1);
        const qint64 answers = m_load->answers();
        if (moment.atAnAnswer)
            pumpUntil([&] { return m_load->answers() > answers; }, AnswersMs);
        m_load->stop();
        m_hall.server().kill9();
        m_shim.takeMicroseconds(0);
        if (!pumpUntil([this] { return m_hall.crew().allClosed(); }, AnswersMs))
            note(u"a connection to a killed server stays open"_s);
    }

    bool startAgain()
    {
        QElapsedTimer timer;
        timer.start();
        const auto started = m_hall.server().start();
        if (!started)
            note(u"does not start again: "_s + started.error().detail);
        m_outcome.slowestStartMs = std::max(m_outcome.slowestStartMs, timer.elapsed());
        if (timer.elapsed() > ReadyMs)
            note(u"was ready after %1 ms only"_s.arg(timer.elapsed()));
        return started && !note(m_hall.resume());
    }

    std::vector<LedgerEntry*> entries(bool acknowledged)
    {
        std::vector<LedgerEntry*> found;
        for (std::size_t i = m_first; i < m_ledger.entries().size(); ++i) {
            if (m_ledger.entries()[i].isAcknowledged() == acknowledged)
                found.push_back(&m_ledger.entries()[i]);
        }
        return found;
    }

    bool resendAll(const std::vector<LedgerEntry*>& list)
    {
        m_load->attach();
        for (LedgerEntry* entry : list) {
            entry->sent = entry->answers; // what the dead server had not answered, it never will
            m_hall.crew().resend(*entry);
            pumpUntil([this] { return m_load->unanswered(m_first) < 64; }, AnswersMs);
        }
        return pumpUntil([this] { return m_load->unanswered(m_first) == 0; }, AnswersMs) ||
               !note(u"%1 requests sent again got no answer"_s.arg(m_load->unanswered(m_first)));
    }

    bool resendUnanswered(const CaseBook& before)
    {
        const auto list = entries(false);
        m_outcome.unacknowledged += qint64(list.size());
        std::vector<bool> there;
        for (const LedgerEntry* entry : list)
            there.push_back(leavesMark(entry->kind) && effectsSeen(*entry, before) == 1);
        if (!resendAll(list))
            return false;
        for (std::size_t i = 0; i < list.size(); ++i) {
            m_outcome.keptUnasked += there[i] ? 1 : 0;
            if (there[i] && !list[i]->isDone())
                note(u"%1 was there, but the request sent again is refused"_s.arg(list[i]->name()));
        }
        return true;
    }

    const KillPlan m_plan;
    std::mt19937_64 m_random;
    DiskShim m_shim;
    LiveHall m_hall;
    Ledger m_ledger;
    Load* m_load = nullptr;
    KillOutcome m_outcome;
    std::size_t m_first = 0;
    qsizetype m_seenFindings = 0;
};

} // namespace

KillOutcome& KillOutcome::operator+=(const KillOutcome& other)
{
    findings += other.findings;
    cycles += other.cycles;
    acknowledged += other.acknowledged;
    unacknowledged += other.unacknowledged;
    keptUnasked += other.keptUnasked;
    lights += other.lights;
    slowestStartMs = std::max(slowestStartMs, other.slowestStartMs);
    return *this;
}

KillOutcome runKillCycles(const KillPlan& plan)
{
    return KillRun(plan).run();
}

} // namespace duban::test
