// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/DraftStore.h"
#include "common/protocol/DeskReplies.h"
#include "common/protocol/DeskRequests.h"
#include "tests/gui/step/StepDeskFixture.h"

namespace duban {

/// A window clerk at window 3 of hall 2, over a link without a server. Monday 2026-11-23 10:00.
struct WindowDesk : StepDeskFixture
{
    WindowDesk() : StepDeskFixture(Role::WindowClerk) { standAt({3}); }

    /// The session comes back at another window, as after a change of duty; not valid: at none.
    void standAt(WindowId window)
    {
        LoginReply login;
        login.account = {1};
        login.person = {7};
        login.personName = QStringLiteral("王敏");
        login.role = Role::WindowClerk;
        login.roles = RoleSet{Role::WindowClerk}.bits();
        login.hall = {2};
        login.window = window;
        login.legalNow = *parseMoment(QStringLiteral("2026-11-23T10:00"));
        login.replayed = true;
        replica.begin(login);
        CatalogueReply catalogue;
        catalogue.organisations = {{{5},
                                    {},
                                    QStringLiteral("县住建局"),
                                    QStringLiteral("住建局"),
                                    Tier::County,
                                    QStringLiteral("机关"),
                                    false}};
        HallEntry hall;
        hall.id = {2};
        hall.name = QStringLiteral("一楼大厅");
        catalogue.halls = {hall};
        catalogue.windows = {{{3}, {2}, {5}, QStringLiteral("3 号窗口"), false},
                             {{4}, {2}, {6}, QStringLiteral("4 号窗口"), false}};
        catalogue.variants = {toEntry(variant)};
        catalogue.kinds = {toEntry(variant.kind)};
        while (link.answer(MessageKind::GetCatalogue, catalogue)) {
        }
        while (link.answer(MessageKind::GetCalendar, CalendarReply{})) {
        }
    }

    /// A case of this window as the feed tells it.
    CaseRow row(qint64 id, CaseState state, const QString& applicant = QStringLiteral("远大建筑")) const
    {
        CaseRow made = details(state, Stage::Acceptance).row;
        made.id = {id};
        made.seq = {id};
        made.number = QStringLiteral("BL-20261123-%1").arg(id, 5, 10, QLatin1Char('0'));
        made.applicantName = applicant;
        return made;
    }

    void tell(const std::vector<CaseRow>& rows)
    {
        Feed feed;
        feed.head = {1000};
        feed.rows = rows;
        emit link.feedArrived(feed);
    }

    /// Gives the key for drafts, as a server that has one already.
    void giveKey(const QByteArray& key)
    {
        link.answer(MessageKind::ListPreferences,
                    PreferencePage{{{QString::fromLatin1(DraftStore::KeyPreference), key}}});
    }

    static CommandReply refusal(ErrorCode code, const QString& field = {})
    {
        CommandReply reply;
        reply.code = code;
        reply.number = field;
        return reply;
    }
};

} // namespace duban
