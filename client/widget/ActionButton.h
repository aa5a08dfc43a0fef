// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/widget/Style.h"

#include <QKeySequence>
#include <QPushButton>

namespace duban {

/// A button that shows the key which does the same.
class ActionButton : public QPushButton
{
    Q_OBJECT

public:
    /// @param key works in the whole window that holds the button; empty: no key
    ActionButton(const QString& text, const QKeySequence& key, Look look = Look::Body,
                 QWidget* parent = nullptr);

    /// Shows a key that somebody else listens to; empty: the button's own again.
    void showKey(const QKeySequence& key);

    QSize sizeHint() const override;

    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_ownKey;
    QString m_keyText;
};

/// A box to tick, drawn in the tokens' colours.
class TickBox : public QAbstractButton
{
    Q_OBJECT

public:
    explicit TickBox(const QString& text, QWidget* parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace duban
