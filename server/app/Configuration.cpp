// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/Configuration.h"

#include "common/base/Text.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

/// A whole number with its range.
struct Key
{
    const char* name;
    qint64 least;
    qint64 most;
    const char* meaning;
    void (*set)(Configuration&, qint64);
};

constexpr std::array Keys{
    Key{"net.port", 0, 65535, "TCP port; 0 takes a free one",
        [](Configuration& c, qint64 v) { c.port = quint16(v); }},
    Key{"net.max_connections", 10, 60000, "connections in all",
        [](Configuration& c, qint64 v) { c.network.maxConnections = int(v); }},
    Key{"net.max_per_address", 1, 60000, "connections of one address",
        [](Configuration& c, qint64 v) { c.network.maxPerAddress = int(v); }},
    Key{"net.hello_seconds", 1, 600, "a connection must greet within",
        [](Configuration& c, qint64 v) { c.network.helloWithin = std::chrono::seconds(v); }},
    Key{"net.silence_seconds", 5, 3600, "a silent connection is closed after",
        [](Configuration& c, qint64 v) { c.network.frameWithin = std::chrono::seconds(v); }},
    Key{"net.frame_bytes_before_login", 1024, MaxFrameBeforeLogin, "longest message before login",
        [](Configuration& c, qint64 v) { c.network.frameBeforeLogin = quint32(v); }},
    Key{"net.frame_bytes", 65536, MaxFrame, "longest message of a session",
        [](Configuration& c, qint64 v) { c.network.frameAfterLogin = quint32(v); }},
    Key{"net.backlog_bytes", 65536, 268435456,
        "bytes waiting for a slow reader before its feed is cut and nothing more is read from it",
        [](Configuration& c, qint64 v) { c.network.backlogLimit = v; }},
    Key{"rate.session_per_second", 1, 1000000, "requests a second of one connection",
        [](Configuration& c, qint64 v) { c.network.sessionPerSecond = double(v); }},
    Key{"rate.session_burst", 1, 1000000, "requests of one connection at once",
        [](Configuration& c, qint64 v) { c.network.sessionBurst = double(v); }},
    Key{"rate.address_per_second", 1, 10000000, "requests a second of one address",
        [](Configuration& c, qint64 v) { c.network.addressPerSecond = double(v); }},
    Key{"rate.address_burst", 1, 10000000, "requests of one address at once",
        [](Configuration& c, qint64 v) { c.network.addressBurst = double(v); }},
    Key{"rate.file_parts_per_second", 1, 1000000, "parts of files a second of one connection, 256 KiB each",
        [](Configuration& c, qint64 v) { c.network.filePartsPerSecond = double(v); }},
    Key{"file.max_bytes", 1 << 20, qint64(4) << 30, "largest file that is taken",
        [](Configuration& c, qint64 v) { c.files.fileBytes = v; }},
    Key{"file.arriving", 1, 1000, "files of one account on their way at once",
        [](Configuration& c, qint64 v) { c.files.arriving = int(v); }},
    Key{"login.failures", 1, 100, "failures of one account from one address before it is locked",
        [](Configuration& c, qint64 v) { c.network.login.pairFailures = int(v); }},
    Key{"login.window_seconds", 1, 86400, "window of these failures, and length of the lock",
        [](Configuration& c, qint64 v) { c.network.login.pairWindow = std::chrono::seconds(v); }},
    Key{"login.address_failures", 1, 10000, "failures of one address in two minutes before it is banned",
        [](Configuration& c, qint64 v) { c.network.login.addressFailures = int(v); }},
    Key{"login.address_ban_seconds", 1, 86400, "length of that ban",
        [](Configuration& c, qint64 v) { c.network.login.addressBan = std::chrono::seconds(v); }},
    Key{"session.idle_seconds", 1, 86400, "a session ends after so long without a request",
        [](Configuration& c, qint64 v) { c.network.session.idle = std::chrono::seconds(v); }},
    Key{"session.absolute_seconds", 1, 604800, "a session ends after so long in any case",
        [](Configuration& c, qint64 v) { c.network.session.absolute = std::chrono::seconds(v); }},
    Key{"backup.per_day", 0, 24, "backups a day: 0 (none), 1, 2, 3, 4, 6, 8, 12 or 24",
        [](Configuration& c, qint64 v) { c.backupPlan.perDay = int(v); }},
    Key{"backup.hour", 0, 23, "hour of the first one, by the hall's clock",
        [](Configuration& c, qint64 v) { c.backupPlan.hour = int(v); }},
    Key{"backup.keep", 2, 3660, "so many of them stay",
        [](Configuration& c, qint64 v) { c.backupsKept = int(v); }},
    Key{"queue.write", 1, 1000000, "commands that may wait",
        [](Configuration& c, qint64 v) { c.writeQueue = int(v); }},
    Key{"queue.read", 1, 1000000, "queries that may wait",
        [](Configuration& c, qint64 v) { c.readQueue = int(v); }},
    Key{"queue.readers", 1, 16, "threads that read", [](Configuration& c, qint64 v) { c.readers = int(v); }},
    Key{"queue.hashes", 1, 10000, "passwords that may wait to be checked",
        [](Configuration& c, qint64 v) { c.hashQueue = int(v); }},
};

/// What a first start calls the centre. @return nothing when `name` is no key of it.
std::optional<Result<>> setCentre(FirstCentre& centre, const QString& name, const QString& value)
{
    const bool isShort = name == u"first.centre_short";
    if (!isShort && name != u"first.centre")
        return std::nullopt;
    const QString text = value.trimmed();
    const qsizetype most = isShort ? 8 : 200;
    if (text.isEmpty() || text.size() > most || text.contains(u'\n') || !isPlainText(text))
        return invalid(name, u"%1: '%2' is not a text of 1 to %3 characters"_s.arg(name, text).arg(most));
    (isShort ? centre.shortName : centre.name) = text;
    return Result<>();
}

Result<> setOne(Configuration& configuration, const QString& name, const QString& value)
{
    if (name == u"net.listen") {
        const QHostAddress address(value);
        if (address.isNull())
            return invalid(name, u"%1: '%2' is not an address"_s.arg(name, value));
        configuration.listen = address;
        return {};
    }
    if (name == u"backup.folder") {
        // What begins with a colon is a file inside the program to Qt.
        if (!QFileInfo(value).isAbsolute() || value.startsWith(u':') || !isPlainText(value))
            return invalid(name, u"%1: '%2' is not a whole path"_s.arg(name, value));
        configuration.shelf = value;
        return {};
    }
    if (const auto centre = setCentre(configuration.centre, name, value))
        return *centre;
    for (const Key& key : Keys) {
        if (name != QLatin1StringView(key.name))
            continue;
        bool isNumber = false;
        const qint64 number = value.toLongLong(&isNumber);
        if (!isNumber || number < key.least || number > key.most)
            return invalid(name, u"%1: '%2' is not a whole number from %3 to %4"_s.arg(name, value)
                                     .arg(key.least)
                                     .arg(key.most));
        key.set(configuration, number);
        if (!isLawful(configuration.backupPlan))
            return invalid(
                name,
                u"%1: %2 backups do not part a day evenly; say 0, 1, 2, 3, 4, 6, 8, 12 or 24"_s.arg(name).arg(
                    number));
        return {};
    }
    return invalid(name, u"'%1' is no key of the configuration; --help-config lists them"_s.arg(name));
}

constexpr qint64 LargestFile = 1 << 20;

/// A value may stand in quotes, as other programs write it; nothing in it has a meaning of its own, so that a
/// path of Windows is what it says.
QString valueOf(QStringView text)
{
    text = text.trimmed();
    if (text.size() >= 2 && text.startsWith(u'"') && text.endsWith(u'"'))
        text = text.mid(1, text.size() - 2);
    return text.toString();
}

Result<> onLine(int line, const Result<>& done)
{
    return done ? done : invalid(done.error().field, u"line %1: %2"_s.arg(line).arg(done.error().detail));
}

/// Takes the lines of a file one by one; knows the section, and on which line a key was set.
class Lines
{
public:
    explicit Lines(Configuration& configuration) : m_configuration(configuration) {}

    Result<> take(QStringView line)
    {
        ++m_number;
        line = line.trimmed();
        if (line.isEmpty() || line.startsWith(u';') || line.startsWith(u'#'))
            return {};
        if (line.startsWith(u'['))
            return onLine(m_number, enter(line));
        return onLine(m_number, set(line));
    }

private:
    Result<> enter(QStringView line)
    {
        const QString name = line.mid(1, line.size() - 2).trimmed().toString();
        if (!line.endsWith(u']') || name.isEmpty())
            return invalid(u"config"_s, u"'%1' is not of the form [section]"_s.arg(line));
        m_section = name == u"General" ? QString() : name + u'.'; // what older files call no section
        return {};
    }

    Result<> set(QStringView line)
    {
        const qsizetype equals = line.indexOf(u'=');
        if (equals <= 0)
            return invalid(u"config"_s, u"'%1' is not of the form key=value"_s.arg(line));
        const QString name = m_section + line.left(equals).trimmed().toString();
        if (const int before = m_setOn.value(name); before > 0)
            return invalid(name, u"%1 was set on line %2 already"_s.arg(name).arg(before));
        m_setOn.insert(name, m_number);
        return setOne(m_configuration, name, valueOf(line.mid(equals + 1)));
    }

    Configuration& m_configuration;
    QString m_section;
    QHash<QString, int> m_setOn;
    int m_number = 0;
};

Result<> takeFile(Configuration& configuration, const QByteArray& bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(bytes);
    if (decoder.hasError())
        return invalid(u"config"_s, u"the file is not UTF-8"_s);
    Lines lines(configuration);
    for (const QStringView line : QStringView(text).split(u'\n')) {
        if (const auto done = lines.take(line); !done)
            return done;
    }
    return {};
}

Result<QByteArray> bytesOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return invalid(u"config"_s, u"%1: %2"_s.arg(path, file.errorString()));
    const QByteArray bytes = file.read(LargestFile + 1);
    if (file.error() != QFile::NoError)
        return invalid(u"config"_s, u"%1: %2"_s.arg(path, file.errorString()));
    if (bytes.size() > LargestFile)
        return invalid(u"config"_s, u"%1 is larger than %2 bytes"_s.arg(path).arg(LargestFile));
    return bytes;
}

} // namespace

Result<Configuration> Configuration::parse(const QByteArray& file, const QStringList& overrides)
{
    Configuration configuration;
    if (const auto taken = takeFile(configuration, file); !taken)
        return tl::unexpected(taken.error());
    for (const QString& entry : overrides) {
        const qsizetype equals = entry.indexOf(u'=');
        if (equals <= 0)
            return invalid(entry, u"'%1' is not of the form key=value"_s.arg(entry));
        if (const auto done = setOne(configuration, entry.left(equals), entry.mid(equals + 1)); !done)
            return tl::unexpected(done.error());
    }
    return configuration;
}

Result<Configuration> Configuration::read(const QString& file, const QStringList& overrides)
{
    const auto bytes = file.isEmpty() ? Result<QByteArray>() : bytesOf(file);
    if (!bytes)
        return tl::unexpected(bytes.error());
    auto configuration = parse(*bytes, overrides);
    if (!configuration && !file.isEmpty())
        configuration.error().detail.prepend(file + u": "_s);
    return configuration;
}

QString Configuration::describe()
{
    QString text =
        u"net.listen  address to listen on, default all\n"
        "backup.folder  where backups are kept, a whole path, best on another disk; default: backup in "
        "the data folder\n"
        "first.centre  name of the centre that a first start without a hall file makes\n"
        "first.centre_short  its short name for lists, at most 8 characters\n"_s;
    for (const Key& key : Keys)
        text += u"%1  %2 to %3  %4\n"_s.arg(QLatin1StringView(key.name))
                    .arg(key.least)
                    .arg(key.most)
                    .arg(QLatin1StringView(key.meaning));
    return text;
}

} // namespace duban
