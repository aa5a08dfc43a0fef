// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/calendar/BudgetText.h"

using namespace Qt::StringLiterals;

namespace duban {

QString formatPauses(const std::vector<Pause>& pauses)
{
    QStringList parts;
    for (const Pause& pause : pauses)
        parts.append(formatDay(pause.from) + u".."_s + formatDay(pause.to));
    return parts.join(u',');
}

Result<std::vector<Pause>> parsePauses(const QString& text)
{
    std::vector<Pause> pauses;
    if (text.isEmpty())
        return pauses;
    const auto parts = QStringView(text).split(u',');
    for (const QStringView part : parts) {
        const qsizetype dots = part.indexOf(u"..");
        if (dots < 0)
            return invalid(u"budget"_s, u"'%1' is no pause of the form 2026-09-28..2026-10-12"_s.arg(part));
        const auto from = parseDay(part.left(dots).toString());
        const auto to = parseDay(part.mid(dots + 2).toString());
        if (!from || !to || *to < *from)
            return invalid(u"budget"_s, u"'%1' is no pause of the form 2026-09-28..2026-10-12"_s.arg(part));
        pauses.push_back({*from, *to});
    }
    return pauses;
}

QString formatBudget(const TimeBudget& budget)
{
    QString text = formatLimit(budget.limit);
    for (const Limit& extension : budget.extensions)
        text += u'+' + formatLimit(extension);
    if (!budget.pauses.empty())
        text += u'|' + formatPauses(budget.pauses);
    return text;
}

Result<TimeBudget> parseBudget(const QString& text)
{
    TimeBudget budget;
    const qsizetype bar = text.indexOf(u'|');
    if (bar >= 0) {
        auto pauses = parsePauses(text.mid(bar + 1));
        if (!pauses)
            return tl::unexpected(pauses.error());
        budget.pauses = std::move(*pauses);
    }
    const auto limits = QStringView(text).left(bar < 0 ? text.size() : bar).split(u'+');
    for (qsizetype i = 0; i < limits.size(); ++i) {
        const auto limit = parseLimit(limits[i].toString());
        if (!limit)
            return invalid(u"budget"_s, limit.error().detail);
        if (i == 0)
            budget.limit = *limit;
        else
            budget.extensions.push_back(*limit);
    }
    return budget;
}

} // namespace duban
