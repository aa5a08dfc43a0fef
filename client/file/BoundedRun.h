// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QProcess>
#include <QStringList>
#include <QTimer>

#include <chrono>

namespace duban {

/// What one run of a program may use. Time of the processor and memory are held by the system on Unix only.
struct RunLimits
{
    std::chrono::milliseconds wall; ///< from its start; then it is killed
    std::chrono::seconds processor;
    qint64 memory; ///< bytes of address space
    qint64 output; ///< bytes it may write; then it is killed, as after 16 MiB of complaints
};

/// One run of a program that reads what a stranger made: without a shell, with an environment of its own, and
/// with limits. It writes no files, opens few, and dies with us.
class BoundedRun : public QObject
{
    Q_OBJECT

public:
    enum class Ending : quint8 {
        Done,        ///< by itself; exitCode() tells how
        NotStarted,  ///< there is no such program, or it may not be run
        TookTooLong, ///< killed
        TooMuch,     ///< killed: it wrote more than it may
        Crashed,
    };

    /// @param program an absolute path
    BoundedRun(const QString& program, const QStringList& arguments, const RunLimits& limits,
               QObject* parent = nullptr);
    /// Ends it, and waits until it is gone.
    ~BoundedRun() override;
    Q_DISABLE_COPY_MOVE(BoundedRun)

    /// Begins, once; does not wait.
    void start();
    /// Nobody wants it any more: ends it without ended() and deletes this object when it is gone.
    void abandon();

    /// @return what it wrote, after its end.
    const QByteArray& output() const noexcept { return m_output; }

    /// @return the beginning of what it complained of.
    const QByteArray& complaints() const noexcept { return m_complaints; }

    bool isRunning() const { return m_process.state() != QProcess::NotRunning; }

    int exitCode() const { return m_process.exitCode(); }

signals:
    /// The program is gone. Once.
    void ended(duban::BoundedRun::Ending how);

private:
    void readOutput();
    void readComplaints();
    void stop(Ending how);
    void kill();
    void finish(QProcess::ExitStatus status);

    QProcess m_process;
    QTimer m_wall;
    RunLimits m_limits;
    QByteArray m_output;
    QByteArray m_complaints;
    qint64 m_complained = 0; ///< bytes, kept or not
    qint64 m_pid = 0;
    Ending m_stopped = Ending::Done;
};

} // namespace duban
