// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

namespace duban {

/// The scales to choose from. One for which the screen is too small cannot be chosen, and says so.
class ScaleMenu : public QMenu
{
    Q_OBJECT

public:
    explicit ScaleMenu(QWidget* parent = nullptr);

    /// @param chosen for the next start
    /// @param now of the present run
    void showScale(int chosen, int now);

    /// @return the entry of one of Scales; nullptr for any other number.
    QAction* entry(int percent) const;

signals:
    /// The person wants another scale from the next start on.
    void scaleWanted(int percent);

private:
    void showFitting();

    QList<QAction*> m_entries;
    int m_now;
};

} // namespace duban
