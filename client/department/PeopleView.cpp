// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/department/PeopleView.h"

#include "client/app/ErrorWords.h"
#include "client/model/DomainWords.h"
#include "client/step/People.h"
#include "client/widget/Card.h"
#include "client/widget/Countdown.h"
#include "client/widget/Style.h"

#include <QKeyEvent>
#include <QMouseEvent>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr int LoadColumn = 1;
constexpr std::chrono::milliseconds LoadDelay{500};

} // namespace

PeopleView::PeopleView(const ViewContext& context, QWidget* parent)
    : View(parent), m_replica(context.replica), m_book(new PeopleBook(context.link, this)),
      m_desk(new FormDesk(context, this)), m_notice(new NoticeBar(this)),
      m_bar(new FilterBar(tr("Name, position or role"), this)),
      m_table(new FactTable({tr("Name"), tr("Work by light"), tr("Open cases"), tr("Unit"), tr("Position"),
                             tr("Roles"), tr("Filing number"), tr("State")},
                            5, this)),
      m_open(new ActionButton(tr("Cases"), {}, Look::Body, this)),
      m_move(new ActionButton(tr("Hand work over…"), QKeySequence(Qt::Key_F4), Look::Body, this)),
      m_stack(new QStackedWidget(this)), m_cases(new CasesBehind(context, tr("Back to the people"), this))
{
    m_stack->addWidget(makeTable());
    m_stack->addWidget(m_cases);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    connect(m_book, &PeopleBook::fetched, this, &PeopleView::showPeople);
    connect(m_book, &PeopleBook::refused, this,
            [this](const Refusal& why) { m_notice->say(NoticeBar::Kind::Warning, wordsFor(why).line()); });
    connect(&m_replica, &Replica::catalogueChanged, this, &PeopleView::showPeople);
    connect(&m_replica, &Replica::setUpChanged, this, [this] {
        if (isVisible() || m_book->isUnderWay()) // else it asks when it is shown
            m_book->fetchAnew();                 // what is under way may be older than the change
    });
    connect(m_bar, &FilterBar::textChanged, this, &PeopleView::showPeople);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &PeopleView::showButton);
    connect(m_move, &QPushButton::clicked, this, &PeopleView::openMove);
    connect(m_open, &QPushButton::clicked, this, [this] { openChosen({}); });
    connect(m_cases, &CasesBehind::backWanted, this, [this] {
        showTable();
        emit placeChanged();
    });
    connect(m_cases, &View::placeChanged, this, &View::placeChanged);
    connect(m_cases, &View::noticed, this, &View::noticed);
    connect(m_cases, &View::undoOffered, this, &View::undoOffered);
    followCases();
    showButton();
}

QWidget* PeopleView::makeTable()
{
    auto* page = new QWidget(m_stack);
    m_table->setAccessibleName(tr("People"));
    m_table->setItemDelegateForColumn(LoadColumn, new LoadDelegate(m_table));
    m_table->installEventFilter(this);
    m_table->viewport()->installEventFilter(this);
    m_open->showKey(QKeySequence(Qt::Key_Return));
    m_open->setToolTip(
        tr("The open cases that lie with the person; a double click on a figure opens those of its "
           "light alone"));
    m_bar->addLead(m_move);
    m_bar->addLead(m_open);
    auto* card = new Card({}, Card::Body::Full, page);
    card->body()->addWidget(m_table);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(metrics::Space16, metrics::Space16, metrics::Space16, metrics::Space16);
    column->setSpacing(metrics::Space12);
    column->addWidget(m_notice);
    column->addWidget(m_bar);
    column->addWidget(card, 1);
    return page;
}

/// How much lies with whom changes with every step of a case.
void PeopleView::followCases()
{
    m_later.setSingleShot(true);
    m_later.setInterval(LoadDelay);
    connect(&m_later, &QTimer::timeout, this, [this] {
        if (isVisible() && loadsOf(m_replica.cases()) != m_loads)
            showPeople();
    });
    const auto later = [this] {
        if (!m_later.isActive())
            m_later.start();
    };
    connect(&m_replica, &Replica::caseChanged, this, later);
    connect(&m_replica, &Replica::caseGone, this, later);
    connect(&m_replica, &Replica::reset, this, later);
}

void PeopleView::showEvent(QShowEvent* event)
{
    View::showEvent(event);
    m_book->fetch();
}

bool PeopleView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            openChosen({});
            return true;
        }
    }
    if (watched == m_table->viewport() && event->type() == QEvent::MouseButtonDblClick) {
        const QPoint place = static_cast<QMouseEvent*>(event)->position().toPoint();
        const QModelIndex index = m_table->indexAt(place);
        if (index.isValid()) {
            m_table->selectRow(index.row());
            openChosen(index.column() == LoadColumn
                           ? LoadDelegate::lightAt(index, m_table->visualRect(index), place)
                           : std::nullopt);
            return true;
        }
    }
    return View::eventFilter(watched, event);
}

void PeopleView::openChosen(std::optional<Light> light)
{
    const PersonEntry* person = chosen();
    if (!person)
        return;
    openCases(person->id, light);
    emit placeChanged();
}

void PeopleView::openCases(PersonId person, std::optional<Light> light)
{
    const auto& people = m_book->people();
    const auto found = std::find_if(people.begin(), people.end(),
                                    [person](const PersonEntry& one) { return one.id == person; });
    const QString name = found == people.end() ? QString() : found->name;
    m_casesOf = person;
    m_casesLight = light;
    m_cases->showCases(light ? tr("%1 · %2", "person, light").arg(name, lightWord(markOf(*light)))
                             : tr("%1 · all open cases", "person").arg(name),
                       [person, light](const CaseRow& row, const Replica&) {
                           return row.assignee == person &&
                                  (!light || (row.state == CaseState::Accepted && row.light == *light));
                       });
    m_stack->setCurrentWidget(m_cases);
}

void PeopleView::showTable()
{
    m_stack->setCurrentIndex(0);
    m_table->setFocus();
}

/// Nothing for the people; else whose cases, of which light, and the case that is open.
QVariant PeopleView::place() const
{
    if (!showsCases())
        return {};
    return QVariantList{m_casesOf.value, m_casesLight ? int(*m_casesLight) : -1, m_cases->place()};
}

void PeopleView::goTo(const QVariant& place)
{
    const QVariantList parts = place.toList();
    if (parts.size() != 3)
        return showTable();
    const int light = parts[1].toInt();
    openCases({parts[0].toLongLong()}, light < 0 ? std::nullopt : std::optional(Light(light)));
    m_cases->goTo(parts[2]);
}

bool PeopleView::stepBack()
{
    if (!showsCases())
        return false;
    if (m_cases->stepBack())
        return true;
    showTable();
    emit placeChanged();
    return true;
}

Printout PeopleView::printout() const
{
    return showsCases() ? m_cases->printout() : Printout{};
}

void PeopleView::refresh()
{
    m_book->fetchAnew(); // what is under way may be older than what the person waits for
    m_cases->refresh();
}

void PeopleView::setFilter(const QString& text)
{
    if (showsCases())
        m_cases->setFilter(text);
    else
        m_bar->search()->setText(text);
}

QStringList PeopleView::factsOf(const PersonEntry& person) const
{
    QString state;
    if (hasLeft(person, dayOf(m_replica.legalNow())))
        state = tr("left on %1").arg(formatDay(person.leftOn));
    else if (person.filingNumber.isEmpty())
        state = tr("not filed yet");
    else if (person.leftOn != LocalDay{})
        state = tr("leaves on %1").arg(formatDay(person.leftOn));
    return {person.name,
            {},
            groupedNumber(person.openCases),
            m_replica.departmentName(person.unit),
            person.position,
            roleListOf(person),
            person.filingNumber,
            state};
}

void PeopleView::showPeople()
{
    const PersonEntry* before = chosen();
    const PersonId kept = before ? before->id : PersonId{};
    m_shown.clear();
    m_table->clearFacts();
    m_loads = loadsOf(m_replica.cases());
    std::vector<PersonEntry> people = m_book->people();
    std::stable_sort(people.begin(), people.end(), [this](const PersonEntry& a, const PersonEntry& b) {
        return isHeavier(m_loads.value(a.id), m_loads.value(b.id));
    });
    for (const PersonEntry& person : people) {
        const QStringList facts = factsOf(person);
        if (!facts.join(u'\n').contains(m_bar->search()->text().trimmed(), Qt::CaseInsensitive))
            continue;
        m_shown.push_back(person);
        m_table->addFacts(facts);
        LoadDelegate::put(*m_table->model(), m_table->model()->index(m_table->rowCount() - 1, LoadColumn),
                          m_loads.value(person.id));
        if (person.id == kept)
            m_table->selectRow(int(m_shown.size()) - 1);
    }
    m_table->fitColumns();
    if (!chosen() && !m_shown.empty())
        m_table->selectRow(0);
    showButton();
}

const PersonEntry* PeopleView::chosen() const
{
    const int row = m_table->selectionModel()->hasSelection() ? m_table->currentRow() : -1;
    return row >= 0 && row < int(m_shown.size()) ? &m_shown[std::size_t(row)] : nullptr;
}

void PeopleView::showButton()
{
    const PersonEntry* person = chosen();
    m_open->setEnabled(person);
    m_move->setEnabled(person && person->openCases > 0);
}

void PeopleView::openMove()
{
    const PersonEntry* person = chosen();
    if (m_desk->reopen() || !person)
        return;
    m_desk->open(
        new MoveWorkDialog(*person, m_book->people(), dayOf(m_replica.legalNow()), this),
        [this, name = person->name](const CommandReply&) {
            const QString done =
                tr("The work of %1 was handed over. What stays with them stands in the list.").arg(name);
            m_notice->say(NoticeBar::Kind::Done, done);
            emit noticed(done);
            m_book->fetchAnew();
        });
}

} // namespace duban
