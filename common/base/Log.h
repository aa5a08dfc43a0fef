// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace duban {

Q_DECLARE_LOGGING_CATEGORY(logApp)      ///< start, stop, configuration
Q_DECLARE_LOGGING_CATEGORY(logNetwork)  ///< connections, frames, TLS
Q_DECLARE_LOGGING_CATEGORY(logSession)  ///< logins, lock-outs, sessions
Q_DECLARE_LOGGING_CATEGORY(logStore)    ///< database, migrations, transactions
Q_DECLARE_LOGGING_CATEGORY(logSchedule) ///< the sweep and its lag

/// Sends messages to stderr, one line each, as `level category: text`; with the priority prefix of the
/// systemd journal (sd-daemon(3), `<3>` and so on) instead of the level when the process runs as a service.
void installLogHandler();

} // namespace duban
