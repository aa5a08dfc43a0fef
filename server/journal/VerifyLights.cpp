// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/Verify.h"

#include "common/supervision/CaseClocks.h"
#include "server/store/CatalogueStore.h"
#include "server/store/DeadlineStore.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

Result<WorkCalendar> calendarOf(const ReadTx& tx)
{
    const auto stored = CatalogueStore::calendar(tx);
    if (!stored)
        return tl::unexpected(stored.error());
    std::vector<CalendarNotice> notices;
    for (const QByteArray& json : stored->notices) {
        auto notice = parseNotice(json);
        if (!notice)
            return tl::unexpected(notice.error());
        notices.push_back(*notice);
    }
    return WorkCalendar::build(notices, stored->version);
}

struct Given
{
    LegalTime yellow;
    LegalTime red;
};

Result<QHash<qint64, Given>> lightsByDeadline(const ReadTx& tx, VerifyReport& report)
{
    QHash<qint64, Given> given;
    Statement q = tx.statement(u"SELECT deadline_id, level, moment_utc FROM light");
    if (const auto ran = q.run(); !ran)
        return tl::unexpected(ran.error());
    while (q.next()) {
        Given& g = given[q.integer(0)];
        (q.enumeration<Light>(1) == Light::Red ? g.red : g.yellow) = q.legal(2);
        ++report.lights;
    }
    return given;
}

/// A clock that stopped in the very moment of its light may have it or not: the order of the two steps
/// decided, and both carry the same moment.
void checkOne(LegalTime moment, LegalTime given, LegalTime closed, LegalTime swept, const QString& what,
              VerifyReport& report)
{
    const bool mayHave = !closed.isSet() || moment <= closed;
    const bool mustHave = !closed.isSet() || moment < closed;
    if (given.isSet() && (given != moment || !mayHave))
        report.find(what +
                    u": given for %1, computed %2%3"_s.arg(formatMoment(given), formatMoment(moment),
                                                           mayHave ? QString() : u", closed before"_s));
    if (!given.isSet() && mustHave && moment <= swept)
        report.find(what + u": missing, due "_s + formatMoment(moment));
}

} // namespace

Result<> verifyLights(const ReadTx& tx, VerifyReport& report)
{
    const auto calendar = calendarOf(tx);
    if (!calendar)
        return tl::unexpected(calendar.error());
    auto given = lightsByDeadline(tx, report);
    if (!given)
        return tl::unexpected(given.error());
    const auto swept = DeadlineStore::sweptUntil(tx);
    if (!swept)
        return tl::unexpected(swept.error());
    Statement q =
        tx.statement(u"SELECT id, started_utc, limit_days, yellow_utc, due_utc, closed_utc, light_given"
                     " FROM deadline");
    if (const auto ran = q.run(); !ran)
        return ran;
    while (q.next()) {
        ++report.deadlines;
        const QString name = u"deadline %1"_s.arg(q.integer(0));
        const LightMoments m = lightMoments(*calendar, q.legal(1), {int(q.integer(2))});
        if (m.yellowAt != q.legal(3) || m.redAt != q.legal(4))
            report.find(name + u": stored moments differ from the calendar"_s);
        const Given g = given->value(q.integer(0));
        checkOne(m.yellowAt, g.yellow, q.legal(5), *swept, name + u" yellow"_s, report);
        checkOne(m.redAt, g.red, q.legal(5), *swept, name + u" red"_s, report);
        const quint8 highest = g.red.isSet()      ? quint8(Light::Red)
                               : g.yellow.isSet() ? quint8(Light::Yellow)
                                                  : 0;
        if (highest != q.integer(6))
            report.find(name + u": says light %1, has %2"_s.arg(q.integer(6)).arg(highest));
    }
    return {};
}

} // namespace duban
