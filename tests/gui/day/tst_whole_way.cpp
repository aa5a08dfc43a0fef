// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/model/EventWords.h"
#include "client/supervision/BoardView.h"
#include "client/supervision/FiguresView.h"
#include "tests/gui/day/Hand.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace duban;

#define SOON(condition) QVERIFY(soon([&] { return condition; }))

#define GOOD(call)                                                                                           \
    do {                                                                                                     \
        const QString wrong = call;                                                                          \
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));                                                        \
    } while (false)

/// One case from the intake to the delivered result. Clerk, handler, reviewer and approver work with the
/// keyboard alone, each at a desk of their own; officer, leader and head see each step as it happens. The
/// functions run in order.
class tst_whole_way : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase()
    {
        QVERIFY(m_hall.start());
        for (auto* one : {&m_clerk, &m_handler, &m_reviewer, &m_approver, &m_head, &m_officer, &m_leader}) {
            const QString login = m_logins.at(int(m_all.size()));
            *one = std::make_unique<Hand>(m_hall, login);
            m_all.push_back(one->get());
            GOOD((*one)->enter());
        }
        QVERIFY(m_officer->view<BoardView>());
        GOOD(m_leader->goTo(u"board"_s));
    }

    void the_clerk_takes_it_in_and_accepts_it()
    {
        GOOD(m_clerk->takeIn(u"施工许可证核发"_s, Applicant, Qt::Key_F10));
        m_case = m_clerk->caseOf(Applicant);
        happened(MessageKind::SubmitCase, *m_clerk, CaseState::Accepted);
        happened(MessageKind::AcceptCase, *m_clerk, CaseState::Accepted);
        SOON(m_officer->view<BoardView>()->card(BoardView::Open)->figure() == 1);
        leaderReads({{}, 1, 1, 0, 0, 0, 0, 0, 0});
        GOOD(m_head->openFrom(u"department"_s, m_case));
        QCOMPARE(m_head->sheet()->details().row.applicantName, Applicant);
    }

    void the_handler_claims_it_from_the_pool_and_handles_it()
    {
        GOOD(m_handler->openFrom(u"todo"_s, m_case));
        GOOD(m_handler->act(Action::Claim, {}));
        happened(MessageKind::ClaimCase, *m_handler, CaseState::Accepted);
        GOOD(m_handler->act(Action::FinishStage, u"材料齐全，符合施工许可条件。"_s));
        happened(MessageKind::FinishStage, *m_handler, CaseState::Accepted);
        QCOMPARE(m_head->replica().findCase(m_case)->stage, Stage::Review);
        SOON(m_head->sheet()->details().row.stage == Stage::Review);
    }

    void the_reviewer_sends_it_back_and_the_handler_writes_anew()
    {
        GOOD(m_reviewer->openFrom(u"todo"_s, m_case));
        GOOD(m_reviewer->act(Action::SendBack, {}, {{u"reason"_s, u"施工合同缺签章页，请核实。"_s}}));
        happened(MessageKind::SendBack, *m_reviewer, CaseState::Accepted);
        QCOMPARE(m_officer->replica().findCase(m_case)->stage, Stage::Handling);
        GOOD(m_handler->openFrom(u"todo"_s, m_case));
        GOOD(m_handler->act(Action::FinishStage, u"签章页已核实，与原件一致。"_s));
        happened(MessageKind::FinishStage, *m_handler, CaseState::Accepted);
    }

    void the_reviewer_passes_it_and_the_approver_grants_it()
    {
        GOOD(m_reviewer->openFrom(u"todo"_s, m_case));
        GOOD(m_reviewer->act(Action::FinishStage, u"同意承办意见。"_s));
        happened(MessageKind::FinishStage, *m_reviewer, CaseState::Accepted);
        GOOD(m_approver->openFrom(u"todo"_s, m_case));
        GOOD(m_approver->act(Action::FinishStage, u"准予许可。"_s));
        happened(MessageKind::FinishStage, *m_approver, CaseState::Decided);
        GOOD(m_approver->issue(DocumentKind::PermitDecision));
        happened(MessageKind::IssueDocument, *m_approver, CaseState::Decided);
        leaderReads({{}, 1, 1, 1, 0, 0, 0, 0, 0});
        GOOD(m_head->openFrom(u"elsewhere"_s, m_case));
    }

    void the_window_completes_it_and_delivers_to_a_citizen_without_a_receipt()
    {
        GOOD(m_clerk->find(Applicant, m_case));
        GOOD(m_clerk->act(Action::Complete, {}));
        happened(MessageKind::CompleteCase, *m_clerk, CaseState::Completed);
        leaderReads({{}, 1, 1, 1, 0, 1, 1, 0, 0});
        GOOD(m_clerk->find(Applicant, m_case));
        GOOD(m_clerk->act(Action::Deliver, {}, {{u"to"_s, u"本人，凭身份证"_s}}));
        happened(MessageKind::DeliverCase, *m_clerk, CaseState::Delivered);
        SOON(m_officer->view<BoardView>()->card(BoardView::Open)->figure() == 0);
    }

    void the_history_tells_every_step_and_whose_it_was()
    {
        GOOD(m_clerk->find(Applicant, m_case));
        auto* history = m_clerk->sheet()->tabs()->findChild<TimelineTab*>();
        SOON(history->count() == int(m_expected.size()));
        QStringList told;
        for (const QWidget* row :
             history->widget()->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
            const auto labels = row->findChildren<QLabel*>(QString(), Qt::FindDirectChildrenOnly);
            if (labels.size() >= 3)
                told.prepend(labels.at(1)->text() + u" · "_s + labels.at(2)->text());
        }
        QCOMPARE(told, m_expected);
    }

    void the_record_verifies()
    {
        const VerifyResult result = m_hall.server().verify();
        QVERIFY2(result.isClean(), result.output.constData());
    }

private:
    /// The step reached everybody: the person's own view, the streams of officer and leader, the head's rows.
    void happened(MessageKind verb, Hand& by, CaseState state)
    {
        EventRow step;
        for (Hand* watcher : {m_officer.get(), m_leader.get()}) {
            EventStream* stream = watcher->view<BoardView>()->stream();
            const auto tells = [&] {
                for (int row = m_told.value(stream); row < stream->filter()->rowCount(); ++row) {
                    // Newest on top: what was told already stands at the bottom.
                    const int at = stream->filter()->rowCount() - 1 - row;
                    const EventRow* event = stream->filter()->eventAt(stream->filter()->index(at, 0));
                    if (event->caseId != m_case || event->verb != verb || event->personName != by.name())
                        continue;
                    step = *event;
                    m_told[stream] = row + 1;
                    return true;
                }
                return false;
            };
            QVERIFY2(soon(tells), qPrintable(watcher->name() + u" saw nothing of "_s + by.name()));
        }
        for (Hand* one : m_all) {
            const auto isThere = [&] {
                const CaseRow* row = one->replica().findCase(m_case);
                return row && row->state == state;
            };
            QVERIFY2(soon(isThere), qPrintable(one->name()));
        }
        const CaseRow* row = m_officer->replica().findCase(m_case);
        m_expected << eventWords(step, m_officer->replica().namingOf(row->variant)) + u" · "_s + by.name();
    }

    /// The leader reads the month of the department on the page of figures.
    void leaderReads(FigureRow expected)
    {
        GOOD(m_leader->goTo(u"figures"_s));
        m_leader->press(Qt::Key_F5);
        expected.department = m_head->replica().me().department;
        const auto isShown = [&] {
            const auto& pairs = m_leader->view<FiguresView>()->pairs();
            return std::any_of(pairs.begin(), pairs.end(),
                               [&](const FigurePair& pair) { return pair.month == expected; });
        };
        SOON(isShown());
        GOOD(m_leader->goTo(u"board"_s));
    }

    const QString Applicant = u"王小明"_s;
    const QStringList m_logins{u"clerk01"_s, u"zj01"_s,      u"zjreview"_s, u"zjapprove"_s,
                               u"zjhead"_s,  u"officer01"_s, u"leader01"_s};
    ViewHall m_hall;
    std::unique_ptr<Hand> m_clerk, m_handler, m_reviewer, m_approver, m_head, m_officer, m_leader;
    std::vector<Hand*> m_all;
    CaseId m_case;
    QHash<EventStream*, int> m_told; ///< rows from the bottom that were told already
    QStringList m_expected;          ///< the history, oldest first
};

QTEST_MAIN(tst_whole_way)
#include "tst_whole_way.moc"
