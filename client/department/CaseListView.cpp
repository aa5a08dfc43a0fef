// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/department/CaseListView.h"

#include "client/app/ErrorWords.h"
#include "client/department/BatchDesk.h"
#include "client/department/CaseListPrint.h"
#include "client/department/CaseSheet.h"
#include "client/department/SavedFilters.h"
#include "client/model/WordFilter.h"
#include "client/widget/Card.h"

#include <QApplication>

namespace duban {

namespace {

constexpr std::chrono::milliseconds RecountDelay{50};
constexpr std::chrono::minutes UnclaimedAgain{1};

} // namespace

CaseListView::CaseListView(const ViewContext& context, CaseListPlan plan, QWidget* parent)
    : View(parent), m_replica(context.replica), m_plan(std::move(plan)),
      m_watch(new LightTrustWatch(context.link, context.replica, this)),
      m_model(new CaseTableModel(m_plan.cases ? *m_plan.cases : context.replica, context.replica,
                                 m_plan.shows, this)),
      m_tally(new CaseTally(m_plan.cases ? *m_plan.cases : context.replica, context.replica, this)),
      m_stack(new QStackedWidget(this)), m_page(new CaseSheet(context, *m_watch, this))
{
    m_stack->addWidget(makeList(context));
    m_stack->addWidget(m_page);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::Space16, metrics::Space16, metrics::Space16, metrics::Space16);
    column->addWidget(m_stack);
    m_recount.setSingleShot(true);
    m_recount.setInterval(RecountDelay);
    connect(&m_recount, &QTimer::timeout, this, &CaseListView::recount);
    const auto later = [this] {
        if (!m_recount.isActive())
            m_recount.start();
    };
    connect(m_tally, &CaseTally::changed, this, later);
    connect(m_tally, &CaseTally::lookedAgain, m_model, &CaseTableModel::lookAgain);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, later);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, later);
    connect(m_model, &QAbstractItemModel::modelReset, this, later);
    connect(m_page, &CaseSheet::noticed, this, &View::noticed);
    connect(m_page, &CaseSheet::left, this, &CaseListView::showList);
    connect(m_page, &CaseSheet::nextWanted, this, &CaseListView::openNext);
    watchUnclaimed();
    countAll();
    narrow();
    if (context.preferences && context.preferences->isKnown())
        m_saved->load();
}

/// Two office hours pass without any case changing: the list is asked for again and again while it is seen.
void CaseListView::watchUnclaimed()
{
    UnclaimedWatch* watch = m_plan.unclaimed.get();
    if (!watch)
        return;
    connect(watch, &UnclaimedWatch::changed, m_tally, &CaseTally::lookAgain);
    connect(watch, &UnclaimedWatch::refused, this,
            [this](const Refusal& why) { emit failed(wordsFor(why).line()); });
    connect(&m_replica, &Replica::reset, watch, &UnclaimedWatch::fetch);
    m_unclaimedAgain.setInterval(UnclaimedAgain);
    connect(&m_unclaimedAgain, &QTimer::timeout, this, [this, watch] {
        if (isVisible())
            watch->fetch();
    });
    m_unclaimedAgain.start();
    watch->fetch();
}

QWidget* CaseListView::makeList(const ViewContext& context)
{
    auto* list = new QWidget(this);
    m_bar = new FilterBar(tr("Number, applicant or item"), list);
    for (int i = 0; i < int(m_plan.chips.size()); ++i)
        m_bar->addChip(i, m_plan.chips[std::size_t(i)].word);
    m_table = new CaseTable(context.replica, *m_watch, m_plan.columns, list);
    m_table->setAccessibleName(m_plan.title);
    m_table->showModel(m_model);
    m_empty = new EmptyState(IconName::Inbox, m_plan.emptyHeadline, m_plan.emptyText, list);
    m_listStack = new QStackedWidget(list);
    m_listStack->addWidget(m_table);
    m_listStack->addWidget(m_empty);
    auto* card = new Card({}, Card::Body::Full, list);
    card->body()->addWidget(m_listStack);
    makeTabs(context, list);
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::Space8);
    column->addWidget(m_tabs);
    column->addWidget(m_bar);
    column->addWidget(card, 1);
    connect(m_bar, &FilterBar::chipChosen, this, &CaseListView::narrow);
    connect(m_bar, &FilterBar::textChanged, this, &CaseListView::narrow);
    connect(m_table, &CaseTable::ledgerWanted, this, &View::ledgerWanted);
    connect(m_table, &CaseTable::caseChosen, this, [this](CaseId id) {
        openCase(id);
        emit placeChanged();
    });
    return list;
}

void CaseListView::makeTabs(const ViewContext& context, QWidget* list)
{
    m_tabs = new FilterTabs(m_plan.title, list);
    m_saved = new SavedFilters(m_plan.name, context.preferences, *m_tabs, m_table->usualLayout(), chipKeys(),
                               [this] { return present(); });
    connect(m_tabs, &FilterTabs::columnsMenuWanted, m_table,
            [this](QMenu& menu) { m_table->fillColumnsMenu(menu); });
    connect(m_table, &CaseTable::laidOut, this, [this] { m_saved->keepLayout(m_table->caseLayout()); });
    connect(m_table, &CaseTable::resetWanted, m_saved, &SavedFilters::resetLayout);
    connect(m_saved, &SavedFilters::shown, this, &CaseListView::showFilter);
    connect(m_saved, &SavedFilters::changed, this, &CaseListView::countAll);
    connect(m_saved, &SavedFilters::noticed, this, &View::noticed);
    connect(m_saved, &SavedFilters::undoOffered, this, &View::undoOffered);
}

QStringList CaseListView::chipKeys() const
{
    QStringList keys;
    for (const CaseChip& chip : m_plan.chips)
        keys << chip.key;
    return keys;
}

/// What a chip and words typed let through together.
CaseTally::Fits CaseListView::fitsOf(int chip, const QString& text) const
{
    std::function<bool(const CaseRow&, const Replica&)> fits;
    if (chip >= 0 && chip < int(m_plan.chips.size()))
        fits = m_plan.chips[std::size_t(chip)].fits;
    return [shows = m_plan.shows, fits, words = WordFilter(text), &replica = m_replica](const CaseRow& row) {
        return shows(row) && (!fits || fits(row, replica)) &&
               (words.isEmpty() || words.fits(CaseTableModel::searchText(row, replica)));
    };
}

/// The figures to keep: the list itself, every chip, every saved filter.
void CaseListView::countAll()
{
    QStringList names;
    std::vector<CaseTally::Fits> wanted{fitsOf(0, {})};
    for (int chip = 0; chip < int(m_plan.chips.size()); ++chip)
        wanted.push_back(fitsOf(chip, {}));
    for (const SavedFilter& filter : m_saved->filters()) {
        names << filter.name;
        wanted.push_back(fitsOf(chipAt(m_plan, filter.chip), filter.text));
    }
    m_tabs->setNames(names);
    m_tally->setFilters(std::move(wanted));
    recount();
}

void CaseListView::showFilter(const SavedFilter& filter)
{
    m_showing = true;
    m_bar->choose(chipAt(m_plan, filter.chip));
    m_bar->search()->setText(filter.text);
    m_showing = false;
    m_table->setCaseLayout(filter.layout);
    narrow();
}

SavedFilter CaseListView::present() const
{
    return {
        {}, chipKeys().value(std::max(0, m_bar->chosen())), m_bar->search()->text(), m_table->caseLayout()};
}

void CaseListView::narrow()
{
    if (m_showing)
        return;
    m_model->narrow(fitsOf(m_bar->chosen(), m_bar->search()->text()));
    recount();
}

void CaseListView::showEvent(QShowEvent* event)
{
    View::showEvent(event);
    if (m_plan.unclaimed)
        m_plan.unclaimed->fetch();
    m_wantsFocus = true;
    // Later: what was hidden just before still gives its focus away.
    QMetaObject::invokeMethod(this, &CaseListView::focusTable, Qt::QueuedConnection);
}

/// The keys go to the list as soon as there is one, unless somebody types somewhere.
void CaseListView::focusTable()
{
    if (!m_wantsFocus || !m_table->isVisible())
        return;
    m_wantsFocus = false;
    const auto* line = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    if (!line || line->text().isEmpty())
        m_table->setFocus();
}

void CaseListView::recount()
{
    const std::size_t chips = m_plan.chips.size();
    m_tabs->setCount(0, m_tally->count(0));
    for (std::size_t i = 0; i < chips; ++i)
        m_bar->setCount(int(i), m_tally->count(i + 1));
    for (std::size_t i = 0; i < m_saved->filters().size(); ++i)
        m_tabs->setCount(int(i) + 1, m_tally->count(i + 1 + chips));
    const bool some = m_model->rowCount() > 0;
    m_listStack->setCurrentWidget(some ? static_cast<QWidget*>(m_table) : m_empty);
    focusTable();
    if (some && !m_table->selectionModel()->hasSelection())
        m_table->selectRow(std::max(0, m_table->currentIndex().row()));
    const int burning = chips == 0 ? 0 : m_tally->count(std::size_t(chipAt(m_plan, m_plan.urgentChip)) + 1);
    const bool burns = m_plan.urgent && burning > 0;
    std::optional<int> mine;
    if (m_replica.isComplete())
        mine = m_tally->count(chips == 0 ? 0 : 1);
    if (m_count != mine || m_burns != burns) {
        m_count = mine;
        m_burns = burns;
        emit countChanged();
    }
}

void CaseListView::setFilter(const QString& text)
{
    m_bar->search()->setText(text);
}

View::Shows CaseListView::shows(const CaseRow& row) const
{
    const bool listed = m_plan.shows(row) && m_replica.findCase(row.id);
    return listed ? Shows::Lists : Shows::Opens;
}

CaseId CaseListView::openedCase() const
{
    return m_stack->currentWidget() == m_page ? m_page->openedCase() : CaseId{};
}

void CaseListView::openFound(CaseId id)
{
    openCase(id);
    emit placeChanged();
}

bool CaseListView::goOnWith(const QString& draft)
{
    if (auto* batch = findChild<BatchDesk*>(); batch && batch->goOnWith(draft))
        return true;
    return m_stack->currentWidget() == m_page && m_page->goOnWith(draft);
}

QString CaseListView::filterWords() const
{
    const int chip = m_bar->chosen();
    const QString word = chip >= 0 ? m_plan.chips[std::size_t(chip)].word : QString();
    const QString typed = m_bar->search()->text().simplified();
    return typed.isEmpty() ? word : tr("%1 · “%2”", "chip, words typed").arg(word, typed);
}

Printout CaseListView::printout() const
{
    if (m_stack->currentWidget() == m_page || m_model->rowCount() == 0)
        return {};
    return printedList(*m_table, m_plan.title, filterWords(), m_watch->trust(), m_replica.legalNow());
}

QVariant CaseListView::place() const
{
    return openedCase().value;
}

void CaseListView::goTo(const QVariant& place)
{
    const CaseId id{place.toLongLong()};
    if (id.isValid())
        openCase(id);
    else
        showList();
}

void CaseListView::refresh()
{
    if (m_plan.unclaimed)
        m_plan.unclaimed->fetch();
    if (m_stack->currentWidget() == m_page)
        m_page->reload();
}

bool CaseListView::stepBack()
{
    if (m_stack->currentWidget() == m_page) {
        showList();
        emit placeChanged();
        return true;
    }
    if (m_bar->search()->text().isEmpty())
        return false;
    m_bar->search()->clear();
    return true;
}

void CaseListView::openCase(CaseId id)
{
    m_page->open(id);
    m_stack->setCurrentWidget(m_page);
}

void CaseListView::showAll()
{
    showChip({});
}

void CaseListView::showChip(const QString& key)
{
    m_bar->search()->clear();
    m_bar->choose(chipAt(m_plan, key));
    m_stack->setCurrentIndex(0);
    m_tally->lookAgain();
    narrow();
    m_table->setFocus();
}

void CaseListView::showList()
{
    const CaseId id = m_page->openedCase();
    m_stack->setCurrentIndex(0);
    m_table->selectCase(id);
    m_table->setFocus();
}

void CaseListView::openNext()
{
    const CaseId now = m_page->openedCase();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const CaseId id{m_model->index(row, 0).data(CaseIdRole).toLongLong()};
        if (id == now)
            continue;
        openCase(id);
        emit placeChanged();
        return;
    }
    showList();
    emit noticed(tr("No further case in this list."));
}

std::vector<CaseRow> CaseListView::chosenCases() const
{
    QModelIndexList indexes = m_table->selectionModel()->selectedRows();
    std::sort(indexes.begin(), indexes.end());
    std::vector<CaseRow> rows;
    for (const QModelIndex& index : indexes) {
        if (const CaseRow* row = m_replica.findCase({index.data(CaseIdRole).toLongLong()}))
            rows.push_back(*row);
    }
    return rows;
}

} // namespace duban
