// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/base/Program.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace duban {

void beginProgram()
{
#ifdef Q_OS_WIN
    // A thread that matched a compiled expression leaves a thread_local object behind in Qt, and MinGW frees
    // its memory before its destructor runs: the program would crash at the end of that thread. QDir's name
    // filters are such expressions.
    qputenv("QT_ENABLE_REGEXP_JIT", "0");
#endif
}

void processArguments(QCommandLineParser& parser, const QStringList& arguments)
{
#ifdef Q_OS_WIN
    const auto end = [](std::FILE* stream, const QString& words, int code) {
        std::fprintf(stream, "%s\n", words.trimmed().toUtf8().constData());
        std::exit(code);
    };
    const QString program = QCoreApplication::applicationName();
    if (!parser.parse(arguments))
        end(stderr, program + u": "_s + parser.errorText(), EXIT_FAILURE);
    if (parser.isSet(u"version"_s))
        end(stdout, program + u' ' + QCoreApplication::applicationVersion(), EXIT_SUCCESS);
    if (parser.isSet(u"help"_s))
        end(stdout, parser.helpText(), EXIT_SUCCESS);
#else
    parser.process(arguments);
#endif
}

} // namespace duban
