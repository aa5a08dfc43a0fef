// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/ArrangementsView.h"

#include "client/widget/Tokens.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace duban {

ArrangementsView::ArrangementsView(const ViewContext& context, QWidget* parent)
    : View(parent), m_tabs(new QTabBar(this)), m_stack(new QStackedWidget(this)),
      m_duties(new DutiesView(context, this)), m_deputies(new DeputiesView(context, this))
{
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setAccessibleName(title());
    auto* head = new QHBoxLayout;
    head->setContentsMargins(metrics::Space16, metrics::Space12, metrics::Space16, 0);
    head->addWidget(m_tabs);
    head->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_stack, 1);
    add(m_duties);
    add(m_deputies);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_stack->setCurrentIndex(tab);
        emit placeChanged();
    });
}

void ArrangementsView::add(ArrangementView* list)
{
    m_tabs->addTab(list->title());
    m_stack->addWidget(list);
    connect(list, &View::noticed, this, &View::noticed);
    connect(list, &View::failed, this, &View::failed);
}

void ArrangementsView::setFilter(const QString& text)
{
    m_duties->setFilter(text);
    m_deputies->setFilter(text);
}

void ArrangementsView::refresh()
{
    static_cast<View*>(m_stack->currentWidget())->refresh();
}

QVariant ArrangementsView::place() const
{
    return m_tabs->currentIndex();
}

bool ArrangementsView::goOnWith(const QString& draft)
{
    const bool duty = draft.startsWith(u"duty."_s);
    if (!duty && !draft.startsWith(u"deputy."_s))
        return false;
    m_tabs->setCurrentIndex(duty ? 0 : 1);
    return duty ? m_duties->goOnWith(draft) : m_deputies->goOnWith(draft);
}

void ArrangementsView::goTo(const QVariant& place)
{
    m_tabs->setCurrentIndex(place.toInt());
}

} // namespace duban
