// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/window/Duty.h"

#include "client/widget/Countdown.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

struct DutyWords
{
    Q_DECLARE_TR_FUNCTIONS(duban::DutyWords)
};

QString halfDay(LocalDay day, TimeOfDay from, TimeOfDay to)
{
    return from == to ? QString()
                      : u"%1-%2"_s.arg(timeText(momentOf(day, from)), timeText(momentOf(day, to)));
}

} // namespace

QString whyNoDuty(const Replica& replica)
{
    const WindowId id = replica.me().window;
    if (!id.isValid())
        return DutyWords::tr(
            "By the duty plan you stand at no window now, so nothing can be taken in. What you "
            "type stays here and F6 parks it. Ask the head of your unit for a duty; the form "
            "goes on by itself once it begins.");
    const ServiceWindow* window = replica.window(id);
    const Hall* hall = window ? replica.hall(window->hall) : nullptr;
    if ((window && window->closed) || (hall && hall->closed))
        return DutyWords::tr(
            "This window was closed, so nothing can be taken in. Ask the head of your unit for "
            "a duty at another one; what you type stays.");
    return {};
}

QString standingText(const Replica& replica)
{
    const ServiceWindow* window = replica.window(replica.me().window);
    if (!window)
        return {};
    const Hall* hall = replica.hall(window->hall);
    return hall ? DutyWords::tr("%1, %2", "window, hall").arg(window->name, hall->name) : window->name;
}

QString openTodayText(const Replica& replica)
{
    const LocalDay today = dayOf(replica.legalNow());
    const OpeningCalendar& opening = replica.opening(replica.me().hall);
    if (!opening.isOpen(today)) {
        const QString why = opening.nameOf(today);
        return why.isEmpty() ? DutyWords::tr("Closed today")
                             : DutyWords::tr("Closed today: %1", "name of the day").arg(why);
    }
    const OfficeHours& hours = opening.hours();
    QStringList parts{halfDay(today, hours.morningOpen, hours.morningClose),
                      halfDay(today, hours.afternoonOpen, hours.afternoonClose)};
    parts.removeAll(QString());
    return DutyWords::tr("Open today %1", "hours").arg(parts.join(DutyWords::tr(", ")));
}

} // namespace duban
