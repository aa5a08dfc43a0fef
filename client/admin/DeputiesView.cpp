// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/DeputiesView.h"

#include "client/step/People.h"
#include "client/widget/Countdown.h"

using namespace Qt::StringLiterals;

namespace duban {

namespace {

/// As the server takes it.
constexpr std::chrono::days LongestDeputy{366};

enum DeputyChip { HoldsDeputy = 1, ComingDeputy = 2 };

QString nameAndPosition(const PersonEntry& person)
{
    return person.position.isEmpty() ? person.name : u"%1  ·  %2"_s.arg(person.name, person.position);
}

/// Every role of a person; of one who is away disabled accounts count too.
quint32 roleBits(const PersonEntry& person)
{
    quint32 bits = 0;
    for (const AccountEntry& account : person.accounts)
        bits |= account.roles == 0 ? RoleSet{account.role}.bits() : account.roles;
    return bits;
}

} // namespace

DeputyDialog::DeputyDialog(const std::vector<PersonEntry>& people, const std::optional<DeputyEntry>& known,
                           LocalDay today, QWidget* parent)
    : FormDialog(known ? tr("Change deputy") : tr("Add deputy"),
                 known ? tr("%1 stands in for %2").arg(known->standInName, known->personName)
                       : tr("Who works on whose cases while they are away; under their own name"),
                 parent),
      m_today(today)
{
    if (known) {
        m_id = known->id;
        m_knownPerson = known->person;
        m_knownStandIn = known->standIn;
    }
    if (!known)
        addPeople(people);
    addDays(known);
    explain(u"person"_s, tr("They have left, or are not one of your people."));
    explain(u"standIn"_s,
            tr("They have left, have no role of the absent one, or are not one of your people."));
    explain(u"from"_s, tr("Another arrangement covers a day of this one, or the day lies in the past."));
    explain(u"until"_s, tr("From today on, and at most 366 days long."));
    explain(u"deputy"_s, tr("This arrangement was cancelled meanwhile. Refresh with F5."));
    begin();
    keepAs(u"deputy.%1"_s.arg(m_id));
}

void DeputyDialog::addPeople(const std::vector<PersonEntry>& people)
{
    m_person = addChoice(u"person"_s, tr("Who is away"));
    for (const PersonEntry& person : people) {
        if (!hasLeft(person, m_today) && roleBits(person) != 0)
            m_person->addItem(nameAndPosition(person), person.id.value);
    }
    m_person->setCurrentIndex(-1);
    m_standIn = addChoice(u"standIn"_s, tr("Who stands in"));
    connect(m_person, &QComboBox::currentIndexChanged, this, [this, people] {
        offerStandIns(people);
        refresh();
    });
}

/// Only somebody with a role of the absent one can do any of their work.
void DeputyDialog::offerStandIns(const std::vector<PersonEntry>& people)
{
    const PersonId away{m_person->currentData().toLongLong()};
    const auto absent = std::find_if(people.begin(), people.end(),
                                     [away](const PersonEntry& person) { return person.id == away; });
    m_standIn->clear();
    if (absent == people.end())
        return;
    for (const PersonEntry& person : people) {
        const bool fits = (rolesOf(person).bits() & roleBits(*absent)) != 0;
        if (person.id != away && fits && !hasLeft(person, m_today))
            m_standIn->addItem(nameAndPosition(person), person.id.value);
    }
    m_standIn->setCurrentIndex(-1);
}

void DeputyDialog::addDays(const std::optional<DeputyEntry>& known)
{
    const bool begun = known && known->from <= m_today;
    m_from = new DayField(begun ? known->from : m_today, m_today + std::chrono::days(3650), this);
    m_from->setDate(toQDate(known ? known->from : m_today));
    addField(u"from"_s, begun ? tr("First day (has begun)") : tr("First day"), m_from,
             [] { return QString(); });
    if (begun)
        fix(u"from"_s);
    m_until = new DayField(m_today, m_today + std::chrono::days(3650) + LongestDeputy, this);
    m_until->setDate(toQDate(known ? known->until : m_today));
    addField(u"until"_s, tr("Last day"), m_until, [this] {
        if (m_until->day() < m_from->day())
            return tr("The last day lies before the first.");
        return m_until->day() - m_from->day() >= LongestDeputy ? tr("At most 366 days.") : QString();
    });
    connect(m_from, &QDateEdit::dateChanged, this, [this] { refresh(); });
}

std::optional<SetDeputy> DeputyDialog::request() const
{
    if (!isRight())
        return std::nullopt;
    const PersonId person = m_person ? PersonId{m_person->currentData().toLongLong()} : m_knownPerson;
    const PersonId standIn = m_standIn ? PersonId{m_standIn->currentData().toLongLong()} : m_knownStandIn;
    return SetDeputy{m_id, person, standIn, m_from->day(), m_until->day(), false, {}};
}

CancelDeputyDialog::CancelDeputyDialog(const DeputyEntry& known, LocalDay today, QWidget* parent)
    : FormDialog(known.from > today ? tr("Take deputy back") : tr("Cancel deputy"),
                 tr("%1 stands in for %2").arg(known.standInName, known.personName), parent),
      m_known(known)
{
    addHint(
        known.from > today
            ? tr("It would begin on %1. That it was arranged stays in the journal.").arg(dayText(known.from))
            : tr("From now on the stand-in works on the absent one's cases no more. What they did stays "
                 "under their own name."));
    m_reason = addText(u"reason"_s, tr("Reason"), Need::Required);
    explain(u"deputy"_s, tr("This arrangement was cancelled meanwhile. Refresh with F5."));
    begin();
    keepAs(u"deputy.cancel.%1"_s.arg(m_known.id));
}

std::optional<SetDeputy> CancelDeputyDialog::request() const
{
    if (!isRight())
        return std::nullopt;
    return SetDeputy{m_known.id,
                     m_known.person,
                     m_known.standIn,
                     m_known.from,
                     m_known.until,
                     true,
                     m_reason->toPlainText().trimmed()};
}

DeputiesView::DeputiesView(const ViewContext& context, QWidget* parent)
    : ArrangementView(context,
                      {tr("Deputies"),
                       tr("Name or state"),
                       {tr("Who is away"), tr("Who stands in"), tr("First day"), tr("Last day"), tr("State")},
                       0,
                       {tr("All"), tr("In force"), tr("To come")},
                       tr("Nobody stands in for anybody"),
                       tr("Who works on the cases of somebody who is away stands here; F2 arranges it.")},
                      {tr("Add deputy…"), tr("Change…"), tr("Cancel deputy…")}, u"deputy"_s, parent)
{
    showRows();
}

void DeputiesView::fetch()
{
    ArrangementView::fetch();
    const auto follow = [](ListDeputies query, const DeputyEntry& last) {
        query.afterFrom = last.from;
        query.after = last.id;
        return query;
    };
    askAll<DeputyPage>(ListDeputies{}, follow,
                       [this](std::vector<DeputyEntry> rows) { m_deputies = std::move(rows); });
}

std::vector<RecordView::Row> DeputiesView::rows() const
{
    std::vector<Row> rows;
    for (const DeputyEntry& deputy : m_deputies) {
        const bool begun = deputy.from <= today();
        const QString state = deputy.cancelled ? tr("cancelled") : begun ? tr("in force") : tr("to come");
        const quint32 chips = deputy.cancelled ? 0U : 1U << unsigned(begun ? HoldsDeputy : ComingDeputy);
        rows.push_back(
            {deputy.id,
             {deputy.personName, deputy.standInName, dayText(deputy.from), dayText(deputy.until), state},
             chips});
    }
    return rows;
}

const DeputyEntry* DeputiesView::chosenDeputy() const
{
    const auto found = std::find_if(m_deputies.begin(), m_deputies.end(),
                                    [this](const DeputyEntry& row) { return row.id == chosen(); });
    return found == m_deputies.end() || found->cancelled ? nullptr : &*found;
}

QString DeputiesView::endWord() const
{
    const DeputyEntry* deputy = chosenDeputy();
    return deputy && deputy->from > today() ? tr("Take back…") : tr("Cancel deputy…");
}

void DeputiesView::add()
{
    desk()->open(new DeputyDialog(people(), std::nullopt, today(), this),
                 told(tr("The deputy was arranged.")));
}

void DeputiesView::change()
{
    const DeputyEntry* deputy = chosenDeputy();
    desk()->open(new DeputyDialog(people(), *deputy, today(), this),
                 told(tr("The deputy of %1 was changed.").arg(deputy->personName)));
}

void DeputiesView::end()
{
    const DeputyEntry* deputy = chosenDeputy();
    desk()->open(new CancelDeputyDialog(*deputy, today(), this),
                 told(deputy->from > today()
                          ? tr("The deputy of %1 was taken back.").arg(deputy->personName)
                          : tr("The deputy of %1 was cancelled.").arg(deputy->personName)));
}

} // namespace duban
