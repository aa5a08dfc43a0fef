// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/widget/Ledger.h"

#include <QCoreApplication>
#include <QMap>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr LocalDay::duration OneDay{1};

const SpecialDay* specialDay(const WorkCalendar& calendar, LocalDay day)
{
    for (const CalendarNotice& notice : calendar.notices()) {
        for (const SpecialDay& special : notice.days) {
            if (special.day == day)
                return &special;
        }
    }
    return nullptr;
}

QString phrase(const char* english, int n)
{
    return QCoreApplication::translate("duban::Ledger", english, nullptr, n);
}

} // namespace

std::vector<LedgerDay> ledgerOf(const WorkCalendar& calendar, LegalTime start, WorkingDays limit)
{
    const LocalDay first = dayOf(start);
    const LocalDay last = dueMoment(calendar, start, limit).day;
    std::vector<LedgerDay> ledger;
    int number = 0;
    for (LocalDay day = first; day <= last; day += OneDay) {
        LedgerDay entry{day, LedgerKind::Working, {}, 0};
        const SpecialDay* special = specialDay(calendar, day);
        const bool counts = calendar.isWorkingDay(day);
        if (special && special->kind == SpecialDay::Kind::Holiday)
            entry.holiday = special->name;
        if (day == first)
            entry.kind = LedgerKind::Event;
        else if (!counts)
            entry.kind = entry.holiday.isEmpty() ? LedgerKind::Weekend : LedgerKind::Holiday;
        else if (special && special->kind == SpecialDay::Kind::MakeUpWorkday)
            entry.kind = LedgerKind::MakeUp;
        if (day != first && counts)
            entry.number = ++number;
        ledger.push_back(entry);
    }
    return ledger;
}

QString ledgerSummary(const std::vector<LedgerDay>& ledger)
{
    int counted = 0;
    int weekend = 0;
    int madeUp = 0;
    QMap<QString, int> holidays;
    for (const LedgerDay& entry : ledger) {
        counted = std::max(counted, entry.number);
        weekend += entry.kind == LedgerKind::Weekend ? 1 : 0;
        madeUp += entry.kind == LedgerKind::MakeUp ? 1 : 0;
        if (entry.kind == LedgerKind::Holiday)
            ++holidays[entry.holiday];
    }
    QStringList parts{phrase(QT_TRANSLATE_N_NOOP("duban::Ledger", "%n working day(s) counted"), counted)};
    if (weekend > 0)
        parts << phrase(QT_TRANSLATE_N_NOOP("duban::Ledger", "%n weekend day(s) left out"), weekend);
    for (auto it = holidays.cbegin(); it != holidays.cend(); ++it) {
        parts << phrase(QT_TRANSLATE_N_NOOP("duban::Ledger", "%1: %n day(s) left out"), it.value())
                     .arg(it.key());
    }
    if (madeUp > 0)
        parts << phrase(QT_TRANSLATE_N_NOOP("duban::Ledger", "%n make-up workday(s) counted"), madeUp);
    return parts.join(QCoreApplication::translate("duban::Ledger", "; "));
}

} // namespace duban
