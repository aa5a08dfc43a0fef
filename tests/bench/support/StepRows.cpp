// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/support/StepRows.h"

#include "common/protocol/Replies.h"
#include "tests/bench/support/Figures.h"

#include <QHash>

#include <array>

using namespace Qt::StringLiterals;

namespace duban::test {

namespace {

enum Write : int {
    File,
    OldVersion,
    Version,
    Closed,
    Opened,
    Opinion,
    Found,
    Entry,
    Salt,
    Reply,
    WriteCount
};

/// As the stores write them (server/store, server/journal). A row that is inserted whole has as many places
/// as its table has columns.
struct Form
{
    const char* sql;
    const char* table; ///< of a row that is inserted whole
};

constexpr std::array<Form, WriteCount> Forms{
    Form{"UPDATE case_file SET revision = ?, changed_seq = ?, department_id = ?, state = ?, stage = ?,"
         " accepted_utc = ?, decided_utc = ?, completed_utc = ?, stage_entered_utc = ?, due_clock = ?,"
         " due_utc = ?, yellow_utc = ?, provisional = ?, light = ?, worst_light = ?, decision = ?,"
         " accepted_how = ?, delivery = ?, pending = ?, open_procedures = ?, extensions = ?,"
         " deferred_missing = ?, paper_owed = ?, commitment_open = ?, assignee_id = ?, closed = ?,"
         " reviews_done = ?, last_reviewer_id = ?, decision_paper = ?, more_supplements = ? WHERE id = ? AND "
         "revision = ?",
         nullptr},
    Form{"UPDATE case_version SET valid_to_seq = ? WHERE case_id = ? AND revision = ?", nullptr},
    Form{nullptr, "case_version"},
    Form{"UPDATE deadline SET closed_utc = ?, light_given = ?, next_change_utc = ? WHERE id = ?", nullptr},
    Form{nullptr, "deadline"},
    Form{nullptr, "opinion"},
    Form{nullptr, "finding"},
    Form{nullptr, "journal"},
    Form{nullptr, "journal_salt"},
    Form{nullptr, "reply"},
};

constexpr auto SelectFile =
    "SELECT revision, changed_seq, department_id, state, stage, accepted_utc, decided_utc, completed_utc,"
    " stage_entered_utc, due_clock, due_utc, yellow_utc, provisional, light, worst_light, decision,"
    " accepted_how, delivery, pending, open_procedures, extensions, deferred_missing, paper_owed,"
    " commitment_open, assignee_id, closed, reviews_done, last_reviewer_id, decision_paper,"
    " more_supplements, id, revision - 1"
    " FROM case_file WHERE id = ? AND changed_seq = ?";

/// What two databases must have in common after the same steps.
constexpr std::array Sums{
    "SELECT sum(revision + 7 * stage + 31 * state + 101 * changed_seq) FROM case_file",
    "SELECT sum(revision + 7 * stage + 31 * valid_from_seq + coalesce(valid_to_seq, 0)) FROM case_version",
    "SELECT sum(stage + 7 * clock + coalesce(closed_utc, 0) % 1000003 + coalesce(next_change_utc, 0) % "
    "1000003)"
    " FROM deadline",
    "SELECT count(*) FROM opinion",
    "SELECT count(*) FROM finding",
    "SELECT count(*) + max(seq) FROM journal",
    "SELECT count(*) + max(seq) FROM journal_salt",
    "SELECT count(*) + sum(counter) FROM reply",
};

int columnsOf(RawDatabase& db, const char* table)
{
    return db.statement("SELECT * FROM " + QByteArray(table)).columns();
}

} // namespace

StepReader::StepReader(const QString& databaseFile) : m_db(databaseFile, RawDatabase::Mode::Read)
{
    m_seq = m_db.number("SELECT max(seq) FROM journal");
    m_replied = m_db.number("SELECT coalesce(max(system_utc), 0) FROM reply");
}

void StepReader::addContent(StepRows& step, qint64 caseId, qint64 revision, qint64 seq)
{
    const auto add = [&step](Write what, RawStatement& q, std::size_t least, std::size_t most) {
        std::vector<RawRow> rows = q.rows();
        if (rows.size() < least || rows.size() > most)
            stop(u"a step wrote %1 rows of form %2"_s.arg(rows.size()).arg(int(what)));
        for (RawRow& row : rows)
            step.push_back({what, std::move(row)});
    };
    RawStatement file = m_db.statement(SelectFile);
    add(File, file.bind(caseId).bind(seq), 1, 1);
    RawStatement old = m_db.statement("SELECT valid_to_seq, case_id, revision FROM case_version"
                                      " WHERE case_id = ? AND revision = ? AND valid_to_seq = ?");
    add(OldVersion, old.bind(caseId).bind(revision - 1).bind(seq), 1, 1);
    RawStatement version = m_db.statement("SELECT * FROM case_version WHERE case_id = ? AND revision = ?");
    add(Version, version.bind(caseId).bind(revision), 1, 1);
    RawStatement opinion = m_db.statement("SELECT * FROM opinion WHERE case_id = ? AND seq = ?");
    add(Opinion, opinion.bind(caseId).bind(seq), 1, 1);
    RawStatement salt = m_db.statement("SELECT * FROM journal_salt WHERE seq = ?");
    add(Salt, salt.bind(seq), 1, 1);
}

void StepReader::addClocks(StepRows& step, qint64 caseId, qint64 moment)
{
    RawStatement closed = m_db.statement("SELECT closed_utc, light_given, next_change_utc, id FROM deadline"
                                         " WHERE case_id = ? AND closed_utc = ? ORDER BY id");
    closed.bind(caseId).bind(moment);
    for (RawRow& row : closed.rows())
        step.push_back({Closed, std::move(row)});
    RawStatement opened =
        m_db.statement("SELECT * FROM deadline WHERE case_id = ? AND started_utc = ? ORDER BY id");
    opened.bind(caseId).bind(moment);
    for (RawRow& row : opened.rows())
        step.push_back({Opened, std::move(row)});
}

std::vector<StepRows> StepReader::take()
{
    m_db.execute("BEGIN");
    std::vector<StepRows> steps;
    QHash<std::pair<qint64, qint64>, std::size_t> stepOf; // by case and revision
    QHash<qint64, std::size_t> stepAt;                    // by journal entry
    RawStatement entries = m_db.statement("SELECT * FROM journal WHERE seq > ? ORDER BY seq");
    entries.bind(m_seq);
    while (entries.next()) {
        const qint64 seq = entries.integer(0);
        const qint64 moment = entries.integer(2);
        const qint64 caseId = entries.integer(10);
        const qint64 revision = entries.integer(11);
        if (entries.integer(9) != qint64(MessageKind::FinishStage) || entries.integer(14) != 0)
            stop(u"journal entry %1 is no step"_s.arg(seq));
        StepRows step;
        step.push_back({Entry, entries.row()});
        addContent(step, caseId, revision, seq);
        addClocks(step, caseId, moment);
        stepOf.insert({caseId, revision}, steps.size());
        stepAt.insert(seq, steps.size());
        steps.push_back(std::move(step));
        m_seq = seq;
    }
    RawStatement found = m_db.statement("SELECT *, seq FROM finding WHERE id > 0 ORDER BY id");
    while (found.next()) {
        const auto at = stepAt.constFind(found.integer(found.columns() - 1));
        if (at == stepAt.cend())
            continue;
        RawRow row = found.row();
        row.pop_back();
        steps[*at].push_back({Found, std::move(row)});
    }
    RawStatement replies = m_db.statement("SELECT *, system_utc FROM reply WHERE system_utc >= ?");
    replies.bind(m_replied);
    std::size_t replied = 0;
    while (replies.next()) {
        m_replied = std::max(m_replied, replies.integer(5));
        const auto map = decodeMap(replies.bytes(4));
        const auto reply =
            map ? decodeFrom<CommandReply>(*map) : Result<CommandReply>(tl::unexpected(map.error()));
        const auto at = reply ? stepOf.constFind({reply->subject, reply->revision.value}) : stepOf.cend();
        if (at == stepOf.cend())
            continue;
        RawRow row = replies.row();
        row.pop_back();
        steps[*at].push_back({Reply, std::move(row)});
        ++replied;
    }
    if (replied != steps.size())
        stop(u"%1 steps left %2 replies"_s.arg(steps.size()).arg(replied));
    m_db.execute("COMMIT");
    return steps;
}

StepTwin::StepTwin(const QString& databaseFile) : m_db(databaseFile, RawDatabase::Mode::Write)
{
    m_db.configureLikeTheServer();
    for (const Form& form : Forms)
        m_statements.push_back(m_db.statement(
            form.sql ? QByteArray(form.sql) : insertInto(form.table, columnsOf(m_db, form.table))));
}

std::vector<double> StepTwin::write(std::span<const StepRows> steps, std::size_t batch)
{
    RawStatement begin = m_db.statement("BEGIN IMMEDIATE");
    RawStatement commit = m_db.statement("COMMIT");
    std::vector<double> took;
    for (std::size_t from = 0; from < steps.size(); from += batch) {
        const double since = steadySeconds();
        begin.run();
        for (std::size_t i = from; i < std::min(from + batch, steps.size()); ++i) {
            for (const RowWrite& write : steps[i])
                m_statements[std::size_t(write.statement)].bind(write.values).run();
        }
        commit.run();
        took.push_back(steadySeconds() - since);
    }
    return took;
}

void StepTwin::compareWith(const QString& databaseFile)
{
    RawDatabase other(databaseFile, RawDatabase::Mode::Read);
    for (const char* sum : Sums) {
        const qint64 ours = m_db.number(sum);
        const qint64 theirs = other.number(sum);
        if (ours != theirs)
            stop(u"the twin differs: %1 gives %2 and %3"_s.arg(QString::fromUtf8(sum)).arg(ours).arg(theirs));
    }
}

} // namespace duban::test
