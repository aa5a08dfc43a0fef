// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/widget/MonthName.h"

#include <QCoreApplication>

#include <array>

namespace duban {

namespace {

struct MonthNames
{
    Q_DECLARE_TR_FUNCTIONS(duban::MonthNames)
};

} // namespace

QString monthName(int month)
{
    const std::array names{MonthNames::tr("January"), MonthNames::tr("February"), MonthNames::tr("March"),
                           MonthNames::tr("April"),   MonthNames::tr("May"),      MonthNames::tr("June"),
                           MonthNames::tr("July"),    MonthNames::tr("August"),   MonthNames::tr("September"),
                           MonthNames::tr("October"), MonthNames::tr("November"), MonthNames::tr("December")};
    return month >= 1 && month <= int(names.size()) ? names[std::size_t(month - 1)] : QString();
}

} // namespace duban
