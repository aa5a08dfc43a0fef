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
    : RecordView(context,
                 {tr("Duties"),
                  tr("Name, window or state"),
                  {tr("Clerk"), tr("Window"), tr("From"), tr("Until"), tr("Stands in for"), tr("State")},
                  1,
                  {tr("All"), tr("Now"), tr("To come")},
                  tr("No duty is arranged"),
                  tr("Without one every clerk works for the window of the account. F2 arranges who stands at "
                     "another one, and when.")},
                 parent),
      m_people(new PeopleBook(context.link, this)), m_add(addAct(tr("Add duty…"), QKeySequence(Qt::Key_F2))),
      m_change(addAct(tr("Change…"), QKeySequence(Qt::Key_F4))),
      m_end(addAct(tr("End…"), QKeySequence(Qt::Key_F7)))
{
    connect(m_add, &QPushButton::clicked, this, &DutiesView::add);
    connect(m_change, &QPushButton::clicked, this, &DutiesView::change);
    connect(m_end, &QPushButton::clicked, this, &DutiesView::end);
    connect(m_people, &PeopleBook::fetched, this, [this] { showActs(); });
    connect(m_people, &PeopleBook::refused, this, [this](const Refusal& why) { complain(why); });
    showRows();
}

void DutiesView::fetch()
{
    m_people->fetch();
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

void DutiesView::showActs()
{
    const DutyEntry* duty = chosenDuty();
    const bool any = duty != nullptr;
    m_end->setText(any && duty->from > replica().legalNow() ? tr("Take back…") : tr("End…"));
    m_add->setEnabled(!m_people->people().empty());
    m_change->setEnabled(any && !m_people->people().empty());
    m_end->setEnabled(any);
}

FormDesk::Done DutiesView::told(const QString& done)
{
    return [this, done](const CommandReply&) { tell(done); };
}

void DutiesView::add()
{
    if (!desk()->reopen())
        desk()->open(new DutyDialog(replica(), m_people->people(), std::nullopt, this),
                     told(tr("The duty was arranged.")));
}

void DutiesView::change()
{
    const DutyEntry* duty = chosenDuty();
    if (duty && m_change->isEnabled() && !desk()->reopen())
        desk()->open(new DutyDialog(replica(), m_people->people(), *duty, this),
                     told(tr("The duty of %1 was changed.").arg(duty->personName)));
}

void DutiesView::end()
{
    const DutyEntry* duty = chosenDuty();
    if (duty && !desk()->reopen())
        desk()->open(new EndDutyDialog(replica(), *duty, this),
                     told(duty->from > replica().legalNow()
                              ? tr("The duty of %1 was taken back.").arg(duty->personName)
                              : tr("The duty of %1 has ended.").arg(duty->personName)));
}

} // namespace duban
