// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/step/StepDialogs.h"

namespace duban {

class DraftStore;

/// Opens the dialogs of one page and keeps what was typed: one that is left half-way finds its text again,
/// one whose step is under way can be put aside and comes back when the server refuses it.
class StepDesk : public QObject
{
    Q_OBJECT

public:
    /// @param drafts keeps what is typed over a crash too; nullptr: it is kept as long as the page
    StepDesk(const Replica& replica, QWidget* page, DraftStore* drafts = nullptr);

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

    const Replica& m_replica;
    QWidget* m_page;
    DraftStore* m_drafts;
    QHash<CaseId, StepDialog*> m_dialogs;
    QHash<CaseId, QHash<Action, QString>> m_words; ///< of dialogs that were left
};

} // namespace duban
