// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/replay/Comparison.h"
#include "tests/support/replay/Driver.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::replay;

namespace {

enum ExitCode { Agreed = 0, Differs = 1, BadInput = 2, NotPlayed = 3 };

struct Settings
{
    ServerAddress server;
    QString passwordsFile;
    QString secretsFile;
    QString calendarDir;
    QString logFile;
    std::chrono::milliseconds pace{};
    int limitCases = 0;
    std::optional<quint32> disturb; ///< seed of what is thrown in
    NaiveCalendar::MakeUpDays makeUpDays = NaiveCalendar::MakeUpDays::Counted;
};

void say(FILE* to, const QString& line)
{
    std::fprintf(to, "%s\n", qUtf8Printable(line));
    std::fflush(to);
}

void addOptions(QCommandLineParser& parser)
{
    parser.setApplicationDescription(
        u"Plays a permit log through the protocol of a running server and compares the outcome with a "
        "recomputation from the log. Exit code: 0 agreed, 1 differs, 2 bad input, 3 not played."_s);
    parser.addHelpOption();
    parser.addOptions({
        {u"server"_s, u"Where the server listens."_s, u"host:port"_s},
        {u"ca"_s, u"The hall's own certificate authority, PEM."_s, u"file"_s},
        {u"pin"_s, u"SHA-256 of the server's public key, hex."_s, u"hex"_s},
        {u"passwords"_s, u"The server's first-passwords.csv."_s, u"file"_s},
        {u"secrets"_s, u"Where changed passwords are kept, same form."_s, u"file"_s},
        {u"calendar"_s, u"Directory of the holiday notices, YYYY.json."_s, u"dir"_s},
        {u"log"_s, u"The log, CSV like resources/demo/permit-log.csv."_s, u"file"_s},
        {u"minutes"_s, u"Spread the steps over about so many minutes."_s, u"n"_s, u"2"_s},
        {u"fast"_s, u"As fast as the server answers."_s},
        {u"limit-cases"_s, u"Only the first so many cases of the log."_s, u"n"_s, u"0"_s},
        {u"disturb"_s,
         u"Throw special procedures and extensions into the cases, the same for the same seed."_s, u"seed"_s},
        {u"spoil"_s, u"Negative control: recompute without make-up workdays, so that differences appear."_s},
    });
}

Result<Settings> readSettings(const QCommandLineParser& parser)
{
    for (const QString& name : {u"server"_s, u"ca"_s, u"pin"_s, u"passwords"_s, u"calendar"_s, u"log"_s}) {
        if (parser.value(name).isEmpty())
            return invalid(name, u"--%1 is missing; --help tells more"_s.arg(name));
    }
    Settings settings;
    const QString server = parser.value(u"server"_s);
    bool portGood = false;
    bool minutesGood = false;
    bool limitGood = false;
    settings.server = {server.section(u':', 0, -2), server.section(u':', -1).toUShort(&portGood),
                       parser.value(u"ca"_s), parser.value(u"pin"_s).toLatin1()};
    const double minutes = parser.value(u"minutes"_s).toDouble(&minutesGood);
    settings.limitCases = parser.value(u"limit-cases"_s).toInt(&limitGood);
    if (!portGood || settings.server.host.isEmpty())
        return invalid(u"server"_s, u"--server must be host:port"_s);
    if (!minutesGood || minutes <= 0 || minutes > 7 * 24 * 60)
        return invalid(u"minutes"_s, u"--minutes must be a number above 0"_s);
    if (!limitGood || settings.limitCases < 0)
        return invalid(u"limit-cases"_s, u"--limit-cases must be a number of cases"_s);
    if (parser.isSet(u"disturb"_s)) {
        bool seedGood = false;
        settings.disturb = parser.value(u"disturb"_s).toUInt(&seedGood);
        if (!seedGood)
            return invalid(u"disturb"_s, u"--disturb must be a number"_s);
    }
    if (!parser.isSet(u"fast"_s))
        settings.pace = std::chrono::milliseconds(qint64(minutes * 60'000));
    if (parser.isSet(u"spoil"_s))
        settings.makeUpDays = NaiveCalendar::MakeUpDays::Ignored;
    settings.passwordsFile = parser.value(u"passwords"_s);
    settings.secretsFile = parser.value(u"secrets"_s);
    settings.calendarDir = parser.value(u"calendar"_s);
    settings.logFile = parser.value(u"log"_s);
    return settings;
}

Result<PermitLog> readLog(const Settings& settings)
{
    QFile file(settings.logFile);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, file.errorString());
    auto log = PermitLog::parse(file.readAll(), settings.limitCases);
    if (log && log->cases.empty())
        return invalid({}, u"the log holds no case"_s);
    return log;
}

/// Walking over the days of every case takes long under a sanitizer: the crew stays in touch meanwhile.
Result<Expected> expectation(const PermitLog& log, const Casting& casting, const NaiveCalendar& calendar,
                             const Disturbance& disturbance, Crew& crew)
{
    Expected expected;
    expected.until = log.steps.back().at;
    for (std::size_t i = 0; i < log.cases.size(); ++i) {
        std::vector<const LogStep*> steps;
        for (const std::size_t step : log.cases[i].steps)
            steps.push_back(&log.steps[step]);
        expected.casts.push_back(casting.of(i));
        expected.cases.push_back(
            expectedCase(steps, *casting.of(i).variant, calendar, expected.until, disturbance.of(i)));
        if (auto alive = crew.keepAlive(); !alive)
            return tl::unexpected(alive.error());
    }
    return expected;
}

Result<Verdict> judge(const PermitLog& log, const Expected& expected, Crew& crew, const Driver& driver)
{
    std::vector<CaseId> ids;
    for (std::size_t i = 0; i < log.cases.size(); ++i)
        ids.push_back(driver.idOf(i));
    const auto found = fetchEverything(crew.officer(), ids);
    if (!found)
        return tl::unexpected(found.error());
    QStringList differences = compareAll(log, expected, *found);
    Tally wanted;
    int silent = 0;
    for (const ExpectedCase& one : expected.cases) {
        wanted.count(one.worstEver());
        silent += one.deemedAt.isSet() ? 1 : 0;
    }
    say(stderr, u"accepted by silence: %1 of %2 cases"_s.arg(silent).arg(expected.cases.size()));
    const Verdict verdict{int(log.cases.size()), driver.stepsDone(), tallyOf(*found), 0};
    if (wanted != verdict.tally)
        differences << u"in-time=%1 yellow=%2 red=%3 were expected"_s.arg(wanted.inTime)
                           .arg(wanted.yellow)
                           .arg(wanted.red);
    for (const QString& difference : std::as_const(differences))
        say(stdout, difference);
    return Verdict{verdict.cases, verdict.steps, verdict.tally, int(differences.size())};
}

/// The hall's casting and what is thrown into its cases.
struct Script
{
    Casting casting;
    Disturbance disturbance;
    Expected expected;
};

Result<Script> scriptFor(const Settings& settings, const PermitLog& log, const NaiveCalendar& calendar,
                         Crew& crew, const CatalogueReply& hall)
{
    auto casting = Casting::cast(log, hall, crew.players());
    if (!casting)
        return tl::unexpected(casting.error());
    auto expected = expectation(log, *casting, calendar, {}, crew);
    Disturbance thrownIn;
    if (expected && settings.disturb) {
        thrownIn = disturb(*settings.disturb, log, expected->casts, expected->cases, expected->until);
        expected = expectation(log, *casting, calendar, thrownIn, crew);
    }
    if (!expected)
        return tl::unexpected(expected.error());
    Script script{std::move(*casting), std::move(thrownIn), std::move(*expected)};
    crew.keepOnly(script.casting.needed(log));
    return script;
}

Result<Verdict> play(const Settings& settings, const PermitLog& log, const NaiveCalendar& calendar,
                     PasswordBook& book)
{
    Crew crew(settings.server, book);
    QElapsedTimer since;
    since.start();
    if (auto in = crew.signIn(settings.disturb ? Crew::Heads::Come : Crew::Heads::StayAway); !in)
        return tl::unexpected(in.error());
    const auto hall = callPatiently<CatalogueReply>(crew.officer(), GetCatalogue{});
    if (!hall)
        return tl::unexpected(hall.error());
    const auto script = scriptFor(settings, log, calendar, crew, *hall);
    if (!script)
        return tl::unexpected(script.error());
    const qint64 loggedIn = since.restart();
    Driver driver(log, script->casting, crew, script->disturbance);
    if (auto done = driver.run(settings.pace); !done)
        return tl::unexpected(done.error());
    const qint64 played = since.restart();
    auto verdict = judge(log, script->expected, crew, driver);
    const qint64 compared = since.elapsed();
    say(stderr, u"logged in %1 ms, played %2 ms, compared %3 ms"_s.arg(loggedIn).arg(played).arg(compared));
    if (verdict && settings.disturb)
        verdict->thrown =
            Thrown{script->disturbance.count(Act::Kind::OpenProcedure),
                   script->disturbance.count(Act::Kind::GrantExtension), double(played + compared) / 1000};
    return verdict;
}

int complain(const QString& what, ExitCode code)
{
    say(stderr, u"duban-replay: "_s + what);
    return code;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    addOptions(parser);
    parser.process(app);
    const auto settings = readSettings(parser);
    if (!settings)
        return complain(settings.error().detail, BadInput);
    const auto log = readLog(*settings);
    if (!log)
        return complain(settings->logFile + u": "_s + log.error().detail, BadInput);
    const auto calendar = NaiveCalendar::read(settings->calendarDir, settings->makeUpDays);
    if (!calendar)
        return complain(calendar.error().detail, BadInput);
    auto book = PasswordBook::load(settings->passwordsFile, settings->secretsFile);
    if (!book)
        return complain(book.error().detail, BadInput);
    const auto verdict = play(*settings, *log, *calendar, *book);
    if (!verdict)
        return complain(verdict.error().detail, NotPlayed);
    say(stdout, verdict->line());
    return verdict->differences == 0 ? Agreed : Differs;
}
