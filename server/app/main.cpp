// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/base/Log.h"
#include "common/base/Program.h"
#include "server/app/BackupCommand.h"
#include "server/app/DeadlineCommand.h"
#include "server/app/Server.h"
#include "server/app/StopSignal.h"
#include "server/journal/Verify.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#else
#include <windows.h>
#endif

using namespace Qt::StringLiterals;
using namespace duban;

namespace {

int complain(const Error& error)
{
    std::fprintf(stderr, "duban-server: %s\n", error.detail.toUtf8().constData());
    return 1;
}

void say(const QByteArray& line)
{
    std::fwrite(line.constData(), 1, std::size_t(line.size()), stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

/// Tools with options of their own: they come before the server's parser.
/// @return nothing when the first word names none.
std::optional<ToolAnswer> runTool(const QStringList& arguments)
{
    const QString tool = arguments.value(1);
    const MachineClock clock;
    if (tool == u"deadline")
        return runDeadlineTool(arguments.mid(2));
    if (tool == u"backup")
        return runBackupTool(arguments.mid(2), clock);
    if (tool == u"backups")
        return runBackupsTool(arguments.mid(2));
    if (tool == u"restore")
        return runRestoreTool(arguments.mid(2), clock);
    return std::nullopt;
}

int tell(const ToolAnswer& answer)
{
    if (!answer.complaint.isEmpty())
        std::fprintf(stderr, "duban-server: %s\n", answer.complaint.constData());
    else
        say(answer.out);
    return answer.exitCode;
}

/// A connection is a file: the soft limit of most systems, 1024, is too small for a hall with its consoles.
/// Windows has no such limit, but a console that would show the names in Chinese as something else.
void adjustToSystem()
{
#ifdef Q_OS_UNIX
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) == 0) {
        limit.rlim_cur = limit.rlim_max;
        setrlimit(RLIMIT_NOFILE, &limit);
    }
#else
    SetConsoleOutputCP(CP_UTF8);
#endif
}

/// The server's own check: through the running server when there is one, else on its data folder.
int runVerify(const QString& data)
{
    QByteArray json;
    if (const auto asked = askToVerify(DataFolder::controlName(data)); asked) {
        json = *asked;
    } else {
        const auto folder = DataFolder::open(data);
        if (!folder)
            return complain(folder.error());
        // The writer recovers what a crash left in the log; the check itself only reads.
        const auto database = Database::open((*folder)->database(), Database::Mode::Writer);
        if (!database)
            return complain(database.error());
        const auto tx = ReadTx::begin(**database);
        const auto report =
            tx ? verifyWithFiles(**tx, FileCheck::Hashes) : Result<VerifyReport>(tl::unexpected(tx.error()));
        if (!report)
            return complain(report.error());
        json = toJson(*report);
    }
    say(json);
    return json.contains("\"clean\":true") ? 0 : 1;
}

/// After the machine's clock stepped and somebody looked at it.
int runConfirmTime(const QString& data)
{
    if (const auto confirmed = confirmTime(DataFolder::controlName(data)); !confirmed)
        return complain(confirmed.error());
    say("the time of this machine counts from now on; lights that are owed are given within a minute");
    return 0;
}

int runServer(QCoreApplication& app, const QCommandLineParser& options)
{
    QStringList overrides = options.values(u"set"_s);
    if (options.isSet(u"port"_s))
        overrides += u"net.port="_s + options.value(u"port"_s);
    if (options.isSet(u"listen"_s))
        overrides += u"net.listen="_s + options.value(u"listen"_s);
    if (options.isSet(u"centre"_s))
        overrides += u"first.centre="_s + options.value(u"centre"_s);
    const auto configuration = Configuration::read(options.value(u"config"_s), overrides);
    if (!configuration)
        return complain(configuration.error());
    StartOptions start{options.value(u"hall"_s), std::nullopt, options.isSet(u"replay"_s),
                       configuration->centre};
    if (options.isSet(u"replay-from"_s)) {
        const auto from = parseMoment(options.value(u"replay-from"_s));
        if (!from)
            return complain(from.error());
        start.replayFrom = *from;
    }
    Server server(*configuration);
    if (const auto started = server.start(options.value(u"data"_s), start); !started)
        return complain(started.error());
    const StopSignal stop(app);
    say(u"listening port=%1 pin=%2"_s.arg(server.port()).arg(server.pin()).toUtf8());
    const int code = app.exec();
    server.stop();
    return code;
}

} // namespace

int main(int argc, char* argv[])
{
    beginProgram();
    // Whoever serves hundreds of sockets asks for all of them in every turn: Qt's own loop does it in less
    // than that of GLib, and an answer leaves 40 us earlier.
    qputenv("QT_NO_GLIB", "1");
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"duban-server"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(DUBAN_VERSION));
    installLogHandler();
    adjustToSystem();
    if (const auto answer = runTool(QCoreApplication::arguments()))
        return tell(*answer);
    QCommandLineParser options;
    options.setApplicationDescription(
        u"Server of Duban, the supervision system of government service halls."_s);
    options.addHelpOption();
    options.addVersionOption();
    options.addPositionalArgument(
        u"command"_s, u"run: serve; verify: check journal, content, limits and lights; backup: make one now; "
                      "backups: list them; restore: bring one back; deadline: compute a limit (the last four "
                      "have a --help of their own); confirm-time: the machine's clock is right again"_s);
    options.addOptions({
        {u"data"_s, u"Folder with everything of this server."_s, u"folder"_s},
        {u"config"_s, u"Configuration file (INI)."_s, u"file"_s},
        {u"set"_s, u"Set one key of the configuration; may be repeated."_s, u"key=value"_s},
        {u"help-config"_s, u"List the keys of the configuration."_s},
        {u"port"_s, u"Same as --set net.port=N."_s, u"N"_s},
        {u"listen"_s, u"Same as --set net.listen=ADDRESS."_s, u"address"_s},
        {u"hall"_s, u"Hall file that a first start sets up."_s, u"file"_s},
        {u"centre"_s, u"Same as --set first.centre=NAME: what a first start without a hall file sets up."_s,
         u"name"_s},
        {u"replay-from"_s, u"First start with a replayed legal clock, from 2010-10-01T00:00."_s, u"moment"_s},
        {u"replay"_s, u"Open a database whose legal clock is replayed."_s},
        {u"json"_s, u"Print the report of verify as JSON (the default)."_s},
    });
    processArguments(options, QCoreApplication::arguments());
    if (options.isSet(u"help-config"_s)) {
        say(Configuration::describe().toUtf8());
        return 0;
    }
    const QString command = options.positionalArguments().value(0);
    if (command == u"run")
        return runServer(app, options);
    if (command == u"verify")
        return runVerify(options.value(u"data"_s));
    if (command == u"confirm-time")
        return runConfirmTime(options.value(u"data"_s));
    std::fprintf(
        stderr,
        "duban-server: say 'run', 'verify', 'backup', 'backups', 'restore', 'deadline' or 'confirm-time'; "
        "--help tells more\n");
    return 2;
}
