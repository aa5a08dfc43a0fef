// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/DutiesView.h"

#include "client/admin/DutyDialog.h"
#include "client/admin/PlaceWords.h"
#include "client/model/DomainWords.h"

using namespace Qt::StringLiterals;

namespace duban {

namespace {

enum DutyChip { DutyNow = 1, DutyToCome = 2 };

} // namespace

DutiesView::DutiesView(const ViewContext& context, QWidget* parent)
    : ArrangementView(
          context,
          {tr("Duties"),
           tr("Name, window or state"),
           {tr("Clerk"), tr("Window"), tr("From"), tr("Until"), tr("Stands in for"), tr("State")},
           1,
           {tr("All"), tr("Now"), tr("To come")},
           tr("No duty is arranged"),
           tr("Without one every clerk works for the window of the account. F2 arranges who stands at "
              "another one, and when.")},
          {tr("Add duty…"), tr("Change…"), tr("End…")}, u"duty"_s, parent)
{
    showRows();
}

void DutiesView::fetch()
{
    ArrangementView::fetch();
    const auto follow = [](ListDuties query, const DutyEntry& last) {
        query.afterFrom = last.from;
        query.after = last.id;
        return query;
    };
    askAll<DutyPage>(ListDuties{}, follow,
                     [this](std::vector<DutyEntry> rows) { m_duties = std::move(rows); });
}

bool DutiesView::isOver(const DutyEntry& duty) const
{
    return duty.cancelled || duty.until <= replica().legalNow();
}

std::vector<RecordView::Row> DutiesView::rows() const
{
    std::vector<Row> rows;
    for (const DutyEntry& duty : m_duties) {
        const bool begun = duty.from <= replica().legalNow();
        const QString state = duty.cancelled ? tr("struck out")
                              : isOver(duty) ? tr("over")
                              : begun        ? tr("now")
                                             : tr("to come");
        const quint32 chips = isOver(duty) ? 0U : 1U << unsigned(begun ? DutyNow : DutyToCome);
        rows.push_back({duty.id,
                        {duty.personName, windowLine(replica(), duty.window), momentText(duty.from),
                         momentText(duty.until), duty.standsForName, state},
                        chips});
    }
    return rows;
}

const DutyEntry* DutiesView::chosenDuty() const
{
    const auto found = std::find_if(m_duties.begin(), m_duties.end(),
                                    [this](const DutyEntry& row) { return row.id == chosen(); });
    return found == m_duties.end() || isOver(*found) ? nullptr : &*found;
}

QString DutiesView::endWord() const
{
    const DutyEntry* duty = chosenDuty();
    return duty && duty->from > replica().legalNow() ? tr("Take back…") : tr("End…");
}

void DutiesView::add()
{
    desk()->open(new DutyDialog(replica(), people(), std::nullopt, this), told(tr("The duty was arranged.")));
}

void DutiesView::change()
{
    const DutyEntry* duty = chosenDuty();
    desk()->open(new DutyDialog(replica(), people(), *duty, this),
                 told(tr("The duty of %1 was changed.").arg(duty->personName)));
}

void DutiesView::end()
{
    const DutyEntry* duty = chosenDuty();
    desk()->open(new EndDutyDialog(replica(), *duty, this),
                 told(duty->from > replica().legalNow()
                          ? tr("The duty of %1 was taken back.").arg(duty->personName)
                          : tr("The duty of %1 has ended.").arg(duty->personName)));
}

} // namespace duban
