// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/Replica.h"
#include "client/step/FormDialog.h"
#include "client/step/TimeField.h"
#include "common/protocol/SetUpReplies.h"

namespace duban {

/// Makes or changes a duty at a window. What has begun keeps its person, its window and its beginning.
class DutyDialog : public FormDialog
{
    Q_OBJECT

public:
    /// @param people of whom the window clerks are offered
    /// @param known nothing: a new one
    DutyDialog(const Replica& replica, const std::vector<PersonEntry>& people,
               const std::optional<DutyEntry>& known, QWidget* parent = nullptr);

    /// @return nothing while a field is wrong.
    std::optional<SetDuty> request() const;

private:
    void addPeople(const std::vector<PersonEntry>& people, const std::optional<DutyEntry>& known);
    void addWindows(const std::optional<DutyEntry>& known);
    void addTimes(const std::optional<DutyEntry>& known);
    LegalTime usualEnd() const;

    const Replica& m_replica;
    LegalTime m_now;
    qint64 m_id;
    LegalTime m_begunAt; ///< set: has begun
    LegalTime m_offered; ///< the beginning as the dialog came up with it
    ChoiceBox* m_person = nullptr;
    ChoiceBox* m_window = nullptr;
    ChoiceBox* m_standsFor = nullptr;
    MomentField* m_from = nullptr;
    MomentField* m_until = nullptr;
};

/// Ends a duty that has begun, or takes back one to come; the reason is kept.
class EndDutyDialog : public FormDialog
{
    Q_OBJECT

public:
    EndDutyDialog(const Replica& replica, const DutyEntry& known, QWidget* parent = nullptr);

    std::optional<SetDuty> request() const;

private:
    DutyEntry m_known;
    QPlainTextEdit* m_reason;
};

} // namespace duban
