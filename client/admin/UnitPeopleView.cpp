// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/UnitPeopleView.h"

#include "client/admin/PlaceDialogs.h"
#include "client/admin/PlaceWords.h"
#include "client/model/DomainWords.h"
#include "client/step/People.h"
#include "client/widget/Countdown.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

/// As the server takes it.
constexpr qsizetype MaxShortText = 40;

enum PersonChip { StaffHere = 1, StaffUnfiled = 2, StaffLeft = 3 };

FormDialog::Check atMost(const QLineEdit* line, FormDialog::Need need)
{
    return [line, need] {
        if (need == FormDialog::Need::Required && line->text().trimmed().isEmpty())
            return PersonDialog::tr("This must be written.");
        return line->text().size() > MaxShortText
                   ? PersonDialog::tr("At most %1 characters.").arg(MaxShortText)
                   : QString();
    };
}

} // namespace

PersonDialog::PersonDialog(const Replica& replica, const std::optional<PersonEntry>& known, QWidget* parent)
    : FormDialog(
          known ? tr("Change person") : tr("Enter person"),
          known
              ? known->name
              : tr("Accounts are given by the security administrator, the release by the supervision office"),
          parent),
      m_id(known ? known->id : PersonId{}), m_name(new QLineEdit(this))
{
    addField(u"name"_s, tr("Name"), m_name, atMost(m_name, Need::Required));
    m_unit = addChoice(u"unit"_s, tr("Unit"));
    addOrganisations(*m_unit, replica, subtreeOf(replica.organisations(), replica.me().department));
    m_unit->setCurrentIndex(known ? m_unit->findData(known->unit.value) : m_unit->count() == 1 ? 0 : -1);
    m_position = new QLineEdit(this);
    addField(u"position"_s, tr("Position"), m_position, atMost(m_position, Need::Optional));
    m_phone = new QLineEdit(this);
    addField(u"phone"_s, tr("Telephone, for messages of the lights"), m_phone, [line = m_phone] {
        static const QRegularExpression form(u"^[0-9+ -]{0,30}$"_s);
        return form.match(line->text()).hasMatch() ? QString()
                                                   : tr("Only digits, +, - and blanks; at most 30.");
    });
    if (known) {
        m_name->setText(known->name);
        m_position->setText(known->position);
        m_phone->setText(known->phone);
        addLeaving(*known, dayOf(replica.legalNow()));
    }
    explain(u"unit"_s, tr("That unit is closed, or not one of yours."));
    explain(ErrorCode::WrongState,
            tr("It is the last administrator of its kind: appoint another one first."));
    explain(ErrorCode::NotFound, tr("This person belongs to another unit now. Refresh with F5."));
    begin();
    keepAs(u"person.%1"_s.arg(m_id.value));
}

void PersonDialog::addLeaving(const PersonEntry& known, LocalDay today)
{
    m_leaves = new TickBox(tr("Leaves"), this);
    m_leaves->setChecked(known.leftOn != LocalDay{});
    addField(u"leaves"_s, {}, m_leaves, [] { return QString(); });
    m_leftOn = new DayField(WorkCalendar::firstDay(), WorkCalendar::lastDay(), this);
    m_leftOn->setDate(toQDate(known.leftOn != LocalDay{} ? known.leftOn : today));
    addField(u"leftOn"_s, tr("First day on which they are gone"), m_leftOn, [] { return QString(); });
    explain(u"leftOn"_s, tr("No calendar covers this day."));
    m_consequences = addHint({});
    const auto follow = [this, known] {
        showField(u"leftOn"_s, m_leaves->isChecked());
        showConsequences(known);
        refresh();
    };
    connect(m_leaves, &TickBox::toggled, this, follow);
    connect(m_unit, &QComboBox::currentIndexChanged, this, follow);
    follow();
}

/// What the change brings with it, before it is made.
void PersonDialog::showConsequences(const PersonEntry& known)
{
    QStringList words;
    const bool moves = m_unit->currentData().toLongLong() != known.unit.value;
    if (moves && !known.filingNumber.isEmpty())
        words << tr("In another unit the release of the supervision office ends; it must be given anew.");
    if (m_leaves->isChecked())
        words << tr(
            "On that day the accounts are disabled. Open cases stay with the person until the head hands "
            "them over: %n now.",
            nullptr, known.openCases);
    else if (known.leftOn != LocalDay{})
        words << tr("Whoever comes back needs the security administrator for every account.");
    m_consequences->setText(words.join(u'\n'));
    m_consequences->setVisible(!words.isEmpty());
}

std::optional<SetPerson> PersonDialog::request() const
{
    if (!isRight())
        return std::nullopt;
    SetPerson person;
    person.person = m_id;
    person.name = m_name->text().trimmed();
    person.unit = {m_unit->currentData().toLongLong()};
    person.position = m_position->text().trimmed();
    person.phone = m_phone->text().trimmed();
    if (m_leaves && m_leaves->isChecked())
        person.leftOn = m_leftOn->day();
    return person;
}

UnitPeopleView::UnitPeopleView(const ViewContext& context, QWidget* parent)
    : StaffView(
          context,
          {tr("People"),
           tr("Name, unit or position"),
           {tr("Name"), tr("Unit"), tr("Position"), tr("Telephone"), tr("Roles"), tr("Open cases"),
            tr("Filing number"), tr("State")},
           4,
           {tr("All"), tr("Here"), tr("Not released yet"), tr("Have left")},
           tr("No people yet"),
           tr("The people of your unit stand here; F2 enters one. Then the security administrator gives "
              "the account and the supervision office the release.")},
          parent),
      m_add(addAct(tr("Enter person…"), QKeySequence(Qt::Key_F2))),
      m_change(addAct(tr("Change…"), QKeySequence(Qt::Key_F4)))
{
    connect(m_add, &QPushButton::clicked, this, &UnitPeopleView::add);
    connect(m_change, &QPushButton::clicked, this, &UnitPeopleView::change);
    showRows();
}

QString UnitPeopleView::stateOf(const PersonEntry& person) const
{
    if (hasLeft(person, today()))
        return tr("left on %1").arg(formatDay(person.leftOn));
    if (person.leftOn != LocalDay{})
        return tr("leaves on %1").arg(formatDay(person.leftOn));
    if (person.accounts.empty())
        return tr("no account yet");
    if (needsFiling(person) && person.filingNumber.isEmpty())
        return tr("waits for the release");
    return person.filingNumber.isEmpty() ? tr("in use") : tr("released");
}

std::vector<RecordView::Row> UnitPeopleView::rows() const
{
    std::vector<Row> rows;
    for (const PersonEntry& person : people()) {
        const bool left = hasLeft(person, today());
        const bool waits = !left && needsFiling(person) && person.filingNumber.isEmpty();
        const quint32 chips =
            1U << unsigned(left ? StaffLeft : StaffHere) | (waits ? 1U << unsigned(StaffUnfiled) : 0U);
        rows.push_back(
            {person.id.value,
             {person.name, replica().departmentName(person.unit), person.position, person.phone,
              roleListOf(person), groupedNumber(person.openCases), person.filingNumber, stateOf(person)},
             chips});
    }
    return rows;
}

bool UnitPeopleView::openDraft(const QString& draft)
{
    if (!draft.startsWith(u"person."_s))
        return false;
    const qint64 key = draft.mid(draft.indexOf(u'.') + 1).toLongLong();
    if (key == 0)
        add();
    else if (reveal(key))
        change();
    return desk()->dialog() != nullptr;
}

void UnitPeopleView::showActs()
{
    m_change->setEnabled(chosenPerson() != nullptr);
}

void UnitPeopleView::add()
{
    if (!desk()->reopen())
        desk()->open(new PersonDialog(replica(), std::nullopt, this), told(tr("The person was entered.")));
}

void UnitPeopleView::change()
{
    const PersonEntry* person = chosenPerson();
    if (person && !desk()->reopen())
        desk()->open(new PersonDialog(replica(), *person, this),
                     told(tr("%1 was changed.").arg(person->name)));
}

} // namespace duban
