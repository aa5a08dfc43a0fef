// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/widget/Card.h"
#include "client/window/FormShelf.h"

#include <QMenu>
#include <QScrollArea>

namespace duban {

/// The parked forms as a card: each is taken up again by its button, or thrown away after a word more.
class ParkedList : public Card
{
    Q_OBJECT

public:
    /// What the card does while there is nothing on the shelf.
    enum class WhenEmpty : quint8 { Hidden, Explained };

    ParkedList(FormShelf& shelf, WhenEmpty whenEmpty, QWidget* parent = nullptr);

    /// @return the button that takes up the form of a row; nullptr when there is none.
    QPushButton* takeUpButton(int row) const;
    QPushButton* dropButton(int row) const;

    /// @return the menu that asks once more before a form is thrown away.
    QMenu* dropMenu() const noexcept { return m_menu; }

    int count() const noexcept { return int(m_rows.size()); }

signals:
    void takeUpWanted(duban::FormId form);

private:
    struct Row
    {
        FormId form;
        QPushButton* takeUp;
        QPushButton* drop;
    };

    void fill();
    QWidget* makeRow(const FormRow& row, QWidget* parent);
    void askToDrop(FormId form, QPushButton* button);

    FormShelf& m_shelf;
    WhenEmpty m_whenEmpty;
    QScrollArea* m_area;
    QMenu* m_menu;
    std::vector<Row> m_rows;
};

} // namespace duban
