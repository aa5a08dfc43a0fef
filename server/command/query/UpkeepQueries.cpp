// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/Upkeep.h"
#include "server/command/query/QueryRegistry.h"
#include "server/journal/Verify.h"

#include <atomic>

namespace duban {

namespace {

/// One check at a time: the other reader is for those who work.
class OnlyCheck
{
public:
    OnlyCheck() : m_mine(!s_running.exchange(true)) {}

    ~OnlyCheck()
    {
        if (m_mine)
            s_running = false;
    }

    OnlyCheck(const OnlyCheck&) = delete;
    OnlyCheck& operator=(const OnlyCheck&) = delete;

    bool isMine() const noexcept { return m_mine; }

private:
    static inline std::atomic<bool> s_running{false};
    bool m_mine;
};

Result<UpkeepReply> upkeep(const GetUpkeep&, const ReadTx&, const QueryContext& context)
{
    return UpkeepReply{context.live.upkeep};
}

Result<VerifiedReply> verifyRecords(const VerifyRecords&, const ReadTx& tx, const QueryContext&)
{
    const OnlyCheck check;
    if (!check.isMine())
        return fail(ErrorCode::Busy, QStringLiteral("another check is running"));
    const auto report = verifyWithFiles(tx, FileCheck::Sizes);
    if (!report)
        return tl::unexpected(report.error());
    VerifiedReply reply{report->entries,
                        report->contents,
                        report->cases,
                        report->deadlines,
                        report->lights,
                        int(report->findings.size()),
                        {}};
    const auto sent = report->findings.first(std::min(report->findings.size(), qsizetype(reply.MostSent)));
    reply.findings.assign(sent.begin(), sent.end());
    return reply;
}

} // namespace

void addUpkeepQueries(QueryRegistry& registry)
{
    registry.add<GetUpkeep, UpkeepReply>(upkeep);
    registry.add<VerifyRecords, VerifiedReply>(verifyRecords);
}

} // namespace duban
