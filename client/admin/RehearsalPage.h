// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/CalendarDesk.h"
#include "client/admin/RehearsalModel.h"
#include "client/step/TextDraft.h"
#include "client/widget/ActionButton.h"
#include "client/widget/Card.h"
#include "client/widget/EmptyState.h"
#include "client/widget/FormField.h"
#include "client/widget/NoticeBar.h"

#include <QPlainTextEdit>
#include <QProgressBar>
#include <QStackedWidget>
#include <QTableView>

namespace duban {

/// What would move if the notices that lie ready came into force: every deadline, old and new; the lights
/// that fall away or come; and the act itself. The reason that was written is kept until the act is done.
class RehearsalPage : public QWidget
{
    Q_OBJECT

public:
    /// @param drafts nullptr: nothing is kept
    RehearsalPage(Link& link, Replica& replica, CalendarDesk& desk, DraftStore* drafts,
                  QWidget* parent = nullptr);

    /// Name under which the reason is kept.
    static QString draftName();

    /// Asks the server page after page; what was there before is dropped.
    void rehearse();
    /// Stops asking; what is here stays to be read, and cannot be activated.
    void cancel();

    bool isRunning() const noexcept { return m_running; }

    /// @return true when every deadline was looked at and nothing lies ready that was not.
    bool isComplete() const noexcept { return m_complete; }

    const RehearsalCount& count() const noexcept { return m_count; }

    RehearsalModel* model() const noexcept { return m_model; }

    ActionButton* rehearseButton() const noexcept { return m_rehearse; }

    ActionButton* activateButton() const noexcept { return m_activate; }

    FormField* approver() const noexcept { return m_approver; }

    QPlainTextEdit* reason() const noexcept { return m_reason; }

    NoticeBar* notice() const noexcept { return m_notice; }

    /// @return what stands beside the act: why it is not possible, or that it is under way.
    QString remark() const { return m_why->text(); }

    QString reasonProblem() const { return m_reasonProblem->text(); }

    /// @return what keeps the reason; nullptr when nothing is kept.
    TextDraft* draft() const noexcept { return m_draft; }

signals:
    void noticed(const QString& text);
    /// The calendar is in force.
    void activated();

private:
    QWidget* makeHead();
    QWidget* makeTable();
    QWidget* makeAct();
    void keepReason(DraftStore& drafts);
    void ask(DeadlineId after);
    void take(const Rehearsal& page);
    void forget();
    void activate();
    void takeActivation(const Answer<CommandReply>& answer);
    void refuse(const Refusal& why);
    void refresh();
    QString countText() const;
    QString whyNot() const;

    Link& m_link;
    Replica& m_replica;
    CalendarDesk& m_desk;
    RehearsalModel* m_model;
    NoticeBar* m_notice;
    ActionButton* m_rehearse = nullptr;
    QPushButton* m_cancel = nullptr;
    QProgressBar* m_progress = nullptr;
    QLabel* m_said = nullptr;
    QLabel* m_drafts = nullptr;
    QTableView* m_table = nullptr;
    EmptyState* m_empty = nullptr;
    QStackedWidget* m_stack = nullptr;
    QWidget* m_approval = nullptr;
    QVBoxLayout* m_approvalColumn = nullptr;
    FormField* m_approver = nullptr;
    QPlainTextEdit* m_reason = nullptr;
    QLabel* m_reasonProblem = nullptr;
    TextDraft* m_draft = nullptr;
    QLabel* m_why = nullptr;
    ActionButton* m_activate = nullptr;
    RehearsalCount m_count;
    QString m_token;
    int m_open = 0;
    int m_attempt = 0; ///< answers to a rehearsal that was cancelled are ignored
    bool m_running = false;
    bool m_complete = false;
    bool m_activating = false;
};

} // namespace duban
