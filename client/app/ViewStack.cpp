// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/ViewStack.h"

namespace duban {

namespace {

constexpr QSize LeastRoom{320, 240};

} // namespace

ViewStack::ViewStack(QWidget* parent) : QStackedWidget(parent)
{
    connect(this, &QStackedWidget::currentChanged, this, [this] { updateGeometry(); });
}

QSize ViewStack::minimumSizeHint() const
{
    const QWidget* view = currentWidget();
    return view ? view->minimumSizeHint().expandedTo(view->minimumSize()) : QSize(0, 0);
}

ViewRoom::ViewRoom(QWidget* parent) : QScrollArea(parent), m_views(new ViewStack(this))
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // the views take the keys; what has the focus is scrolled into sight
    setWidgetResizable(true);
    m_views->setProperty("scrollBody", true);
    setWidget(m_views);
}

QSize ViewRoom::minimumSizeHint() const
{
    return LeastRoom;
}

} // namespace duban
