// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/window/StartView.h"

#include "client/model/DomainWords.h"
#include "client/widget/Countdown.h"
#include "client/window/Duty.h"
#include "client/window/NextStep.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr std::chrono::milliseconds PageDelay{100};
constexpr qint64 MsOfMinute = 60'000;
constexpr int FindWidth = 400;
constexpr int SideWidth = 460;

/// A table of a card, or what the card says while it has no rows.
QStackedWidget* orEmpty(QWidget* table, EmptyState* empty, Card* card)
{
    auto* stack = new QStackedWidget(card);
    stack->addWidget(table);
    stack->addWidget(empty);
    card->body()->addWidget(stack);
    return stack;
}

} // namespace

StartView::StartView(const ViewContext& context, CounterDesk& counter, FormShelf& shelf, QWidget* parent)
    : View(parent), m_replica(context.replica), m_counter(counter), m_shelf(shelf),
      m_finder(new CaseFinder(context.link, context.replica, this)), m_stack(new QStackedWidget(this)),
      m_hallDuty(new HallDutyCard(context.link, context.replica, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::Space16, metrics::Space16, metrics::Space16, metrics::Space16);
    column->setSpacing(metrics::Space12);
    column->addWidget(makeHead());
    m_stack->addWidget(makePage());
    m_stack->addWidget(makeResults());
    column->addWidget(m_stack, 1);
    m_later.setSingleShot(true);
    m_later.setInterval(PageDelay);
    connect(&m_later, &QTimer::timeout, this, &StartView::refreshAll);
    connect(&m_replica, &Replica::caseChanged, this, &StartView::refreshSoon);
    connect(&m_replica, &Replica::caseGone, this, &StartView::refreshSoon);
    connect(&m_replica, &Replica::reset, this, &StartView::refreshSoon);
    connect(&m_replica, &Replica::catalogueChanged, this, &StartView::refreshSoon);
    connect(&m_replica, &Replica::clockTicked, this, [this] {
        if (m_replica.legalNow().ms / MsOfMinute != m_minute)
            refreshSoon();
    });
    connect(&m_counter, &CounterDesk::changed, this, &StartView::refreshSoon);
    connect(m_finder, &CaseFinder::changed, this, &StartView::refreshFound);
    connect(findKey(*this), &QShortcut::activated, this, &StartView::focusFind);
    refreshAll();
    refreshFound();
}

QString StartView::findWords()
{
    return tr("Find the case of a citizen without a receipt");
}

QShortcut* StartView::findKey(QWidget& from)
{
    auto* key = new QShortcut(QKeySequence(Qt::Key_F4), &from);
    key->setWhatsThis(findWords());
    return key;
}

QWidget* StartView::makeHead()
{
    auto* head = new QWidget(this);
    m_place = plainLabel({}, head);
    m_duty = plainLabel({}, head);
    m_duty->setWordWrap(true);
    m_find = new HintedLineEdit(head);
    m_find->setFixedWidth(FindWidth);
    m_find->setPlaceholderText(tr("No receipt? Name, phone, ID or part of the number"));
    m_find->setAccessibleName(findWords());
    m_find->setHint(u"F4"_s);
    setLook(m_place, Look::Title);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_place);
    words->addWidget(m_duty);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::Space16);
    row->addLayout(words, 1);
    row->addWidget(m_find, 0, Qt::AlignTop);
    connect(m_find, &QLineEdit::textChanged, m_finder, &CaseFinder::search);
    connect(m_find, &QLineEdit::returnPressed, this, [this] {
        m_finder->searchNow();
        m_results->focusFirst();
    });
    return head;
}

QWidget* StartView::makeTiles()
{
    auto* holder = new QWidget(this);
    auto* row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::Space12);
    const std::array words{std::pair(Figure::ToAccept, tr("To accept")),
                           std::pair(Figure::NoticeOwed, tr("Notice owed")),
                           std::pair(Figure::Supplements, tr("Supplement asked")),
                           std::pair(Figure::ToComplete, tr("To complete")),
                           std::pair(Figure::Ready, tr("To hand over")),
                           std::pair(Figure::TakenIn, tr("Taken in today")),
                           std::pair(Figure::Counter, tr("Not taken in today"))};
    for (const auto& [figure, word] : words) {
        const QString key = u"Alt+%1"_s.arg(int(figure) + 1);
        auto* tile = new FigureTile(word, key, holder);
        row->addWidget(tile, 1);
        m_tiles.insert(int(figure), tile);
        const auto act = [this, which = figure] { open(which); };
        connect(tile, &QAbstractButton::clicked, this, act);
        auto* shortcut = new QShortcut(QKeySequence(key), this);
        shortcut->setWhatsThis(word);
        connect(shortcut, &QShortcut::activated, this, act);
    }
    return holder;
}

QWidget* StartView::makePage()
{
    auto* page = new QWidget(this);
    m_noticeCard = new Card(tr("To be answered before silence accepts"), Card::Body::Full, page);
    m_notices = new CaseFacts({tr("Left"), tr("Applicant"), tr("Item"), tr("Until")}, 2, page);
    m_notices->setAccessibleName(tr("To be answered before silence accepts"));
    m_noticeStack =
        orEmpty(m_notices,
                new EmptyState(IconName::Check, tr("No application waits for an answer"),
                               tr("What you take in without accepting it counts down here."), page),
                m_noticeCard);
    m_todayCard = new Card(tr("Today at this window"), Card::Body::Full, page);
    m_today = new CaseFacts({tr("Time"), tr("Applicant"), tr("Item"), tr("Outcome")}, 2, page);
    m_today->setAccessibleName(tr("Today at this window"));
    m_todayStack =
        orEmpty(m_today,
                new EmptyState(IconName::Inbox, tr("Nobody was served yet today"),
                               tr("F2 takes a case in; F3 there records who was turned away."), page),
                m_todayCard);
    m_parked = new ParkedList(m_shelf, ParkedList::WhenEmpty::Explained, page);
    m_parked->setFixedWidth(SideWidth);
    m_todayCard->setMinimumWidth(SideWidth);
    auto* side = new QVBoxLayout;
    side->setSpacing(metrics::Space12);
    side->addWidget(m_todayCard, 1);
    side->addWidget(m_hallDuty);
    side->addWidget(m_parked);
    m_hallDuty->setFixedWidth(SideWidth);
    m_todayCard->setFixedWidth(SideWidth);
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::Space12);
    row->addWidget(m_noticeCard, 1);
    row->addLayout(side);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::Space12);
    column->addWidget(makeTiles());
    column->addLayout(row, 1);
    connect(m_notices, &CaseFacts::caseChosen, this, &StartView::caseWanted);
    connect(m_notices, &CaseFacts::ledgerWanted, this, &View::ledgerWanted);
    connect(m_today, &CaseFacts::caseChosen, this, &StartView::caseWanted);
    connect(m_today, &CaseFacts::ledgerWanted, this, &View::ledgerWanted);
    connect(m_parked, &ParkedList::takeUpWanted, this, &StartView::takeUpWanted);
    return page;
}

QWidget* StartView::makeResults()
{
    auto* card = new Card(tr("Found"), Card::Body::Full, this);
    m_findState = plainLabel({}, card);
    m_findState->setContentsMargins(metrics::Space16, metrics::Space8, metrics::Space16, metrics::Space8);
    setLook(m_findState, Look::Small);
    m_results = new CaseFacts(
        {tr("Light"), tr("Number"), tr("Applicant"), tr("Item"), tr("State"), tr("What to do next")}, 5,
        card);
    m_results->setAccessibleName(tr("Found"));
    m_nothing = new EmptyState(IconName::Search, {}, {}, card);
    card->body()->addWidget(m_findState);
    m_resultStack = orEmpty(m_results, m_nothing, card);
    connect(m_results, &CaseFacts::caseChosen, this, &StartView::caseWanted);
    connect(m_results, &CaseFacts::ledgerWanted, this, &View::ledgerWanted);
    return card;
}

void StartView::showEvent(QShowEvent* event)
{
    View::showEvent(event);
    // Later: the frame gives the keys to the first list, and what was hidden gives its focus away.
    QMetaObject::invokeMethod(this, &StartView::focusFind, Qt::QueuedConnection);
}

void StartView::focusFind()
{
    if (!isVisible())
        return;
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
}

void StartView::setFilter(const QString& text)
{
    m_find->setText(text);
}

void StartView::refresh()
{
    m_counter.fetch();
    m_shelf.fetch();
    m_hallDuty->fetch();
}

bool StartView::stepBack()
{
    if (m_find->text().isEmpty())
        return false;
    m_find->clear();
    focusFind();
    return true;
}

void StartView::open(Figure figure)
{
    if (figure == Figure::TakenIn || figure == Figure::Counter)
        return m_today->focusFirst();
    emit figureWanted(figure);
}

void StartView::refreshSoon()
{
    if (!m_later.isActive())
        m_later.start();
}

void StartView::refreshAll()
{
    m_minute = m_replica.legalNow().ms / MsOfMinute;
    refreshHead();
    refreshTiles();
    refreshNotices();
    refreshToday();
}

void StartView::refreshHead()
{
    const QString place = standingText(m_replica);
    const QString why = whyNoDuty(m_replica);
    m_place->setText(place.isEmpty() ? tr("At no window now") : place);
    m_duty->setText(
        why.isEmpty()
            ? tr("%1 · on duty: %2", "hours, person").arg(openTodayText(m_replica), m_replica.me().name)
            : why);
    setLook(m_duty, why.isEmpty() ? Look::Second : Look::Warning);
}

bool StartView::isOfWindow(const CaseRow& row) const
{
    return row.window.isValid() && row.window == m_replica.me().window;
}

void StartView::refreshTiles()
{
    const LocalDay today = dayOf(m_replica.legalNow());
    QHash<int, int> counts;
    int overdue = 0;
    for (const CaseRow& row : m_replica.cases()) {
        if (!isOfWindow(row))
            continue;
        const auto count = [&counts](Figure figure, bool fits) { counts[int(figure)] += fits ? 1 : 0; };
        count(Figure::ToAccept, row.state == CaseState::Submitted);
        count(Figure::NoticeOwed, row.paperOwed);
        count(Figure::Supplements, row.state == CaseState::SupplementAsked);
        count(Figure::ToComplete, row.state == CaseState::Decided);
        count(Figure::Ready, row.state == CaseState::Completed || row.state == CaseState::ReadyForCollection);
        count(Figure::TakenIn, dayOf(row.receivedAt) == today);
        overdue += row.state == CaseState::Submitted && row.light == Light::Red ? 1 : 0;
    }
    counts[int(Figure::Counter)] = int(m_counter.today().size());
    for (auto it = m_tiles.cbegin(); it != m_tiles.cend(); ++it) {
        const bool burns = it.key() == int(Figure::ToAccept) && overdue > 0;
        it.value()->setFigure(counts.value(it.key()),
                              burns ? FigureTile::Tone::Urgent : FigureTile::Tone::Plain);
    }
    if (m_urgent != overdue) {
        m_urgent = overdue;
        emit countChanged();
    }
}

/// Source: 行政许可法 art. 32: five working days without an answer accept as of the day of receipt.
void StartView::refreshNotices()
{
    std::vector<const CaseRow*> rows;
    for (const CaseRow& row : m_replica.cases()) {
        if (isOfWindow(row) && row.state == CaseState::Submitted)
            rows.push_back(&row);
    }
    std::sort(rows.begin(), rows.end(), [](const CaseRow* a, const CaseRow* b) {
        return std::tuple(!a->dueAt.isSet(), a->dueAt, a->id) <
               std::tuple(!b->dueAt.isSet(), b->dueAt, b->id);
    });
    const OfficeHours& hours = m_replica.opening(m_replica.me().hall).hours();
    m_notices->beginRows();
    for (const CaseRow* row : rows) {
        const QString left =
            row->dueAt.isSet() ? countdownText(m_replica.calendar(), m_replica.legalNow(), row->dueAt, hours)
                               : tr("no limit");
        m_notices->addRow(row->id,
                          {left, row->applicantName, m_replica.itemName(row->variant),
                           shortDueText(row->dueAt, m_replica.legalNow())},
                          markOf(row->light));
    }
    m_notices->endRows();
    m_noticeCard->setHint(rows.empty() ? QString() : groupedNumber(qint64(rows.size())));
    m_noticeStack->setCurrentIndex(rows.empty() ? 1 : 0);
}

void StartView::refreshToday()
{
    struct Line
    {
        LegalTime at;
        CaseId id;
        QStringList facts;
        QString more;
    };

    const LocalDay today = dayOf(m_replica.legalNow());
    std::vector<Line> lines;
    for (const CaseRow& row : m_replica.cases()) {
        if (isOfWindow(row) && dayOf(row.receivedAt) == today)
            lines.push_back({row.receivedAt,
                             row.id,
                             {timeText(row.receivedAt), row.applicantName, m_replica.itemName(row.variant),
                              outcomeText(row, m_replica)},
                             {}});
    }
    for (const CounterEntry& entry : m_counter.today())
        lines.push_back({entry.at,
                         {},
                         {timeText(entry.at), entry.applicantName,
                          counterItem(m_replica.itemName(entry.variant)), counterWord(entry.outcome)},
                         entry.note});
    std::stable_sort(lines.begin(), lines.end(), [](const Line& a, const Line& b) { return a.at > b.at; });
    m_today->beginRows();
    for (const Line& line : lines) {
        m_today->addRow(line.id, line.facts);
        tellMore(*m_today, line.more);
    }
    m_today->endRows();
    m_todayCard->setHint(lines.empty() ? QString() : groupedNumber(qint64(lines.size())));
    m_todayStack->setCurrentIndex(lines.empty() ? 1 : 0);
}

/// What the server's word on a search is worth.
QString StartView::completeText(int found) const
{
    QStringList lines;
    if (m_finder->hasMore() && found == 0)
        lines << tr("None of the newest cases of the hall fits, and too many are older; type more.");
    else if (m_finder->hasMore())
        lines << tr("The newest %1 of the hall; type more to narrow them down. Enter opens.").arg(found);
    else
        lines << tr("%n case(s) of the hall. Enter opens.", nullptr, found);
    if (m_finder->isIncomplete())
        lines << tr("The server is still taking up older cases for the search: one of them may be missing.");
    return lines.join(u'\n');
}

void StartView::refreshFound()
{
    const auto& rows = m_finder->found();
    m_stack->setCurrentIndex(m_finder->state() == CaseFinder::State::Idle ? 0 : 1);
    m_results->beginRows();
    for (const CaseRow& row : rows) {
        const LightMark mark = markOf(row.light);
        m_results->addRow(row.id,
                          {isClosed(row.state) ? QString() : lightWord(mark), row.number, row.applicantName,
                           m_replica.itemName(row.variant),
                           standingName(row.state, row.stage, m_replica.namingOf(row.variant)),
                           nextStepText(row, m_replica)},
                          isClosed(row.state) ? std::nullopt : std::optional(mark));
    }
    m_results->endRows();
    m_resultStack->setCurrentIndex(rows.empty() ? 1 : 0);
    switch (m_finder->state()) {
    case CaseFinder::State::Idle:
        return m_findState->clear();
    case CaseFinder::State::Searching:
        m_findState->setText(tr("Cases of this window so far; the whole hall is being searched…"));
        break;
    case CaseFinder::State::Complete:
        m_findState->setText(completeText(int(rows.size())));
        break;
    case CaseFinder::State::Alone:
        m_findState->setText(tr("Only the open cases of this window, by name, item and number: the server "
                                "could not be asked."));
        break;
    }
    m_nothing->setWords(
        m_finder->state() == CaseFinder::State::Searching ? tr("Being searched…") : tr("No case fits"),
        tr("Try the whole name, the telephone number, the ID number or the last digits of the "
           "case's number."));
}

} // namespace duban
