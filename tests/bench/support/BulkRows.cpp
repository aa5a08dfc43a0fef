// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/support/BulkRows.h"

#include "server/journal/Journal.h"
#include "tests/bench/search/ManyCases.h"
#include "tests/bench/support/Figures.h"
#include "tests/bench/support/RawSqlite.h"

#include <array>

using namespace Qt::StringLiterals;

namespace duban::test {

namespace {

constexpr qint64 DayMs = 24LL * 3600 * 1000;
constexpr qint64 SpreadDays = 300;
constexpr qint64 LaterDays = 400;

/// What a column of a copy holds, told by its name.
enum class Part { AsIs, NewRow, CaseKey, Number, Seq, Moment, Name, IdNumber, Phone, Kind };

struct Table
{
    const char* name;
    const char* select; ///< the pattern's rows
};

constexpr std::array Tables{
    Table{"case_file", "SELECT * FROM case_file WHERE id = ?"},
    Table{"case_version", "SELECT * FROM case_version WHERE case_id = ?"},
    Table{"applicant", "SELECT * FROM applicant WHERE case_id = ?"},
    Table{"case_material", "SELECT * FROM case_material WHERE case_id = ?"},
    Table{"deadline", "SELECT * FROM deadline WHERE case_id = ? ORDER BY id"},
    Table{"case_fact", "SELECT * FROM case_fact WHERE case_id = ?"},
    Table{"opinion", "SELECT * FROM opinion WHERE case_id = ?"},
};

/// Everything that differs from one copy to the next.
struct Copy
{
    qint64 id = 0;
    qint64 firstSeq = 0;
    qint64 earlier = 0; ///< milliseconds
    QString number;
    Applicant who;
};

Part partOf(const QByteArray& table, const QByteArray& column)
{
    if (column == "id")
        return table == "case_file" ? Part::CaseKey : Part::NewRow;
    if (column == "case_id")
        return Part::CaseKey;
    if (column == "number")
        return table == "case_file" ? Part::Number : Part::AsIs;
    if (column == "seq" || column.endsWith("_seq"))
        return Part::Seq;
    if (column.endsWith("_utc"))
        return Part::Moment;
    if (column == "applicant_name" || (table == "applicant" && column == "name"))
        return Part::Name;
    if (table != "applicant")
        return Part::AsIs;
    return column == "id_number" ? Part::IdNumber
           : column == "phone"   ? Part::Phone
           : column == "kind"    ? Part::Kind
                                 : Part::AsIs;
}

/// The rows of one pattern, and how they are written again for another case.
class PatternRows
{
public:
    PatternRows(RawDatabase& db, CaseId pattern, qint64 now) : m_now(now)
    {
        for (const Table& table : Tables) {
            RawStatement q = db.statement(table.select);
            q.bind(pattern.value);
            Rows rows;
            for (int i = 0; i < q.columns(); ++i)
                rows.parts.push_back(partOf(table.name, q.columnName(i)));
            rows.all = q.rows();
            m_rows.push_back(std::move(rows));
        }
        RawStatement q = db.statement("SELECT seq FROM journal WHERE subject = ? ORDER BY seq");
        q.bind(pattern.value);
        while (q.next())
            m_seqs.push_back(q.integer(0));
    }

    const std::vector<qint64>& seqs() const { return m_seqs; }

    void write(std::vector<RawStatement>& inserts, const Copy& copy) const
    {
        for (std::size_t t = 0; t < m_rows.size(); ++t) {
            for (const RawRow& row : m_rows[t].all) {
                for (std::size_t i = 0; i < row.size(); ++i)
                    bind(inserts[t], m_rows[t].parts[i], row[i].get(), copy);
                inserts[t].run();
            }
        }
    }

    /// @return the copy's moment for one of the pattern.
    qint64 moment(qint64 of, const Copy& copy) const
    {
        return of <= m_now ? of - copy.earlier : of + LaterDays * DayMs;
    }

private:
    struct Rows
    {
        std::vector<Part> parts;
        std::vector<RawRow> all;
    };

    void bind(RawStatement& to, Part part, sqlite3_value* value, const Copy& copy) const
    {
        const bool isNull = sqlite3_value_type(value) == SQLITE_NULL;
        if (part == Part::NewRow)
            to.bind(static_cast<const sqlite3_value*>(nullptr));
        else if (part == Part::CaseKey)
            to.bind(copy.id);
        else if (part == Part::Number)
            to.bind(copy.number);
        else if (part == Part::Name)
            to.bind(copy.who.name);
        else if (part == Part::IdNumber)
            to.bind(copy.who.idNumber);
        else if (part == Part::Phone)
            to.bind(copy.who.phone);
        else if (part == Part::Kind)
            to.bind(qint64(copy.who.kind));
        else if (part == Part::AsIs || isNull)
            to.bind(value);
        else if (part == Part::Moment)
            to.bind(moment(sqlite3_value_int64(value), copy));
        else
            to.bind(copy.firstSeq + sqlite3_value_int64(value) - m_seqs.front());
    }

    qint64 m_now;
    std::vector<Rows> m_rows;
    std::vector<qint64> m_seqs;
};

/// Writes the journal of the copies, chained to what is there.
class BulkJournal
{
public:
    explicit BulkJournal(RawDatabase& db)
        : m_insert(db.statement(insertInto("journal", 17))), m_salt(db.statement("INSERT INTO journal_salt"
                                                                                 " VALUES(?,?)"))
    {
        RawStatement head = db.statement("SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1");
        if (head.next()) {
            m_seq = head.integer(0);
            m_hash = head.bytes(1);
            head.next();
        }
    }

    qint64 next() const { return m_seq + 1; }

    void append(JournalEntry entry, const QByteArray& salt)
    {
        entry.seq = {++m_seq};
        m_hash = entry.chained(m_hash);
        m_insert.bind(m_seq).bind(qint64(JournalEntry::Format)).bind(entry.legal.ms).bind(entry.system.ms);
        m_insert.bind(entry.account.value).bind(entry.person.value).bind(entry.session.value);
        m_insert.bind(entry.device).bind(entry.address).bind(qint64(entry.verb)).bind(entry.subject);
        m_insert.bind(entry.revision.value).bind(entry.scopeBefore).bind(entry.scopeAfter);
        m_insert.bind(qint64(entry.result)).bind(entry.contentHash).bind(m_hash).run();
        m_salt.bind(m_seq).bind(salt).run();
    }

private:
    RawStatement m_insert;
    RawStatement m_salt;
    qint64 m_seq = 0;
    QByteArray m_hash;
};

struct PatternEntry
{
    JournalEntry entry;
    QByteArray salt;
};

std::vector<PatternEntry> entriesOf(RawDatabase& db, CaseId pattern)
{
    RawStatement q = db.statement(
        "SELECT legal_utc, system_utc, account_id, person_id, session_id, device, address, verb, subject,"
        " revision, scope_before, scope_after, result, content_hash, salt FROM journal"
        " JOIN journal_salt USING (seq) WHERE subject = ? ORDER BY seq");
    q.bind(pattern.value);
    std::vector<PatternEntry> entries;
    while (q.next())
        entries.push_back({{{},
                            {q.integer(0)},
                            {q.integer(1)},
                            {q.integer(2)},
                            {q.integer(3)},
                            {q.integer(4)},
                            q.text(5),
                            q.text(6),
                            MessageKind(q.integer(7)),
                            q.integer(8),
                            {q.integer(9)},
                            q.text(10),
                            q.text(11),
                            ErrorCode(q.integer(12)),
                            q.bytes(13),
                            {}},
                           q.bytes(14)});
    return entries;
}

struct Source
{
    PatternRows rows;
    std::vector<PatternEntry> entries;
};

void writeCopies(RawDatabase& db, const SearchKey& key, const std::vector<Source>& sources, qint64 first,
                 int cases)
{
    std::vector<RawStatement> inserts;
    for (const Table& table : Tables)
        inserts.push_back(db.statement(insertInto(table.name, db.statement(table.select).columns())));
    BulkJournal journal(db);
    Invented invented(20260921);
    CaseTerms terms(db.handle(), key);
    for (int i = 0; i < cases; ++i) {
        const Source& source = sources[std::size_t(i) % sources.size()];
        const Copy copy{first + i, journal.next(), (cases - i) * SpreadDays * DayMs / cases,
                        bulkNumber(i + 1), invented.applicant()};
        source.rows.write(inserts, copy);
        for (const PatternEntry& pattern : source.entries) {
            JournalEntry entry = pattern.entry;
            entry.subject = copy.id;
            entry.legal.ms = source.rows.moment(entry.legal.ms, copy);
            entry.system.ms = source.rows.moment(entry.system.ms, copy);
            journal.append(std::move(entry), pattern.salt);
        }
        if (!terms.add(copy.id, copy.number, copy.who))
            stop(u"cannot write search terms"_s);
    }
    if (!terms.finish())
        stop(u"cannot write search terms"_s);
}

} // namespace

qint64 copyPatterns(const QString& dataFolder, const std::vector<Pattern>& patterns, int cases)
{
    const SearchKey key = need(SearchKey::loadOrMake(dataFolder + u"/search.key"_s), "search key");
    RawDatabase db(dataFolder + u"/duban.db"_s, RawDatabase::Mode::Write);
    // A file that is cut off is made anew: nothing is kept for a rollback, and pages are written once.
    db.execute("PRAGMA journal_mode=OFF");
    db.execute("PRAGMA synchronous=OFF");
    db.execute("PRAGMA cache_size=-3000000");
    const qint64 now = db.number("SELECT max(legal_utc) FROM journal");
    std::vector<Source> sources;
    for (const Pattern& pattern : patterns)
        sources.push_back({PatternRows(db, pattern.id, now), entriesOf(db, pattern.id)});
    const qint64 first = db.number("SELECT max(id) + 1 FROM case_file");
    db.execute("BEGIN");
    // Indexes over rows that are sorted already are made at the end.
    db.execute("DROP INDEX case_term_case");
    writeCopies(db, key, sources, first, cases);
    db.execute("CREATE INDEX case_term_case ON case_term(case_id)");
    db.execute("COMMIT");
    db.execute("PRAGMA journal_mode=WAL");
    return first;
}

} // namespace duban::test
