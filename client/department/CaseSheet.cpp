// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/department/CaseSheet.h"

#include "client/app/DraftStore.h"
#include "client/app/ErrorWords.h"
#include "client/department/CaseListPlan.h"
#include "client/department/LightTrustWatch.h"
#include "client/model/DomainWords.h"
#include "client/step/FileHindrance.h"
#include "client/widget/Countdown.h"
#include "client/widget/Icon.h"
#include "client/widget/Words.h"
#include "common/protocol/Words.h"

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr int ActionsWidth = 330;

/// What the opinion on a case is kept under while it is written.
QString opinionName(CaseId id)
{
    return u"opinion.%1"_s.arg(id.value);
}

/// What lies behind a case, whatever came after it.
std::vector<Action> doneActs(const CaseRow& row)
{
    std::vector<Action> done;
    if (row.accepted != AcceptedHow::NotYet)
        done.push_back(Action::Accept);
    if (row.decision != Decision::None)
        done.insert(done.end(), {Action::FinishStage, Action::RecordDecision});
    const bool through = row.state == CaseState::ReadyForCollection || row.state == CaseState::Delivered;
    if (through || row.state == CaseState::Completed)
        done.push_back(Action::Complete);
    if (row.state == CaseState::Delivered)
        done.push_back(Action::Deliver);
    return done;
}

} // namespace

CaseSheet::CaseSheet(const ViewContext& context, const LightTrustWatch& watch, QWidget* parent)
    : QWidget(parent), m_link(context.link), m_replica(context.replica), m_store(context.drafts),
      m_columns(new QHBoxLayout), m_notice(new NoticeBar(this)),
      m_head(new CaseHead(context.replica, watch, this)), m_tabs(new CaseTabs(context, this)),
      m_actions(new ActionsPanel(this)), m_desk(new StepDesk(context, this)),
      m_people(new PeopleBook(context.link, this)), m_inquiries(new InquiryDesk(context, this))
{
    auto* tabs = new Card({}, Card::Body::Full, this);
    tabs->body()->addWidget(m_tabs);
    m_actions->setFixedWidth(ActionsWidth);
    auto* left = new QVBoxLayout;
    left->setSpacing(metrics::Space12);
    left->addWidget(m_head);
    left->addWidget(tabs, 1);
    m_columns->setSpacing(metrics::Space12);
    m_columns->addLayout(left, 1);
    m_columns->addWidget(m_actions);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::Space12);
    column->addWidget(makeTop());
    column->addWidget(m_notice);
    column->addLayout(m_columns, 1);
    connect(m_actions, &ActionsPanel::chosen, this, &CaseSheet::act);
    connect(m_actions->opinion(), &QPlainTextEdit::textChanged, this, &CaseSheet::storeDraft);
    connect(m_desk, &StepDesk::confirmed, this, &CaseSheet::send);
    connect(m_notice, &NoticeBar::confirmed, this, &CaseSheet::refreshOffers);
    connect(m_people, &PeopleBook::fetched, this, &CaseSheet::openAssign);
    connect(m_people, &PeopleBook::refused, this, [this](const Refusal& why) {
        m_assigning = {};
        m_notice->say(NoticeBar::Kind::Attention, wordsFor(why).line());
        refreshOffers();
    });
    m_actions->opinion()->followPhrases(context.preferences);
    if (m_store)
        connect(m_store, &DraftStore::replaced, this, &CaseSheet::followDraft);
    followInquiries();
    connect(m_tabs->papers(), &PapersTab::noticed, this, &CaseSheet::noticed);
    connect(m_tabs->papers(), &PapersTab::changed, this, [this](CaseId id, Revision now) {
        if (id != m_case)
            return;
        m_mine = std::max(m_mine, now);
        fetch();
    });
    connect(m_tabs->files(), &FilesTab::counted, this, &CaseSheet::refreshOffers);
    connect(m_tabs->files(), &FilesTab::changed, this, [this](CaseId id) {
        if (id == m_case)
            fetch();
    });
    connect(&m_replica, &Replica::caseChanged, this, &CaseSheet::watchChange);
    connect(&m_replica, &Replica::caseAddedTo, this, [this](CaseId id) {
        if (id == m_case && isLoaded() && !isUnderWay())
            fetch();
    });
    connect(&m_link, &Link::statusChanged, this, &CaseSheet::refreshOffers);
}

void CaseSheet::followInquiries()
{
    connect(m_actions, &ActionsPanel::visitWanted, this, [this] {
        if (isLoaded())
            m_inquiries->recordVisit(m_details);
    });
    connect(m_actions, &ActionsPanel::questionWanted, this, [this] {
        if (isLoaded())
            m_inquiries->ask(m_details);
    });
    connect(m_inquiries, &InquiryDesk::done, this, [this](CaseId id, const QString& words) {
        if (id != m_case)
            return emit noticed(words);
        m_notice->say(NoticeBar::Kind::Done, words);
        emit noticed(words);
        fetch();
    });
    connect(m_inquiries, &InquiryDesk::refused, this,
            [this](const Refusal& why) { m_notice->say(NoticeBar::Kind::Attention, wordsFor(why).line()); });
}

QWidget* CaseSheet::makeTop()
{
    auto* top = new QWidget(this);
    auto* back = new QPushButton(icon(IconName::Back), tr("Back to the list"), top);
    m_next = new ActionButton(tr("Next case"), QKeySequence(Qt::Key_F8), Look::Flat, top);
    setLook(back, Look::Flat);
    back->setAutoDefault(false);
    m_next->setFixedHeight(metrics::Row);
    auto* row = new QHBoxLayout(top);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(back);
    row->addStretch();
    row->addWidget(m_next);
    connect(back, &QPushButton::clicked, this, &CaseSheet::left);
    connect(m_next, &QPushButton::clicked, this, &CaseSheet::nextWanted);
    return top;
}

void CaseSheet::setNext(Next next)
{
    m_next->setVisible(next == Next::Offered);
    m_next->setEnabled(next == Next::Offered);
}

void CaseSheet::open(CaseId id)
{
    keepDraft();
    if (m_case != id)
        m_notice->clear();
    m_case = id;
    m_details = {};
    m_assigning = {};
    m_left.clear();
    m_conflict.reset();
    m_actions->opinion()->setPlainText(draftOf(id));
    if (const CaseRow* row = m_replica.findCase(id)) {
        CaseDetails known;
        known.row = *row;
        m_head->show(known);
        m_tabs->show(known);
    }
    fetch();
}

void CaseSheet::reload()
{
    if (m_case.isValid())
        fetch();
}

void CaseSheet::keepDraft()
{
    if (!m_case.isValid())
        return;
    const QString draft = m_actions->opinion()->toPlainText();
    if (draft.trimmed().isEmpty())
        m_drafts.remove(m_case);
    else
        m_drafts.insert(m_case, draft);
}

QString CaseSheet::draftOf(CaseId id) const
{
    const auto kept = m_store && !m_drafts.contains(id) ? m_store->find(opinionName(id)) : std::nullopt;
    return kept ? QString::fromUtf8(kept->bytes) : m_drafts.value(id);
}

/// What is being written is found again after a crash.
void CaseSheet::storeDraft()
{
    if (!m_store || !m_case.isValid())
        return;
    const CaseRow* row = m_replica.findCase(m_case);
    const QString subject = row ? u"%1 · %2"_s.arg(row->number, row->applicantName) : QString();
    m_store->keep(opinionName(m_case), m_actions->opinion()->opinion().toUtf8(),
                  {m_actions->opinion()->accessibleName(), subject, viewAround(this), m_case});
}

void CaseSheet::followDraft(const QString& name)
{
    const CaseId id{name.section(u'.', 1).toLongLong()};
    if (!id.isValid() || name != opinionName(id) || m_underWay.contains(id))
        return;
    m_drafts.remove(id);
    if (id == m_case)
        m_actions->opinion()->setPlainText(draftOf(id));
}

bool CaseSheet::goOnWith(const QString& draft)
{
    const QStringList parts = draft.split(u'.');
    if (!m_case.isValid() || parts.value(1).toLongLong() != m_case.value)
        return false;
    m_left = draft;
    if (isLoaded())
        openLeft();
    return true;
}

/// By the buttons that are there: what the person may not do any more has none.
void CaseSheet::openLeft()
{
    const QStringList parts = std::exchange(m_left, {}).split(u'.');
    if (parts.front() == u"opinion")
        return m_actions->opinion()->setFocus();
    QAbstractButton* button = m_actions->button(Action(parts.value(2).toInt()));
    if (parts.front() != u"step")
        button = parts.front() == u"visit" ? m_actions->visitButton() : m_actions->askButton();
    if (button && button->isVisible() && button->isEnabled())
        return button->click();
    m_notice->say(NoticeBar::Kind::Attention,
                  tr("What you wrote was for an act that is not possible here now. It stays kept until you "
                     "throw it away."));
}

void CaseSheet::fetch()
{
    refreshOffers();
    m_link.request<CaseDetails>(
        GetCase{m_case}, this, [this, id = m_case](const Answer<CaseDetails>& answer) {
            if (id != m_case)
                return;
            if (answer)
                return take(*answer);
            m_notice->say(NoticeBar::Kind::Attention, wordsFor(answer.error()).line());
        });
}

void CaseSheet::take(const CaseDetails& details)
{
    const CaseRow before = m_details.row;
    const bool known = before.id == details.row.id;
    const bool moved = known && details.row.revision > before.revision;
    m_details = details;
    m_head->show(details);
    m_tabs->show(details);
    if (m_conflict) {
        const QString changes = changesBetween(before, details.row);
        m_notice->say(NoticeBar::Kind::Attention,
                      changes.isEmpty() ? wordsFor(*m_conflict).line()
                                        : tr("%1 %2 What you wrote is still there.", "refusal, changes")
                                              .arg(wordsFor(*m_conflict).line(), changes));
        m_conflict.reset();
    } else if (moved && details.row.revision > m_mine) {
        m_notice->say(
            NoticeBar::Kind::Attention,
            tr("%1 %2", "who and when, changes").arg(lastHand(), changesBetween(before, details.row)));
    }
    refreshOffers();
    const bool owes = isDecisionOwed(details.row);
    if (owes && !(known && isDecisionOwed(before)))
        m_tabs->showPapers(); // the next thing to do lies there
    if (!known)
        m_desk->show(m_case);
    if (!known && m_actions->opinion()->isVisible() && !dialog())
        m_actions->opinion()->setFocus();
    if (!m_left.isEmpty())
        openLeft();
}

QString CaseSheet::lastHand() const
{
    for (auto step = m_details.steps.rbegin(); step != m_details.steps.rend(); ++step) {
        if (!step->personName.isEmpty())
            return tr("%1 was here at %2.", "person, moment").arg(step->personName, formatMoment(step->at));
    }
    return tr("The case has changed.");
}

QString CaseSheet::changesBetween(const CaseRow& before, const CaseRow& after) const
{
    if (before.state != after.state && (after.state != CaseState::Accepted || before.stage == after.stage))
        return tr("It is now: %1.", "state").arg(stateName(after.state));
    const StageNaming naming = m_replica.namingOf(after.variant);
    if (before.stage != after.stage)
        return tr("It moved from %1 to %2.", "stages")
            .arg(stageName(before.stage, naming), stageName(after.stage, naming));
    return {};
}

CaseSituation CaseSheet::situation(const ItemVariant& variant) const
{
    const CaseRow& row = m_details.row;
    CaseSituation found;
    found.stage = row.stage;
    found.pending = row.pending;
    found.naming = variant.naming;
    found.decides = variant.has(row.stage) && decidesNow(caseFromRow(row), variant);
    found.mayPromise = variant.commitment;
    const bool waits = row.state == CaseState::Submitted;
    found.done = doneActs(row);
    found.defers = waits && !missingPapersOf(m_details, variant).deferrable.empty();
    for (const Action action : AllActions) {
        const QString why = hindranceOf(action, m_details, variant, m_replica.legalNow());
        const QString files = m_tabs->files()->knows(row.id)
                                  ? fileHindranceOf(action, m_details, variant, m_tabs->files()->files())
                                  : QString();
        if (!why.isEmpty() || !files.isEmpty())
            found.hindrances.insert(action, why.isEmpty() ? files : why);
    }
    if (row.assignee.isValid() && row.assignee == m_replica.me().person)
        found.hindrances.insert(Action::Claim, tr("It is yours already."));
    return found;
}

void CaseSheet::refreshOffers()
{
    if (!isLoaded())
        return m_actions->hold(m_link.isLoggedIn() ? tr("The case is being fetched…")
                                                   : tr("Waiting for the connection to fetch the case."));
    const StepContext context = StepContext::of(m_replica, m_details);
    m_actions->setOffers(
        allowedActions(caseFromRow(m_details.row), m_replica.me(), m_replica.visibility(), context.variant),
        situation(context.variant));
    m_actions->offerInquiries(InquiryDesk::isOffered(m_details.row, m_replica.me())
                                  ? ActionsPanel::Inquiries::Offered
                                  : ActionsPanel::Inquiries::None);
    m_columns->setAlignment(m_actions, m_actions->isOnlooking() ? Qt::AlignTop : Qt::Alignment());
    holdOrFree();
}

void CaseSheet::holdOrFree()
{
    QString why;
    if (isUnderWay())
        why = m_link.isLoggedIn()
                  ? tr("Being sent…")
                  : tr("The connection is lost. Your step waits and is sent once it is back.");
    else if (m_assigning.isValid() && m_assigning == m_case)
        why = tr("The people of the department are being fetched…");
    if (isUnderWay())
        m_desk->hold(m_case, why);
    else if (m_notice->needsConfirming())
        why = tr("Read above what changed, then go on with F9.");
    m_actions->hold(why);
}

void CaseSheet::act(Action action)
{
    if (!isLoaded() || isUnderWay())
        return;
    if (action == Action::Assign && !dialog()) {
        m_assigning = m_case;
        m_people->fetch();
        return refreshOffers();
    }
    if (m_desk->open(action, m_details))
        return;
    if (auto request = plainRequest(action))
        send(m_case, action, *std::move(request));
}

/// The people are here: the dialog opens, unless another case is on the screen meanwhile.
void CaseSheet::openAssign()
{
    const bool here = isLoaded() && m_assigning == m_case && !isUnderWay();
    m_assigning = {};
    if (here)
        m_desk->open(Action::Assign, m_details, m_people->people());
    refreshOffers();
}

/// The steps that need nothing beyond their name or the opinion.
std::optional<StepRequest> CaseSheet::plainRequest(Action action) const
{
    const QString text = m_actions->opinion()->opinion();
    if (action == Action::FinishStage)
        return FinishStage{{}, {}, text, m_actions->isOnPromise()};
    if (action == Action::AddOpinion)
        return AddOpinion{{}, m_details.row.stage, text};
    if (action == Action::Accept)
        return AcceptCase{};
    if (action == Action::Complete)
        return CompleteCase{};
    if (action == Action::Claim)
        return ClaimCase{};
    return std::nullopt;
}

void CaseSheet::send(CaseId id, Action action, StepRequest request)
{
    if (id != m_case || !isLoaded() || isUnderWay())
        return;
    address(request, id, m_details.row.revision);
    m_underWay.insert(id);
    refreshOffers();
    const auto answered = [this, action, id, done = doneText(action, request)](
                              const Answer<CommandReply>& answer) { takeAnswer(id, action, done, answer); };
    std::visit([&](const auto& step) { m_link.request<CommandReply>(step, this, answered); }, request);
}

void CaseSheet::takeAnswer(CaseId id, Action action, const QString& done, const Answer<CommandReply>& answer)
{
    m_underWay.remove(id);
    if (answer && (action == Action::FinishStage || action == Action::AddOpinion)) {
        m_drafts.remove(id);
        if (m_store)
            m_store->keep(opinionName(id), {});
    }
    if (answer)
        m_desk->finish(id);
    else
        m_desk->complain(id, answer.error());
    if (id != m_case)
        return emit noticed(answer ? tr("Done: %1").arg(answer->number) : wordsFor(answer.error()).line());
    answer ? finished(action, done, *answer) : refused(answer.error());
}

/// What will have happened once a step went through.
QString CaseSheet::doneText(Action action, const StepRequest& request) const
{
    const QString number = m_details.row.number;
    if (action == Action::FinishStage)
        return tr("%1: %2 is finished.", "number, stage")
            .arg(number, stageName(m_details.row.stage, m_replica.namingOf(m_details.row.variant)));
    if (action == Action::AddOpinion)
        return tr("%1: your note is written.", "number").arg(number);
    if (action == Action::Accept)
        return tr("%1 is accepted.", "number").arg(number);
    if (action == Action::Complete)
        return tr("%1 is completed.", "number").arg(number);
    const auto* delivery = std::get_if<DeliverCase>(&request);
    if (delivery && delivery->way == DeliveryWay::Told)
        return tr("%1: the applicant was told that the result is ready.", "number").arg(number);
    return tr("%1: %2 is done.", "number, action").arg(number, actionWord(action));
}

void CaseSheet::finished(Action action, const QString& done, const CommandReply& reply)
{
    m_mine = reply.revision;
    if (action == Action::FinishStage || action == Action::AddOpinion)
        m_actions->opinion()->clear();
    m_notice->say(NoticeBar::Kind::Done,
                  m_next->isHidden() ? done : tr("%1 F8 opens the next case.", "what was done").arg(done));
    emit noticed(done);
    fetch();
}

void CaseSheet::refused(const Refusal& refusal)
{
    if (refusal.code() == ErrorCode::Conflict) {
        m_conflict = refusal;
        m_desk->show(m_case);
        return fetch();
    }
    if (dialog())
        m_desk->show(m_case);
    else
        m_notice->say(NoticeBar::Kind::Attention, wordsFor(refusal).line());
    refreshOffers();
}

void CaseSheet::watchChange(CaseId id)
{
    if (id != m_case || isUnderWay() || !isLoaded())
        return;
    const CaseRow* row = m_replica.findCase(id);
    if (row && row->revision > m_details.row.revision)
        fetch();
}

} // namespace duban
