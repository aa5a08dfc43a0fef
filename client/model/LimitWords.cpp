// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/model/LimitWords.h"

#include "common/calendar/BudgetText.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

struct LimitWords
{
    Q_DECLARE_TR_FUNCTIONS(duban::LimitWords)
};

} // namespace

QString limitText(Limit limit)
{
    if (!limit.isSet())
        return LimitWords::tr("no limit");
    switch (limit.unit) {
    case LimitUnit::None:
        break;
    case LimitUnit::WorkingDay:
        return LimitWords::tr("%n working day(s)", nullptr, limit.count);
    case LimitUnit::CalendarDay:
        return LimitWords::tr("%n calendar day(s)", nullptr, limit.count);
    case LimitUnit::Month:
        return LimitWords::tr("%n month(s)", nullptr, limit.count);
    case LimitUnit::OfficeHour:
        return LimitWords::tr("%n office hour(s)", nullptr, limit.count);
    }
    return LimitWords::tr("no limit");
}

QString budgetText(const TimeBudget& budget)
{
    QStringList parts{limitText(budget.limit)};
    for (const Limit& extension : budget.extensions)
        parts << limitText(extension);
    return parts.join(u" + "_s);
}

TimeBudget budgetOf(const DeadlineEntry& entry)
{
    auto budget = parseBudget(entry.budget);
    return budget && budget->limit.isSet() ? *std::move(budget) : TimeBudget{entry.limit, {}, {}};
}

QString unitName(LimitUnit unit)
{
    switch (unit) {
    case LimitUnit::None:
        return {};
    case LimitUnit::WorkingDay:
        return LimitWords::tr("working days");
    case LimitUnit::CalendarDay:
        return LimitWords::tr("calendar days");
    case LimitUnit::Month:
        return LimitWords::tr("months");
    case LimitUnit::OfficeHour:
        return LimitWords::tr("office hours");
    }
    return {};
}

QString stageBasis(const ItemVariant& variant, Stage stage)
{
    const auto rule = std::find_if(variant.flow.begin(), variant.flow.end(),
                                   [stage](const StageRule& r) { return r.stage == stage; });
    return rule == variant.flow.end() ? QString() : rule->basis;
}

Limit limitToMeet(const ItemVariant& variant) noexcept
{
    return variant.promisedLimit.isSet() ? variant.promisedLimit : variant.statutoryLimit;
}

} // namespace duban
