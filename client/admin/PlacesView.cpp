// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/PlacesView.h"

#include "client/admin/PlaceDialogs.h"
#include "client/admin/PlaceWords.h"
#include "client/app/ErrorWords.h"
#include "client/model/DomainWords.h"
#include "client/step/TakeBackDialog.h"
#include "client/widget/Card.h"
#include "client/widget/Countdown.h"
#include "client/widget/Style.h"

using namespace Qt::StringLiterals;

namespace duban {

PlacesView::PlacesView(const ViewContext& context, QWidget* parent)
    : View(parent), m_link(context.link), m_replica(context.replica), m_desk(new FormDesk(context, this)),
      m_notice(new NoticeBar(this)), m_bar(new FilterBar(tr("Name, kind or state"), this)),
      m_add(new ActionButton(tr("Add organisation…"), QKeySequence(Qt::Key_F2), Look::Body, this)),
      m_addWindow(new ActionButton(tr("Add window…"), QKeySequence(Qt::Key_F3), Look::Body, this)),
      m_change(new ActionButton(tr("Change…"), QKeySequence(Qt::Key_F4), Look::Body, this)),
      m_takeBack(new ActionButton(tr("Take back…"), QKeySequence(Qt::Key_F7), Look::Body, this)),
      m_organisations(
          new PlaceTree({tr("Name"), tr("Short name"), tr("Tier"), tr("Kind"), tr("State")}, this)),
      m_halls(
          new PlaceTree({tr("Hall and window"), tr("Staffed for"), tr("Opening hours"), tr("State")}, this)),
      m_planned(new FactTable(
          {tr("From"), tr("What"), tr("Name"), tr("Change"), tr("Entered by"), tr("Entered")}, 3, this)),
      m_empty(new EmptyState(IconName::Organisation, {}, {}, this)), m_stack(new QStackedWidget(this)),
      m_book(new PlanBook(context.link, context.replica, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::Space16, metrics::Space16, metrics::Space16, metrics::Space16);
    column->setSpacing(metrics::Space12);
    column->addWidget(m_notice);
    column->addWidget(m_bar);
    column->addWidget(makeBody(), 1);
    connect(m_bar, &FilterBar::chipChosen, this, [this](int page) {
        showPage(Page(page));
        emit placeChanged();
    });
    connect(m_bar, &FilterBar::textChanged, this, &PlacesView::showEverything);
    connect(&m_replica, &Replica::catalogueChanged, this, &PlacesView::showEverything);
    connect(m_add, &QPushButton::clicked, this, &PlacesView::add);
    connect(m_addWindow, &QPushButton::clicked, this, &PlacesView::addWindow);
    connect(m_change, &QPushButton::clicked, this, &PlacesView::change);
    connect(m_takeBack, &QPushButton::clicked, this, &PlacesView::takeBack);
    connect(m_planned, &QTableWidget::itemSelectionChanged, this, &PlacesView::showActs);
    connect(m_book, &PlanBook::fetched, this, &PlacesView::takePlans);
    connect(m_book, &PlanBook::refused, this,
            [this](const Refusal& why) { m_notice->say(NoticeBar::Kind::Warning, wordsFor(why).line()); });
    showEverything();
}

QWidget* PlacesView::makeBody()
{
    auto* acts = new QWidget(this);
    auto* row = new QHBoxLayout(acts);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::Space8);
    acts->setMinimumHeight(m_add->sizeHint().height()); // also where there is nothing to do
    for (ActionButton* act : {m_add, m_addWindow, m_change, m_takeBack})
        row->addWidget(act);
    m_bar->addLead(acts);
    m_bar->addChip(Organisations, tr("Organisations"));
    m_bar->addChip(Halls, tr("Halls and windows"));
    m_bar->addChip(Planned, tr("Planned"));
    m_organisations->setAccessibleName(tr("Organisations"));
    m_halls->setAccessibleName(tr("Halls and windows"));
    m_planned->setAccessibleName(tr("Planned"));
    for (QWidget* page : {static_cast<QWidget*>(m_organisations), static_cast<QWidget*>(m_halls),
                          static_cast<QWidget*>(m_planned), static_cast<QWidget*>(m_empty)})
        m_stack->addWidget(page);
    for (PlaceTree* tree : {m_organisations, m_halls}) {
        connect(tree, &QTreeWidget::currentItemChanged, this, &PlacesView::showActs);
        connect(tree, &QTreeWidget::itemActivated, this, &PlacesView::change);
    }
    auto* card = new Card({}, Card::Body::Full, this);
    card->body()->addWidget(m_stack);
    return card;
}

void PlacesView::showEvent(QShowEvent* event)
{
    View::showEvent(event);
    m_book->fetch();
}

void PlacesView::setFilter(const QString& text)
{
    m_bar->search()->setText(text);
}

void PlacesView::showPage(Page page)
{
    m_bar->choose(page);
    showEverything();
}

void PlacesView::takePlans()
{
    m_plans = m_book->plans();
    std::erase_if(m_plans, [](const PlannedEntry& plan) { return plannedKind(plan).isEmpty(); });
    showEverything();
}

void PlacesView::showEverything()
{
    showOrganisations();
    showHalls();
    showPlanned();
    m_bar->setCount(Organisations, int(m_replica.organisations().size()));
    m_bar->setCount(Halls, int(m_replica.halls().size() + m_replica.windows().size()));
    m_bar->setCount(Planned, int(m_plans.size()));
    showMissing();
    showActs();
    const auto page = Page(m_bar->chosen());
    const bool searching = !m_bar->search()->text().trimmed().isEmpty();
    if (openPlaces(page) > 0)
        return m_stack->setCurrentIndex(page);
    if (searching)
        m_empty->setWords(tr("Nothing fits"), tr("No place fits what is searched for."));
    else if (page == Planned)
        m_empty->setWords(tr("Nothing is planned"),
                          tr("A change that is to hold from a later day stands here until that day."));
    else
        m_empty->setWords(tr("No hall yet"), tr("F2 adds the first one; then F3 adds its windows."));
    m_stack->setCurrentWidget(m_empty);
}

int PlacesView::openPlaces(Page page) const
{
    switch (page) {
    case Organisations:
        return m_organisations->shown();
    case Halls:
        return m_halls->shown();
    case Planned:
        return m_planned->rowCount();
    }
    return 0;
}

QString PlacesView::stateOf(MessageKind verb, qint64 subject, bool closed) const
{
    QStringList parts;
    if (closed)
        parts << tr("closed");
    for (const PlannedEntry& plan : m_plans) {
        if (plan.verb == verb && plan.subject == subject)
            parts << tr("%1: %2", "day, planned change")
                         .arg(formatDay(plan.from), plannedText(plan, m_replica));
    }
    return parts.join(u"  ·  "_s);
}

void PlacesView::showOrganisations()
{
    std::vector<PlaceTree::Node> nodes;
    for (const auto& [o, depth] : inTreeOrder(m_replica.organisations())) {
        const bool hangs = m_replica.organisation(o->parent) != nullptr;
        nodes.push_back({o->id.value,
                         hangs ? o->parent.value : 0,
                         {o->name, o->shortName, tierName(o->tier), o->kind,
                          stateOf(MessageKind::SetOrganisation, o->id.value, o->closed)},
                         o->closed});
    }
    m_organisations->lay(nodes, m_bar->search()->text().trimmed());
}

void PlacesView::showHalls()
{
    std::vector<PlaceTree::Node> nodes;
    for (const Hall& hall : m_replica.halls()) {
        nodes.push_back({hall.id.value,
                         0,
                         {hall.name,
                          {},
                          hoursText(hall.opening),
                          stateOf(MessageKind::SetHall, hall.id.value, hall.closed)},
                         hall.closed});
        for (const ServiceWindow& window : m_replica.windows()) {
            if (window.hall != hall.id)
                continue;
            const Organisation* department = m_replica.organisation(window.department);
            nodes.push_back({-window.id.value,
                             hall.id.value,
                             {window.name,
                              department ? department->name : tr("all departments"),
                              {},
                              stateOf(MessageKind::SetWindow, window.id.value, window.closed)},
                             window.closed});
        }
    }
    m_halls->lay(nodes, m_bar->search()->text().trimmed());
}

void PlacesView::showPlanned()
{
    const PlannedEntry* before = chosenPlan();
    const qint64 kept = before ? before->plan : 0;
    m_planned->clearFacts();
    m_shownPlans.clear();
    for (const PlannedEntry& plan : m_plans) {
        const QStringList facts{dayText(plan.from),           plannedKind(plan), plannedName(plan, m_replica),
                                plannedText(plan, m_replica), plan.personName,   momentText(plan.at)};
        if (!facts.join(u'\n').contains(m_bar->search()->text().trimmed(), Qt::CaseInsensitive))
            continue;
        m_planned->addFacts(facts);
        m_shownPlans.push_back(plan.plan);
        if (plan.plan == kept)
            m_planned->selectRow(m_planned->rowCount() - 1);
    }
    m_planned->fitColumns();
    if (!chosenPlan() && !m_shownPlans.empty())
        m_planned->selectRow(0);
}

/// What a first case still needs, so that nobody has to guess what comes next.
void PlacesView::showMissing()
{
    const auto isThere = [](const auto& places) {
        return std::any_of(places.begin(), places.end(), [](const auto& place) { return !place.closed; });
    };
    const auto& organisations = m_replica.organisations();
    const bool department =
        std::any_of(organisations.begin(), organisations.end(),
                    [](const Organisation& o) { return o.parent.isValid() && !o.closed; });
    QStringList missing;
    if (!department)
        missing << tr("a department below the root");
    if (!isThere(m_replica.halls()))
        missing << tr("a hall");
    if (!isThere(m_replica.windows()))
        missing << tr("a window");
    if (!m_replica.calendar().isPublished(toQDate(dayOf(m_replica.legalNow())).year()))
        missing << tr("the holiday notice of this year, in the calendar");
    if (missing.isEmpty())
        return m_notice->clear();
    m_notice->say(NoticeBar::Kind::Warning,
                  tr("Before the first case can be taken in there must be: %1. Unit administrators enter the "
                     "people and the items.")
                      .arg(missing.join(tr(", ", "between parts of a list"))));
}

void PlacesView::showActs()
{
    const auto page = Page(m_bar->chosen());
    m_add->setVisible(page != Planned);
    m_add->setText(page == Halls ? tr("Add hall…") : tr("Add organisation…"));
    m_add->updateGeometry();
    m_addWindow->setVisible(page == Halls);
    m_addWindow->setEnabled(!m_replica.halls().empty());
    m_change->setVisible(page != Planned);
    const PlaceTree* tree = page == Halls ? m_halls : m_organisations;
    m_change->setEnabled(tree->chosen() != 0);
    const PlannedEntry* plan = chosenPlan();
    m_takeBack->setVisible(page == Planned);
    m_takeBack->setEnabled(plan && plan->mine);
}

FormDesk::Done PlacesView::told(const QString& done)
{
    return [this, done](const CommandReply&) {
        emit noticed(done);
        m_replica.refetch(); // the plans too
    };
}

const PlannedEntry* PlacesView::chosenPlan() const
{
    const int row = m_planned->selectionModel()->hasSelection() ? m_planned->currentRow() : -1;
    if (row < 0 || row >= int(m_shownPlans.size()))
        return nullptr;
    const auto found = std::find_if(m_plans.begin(), m_plans.end(), [&](const PlannedEntry& plan) {
        return plan.plan == m_shownPlans[std::size_t(row)];
    });
    return found == m_plans.end() ? nullptr : &*found;
}

void PlacesView::takeBack()
{
    const PlannedEntry* plan = chosenPlan();
    if (m_desk->reopen() || !plan || !plan->mine)
        return;
    const QString words =
        tr("%1: %2", "day, planned change").arg(formatDay(plan->from), plannedText(*plan, m_replica));
    m_desk->open(new TakeBackDialog(plan->title, {{plan->plan, words}}, QString::number(plan->plan), this),
                 told(tr("The planned change of %1 was taken back.").arg(plan->title)));
}

void PlacesView::add()
{
    if (m_desk->reopen())
        return;
    if (m_bar->chosen() == Halls)
        return m_desk->open(new HallDialog(m_replica, std::nullopt, this), told(tr("The hall was added.")));
    const qint64 above = m_organisations->chosen();
    m_desk->open(new OrganisationDialog(m_replica, OrganisationId{above}, this),
                 told(tr("The organisation was added.")));
}

void PlacesView::addWindow()
{
    if (m_desk->reopen())
        return;
    const qint64 chosen = m_halls->chosen();
    const ServiceWindow* beside = chosen < 0 ? m_replica.window({-chosen}) : nullptr;
    const HallId hall = beside ? beside->hall : HallId{chosen};
    m_desk->open(new WindowDialog(m_replica, hall, this), told(tr("The window was added.")));
}

void PlacesView::change()
{
    const auto page = Page(m_bar->chosen());
    if (page == Planned || m_desk->reopen())
        return;
    const qint64 key = page == Halls ? m_halls->chosen() : m_organisations->chosen();
    if (page == Organisations)
        changeOrganisation({key});
    else if (key < 0)
        changeWindow({-key});
    else
        changeHall({key});
}

void PlacesView::changeOrganisation(OrganisationId id)
{
    if (const Organisation* o = m_replica.organisation(id))
        m_desk->open(new OrganisationDialog(m_replica, *o, this), told(tr("%1 was changed.").arg(o->name)));
}

void PlacesView::changeHall(HallId id)
{
    if (const Hall* hall = m_replica.hall(id))
        m_desk->open(new HallDialog(m_replica, *hall, this), told(tr("%1 was changed.").arg(hall->name)));
}

void PlacesView::changeWindow(WindowId id)
{
    if (const ServiceWindow* window = m_replica.window(id))
        m_desk->open(new WindowDialog(m_replica, *window, this),
                     told(tr("%1 was changed.").arg(window->name)));
}

/// What is new belongs above or beside something that the person chooses again.
bool PlacesView::goOnWith(const QString& draft)
{
    const QStringList parts = draft.split(u'.');
    const qint64 id = parts.size() == 2 ? parts[1].toLongLong() : 0;
    if (m_desk->dialog() || (id <= 0 && draft != u"hall.0"))
        return false;
    if (id == 0) {
        showPage(Halls);
        add();
    } else if (parts[0] == u"organisation") {
        showPage(Organisations);
        changeOrganisation({id});
    } else if (parts[0] == u"hall") {
        showPage(Halls);
        changeHall({id});
    } else if (parts[0] == u"window") {
        showPage(Halls);
        changeWindow({id});
    }
    return m_desk->dialog() != nullptr;
}

} // namespace duban
