// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/View.h"
#include "client/department/PeopleBook.h"
#include "client/step/FormDesk.h"
#include "client/step/QuestionDialogs.h"
#include "client/step/VisitDialog.h"

#include <QPointer>

namespace duban {

/// What people of a department find out beside the steps of a case: visits on site, questions to another
/// section. Neither moves the case nor stops a clock. One dialog at a time; what was typed stays until it was
/// taken.
class InquiryDesk : public QObject
{
    Q_OBJECT

public:
    /// @param context with the drafts and the phrases for the dialogs
    InquiryDesk(const ViewContext& context, QWidget* page);

    /// @return true when this person can record a visit and ask about a case: theirs to work on, and running.
    static bool isOffered(const CaseRow& row, const Actor& me);

    /// Fetches the people of the department, then opens the dialog.
    void recordVisit(const CaseDetails& details);
    void ask(const CaseDetails& details);

    /// @return the dialog that is open or under way; nullptr when there is none.
    FormDialog* dialog() const { return m_desk->dialog(); }

signals:
    /// It is done: fetch the case anew.
    void done(duban::CaseId id, const QString& words);
    /// The people could not be had.
    void refused(const duban::Refusal& why);

private:
    void openVisit();
    FormDesk::Done told(CaseId id, const QString& words);

    const Replica& m_replica;
    QWidget* m_page;
    FormDesk* m_desk;
    PeopleBook* m_people;
    std::optional<CaseDetails> m_visited; ///< whose dialog opens once the people are here
};

} // namespace duban
