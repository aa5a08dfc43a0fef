// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/View.h"
#include "client/department/ActionsPanel.h"
#include "client/department/CaseHead.h"
#include "client/department/CaseTabs.h"
#include "client/department/InquiryDesk.h"
#include "client/department/PeopleBook.h"
#include "client/step/StepDesk.h"
#include "client/widget/NoticeBar.h"

#include <QSet>

namespace duban {

/// One case with everything, and what this person can do with it. What is being written is kept for every
/// case until it was sent, also when somebody else was faster or the connection is lost.
class CaseSheet : public QWidget
{
    Q_OBJECT

public:
    CaseSheet(const ViewContext& context, const LightTrustWatch& watch, QWidget* parent = nullptr);

    /// Shows a case: fetches it anew, keeps what was written about it before.
    void open(CaseId id);
    /// Fetches the open case anew.
    void reload();

    /// Whether there is a list to take the next case from. There is, unless told.
    enum class Next : quint8 { Offered, None };
    void setNext(Next next);

    CaseId openedCase() const noexcept { return m_case; }

    /// Goes on with what was kept about the open case, once it is here: opens its dialog; says so when that
    /// act is not possible any more. @return false when the draft is none of a case
    bool goOnWith(const QString& draft);

    /// @return true once the case is on the screen.
    bool isLoaded() const noexcept { return m_details.row.id == m_case && m_case.isValid(); }

    ActionsPanel* actions() const noexcept { return m_actions; }

    NoticeBar* notice() const noexcept { return m_notice; }

    CaseTabs* tabs() const noexcept { return m_tabs; }

    /// @return the dialog of the open case; nullptr when there is none.
    StepDialog* dialog() const { return m_desk->dialog(m_case); }

    InquiryDesk* inquiries() const noexcept { return m_inquiries; }

    /// @return the details on the screen.
    const CaseDetails& details() const noexcept { return m_details; }

signals:
    void noticed(const QString& text);
    /// Esc or the way back was chosen.
    void left();
    /// The person wants the next case of the list.
    void nextWanted();

private:
    QWidget* makeTop();
    void followInquiries();
    void fetch();
    void take(const CaseDetails& details);
    void refreshOffers();
    CaseSituation situation(const ItemVariant& variant) const;
    void holdOrFree();

    bool isUnderWay() const { return m_underWay.contains(m_case); }

    void act(Action action);
    void openAssign();
    std::optional<StepRequest> plainRequest(Action action) const;
    void send(CaseId id, Action action, StepRequest request);
    QString doneText(Action action, const StepRequest& request) const;
    void takeAnswer(CaseId id, Action action, const QString& done, const Answer<CommandReply>& answer);
    void finished(Action action, const QString& done, const CommandReply& reply);
    void refused(const Refusal& refusal);
    void keepDraft();
    void storeDraft();
    QString draftOf(CaseId id) const;
    void followDraft(const QString& name);
    void openLeft();
    void watchChange(CaseId id);
    QString changesBetween(const CaseRow& before, const CaseRow& after) const;
    QString lastHand() const;

    Link& m_link;
    Replica& m_replica;
    DraftStore* m_store; ///< keeps opinions over a crash; nullptr: as long as the page
    CaseId m_case;
    CaseDetails m_details;
    std::optional<Refusal> m_conflict; ///< told once the case is here again
    Revision m_mine;                   ///< the revision this client's own last step led to
    QHash<CaseId, QString> m_drafts;
    QSet<CaseId> m_underWay; ///< a step of these was sent and not answered yet
    ActionButton* m_next = nullptr;
    QHBoxLayout* m_columns;
    NoticeBar* m_notice;
    CaseHead* m_head;
    CaseTabs* m_tabs;
    ActionsPanel* m_actions;
    StepDesk* m_desk;
    PeopleBook* m_people;
    InquiryDesk* m_inquiries;
    QString m_left;     ///< name of the draft that is gone on with once the case is here
    CaseId m_assigning; ///< whose dialog opens once the people are here
};

} // namespace duban
