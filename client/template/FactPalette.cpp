// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/template/FactPalette.h"

#include <QKeyEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duban {

FactPalette::FactPalette(QWidget* parent)
    : NarrowTable({tr("Fact"), tr("Law"), tr("In the example")}, 2, parent)
{
    setAccessibleName(tr("Facts a paper of this kind may say"));
    setAccessibleDescription(tr("Enter writes the fact at the cursor, ? makes it a condition of the line"));
}

void FactPalette::show(DocumentKind kind, const DocumentFacts& example)
{
    const int kept = currentRow();
    const std::vector<Fact>& required = factsOf(kind, true);
    const std::vector<Fact> before = std::exchange(m_facts, required);
    for (const Fact fact : factsOf(kind)) {
        if (std::find(required.begin(), required.end(), fact) == required.end())
            m_facts.push_back(fact);
    }
    clearFacts();
    for (std::size_t i = 0; i < m_facts.size(); ++i) {
        const FactTraits& traits = traitsOf(m_facts[i]);
        const QStringList words = example.value(m_facts[i]);
        const QString law = i < required.size() ? tr("yes", "the law wants it said") : QString();
        const QString shown = words.isEmpty() ? tr("not known") : words.join(u'；');
        addFacts({QString::fromUtf16(traits.name), law, shown});
        const QString hint =
            traits.list ? tr("A list: its line begins with - and is repeated.\n%1").arg(shown) : shown;
        for (int column = 0; column < columnCount(); ++column)
            item(int(i), column)->setToolTip(hint.toHtmlEscaped());
    }
    fitColumns();
    setCurrentCell(before == m_facts && kept >= 0 ? kept : 0, 0);
}

std::optional<Fact> FactPalette::factAt(int row) const
{
    return row >= 0 && row < int(m_facts.size()) ? std::optional(m_facts[std::size_t(row)]) : std::nullopt;
}

int FactPalette::rowOf(Fact fact) const
{
    const auto found = std::find(m_facts.begin(), m_facts.end(), fact);
    return found == m_facts.end() ? -1 : int(found - m_facts.begin());
}

void FactPalette::keyPressEvent(QKeyEvent* event)
{
    const auto fact = factAt(currentRow());
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (fact && enter && !event->modifiers().testFlag(Qt::ControlModifier))
        return emit chosen(*fact);
    if (fact && event->text() == u"?")
        return emit conditionChosen(*fact);
    if (event->key() == Qt::Key_Escape)
        return emit left();
    NarrowTable::keyPressEvent(event);
}

void FactPalette::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (const auto fact = factAt(rowAt(int(event->position().y()))))
        return emit chosen(*fact);
    NarrowTable::mouseDoubleClickEvent(event);
}

} // namespace duban
