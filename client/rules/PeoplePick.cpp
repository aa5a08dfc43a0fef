// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/rules/PeoplePick.h"

#include "client/step/People.h"
#include "client/widget/Icon.h"

using namespace Qt::StringLiterals;

namespace duban {

PeoplePick::PeoplePick(QWidget* parent) : QPushButton(parent), m_menu(new QMenu(this))
{
    setAutoDefault(false);
    setIcon(duban::icon(IconName::Person));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setMinimumWidth(120);
    connect(this, &QPushButton::clicked, this, [this] {
        build();
        m_menu->popup(mapToGlobal(QPoint(0, height())));
    });
    showNames();
}

void PeoplePick::setCandidates(const std::vector<PersonEntry>& people)
{
    m_people = people;
    m_known = true;
    const auto gone = [this](PersonId id) {
        return std::none_of(m_people.begin(), m_people.end(),
                            [id](const PersonEntry& person) { return person.id == id; });
    };
    const auto before = m_chosen.size();
    m_chosen.erase(std::remove_if(m_chosen.begin(), m_chosen.end(), gone), m_chosen.end());
    showNames();
    if (m_chosen.size() != before)
        emit changed();
}

void PeoplePick::choose(std::vector<PersonId> people)
{
    m_chosen = std::move(people);
    showNames();
}

void PeoplePick::build()
{
    m_menu->clear();
    if (m_people.empty())
        m_menu->addAction(m_known ? tr("Nobody filed works on this stage") : tr("The people are coming…"))
            ->setEnabled(false);
    for (const PersonEntry& person : m_people) {
        QAction* action = m_menu->addAction(personLine(person));
        action->setCheckable(true);
        action->setChecked(std::find(m_chosen.begin(), m_chosen.end(), person.id) != m_chosen.end());
        connect(action, &QAction::triggered, this, [this, id = person.id] { toggle(id); });
    }
}

void PeoplePick::toggle(PersonId person)
{
    const auto found = std::find(m_chosen.begin(), m_chosen.end(), person);
    if (found == m_chosen.end())
        m_chosen.push_back(person);
    else
        m_chosen.erase(found);
    showNames();
    emit changed();
}

void PeoplePick::showNames()
{
    QStringList names;
    for (const PersonId id : m_chosen) {
        const auto found = std::find_if(m_people.begin(), m_people.end(),
                                        [id](const PersonEntry& person) { return person.id == id; });
        names << (found == m_people.end() ? tr("person %1").arg(id.value) : found->name);
    }
    const QString words = names.join(tr(", ", "between names"));
    setText(names.isEmpty() ? tr("Choose people…") : words);
    setToolTip(words.toHtmlEscaped());
    setAccessibleName(names.isEmpty() ? tr("People of the stage: nobody named")
                                      : tr("People of the stage: %1").arg(words));
}

} // namespace duban
