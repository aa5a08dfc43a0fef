// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/Fuzz.h"

#include "common/base/Text.h"
#include "server/app/Configuration.h"

#include <QDir>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace duban::test {

namespace {

struct Range
{
    double value;
    double least;
    double most;
};

/// The ranges once more, in their own words.
std::vector<Range> rangesOf(const Configuration& c)
{
    const NetworkSettings& n = c.network;
    return {{double(n.maxConnections), 10, 60'000},
            {double(n.maxPerAddress), 1, 60'000},
            {double(n.helloWithin.count()), 1, 600},
            {double(n.frameWithin.count()), 5, 3'600},
            {double(n.backlogLimit), 65'536, 268'435'456},
            {n.sessionPerSecond, 1, 1e6},
            {n.sessionBurst, 1, 1e6},
            {n.addressPerSecond, 1, 1e7},
            {n.addressBurst, 1, 1e7},
            {double(n.login.pairFailures), 1, 100},
            {double(n.login.pairWindow.count()), 1, 86'400},
            {double(n.login.addressFailures), 1, 10'000},
            {double(n.login.addressBan.count()), 1, 86'400},
            {double(n.session.idle.count()), 1, 86'400},
            {double(n.session.absolute.count()), 1, 604'800},
            {double(c.backupPlan.perDay), 0, 24},
            {double(c.backupPlan.hour), 0, 23},
            {double(c.backupsKept), 2, 3'660},
            {double(c.writeQueue), 1, 1e6},
            {double(c.readQueue), 1, 1e6},
            {double(c.readers), 1, 16}};
}

QString summaryOf(const Configuration& c)
{
    QStringList words{c.listen.toString(), QString::number(c.port), c.shelf, c.centre.name,
                      c.centre.shortName};
    for (const Range& range : rangesOf(c))
        words << QString::number(range.value);
    return words.join(u'\n');
}

void requireLawful(const Configuration& c)
{
    for (const Range& range : rangesOf(c))
        require(range.value >= range.least && range.value <= range.most, "a number is in its range");
    require(isLawful(c.backupPlan), "backups part a day evenly");
    require(!c.listen.isNull(), "the address is one");
    require(c.shelf.isEmpty() ||
                (QDir::isAbsolutePath(c.shelf) && !c.shelf.startsWith(u':') && isPlainText(c.shelf)),
            "the folder of the backups is a whole path");
    for (const auto& [text, least, most] :
         {std::tuple(c.centre.name, 1, 200), std::tuple(c.centre.shortName, 0, 8)})
        require(text.size() >= least && text.size() <= most && isPlainText(text) && !text.contains(u'\n'),
                "a name is a line of plain text");
}

void requirePlace(const Error& error, const QByteArray& bytes)
{
    static const QRegularExpression form(u"\\Aline ([0-9]+): "_s);
    const int line = form.match(error.detail).captured(1).toInt();
    const bool named =
        (line >= 1 && line <= bytes.count('\n') + 1) || error.detail == u"the file is not UTF-8";
    require(error.code == ErrorCode::InvalidInput && !error.field.isEmpty() && named,
            "a complaint names key and line");
}

} // namespace

void fuzzConfiguration(const QByteArray& bytes, Subject subject)
{
    const auto read = Configuration::parse(bytes);
    if (!read)
        return requirePlace(read.error(), bytes);
    requireLawful(*read);
    const QByteArray fromWindows = QByteArray(bytes).replace("\r\n", "\n").replace('\n', "\r\n");
    auto again = Configuration::parse(fromWindows);
    if (again && subject == Subject::Sabotaged)
        again->port = quint16(again->port + 1);
    require(again && summaryOf(*again) == summaryOf(*read), "line ends of Windows change nothing");
    const auto first = Configuration::parse("net.port=1\n" + QByteArray(bytes).replace("\xef\xbb\xbf", ""));
    require(!first || first->port == 1, "a key is never set twice in silence");
    const auto overridden = Configuration::parse(bytes, {u"net.port=2"_s});
    require(overridden && overridden->port == 2, "the command line has the last word");
}

} // namespace duban::test
