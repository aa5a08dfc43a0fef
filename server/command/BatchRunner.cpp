// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/command/BatchRunner.h"

#include "common/base/Log.h"

#include <cstdlib>

namespace duban {

namespace {

/// Ends the process as it stands: no farewell, no answer, no checkpoint. What a disk that failed once holds
/// is known only after the log was read anew, and a sync that is asked for again can claim what never came
/// there.
[[noreturn]] void stopAtOnce(const QString& fault)
{
    qCCritical(logStore).noquote() << "the disk failed:" << fault
                                   << "- the server stops at once and has to be started again";
    std::_Exit(BatchRunner::DiskFailedExit);
}

} // namespace

Completed BatchRunner::failed(const Job& job) const
{
    CommandReply reply;
    reply.code = ErrorCode::StoreFailed;
    reply.at = m_dispatcher.legalNow();
    Completed completed{job.envelope.connection, job.envelope.id, {}};
    completed.outcome.reply = encode(reply);
    completed.outcome.code = reply.code;
    completed.outcome.verb = job.command->kind();
    return completed;
}

Result<std::vector<Completed>> BatchRunner::attempt(const std::vector<Job>& jobs, const Tail& tail)
{
    auto tx = WriteTx::begin(m_database);
    if (!tx)
        return tl::unexpected(tx.error());
    std::vector<Completed> completed;
    completed.reserve(jobs.size());
    for (const Job& job : jobs) {
        auto outcome = job.command->run(m_dispatcher, job.envelope, **tx);
        if (!outcome)
            return tl::unexpected(outcome.error());
        completed.push_back({job.envelope.connection, job.envelope.id, std::move(*outcome)});
    }
    if (tail) {
        if (const auto done = tail(**tx); !done)
            return tl::unexpected(done.error());
    }
#ifdef DUBAN_ANSWER_BEFORE_COMMIT
    // The negative control of the fault tests: an answer that a crash can make untrue.
    m_publish(completed);
    if (const auto committed = (*tx)->commit(); !committed)
        return tl::unexpected(committed.error());
    return std::vector<Completed>{};
#else
    if (const auto committed = (*tx)->commit(); !committed)
        return tl::unexpected(committed.error());
    return completed;
#endif
}

Result<> BatchRunner::run(const std::vector<Job>& jobs, const Tail& tail)
{
    auto completed = attempt(jobs, tail);
    if (!m_database.diskFault().isEmpty())
        stopAtOnce(m_database.diskFault());
    if (completed) {
        if (!completed->empty())
            m_publish(std::move(*completed));
        return {};
    }
    qCWarning(logStore).noquote() << "batch of" << jobs.size() << "rolled back:" << completed.error().detail;
    {
        // The head in memory counted entries that are gone now.
        auto tx = ReadTx::begin(m_database);
        const auto reloaded = tx ? m_dispatcher.reload(**tx) : Result<>(tl::unexpected(tx.error()));
        if (!reloaded)
            qCCritical(logStore).noquote() << "cannot read the journal:" << reloaded.error().detail;
    }
    if (jobs.size() > 1) {
        Result<> last;
        for (const Job& job : jobs) {
            if (const auto done = run({job}); !done)
                last = done;
        }
        return last;
    }
    std::vector<Completed> answers;
    answers.reserve(jobs.size());
    for (const Job& job : jobs)
        answers.push_back(failed(job));
    m_publish(std::move(answers));
    return tl::unexpected(completed.error());
}

} // namespace duban
