// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/department/FactWords.h"

#include <QScrollArea>

namespace duban {

/// What happened to a case, newest first, with the texts that were written (经过).
class TimelineTab : public QScrollArea
{
    Q_OBJECT

public:
    explicit TimelineTab(const Replica& replica, QWidget* parent = nullptr);

    void show(const CaseDetails& details);

    /// @return how many steps are shown.
    int count() const noexcept { return m_count; }

private:
    const Replica& m_replica;
    int m_count = 0;
};

} // namespace duban
