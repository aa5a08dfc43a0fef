// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/powercut/CutState.h"

#include "server/journal/Journal.h"
#include "server/journal/Verify.h"
#include "server/store/AccountStore.h"
#include "server/store/Migration.h"
#include "server/store/SettingStore.h"

using namespace Qt::StringLiterals;

namespace duban::test {

namespace {

/// Runs a query and hands over every row. @return SQLite's words when it fails.
Result<> eachRow(const ReadTx& tx, QStringView sql, const std::function<void(const Statement&)>& take)
{
    Statement query = tx.statement(sql);
    if (const auto ran = query.run(); !ran)
        return ran;
    while (query.next())
        take(query);
    return {};
}

Result<> checkStructure(const ReadTx& tx, CutFindings& findings)
{
    const auto intact =
        eachRow(tx, u"SELECT integrity_check FROM pragma_integrity_check", [&findings](const Statement& row) {
            if (row.text(0) != u"ok")
                findings.corrupt << u"integrity_check: "_s + row.text(0);
        });
    if (!intact)
        return intact;
    return eachRow(tx, u"SELECT \"table\" FROM pragma_foreign_key_check", [&findings](const Statement& row) {
        findings.inconsistent << u"a row of %1 points to nothing"_s.arg(row.text(0));
    });
}

Result<> check(const ReadTx& tx, CutDepth depth, CutFindings& findings)
{
    if (depth == CutDepth::Structure)
        return checkStructure(tx, findings);
    const auto report = verify(tx);
    if (!report)
        return tl::unexpected(report.error());
    for (const QString& finding : report->findings)
        (finding.startsWith(u"SQLite: ") ? findings.corrupt : findings.inconsistent)
            << u"verify: "_s + finding;
    return {};
}

Result<> fill(const ReadTx& tx, CutState& state)
{
    const auto head = Journal::head(tx);
    const auto accounts = AccountStore::count(tx);
    const auto clock = SettingStore::replayedTime(tx);
    if (!head || !accounts || !clock)
        return fail(ErrorCode::StoreFailed, u"journal, accounts or clock cannot be read"_s);
    state.head = head->seq.value;
    state.accounts = *accounts;
    state.clock = *clock;
    auto done = eachRow(tx, u"SELECT client, counter, reply FROM reply", [&state](const Statement& row) {
        state.replies.insert({row.integer(0), row.integer(1)}, row.bytes(2));
    });
    if (done)
        done = eachRow(tx,
                       u"SELECT remark FROM applicant UNION ALL SELECT text FROM opinion"
                       " UNION ALL SELECT name FROM organisation",
                       [&state](const Statement& row) { ++state.marks[row.text(0)]; });
    if (done)
        done = eachRow(
            tx, u"SELECT verb, count(*) FROM journal WHERE result = 0 GROUP BY verb",
            [&state](const Statement& row) { state.entries.insert(int(row.integer(0)), row.integer(1)); });
    return done;
}

} // namespace

std::optional<CutState> CutState::read(const QString& file, CutDepth depth, bool unfinished,
                                       CutFindings& findings)
{
    const auto broken = [&](const QString& why) {
        findings.corrupt << u"%1: %2"_s.arg(file, why);
        return std::nullopt;
    };
    const auto database = Database::open(file, Database::Mode::Writer);
    if (!database)
        return broken(database.error().detail);
    if (unfinished) {
        if (const auto migrated = MigrationRunner::run(**database, file); !migrated)
            return broken(migrated.error().detail);
    }
    const auto tx = ReadTx::begin(**database);
    if (!tx)
        return broken(tx.error().detail);
    CutState state;
    auto done = check(**tx, depth, findings);
    if (done)
        done = fill(**tx, state);
    return done ? std::optional(std::move(state)) : broken(done.error().detail);
}

} // namespace duban::test
