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
constexpr int VerifyMs = 600'000;

QByteArray reportOf(const Result<std::unique_ptr<ReadTx>>& tx)
{
    const auto report = tx ? verify(**tx) : Result<VerifyReport>(tl::unexpected(tx.error()));
    if (report)
        return toJson(*report);
    return QJsonDocument(QJsonObject{{u"error"_s, report.error().detail}}).toJson(QJsonDocument::Compact);
}

} // namespace

ControlSocket::ControlSocket(ReadPool& readers, QObject* parent) : QObject(parent), m_readers(readers)
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
    if (socket->readLine(64).trimmed() != "verify")
        return socket->abort();
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

Result<QByteArray> askToVerify(const QString& name)
{
    QLocalSocket socket;
    socket.connectToServer(name);
    if (!socket.waitForConnected(ConnectMs))
        return fail(ErrorCode::NotFound, socket.errorString());
    socket.write("verify\n");
    QByteArray answer;
    while (!answer.endsWith('\n')) {
        if (socket.bytesAvailable() == 0 && !socket.waitForReadyRead(VerifyMs))
            break;
        answer += socket.readAll();
    }
    answer = answer.trimmed();
    if (answer.isEmpty())
        return fail(ErrorCode::StoreFailed, u"the server gave no answer"_s);
    return answer;
}

} // namespace duban
