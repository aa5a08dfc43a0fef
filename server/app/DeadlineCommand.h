// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace duban {

/// What a tool of the command line answers.
struct ToolAnswer
{
    int exitCode = 0;
    QByteArray out;       ///< for standard output, without the last line break
    QByteArray complaint; ///< for standard error; empty when all is well
};

/// Computes one deadline and its ledger without a server: `deadline --received … --limit …`. Changes nothing;
/// with
/// `--data` it reads the calendar of that folder, in which a server may be at work.
/// @param arguments what follows the word `deadline`
/// @return exit code 0 with text or JSON; 2 when the input is wrong, naming the option and the remedy; 1 when
/// the
///         data folder cannot be read.
/// Source: domain.md §2, §3.
ToolAnswer runDeadlineTool(const QStringList& arguments);

} // namespace duban
