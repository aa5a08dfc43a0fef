// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>
#include <QStackedWidget>

namespace duban {

/// The views of a person, one of them seen. Asks for no more room than the one that is seen needs.
class ViewStack : public QStackedWidget
{
    Q_OBJECT

public:
    explicit ViewStack(QWidget* parent = nullptr);

    QSize minimumSizeHint() const override;
};

/// Shows the views and lets a view that needs more room than there is be scrolled: at a large scale, on a
/// small screen, the window still fits and everything can be reached.
class ViewRoom : public QScrollArea
{
    Q_OBJECT

public:
    explicit ViewRoom(QWidget* parent = nullptr);

    ViewStack* views() const noexcept { return m_views; }

    QSize minimumSizeHint() const override;

private:
    ViewStack* m_views;
};

} // namespace duban
