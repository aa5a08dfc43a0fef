// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/window/PartyList.h"

#include <QScrollBar>

namespace duban {

namespace {

constexpr int TallestParties = 146; ///< the papers below need the rest of a small screen
constexpr int ShortestParties = 56; ///< one row and why it is wrong; the rest is scrolled to

} // namespace

PartyList::PartyList(QWidget* parent) : QScrollArea(parent), m_column(nullptr)
{
    auto* list = new QWidget;
    list->setProperty("scrollBody", true);
    m_column = new QVBoxLayout(list);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(2);
    setWidget(list);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    fit();
}

std::vector<Party> PartyList::parties() const
{
    std::vector<Party> parties;
    for (const PartyRow* row : m_rows)
        parties.push_back(row->party());
    return parties;
}

void PartyList::setParties(const std::vector<Party>& parties)
{
    while (!m_rows.empty())
        remove(m_rows.back());
    for (const Party& party : parties)
        append(party.part)->setParty(party);
    fit();
    emit walkChanged();
}

bool PartyList::mayAdd(Party::Part part) const
{
    const bool hasAgent = std::any_of(m_rows.begin(), m_rows.end(),
                                      [](const PartyRow* row) { return row->part() == Party::Part::Agent; });
    return m_rows.size() < Party::Most && (part != Party::Part::Agent || !hasAgent);
}

PartyRow* PartyList::add(Party::Part part)
{
    if (!mayAdd(part))
        return nullptr;
    PartyRow* made = append(part);
    fit();
    emit walkChanged();
    emit changed();
    // Once the layout knows where the row lies.
    QMetaObject::invokeMethod(
        this, [this] { verticalScrollBar()->setValue(verticalScrollBar()->maximum()); },
        Qt::QueuedConnection);
    return made;
}

PartyRow* PartyList::append(Party::Part part)
{
    auto* made = new PartyRow(part, widget());
    m_column->addWidget(made);
    m_rows.push_back(made);
    connect(made, &PartyRow::changed, this, &PartyList::changed);
    connect(made, &PartyRow::removeWanted, this, [this, made] {
        remove(made);
        fit();
        emit walkChanged();
        emit changed();
    });
    made->show();
    return made;
}

void PartyList::remove(PartyRow* row)
{
    std::erase(m_rows, row);
    m_column->removeWidget(row);
    row->hide();
    row->deleteLater();
}

PartyRow* PartyList::row(int index) const
{
    return index >= 0 && index < count() ? m_rows[std::size_t(index)] : nullptr;
}

PartyRow* PartyList::rowOf(const QWidget* widget) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [widget](const PartyRow* row) {
        return widget && (row == widget || row->isAncestorOf(widget));
    });
    return found == m_rows.end() ? nullptr : *found;
}

PartyRow* PartyList::rowFor(const QString& number) const
{
    PartyRow* free = nullptr;
    for (PartyRow* row : m_rows) {
        const QString known = row->idNumber()->text().trimmed();
        if (known == number)
            return row;
        if (!free && known.isEmpty())
            free = row;
    }
    return free;
}

int PartyList::rowWithWrongEnd() const
{
    for (int i = 0; i < count(); ++i) {
        if (m_rows[std::size_t(i)]->isEndWrong())
            return i;
    }
    return -1;
}

void PartyList::clearProblems()
{
    for (PartyRow* row : m_rows)
        row->clearProblems();
}

QList<QWidget*> PartyList::walk() const
{
    QList<QWidget*> stops;
    for (const PartyRow* row : m_rows)
        stops << row->walk();
    return stops;
}

QSize PartyList::sizeHint() const
{
    return {QScrollArea::sizeHint().width(), std::min(TallestParties, m_column->sizeHint().height())};
}

void PartyList::fit()
{
    setVisible(!m_rows.empty());
    const int wanted = std::clamp(m_column->sizeHint().height(), 1, TallestParties);
    setMaximumHeight(wanted);
    setMinimumHeight(std::min(wanted, ShortestParties));
    updateGeometry();
}

} // namespace duban
