// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QWidget>

namespace duban {

/// Chips with counts, of which one is chosen, and a line that narrows a list.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(const QString& placeholder, QWidget* parent = nullptr);

    /// Adds a chip; the first one is chosen.
    void addChip(int key, const QString& word);
    /// Shows how many a chip would leave; -1: no figure.
    void setCount(int key, int count);

    /// Gives a chip another word.
    void setWord(int key, const QString& word);

    int chosen() const { return m_group->checkedId(); }

    void choose(int key);

    QLineEdit* search() const noexcept { return m_search; }

    /// Puts a widget before the chips.
    void addLead(QWidget* widget);

signals:
    void chipChosen(int key);
    void textChanged(const QString& text);

private:
    QButtonGroup* m_group;
    QHBoxLayout* m_chips;
    QHBoxLayout* m_row;
    QLineEdit* m_search;
};

} // namespace duban
