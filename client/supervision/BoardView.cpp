// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/supervision/BoardView.h"

#include "client/app/WorkFrame.h"
#include "client/department/CaseSheet.h"
#include "client/department/SpanCases.h"
#include "client/supervision/EngineLine.h"
#include "client/widget/Countdown.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

/// Due on a working day or on the free days behind it, as the forecast counts.
bool isDueOn(const CaseRow& row, const WorkCalendar& calendar, LocalDay workingDay)
{
    if (!row.dueAt.isSet())
        return false;
    const LocalDay day = dayOf(row.dueAt - std::chrono::milliseconds(1));
    return day >= workingDay && day < calendar.nthAfter(workingDay, WorkingDays{1});
}

constexpr QSize ConsoleSize{1280, 760};

constexpr qint64 ListPlace = -1;

} // namespace

bool BoardScope::fits(const CaseRow& row, const Replica& replica) const
{
    if (department.isValid() && row.department != department)
        return false;
    if (light && row.light != *light)
        return false;
    return dueOn == LocalDay{} || isDueOn(row, replica.calendar(), dueOn);
}

BoardView::BoardView(const ViewContext& context, QWidget* parent, Console console, RedAlarm* alarm)
    : View(parent), m_frame(parent), m_context(context), m_console(console), m_replica(context.replica),
      m_watch(new LightTrustWatch(context.link, context.replica, this)),
      m_counters(new CounterModel(context.replica, this)), m_stack(new QStackedWidget(this)),
      m_sheet(new CaseSheet(context, *m_watch, this)), m_annulments(new AnnulmentDesk(context, this)),
      m_dock(new PanelDock(console == Console::Main ? context.settings : nullptr, this, parent)),
      m_cases(new CasesBehind(context, tr("Back to the board"), this)),
      m_spans(new SpanCases(context.link, context.replica, *m_cases))
{
    m_stack->addWidget(makeBoard(alarm));
    auto* frame = new QWidget(this);
    auto* inner = new QVBoxLayout(frame);
    inner->setContentsMargins(metrics::Space16, metrics::Space16, metrics::Space16, metrics::Space16);
    inner->addWidget(m_sheet);
    m_stack->addWidget(frame);
    m_stack->addWidget(m_cases);
    connect(m_cases, &CasesBehind::backWanted, this, &BoardView::showBoard);
    connect(m_cases, &View::noticed, this, &View::noticed);
    connect(m_cases, &View::undoOffered, this, &View::undoOffered);
    m_sheet->setNext(CaseSheet::Next::None);
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
    if (console == Console::Main) {
        m_dock->restore();
        restoreConsoles();
    }
}

BoardView::~BoardView() = default;

QWidget* BoardView::makeBoard(RedAlarm* alarm)
{
    auto* board = new QWidget(this);
    m_stale = new NoticeBar(board);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(metrics::Space12);
    makePanels(columns, alarm);
    auto* column = new QVBoxLayout(board);
    column->setContentsMargins(metrics::Space16, metrics::Space12, metrics::Space16, metrics::Space16);
    column->setSpacing(metrics::Space8);
    column->addWidget(makeTop());
    column->addWidget(m_stale);
    column->addLayout(makeCounters());
    column->addSpacing(metrics::Space4);
    column->addLayout(columns, 1);
    return board;
}

/// How the engine is, what was torn off, and one more console.
QWidget* BoardView::makeTop()
{
    m_top = new QWidget(this);
    auto* row = new QHBoxLayout(m_top);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::Space16);
    row->addWidget(new EngineLine(m_replica, *m_watch, m_top));
    row->addWidget(m_dock->bar(), 1);
    row->addStretch();
    m_more = new QPushButton(duban::icon(IconName::Plus), tr("Further console"), m_top);
    setLook(m_more, Look::Flat);
    m_more->setAutoDefault(false);
    m_more->setToolTip(tr("A board like this one in a window of its own, for another monitor"));
    m_more->setVisible(m_console == Console::Main);
    row->addWidget(m_more);
    connect(m_more, &QPushButton::clicked, this, [this] { addConsole(); });
    return m_top;
}

void BoardView::makePanels(QHBoxLayout* columns, RedAlarm* alarm)
{
    constexpr std::array Shares{12, 10, 12};
    std::array<QVBoxLayout*, 3> inside{};
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        m_columns[i] = new QWidget(this);
        inside[i] = new QVBoxLayout(m_columns[i]);
        inside[i]->setContentsMargins(0, 0, 0, 0);
        inside[i]->setSpacing(metrics::Space12);
        columns->addWidget(m_columns[i], Shares[i]);
    }
    m_lights = makeLights(alarm);
    const std::array panels{
        std::tuple(u"departments"_s, tr("Departments"), makeDepartments(), 0),
        std::tuple(u"lights"_s, tr("Lights"), static_cast<Card*>(m_lights), 1),
        std::tuple(u"stream"_s, tr("What happens now"), makeStream(), 2),
        std::tuple(u"forecast"_s, tr("Due in the next 20 working days"), makeForecast(), 2)};
    for (const auto& [name, title, card, column] : panels) {
        if (m_console == Console::Main)
            m_dock->add(name, title, card, inside[std::size_t(column)], 1);
        else
            inside[std::size_t(column)]->addWidget(card, 1);
    }
    connect(m_dock, &PanelDock::arranged, this, &BoardView::arrangeColumns);
}

/// A column whose cards were all torn off leaves its room to the others.
void BoardView::arrangeColumns()
{
    for (QWidget* column : m_columns)
        column->setVisible(column->layout()->count() > 0);
}

void BoardView::setLooked(Looked how)
{
    m_dock->setLooked(how);
    m_lights->setLooked(how);
    m_pause->setVisible(how == Looked::AtDesk);
    m_more->setVisible(how == Looked::AtDesk && m_console == Console::Main);
    if (how == Looked::OnWall)
        showBoard();
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

Card* BoardView::makeDepartments()
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

LightsPanel* BoardView::makeLights(RedAlarm* alarm)
{
    auto* panel = new LightsPanel(m_context, *m_watch, alarm, this);
    LightList* list = panel->list();
    connect(panel, &LightsPanel::noticed, this, &View::noticed);
    connect(list, &LightList::annulmentWanted, m_annulments, &AnnulmentDesk::ask);
    connect(list, &LightList::judgementWanted, m_annulments, &AnnulmentDesk::judge);
    connect(list, &LightList::caseChosen, this, &BoardView::openCaseHere);
    connect(list, &LightList::ledgerWanted, this, &View::ledgerWanted);
    return panel;
}

Card* BoardView::makeStream()
{
    auto* card = new Card(tr("What happens now"), Card::Body::Full, this);
    m_stream = new EventStream(m_replica, *m_watch, card);
    auto* pause = new QPushButton(duban::icon(IconName::Pause), tr("Pause"), card);
    m_pause = pause;
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
    connect(m_stream, &EventStream::caseChosen, this, &BoardView::openCaseHere);
    return card;
}

Card* BoardView::makeForecast()
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
    if (figure == ReceivedToday)
        return openToday();
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

void BoardView::openCaseHere(CaseId id)
{
    comeForward();
    openCase(id);
    emit placeChanged();
}

/// What is asked for in a window of its own is shown on the board, whatever else the person looks at there.
void BoardView::comeForward()
{
    if (auto* frame = qobject_cast<WorkFrame*>(m_frame.data()))
        frame->showView(name());
    if (!window()->isActiveWindow()) {
        window()->raise();
        window()->activateWindow();
    }
}

/// What was received today may have ended since: the server knows all of it.
void BoardView::openToday()
{
    comeForward();
    const LocalDay today = dayOf(m_replica.legalNow());
    m_spans->open({SpanFigure::Received, {}, today, today});
    m_stack->setCurrentWidget(m_cases);
    emit placeChanged();
}

void BoardView::openScope(const BoardScope& scope)
{
    comeForward();
    m_cases->showCases(wordsOf(scope), [scope](const CaseRow& row, const Replica& replica) {
        return scope.fits(row, replica);
    });
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
    return words.isEmpty() ? tr("All open cases") : words.join(u" · "_s);
}

BoardView* BoardView::addConsole()
{
    for (int number = 1; number <= MostFurther; ++number) {
        if (m_further.contains(number))
            continue;
        openConsole(number);
        return m_further.at(number).board;
    }
    return nullptr;
}

std::vector<BoardView*> BoardView::furtherConsoles() const
{
    std::vector<BoardView*> boards;
    for (const auto& [number, further] : m_further)
        boards.push_back(further.board);
    return boards;
}

void BoardView::openConsole(int number)
{
    const QString name = u"console-%1"_s.arg(number);
    Further& further = m_further[number];
    further.window =
        std::make_unique<PanelWindow>(name, tr("Console %1").arg(number + 1), m_context.settings);
    further.board = new BoardView(m_context, further.window.get(), Console::Further, m_lights->alarm());
    further.window->body()->addWidget(further.board);
    connect(further.board, &View::noticed, this, &View::noticed);
    connect(further.board, &View::undoOffered, this, &View::undoOffered);
    // The frame knows the views inside its own window only.
    connect(further.board, &View::ledgerWanted, this, &View::ledgerWanted);
    connect(further.board->m_cases, &View::ledgerWanted, this, &View::ledgerWanted);
    connect(further.window.get(), &PanelWindow::lookedChanged, further.board, &BoardView::setLooked);
    connect(further.window.get(), &PanelWindow::closed, this, [this, number] {
        const auto gone = m_further.extract(number);
        gone.mapped().window->forget();
        gone.mapped().window.release()->deleteLater();
        m_more->setEnabled(true);
    });
    further.window->open(QRect(mapToGlobal(QPoint(metrics::Space24, metrics::Space24)), ConsoleSize));
    m_dock->accompany(*further.window);
    m_more->setEnabled(m_further.size() < std::size_t(MostFurther));
}

void BoardView::restoreConsoles()
{
    for (int number = 1; m_context.settings && number <= MostFurther; ++number) {
        const auto kept = m_context.settings->panelPlace(u"console-%1"_s.arg(number));
        if (kept && kept->torn)
            openConsole(number);
    }
}

CaseId BoardView::openedCase() const
{
    if (m_stack->currentIndex() == 1)
        return m_sheet->openedCase();
    return m_stack->currentWidget() == m_cases ? m_cases->openedCase() : CaseId{};
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

Printout BoardView::printout() const
{
    return m_stack->currentWidget() == m_cases ? m_cases->printout() : Printout{};
}

void BoardView::refresh()
{
    if (m_stack->currentWidget() == m_cases)
        m_cases->refresh();
}

bool BoardView::goOnWith(const QString& draft)
{
    return m_annulments->goOnWith(draft) || m_lights->desk()->goOnWith(draft);
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
