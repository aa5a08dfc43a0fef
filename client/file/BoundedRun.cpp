// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/file/BoundedRun.h"

#include <QProcessEnvironment>

#include <algorithm>
#include <utility>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#include <unistd.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr qsizetype KeptComplaints = 4096;          ///< bytes
constexpr qint64 MostComplaints = 16 * 1024 * 1024; ///< bytes; a damaged file brings a few thousand lines
constexpr int GoneMs = 5000;                        ///< a killed process is gone in a few milliseconds

/// Nothing of ours is told to the program but what it cannot do without.
QProcessEnvironment bareEnvironment()
{
    QProcessEnvironment bare;
    bare.insert(u"LC_ALL"_s, u"C.UTF-8"_s); // it complains in English
#ifdef Q_OS_WIN
    const auto ours = QProcessEnvironment::systemEnvironment();
    for (const QString& name : {u"SystemRoot"_s, u"windir"_s, u"TEMP"_s, u"TMP"_s, u"PATH"_s})
        bare.insert(name, ours.value(name));
#else
    bare.insert(u"PATH"_s, u"/usr/bin:/bin"_s);
#endif
    return bare;
}

#ifdef Q_OS_UNIX
/// A limit that is lower already stays: raising it is refused.
template <class Resource>
void limit(Resource what, rlim_t value, rlim_t hard)
{
    const struct rlimit both = {value, hard};
    ::setrlimit(what, &both);
}

/// Runs in the child between fork and exec: nothing here may allocate.
void limitMyself(const RunLimits& limits)
{
    constexpr rlim_t MostFiles = 64;
    ::setpgid(0, 0);            // whatever it starts is killed with it
    ::signal(SIGXFSZ, SIG_IGN); // a cache that cannot be written is no reason to die
    limit(RLIMIT_FSIZE, 0, 0);
    limit(RLIMIT_CORE, 0, 0);
    limit(RLIMIT_NOFILE, MostFiles, MostFiles);
    const auto memory = rlim_t(limits.memory);
    const auto seconds = rlim_t(limits.processor.count());
    limit(RLIMIT_CPU, seconds, seconds + 1); // it is told by a signal of its own before it is killed
#ifdef Q_OS_LINUX
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
    limit(RLIMIT_AS, memory, memory);
}
#endif

/// @return whether a program that did not end by itself was stopped by the system for its time.
bool ranOutOfTime(int signalNumber)
{
#ifdef Q_OS_UNIX
    return signalNumber == SIGXCPU;
#else
    Q_UNUSED(signalNumber)
    return false;
#endif
}

} // namespace

BoundedRun::BoundedRun(const QString& program, const QStringList& arguments, const RunLimits& limits,
                       QObject* parent)
    : QObject(parent), m_limits(limits)
{
    m_process.setProgram(program);
    m_process.setArguments(arguments);
    m_process.setProcessEnvironment(bareEnvironment());
    m_process.setStandardInputFile(QProcess::nullDevice());
#ifdef Q_OS_UNIX
    m_process.setChildProcessModifier([limits] { limitMyself(limits); });
#endif
    m_wall.setSingleShot(true);
    connect(&m_wall, &QTimer::timeout, this, [this] { stop(Ending::TookTooLong); });
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &BoundedRun::readOutput);
    connect(&m_process, &QProcess::readyReadStandardError, this, &BoundedRun::readComplaints);
    connect(&m_process, &QProcess::finished, this, [this](int, QProcess::ExitStatus how) { finish(how); });
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            emit ended(Ending::NotStarted);
    });
}

BoundedRun::~BoundedRun()
{
    m_process.disconnect(this);
    if (m_process.state() == QProcess::NotRunning)
        return;
    kill();
    m_process.waitForFinished(GoneMs);
}

void BoundedRun::start()
{
    m_wall.start(m_limits.wall);
    m_process.start(QIODevice::ReadOnly);
    m_pid = m_process.processId();
}

void BoundedRun::abandon()
{
    blockSignals(true);
    m_process.disconnect(this);
    if (m_process.state() == QProcess::NotRunning)
        return deleteLater();
    connect(&m_process, &QProcess::finished, this, &QObject::deleteLater);
    connect(&m_process, &QProcess::errorOccurred, this, &QObject::deleteLater);
    kill();
}

void BoundedRun::readOutput()
{
    const QByteArray more = m_process.readAllStandardOutput();
    if (m_stopped != Ending::Done)
        return;
    if (m_output.size() + more.size() > m_limits.output)
        return stop(Ending::TooMuch);
    m_output += more;
}

void BoundedRun::readComplaints()
{
    const QByteArray more = m_process.readAllStandardError();
    m_complaints += more.left(std::max<qsizetype>(0, KeptComplaints - m_complaints.size()));
    m_complained += more.size();
    if (m_complained > MostComplaints)
        stop(Ending::TooMuch);
}

void BoundedRun::stop(Ending how)
{
    if (m_stopped != Ending::Done)
        return;
    m_stopped = how;
    kill();
}

void BoundedRun::kill()
{
#ifdef Q_OS_UNIX
    if (m_pid > 0)
        ::kill(-pid_t(m_pid), SIGKILL);
#endif
    m_process.kill();
}

void BoundedRun::finish(QProcess::ExitStatus status)
{
    m_wall.stop();
    readOutput();
    readComplaints();
#ifdef Q_OS_UNIX
    if (m_pid > 0) // what it left behind
        ::kill(-pid_t(m_pid), SIGKILL);
#endif
    if (m_stopped != Ending::Done)
        emit ended(m_stopped);
    else if (status == QProcess::NormalExit)
        emit ended(Ending::Done);
    else
        emit ended(ranOutOfTime(m_process.exitCode()) ? Ending::TookTooLong : Ending::Crashed);
}

} // namespace duban
