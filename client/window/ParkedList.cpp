// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/window/ParkedList.h"

#include "client/widget/Countdown.h"
#include "client/widget/Icon.h"
#include "client/widget/Style.h"

#include <QPushButton>

namespace duban {

namespace {

constexpr int MostShown = 4; ///< rows; the rest is scrolled to

/// A title that can be pressed and is cut at its end, not in the middle of a character.
class TitleLink final : public QPushButton
{
public:
    TitleLink(QString title, QWidget* parent) : QPushButton(parent), m_title(std::move(title))
    {
        setLook(this, Look::Link);
        setFont(fontOf(metrics::FontTable));
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        setAutoDefault(false);
        setAccessibleName(m_title);
    }

protected:
    void resizeEvent(QResizeEvent* event) override
    {
        QPushButton::resizeEvent(event);
        setText(fontMetrics().elidedText(m_title, Qt::ElideRight, width() - metrics::Space8));
    }

private:
    QString m_title;
};

} // namespace

ParkedList::ParkedList(FormShelf& shelf, WhenEmpty whenEmpty, QWidget* parent)
    : Card(tr("Parked forms"), Body::Full, parent), m_shelf(shelf), m_whenEmpty(whenEmpty),
      m_area(new QScrollArea(this)), m_menu(new QMenu(this))
{
    m_area->setWidgetResizable(true);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    body()->addWidget(m_area);
    connect(&shelf, &FormShelf::changed, this, &ParkedList::fill);
    fill();
}

void ParkedList::fill()
{
    m_rows.clear();
    auto* list = new QWidget;
    list->setProperty("scrollBody", true);
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (const FormRow& row : m_shelf.rows())
        column->addWidget(makeRow(row, list));
    if (m_rows.empty()) {
        auto* words =
            plainLabel(tr("F6 in the intake parks a half-filled form; it waits here, on every PC."), list);
        words->setWordWrap(true);
        words->setContentsMargins(metrics::Space16, metrics::Space8, metrics::Space16, metrics::Space8);
        setLook(words, Look::Small);
        column->addWidget(words);
    }
    column->addStretch();
    m_area->setWidget(list);
    const int count = int(m_rows.size());
    m_area->setFixedHeight(std::clamp(count, 1, MostShown) * metrics::Row +
                           (count == 0 ? metrics::Space24 : 0));
    setHint(count == 0          ? QString()
            : m_shelf.hasMore() ? tr("%1 and more").arg(count)
                                : QString::number(count));
    setVisible(m_whenEmpty == WhenEmpty::Explained || count > 0);
}

QWidget* ParkedList::makeRow(const FormRow& row, QWidget* parent)
{
    auto* line = new QWidget(parent);
    line->setFixedHeight(metrics::Row);
    auto* time = plainLabel(shortMomentText(row.parkedAt), line);
    auto* takeUp = new TitleLink(row.title, line);
    auto* drop = new QPushButton(icon(IconName::Cross), {}, line);
    setLook(time, Look::Small);
    setLook(drop, Look::Flat);
    takeUp->setToolTip(tr("Take up again: %1").arg(row.title).toHtmlEscaped());
    drop->setAccessibleName(tr("Throw away: %1").arg(row.title));
    drop->setToolTip(tr("Throw away"));
    drop->setAutoDefault(false);
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(metrics::Space16, 0, metrics::Space8, 0);
    layout->setSpacing(metrics::Space8);
    layout->addWidget(time);
    layout->addWidget(takeUp, 1);
    layout->addWidget(drop);
    connect(takeUp, &QPushButton::clicked, this, [this, id = row.id] { emit takeUpWanted(id); });
    connect(drop, &QPushButton::clicked, this, [this, id = row.id, drop] { askToDrop(id, drop); });
    m_rows.push_back({row.id, takeUp, drop});
    return line;
}

/// Asked where the button is, not in a box in the way; Esc keeps the form.
void ParkedList::askToDrop(FormId form, QPushButton* button)
{
    m_menu->clear();
    m_menu->addAction(tr("Keep it"));
    m_menu->addAction(tr("Throw it away for good"), this, [this, form] { m_shelf.drop(form); });
    m_menu->popup(button->mapToGlobal(QPoint(0, button->height())));
    m_menu->setActiveAction(m_menu->actions().constFirst());
}

QPushButton* ParkedList::takeUpButton(int row) const
{
    return row >= 0 && row < count() ? m_rows[std::size_t(row)].takeUp : nullptr;
}

QPushButton* ParkedList::dropButton(int row) const
{
    return row >= 0 && row < count() ? m_rows[std::size_t(row)].drop : nullptr;
}

} // namespace duban
