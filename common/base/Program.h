// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QCommandLineParser;

namespace duban {

/// The first call of main(): what Qt has to know before anything of it is used.
void beginProgram();

/// QCommandLineParser::process() without its box: --help, --version and what is wrong with the arguments are
/// answered on the standard streams, and end the program. On Windows Qt shows a box to a program without a
/// console, and a service or a scheduled task would wait for somebody to close it.
void processArguments(QCommandLineParser& parser, const QStringList& arguments);

} // namespace duban
