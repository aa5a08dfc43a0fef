// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/widget/FilterBar.h"

#include "client/widget/Countdown.h"
#include "client/widget/Icon.h"
#include "client/widget/Tokens.h"

#include <QAction>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr int MostSearchWidth = 360;
constexpr int SearchShare = 20; ///< the line has its width before anything is left empty

} // namespace

FilterBar::FilterBar(const QString& placeholder, QWidget* parent)
    : QWidget(parent), m_group(new QButtonGroup(this)), m_chips(new QHBoxLayout),
      m_row(new QHBoxLayout(this)), m_search(new QLineEdit(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(metrics::Space12);
    m_chips->setSpacing(metrics::Space8);
    m_search->setPlaceholderText(placeholder);
    m_search->setClearButtonEnabled(true);
    m_search->setAccessibleName(placeholder);
    m_search->addAction(icon(IconName::Search), QLineEdit::LeadingPosition)->setText(tr("Search"));
    for (QToolButton* inside : m_search->findChildren<QToolButton*>())
        inside->setAccessibleName(inside->defaultAction() && !inside->defaultAction()->text().isEmpty()
                                      ? inside->defaultAction()->text()
                                      : tr("Clear"));
    m_search->setToolTip(placeholder.toHtmlEscaped());
    m_search->setMinimumWidth(180);
    m_search->setMaximumWidth(MostSearchWidth);
    m_row->addLayout(m_chips);
    m_row->addStretch(1);
    m_row->addWidget(m_search, SearchShare);
    connect(m_group, &QButtonGroup::idClicked, this, &FilterBar::chipChosen);
    connect(m_search, &QLineEdit::textChanged, this, &FilterBar::textChanged);
}

void FilterBar::addChip(int key, const QString& word)
{
    auto* chip = new QPushButton(word, this);
    chip->setProperty("chip", true);
    chip->setProperty("word", word);
    chip->setCheckable(true);
    chip->setAutoDefault(false);
    chip->setChecked(m_group->buttons().isEmpty());
    m_group->addButton(chip, key);
    m_chips->addWidget(chip);
}

void FilterBar::setCount(int key, int count)
{
    QAbstractButton* chip = m_group->button(key);
    if (!chip)
        return;
    const QString word = chip->property("word").toString();
    chip->setText(count < 0 ? word : tr("%1  %2", "chip, count").arg(word, groupedNumber(count)));
}

void FilterBar::setWord(int key, const QString& word)
{
    if (QAbstractButton* chip = m_group->button(key)) {
        chip->setProperty("word", word);
        chip->setText(word);
    }
}

void FilterBar::choose(int key)
{
    if (QAbstractButton* chip = m_group->button(key))
        chip->setChecked(true);
}

void FilterBar::addLead(QWidget* widget)
{
    m_row->insertWidget(0, widget);
}

} // namespace duban
