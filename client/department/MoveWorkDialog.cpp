// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/department/MoveWorkDialog.h"

#include "client/step/People.h"

using namespace Qt::StringLiterals;

namespace duban {

MoveWorkDialog::MoveWorkDialog(const PersonEntry& from, const std::vector<PersonEntry>& people,
                               LocalDay today, QWidget* parent)
    : FormDialog(tr("Hand work over"), personLine(from), parent), m_from(from.id)
{
    addHint(tr("All open cases go at once. Those the other person may not work on stay where they are; back "
               "in the pool everybody of the stage can claim them."));
    m_to = addChoice(u"to"_s, tr("To whom"));
    for (const PersonEntry& person : people) {
        if (person.id != from.id && !hasLeft(person, today) && !person.filingNumber.isEmpty())
            m_to->addItem(personLine(person), person.id.value);
    }
    m_to->addItem(tr("Back to the pool"), qint64(0));
    m_to->setCurrentIndex(-1);
    m_reason = addText(u"reason"_s, tr("Reason"), Need::Required);
    begin();
    keepAs(u"movework.%1"_s.arg(from.id.value));
}

std::optional<MoveWork> MoveWorkDialog::request() const
{
    if (!isRight())
        return std::nullopt;
    return MoveWork{m_from, {m_to->currentData().toLongLong()}, m_reason->toPlainText().trimmed()};
}

} // namespace duban
