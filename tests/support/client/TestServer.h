// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/client/PasswordBook.h"
#include "tests/support/client/TestClient.h"

#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>

#include <memory>

namespace duban {

/// How a test wants its server.
struct ServerOptions
{
    QString dataDir;         ///< made when it is not there
    QString hallFile;        ///< handed over as --hall; empty: none
    QStringList settings;    ///< "key=value", each handed over as --set; silence is an hour unless set here
    QString replayFrom;      ///< wall time, handed over as --replay-from; empty: the real clock
    QString program;         ///< empty: duban-server of the build
    QStringList environment; ///< "NAME=value", added to the present one
    bool mayCopy = false;    ///< its first start may be the copy of another one's (FirstStarts)
};

/// What `duban-server verify --json` said.
struct VerifyResult
{
    int exitCode = -1;
    QJsonObject report;
    QByteArray output;

    bool isClean() const noexcept { return exitCode == 0; }
};

/// What a tool of `duban-server` said.
struct ToolResult
{
    int exitCode = -1; ///< -1: it crashed or did not end
    QByteArray output;
    QByteArray complaint;
};

/// A duban-server process on a free port. What it writes to stderr lies beside the data directory in
/// `<dataDir>.log`.
class TestServer
{
public:
    explicit TestServer(ServerOptions options);
    ~TestServer(); ///< ends the process

    /// Starts and waits for the line `listening port=N pin=HEX`. After a first start the port stays the same,
    /// so that clients can find the server again.
    Result<> start();

    /// SIGKILL, and waits for the end.
    void kill9();

    /// SIGTERM, and waits for the end.
    /// @return the exit code; -1 when it crashed or did not end in 30 s (it is killed then).
    int terminate();

    /// kill9() where it still runs, then start() on the same data.
    Result<> restart();

    bool isRunning() const { return m_process && m_process->state() == QProcess::Running; }

    qint64 processId() const { return m_process ? m_process->processId() : 0; }

    quint16 port() const noexcept { return m_port; }

    QString dataDir() const { return m_options.dataDir; }

    ServerAddress address() const;

    /// @return the passwords of the first start and those changed since through `secretsFile()`.
    Result<PasswordBook> passwords() const;

    QString firstPasswordsFile() const { return m_options.dataDir + QStringLiteral("/first-passwords.csv"); }

    QString secretsFile() const { return m_options.dataDir + QStringLiteral("/test-passwords.csv"); }

    /// Runs `duban-server verify --data DIR --json`, whether the server runs or not.
    VerifyResult verify() const;

    /// Runs `duban-server` with other arguments, whether the server runs or not.
    ToolResult tool(const QStringList& arguments) const;

    /// Reads beside the server. @return the first column of the first row. A failure ends the test program.
    qint64 number(const QString& sql) const;

    /// Writes into the database past all rules. @return what the database said against the last refused
    ///         statement; empty: they were all done.
    QString tamper(const QStringList& statements) const;

    /// @return the last lines of stderr, for messages of failed tests.
    QString logTail() const;

private:
    Result<> begin();
    QString program() const;
    QProcessEnvironment environment() const;
    Result<> waitForListening();

    ServerOptions m_options;
    std::unique_ptr<QProcess> m_process;
    quint16 m_port = 0;
    QByteArray m_pin;
};

/// Starts a server on a hall of its own. A failure ends the test program.
/// @param folder where the hall file and the data directory are written
/// @param hall   the hall file
/// @param options what else the test wants; hallFile and dataDir are set here
std::unique_ptr<TestServer> startHall(const QString& folder, const QByteArray& hall, ServerOptions options);

} // namespace duban
