// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/DutyDialog.h"

#include "client/admin/PlaceWords.h"
#include "client/model/DomainWords.h"
#include "client/step/People.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace duban {

namespace {

/// As the server takes it.
constexpr auto LongestDuty = 24h;

bool isClerk(const PersonEntry& person, LocalDay today)
{
    return !hasLeft(person, today) && rolesOf(person).has(Role::WindowClerk);
}

QString dutyLine(const Replica& replica, const DutyEntry& duty)
{
    return u"%1  ·  %2"_s.arg(duty.personName, windowLine(replica, duty.window));
}

} // namespace

DutyDialog::DutyDialog(const Replica& replica, const std::vector<PersonEntry>& people,
                       const std::optional<DutyEntry>& known, QWidget* parent)
    : FormDialog(known ? tr("Change duty") : tr("Add duty"),
                 known ? dutyLine(replica, *known)
                       : tr("While it lasts the clerk works for that window instead of the own one"),
                 parent),
      m_replica(replica), m_now(replica.legalNow()), m_id(known ? known->id : 0),
      m_begunAt(known && known->from <= m_now ? known->from : LegalTime{})
{
    addPeople(people, known);
    addWindows(known);
    addTimes(known);
    if (m_begunAt.isSet()) {
        for (const QString& field : {u"person"_s, u"window"_s, u"from"_s})
            fix(field);
    }
    explain(u"person"_s, tr("They stand at a window then already, have left by then, have no account of a "
                            "window clerk, or are of another department."));
    explain(u"window"_s, tr("The window is closed, or of another department."));
    explain(u"from"_s, tr("In the past, or more than a year ahead."));
    explain(u"until"_s, tr("After its beginning, at most 24 hours later, and not in the past."));
    explain(u"standsFor"_s, tr("Must be another person."));
    explain(u"duty"_s, tr("This duty is over or was struck out meanwhile. Refresh with F5."));
    begin();
    keepAs(u"duty.%1"_s.arg(m_id));
}

void DutyDialog::addPeople(const std::vector<PersonEntry>& people, const std::optional<DutyEntry>& known)
{
    m_person = addChoice(u"person"_s, tr("Clerk"));
    for (const PersonEntry& person : people) {
        const bool isKnown = known && known->person == person.id;
        if (isKnown || isClerk(person, dayOf(m_now)))
            m_person->addItem(person.name, person.id.value);
    }
    m_person->setCurrentIndex(known ? m_person->findData(known->person.value) : -1);
    m_standsFor = addChoice(u"standsFor"_s, tr("Stands in for"));
    m_standsFor->addItem(tr("nobody"), qint64(0));
    for (const PersonEntry& person : people) {
        const bool isKnown = known && known->standsFor == person.id;
        if (isKnown || isClerk(person, dayOf(m_now)))
            m_standsFor->addItem(person.name, person.id.value);
    }
    m_standsFor->setCurrentIndex(known ? std::max(0, m_standsFor->findData(known->standsFor.value)) : 0);
}

/// A head and a unit administrator arrange the windows of their own departments and those for all.
void DutyDialog::addWindows(const std::optional<DutyEntry>& known)
{
    const Actor& me = m_replica.me();
    const auto own = subtreeOf(m_replica.organisations(), me.department);
    m_window = addChoice(u"window"_s, tr("Window"));
    for (const ServiceWindow& window : m_replica.windows()) {
        const Hall* hall = m_replica.hall(window.hall);
        const bool open = !window.closed && hall && !hall->closed;
        const bool mine =
            me.has(Role::SystemAdmin) || !window.department.isValid() || own.contains(window.department);
        if ((open && mine) || (known && known->window == window.id))
            m_window->addItem(windowLine(m_replica, window.id), window.id.value);
    }
    m_window->setCurrentIndex(known ? m_window->findData(known->window.value) : -1);
}

void DutyDialog::addTimes(const std::optional<DutyEntry>& known)
{
    const LocalDay today = dayOf(m_now);
    const LocalDay first = m_begunAt.isSet() ? dayOf(m_begunAt) : today;
    m_from = new MomentField(first, today + std::chrono::days(366), this);
    m_from->setMoment(known ? known->from : m_now);
    m_offered = m_from->moment();
    addField(u"from"_s, m_begunAt.isSet() ? tr("From (has begun)") : tr("From"), m_from,
             [] { return QString(); });
    m_until = new MomentField(today, today + std::chrono::days(367), this);
    m_until->setMoment(known ? known->until : usualEnd());
    addField(u"until"_s, tr("Until"), m_until, [this] {
        if (m_until->moment() <= m_from->moment())
            return tr("It ends before it begins.");
        return m_until->moment() - m_from->moment() > LongestDuty ? tr("At most 24 hours.") : QString();
    });
    connect(m_from, &MomentField::changed, this, [this] { noteChange(m_from); });
    connect(m_until, &MomentField::changed, this, [this] { noteChange(m_until); });
}

/// The end of today's office hours; two hours from now when that is over.
LegalTime DutyDialog::usualEnd() const
{
    const LegalTime close = momentOf(dayOf(m_now), m_replica.opening({}).hours().afternoonClose);
    return close > m_now ? close : m_now + 2h;
}

std::optional<SetDuty> DutyDialog::request() const
{
    if (!isRight())
        return std::nullopt;
    SetDuty duty;
    duty.duty = m_id;
    duty.person = {m_person->currentData().toLongLong()};
    duty.window = {m_window->currentData().toLongLong()};
    // Left as it was offered the beginning means now, however long the dialog was open.
    const bool asOffered = m_id == 0 && m_from->moment() == m_offered;
    duty.from = m_begunAt.isSet() ? m_begunAt : asOffered ? m_replica.legalNow() : m_from->moment();
    duty.until = m_until->moment();
    duty.standsFor = {m_standsFor->currentData().toLongLong()};
    return duty;
}

EndDutyDialog::EndDutyDialog(const Replica& replica, const DutyEntry& known, QWidget* parent)
    : FormDialog(known.from <= replica.legalNow() ? tr("End duty now") : tr("Take duty back"),
                 dutyLine(replica, known), parent),
      m_known(known)
{
    addHint(known.from <= replica.legalNow()
                ? tr("It has lasted since %1; from now on the clerk works for the own window again.")
                      .arg(momentText(known.from))
                : tr("It would begin at %1.").arg(momentText(known.from)));
    m_reason = addText(u"reason"_s, tr("Reason"), Need::Required);
    explain(u"duty"_s, tr("This duty is over or was struck out meanwhile. Refresh with F5."));
    begin();
    keepAs(u"duty.end.%1"_s.arg(m_known.id));
}

std::optional<SetDuty> EndDutyDialog::request() const
{
    if (!isRight())
        return std::nullopt;
    SetDuty duty;
    duty.duty = m_known.id;
    duty.person = m_known.person;
    duty.window = m_known.window;
    duty.from = m_known.from;
    duty.until = m_known.until;
    duty.standsFor = m_known.standsFor;
    duty.cancelled = true;
    duty.reason = m_reason->toPlainText().trimmed();
    return duty;
}

} // namespace duban
