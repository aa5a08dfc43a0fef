// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/widget/ChoiceBox.h"
#include "common/calendar/Limit.h"

#include <QSpinBox>
#include <QWidget>

#include <vector>

namespace duban {

/// A length of time to choose: a number and its unit.
class LimitField : public QWidget
{
    Q_OBJECT

public:
    /// The longest length the server takes, whatever the unit.
    static constexpr int MaxCount = 1000;

    /// @param units to choose from, at least one
    explicit LimitField(const std::vector<LimitUnit>& units, QWidget* parent = nullptr);

    Limit limit() const;
    void setLimit(Limit limit);

signals:
    void changed();

private:
    QSpinBox* m_count;
    ChoiceBox* m_unit;
};

} // namespace duban
