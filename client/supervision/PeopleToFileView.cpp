// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/supervision/PeopleToFileView.h"

#include "client/model/DomainWords.h"
#include "client/step/People.h"

using namespace Qt::StringLiterals;

namespace duban {

namespace {

/// As the server takes it.
constexpr qsizetype MaxFilingNumber = 40;

enum FilingChip { ToFile = 1, Filed = 2 };

} // namespace

FilePersonDialog::FilePersonDialog(Act act, const PersonEntry& person, QWidget* parent)
    : FormDialog(act == Act::File
                     ? (person.filingNumber.isEmpty() ? tr("File person") : tr("Change filing number"))
                     : tr("Take the release back"),
                 personLine(person), parent),
      m_person(person.id)
{
    if (act == Act::File) {
        addHint(tr("From now on this person may decide on the cases of the stages they work on."));
        m_number = new QLineEdit(this);
        m_number->setText(person.filingNumber);
        addField(u"filingNumber"_s, tr("Filing number"), m_number, [line = m_number] {
            if (line->text().trimmed().isEmpty())
                return tr("This must be written.");
            return line->text().size() > MaxFilingNumber ? tr("At most %1 characters.").arg(MaxFilingNumber)
                                                         : QString();
        });
        explain(u"filingNumber"_s, tr("Another person has this number."));
    } else {
        addHint(tr("This person decides on no case from now on; sessions end at once. What was decided "
                   "stands. The "
                   "number %1 becomes free.")
                    .arg(person.filingNumber));
    }
    explain(ErrorCode::NotAllowed, tr("Nobody files themselves: another officer does."));
    explain(ErrorCode::NotFound, tr("This person belongs to a unit that is not yours. Refresh with F5."));
    begin();
    keepAs(u"filing.%1"_s.arg(m_person.value));
}

std::optional<FilePerson> FilePersonDialog::request() const
{
    if (!isRight())
        return std::nullopt;
    return FilePerson{m_person, m_number ? m_number->text().trimmed() : QString()};
}

PeopleToFileView::PeopleToFileView(const ViewContext& context, QWidget* parent)
    : StaffView(
          context,
          {tr("People to file"),
           tr("Name, unit or number"),
           {tr("Name"), tr("Unit"), tr("Position"), tr("Roles"), tr("Filing number"), tr("State")},
           3,
           {tr("All"), tr("To file"), tr("Filed")},
           tr("Nobody to file"),
           tr("Whoever works on the stages of a case stands here once the unit has entered them and they "
              "have an account.")},
          parent),
      m_file(addAct(tr("File…"), QKeySequence(Qt::Key_F4))),
      m_takeBack(addAct(tr("Take back…"), QKeySequence(Qt::Key_F7)))
{
    connect(m_file, &QPushButton::clicked, this, &PeopleToFileView::file);
    connect(m_takeBack, &QPushButton::clicked, this, &PeopleToFileView::takeBack);
    connect(&context.replica, &Replica::setUpChanged, this, [this] { book()->fetchAnew(); });
    showRows();
    fetch(); // the rail shows how many wait
}

bool PeopleToFileView::waits(const PersonEntry& person) const
{
    return needsFiling(person) && person.filingNumber.isEmpty() && !hasLeft(person, today());
}

std::optional<int> PeopleToFileView::count() const
{
    const auto waiting = std::count_if(people().begin(), people().end(),
                                       [this](const PersonEntry& person) { return waits(person); });
    return waiting > 0 ? std::optional(int(waiting)) : std::nullopt;
}

std::vector<RecordView::Row> PeopleToFileView::rows() const
{
    std::vector<Row> rows;
    for (const PersonEntry& person : people()) {
        const bool filed = !person.filingNumber.isEmpty();
        if (!needsFiling(person) && !filed)
            continue;
        const QString state = hasLeft(person, today()) ? tr("left on %1").arg(formatDay(person.leftOn))
                              : filed                  ? tr("released")
                                                       : tr("waits for the release");
        rows.push_back(
            {person.id.value,
             {person.name, replica().departmentName(person.unit), person.position, roleListOf(person),
              person.filingNumber, state},
             (waits(person) ? 1U << unsigned(ToFile) : 0U) | (filed ? 1U << unsigned(Filed) : 0U)});
    }
    return rows;
}

void PeopleToFileView::showActs()
{
    const PersonEntry* person = chosenPerson();
    const bool mine = person && person->id == replica().me().person;
    m_file->setEnabled(person && !mine && !hasLeft(*person, today()));
    m_takeBack->setEnabled(person && !mine && !person->filingNumber.isEmpty());
    const QString why = mine ? tr("Nobody files themselves: another officer does.") : QString();
    m_file->setToolTip(why);
    m_takeBack->setToolTip(why);
}

void PeopleToFileView::file()
{
    const PersonEntry* person = chosenPerson();
    if (person && m_file->isEnabled() && !desk()->reopen())
        desk()->open(new FilePersonDialog(FilePersonDialog::Act::File, *person, this),
                     told(tr("%1 is filed.").arg(person->name)));
}

void PeopleToFileView::takeBack()
{
    const PersonEntry* person = chosenPerson();
    if (person && !desk()->reopen())
        desk()->open(new FilePersonDialog(FilePersonDialog::Act::TakeBack, *person, this),
                     told(tr("The release of %1 was taken back.").arg(person->name)));
}

} // namespace duban
