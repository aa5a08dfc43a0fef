// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/Scale.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr char ScaleVariable[] = "QT_SCALE_FACTOR";

} // namespace

bool isScale(int percent)
{
    return std::find(Scales.begin(), Scales.end(), percent) != Scales.end();
}

std::optional<int> scaleAsked(const QStringList& arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption scale(u"scale"_s, {}, u"PERCENT"_s);
    parser.addOption(scale);
    parser.parse(arguments); // what it does not know is for parseOptions() to judge
    const int percent = parser.value(scale).toInt();
    return isScale(percent) ? std::optional(percent) : std::nullopt;
}

QByteArray scaleFactor(int percent, const QByteArray& system)
{
    bool known = false;
    const double given = system.toDouble(&known);
    const double base = known && given > 0 ? given : 1;
    return QByteArray::number(base * percent / 100);
}

void applyScale(int percent)
{
    if (percent != UsualScale)
        qputenv(ScaleVariable, scaleFactor(percent, qgetenv(ScaleVariable)));
}

bool fitsScreen(const QSize& available, int now, int percent)
{
    const QSize room = available * now / percent;
    return percent == UsualScale ||
           (room.width() >= SmallestWindow.width() && room.height() >= SmallestWindow.height());
}

} // namespace duban
