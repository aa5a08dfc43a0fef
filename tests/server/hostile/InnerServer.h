// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/app/FirstStart.h"
#include "server/network/Router.h"
#include "server/schedule/Sweep.h"

#include <QPointer>
#include <QTemporaryDir>

#include <map>
#include <memory>
#include <vector>

namespace duban::test {

/// A socket of the server without a network behind it: bytes a test hands over arrive, what the server writes
/// is kept. It never was encrypted; the server asks for that at its door only.
class MemorySocket final : public QSslSocket
{
public:
    /// @param from address the peer seems to have
    explicit MemorySocket(const QString& from);
    ~MemorySocket() override;

    void arrive(const QByteArray& bytes);

    bool isHungUp() const { return state() != ConnectedState; }

    /// @return the contents of the frames written since the last call.
    QByteArrayList taken();

    qint64 bytesAvailable() const override { return m_arrived.size() + QIODevice::bytesAvailable(); }

    qint64 bytesToWrite() const override { return 0; }

    void disconnectFromHost() override;

    void setReadBufferSize(qint64) override {}

    void setSocketOption(SocketOption, const QVariant&) override {}

protected:
    qint64 readData(char* into, qint64 most) override;
    qint64 writeData(const char* bytes, qint64 size) override;

private:
    QByteArray m_arrived;
    FrameReader m_written;
};

/// The server's inside in this program: everything from a connection's bytes to the database, without port,
/// TLS, backups and process.
class InnerServer
{
public:
    /// Sets up the demonstration's hall in a folder of its own. @return what went wrong, empty when nothing
    /// did.
    QString start();

    ~InnerServer();

    /// A peer that is connected and has said nothing.
    QPointer<MemorySocket> connect(const QString& from);

    /// Sends a message and waits. @return the first answer; nothing when the connection ended or 20 s passed.
    template <Fielded T>
    std::optional<Frame> ask(MemorySocket* socket, const T& message)
    {
        socket->arrive(encodeFrame(RequestId{1, ++m_asked}, message));
        return answer(socket);
    }

    /// Logs in; the first time with the one-time password, which is replaced. @return the session's token;
    /// empty when that failed.
    Secret enter(const QString& login);

    QString database() const { return m_folder->database(); }

private:
    std::optional<Frame> answer(QPointer<MemorySocket> socket);

    QTemporaryDir m_dir;
    NetworkSettings m_settings;
    MachineClock m_systemClock;
    ServerLegalClock m_legalClock{m_systemClock};
    Sweep m_sweep;
    std::map<QString, Secret> m_passwords; ///< of those who replaced the one-time one
    std::unique_ptr<DataFolder> m_folder;
    HashPool m_hashes;
    std::unique_ptr<ReadPool> m_readers;
    std::unique_ptr<WriteThread> m_writer;
    std::unique_ptr<FileKeeper> m_files;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<Router> m_router;
    QObject m_mailbox;
    qint64 m_asked = 0;
};

} // namespace duban::test
