// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/FirstStart.h"

#include "common/base/Log.h"
#include "server/backup/Restore.h"
#include "server/command/BatchRunner.h"
#include "server/command/system/SystemHandlers.h"
#include "server/command/system/UpkeepHandlers.h"
#include "server/session/PasswordHash.h"
#include "server/store/Durable.h"
#include "server/store/Migration.h"

#include <QFile>
#include <QRandomGenerator>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

Result<QByteArray> contentsOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::StoreFailed, u"%1: %2"_s.arg(path, file.errorString()));
    return file.readAll();
}

Result<std::vector<QByteArray>> publishedNotices()
{
    std::vector<QByteArray> notices;
    const QDir folder(u":/calendar"_s);
    const QStringList names = folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (const QString& name : names) {
        auto bytes = contentsOf(folder.filePath(name));
        if (!bytes)
            return tl::unexpected(bytes.error());
        notices.push_back(std::move(*bytes));
    }
    return notices;
}

/// A field of a CSV file (RFC 4180): the name of a person may hold a comma or a quote.
QString csvField(QString text)
{
    const auto isSpecial = [](QChar c) { return c == u',' || c == u'"' || c == u'\n' || c == u'\r'; };
    if (std::none_of(text.cbegin(), text.cend(), isSpecial))
        return text;
    return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
}

struct FirstPassword
{
    QString text;
    QString hash;
};

/// Gives every account a one-time password. Hashing is slow on purpose, so it runs on all cores.
Result<> writePasswords(HallSetUp& setUp, const QString& path, SystemTime now)
{
    std::vector<FirstPassword> passwords(setUp.accounts.size());
    std::atomic<bool> good{true};
    std::vector<std::thread> threads;
    std::atomic<std::size_t> next{0};
    for (unsigned i = 0; i < std::max(1U, std::thread::hardware_concurrency()); ++i) {
        threads.emplace_back([&] {
            for (std::size_t n = next++; n < passwords.size(); n = next++) {
                passwords[n].text = makeOneTimePassword();
                const auto hash = hashPassword(Secret(passwords[n].text));
                good = good && hash.has_value();
                passwords[n].hash = hash.value_or(QString());
            }
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    if (!good)
        return fail(ErrorCode::StoreFailed, u"not enough memory for password hashes"_s);
    QByteArray csv("login,password,person,role\n");
    for (std::size_t i = 0; i < passwords.size(); ++i) {
        AccountRecord& account = setUp.accounts[i];
        account.passwordHash = passwords[i].hash;
        account.oneTime = true;
        account.oneTimeEnds = now + OneTimeLife;
        csv +=
            u"%1,%2,%3,%4\n"_s.arg(csvField(account.login), passwords[i].text, csvField(account.actor.name))
                .arg(int(account.actor.role))
                .toUtf8();
    }
    // Before the accounts: without this file nobody could log in, and no later start would write it.
    return writeDurably(path, csv);
}

/// What the commands of a first start run on.
struct Ground
{
    Database& database;
    ServerLegalClock& legalClock;
    const SystemClock& systemClock;
    const SearchKey& searchKey;
};

template <class Command, class Handler>
Result<> runOnce(const Ground& on, Command command, const BatchRunner::Tail& tail = {})
{
    auto reading = ReadTx::begin(on.database);
    if (!reading)
        return tl::unexpected(reading.error());
    auto rules = Rules::load(**reading);
    if (!rules)
        return tl::unexpected(rules.error());
    Dispatcher dispatcher(*rules, on.legalClock, on.systemClock, on.searchKey);
    if (const auto loaded = dispatcher.reload(**reading); !loaded)
        return loaded;
    reading->reset();
    ErrorCode code = ErrorCode::None;
    BatchRunner runner(on.database, dispatcher, [&code](const std::vector<Completed>& completed) {
        for (const Completed& done : completed)
            code = done.outcome.code;
    });
    Job job;
    job.envelope.sender =
        std::make_shared<const Principal>(Principal{Actor::system(), Visibility::everything()});
    job.command = std::make_shared<BoundCommand<Command, Handler>>(std::move(command));
    if (const auto done = runner.run({job}, tail); !done)
        return done;
    return code == ErrorCode::None ? Result<>() : fail(code, u"the first start was refused"_s);
}

Result<> startReplay(const Ground& on, const StartOptions& options)
{
    if (!options.replayFrom)
        return {};
    const LegalTime from = *options.replayFrom;
    on.legalClock.stand(from);
    return runOnce<StartReplay, StartReplayHandler>(
        on, {}, [from](WriteTx& tx) { return SettingStore::setReplayedTime(tx, from); });
}

Result<> setUpEmpty(const Ground& on, const DataFolder& folder, const StartOptions& options,
                    LegalTime replayed)
{
    HallSetUp setUp = emptyHall(options.centre);
    if (!options.hallFile.isEmpty()) {
        const auto json = contentsOf(options.hallFile);
        if (!json)
            return tl::unexpected(json.error());
        auto hall = parseHall(*json);
        if (!hall)
            return tl::unexpected(
                Error{hall.error().code,
                      u"%1: %2: %3"_s.arg(options.hallFile, hall.error().field, hall.error().detail),
                      hall.error().field});
        setUp = std::move(*hall);
    }
    auto notices = publishedNotices();
    if (!notices)
        return tl::unexpected(notices.error());
    setUp.notices = std::move(*notices);
    if (const auto written = writePasswords(setUp, folder.firstPasswords(), on.systemClock.now()); !written)
        return written;
    // A first start that was cut off here has noted the replay already.
    if (replayed.isSet())
        on.legalClock.stand(replayed);
    else if (const auto noted = startReplay(on, options); !noted)
        return noted;
    const qsizetype accounts = qsizetype(setUp.accounts.size());
    const auto loaded = runOnce<LoadHall, LoadHallHandler>(on, {std::move(setUp)});
    if (loaded)
        qCInfo(logApp).noquote() << "first start:" << accounts << "accounts, one-time passwords in"
                                 << folder.firstPasswords();
    return loaded;
}

/// The first words of a database that was restored: they are in its journal before anything that is built on
/// it.
Result<> noteRestore(const Ground& on, const RestorePlace& place)
{
    const SystemTime made = place.toNote();
    if (!made.isSet())
        return {};
    const qint64 history = qint64(QRandomGenerator::system()->generate64() >> 1) | 1;
    if (const auto noted = runOnce<NoteRestore, NoteRestoreHandler>(on, {made, history}); !noted)
        return noted;
    place.noted();
    return {};
}

} // namespace

Result<std::shared_ptr<const Rules>> prepareDatabase(const DataFolder& folder, const StartOptions& options,
                                                     const SearchKey& searchKey, ServerLegalClock& legalClock,
                                                     const SystemClock& systemClock)
{
    const RestorePlace place(folder.path());
    if (place.isCutOff())
        return fail(ErrorCode::WrongState,
                    u"a restore of %1 was cut off; run restore again"_s.arg(folder.path()));
    auto database = Database::open(folder.database(), Database::Mode::Writer);
    if (!database)
        return tl::unexpected(database.error());
    if (const auto migrated = MigrationRunner::run(**database, folder.database()); !migrated)
        return tl::unexpected(migrated.error());
    qint64 accounts = 0;
    LegalTime replayed;
    {
        auto tx = ReadTx::begin(**database);
        const auto count = tx ? AccountStore::count(**tx) : Result<qint64>(tl::unexpected(tx.error()));
        if (!count)
            return tl::unexpected(count.error());
        const auto time = SettingStore::replayedTime(**tx);
        if (!time)
            return tl::unexpected(time.error());
        accounts = *count;
        replayed = *time;
    }
    const bool wantsReplay = options.replay || options.replayFrom;
    if (replayed.isSet() && !wantsReplay) {
        return fail(ErrorCode::WrongState,
                    u"this database was made with a replayed clock; a normal server refuses it. "
                    "Start it with --replay"_s);
    }
    if (!replayed.isSet() && (options.replay || (wantsReplay && accounts > 0))) {
        return fail(
            ErrorCode::WrongState,
            u"this database is new or in real use; only --replay-from on a first start replays a clock"_s);
    }
    const Ground ground{**database, legalClock, systemClock, searchKey};
    if (accounts == 0) {
        if (const auto done = setUpEmpty(ground, folder, options, replayed); !done)
            return tl::unexpected(done.error());
    } else if (replayed.isSet()) {
        legalClock.stand(replayed);
    }
    if (const auto noted = noteRestore(ground, place); !noted)
        return tl::unexpected(noted.error());
    auto tx = ReadTx::begin(**database);
    if (!tx)
        return tl::unexpected(tx.error());
    return Rules::load(**tx);
}

} // namespace duban
