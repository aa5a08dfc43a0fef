// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/department/RecordView.h"

#include "client/app/ErrorWords.h"
#include "client/widget/Card.h"
#include "client/widget/Style.h"

#include <QCollator>
#include <QHeaderView>

using namespace Qt::StringLiterals;

namespace duban {

RecordView::RecordView(const ViewContext& context, const Plan& plan, QWidget* parent)
    : View(parent), m_context(context), m_plan(plan), m_desk(new FormDesk(context, this)),
      m_notice(new NoticeBar(this)), m_bar(new FilterBar(plan.search, this)), m_acts(new QHBoxLayout),
      m_table(new FactTable(plan.heads, plan.stretched, this)),
      m_empty(new EmptyState(IconName::Inbox, plan.emptyHeadline, plan.emptyText, this)),
      m_stack(new QStackedWidget(this))
{
    auto* acts = new QWidget(this);
    acts->setLayout(m_acts);
    m_acts->setContentsMargins(0, 0, 0, 0);
    m_acts->setSpacing(metrics::Space8);
    for (int chip = 0; chip < int(plan.chips.size()); ++chip)
        m_bar->addChip(chip, plan.chips[chip]);
    m_bar->addLead(acts);
    acts->hide(); // nothing stands before the chips until there is an act
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::Space16, metrics::Space16, metrics::Space16, metrics::Space16);
    column->setSpacing(metrics::Space12);
    column->addWidget(m_notice);
    column->addWidget(m_bar);
    column->addWidget(makeList(), 1);
    connect(m_bar, &FilterBar::chipChosen, this, [this] { showRows(); });
    connect(m_bar, &FilterBar::textChanged, this, [this] { showRows(); });
    connect(&m_context.replica, &Replica::catalogueChanged, this, [this] { showRows(); });
    connect(&m_context.replica, &Replica::setUpChanged, this, [this] {
        if (isVisible()) // else it asks when it is shown
            fetch();
    });
}

QWidget* RecordView::makeList()
{
    m_table->setAccessibleName(m_plan.list);
    m_table->horizontalHeader()->setSectionsClickable(true);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto* card = new Card({}, Card::Body::Full, this);
    card->body()->addWidget(m_stack);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionClicked, this, &RecordView::sortBy);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, [this] { showActs(); });
    connect(m_table, &QTableWidget::activated, this, [this] { openChosen(); });
    return card;
}

ActionButton* RecordView::addAct(const QString& text, const QKeySequence& key)
{
    auto* button = new ActionButton(text, key, Look::Body, this);
    m_acts->addWidget(button);
    m_acts->parentWidget()->show();
    return button;
}

void RecordView::showEvent(QShowEvent* event)
{
    View::showEvent(event);
    fetch();
}

void RecordView::setFilter(const QString& text)
{
    m_bar->search()->setText(text);
}

void RecordView::sortBy(int column)
{
    const bool again = column == m_sortColumn && m_order == Qt::AscendingOrder;
    m_sortColumn = column;
    m_order = again ? Qt::DescendingOrder : Qt::AscendingOrder;
    m_table->horizontalHeader()->setSortIndicator(column, m_order);
    m_table->horizontalHeader()->setSortIndicatorShown(true);
    showRows();
}

void RecordView::sort(std::vector<Row>& rows) const
{
    if (m_sortColumn < 0)
        return;
    QCollator collator{QLocale(QLocale::Chinese)};
    collator.setNumericMode(true);
    const auto before = [&](const Row& a, const Row& b) {
        return collator.compare(a.facts[m_sortColumn], b.facts[m_sortColumn]) < 0;
    };
    if (m_order == Qt::AscendingOrder)
        std::stable_sort(rows.begin(), rows.end(), before);
    else
        std::stable_sort(rows.begin(), rows.end(), [&](const Row& a, const Row& b) { return before(b, a); });
}

bool RecordView::fits(const Row& row) const
{
    const int chip = m_bar->chosen();
    const bool underChip = chip <= 0 || (row.chips & (1U << unsigned(chip))) != 0;
    return underChip &&
           row.facts.join(u'\n').contains(m_bar->search()->text().trimmed(), Qt::CaseInsensitive);
}

void RecordView::showRows()
{
    const qint64 kept = chosen();
    std::vector<Row> all = rows();
    for (int chip = 0; chip < int(m_plan.chips.size()); ++chip) {
        m_bar->setCount(chip, int(std::count_if(all.begin(), all.end(), [chip](const Row& row) {
                            return chip == 0 || (row.chips & (1U << unsigned(chip))) != 0;
                        })));
    }
    const bool any = !all.empty();
    sort(all);
    {
        const QSignalBlocker quiet(m_table);
        m_shown.clear();
        m_table->clearFacts();
        for (const Row& row : all) {
            if (!fits(row))
                continue;
            m_shown.push_back(row.key);
            m_table->addFacts(row.facts);
        }
        m_table->fitColumns();
        if (!choose(kept) && !m_shown.empty())
            m_table->selectRow(0);
    }
    if (any)
        m_empty->setWords(tr("Nothing fits"), tr("No entry of the list fits what is searched for."));
    else if (m_answered)
        m_empty->setWords(m_plan.emptyHeadline, m_plan.emptyText);
    else
        m_empty->setWords(tr("The list is being fetched…"), {});
    m_stack->setCurrentWidget(m_shown.empty() ? static_cast<QWidget*>(m_empty) : m_table);
    showActs();
    emit countChanged();
    openWanted();
}

bool RecordView::goOnWith(const QString& draft)
{
    if (m_desk->dialog())
        return false;
    if (openDraft(draft))
        return true;
    m_wanted = isFetching() ? draft : QString();
    return isFetching();
}

/// Nothing opens any more once the person looks at something else.
void RecordView::openWanted()
{
    const QString wanted = std::exchange(m_wanted, {});
    if (wanted.isEmpty() || m_desk->dialog() || !isVisible() || openDraft(wanted))
        return;
    if (isFetching())
        m_wanted = wanted;
    else
        emit noticed(tr("What you wrote was about something that is in this list no longer."));
}

bool RecordView::reveal(qint64 key)
{
    if (choose(key))
        return true;
    if (m_bar->chosen() > 0)
        m_bar->choose(0);
    m_bar->search()->clear();
    showRows();
    return choose(key);
}

bool RecordView::choose(qint64 key)
{
    const auto at = std::find(m_shown.begin(), m_shown.end(), key);
    if (key == 0 || at == m_shown.end())
        return false;
    m_table->selectRow(int(at - m_shown.begin()));
    return true;
}

qint64 RecordView::chosen() const
{
    const int row = m_table->selectionModel()->hasSelection() ? m_table->currentRow() : -1;
    return row >= 0 && row < int(m_shown.size()) ? m_shown[std::size_t(row)] : 0;
}

void RecordView::complain(const Refusal& why)
{
    m_wanted.clear();
    m_notice->say(NoticeBar::Kind::Warning, wordsFor(why).line());
}

void RecordView::tell(const QString& done)
{
    m_notice->clear();
    emit noticed(done);
    fetch();
}

} // namespace duban
