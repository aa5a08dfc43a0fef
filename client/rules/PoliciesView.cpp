// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/rules/PoliciesView.h"

#include "client/app/ErrorWords.h"
#include "client/widget/Card.h"
#include "client/widget/Style.h"

#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

enum PolicyPlace { PolicyListPlace, PolicyEditorPlace };

constexpr int PolicyListWidth = 460;
constexpr int PolicyLinesHeight = 126;

} // namespace

PoliciesView::PoliciesView(const ViewContext& context, QWidget* parent)
    : View(parent), m_link(context.link), m_replica(context.replica), m_acts(new ActDesk(context, this)),
      m_stack(new QStackedWidget(this)), m_notice(new NoticeBar(this)),
      m_table(new FactTable({tr("No."), tr("Policy"), tr("From"), tr("State")}, 1, this)),
      m_story(plainLabel({}, this)),
      m_lines(new FactTable(
          {tr("Clock"), tr("Yellow, days left"), tr("Limits ≥ 10"), tr("Limits ≥ 20"), tr("Red, days after")},
          0, this)),
      m_preview(new PolicyPreview(context.replica, this)), m_obstacle(plainLabel({}, this)),
      m_new(new ActionButton(tr("New policy"), QKeySequence(Qt::CTRL | Qt::Key_N), Look::Body, this)),
      m_activate(
          new ActionButton(tr("Put in force…"), QKeySequence(Qt::CTRL | Qt::Key_Return), Look::Main, this)),
      m_reject(new ActionButton(tr("Turn down…"), {}, Look::Body, this)),
      m_editor(new PolicyEditor(context, this))
{
    m_stack->addWidget(makeList());
    m_stack->addWidget(m_editor);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &PoliciesView::showChosen);
    connect(m_new, &QPushButton::clicked, this, &PoliciesView::showEditor);
    connect(m_activate, &QPushButton::clicked, this, &PoliciesView::activate);
    connect(m_reject, &QPushButton::clicked, this, &PoliciesView::reject);
    connect(m_editor, &PolicyEditor::left, this, &PoliciesView::showList);
    connect(m_editor, &PolicyEditor::proposed, this, [this](int version, const QString& policy) {
        const QString words =
            tr("%1 is proposed as number %2. Another officer puts it in force.").arg(policy).arg(version);
        m_notice->say(NoticeBar::Kind::Done, words);
        emit noticed(words);
        fetch();
        showList();
    });
    connect(m_acts, &ActDesk::done, this, [this](const QString& words) {
        m_notice->say(NoticeBar::Kind::Done, words);
        emit noticed(words);
        fetch();
    });
    connect(&m_replica, &Replica::catalogueChanged, this, &PoliciesView::showChosen);
    showChosen();
}

QWidget* PoliciesView::makeList()
{
    auto* list = new QWidget(this);
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::Space12);
    row->addWidget(makeTable());
    row->addWidget(makeDetails(), 1);
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(metrics::Space16, metrics::Space12, metrics::Space16, metrics::Space12);
    column->setSpacing(metrics::Space12);
    column->addWidget(m_notice);
    column->addLayout(row, 1);
    return list;
}

QWidget* PoliciesView::makeTable()
{
    auto* card = new Card(tr("Policies"), Card::Body::Full, this);
    card->setHint(tr("newest first"));
    card->setFixedWidth(PolicyListWidth);
    m_table->setAccessibleName(tr("Light policies"));
    card->body()->addWidget(m_table, 1);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(metrics::Space12, metrics::Space8, metrics::Space12, metrics::Space8);
    foot->addStretch();
    foot->addWidget(m_new);
    card->body()->addLayout(foot);
    return card;
}

QWidget* PoliciesView::makeDetails()
{
    auto* card = new Card(tr("What it says"), Card::Body::Padded, this);
    m_story->setWordWrap(true);
    m_story->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setLook(m_story, Look::Second);
    m_lines->setAccessibleName(tr("Working days of each clock"));
    m_lines->setFixedHeight(PolicyLinesHeight);
    m_lines->setSelectionMode(QAbstractItemView::NoSelection);
    auto* trial = plainLabel(tr("What it does"), card);
    setLook(trial, Look::Section);
    m_obstacle->setWordWrap(true);
    setLook(m_obstacle, Look::Small);
    auto* acts = new QHBoxLayout;
    acts->setSpacing(metrics::Space12);
    acts->addWidget(m_obstacle, 1);
    acts->addWidget(m_reject);
    acts->addWidget(m_activate);
    card->body()->addWidget(m_story);
    card->body()->addWidget(m_lines);
    card->body()->addWidget(trial);
    card->body()->addWidget(m_preview);
    card->body()->addStretch();
    card->body()->addLayout(acts);
    return card;
}

void PoliciesView::showEvent(QShowEvent* event)
{
    View::showEvent(event);
    m_editor->renewDays();
    fetch();
}

void PoliciesView::fetch()
{
    m_link.request<PolicyPage>(ListPolicies{}, this, [this](const Answer<PolicyPage>& answer) {
        if (answer)
            return take(*answer);
        m_notice->say(NoticeBar::Kind::Warning, wordsFor(answer.error()).line());
    });
}

void PoliciesView::take(const PolicyPage& page)
{
    m_page = page;
    std::reverse(m_page.rows.begin(), m_page.rows.end());
    showRows();
    emit countChanged();
}

std::optional<int> PoliciesView::count() const
{
    const auto waiting = std::count_if(m_page.rows.begin(), m_page.rows.end(), [](const PolicyEntry& policy) {
        return policy.status == PolicyStatus::Proposed;
    });
    return waiting > 0 ? std::optional(int(waiting)) : std::nullopt;
}

void PoliciesView::showRows()
{
    const QString kept = m_table->currentRow() >= 0 && m_table->item(m_table->currentRow(), 0)
                             ? m_table->item(m_table->currentRow(), 0)->text()
                             : QString::number(m_page.inForce);
    {
        const QSignalBlocker quiet(m_table);
        m_table->clearFacts();
        const LocalDay today = dayOf(m_replica.legalNow());
        for (const PolicyEntry& policy : m_page.rows) {
            const QString number = QString::number(policy.version);
            const QString from = policy.from == LocalDay{} ? tr("always") : formatDay(policy.from);
            m_table->addFacts({number, policy.name, from, policyStanding(policy, m_page.inForce, today)});
            if (number == kept)
                m_table->selectRow(m_table->rowCount() - 1);
        }
        m_table->fitColumns();
    }
    showChosen();
}

const PolicyEntry* PoliciesView::chosen() const
{
    const int row = m_table->selectionModel()->hasSelection() ? m_table->currentRow() : -1;
    return row >= 0 && row < int(m_page.rows.size()) ? &m_page.rows[std::size_t(row)] : nullptr;
}

QString PoliciesView::storyOf(const PolicyEntry& policy) const
{
    QStringList story;
    if (!policy.proposedByName.isEmpty())
        story << tr("Proposed by %1.").arg(policy.proposedByName);
    if (!policy.activatedByName.isEmpty())
        story << (policy.status == PolicyStatus::Rejected
                      ? tr("Turned down by %1.").arg(policy.activatedByName)
                      : tr("Put in force by %1.").arg(policy.activatedByName));
    if (!policy.reason.isEmpty())
        story << tr("Reason: %1").arg(policy.reason);
    story << (policy.closeOfBusiness ? tr("A limit ends when the office closes.")
                                     : tr("A limit ends at midnight of its last day."));
    return story.join(u'\n');
}

void PoliciesView::showChosen()
{
    const PolicyEntry* policy = chosen();
    m_lines->clearFacts();
    m_preview->setVisible(policy);
    m_lines->setVisible(policy);
    m_story->setText(policy ? storyOf(*policy) : tr("Choose a policy on the left."));
    if (policy) {
        for (const PolicyLine& line : policy->lines)
            m_lines->addFacts({policyLineName(line.clock, policy->lines.size()),
                               QString::number(line.yellowDays), QString::number(line.yellowDaysFrom10),
                               QString::number(line.yellowDaysFrom20), QString::number(line.redAfter)});
        m_lines->fitColumns();
        PolicyVersion version;
        version.version = policy->version;
        version.from = policy->from;
        version.dueRule = policy->closeOfBusiness ? DueRule::CloseOfBusiness : DueRule::EndOfDay;
        version.lines = linesFrom(policy->lines);
        m_preview->show(version);
    }
    showAnswers(policy ? *policy : PolicyEntry{});
}

void PoliciesView::showAnswers(const PolicyEntry& policy)
{
    const bool waits = policy.status == PolicyStatus::Proposed;
    const bool own = policy.proposedBy == m_replica.me().person;
    const bool passed = policy.from < dayOf(m_replica.legalNow());
    m_activate->setVisible(waits);
    m_reject->setVisible(waits);
    m_activate->setEnabled(waits && !own && !passed);
    m_reject->setEnabled(waits && !own);
    QString why;
    if (waits && own)
        why = tr("You proposed it: another officer puts it in force or turns it down.");
    else if (waits && passed)
        why = tr("Its first day has passed: it can only be turned down and proposed anew.");
    m_obstacle->setText(why);
    m_activate->setToolTip(why.toHtmlEscaped());
    m_activate->setAccessibleDescription(why);
}

void PoliciesView::activate()
{
    const PolicyEntry* policy = chosen();
    FormDialog* dialog =
        policy ? m_acts->begin(tr("Put in force"), u"%1  ·  %2"_s.arg(policy->version).arg(policy->name), {})
               : nullptr;
    if (!dialog)
        return;
    dialog->addHint(tr("Clocks that start on %1 or later follow it. Clocks that run keep theirs; lights that "
                       "were given stay.")
                        .arg(formatDay(policy->from)));
    connect(dialog, &FormDialog::confirmed, this,
            [this, version = policy->version, name = policy->name, from = policy->from] {
                m_acts->send(ActivatePolicy{version, true, {}},
                             tr("%1 is in force from %2.").arg(name, formatDay(from)), [](ErrorCode code) {
                                 if (code == ErrorCode::NotAllowed)
                                     return tr("Nobody puts in force what they proposed.");
                                 return code == ErrorCode::WrongState
                                            ? tr("It was answered already, or its first day has passed.")
                                            : QString();
                             });
            });
    m_acts->open();
}

void PoliciesView::reject()
{
    const PolicyEntry* policy = chosen();
    FormDialog* dialog =
        policy ? m_acts->begin(tr("Turn down"), u"%1  ·  %2"_s.arg(policy->version).arg(policy->name),
                               u"policy.reject.%1"_s.arg(policy->version))
               : nullptr;
    if (!dialog)
        return;
    auto* reason = dialog->addText(u"reason"_s, tr("Reason"), FormDialog::Need::Required);
    connect(dialog, &FormDialog::confirmed, this,
            [this, reason, version = policy->version, name = policy->name] {
                m_acts->send(ActivatePolicy{version, false, reason->toPlainText().trimmed()},
                             tr("%1 is turned down.").arg(name), [](ErrorCode code) {
                                 return code == ErrorCode::WrongState ? tr("It was answered already.")
                                                                      : QString();
                             });
            });
    m_acts->open();
}

void PoliciesView::showList()
{
    m_stack->setCurrentIndex(PolicyListPlace);
    emit placeChanged();
}

void PoliciesView::showEditor()
{
    m_notice->clear();
    m_stack->setCurrentIndex(PolicyEditorPlace);
    m_editor->nameLine()->setFocus();
    emit placeChanged();
}

bool PoliciesView::goOnWith(const QString& draft)
{
    if (draft != m_editor->draftName())
        return false;
    showEditor();
    return true;
}

void PoliciesView::goTo(const QVariant& place)
{
    m_stack->setCurrentIndex(place.toInt() == PolicyEditorPlace ? PolicyEditorPlace : PolicyListPlace);
}

bool PoliciesView::stepBack()
{
    if (m_stack->currentIndex() == PolicyListPlace)
        return false;
    showList();
    return true;
}

} // namespace duban
