// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/network/ServerPin.h"
#include "client/widget/Card.h"

#include <QPushButton>

namespace duban {

/// Asks a person to compare the fingerprint of a server never seen before.
class PinCard : public Card
{
    Q_OBJECT

public:
    explicit PinCard(QWidget* parent = nullptr);

    void show(const Endpoint& address, const ServerPin& pin);

signals:
    void confirmed();
    void refused();

private:
    QLabel* m_text;
    QLabel* m_fingerprint;
    QPushButton* m_refuse;
};

} // namespace duban
