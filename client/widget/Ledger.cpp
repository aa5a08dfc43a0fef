// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/widget/Ledger.h"

#include <QCoreApplication>
#include <QMap>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

struct LedgerWords
{
    Q_DECLARE_TR_FUNCTIONS(duban::Ledger)
};

struct Tally
{
    int counted = 0;
    int weekend = 0;
    int madeUp = 0;
    int paused = 0;
    int movedOn = 0;
    int hours = 0; ///< office minutes
    QMap<QString, int> off;
};

Tally tallyOf(const std::vector<BudgetDay>& ledger)
{
    Tally tally;
    for (const BudgetDay& entry : ledger) {
        tally.counted = std::max(tally.counted, entry.number);
        tally.weekend += entry.kind == BudgetDayKind::Weekend ? 1 : 0;
        tally.madeUp += entry.kind == BudgetDayKind::MakeUpWorkday ? 1 : 0;
        tally.paused += entry.kind == BudgetDayKind::Paused ? 1 : 0;
        tally.movedOn += entry.kind == BudgetDayKind::MovedOn ? 1 : 0;
        tally.hours += int(std::chrono::duration_cast<std::chrono::minutes>(entry.counted).count());
        if (entry.kind == BudgetDayKind::Holiday || entry.kind == BudgetDayKind::Closed)
            ++tally.off[entry.holiday];
    }
    return tally;
}

QString countText(int count, bool due)
{
    return due ? LedgerWords::tr("Day %1, due").arg(count) : LedgerWords::tr("Day %1").arg(count);
}

} // namespace

QString ledgerSummary(const std::vector<BudgetDay>& ledger)
{
    const Tally tally = tallyOf(ledger);
    QStringList parts;
    if (tally.hours > 0)
        parts << LedgerWords::tr("%1 h %2 min of office time counted")
                     .arg(tally.hours / 60)
                     .arg(tally.hours % 60);
    else
        parts << LedgerWords::tr("%n day(s) counted", nullptr, tally.counted);
    if (tally.weekend > 0)
        parts << LedgerWords::tr("%n weekend day(s) left out", nullptr, tally.weekend);
    for (auto it = tally.off.cbegin(); it != tally.off.cend(); ++it) {
        const QString name = it.key().isEmpty() ? LedgerWords::tr("Closed") : it.key();
        parts << LedgerWords::tr("%1: %n day(s) left out", nullptr, it.value()).arg(name);
    }
    if (tally.madeUp > 0)
        parts << LedgerWords::tr("%n make-up workday(s) counted", nullptr, tally.madeUp);
    if (tally.paused > 0)
        parts << LedgerWords::tr("%n paused day(s) not counted", nullptr, tally.paused);
    if (tally.movedOn > 0)
        parts << LedgerWords::tr("moved on by %n day(s) to a working day", nullptr, tally.movedOn);
    return parts.join(LedgerWords::tr("; "));
}

QString ledgerDayText(const BudgetDay& entry, LocalDay last)
{
    const bool due = entry.day == last;
    switch (entry.kind) {
    case BudgetDayKind::EventDay:
        return due ? LedgerWords::tr("Event, due") : LedgerWords::tr("Event, day 0");
    case BudgetDayKind::Counted:
        return countText(entry.number, due);
    case BudgetDayKind::MakeUpWorkday:
        return LedgerWords::tr("Day %1 (make-up)").arg(entry.number);
    case BudgetDayKind::Weekend:
        return LedgerWords::tr("Weekend");
    case BudgetDayKind::Holiday:
        return entry.holiday.isEmpty() ? LedgerWords::tr("Holiday") : entry.holiday;
    case BudgetDayKind::Paused:
        return LedgerWords::tr("Paused");
    case BudgetDayKind::MovedOn:
        return due ? LedgerWords::tr("Moved on, due") : LedgerWords::tr("Moved on");
    case BudgetDayKind::Closed:
        return entry.holiday.isEmpty() ? LedgerWords::tr("Closed") : entry.holiday;
    }
    return {};
}

} // namespace duban
