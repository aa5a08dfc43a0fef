// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/step/StepDialogs.h"
#include "common/protocol/DeskRequests.h"

#include <QDateTimeEdit>

namespace duban {

/// The moment of a visit, to the minute, in the organisation's zone.
class VisitMoment : public QDateTimeEdit
{
    Q_OBJECT

public:
    /// @param last also the moment offered; a `first` after it counts as `last`
    VisitMoment(LegalTime first, LegalTime last, QWidget* parent = nullptr);

    /// @return the minute that stands there, never before the first moment.
    LegalTime moment() const { return std::max(m_first, minute()); }

private:
    LegalTime minute() const;

    LegalTime m_first;
};

/// What two officers saw on site (现场核查). Source: 行政许可法 art. 34 (two or more officers).
class VisitDialog : public FormDialog
{
    Q_OBJECT

public:
    /// @param context with the people of the department; `me` is not offered as the second officer
    VisitDialog(const StepContext& context, PersonId me, QWidget* parent = nullptr);

    /// @return nothing while a field is wrong.
    std::optional<RecordVisit> request() const;

private:
    CaseId m_case;
    ChoiceBox* m_second;
    VisitMoment* m_at;
    QLineEdit* m_place;
    ChoiceBox* m_fits;
    QPlainTextEdit* m_notes;
};

} // namespace duban
