// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/client/TestServer.h"

#include "tests/support/client/FirstStarts.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr int StartMs = 60'000; // a first start under a sanitizer hashes many passwords
constexpr int EndMs = 30'000;
constexpr int ToolMs = 120'000;

/// A test lets its connections wait for as long as a busy machine makes it: silence is judged only where a
/// test sets the limit itself.
const QString SilenceKey = u"net.silence_seconds="_s;

bool setsSilence(const QStringList& settings)
{
    return std::any_of(settings.begin(), settings.end(),
                       [](const QString& setting) { return setting.startsWith(SilenceKey); });
}

} // namespace

TestServer::TestServer(ServerOptions options) : m_options(std::move(options)) {}

TestServer::~TestServer()
{
    if (isRunning())
        terminate();
}

QString TestServer::program() const
{
    return m_options.program.isEmpty() ? QStringLiteral(DUBAN_BIN_DIR "/duban-server") : m_options.program;
}

QProcessEnvironment TestServer::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString& entry : m_options.environment)
        environment.insert(entry.section(u'=', 0, 0), entry.section(u'=', 1));
    return environment;
}

Result<> TestServer::start()
{
    if (!m_options.mayCopy || QFileInfo::exists(m_options.dataDir))
        return begin();
    static FirstStarts firstStarts;
    QFile hall(m_options.hallFile);
    QByteArray made = (m_options.settings + QStringList{m_options.replayFrom}).join(u'\n').toUtf8();
    if (hall.open(QIODevice::ReadOnly))
        made += hall.readAll();
    const bool isCopy = firstStarts.putInto(m_options.dataDir, made);
    const auto begun = begin();
    if (begun && !isCopy)
        firstStarts.keep(m_options.dataDir, made);
    return begun;
}

Result<> TestServer::begin()
{
    QDir().mkpath(m_options.dataDir);
    QStringList arguments{u"run"_s, u"--data"_s, m_options.dataDir, u"--port"_s, QString::number(m_port)};
    if (!m_options.hallFile.isEmpty())
        arguments << u"--hall"_s << m_options.hallFile;
    if (!setsSilence(m_options.settings))
        arguments << u"--set"_s << SilenceKey + u"3600"_s;
    for (const QString& setting : std::as_const(m_options.settings))
        arguments << u"--set"_s << setting;
    if (!m_options.replayFrom.isEmpty())
        arguments << u"--replay-from"_s << m_options.replayFrom;
    m_process = std::make_unique<QProcess>();
    m_process->setProcessEnvironment(environment());
    m_process->setStandardErrorFile(m_options.dataDir + u".log"_s, QIODevice::Append);
    m_process->start(program(), arguments);
    if (!m_process->waitForStarted())
        return fail(ErrorCode::NotFound, u"%1: %2"_s.arg(program(), m_process->errorString()));
    return waitForListening();
}

Result<> TestServer::waitForListening()
{
    static const QRegularExpression line(u"^listening port=(\\d+) pin=([0-9a-f]{64})$"_s,
                                         QRegularExpression::MultilineOption);
    QDeadlineTimer deadline(StartMs);
    QByteArray output;
    while (!deadline.hasExpired()) {
        const auto match = line.match(QString::fromUtf8(output));
        if (match.hasMatch() && output.endsWith('\n')) {
            m_port = quint16(match.captured(1).toUInt());
            m_pin = match.captured(2).toLatin1();
            return {};
        }
        const bool more = m_process->waitForReadyRead(int(deadline.remainingTime()));
        output += m_process->readAllStandardOutput();
        if (!more && m_process->state() != QProcess::Running)
            break;
    }
    return fail(ErrorCode::NotFound, u"the server does not listen; it said '%1' and: %2"_s.arg(
                                         QString::fromUtf8(output), logTail()));
}

void TestServer::kill9()
{
    if (!isRunning())
        return;
    m_process->kill();
    m_process->waitForFinished(EndMs);
}

int TestServer::terminate()
{
    if (!isRunning())
        return m_process && m_process->exitStatus() == QProcess::NormalExit ? m_process->exitCode() : -1;
    m_process->terminate();
    if (!m_process->waitForFinished(EndMs)) {
        kill9();
        return -1;
    }
    return m_process->exitStatus() == QProcess::NormalExit ? m_process->exitCode() : -1;
}

Result<> TestServer::restart()
{
    kill9();
    return start();
}

ServerAddress TestServer::address() const
{
    return {u"127.0.0.1"_s, m_port, m_options.dataDir + u"/tls/ca.pem"_s, m_pin};
}

Result<PasswordBook> TestServer::passwords() const
{
    return PasswordBook::load(firstPasswordsFile(), secretsFile());
}

VerifyResult TestServer::verify() const
{
    const ToolResult done = tool({u"verify"_s, u"--data"_s, m_options.dataDir, u"--json"_s});
    return {done.exitCode, QJsonDocument::fromJson(done.output).object(), done.output};
}

ToolResult TestServer::tool(const QStringList& arguments) const
{
    QProcess process;
    process.setProcessEnvironment(environment());
    process.start(program(), arguments);
    if (!process.waitForFinished(ToolMs) || process.exitStatus() != QProcess::NormalExit)
        return {-1, process.readAllStandardOutput(), process.readAllStandardError()};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

qint64 TestServer::number(const QString& sql) const
{
    qint64 found = -1;
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"beside"_s);
        db.setDatabaseName(dataDir() + u"/duban.db"_s);
        db.setConnectOptions(u"QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=10000"_s);
        if (!db.open())
            qFatal("%s", qPrintable(db.lastError().text()));
        QSqlQuery q(db);
        if (!q.exec(sql) || !q.next())
            qFatal("%s: %s", qPrintable(sql), qPrintable(q.lastError().text()));
        found = q.value(0).toLongLong();
    }
    QSqlDatabase::removeDatabase(u"beside"_s);
    return found;
}

QString TestServer::tamper(const QStringList& statements) const
{
    QString problem;
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"tamper"_s);
        db.setDatabaseName(dataDir() + u"/duban.db"_s);
        if (!db.open())
            return db.lastError().text();
        for (const QString& sql : statements) {
            QSqlQuery q(db);
            if (!q.exec(sql))
                problem = q.lastError().databaseText();
        }
    }
    QSqlDatabase::removeDatabase(u"tamper"_s);
    return problem;
}

QString TestServer::logTail() const
{
    QFile file(m_options.dataDir + u".log"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    file.seek(qMax(qint64(0), file.size() - 2000));
    return QString::fromUtf8(file.readAll());
}

std::unique_ptr<TestServer> startHall(const QString& folder, const QByteArray& hall, ServerOptions options)
{
    options.hallFile = folder + u"/hall.json"_s;
    options.dataDir = folder + u"/data"_s;
    // One of its own may fail on purpose.
    options.mayCopy = options.program.isEmpty() && options.environment.isEmpty();
    QFile file(options.hallFile);
    if (!file.open(QIODevice::WriteOnly) || file.write(hall) != hall.size())
        qFatal("cannot write %s", qPrintable(options.hallFile));
    file.close();
    auto server = std::make_unique<TestServer>(std::move(options));
    if (const auto started = server->start(); !started)
        qFatal("%s\n%s", qPrintable(started.error().detail), qPrintable(server->logTail()));
    return server;
}

} // namespace duban
