// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/supervision/BoardView.h"

#include "client/department/CaseListView.h"
#include "client/department/CaseSheet.h"
#include "client/widget/Card.h"
#include "client/widget/Countdown.h"

#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

enum LightChip { AllLights, RedLights, YellowLights };

constexpr qint64 ListPlace = -1;

} // namespace

bool BoardScope::fits(const CaseRow& row, const Replica& replica) const
{
    if (department.isValid() && row.department != department)
        return false;
    if (light && row.light != *light)
        return false;
    if (dueOn != LocalDay{} &&
        (!row.dueAt.isSet() || dayOf(row.dueAt - std::chrono::milliseconds(1)) != dueOn))
        return false;
    return !receivedToday || dayOf(row.receivedAt) == dayOf(replica.legalNow());
}

BoardView::BoardView(const ViewContext& context, QWidget* parent)
    : View(parent), m_replica(context.replica),
      m_watch(new LightTrustWatch(context.link, context.replica, this)),
      m_counters(new CounterModel(context.replica, this)), m_stack(new QStackedWidget(this)),
      m_sheet(new CaseSheet(context, *m_watch, this)),
      m_annulments(new AnnulmentDesk(context.link, context.replica, this)),
      m_scope(std::make_shared<BoardScope>())
{
    CaseListPlan plan;
    plan.name = u"behind"_s;
    plan.title = tr("Cases behind the figure");
    plan.columns = CaseTable::Columns::Everything;
    const auto fits = [scope = m_scope](const CaseRow& row, const Replica& replica) {
        return scope->fits(row, replica);
    };
    plan.chips = {{tr("Cases behind the figure"), fits}};
    plan.emptyHeadline = tr("No open case");
    plan.emptyText = tr("The cases a figure stands for are listed here; this one has none now.");
    m_cases = new CaseListView(context, plan, this);
    m_stack->addWidget(makeBoard());
    auto* frame = new QWidget(this);
    auto* inner = new QVBoxLayout(frame);
    inner->setContentsMargins(metrics::Space16, metrics::Space16, metrics::Space16, metrics::Space16);
    inner->addWidget(m_sheet);
    m_stack->addWidget(frame);
    m_stack->addWidget(m_cases);
    auto* back = new QPushButton(duban::icon(IconName::Back), tr("Back to the board"), m_cases);
    setLook(back, Look::Flat);
    back->setAutoDefault(false);
    m_cases->filterBar()->addLead(back);
    m_sheet->setNext(CaseSheet::Next::None);
    connect(back, &QPushButton::clicked, this, &BoardView::showBoard);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    connect(m_sheet, &CaseSheet::left, this, &BoardView::showBoard);
    connect(m_sheet, &CaseSheet::noticed, this, &View::noticed);
    connect(m_annulments, &AnnulmentDesk::noticed, this, &View::noticed);
    connect(m_counters, &CounterModel::totalChanged, this, &BoardView::showTotal);
    connect(&m_replica, &Replica::clockTicked, this, &BoardView::showTotal);
    connect(m_watch, &LightTrustWatch::changed, this, &BoardView::showTrust);
    m_replica.wantCases();
    showTotal();
    showTrust();
}

QWidget* BoardView::makeBoard()
{
    auto* board = new QWidget(this);
    m_stale = new NoticeBar(board);
    auto* grid = new QGridLayout;
    grid->setSpacing(metrics::Space12);
    grid->addWidget(makeDepartments(), 0, 0, 2, 1);
    grid->addWidget(makeLights(), 0, 1, 2, 1);
    grid->addWidget(makeStream(), 0, 2);
    grid->addWidget(makeForecast(), 1, 2);
    grid->setColumnStretch(0, 12);
    grid->setColumnStretch(1, 10);
    grid->setColumnStretch(2, 12);
    grid->setRowStretch(0, 1);
    grid->setRowStretch(1, 1);
    auto* column = new QVBoxLayout(board);
    column->setContentsMargins(metrics::Space16, metrics::Space16, metrics::Space16, metrics::Space16);
    column->setSpacing(metrics::Space12);
    column->addWidget(m_stale);
    column->addLayout(makeCounters());
    column->addLayout(grid, 1);
    return board;
}

QLayout* BoardView::makeCounters()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::Space12);
    m_cards = {new CounterCard(tr("Received today"), {}, this),
               new CounterCard(tr("Open"), {}, this),
               new CounterCard(lightWord(LightMark::Green), LightMark::Green, this),
               new CounterCard(lightWord(LightMark::Yellow), LightMark::Yellow, this),
               new CounterCard(lightWord(LightMark::Red), LightMark::Red, this),
               new CounterCard(lightWord(LightMark::White), LightMark::White, this)};
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        row->addWidget(m_cards[i], 1);
        connect(m_cards[i], &QAbstractButton::clicked, this, [this, i] { openFigure(Figure(i)); });
    }
    return row;
}

QWidget* BoardView::makeDepartments()
{
    auto* card = new Card(tr("Departments"), Card::Body::Full, this);
    card->setHint(tr("most trouble first"));
    m_departments = new DepartmentTable(*m_counters, *m_watch, card);
    card->body()->addWidget(m_departments);
    connect(m_departments, &DepartmentTable::figureChosen, this,
            [this](OrganisationId department, int column) {
                BoardScope scope;
                scope.department = department;
                if (column == CounterModel::GreenColumn)
                    scope.light = Light::Green;
                else if (column == CounterModel::YellowColumn)
                    scope.light = Light::Yellow;
                else if (column == CounterModel::RedColumn)
                    scope.light = Light::Red;
                else if (column == CounterModel::WhiteColumn)
                    scope.light = Light::White;
                openScope(scope);
            });
    return card;
}

QWidget* BoardView::makeLights()
{
    auto* card = new Card(tr("Lights"), Card::Body::Full, this);
    m_lights = new LightList(m_replica, *m_watch, card);
    auto* group = new QButtonGroup(card);
    const std::array words{tr("All"), tr("Red"), tr("Yellow")};
    for (int i = 0; i < int(words.size()); ++i) {
        auto* chip = new QPushButton(words[std::size_t(i)], card);
        chip->setProperty("chip", true);
        chip->setCheckable(true);
        chip->setChecked(i == AllLights);
        group->addButton(chip, i);
        card->addToHead(chip);
    }
    card->body()->addWidget(m_lights);
    connect(group, &QButtonGroup::idClicked, this, [this](int chip) {
        m_lights->filter()->setLevel(chip == RedLights      ? std::optional(Light::Red)
                                     : chip == YellowLights ? std::optional(Light::Yellow)
                                                            : std::nullopt);
    });
    connect(m_lights, &LightList::annulmentWanted, m_annulments, &AnnulmentDesk::ask);
    connect(m_lights, &LightList::judgementWanted, m_annulments, &AnnulmentDesk::judge);
    connect(m_lights, &LightList::caseChosen, this, [this](CaseId id) {
        openCase(id);
        emit placeChanged();
    });
    return card;
}

QWidget* BoardView::makeStream()
{
    auto* card = new Card(tr("What happens now"), Card::Body::Full, this);
    m_stream = new EventStream(m_replica, *m_watch, card);
    auto* pause = new QPushButton(duban::icon(IconName::Pause), tr("Pause"), card);
    setLook(pause, Look::Flat);
    pause->setCheckable(true);
    card->addToHead(pause);
    card->body()->addWidget(m_stream);
    connect(pause, &QPushButton::toggled, m_stream, &EventStream::setPaused);
    connect(pause, &QPushButton::toggled, this, [pause](bool paused) {
        pause->setText(paused ? tr("Go on") : tr("Pause"));
        pause->setIcon(duban::icon(paused ? IconName::Play : IconName::Pause));
    });
    connect(m_stream, &EventStream::heldChanged, card, [card](int held) {
        card->setHint(held > 0 ? tr("%n newer event(s) held back", nullptr, held) : QString());
    });
    connect(m_stream, &EventStream::caseChosen, this, [this](CaseId id) {
        openCase(id);
        emit placeChanged();
    });
    return card;
}

QWidget* BoardView::makeForecast()
{
    auto* card = new Card(tr("Due in the next 20 working days"), Card::Body::Full, this);
    card->setHint(tr("if nothing moves"));
    m_forecast = new Forecast(m_replica, card);
    card->body()->addWidget(m_forecast, 1);
    connect(m_forecast, &Forecast::dayChosen, this, [this](OrganisationId department, LocalDay day) {
        BoardScope scope;
        scope.department = department;
        scope.dueOn = day;
        openScope(scope);
    });
    return card;
}

void BoardView::showTotal()
{
    const DepartmentCounters before = m_total;
    m_total = m_counters->total();
    const int open = openCases(m_total);
    const std::array figures{m_total.receivedToday, open,        m_total.green,
                             m_total.yellow,        m_total.red, m_total.white};
    for (std::size_t i = 0; i < figures.size(); ++i)
        m_cards[i]->setFigure(figures[i]);
    int dueToday = 0;
    for (const CaseRow& row : m_replica.cases())
        dueToday += !isEnded(row.state) && isDueToday(row, m_replica) ? 1 : 0;
    int troubled = 0;
    for (const DepartmentCounters& counters : m_replica.counters())
        troubled += counters.red > 0 ? 1 : 0;
    const auto inTime = inTimePercent(m_total);
    m_cards[ReceivedToday]->setNote(dayText(dayOf(m_replica.legalNow())));
    m_cards[Open]->setNote(tr("%n department(s)", nullptr, int(m_replica.counters().size())));
    m_cards[Green]->setNote(inTime ? tr("%1 % completed in time").arg(QString::number(*inTime, 'f', 1))
                                   : tr("none completed yet"));
    m_cards[Yellow]->setNote(tr("%n due today", nullptr, dueToday));
    m_cards[Red]->setNote(tr("in %n department(s)", nullptr, troubled));
    m_cards[White]->setNote(tr("special procedures"));
    if (before.red != m_total.red)
        emit countChanged();
}

void BoardView::showTrust()
{
    for (std::size_t i = Green; i < m_cards.size(); ++i)
        m_cards[i]->setTrust(m_watch->trust());
    if (m_watch->trust() == LightTrust::Known)
        m_stale->clear();
    else
        m_stale->say(NoticeBar::Kind::Warning, m_watch->reason());
    emit countChanged();
}

void BoardView::openFigure(Figure figure)
{
    BoardScope scope;
    scope.receivedToday = figure == ReceivedToday;
    if (figure == Green)
        scope.light = Light::Green;
    else if (figure == Yellow)
        scope.light = Light::Yellow;
    else if (figure == Red)
        scope.light = Light::Red;
    else if (figure == White)
        scope.light = Light::White;
    openScope(scope);
}

void BoardView::openCase(CaseId id)
{
    m_sheet->open(id);
    m_stack->setCurrentIndex(1);
}

void BoardView::openScope(const BoardScope& scope)
{
    *m_scope = scope;
    m_cases->filterBar()->setWord(0, wordsOf(scope));
    m_cases->showAll();
    m_stack->setCurrentWidget(m_cases);
    emit placeChanged();
}

void BoardView::showBoard()
{
    m_stack->setCurrentIndex(0);
}

QString BoardView::wordsOf(const BoardScope& scope) const
{
    QStringList words;
    if (scope.department.isValid())
        words << m_replica.departmentName(scope.department);
    if (scope.light)
        words << lightWord(markOf(*scope.light));
    if (scope.dueOn != LocalDay{})
        words << tr("due %1", "day").arg(dayText(scope.dueOn));
    if (scope.receivedToday)
        words << tr("Received today");
    return words.isEmpty() ? tr("All open cases") : words.join(u" · "_s);
}

QVariant BoardView::place() const
{
    if (m_stack->currentIndex() == 1)
        return m_sheet->openedCase().value;
    return m_stack->currentWidget() == m_cases ? ListPlace : qint64(0);
}

void BoardView::goTo(const QVariant& place)
{
    const qint64 where = place.toLongLong();
    if (where == ListPlace)
        m_stack->setCurrentWidget(m_cases);
    else if (where > 0)
        openCase({where});
    else
        showBoard();
}

bool BoardView::stepBack()
{
    if (m_stack->currentIndex() == 0)
        return false;
    if (m_stack->currentWidget() == m_cases && m_cases->stepBack())
        return true;
    showBoard();
    emit placeChanged();
    return true;
}

} // namespace duban
