// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/step/DayField.h"
#include "client/step/DraftedInput.h"
#include "client/widget/ActionButton.h"
#include "client/widget/ChoiceBox.h"
#include "client/widget/FactTable.h"
#include "common/calendar/OpeningCalendar.h"

#include <QLineEdit>

namespace duban {

/// The days on which a hall is closed or open other than everybody else: a list, and a line to add one.
class OwnDaysField : public QWidget, public DraftedInput
{
    Q_OBJECT

public:
    /// Longest name of a day, in characters.
    static constexpr int MaxName = 40;

    /// @param today the first day offered; the calendar's days can be added, also past ones
    explicit OwnDaysField(LocalDay today, QWidget* parent = nullptr);

    /// @return the days, by date.
    std::vector<SpecialDay> days() const { return m_days; }

    void setDays(std::vector<SpecialDay> days);

    QString drafted() const override;
    void putBack(const QString& drafted) override;

    DayField* day() const noexcept { return m_day; }

    ChoiceBox* kind() const noexcept { return m_kind; }

    QLineEdit* name() const noexcept { return m_name; }

    QPushButton* addButton() const noexcept { return m_add; }

    QPushButton* removeButton() const noexcept { return m_remove; }

    FactTable* list() const noexcept { return m_list; }

signals:
    void changed();

private:
    void add();
    void remove();
    void showDays(LocalDay chosen);

    std::vector<SpecialDay> m_days;
    FactTable* m_list;
    DayField* m_day;
    ChoiceBox* m_kind;
    QLineEdit* m_name;
    QPushButton* m_add;
    QPushButton* m_remove;
};

} // namespace duban
