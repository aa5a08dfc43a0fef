// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/window/IntakeView.h"

#include "client/app/ErrorWords.h"
#include "client/widget/Style.h"
#include "client/window/Duty.h"

#include <QApplication>
#include <QShortcut>

namespace duban {

namespace {

constexpr int GuideWidth = 316;

bool isAboutFiles(const Refusal& refusal)
{
    return refusal.field() == u"files" || !papersInField(refusal.field()).isEmpty();
}

} // namespace

IntakeView::IntakeView(const ViewContext& context, QWidget* parent)
    : View(parent), m_link(context.link), m_replica(context.replica),
      m_files(new IntakeFiles(context.link, this)), m_notice(new NoticeBar(this)),
      m_stack(new QStackedWidget(this)), m_form(new IntakeForm(context.replica, *m_files, this)),
      m_receipt(new ReceiptPanel(context, this)), m_guide(new GuidePanel(context.replica, this)),
      m_counter(new CounterDesk(context, this)), m_shelf(new FormShelf(context.link, context.replica, this)),
      m_parked(new ParkedList(*m_shelf, ParkedList::WhenEmpty::Hidden, this)),
      m_drafts(new DraftDesk(context.drafts, this)), m_offer(new DraftOffer(this)),
      m_window(context.replica.me().window)
{
    makeLayout();
    connectForm();
    connectDesks();
    auto* fresh = new QShortcut(QKeySequence(Qt::Key_F2), this);
    fresh->setWhatsThis(tr("Next case"));
    connect(fresh, &QShortcut::activated, this, &IntakeView::startNew);
    connect(&m_replica, &Replica::caseChanged, this, &IntakeView::recount);
    connect(&m_replica, &Replica::reset, this, &IntakeView::recount);
    connect(&m_replica, &Replica::catalogueChanged, this, &IntakeView::watchDuty);
    recount();
    showOffer();
    m_counter->fetch();
    m_shelf->fetch();
}

void IntakeView::makeLayout()
{
    m_stack->addWidget(m_form);
    m_stack->addWidget(m_receipt);
    auto* side = new QWidget(this);
    side->setFixedWidth(GuideWidth);
    auto* right = new QVBoxLayout(side);
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(metrics::Space12);
    right->addWidget(m_parked);
    right->addWidget(m_guide, 1);
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::Space16);
    row->addWidget(m_stack, 1);
    row->addWidget(side);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::Space16, metrics::Space16, metrics::Space16, metrics::Space12);
    column->setSpacing(metrics::Space12);
    column->addWidget(m_notice);
    column->addWidget(m_offer);
    column->addLayout(row, 1);
}

void IntakeView::connectForm()
{
    connect(m_form, &IntakeForm::acceptWanted, this, [this] { submit(Submission::Aim::TakeInAndAccept); });
    connect(m_form, &IntakeForm::takeInWanted, this, [this] { submit(Submission::Aim::TakeIn); });
    connect(m_form, &IntakeForm::parkWanted, this, &IntakeView::park);
    connect(m_form, &IntakeForm::counterWanted, this,
            [this](CounterOutcome outcome) { m_counter->record(outcome, m_form->scene()); });
    connect(m_form, &IntakeForm::scanTaken, this, &View::noticed);
    connect(m_form, &IntakeForm::caseScanned, this, &IntakeView::caseScanned);
    connect(m_form->item(), &ItemCard::variantChosen, m_guide, &GuidePanel::showVariant);
    connect(m_form, &IntakeForm::draftChanged, this, [this] {
        m_guide->showApplicant(m_form->applicant()->name()->text());
        if (!showsReceipt())
            m_drafts->keepTyped(m_form->draft());
    });
}

void IntakeView::connectDesks()
{
    const auto warn = [this](const Refusal& why) {
        m_notice->say(NoticeBar::Kind::Warning, wordsFor(why).line());
    };
    connect(m_counter, &CounterDesk::changed, this, [this] { m_guide->showCounter(m_counter->today()); });
    connect(m_counter, &CounterDesk::noticed, this, &View::noticed);
    connect(m_counter, &CounterDesk::refused, this, warn);
    connect(m_shelf, &FormShelf::refused, this, warn);
    connect(m_parked, &ParkedList::takeUpWanted, this, &IntakeView::takeUp);
    connect(m_drafts, &DraftDesk::leftChanged, this, &IntakeView::showOffer);
    connect(m_offer, &DraftOffer::goOnWanted, this, &IntakeView::goOnWithLeft);
    connect(m_offer, &DraftOffer::dropWanted, this, [this] { m_drafts->takeNewest(); });
    connect(m_receipt, &ReceiptPanel::noticed, this, &View::noticed);
    connect(m_receipt, &ReceiptPanel::nextWanted, this, [this] { nextCase(IntakeForm::Keep::Nothing); });
    connect(m_receipt, &ReceiptPanel::sameApplicantWanted, this,
            [this] { nextCase(IntakeForm::Keep::Applicant); });
    connect(m_notice, &NoticeBar::confirmed, this, &IntakeView::reopenRefused);
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

void IntakeView::refresh()
{
    m_counter->fetch();
    m_shelf->fetch();
}

void IntakeView::submit(Submission::Aim aim)
{
    const auto problems = m_form->problems();
    m_form->showProblems(problems);
    if (!problems.empty())
        return;
    follow(new Submission(m_link, m_form->draft(), aim, this));
}

void IntakeView::follow(Submission* submission)
{
    m_current = submission;
    m_receipt->follow(*submission);
    m_stack->setCurrentWidget(m_receipt);
    const int kept = m_drafts->keepBeside(submission->draft(), DraftDesk::Why::Sent);
    m_drafts->keepTyped({});
    connect(submission, &Submission::changed, this, [this, submission, kept] {
        // Once it has a number it is at the server, whatever becomes of accepting it.
        if (submission->state() != Submission::State::Submitting)
            m_drafts->settle(kept);
        ended(submission);
    });
}

void IntakeView::ended(Submission* submission)
{
    if (submission->isUnderWay())
        return;
    const QString name = submission->draft().applicant.name;
    if (submission->state() != Submission::State::Refused)
        forgetFiles(submission->draft());
    if (submission->state() == Submission::State::Refused)
        showRefused(*submission);
    else if (submission->state() == Submission::State::Accepted)
        emit noticed(tr("%1 accepted for %2", "number, applicant").arg(submission->number(), name));
    else
        emit noticed(tr("%1 taken in for %2", "number, applicant").arg(submission->number(), name));
    if (submission->draft().form.isValid())
        m_shelf->fetch();
    if (submission != m_current)
        submission->deleteLater();
}

/// The case has them now.
void IntakeView::forgetFiles(const IntakeDraft& draft)
{
    for (const DraftFile& file : draft.files)
        m_files->forget(file.path);
}

void IntakeView::showRefused(const Submission& submission)
{
    const Refusal& refusal = *submission.refusal();
    IntakeDraft draft = submission.draft();
    if (refusal.field() == QLatin1StringView("form"))
        draft.form = {}; // sent or thrown away at another PC: it can be sent as a new one
    const bool here = &submission == m_current;
    if (here) {
        m_form->load(draft);
        m_stack->setCurrentWidget(m_form);
        m_drafts->keepTyped(draft);
        if (isAboutFiles(refusal))
            return sayFiles(refusal, draft);
        if (!refusal.field().isEmpty() && draft.form == submission.draft().form)
            return m_form->showProblems({problemFor(refusal.field(), draft, dayOf(m_replica.legalNow()))});
        return m_notice->say(
            NoticeBar::Kind::Warning,
            draft.form == submission.draft().form
                ? wordsFor(refusal).line()
                : tr("The parked form is not there any more: look at today's list whether it "
                     "was taken in already, else take it in again."));
    }
    m_refused.push_back(aside(draft));
    m_notice->say(NoticeBar::Kind::Attention,
                  tr("The case of %1 was not taken in. %2 It opens again with F9.", "applicant, reason")
                      .arg(draft.applicant.name, wordsFor(refusal).line()));
}

/// What one of the files lacks is said above the form, where it stays until it was read.
void IntakeView::sayFiles(const Refusal& refusal, const IntakeDraft& draft)
{
    const IntakeProblem problem = problemFor(refusal.field(), draft, dayOf(m_replica.legalNow()));
    if (papersInField(refusal.field()).isEmpty())
        m_form->materials()->sendAgain();
    m_notice->say(NoticeBar::Kind::Warning, tr("It was not taken in. %1", "why").arg(problem.text));
    m_form->showProblems({problem});
}

void IntakeView::park()
{
    const IntakeDraft draft = m_form->draft();
    if (draft.isEmpty())
        return emit noticed(tr("Nothing was typed yet that could be parked."));
    const int kept = m_drafts->keepBeside(draft, DraftDesk::Why::Sent);
    m_shelf->park(draft, this, [this, draft, kept](const std::optional<Refusal>& why) {
        m_drafts->settle(kept);
        parked(draft, why);
    });
    nextCase(IntakeForm::Keep::Nothing);
    const QString title = m_shelf->titleOf(draft);
    const auto coming = std::count_if(draft.files.begin(), draft.files.end(),
                                      [](const DraftFile& file) { return file.sha256.isEmpty(); });
    emit noticed(!m_link.isLoggedIn()
                     ? tr("%1 is parked once the connection is back.", "applicant and item").arg(title)
                 : coming > 0 ? tr("Parking %1… %n file(s) still on the way stay with it on this PC only.",
                                   "applicant and item", int(coming))
                                    .arg(title)
                              : tr("Parking %1…", "applicant and item").arg(title));
}

void IntakeView::parked(const IntakeDraft& draft, const std::optional<Refusal>& why)
{
    const QString title = m_shelf->titleOf(draft);
    if (!why)
        return emit noticed(tr("Parked: %1", "applicant and item").arg(title));
    m_refused.push_back(aside(draft));
    m_notice->say(NoticeBar::Kind::Attention,
                  tr("%1 was not parked. %2 It opens again with F9.", "applicant and item, reason")
                      .arg(title, wordsFor(*why).line()));
}

void IntakeView::takeUp(FormId form)
{
    const auto draft = m_shelf->find(form);
    if (!draft)
        return m_notice->say(NoticeBar::Kind::Warning,
                             tr("This form cannot be opened here: it was parked by another version of the "
                                "program."));
    layAside();
    m_form->load(*draft);
    m_stack->setCurrentWidget(m_form);
    m_form->applicant()->idNumber()->line()->setFocus();
}

bool IntakeView::goOnWith(const QString& draft)
{
    if (draft != DraftDesk::name())
        return false;
    goOnWithLeft();
    return true;
}

void IntakeView::goOnWithLeft()
{
    const auto left = m_drafts->takeNewest();
    if (!left)
        return;
    layAside();
    m_form->load(left->draft);
    m_stack->setCurrentWidget(m_form);
    m_form->applicant()->idNumber()->line()->setFocus();
}

void IntakeView::showOffer()
{
    const auto& left = m_drafts->left();
    m_offer->offer(left, left.empty() ? QString() : m_shelf->titleOf(left.back().draft));
}

/// What stands in the form comes back after the one that is opened now.
void IntakeView::layAside()
{
    const IntakeDraft present = m_form->draft();
    if (!showsReceipt() && !present.isEmpty())
        m_laidAside.push_back(aside(present));
}

IntakeView::Aside IntakeView::aside(const IntakeDraft& draft)
{
    return {draft, m_drafts->keepBeside(draft, DraftDesk::Why::Aside)};
}

void IntakeView::bringBack(std::vector<Aside>& from)
{
    const Aside back = from.back();
    from.pop_back();
    m_form->load(back.draft);
    m_drafts->settle(back.kept);
    m_drafts->keepTyped(m_form->draft());
}

/// The session may have moved to another window; what was typed stays.
void IntakeView::watchDuty()
{
    const WindowId now = m_replica.me().window;
    showOffer(); // names of items may be here now
    if (now == std::exchange(m_window, now))
        return;
    recount();
    m_counter->fetch();
    const QString where = standingText(m_replica);
    emit noticed(where.isEmpty() ? tr("Your duty at the window has ended. What you typed is still here.")
                                 : tr("You stand at %1 now. What you typed is still here.").arg(where));
}

void IntakeView::reopenRefused()
{
    if (m_refused.empty())
        return;
    layAside();
    bringBack(m_refused);
    m_stack->setCurrentWidget(m_form);
    m_form->showProblems(m_form->problems());
}

void IntakeView::startNew()
{
    if (showsReceipt())
        nextCase(IntakeForm::Keep::Nothing);
}

void IntakeView::nextCase(IntakeForm::Keep keep)
{
    if (m_current && !m_current->isUnderWay())
        m_current->deleteLater();
    m_current = nullptr;
    if (m_refused.empty())
        m_notice->clear();
    m_stack->setCurrentWidget(m_form);
    if (m_laidAside.empty())
        m_form->clear(keep);
    else
        bringBack(m_laidAside);
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
