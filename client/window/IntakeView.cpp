// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/window/IntakeView.h"

#include "client/app/ErrorWords.h"
#include "client/widget/Style.h"

#include <QApplication>
#include <QShortcut>

namespace duban {

namespace {

constexpr int GuideWidth = 316;

} // namespace

IntakeView::IntakeView(const ViewContext& context, QWidget* parent)
    : View(parent), m_link(context.link), m_replica(context.replica), m_notice(new NoticeBar(this)),
      m_stack(new QStackedWidget(this)), m_form(new IntakeForm(context.replica, this)),
      m_receipt(new ReceiptPanel(context.link, context.replica, this)),
      m_guide(new GuidePanel(context.replica, this)),
      m_counter(new CounterDesk(context.link, context.replica, this))
{
    m_stack->addWidget(m_form);
    m_stack->addWidget(m_receipt);
    m_guide->setFixedWidth(GuideWidth);
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::Space16);
    row->addWidget(m_stack, 1);
    row->addWidget(m_guide);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::Space16, metrics::Space16, metrics::Space16, metrics::Space12);
    column->setSpacing(metrics::Space12);
    column->addWidget(m_notice);
    column->addLayout(row, 1);
    connect(m_form, &IntakeForm::acceptWanted, this, [this] { submit(Submission::Aim::TakeInAndAccept); });
    connect(m_form, &IntakeForm::takeInWanted, this, [this] { submit(Submission::Aim::TakeIn); });
    connect(m_form, &IntakeForm::counterWanted, this,
            [this](CounterOutcome outcome) { m_counter->record(outcome, m_form->scene()); });
    connect(m_counter, &CounterDesk::changed, this, [this] { m_guide->showCounter(m_counter->today()); });
    connect(m_counter, &CounterDesk::noticed, this, &View::noticed);
    connect(m_counter, &CounterDesk::refused, this,
            [this](const Refusal& why) { m_notice->say(NoticeBar::Kind::Warning, wordsFor(why).line()); });
    connect(m_form->item(), &ItemCard::variantChosen, m_guide, &GuidePanel::showVariant);
    connect(m_form, &IntakeForm::draftChanged, this,
            [this] { m_guide->showApplicant(m_form->applicant()->name()->text()); });
    connect(m_receipt, &ReceiptPanel::nextWanted, this, [this] { nextCase(IntakeForm::Keep::Nothing); });
    connect(m_receipt, &ReceiptPanel::sameApplicantWanted, this,
            [this] { nextCase(IntakeForm::Keep::Applicant); });
    connect(m_notice, &NoticeBar::confirmed, this, &IntakeView::reopenRefused);
    auto* fresh = new QShortcut(QKeySequence(Qt::Key_F2), this);
    fresh->setWhatsThis(tr("Next case"));
    connect(fresh, &QShortcut::activated, this, [this] {
        if (showsReceipt())
            nextCase(IntakeForm::Keep::Nothing);
    });
    connect(&m_replica, &Replica::caseChanged, this, &IntakeView::recount);
    connect(&m_replica, &Replica::reset, this, &IntakeView::recount);
    recount();
    m_counter->fetch();
}

void IntakeView::showEvent(QShowEvent* event)
{
    View::showEvent(event);
    // Later: what was hidden just before still gives its focus away.
    QMetaObject::invokeMethod(
        this,
        [this] {
            const QWidget* focus = QApplication::focusWidget();
            if (isVisible() && !showsReceipt() && !(focus && m_form->isAncestorOf(focus)))
                m_form->item()->search()->setFocus();
        },
        Qt::QueuedConnection);
}

void IntakeView::submit(Submission::Aim aim)
{
    const IntakeDraft draft = m_form->draft();
    const auto problems = problemsOf(draft);
    m_form->showProblems(problems);
    if (!problems.empty())
        return;
    follow(new Submission(m_link, draft, aim, this));
}

void IntakeView::follow(Submission* submission)
{
    m_current = submission;
    m_receipt->follow(*submission);
    m_stack->setCurrentWidget(m_receipt);
    connect(submission, &Submission::changed, this, [this, submission] { ended(submission); });
}

void IntakeView::ended(Submission* submission)
{
    if (submission->isUnderWay())
        return;
    const QString name = submission->draft().applicant.name;
    if (submission->state() == Submission::State::Refused)
        showRefused(*submission);
    else if (submission->state() == Submission::State::Accepted)
        emit noticed(tr("%1 accepted for %2", "number, applicant").arg(submission->number(), name));
    else
        emit noticed(tr("%1 taken in for %2", "number, applicant").arg(submission->number(), name));
    if (submission != m_current)
        submission->deleteLater();
}

void IntakeView::showRefused(const Submission& submission)
{
    const Refusal& refusal = *submission.refusal();
    const bool here = &submission == m_current;
    if (here) {
        m_stack->setCurrentWidget(m_form);
        if (!refusal.field().isEmpty())
            return m_form->showProblems({problemFor(refusal.field(), submission.draft())});
        return m_notice->say(NoticeBar::Kind::Warning, wordsFor(refusal).line());
    }
    m_refused.push_back(submission.draft());
    m_notice->say(NoticeBar::Kind::Attention,
                  tr("The case of %1 was not taken in. %2 It opens again with F9.", "applicant, reason")
                      .arg(submission.draft().applicant.name, wordsFor(refusal).line()));
}

void IntakeView::reopenRefused()
{
    if (m_refused.empty())
        return;
    const IntakeDraft present = m_form->draft();
    if (!showsReceipt() && (present.variant.isValid() || !present.applicant.name.isEmpty()))
        m_laidAside = present;
    m_form->load(m_refused.back());
    m_refused.pop_back();
    m_stack->setCurrentWidget(m_form);
    m_form->showProblems(problemsOf(m_form->draft()));
}

void IntakeView::nextCase(IntakeForm::Keep keep)
{
    if (m_current && !m_current->isUnderWay())
        m_current->deleteLater();
    m_current = nullptr;
    if (m_refused.empty())
        m_notice->clear();
    m_stack->setCurrentWidget(m_form);
    if (m_laidAside) {
        m_form->load(*m_laidAside);
        m_laidAside.reset();
    } else {
        m_form->clear(keep);
    }
    m_form->item()->search()->setFocus();
}

bool IntakeView::stepBack()
{
    if (!showsReceipt() || !m_current || m_current->isUnderWay())
        return false;
    nextCase(IntakeForm::Keep::Nothing);
    return true;
}

void IntakeView::recount()
{
    const int today = m_guide->takenInToday();
    if (m_shownCount == today)
        return;
    m_shownCount = today;
    emit countChanged();
}

} // namespace duban
