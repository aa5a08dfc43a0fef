// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/widget/ActionButton.h"
#include "client/window/DraftDesk.h"

#include <QFrame>
#include <QLabel>

namespace duban {

/// A line above the form that offers to go on with what an earlier run left; never a box in the way. It stays
/// until it was answered; typing something else is possible meanwhile and loses nothing.
class DraftOffer : public QFrame
{
    Q_OBJECT

public:
    explicit DraftOffer(QWidget* parent = nullptr);

    /// Offers the newest of what was left; nothing left: the line goes.
    /// @param title what the draft is about, applicant and item
    void offer(const std::vector<DraftDesk::Left>& left, const QString& title);

    QString text() const { return m_text->text(); }

    ActionButton* goOnButton() const noexcept { return m_goOn; }

    QPushButton* dropButton() const noexcept { return m_drop; }

signals:
    void goOnWanted();
    void dropWanted();

private:
    QLabel* m_text;
    ActionButton* m_goOn;
    ActionButton* m_drop;
};

} // namespace duban
