// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/faults/DiskFull.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace duban::test {

namespace {

constexpr int PatienceMs = 60'000;
constexpr int BurstOfOne = 12; ///< requests of one member; four members fill a batch
constexpr int WarmUpAnswers = 150;
constexpr int RecoveryMs = 10'000;

} // namespace

DiskFull::DiskFull(const HallOptions& options, std::function<void(int)> fill, std::function<void()> release)
    : m_clock(options.replayFrom.isEmpty() ? Clock::Real : Clock::Moves), m_hall(options),
      m_fill(std::move(fill)), m_release(std::move(release))
{
}

void DiskFull::note(const QString& finding)
{
    if (!finding.isEmpty())
        m_findings << m_round + finding;
}

void DiskFull::note(const QStringList& findings)
{
    for (const QString& finding : findings)
        note(finding);
}

QString DiskFull::open()
{
    QStringList logins{u"clerk01"_s, u"clerk03"_s, u"zj01"_s, u"zj02"_s};
    LoadOptions options;
    if (m_clock == Clock::Moves) {
        options.clockMember = int(logins.size());
        options.clockStep = std::chrono::hours(24);
        logins << u"sysadmin"_s;
    }
    if (const QString problem = m_hall.open(logins); !problem.isEmpty())
        return problem;
    m_load = std::make_unique<Load>(m_hall.crew(), m_ledger, m_hall.variant(), options, 7);
    m_load->attach();
    m_load->start(0);
    pumpUntil([this] { return m_load->answers() > WarmUpAnswers; }, PatienceMs);
    m_load->stop();
    return everybodyIsTold(u"while the disk has space"_s) ? QString() : m_findings.join(u'\n');
}

bool DiskFull::everybodyIsTold(const QString& when)
{
    if (pumpUntil([this] { return m_load->unanswered(0) == 0; }, PatienceMs))
        return true;
    note(u"%1 requests got no answer %2"_s.arg(m_load->unanswered(0)).arg(when));
    return false;
}

std::vector<LedgerEntry*> DiskFull::turnedAwaySince(std::size_t first)
{
    std::vector<LedgerEntry*> found;
    for (std::size_t i = first; i < m_ledger.entries().size(); ++i) {
        LedgerEntry& entry = m_ledger.entries()[i];
        if (!entry.isAcknowledged())
            found.push_back(&entry);
    }
    return found;
}

void DiskFull::compareWithServer(std::size_t first, const QString& when)
{
    for (const QString& finding : compare(m_ledger, first, m_hall.fetchCases(m_ledger, first)))
        note(when + u": "_s + finding);
    note(m_load->findings().mid(m_seenFindings));
    m_seenFindings = m_load->findings().size();
}

void DiskFull::sendAgain(std::size_t first)
{
    QElapsedTimer timer;
    timer.start();
    std::vector<LedgerEntry*> list = turnedAwaySince(first);
    while (!list.empty() && timer.elapsed() < RecoveryMs) {
        for (LedgerEntry* entry : list)
            m_hall.crew().resend(*entry);
        if (!everybodyIsTold(u"after space returned"_s))
            return;
        list = turnedAwaySince(first);
    }
    for (const LedgerEntry* entry : list)
        note(u"%1 is still turned away with %2"_s.arg(entry->name(), errorCodeName(entry->turnedAway)));
}

void DiskFull::round(int n, int bursts)
{
    m_round = u"n = %1: "_s.arg(n);
    const std::size_t first = m_ledger.entries().size();
    m_fill(n);
    for (int burst = 0; burst < bursts && turnedAwaySince(first).empty(); ++burst) {
        for (int member = 0; member < m_hall.crew().size(); ++member)
            m_load->burst(member, BurstOfOne);
        if (!everybodyIsTold(u"while the disk was full"_s))
            break;
    }
    const auto refused = turnedAwaySince(first);
    m_turnedAway += int(refused.size());
    m_roundsWithFault += refused.empty() ? 0 : 1;
    for (const LedgerEntry* entry : refused) {
        if (entry->turnedAway != ErrorCode::StoreFailed)
            note(u"%1 was told %2"_s.arg(entry->name(), errorCodeName(entry->turnedAway)));
    }
    compareWithServer(first, u"read on the full disk"_s);
    m_release();
    sendAgain(first);
    compareWithServer(first, u"after space returned"_s);
    note(m_hall.clockFinding(m_ledger));
}

} // namespace duban::test
