// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace duban {

/// Ends the event loop on SIGTERM and SIGINT (on Windows: Ctrl+C, Ctrl+Break, closing the console, log-off
/// and shutdown, which wait until this object ends).
class StopSignal
{
public:
    explicit StopSignal(QCoreApplication& app);
    ~StopSignal();
    StopSignal(const StopSignal&) = delete;
    StopSignal& operator=(const StopSignal&) = delete;
};

} // namespace duban
