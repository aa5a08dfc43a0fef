// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/department/CaseListView.h"

#include "client/app/ErrorWords.h"
#include "client/department/CaseSheet.h"
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
      m_model(new CaseTableModel(context.replica, m_plan.shows, this)),
      m_filter(new ChipFilter(*m_model, context.replica, this)), m_stack(new QStackedWidget(this)),
      m_page(new CaseSheet(context, *m_watch, this))
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
    connect(&m_replica, &Replica::caseChanged, this, later);
    connect(&m_replica, &Replica::caseGone, this, later);
    connect(&m_replica, &Replica::reset, this, later);
    connect(&m_replica, &Replica::clockTicked, this, later);
    connect(m_page, &CaseSheet::noticed, this, &View::noticed);
    connect(m_page, &CaseSheet::left, this, &CaseListView::showList);
    connect(m_page, &CaseSheet::nextWanted, this, &CaseListView::openNext);
    watchUnclaimed();
    recount();
}

/// Two office hours pass without any case changing: the list is asked for again and again while it is seen.
void CaseListView::watchUnclaimed()
{
    UnclaimedWatch* watch = m_plan.unclaimed.get();
    if (!watch)
        return;
    connect(watch, &UnclaimedWatch::changed, this, [this] {
        m_filter->lookAgain();
        recount();
    });
    connect(watch, &UnclaimedWatch::refused, this,
            [this](const Refusal& why) { emit noticed(wordsFor(why).line()); });
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
    m_table->showModel(m_filter);
    m_empty = new EmptyState(IconName::Inbox, m_plan.emptyHeadline, m_plan.emptyText, list);
    m_listStack = new QStackedWidget(list);
    m_listStack->addWidget(m_table);
    m_listStack->addWidget(m_empty);
    auto* card = new Card({}, Card::Body::Full, list);
    card->body()->addWidget(m_listStack);
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::Space12);
    column->addWidget(m_bar);
    column->addWidget(card, 1);
    if (!m_plan.chips.empty())
        m_filter->setChip(m_plan.chips.front());
    connect(m_bar, &FilterBar::chipChosen, this, &CaseListView::chooseChip);
    connect(m_bar, &FilterBar::textChanged, this, [this](const QString& text) {
        m_filter->setText(text);
        recount();
    });
    connect(m_table, &CaseTable::caseChosen, this, [this](CaseId id) {
        openCase(id);
        emit placeChanged();
    });
    return list;
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

void CaseListView::chooseChip(int chip)
{
    m_filter->setChip(m_plan.chips[std::size_t(chip)]);
    recount();
}

void CaseListView::recount()
{
    std::vector<int> counts(m_plan.chips.size(), 0);
    for (const CaseRow& row : m_replica.cases()) {
        if (!m_plan.shows(row))
            continue;
        for (std::size_t i = 0; i < counts.size(); ++i)
            counts[i] += m_plan.chips[i].fits(row, m_replica) ? 1 : 0;
    }
    for (std::size_t i = 0; i < counts.size(); ++i)
        m_bar->setCount(int(i), counts[i]);
    if (const int chosen = m_bar->chosen(); chosen >= 0 && m_bar->search()->text().isEmpty() &&
                                            counts[std::size_t(chosen)] != m_filter->rowCount())
        m_filter->lookAgain();
    m_listStack->setCurrentWidget(m_filter->rowCount() > 0 ? static_cast<QWidget*>(m_table) : m_empty);
    focusTable();
    if (m_filter->rowCount() > 0 && !m_table->selectionModel()->hasSelection())
        m_table->selectRow(std::max(0, m_table->currentIndex().row()));
    const int mine = counts.empty() ? 0 : counts[std::size_t(m_plan.countedChip)];
    if (m_count != mine) {
        m_count = mine;
        emit countChanged();
    }
}

void CaseListView::setFilter(const QString& text)
{
    m_bar->search()->setText(text);
}

QVariant CaseListView::place() const
{
    return m_stack->currentWidget() == m_page ? m_page->openedCase().value : qint64(0);
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
    m_bar->search()->clear();
    m_bar->choose(0);
    m_filter->lookAgain();
    m_stack->setCurrentIndex(0);
    recount();
    m_table->setFocus();
}

void CaseListView::showChip(int chip)
{
    m_bar->search()->clear();
    m_bar->choose(chip);
    m_stack->setCurrentIndex(0);
    chooseChip(chip);
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
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        const CaseId id{m_filter->index(row, 0).data(CaseIdRole).toLongLong()};
        if (id == now)
            continue;
        openCase(id);
        emit placeChanged();
        return;
    }
    showList();
    emit noticed(tr("No further case in this list."));
}

} // namespace duban
