// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/network/Link.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QTimer>

namespace duban {

/// Under the title while the connection is lost: that it is, what still works, and when the next try is.
class LinkBar : public QFrame
{
    Q_OBJECT

public:
    explicit LinkBar(Link& link, QWidget* parent = nullptr);

private:
    void showStatus();

    Link& m_link;
    QLabel* m_words;
    QPushButton* m_now;
    QTimer m_tick;
};

} // namespace duban
