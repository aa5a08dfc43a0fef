// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/network/ServerPin.h"
#include "common/base/Secret.h"

#include <QSize>
#include <QStringList>

#include <optional>

namespace duban {

/// What the command line asks for.
struct Options
{
    std::optional<Endpoint> server;
    std::optional<ServerPin> pin; ///< trusted without asking, and not kept
    QString login;
    std::optional<Secret> password;
    QString language; ///< empty: as set
    std::optional<QSize> size;
    std::optional<int> scale;  ///< one of Scales, for this run only
    QString view;              ///< name of the view shown after login
    bool untilPainted = false; ///< ends once the window was painted, for measuring
    QString screenshot;        ///< file the window is grabbed into once it has settled
};

/// Reads the command line. `--help` and `--version` print and end the program.
/// @return InvalidInput naming the option at fault.
Result<Options> parseOptions(const QStringList& arguments);

} // namespace duban
