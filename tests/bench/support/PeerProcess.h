// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>

#include <map>

namespace duban::test {

/// A bench-peer of its own: a TLS server without Duban (tests/bench/peer).
class PeerProcess
{
public:
    /// @param kind "bare" or "qt"
    /// @param tls   folder with the certificate and key of the server it is compared with
    /// @param reply bytes of an answer
    PeerProcess(const QString& kind, const QString& tls, int reply);
    ~PeerProcess(); ///< ends the process

    quint16 port() const { return m_port; }

    qint64 processId() const { return m_process.processId(); }

    /// Asks for a frame of so many bytes to everybody; does not wait.
    void push(int size);

    /// @return when the newest push began, in seconds of the steady clock. Waits for the word of it.
    double pushedAt();

private:
    double word(const char* begin);

    QProcess m_process;
    quint16 m_port = 0;
};

/// @return memory of a process that belongs to it alone, in bytes; 0 when there is no such process.
qint64 privateBytes(qint64 processId);

/// Processor seconds of each thread of a process so far, by the thread's number; the main thread has that of
/// the process.
std::map<qint64, double> threadSeconds(qint64 processId);

/// What a server's threads used between two moments, in seconds of processor.
struct ServerCost
{
    double main = 0;   ///< network and sessions
    double writer = 0; ///< the busiest of the others

    static ServerCost between(const std::map<qint64, double>& before, const std::map<qint64, double>& after,
                              qint64 processId);
};

} // namespace duban::test
