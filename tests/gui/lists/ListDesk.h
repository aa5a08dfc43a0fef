// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/Preferences.h"
#include "client/department/CaseListView.h"
#include "client/department/SavedFilters.h"
#include "common/protocol/DeskReplies.h"
#include "tests/gui/step/StepDeskFixture.h"

namespace duban {

/// A list of cases on the screen, over a link without a server.
struct ListDesk : StepDeskFixture
{
    explicit ListDesk(const PreferencePage& kept = {})
        : StepDeskFixture(Role::Handler), likings(link, std::chrono::milliseconds(5))
    {
        likings.begin({1});
        view = std::make_unique<CaseListView>(ViewContext{link, replica, nullptr, &likings}, plan());
        view->resize(1180, 640);
        view->show();
        link.answer(MessageKind::ListPreferences, kept);
    }

    static CaseListPlan plan()
    {
        CaseListPlan made;
        made.name = QStringLiteral("todo");
        made.title = QStringLiteral("To do");
        made.chips = {
            {QStringLiteral("all"), QStringLiteral("All"),
             [](const CaseRow&, const Replica&) { return true; }},
            {QStringLiteral("red"), QStringLiteral("Red"),
             [](const CaseRow& row, const Replica&) { return row.light == Light::Red; }},
        };
        made.emptyHeadline = QStringLiteral("Nothing");
        made.emptyText = QStringLiteral("Nothing to do.");
        return made;
    }

    CaseRow row(qint64 id, const QString& applicant, Light light, const QString& due)
    {
        CaseRow made = details(CaseState::Accepted, Stage::Handling).row;
        made.id = {id};
        made.seq = {++m_seq};
        made.number = QStringLiteral("20261123-%1").arg(id, 6, 10, QChar(u'0'));
        made.applicantName = applicant;
        made.light = light;
        made.dueAt = *parseMoment(due);
        return made;
    }

    void say(const std::vector<CaseRow>& rows)
    {
        Feed feed;
        feed.rows = rows;
        emit link.feedArrived(feed);
    }

    /// Three cases: 1 is due last, 2 first, 3 between them and red.
    void sayThree()
    {
        say({row(1, QStringLiteral("张三"), Light::Green, QStringLiteral("2026-12-09T00:00")),
             row(2, QStringLiteral("阿明"), Light::Yellow, QStringLiteral("2026-11-25T00:00")),
             row(3, QStringLiteral("李四"), Light::Red, QStringLiteral("2026-11-30T00:00"))});
    }

    std::vector<qint64> ids() const
    {
        std::vector<qint64> made;
        const QAbstractItemModel& model = *view->table()->model();
        for (int at = 0; at < model.rowCount(); ++at)
            made.push_back(model.index(at, 0).data(CaseIdRole).toLongLong());
        return made;
    }

    /// What was sent under a name; the newest.
    QByteArray sent(const QString& name) const { return likings.value(name); }

    Preferences likings;
    std::unique_ptr<CaseListView> view;

private:
    qint64 m_seq = 100;
};

} // namespace duban
