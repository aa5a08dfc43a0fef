// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/window/IntakeForm.h"

#include "client/model/LimitWords.h"
#include "client/widget/Countdown.h"
#include "client/widget/TimeLedger.h"
#include "client/window/Duty.h"

#include <QKeyEvent>
#include <QShortcut>

namespace duban {

IntakeForm::IntakeForm(Replica& replica, IntakeFiles& files, QWidget* parent)
    : QWidget(parent), m_replica(replica), m_item(new ItemCard(replica, this)),
      m_applicant(new ApplicantForm(this)), m_materials(new MaterialsForm(files, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::Space12);
    column->addWidget(m_item);
    column->addWidget(m_applicant);
    column->addWidget(m_materials, 1);
    column->addWidget(makeBar());
    auto* toItem = new QShortcut(QKeySequence(Qt::ALT | Qt::Key_0), this);
    toItem->setWhatsThis(tr("Choose the item"));
    connect(toItem, &QShortcut::activated, this, [this] {
        m_item->search()->setFocus();
        m_item->search()->selectAll();
    });
    connect(m_item, &ItemCard::variantChosen, this, &IntakeForm::showVariant);
    connect(m_applicant, &ApplicantForm::walkChanged, this, &IntakeForm::watchWalk);
    connect(new ScanWatch(this), &ScanWatch::scanned, this, &IntakeForm::takeScan);
    connect(m_applicant, &ApplicantForm::changed, this, &IntakeForm::refreshBar);
    connect(m_materials, &MaterialsForm::changed, this, &IntakeForm::refreshBar);
    connect(&replica, &Replica::clockTicked, this, &IntakeForm::refreshBar);
    connect(&replica, &Replica::catalogueChanged, this, &IntakeForm::refreshBar);
    watchWalk();
    refreshBar();
}

QWidget* IntakeForm::makeBar()
{
    auto* bar = new QWidget(this);
    m_due = plainLabel({}, bar);
    m_why = plainLabel({}, bar);
    m_due->setWordWrap(true);
    m_why->setWordWrap(true);
    m_ledger = new QPushButton(tr("Time ledger"), bar);
    m_ledger->setObjectName(QStringLiteral("ledger"));
    m_ledger->setAutoDefault(false);
    m_counter = new ActionButton(tr("Not taken in…"), QKeySequence(Qt::Key_F3), Look::Body, bar);
    makeCounterMenu();
    m_park = new ActionButton(tr("Park"), QKeySequence(Qt::Key_F6), Look::Body, bar);
    m_takeIn = new ActionButton(tr("Take in only"), QKeySequence(Qt::Key_F7), Look::Body, bar);
    m_accept = new ActionButton(tr("Take in and accept"), QKeySequence(Qt::Key_F10), Look::Main, bar);
    setLook(m_ledger, Look::Link);
    setLook(m_why, Look::Warning);
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::Space12);
    row->addWidget(m_due, 1);
    for (QWidget* button : std::initializer_list<QWidget*>{m_ledger, m_counter, m_park, m_takeIn, m_accept})
        row->addWidget(button);
    auto* column = new QVBoxLayout(bar);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::Space4);
    column->addWidget(m_why);
    column->addLayout(row);
    bar->setMinimumHeight(52);
    connect(m_ledger, &QPushButton::clicked, this, &IntakeForm::showLedger);
    connect(m_counter, &QPushButton::clicked, this, &IntakeForm::showCounterMenu);
    connect(m_park, &QPushButton::clicked, this, &IntakeForm::parkWanted);
    connect(m_takeIn, &QPushButton::clicked, this, &IntakeForm::takeInWanted);
    connect(m_accept, &QPushButton::clicked, this, &IntakeForm::acceptWanted);
    return bar;
}

void IntakeForm::makeCounterMenu()
{
    m_counterMenu = new QMenu(m_counter);
    for (const CounterOutcome outcome : {CounterOutcome::NotNeeded, CounterOutcome::TurnedAway,
                                         CounterOutcome::NotOurs, CounterOutcome::CorrectedOnSpot}) {
        m_counterMenu->addAction(counterWord(outcome), this,
                                 [this, outcome] { emit counterWanted(outcome); });
    }
}

/// Opens above the button with the first outcome chosen, so that the key and Enter are enough.
void IntakeForm::showCounterMenu()
{
    const QPoint above(0, -m_counterMenu->sizeHint().height() - metrics::Space4);
    m_counterMenu->popup(m_counter->mapToGlobal(above));
    m_counterMenu->setActiveAction(m_counterMenu->actions().constFirst());
}

CounterScene IntakeForm::scene() const
{
    CounterScene scene;
    const IntakeDraft now = draft();
    scene.variant = now.variant;
    scene.applicantName = now.applicant.name.trimmed();
    if (const ItemVariant* variant = m_replica.variant(now.variant)) {
        scene.itemName = m_replica.itemName(now.variant);
        scene.missing = missingPapers(now, *variant);
        scene.present = int(std::count_if(now.materials.begin(), now.materials.end(),
                                          [](const MaterialCheck& paper) { return paper.present; }));
    }
    return scene;
}

IntakeDraft IntakeForm::draft() const
{
    IntakeDraft draft;
    draft.variant = m_item->chosen();
    draft.form = m_parked;
    m_applicant->writeTo(draft);
    draft.materials = m_materials->checks();
    draft.files = m_materials->files();
    return draft;
}

void IntakeForm::load(const IntakeDraft& draft)
{
    m_parked = draft.form;
    m_item->choose(draft.variant);
    m_applicant->readFrom(draft);
    m_materials->setChecks(draft.materials);
    m_materials->setFiles(draft.files);
    refreshBar();
}

void IntakeForm::clear(Keep keep)
{
    IntakeDraft fresh;
    if (keep == Keep::Applicant) {
        const IntakeDraft before = draft();
        fresh.applicant = before.applicant;
        fresh.parties = before.parties;
    }
    load(fresh);
    m_item->search()->setFocus();
}

void IntakeForm::showVariant()
{
    m_materials->showVariant(m_replica.variant(m_item->chosen()));
    watchWalk();
    refreshBar();
    if (m_item->chosen().isValid() && m_item->search()->hasFocus())
        m_applicant->walk().constFirst()->setFocus();
}

QString IntakeForm::dueText(const ItemVariant& variant) const
{
    const Limit limit = limitToMeet(variant);
    if (!limit.isSet())
        return tr("This item has no limit.");
    const DueMoment due =
        dueMoment(m_replica.timeRules(m_replica.me().hall), m_replica.legalNow(), {limit, {}, {}});
    const QString day = dayText(due.day);
    return due.provisional ? tr("Due %1\n%2, provisional").arg(day, limitText(limit))
                           : tr("Due %1\n%2").arg(day, limitText(limit));
}

QString IntakeForm::lackOfFiles(const ItemVariant& variant, FilesDue step) const
{
    const QStringList lacking = papersLackingFile(draft(), variant, step);
    if (lacking.isEmpty())
        return {};
    const QString papers = lacking.join(tr(", "));
    return step == FilesDue::Submission ? tr("Cannot be taken in yet, %n paper(s) without their file: %1",
                                             nullptr, int(lacking.size()))
                                              .arg(papers)
                                        : tr("Cannot be accepted yet, %n paper(s) without their file: %1",
                                             nullptr, int(lacking.size()))
                                              .arg(papers);
}

/// Why the case cannot even be taken in, the weightiest reason first.
QString IntakeForm::whyNotTakeIn(const ItemVariant* variant) const
{
    if (const QString duty = whyNoDuty(m_replica); !duty.isEmpty())
        return duty;
    if (!m_item->isOfferedHere())
        return tr("This item is not offered at your window today. Park the form for the window that has it.");
    const auto files = m_materials->tally();
    if (files.stuck > 0)
        return tr("%n file(s) did not get through. Try again or remove them.", nullptr, files.stuck);
    if (files.onTheWay > 0)
        return tr("%n file(s) on the way to the server. It goes on by itself; type on meanwhile.", nullptr,
                  files.onTheWay);
    return variant ? lackOfFiles(*variant, FilesDue::Submission) : QString();
}

/// Why the case cannot be accepted, the weightiest reason first.
QString IntakeForm::whyNot(const ItemVariant* variant) const
{
    if (const QString why = whyNotTakeIn(variant); !why.isEmpty() || !variant)
        return why;
    const QStringList missing = missingPapers(draft(), *variant);
    return missing.isEmpty()
               ? lackOfFiles(*variant, FilesDue::Acceptance)
               : tr("Cannot be accepted yet, %n required paper(s) missing: %1", nullptr, int(missing.size()))
                     .arg(missing.join(tr(", ")));
}

void IntakeForm::refreshDue(const ItemVariant* variant)
{
    m_ledger->setVisible(variant && limitToMeet(*variant).isSet());
    m_due->setText(variant ? dueText(*variant) : tr("Choose the item to see when the case would be due."));
    setLook(m_due, variant ? Look::Section : Look::Second);
}

void IntakeForm::refreshBar()
{
    const ItemVariant* variant = m_replica.variant(m_item->chosen());
    const bool standsHere = whyNoDuty(m_replica).isEmpty();
    const QString why = whyNot(variant);
    refreshDue(variant);
    m_takeIn->setEnabled(variant && whyNotTakeIn(variant).isEmpty());
    m_counter->setEnabled(standsHere);
    m_why->setText(why);
    m_why->setVisible(!why.isEmpty());
    m_accept->setEnabled(variant && why.isEmpty());
    m_accept->setAccessibleDescription(why);
    emit draftChanged();
}

void IntakeForm::showLedger()
{
    const ItemVariant* variant = m_replica.variant(m_item->chosen());
    if (!variant)
        return;
    auto* popup = new Card(tr("Time ledger"), Card::Body::Padded, this);
    popup->setWindowFlag(Qt::Popup);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    auto* ledger = new TimeLedger(popup);
    ledger->setBudget(m_replica.timeRules(m_replica.me().hall), m_replica.legalNow(),
                      {limitToMeet(*variant), {}, {}}, dayOf(m_replica.legalNow()));
    auto* summary = plainLabel(ledgerSummary(ledger->days()), popup);
    setLook(summary, Look::Small);
    popup->body()->addWidget(summary);
    popup->body()->addWidget(ledger);
    popup->setFixedWidth(760);
    popup->adjustSize();
    popup->move(m_ledger->mapToGlobal(QPoint(0, -popup->height() - metrics::Space8)));
    popup->show();
}

QList<QWidget*> IntakeForm::walk() const
{
    QList<QWidget*> stops{m_item->search()};
    stops << m_applicant->walk() << m_materials->walk();
    stops << (m_accept->isEnabled() ? m_accept : m_takeIn);
    return stops;
}

void IntakeForm::watchWalk()
{
    for (QWidget* stop : walk()) {
        stop->removeEventFilter(this);
        stop->installEventFilter(this);
    }
}

/// Enter goes on to the next field; on the buttons it does nothing: a formal act has a key of its own.
bool IntakeForm::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress || watched == m_item->search())
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() != Qt::Key_Return && key->key() != Qt::Key_Enter)
        return QWidget::eventFilter(watched, event);
    const QList<QWidget*> stops = walk();
    const qsizetype at = stops.indexOf(static_cast<QWidget*>(watched));
    if (at >= 0 && at + 1 < stops.size())
        stops[at + 1]->setFocus(Qt::TabFocusReason);
    return true;
}

QWidget* IntakeForm::widgetOf(const IntakeProblem& problem) const
{
    if (problem.field == IntakeField::Item)
        return m_item->search();
    if (problem.field == IntakeField::Materials || problem.field == IntakeField::Files)
        return m_materials->walk().isEmpty() ? nullptr : m_materials->walk().constFirst();
    return m_applicant->lineOf(problem);
}

std::vector<IntakeProblem> IntakeForm::problems() const
{
    std::vector<IntakeProblem> problems = problemsOf(draft(), dayOf(m_replica.legalNow()));
    if (const int party = m_applicant->parties()->rowWithWrongEnd(); party >= 0)
        problems.push_back({IntakeField::AuthorityUntil, tr("Write a day like 2026-12-31."), party});
    return problems;
}

void IntakeForm::showProblems(const std::vector<IntakeProblem>& problems)
{
    m_applicant->clearProblems();
    for (const IntakeProblem& problem : problems) {
        if (problem.field == IntakeField::Item)
            m_item->setProblem(problem.text);
        else if (problem.field != IntakeField::Files) // said above the buttons
            m_applicant->setProblem(problem);
    }
    if (problems.empty())
        return;
    if (QWidget* first = widgetOf(problems.front()))
        first->setFocus();
}

void IntakeForm::takeScan(ScannedKind kind, const QString& text, const QWidget* at)
{
    if (kind == ScannedKind::CaseNumber)
        return emit caseScanned(text);
    const auto who = kind == ScannedKind::IdNumber ? Applicant::Kind::Person : Applicant::Kind::Organisation;
    if (QLineEdit* next = m_applicant->takeNumber(who, text, at)) {
        next->setFocus();
        return emit scanTaken(who == Applicant::Kind::Person ? tr("Read: ID number %1.").arg(maskedId(text))
                                                             : tr("Read: credit code %1.").arg(text));
    }
    emit scanTaken(tr("Read a number, but there is no room for another party."));
}

} // namespace duban
