// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/StopSignal.h"

#ifdef Q_OS_WIN
#include <windows.h>

#include <chrono>
#include <semaphore>
#else
#include <QSocketNotifier>

#include <csignal>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace duban {

#ifdef Q_OS_WIN

namespace {

constexpr std::chrono::seconds LongestStop{
    20}; // the system itself waits 5 s for a console, 20 s at a shutdown
std::binary_semaphore stopped(0);

/// A thread of the system runs this. The event is posted: before the loop runs, quit() would be lost.
BOOL WINAPI stopOn(DWORD event)
{
    QMetaObject::invokeMethod(
        QCoreApplication::instance(), [] { QCoreApplication::quit(); }, Qt::QueuedConnection);
    // A closed console, a log-off and a shutdown end the process when this returns.
    if (event != CTRL_C_EVENT && event != CTRL_BREAK_EVENT)
        (void)stopped.try_acquire_for(LongestStop);
    return TRUE;
}

} // namespace

StopSignal::StopSignal(QCoreApplication&)
{
    SetConsoleCtrlHandler(stopOn, TRUE);
}

StopSignal::~StopSignal()
{
    stopped.release(); // first: the system lets nobody take a handler away while it runs
    SetConsoleCtrlHandler(stopOn, FALSE);
}

#else

namespace {

int ends[2] = {-1, -1};

void stopOn(int)
{
    const char byte = 1;
    // A signal handler may do no more than this; the notifier does the rest in the event loop.
    [[maybe_unused]] const auto written = ::write(ends[0], &byte, 1);
}

} // namespace

StopSignal::StopSignal(QCoreApplication& app)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, ends) != 0)
        return;
    auto* notifier = new QSocketNotifier(ends[1], QSocketNotifier::Read, &app);
    QObject::connect(notifier, &QSocketNotifier::activated, &app, &QCoreApplication::quit);
    struct sigaction action = {};
    action.sa_handler = stopOn;
    sigemptyset(&action.sa_mask);
    sigaction(SIGTERM, &action, nullptr);
    sigaction(SIGINT, &action, nullptr);
}

StopSignal::~StopSignal() = default;

#endif

} // namespace duban
