// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/SetUpReplies.h"

#include <QMenu>
#include <QPushButton>

namespace duban {

/// The persons filed for a stage, in the order they were chosen: that of the rota.
class PeoplePick : public QPushButton
{
    Q_OBJECT

public:
    explicit PeoplePick(QWidget* parent = nullptr);

    /// Who can be chosen; who was chosen and cannot be any more is dropped.
    void setCandidates(const std::vector<PersonEntry>& people);

    const std::vector<PersonId>& chosen() const noexcept { return m_chosen; }

    /// Chooses persons in an order; those that cannot be chosen yet are kept until the candidates are here.
    void choose(std::vector<PersonId> people);

    QMenu* menu() const noexcept { return m_menu; }

signals:
    void changed();

private:
    void build();
    void toggle(PersonId person);
    void showNames();

    std::vector<PersonEntry> m_people;
    std::vector<PersonId> m_chosen;
    bool m_known = false; ///< the candidates are here
    QMenu* m_menu;
};

} // namespace duban
