// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/calendar/CalendarNotice.h"
#include "common/protocol/Requests.h"

// A change of the calendar: notices are laid ready, rehearsed, and come into force together.

namespace duban {

/// Lays a notice ready; one of the same layer and year that lay there is replaced. Moves nothing. Answered by
/// CommandReply with the year; InvalidInput names the entry at fault as parseNotice() does, and `papers` for
/// a notice that names none: it would make a published year an unpublished one.
struct ImportCalendar
{
    static constexpr auto kind = MessageKind::ImportCalendar;
    static constexpr auto permission = Permission::ManageCalendar;
    static constexpr auto scope = ScopeRule::NoScope;

    QString notice; ///< JSON in the form that parseNotice() reads, from a file or from the year view

    DUBAN_FIELDS(visit(1, self.notice);)
};

/// Takes a notice that was laid ready away again. NotFound when there is none.
struct DropCalendarDraft
{
    static constexpr auto kind = MessageKind::DropCalendarDraft;
    static constexpr auto permission = Permission::ManageCalendar;
    static constexpr auto scope = ScopeRule::NoScope;

    CalendarNotice::Layer layer = CalendarNotice::Layer::National;
    int year = 0;

    DUBAN_FIELDS(visit(1, self.layer); visit(2, self.year);)
};

/// The notices laid ready come into force as one act; the running deadlines follow in small batches.
/// WrongState when none lies ready, or the deadlines of the change before have not all followed yet; Conflict
/// when `token` is not that of what lies ready now. Answered by CommandReply with the new version.
struct ActivateCalendar
{
    static constexpr auto kind = MessageKind::ActivateCalendar;
    static constexpr auto permission = Permission::ManageCalendar;
    static constexpr auto scope = ScopeRule::NoScope;

    QString token;    ///< of the rehearsal that was looked at
    QString approver; ///< login of the supervision officer, another person, who answers for reds that fall
                      ///< away; may be empty when none does
    QString reason;   ///< of the approval, at most 2000 characters; must be written where `approver` is

    DUBAN_FIELDS(visit(1, self.token); visit(2, self.approver); visit(3, self.reason);)
};

/// What would move if the notices laid ready came into force now. Answered by Rehearsal, page by page;
/// WrongState while the deadlines follow an earlier change.
struct RehearseCalendar
{
    static constexpr auto kind = MessageKind::RehearseCalendar;
    static constexpr auto permission = Permission::ManageCalendar;

    DeadlineId after; ///< `next` of the page before; not set: the first page
    int limit = 500;  ///< most rows of a page, 1 to 1000

    DUBAN_FIELDS(visit(1, self.after); visit(2, self.limit);)
};

} // namespace duban
