// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/View.h"
#include "client/step/StepDialogs.h"

namespace duban {

/// Opens the dialogs of one page and keeps what is written in them: one that is left half-way is found again,
/// one whose step is under way can be put aside and comes back when the server refuses it.
class StepDesk : public QObject
{
    Q_OBJECT

public:
    /// @param context with the drafts and the phrases for the dialogs
    StepDesk(const ViewContext& context, QWidget* page);

    /// Opens the dialog of an action.
    /// @param people who can be given the case; Assign alone needs them
    /// @return false when the action needs none
    bool open(Action action, const CaseDetails& details, std::vector<PersonEntry> people = {});

    /// @return the dialog of a case, on the screen or put aside; nullptr when there is none.
    StepDialog* dialog(CaseId id) const { return m_dialogs.value(id); }

    /// The step of a case's dialog is under way; `why` stands in it.
    void hold(CaseId id, const QString& why);
    /// The step was taken: the dialog has done its work.
    void finish(CaseId id);
    /// The step was refused: the dialog says so; show() brings it back.
    void complain(CaseId id, const Refusal& why);
    /// The case is on the screen: so is its dialog when its step was refused meanwhile.
    void show(CaseId id);

signals:
    /// Everything in the dialog of a case is right and the person wants the step.
    void confirmed(duban::CaseId id, duban::Action action, const duban::StepRequest& request);

private:
    void leave(CaseId id);

    ViewContext m_context;
    QWidget* m_page;
    QHash<CaseId, StepDialog*> m_dialogs;
};

} // namespace duban
