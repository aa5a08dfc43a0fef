// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/faults/NthCall.h"

#include "tests/support/faults/Wire.h"

#include <QCryptographicHash>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>

using namespace Qt::StringLiterals;

namespace duban::test {

namespace {

constexpr int StopMs = 20'000;
constexpr int MostCalls = 100'000; ///< a transaction without an end is a finding
constexpr int DiskFailedExit = 74;

/// The database as it lies beside the running server.
class Beside
{
public:
    explicit Beside(const QString& dataDir)
    {
        m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"beside"_s);
        m_database.setDatabaseName(dataDir + u"/duban.db"_s);
        m_database.setConnectOptions(u"QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=10000"_s);
        if (!m_database.open())
            qFatal("%s", qPrintable(m_database.lastError().text()));
    }

    ~Beside()
    {
        m_database = QSqlDatabase();
        QSqlDatabase::removeDatabase(u"beside"_s);
    }

    Beside(const Beside&) = delete;
    Beside& operator=(const Beside&) = delete;

    QSqlQuery ask(const QString& sql) const
    {
        QSqlQuery query(m_database);
        query.setForwardOnly(true);
        if (!query.exec(sql))
            qFatal("%s: %s", qPrintable(sql), qPrintable(query.lastError().text()));
        return query;
    }

private:
    QSqlDatabase m_database;
};

void addRows(QCryptographicHash& hash, QSqlQuery& rows)
{
    const int columns = rows.record().count();
    while (rows.next()) {
        for (int i = 0; i < columns; ++i)
            hash.addData(rows.value(i).toByteArray() + '\0');
    }
}

} // namespace

NthCall::NthCall(MainTransaction transaction) : m_transaction(std::move(transaction))
{
    m_hall = std::make_unique<SmallHall>(u"2026-09-21T09:30"_s, morePeopleOfTransactions(),
                                         [this](const QString& folder) {
                                             m_shim = std::make_unique<DiskShim>(folder);
                                             return m_shim->environment();
                                         });
    m_hall->as(u"officer"_s); // a first login in the middle of a round would be a change of its own
}

NthCall::~NthCall() = default;

void NthCall::note(const QString& finding)
{
    if (!finding.isEmpty())
        m_findings << m_round + finding;
}

QList<qint64> NthCall::counts() const
{
    QList<qint64> found;
    const Beside beside(m_hall->server().dataDir());
    for (const Effect& effect : m_transaction.effects) {
        QSqlQuery query = beside.ask(effect.sql);
        found << (query.next() ? query.value(0).toLongLong() : -1);
    }
    return found;
}

/// A digest of every row of every table but of those that tell of the machine: who is connected, how far the
/// sweep has come.
QByteArray NthCall::everything() const
{
    const Beside beside(m_hall->server().dataDir());
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QSqlQuery tables = beside.ask(u"SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN "
                                  "('session', 'engine') AND name NOT LIKE 'sqlite_%' ORDER BY name"_s);
    while (tables.next()) {
        const QString name = tables.value(0).toString();
        QSqlQuery rows = beside.ask(u"SELECT * FROM "_s + name);
        hash.addData(name.toUtf8());
        addRows(hash, rows);
    }
    return hash.result();
}

void NthCall::toItsEnd(DiskShim::Fault fault, int checkEvery)
{
    int done = 0;
    for (int n = 1; n <= MostCalls; n = n < m_transaction.oneByOne ? n + 1 : n * 3 / 2) {
        m_round =
            u"%1, %2 %3: "_s.arg(QLatin1StringView(m_transaction.name)).arg(QLatin1Char(char(fault))).arg(n);
        if (!round(fault, n, ++done % checkEvery == 0))
            return;
    }
    note(u"has no end"_s);
}

/// @return false when this was the end, or nothing can go on.
bool NthCall::round(DiskShim::Fault fault, int n, bool check)
{
    using Fault = DiskShim::Fault;
    const Sending send = m_transaction.prepare(*m_hall);
    const QByteArray before = everything();
    const QList<qint64> countsBefore = counts();
    m_shim->failCall(fault, n);
    const Heard heard = send();
    const bool failed = m_shim->hasFailed();
    if (failed)
        waitForItsEnd(fault);
    const bool stopped = !m_hall->server().isRunning();
    if (stopped)
        checkStop();
    m_shim->calm();
    if (failed && fault == Fault::WriteLies)
        m_hall->server().kill9(); // what was claimed is read anew
    if (!m_hall->server().isRunning() && !startAgain())
        return false;
    if (failed && !stopped && fault != Fault::WriteLies)
        checkRefusal(heard, before);
    if (!failed && (!heard.came || heard.code != ErrorCode::None))
        note(u"nothing failed, and it was told %1"_s.arg(errorCodeName(heard.code)));
    m_rounds += failed ? 1 : 0;
    checkAgain(send, heard, countsBefore);
    if (check || !failed || stopped)
        verifyAll();
    return failed && (fault != Fault::WriteLies || m_findings.isEmpty());
}

/// A server whose sync failed has to end by itself; one that cannot be spoken to has ended, or is a finding.
void NthCall::waitForItsEnd(DiskShim::Fault fault)
{
    if (fault != DiskShim::Fault::SyncFails || m_transaction.disk == MainTransaction::Disk::Shelf)
        return;
    if (!pumpUntil([this] { return !m_hall->server().isRunning(); }, StopMs))
        note(u"the server goes on after a sync that failed"_s);
}

void NthCall::checkStop()
{
    if (const int code = m_hall->server().terminate(); code != DiskFailedExit)
        note(u"the server ended with %1"_s.arg(code));
    if (m_transaction.disk == MainTransaction::Disk::Shelf)
        note(u"the server stopped because its shelf failed"_s);
    if (m_shim->hasSyncedAgain())
        note(u"it synced again after a sync that failed"_s);
}

bool NthCall::startAgain()
{
    ++m_restarts;
    m_hall->reconnect();
    const auto started = m_hall->server().start();
    if (!started)
        note(u"does not start again: "_s + started.error().detail);
    return started.has_value();
}

void NthCall::checkRefusal(const Heard& heard, const QByteArray& before)
{
    using Refusal = MainTransaction::Refusal;
    if (!heard.came)
        return note(u"no answer came"_s);
    if (!m_hall->as(u"officer"_s).call<StatusReply>(GetStatus{}))
        note(u"nothing can be read any more"_s);
    if (heard.code == ErrorCode::None)
        return; // the call that failed was not in its way: moving the log into the file waits
    if (heard.code != ErrorCode::StoreFailed)
        note(u"it was told %1"_s.arg(errorCodeName(heard.code)));
    if (m_transaction.disk == MainTransaction::Disk::Shelf && heard.body.trimmed().isEmpty())
        note(u"nobody is told why"_s);
    if (m_transaction.refusal == Refusal::LeavesNothing && everything() != before)
        note(u"it was turned away and left something behind"_s);
}

/// What was acknowledged is there, what was refused is not; sent again it is there exactly once.
void NthCall::checkAgain(const Sending& send, const Heard& first, const QList<qint64>& before)
{
    const auto grown = [&](const QList<qint64>& now, qint64 least, qint64 most, const QString& when) {
        for (qsizetype i = 0; i < now.size(); ++i) {
            const Effect& effect = m_transaction.effects[std::size_t(i)];
            const qint64 by = now[i] - before[i];
            if (by < least * effect.grows || by > most * effect.grows)
                note(u"%1 the effect is there %2 times, not %3 to %4: %5"_s.arg(when)
                         .arg(by)
                         .arg(least * effect.grows)
                         .arg(most * effect.grows)
                         .arg(effect.sql));
        }
    };
    const bool done = first.came && first.code == ErrorCode::None;
    const bool inParts = m_transaction.refusal == MainTransaction::Refusal::InParts;
    grown(counts(), done ? 1 : 0, done || inParts || !first.came ? 1 : 0, u"before it is sent again"_s);
    const Heard second = send();
    const Heard third = send();
    if (second.code != ErrorCode::None || !second.came || third.code != ErrorCode::None || !third.came)
        note(u"sent again it is told %1, and then %2"_s.arg(errorCodeName(second.code),
                                                            errorCodeName(third.code)));
    if (m_transaction.again == MainTransaction::Again::NewEffect)
        return grown(counts(), done ? 3 : 2, done || !first.came ? 3 : 2, u"after it was sent twice more"_s);
    grown(counts(), 1, 1, u"after it was sent twice more"_s);
    if (second.body != third.body || (done && first.body != second.body))
        note(u"sent again it is answered differently"_s);
}

void NthCall::verifyAll()
{
    const VerifyResult verified = m_hall->server().verify();
    if (!verified.isClean())
        note(u"verify ended with %1: %2"_s.arg(verified.exitCode)
                 .arg(QString::fromUtf8(verified.output.left(1000))));
}

} // namespace duban::test
