// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBoxLayout>
#include <QFrame>
#include <QLabel>

namespace duban {

/// @return a label whose text is never read as markup: everything a citizen wrote goes through here.
QLabel* plainLabel(const QString& text, QWidget* parent = nullptr);

/// A panel with a heading, a word at the right of it, and a body.
class Card : public QFrame
{
    Q_OBJECT

public:
    /// Whether the body touches the border (lists) or keeps a margin (forms).
    enum class Body : quint8 { Padded, Full };

    /// @param title of the card; empty: the card has no heading
    explicit Card(const QString& title, Body body = Body::Padded, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    /// Says something beside the heading, at the right.
    void setHint(const QString& hint);
    /// Puts a widget at the right of the heading.
    void addToHead(QWidget* widget);

    QVBoxLayout* body() const noexcept { return m_body; }

private:
    QLabel* m_title = nullptr;
    QLabel* m_hint = nullptr;
    QHBoxLayout* m_head = nullptr;
    QVBoxLayout* m_body = nullptr;
};

/// @return a line one pixel high in the colour of borders.
QFrame* horizontalLine(QWidget* parent = nullptr);

} // namespace duban
