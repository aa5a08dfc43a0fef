// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/support/BenchOptions.h"

#include "tests/bench/support/Figures.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace duban::test {

int BenchOptions::rounds() const
{
    return smoke ? 2 : Rounds;
}

BenchOptions BenchOptions::read(int clients)
{
    QCommandLineParser parser;
    parser.addOptions({{u"smoke"_s, u"Small sizes, to show that it runs."_s},
                       {u"data"_s, u"Folder for databases that are kept."_s, u"folder"_s},
                       {u"small"_s, u"Cases of the small hall."_s, u"n"_s},
                       {u"large"_s, u"Cases of the large hall."_s, u"n"_s},
                       {u"clients"_s, u"Connections."_s, u"n"_s},
                       {u"seconds"_s, u"Length of a round."_s, u"s"_s}});
    parser.process(*QCoreApplication::instance());
    BenchOptions options;
    options.smoke = parser.isSet(u"smoke"_s);
    options.clients = clients;
    if (options.smoke) {
        options.small = 3000;
        options.large = 6000;
        options.clients = std::max(clients / 10, 1);
        options.seconds = 0.3;
    }
    const auto number = [&parser](const QString& name, int usual) {
        return parser.isSet(name) ? std::max(parser.value(name).toInt(), 1) : usual;
    };
    options.small = number(u"small"_s, options.small);
    options.large = number(u"large"_s, options.large);
    options.clients = number(u"clients"_s, options.clients);
    if (parser.isSet(u"seconds"_s))
        options.seconds = std::max(parser.value(u"seconds"_s).toDouble(), 0.1);
    options.data = parser.isSet(u"data"_s) ? parser.value(u"data"_s) : QStringLiteral(DUBAN_BENCH_DATA);
    return options;
}

} // namespace duban::test
