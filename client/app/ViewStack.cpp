// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/ViewStack.h"

namespace duban {

namespace {

constexpr QSize LeastRoom{320, 240};

/// Carries the views without a layout. A scroll area gives what has one, with wrapped words in it, the height
/// it would like to have: it would be scrolled although it fits.
class Plate final : public QWidget
{
public:
    explicit Plate(ViewStack& views, QWidget* parent) : QWidget(parent), m_views(views)
    {
        m_views.setParent(this);
        setProperty("scrollBody", true);
    }

    QSize minimumSizeHint() const override { return m_views.minimumSizeHint(); }

protected:
    void resizeEvent(QResizeEvent*) override { m_views.setGeometry(rect()); }

    bool event(QEvent* event) override
    {
        if (event->type() == QEvent::LayoutRequest)
            updateGeometry();
        return QWidget::event(event);
    }

private:
    ViewStack& m_views;
};

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
    setWidget(new Plate(*m_views, this));
}

QSize ViewRoom::minimumSizeHint() const
{
    return LeastRoom;
}

} // namespace duban
