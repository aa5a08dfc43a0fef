// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/department/FilterTabs.h"

#include "client/widget/Countdown.h"
#include "client/widget/Icon.h"
#include "client/widget/Style.h"

#include <QHBoxLayout>
#include <QScopedValueRollback>

using namespace Qt::StringLiterals;

namespace duban {

FilterTabs::FilterTabs(const QString& title, QWidget* parent)
    : QWidget(parent), m_title(title), m_bar(new QTabBar(this)),
      m_filters(makeButton(tr("Saved filters"), &FilterTabs::filtersMenuWanted)),
      m_columns(makeButton(tr("Columns"), &FilterTabs::columnsMenuWanted))
{
    m_filters->setIcon(icon(IconName::Filter));
    m_columns->setIcon(icon(IconName::Settings));
    m_bar->setDrawBase(false);
    m_bar->setExpanding(false);
    m_bar->setUsesScrollButtons(true);
    m_bar->setElideMode(Qt::ElideRight);
    m_bar->setAccessibleName(tr("The list and your saved filters"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::Space8);
    row->addWidget(m_bar, 1);
    row->addWidget(m_filters);
    row->addWidget(m_columns);
    setNames({});
    connect(m_bar, &QTabBar::currentChanged, this, [this](int tab) {
        if (!m_choosing && tab >= 0)
            emit tabChosen(tab);
    });
}

void FilterTabs::addButton(QWidget* button)
{
    auto* row = static_cast<QHBoxLayout*>(layout());
    row->insertWidget(row->indexOf(m_filters), button);
}

QToolButton* FilterTabs::makeButton(const QString& text, void (FilterTabs::*wanted)(QMenu&))
{
    auto* button = new QToolButton(this);
    button->setText(text);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setStyleSheet(u"QToolButton::menu-indicator { image: none; width: 0; }"_s);
    setLook(button, Look::Flat);
    auto* menu = new QMenu(button);
    button->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu, wanted] {
        qDeleteAll(menu->findChildren<QMenu*>(Qt::FindDirectChildrenOnly));
        menu->clear();
        emit(this->*wanted)(*menu);
    });
    return button;
}

void FilterTabs::setNames(const QStringList& names)
{
    const QScopedValueRollback choosing(m_choosing, true);
    const int before = m_bar->currentIndex();
    m_names = QStringList{m_title} + names;
    while (m_bar->count() > m_names.size())
        m_bar->removeTab(m_bar->count() - 1);
    while (m_bar->count() < m_names.size())
        m_bar->addTab({});
    for (int tab = 0; tab < m_bar->count(); ++tab) {
        m_bar->setTabText(tab, QString(m_names[tab]).replace(u'&', u"&&"_s));
        m_bar->setTabToolTip(tab, m_names[tab].toHtmlEscaped());
    }
    m_bar->setCurrentIndex(std::clamp(before, 0, m_bar->count() - 1));
}

void FilterTabs::setCount(int tab, int count)
{
    if (tab < 0 || tab >= m_bar->count())
        return;
    const QString text = tr("%1  %2", "saved filter, count").arg(m_names[tab], groupedNumber(count));
    m_bar->setTabText(tab, QString(text).replace(u'&', u"&&"_s));
}

void FilterTabs::choose(int tab)
{
    const QScopedValueRollback choosing(m_choosing, true);
    m_bar->setCurrentIndex(tab);
}

} // namespace duban
