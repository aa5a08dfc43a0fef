// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/CalendarView.h"
#include "common/protocol/CalendarRequests.h"
#include "common/protocol/Words.h"
#include "tests/gui/model/ScriptedLink.h"

#include <QFile>

namespace duban {

inline CalendarNotice publishedNotice(int year)
{
    QFile file(QStringLiteral(DUBAN_SOURCE_DIR "/resources/calendar/%1.json").arg(year));
    return file.open(QIODevice::ReadOnly) ? parseNotice(file.readAll()).value_or(CalendarNotice{})
                                          : CalendarNotice{};
}

/// A notice of a year nobody published, with one holiday.
inline CalendarNotice madeUpNotice(int year)
{
    return {year,
            {QStringLiteral("国办发明电〔2026〕9号")},
            {{fromQDate(QDate(year, 1, 1)), SpecialDay::Kind::Holiday, QStringLiteral("元旦")}},
            CalendarNotice::Layer::National};
}

/// One page of a rehearsal with one deadline that would move.
/// @param next where the next page goes on; 0: this is the last one
inline Rehearsal rehearsedPage(const QString& token, int looked, int redFalls, qint64 next)
{
    Rehearsal made;
    made.token = token;
    made.open = 30;
    made.next = {next};
    made.count.looked = looked;
    made.count.moved = 1;
    made.count.redFalls = redFalls;
    RehearsedDeadline row;
    row.deadline = {looked};
    row.caseNumber = QStringLiteral("20261123-000001");
    row.clock = ClockKind::DecisionPromised;
    row.dueBefore = *parseMoment(QStringLiteral("2027-01-05T00:00"));
    row.dueAfter = *parseMoment(QStringLiteral("2027-01-06T00:00"));
    row.given = redFalls > 0 ? Light::Red : Light::Green;
    row.falls = redFalls > 0;
    made.rows = {row};
    return made;
}

/// A system administrator before the calendar, over a link without a server. Monday 2026-11-23 10:00 by the
/// legal clock; the notices of 2025 and 2026 are in force, nothing lies ready.
struct AdminFixture
{
    AdminFixture() : replica(link)
    {
        LoginReply login;
        login.account = {9};
        login.person = {9};
        login.role = Role::SystemAdmin;
        login.roles = RoleSet{Role::SystemAdmin}.bits();
        login.legalNow = *parseMoment(QStringLiteral("2026-11-23T10:00"));
        login.replayed = true;
        replica.begin(login);
        link.answer(MessageKind::GetCatalogue, CatalogueReply{});
        CalendarReply calendar;
        calendar.version = {3};
        calendar.notices = {toEntry(publishedNotice(2025)), toEntry(publishedNotice(2026))};
        link.answer(MessageKind::GetCalendar, calendar);
        view = std::make_unique<CalendarView>(ViewContext{link, replica});
        view->resize(1180, 680);
        view->show();
        tellDrafts({});
    }

    /// Answers what lies ready.
    void tellDrafts(const std::vector<CalendarNotice>& notices)
    {
        Rehearsal reply;
        reply.inForce = {3};
        reply.token = notices.empty() ? QString() : QStringLiteral("t1");
        for (const CalendarNotice& notice : notices)
            reply.drafts.push_back({toEntry(notice), QStringLiteral("赵琳"), replica.legalNow()});
        link.answer(MessageKind::RehearseCalendar, reply);
    }

    void refuse(MessageKind kind, ErrorCode code, const QString& field = {})
    {
        CommandReply reply;
        reply.code = code;
        reply.number = field;
        link.answer(kind, reply);
    }

    CalendarDesk* desk() const { return view->desk(); }

    ScriptedLink link;
    Replica replica;
    std::unique_ptr<CalendarView> view;
};

} // namespace duban
