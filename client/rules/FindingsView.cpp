// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/rules/FindingsView.h"

#include "client/app/ErrorWords.h"
#include "client/department/CaseSheet.h"
#include "client/model/DomainWords.h"
#include "client/rules/FindingWords.h"
#include "client/widget/Card.h"
#include "client/widget/Countdown.h"
#include "client/widget/Style.h"

#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr int FindingPageSize = 200;

} // namespace

FindingsView::FindingsView(const ViewContext& context, QWidget* parent)
    : View(parent), m_link(context.link), m_replica(context.replica),
      m_watch(new LightTrustWatch(context.link, context.replica, this)), m_stack(new QStackedWidget(this)),
      m_notice(new NoticeBar(this)), m_bar(new FilterBar(tr("Number or person"), this)),
      m_kinds(new ChoiceBox(this)), m_table(new FactTable({tr("What looks wrong"), tr("Case"), tr("Evidence"),
                                                           tr("Department"), tr("Person"), tr("Moment")},
                                                          2, this)),
      m_empty(new EmptyState(IconName::Flag, tr("Nothing suspicious"),
                             tr("Records that look entered afterwards or invented stand here with their "
                                "evidence."),
                             this)),
      m_more(new QPushButton(tr("Show older ones"), this)), m_sheet(new CaseSheet(context, *m_watch, this))
{
    m_stack->addWidget(makeList());
    auto* frame = new QWidget(this);
    auto* inner = new QVBoxLayout(frame);
    inner->setContentsMargins(metrics::Space16, metrics::Space16, metrics::Space16, metrics::Space16);
    inner->addWidget(m_sheet);
    m_stack->addWidget(frame);
    m_sheet->setNext(CaseSheet::Next::None);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    connect(m_kinds, &QComboBox::currentIndexChanged, this, &FindingsView::showRows);
    connect(m_bar, &FilterBar::textChanged, this, &FindingsView::showRows);
    connect(&m_replica, &Replica::catalogueChanged, this, &FindingsView::showRows);
    connect(m_more, &QPushButton::clicked, this, [this] {
        if (!m_findings.empty())
            ask(m_findings.back().id);
    });
    connect(m_table, &QTableWidget::activated, this, [this](const QModelIndex& index) {
        openCase(caseAt(index.row()));
        emit placeChanged();
    });
    connect(m_sheet, &CaseSheet::noticed, this, &View::noticed);
    connect(m_sheet, &CaseSheet::left, this, [this] {
        m_stack->setCurrentIndex(0);
        emit placeChanged();
    });
    showRows();
}

QWidget* FindingsView::makeList()
{
    auto* list = new QWidget(this);
    m_table->setAccessibleName(tr("Suspicious records"));
    m_kinds->setAccessibleName(tr("Kind of record"));
    m_kinds->setMinimumWidth(220);
    m_kinds->addItem(tr("Every kind"), 0);
    for (const FindingKind kind : AllFindings)
        m_kinds->addItem(findingName(kind), int(kind));
    m_bar->addLead(m_kinds);
    m_more->setAutoDefault(false);
    setLook(m_more, Look::Flat);
    auto* card = new Card({}, Card::Body::Full, list);
    card->body()->addWidget(m_table);
    card->body()->addWidget(m_empty);
    card->body()->addWidget(m_more);
    auto* hint = plainLabel(tr("A finding is a reason to look, not a verdict."), list);
    setLook(hint, Look::Small);
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(metrics::Space16, metrics::Space12, metrics::Space16, metrics::Space12);
    column->setSpacing(metrics::Space12);
    column->addWidget(m_notice);
    column->addWidget(m_bar);
    column->addWidget(card, 1);
    column->addWidget(hint);
    return list;
}

void FindingsView::showEvent(QShowEvent* event)
{
    View::showEvent(event);
    if (m_stack->currentIndex() == 0)
        fetch();
}

void FindingsView::fetch()
{
    ask(0);
}

/// @param before the oldest that is here; 0: the newest page, which replaces all
void FindingsView::ask(qint64 before)
{
    if (m_underWay)
        return;
    m_underWay = true;
    m_more->setEnabled(false);
    m_link.request<FindingPage>(ListFindings{before, FindingPageSize}, this,
                                [this, before](const Answer<FindingPage>& answer) {
                                    m_underWay = false;
                                    m_more->setEnabled(true);
                                    if (answer)
                                        return take(before, *answer);
                                    m_notice->say(NoticeBar::Kind::Warning, wordsFor(answer.error()).line());
                                });
}

void FindingsView::take(qint64 before, const FindingPage& page)
{
    m_notice->clear();
    if (before == 0)
        m_findings.clear();
    m_findings.insert(m_findings.end(), page.rows.begin(), page.rows.end());
    m_more->setVisible(page.more);
    showRows();
}

bool FindingsView::passes(const FindingEntry& finding) const
{
    const int kind = m_kinds->currentData().toInt();
    if (kind != 0 && int(finding.finding) != kind)
        return false;
    const QString own =
        finding.number + u'\n' + finding.personName + u'\n' + m_replica.departmentName(finding.department);
    return own.contains(m_bar->search()->text().trimmed(), Qt::CaseInsensitive);
}

QStringList FindingsView::factsOf(const FindingEntry& finding) const
{
    return {findingName(finding.finding),
            finding.number,
            findingFact(finding),
            m_replica.departmentName(finding.department),
            finding.personName.isEmpty() ? tr("the system") : finding.personName,
            momentText(finding.at)};
}

void FindingsView::showRows()
{
    const int row = m_table->currentRow();
    const CaseId kept = caseAt(row);
    const QSignalBlocker quiet(m_table);
    m_shown.clear();
    m_table->clearFacts();
    for (const FindingEntry& finding : m_findings) {
        if (!passes(finding))
            continue;
        m_shown.push_back(finding.caseId);
        m_table->addFacts(factsOf(finding));
        if (finding.caseId == kept && !m_table->selectionModel()->hasSelection())
            m_table->selectRow(int(m_shown.size()) - 1);
    }
    m_table->fitColumns();
    if (!m_table->selectionModel()->hasSelection() && !m_shown.empty())
        m_table->selectRow(0);
    m_table->setVisible(!m_shown.empty());
    m_empty->setVisible(m_shown.empty());
    if (m_findings.empty())
        m_more->hide();
}

CaseId FindingsView::caseAt(int row) const
{
    return row >= 0 && row < int(m_shown.size()) ? m_shown[std::size_t(row)] : CaseId{};
}

void FindingsView::openCase(CaseId id)
{
    if (!id.isValid())
        return;
    m_sheet->open(id);
    m_stack->setCurrentIndex(1);
}

void FindingsView::setFilter(const QString& text)
{
    m_bar->search()->setText(text);
}

CaseId FindingsView::openedCase() const
{
    return m_stack->currentIndex() == 1 ? m_sheet->openedCase() : CaseId{};
}

QVariant FindingsView::place() const
{
    return openedCase().value;
}

void FindingsView::goTo(const QVariant& place)
{
    if (place.toLongLong() > 0)
        openCase({place.toLongLong()});
    else
        m_stack->setCurrentIndex(0);
}

bool FindingsView::stepBack()
{
    if (m_stack->currentIndex() == 0)
        return false;
    m_stack->setCurrentIndex(0);
    emit placeChanged();
    return true;
}

} // namespace duban
