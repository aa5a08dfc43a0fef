// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/window/GuidePanel.h"

#include "client/model/DomainWords.h"
#include "client/model/LimitWords.h"
#include "client/widget/Countdown.h"
#include "client/widget/EmptyWords.h"
#include "client/widget/Style.h"
#include "client/window/CaseFacts.h"
#include "client/window/CounterDialog.h"

#include <QHeaderView>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr int MaxTheirs = 4;
constexpr int MaxToday = 40;
constexpr int LongestFact = 200; ///< in letters, a Han character counts two; the rest is read on demand
constexpr QSize WholeFact(520, 320);
constexpr int MaxCounterRows = 4;
constexpr std::chrono::milliseconds Delay{100};

std::vector<const CaseRow*> newestFirst(std::vector<const CaseRow*> rows, std::size_t most)
{
    std::sort(rows.begin(), rows.end(), [](const CaseRow* a, const CaseRow* b) {
        return std::pair(a->receivedAt, a->id) > std::pair(b->receivedAt, b->id);
    });
    if (rows.size() > most)
        rows.resize(most);
    return rows;
}

bool endsSentence(QChar c)
{
    return c == QChar(0x3002) || c == QChar(0xFF1B) || c == u';' || c == u'.';
}

/// The law broken off within a sentence may say the opposite of what it says.
/// @return the beginning of a fact, whole sentences as far as there is room; all of a short one
QString beginningOf(const QString& text)
{
    int letters = 0;
    qsizetype end = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        letters += text[at].script() == QChar::Script_Han ? 2 : 1;
        if (letters > LongestFact)
            return end > 0 ? text.left(end) : text.left(at) + QChar(0x2026);
        if (endsSentence(text[at]))
            end = at + 1;
    }
    return text;
}

} // namespace

GuidePanel::GuidePanel(Replica& replica, QWidget* parent)
    : QWidget(parent), m_replica(replica), m_guide(new Card(tr("Guide"), Card::Body::Padded, this)),
      m_facts(new QGridLayout),
      m_sameApplicant(new Card(tr("This applicant's open cases"), Card::Body::Full, this)),
      m_theirCases(new FactTable({tr("Received"), tr("Item")}, 1, this)),
      m_today(new Card(tr("Taken in here today"), Card::Body::Full, this)),
      m_todayCases(new FactTable({tr("Time"), tr("Applicant"), tr("State")}, 1, this)),
      m_counter(new Card(tr("Not taken in today"), Card::Body::Full, this)),
      m_counterRows(new FactTable({tr("Time"), tr("Item"), tr("Outcome")}, 1, this))
{
    m_facts->setHorizontalSpacing(metrics::Space12);
    m_facts->setVerticalSpacing(metrics::Space4);
    m_facts->setColumnStretch(1, 1);
    m_guide->body()->addLayout(m_facts);
    m_guide->body()->addStretch();
    m_theirCases->horizontalHeader()->hide();
    m_theirCases->setAccessibleName(tr("This applicant's open cases"));
    m_todayCases->horizontalHeader()->hide();
    m_todayCases->setAccessibleName(tr("Taken in here today"));
    m_theirCases->setFocusPolicy(Qt::NoFocus);
    m_todayCases->setFocusPolicy(Qt::NoFocus);
    m_counterRows->horizontalHeader()->hide();
    m_counterRows->setAccessibleName(tr("Not taken in today"));
    m_counterRows->setFocusPolicy(Qt::NoFocus);
    m_counter->body()->addWidget(m_counterRows);
    m_sameApplicant->body()->addWidget(m_theirCases);
    m_today->body()->addWidget(m_todayCases);
    showWhenEmpty(*m_todayCases, tr("What is taken in at this window today stands here."));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::Space12);
    column->addWidget(m_guide);
    column->addWidget(m_sameApplicant);
    column->addWidget(m_today, 1);
    column->addWidget(m_counter);
    m_later.setSingleShot(true);
    m_later.setInterval(Delay);
    connect(&m_later, &QTimer::timeout, this, &GuidePanel::refreshToday);
    connect(&m_later, &QTimer::timeout, this, &GuidePanel::refreshApplicant);
    const auto later = [this] { m_later.start(); };
    connect(&replica, &Replica::caseChanged, this, later);
    connect(&replica, &Replica::caseGone, this, later);
    connect(&replica, &Replica::reset, this, later);
    showVariant({});
    refreshToday();
    refreshApplicant();
    showCounter({});
}

QString GuidePanel::flowText(const ItemVariant& variant)
{
    QStringList stops;
    for (const StageRule& rule : variant.flow) {
        if (rule.stage == Stage::Application)
            continue;
        const QString name = stageName(rule.stage, variant.naming);
        const QString stop =
            rule.reviews > 1 ? tr("%1 ×%2", "stage, number of reviews").arg(name).arg(rule.reviews) : name;
        stops << (rule.limit.isSet() ? tr("%1 %2", "stage, its limit").arg(stop, limitText(rule.limit))
                                     : stop);
    }
    return stops.join(u" → "_s);
}

QString GuidePanel::feesText(const ItemVariant& variant)
{
    QStringList lines;
    for (const Fee& fee : variant.fees)
        lines << tr("%1: %2 yuan per %3", "fee, amount, unit")
                     .arg(fee.name, QString::number(double(fee.standardFen) / 100, 'f', 2), fee.unit);
    return lines.join(u'\n');
}

void GuidePanel::addFact(const QString& what, const QString& text)
{
    if (text.isEmpty())
        return;
    auto* label = plainLabel(what, m_guide);
    auto* fact = new QWidget(m_guide);
    auto* value = plainLabel(beginningOf(text), fact);
    setLook(label, Look::Small);
    value->setFont(fontOf(metrics::FontTable));
    value->setWordWrap(true);
    auto* column = new QVBoxLayout(fact);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(value);
    const int row = m_facts->count() / 2;
    m_facts->addWidget(label, row, 0, Qt::AlignTop);
    m_facts->addWidget(fact, row, 1);
    if (value->text() == text)
        return;
    auto* more = new QPushButton(tr("Whole text…"), fact);
    more->setAccessibleName(tr("Whole text: %1", "of what").arg(what));
    more->setAutoDefault(false);
    setLook(more, Look::Link);
    column->addWidget(more, 0, Qt::AlignLeft);
    connect(more, &QPushButton::clicked, this, [this, more, what, text] { showWhole(what, text, more); });
}

void GuidePanel::showWhole(const QString& what, const QString& text, const QWidget* at)
{
    auto* popup = new Card(what, Card::Body::Padded, this);
    popup->setObjectName(u"wholeFact"_s);
    popup->setWindowFlag(Qt::Popup);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    auto* whole = new QPlainTextEdit(text, popup);
    whole->setReadOnly(true);
    whole->setAccessibleName(what);
    popup->body()->addWidget(whole);
    popup->setFixedSize(WholeFact);
    const QPoint below = at->mapToGlobal(QPoint(at->width() - popup->width(), at->height()));
    popup->move(std::max(window()->x(), below.x()), below.y());
    popup->show();
    whole->setFocus();
}

void GuidePanel::showVariant(VariantId id)
{
    while (const std::unique_ptr<QLayoutItem> fact{m_facts->takeAt(0)})
        delete fact->widget();
    const ItemVariant* variant = m_replica.variant(id);
    if (!variant) {
        addFact(tr("Item"), tr("Limits, flow and legal basis appear here once the item is chosen."));
        return;
    }
    const Organisation* department = m_replica.organisation(variant->department);
    int required = 0;
    for (const Material& material : variant->materials)
        required += material.need == Material::Need::Required ? 1 : 0;
    addFact(tr("Decided by"), department ? department->name : QString());
    addFact(tr("Kind"), variant->kind.name);
    addFact(tr("Flow"), flowText(*variant));
    addFact(tr("Promised"), limitText(variant->promisedLimit));
    addFact(tr("Statutory"), limitText(variant->statutoryLimit));
    addFact(tr("Papers"),
            tr("%1 required, %2 optional").arg(required).arg(int(variant->materials.size()) - required));
    if (variant->filesDue != FilesDue::Never)
        addFact(tr("Files"), filesDueName(variant->filesDue));
    addFact(tr("Fees"), feesText(*variant));
    addFact(tr("Legal basis"), variant->legalBasis);
    addFact(tr("Duty"), variant->duty);
}

void GuidePanel::showApplicant(const QString& name)
{
    if (m_applicant == name)
        return;
    m_applicant = name;
    m_later.start();
}

void GuidePanel::refreshApplicant()
{
    std::vector<const CaseRow*> theirs;
    if (m_applicant.size() > 1) {
        for (const CaseRow& row : m_replica.cases()) {
            if (row.applicantName == m_applicant && !isEnded(row.state))
                theirs.push_back(&row);
        }
    }
    m_sameApplicant->setVisible(!theirs.empty());
    m_sameApplicant->setHint(groupedNumber(qint64(theirs.size())));
    theirs = newestFirst(std::move(theirs), MaxTheirs);
    m_theirCases->clearFacts();
    for (const CaseRow* row : theirs)
        m_theirCases->addFacts({shortMomentText(row->receivedAt).left(5), m_replica.itemName(row->variant)},
                               markOf(row->light));
    m_theirCases->fitColumns();
    m_theirCases->setFixedHeight(metrics::Row * int(theirs.size()));
}

void GuidePanel::showCounter(const std::vector<CounterEntry>& today)
{
    m_counter->setVisible(!today.empty());
    m_counter->setHint(groupedNumber(qint64(today.size())));
    m_counterRows->clearFacts();
    for (const CounterEntry& entry : today) {
        m_counterRows->addFacts(
            {timeText(entry.at), counterItem(m_replica.itemName(entry.variant)), counterWord(entry.outcome)});
        tellMore(*m_counterRows, entry.note);
    }
    m_counterRows->fitColumns();
    m_counterRows->setFixedHeight(metrics::Row * std::clamp(int(today.size()), 1, MaxCounterRows));
}

int GuidePanel::takenInToday() const
{
    const LocalDay today = dayOf(m_replica.legalNow());
    int found = 0;
    for (const CaseRow& row : m_replica.cases())
        found += row.window == m_replica.me().window && dayOf(row.receivedAt) == today ? 1 : 0;
    return found;
}

void GuidePanel::refreshToday()
{
    const LocalDay today = dayOf(m_replica.legalNow());
    std::vector<const CaseRow*> rows;
    for (const CaseRow& row : m_replica.cases()) {
        if (row.window == m_replica.me().window && dayOf(row.receivedAt) == today)
            rows.push_back(&row);
    }
    m_today->setHint(tr("%n case(s)", nullptr, int(rows.size())));
    m_todayCases->clearFacts();
    for (const CaseRow* row : newestFirst(std::move(rows), MaxToday))
        m_todayCases->addFacts({timeText(row->receivedAt), row->applicantName, stateName(row->state)});
    m_todayCases->fitColumns();
}

} // namespace duban
