// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/ControlSocket.h"

#include "server/journal/Verify.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr int ConnectMs = 3000;
constexpr int AnswerMs = 3'600'000; // of a large hall on a slow disk
constexpr char Done[] = "done\n";
constexpr char Failed[] = "failed\n";

QByteArray reportOf(const Result<std::unique_ptr<ReadTx>>& tx)
{
    const auto report =
        tx ? verifyWithFiles(**tx, FileCheck::Hashes) : Result<VerifyReport>(tl::unexpected(tx.error()));
    if (report)
        return toJson(*report);
    return QJsonDocument(QJsonObject{{u"error"_s, report.error().detail}}).toJson(QJsonDocument::Compact);
}

} // namespace

ControlSocket::ControlSocket(ReadPool& readers, BackupKeeper& backups, std::function<void()> confirmTime,
                             QObject* parent)
    : QObject(parent), m_readers(readers), m_backups(backups), m_confirmTime(std::move(confirmTime))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket* socket = m_server.nextPendingConnection()) {
            connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
            connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
                if (socket->canReadLine())
                    answer(socket);
            });
        }
    });
}

Result<> ControlSocket::listen(const QString& name)
{
    QLocalServer::removeServer(name);
    if (!m_server.listen(name))
        return fail(ErrorCode::StoreFailed, u"local socket %1: %2"_s.arg(name, m_server.errorString()));
    return {};
}

void ControlSocket::answer(QLocalSocket* socket)
{
    const QByteArray asked = socket->readLine(64).trimmed();
    if (asked == "verify")
        verifyFor(socket);
    else if (asked == "backup")
        backUpFor(socket);
    else if (asked == "confirm-time")
        confirmFor(socket);
    else
        socket->abort();
}

void ControlSocket::confirmFor(QLocalSocket* socket)
{
    m_confirmTime();
    socket->write(Done);
    socket->disconnectFromServer();
}

/// One that is under way already began before what was done last: it does not count.
void ControlSocket::backUpFor(QLocalSocket* socket)
{
    auto* waiting = new QObject(socket); // ends with the socket, or with the answer
    const bool skips = m_backups.state().running;
    connect(
        &m_backups, &BackupKeeper::finished, waiting, [this, socket, waiting, skips](const BackupRun& run) {
            waiting->deleteLater();
            if (skips)
                return backUpFor(socket);
            socket->write(run.made ? Done + wordsOf(*run.made) : Failed + run.made.error().detail.toUtf8());
            socket->disconnectFromServer();
        });
    if (!skips)
        m_backups.runNow();
}

void ControlSocket::verifyFor(QLocalSocket* socket)
{
    const auto queued =
        m_readers.submit([this, socket = QPointer(socket)](const Result<std::unique_ptr<ReadTx>>& tx) {
            const QByteArray report = reportOf(tx);
            QMetaObject::invokeMethod(
                this,
                [socket, report] {
                    if (!socket)
                        return;
                    socket->write(report + '\n');
                    socket->disconnectFromServer();
                },
                Qt::QueuedConnection);
        });
    if (!queued)
        socket->abort();
}

QByteArray toJson(const VerifyReport& report)
{
    const QJsonObject object{{u"clean"_s, report.isClean()},
                             {u"entries"_s, report.entries},
                             {u"contents"_s, report.contents},
                             {u"cases"_s, report.cases},
                             {u"deadlines"_s, report.deadlines},
                             {u"lights"_s, report.lights},
                             {u"findings"_s, QJsonArray::fromStringList(report.findings)}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

namespace {

/// Asks and waits until the server hangs up.
Result<QByteArray> ask(const QString& name, const QByteArray& what)
{
    QLocalSocket socket;
    socket.connectToServer(name);
    if (!socket.waitForConnected(ConnectMs))
        return fail(ErrorCode::NotFound, socket.errorString());
    socket.write(what + '\n');
    QByteArray answer;
    while (socket.bytesAvailable() > 0 || socket.waitForReadyRead(AnswerMs))
        answer += socket.readAll();
    if (answer.isEmpty())
        return fail(ErrorCode::StoreFailed, u"the server gave no answer"_s);
    return answer;
}

} // namespace

Result<QByteArray> askToVerify(const QString& name)
{
    const auto answer = ask(name, "verify");
    return answer ? Result<QByteArray>(answer->trimmed()) : answer;
}

Result<QByteArray> askForBackup(const QString& name)
{
    const auto answer = ask(name, "backup");
    if (!answer || answer->startsWith(Done))
        return answer ? Result<QByteArray>(answer->mid(sizeof Done - 1)) : answer;
    return fail(ErrorCode::StoreFailed, QString::fromUtf8(answer->mid(sizeof Failed - 1)));
}

Result<> confirmTime(const QString& name)
{
    const auto answer = ask(name, "confirm-time");
    return answer ? Result<>() : tl::unexpected(answer.error());
}

QByteArray wordsOf(const ShelvedBackup& backup)
{
    return u"%1\n%2\nverified by restoring it"_s.arg(backup.path, lineOf(backup.manifest)).toUtf8();
}

} // namespace duban
