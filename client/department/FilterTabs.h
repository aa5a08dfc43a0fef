// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>
#include <QTabBar>
#include <QToolButton>
#include <QWidget>

namespace duban {

/// The tabs above a list: the list itself and the filters a person saved, each with its figure; and the
/// buttons that save, change and remove them and choose the columns.
class FilterTabs : public QWidget
{
    Q_OBJECT

public:
    /// @param title of the list itself, the first tab
    explicit FilterTabs(const QString& title, QWidget* parent = nullptr);

    /// Shows these saved filters after the list itself.
    void setNames(const QStringList& names);
    /// Shows how many cases a tab holds. @param tab 0: the list itself
    void setCount(int tab, int count);

    /// Puts a button before the menus.
    void addButton(QWidget* button);

    int chosen() const { return m_bar->currentIndex(); }

    /// Chooses a tab without saying so.
    void choose(int tab);

    QTabBar* bar() const noexcept { return m_bar; }

    QToolButton* filtersButton() const noexcept { return m_filters; }

    QToolButton* columnsButton() const noexcept { return m_columns; }

signals:
    void tabChosen(int tab);
    /// A menu is about to be shown: whoever listens fills it.
    void filtersMenuWanted(QMenu& menu);
    void columnsMenuWanted(QMenu& menu);

private:
    QToolButton* makeButton(const QString& text, void (FilterTabs::*wanted)(QMenu&));

    QString m_title;
    QStringList m_names;
    QTabBar* m_bar;
    QToolButton* m_filters;
    QToolButton* m_columns;
    bool m_choosing = false; ///< the program chooses, not the person
};

} // namespace duban
