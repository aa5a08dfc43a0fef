// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/rules/PolicyEditor.h"

#include "client/app/DraftStore.h"
#include "client/app/ErrorWords.h"
#include "client/rules/VariantProblems.h"
#include "client/widget/Card.h"
#include "client/widget/Icon.h"
#include "client/widget/Style.h"

#include <QScopedValueRollback>
#include <QScrollArea>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr int NumberWidth = 92;
constexpr int ClockWidth = 168;
constexpr int ReasonHeight = 84;
constexpr qsizetype MaxReason = 2000;
constexpr char PolicyDraft[] = "policy";

} // namespace

PolicyEditor::PolicyEditor(const ViewContext& context, QWidget* parent)
    : QWidget(parent), m_link(context.link), m_replica(context.replica), m_drafts(context.drafts),
      m_draftLine(new DraftLine(this)), m_presets(new ChoiceBox(this)), m_name(new QLineEdit(this)),
      m_from(new DayField(dayOf(context.replica.legalNow()), dayOf(context.replica.legalNow()) + MaxRuleAhead,
                          this)),
      m_close(new TickBox(tr("A limit ends when the office closes, not at midnight"), this)),
      m_reason(new PhraseBox(this)), m_addClock(new ChoiceBox(this)),
      m_add(new QPushButton(duban::icon(IconName::Plus), tr("Add a line"), this)),
      m_lineProblem(plainLabel({}, this)), m_preview(new PolicyPreview(context.replica, this)),
      m_remark(plainLabel({}, this)),
      m_propose(new ActionButton(tr("Propose"), QKeySequence(Qt::CTRL | Qt::Key_Return), Look::Main, this))
{
    auto* area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(makePage());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::Space16, metrics::Space12, metrics::Space16, metrics::Space12);
    column->setSpacing(metrics::Space8);
    column->addWidget(makeTop());
    column->addWidget(m_draftLine);
    column->addWidget(area, 1);
    column->addWidget(makeFoot());
    renewDays();
    m_reason->setUse(PhraseUse::Reason);
    m_reason->followPhrases(context.preferences);
    {
        // What the page comes up with is nobody's draft.
        const QScopedValueRollback filling(m_filling, true);
        takePreset(policyPresets().front());
        m_start = request();
    }
    m_nameRow->renew();
    review();
    connect(m_draftLine, &DraftLine::anewWanted, this, [this] { fill(m_start); });
    if (m_drafts) {
        connect(m_drafts, &DraftStore::ready, this, &PolicyEditor::takeUpDraft);
        connect(m_drafts, &DraftStore::replaced, this, [this](const QString& name) {
            if (name != draftName() || m_held)
                return;
            if (m_drafts->find(name))
                return takeUpDraft();
            m_draftLine->hide();
            fill(m_start);
        });
    }
    takeUpDraft();
    connect(&m_replica, &Replica::catalogueChanged, this, &PolicyEditor::review);
    connect(&m_link, &Link::statusChanged, this, &PolicyEditor::review);
}

QWidget* PolicyEditor::makeTop()
{
    auto* top = new QWidget(this);
    auto* back = new QPushButton(duban::icon(IconName::Back), tr("Back to the list"), top);
    auto* title = plainLabel(tr("New light policy"), top);
    back->setAutoDefault(false);
    setLook(back, Look::Flat);
    setLook(title, Look::Title);
    auto* row = new QHBoxLayout(top);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::Space12);
    row->addWidget(back);
    row->addWidget(title);
    row->addStretch();
    connect(back, &QPushButton::clicked, this, &PolicyEditor::left);
    return top;
}

QWidget* PolicyEditor::makePage()
{
    m_page = new QWidget;
    m_page->setProperty("scrollBody", true);
    auto* right = new QVBoxLayout;
    right->setSpacing(metrics::Space12);
    right->addWidget(makeLines());
    auto* trial = new Card(tr("What it would do"), Card::Body::Padded, m_page);
    trial->body()->addWidget(m_preview);
    right->addWidget(trial);
    right->addStretch();
    auto* row = new QHBoxLayout(m_page);
    row->setContentsMargins(0, 0, metrics::Space8, 0);
    row->setSpacing(metrics::Space12);
    row->addWidget(makeWords(), 2, Qt::AlignTop);
    row->addLayout(right, 3);
    return m_page;
}

QWidget* PolicyEditor::makeWords()
{
    auto* card = new Card(tr("Policy"), Card::Body::Padded, m_page);
    for (const PolicyPreset& preset : policyPresets())
        m_presets->addItem(preset.name);
    guardWheel(m_presets);
    guardWheel(m_from);
    m_reason->setFixedHeight(ReasonHeight);
    m_reason->setObjectName(u"reason"_s);
    m_name->setObjectName(u"name"_s);
    constexpr int label = 76;
    card->body()->setSpacing(2);
    card->body()->addWidget(new FieldRow(tr("Preset"), m_presets, card, label));
    card->body()->addWidget(m_nameRow = new FieldRow(tr("Name"), m_name, card, label));
    card->body()->addWidget(m_fromRow = new FieldRow(tr("From"), m_from, card, label));
    card->body()->addWidget(new FieldRow({}, m_close, card, label));
    card->body()->addWidget(m_reasonRow = new FieldRow(tr("Reason"), m_reason, card, label));
    auto* hint = plainLabel(tr("It holds for clocks that start from that day on. Clocks that run keep the "
                               "policy they began with."),
                            card);
    hint->setWordWrap(true);
    setLook(hint, Look::Small);
    card->body()->addWidget(hint);
    connect(m_presets, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (index >= 0)
            takePreset(policyPresets()[std::size_t(index)]);
    });
    connect(m_name, &QLineEdit::textChanged, this, &PolicyEditor::edited);
    connect(m_from, &QDateEdit::dateChanged, this, &PolicyEditor::edited);
    connect(m_close, &TickBox::toggled, this, &PolicyEditor::edited);
    connect(m_reason, &QPlainTextEdit::textChanged, this, &PolicyEditor::edited);
    return card;
}

QWidget* PolicyEditor::makeLines()
{
    auto* card = new Card(tr("Working days before and after"), Card::Body::Padded, m_page);
    auto* head = new QHBoxLayout;
    head->setSpacing(metrics::Space8);
    const QStringList words{tr("Clock"), tr("Yellow"), tr("Limits ≥ 10"), tr("Limits ≥ 20"), tr("Red after")};
    for (int i = 0; i < int(words.size()); ++i) {
        auto* word = plainLabel(words[i], card);
        word->setFixedWidth(i == 0 ? ClockWidth : NumberWidth);
        setLook(word, Look::Small);
        head->addWidget(word);
    }
    head->addStretch();
    m_lineColumn = new QVBoxLayout;
    m_lineColumn->setSpacing(metrics::Space4);
    m_addClock->setAccessibleName(tr("Clock with numbers of its own"));
    m_addClock->setMinimumWidth(ClockWidth);
    guardWheel(m_addClock);
    m_add->setAutoDefault(false);
    setLook(m_add, Look::Flat);
    setLook(m_lineProblem, Look::Problem);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_addClock);
    foot->addWidget(m_add);
    foot->addStretch();
    card->body()->addLayout(head);
    card->body()->addLayout(m_lineColumn);
    card->body()->addWidget(m_lineProblem);
    card->body()->addLayout(foot);
    auto* hint = plainLabel(
        tr("Yellow: so many working days left. 0 days: on the due day itself, or at the due moment where red "
           "follows later. Red after: working days past the due day; 0: at the due moment."),
        card);
    hint->setWordWrap(true);
    setLook(hint, Look::Small);
    card->body()->addWidget(hint);
    connect(m_add, &QPushButton::clicked, this, [this] {
        const ClockPolicy every = linesFrom(request().lines).front();
        addLine({ClockKind(m_addClock->currentData().toInt()), every.yellowDays, every.yellowDaysFrom10,
                 every.yellowDaysFrom20, every.redAfter});
        fillAddChoice();
        edited();
        m_lines.back().numbers[YellowDays]->setFocus();
    });
    return card;
}

QWidget* PolicyEditor::makeFoot()
{
    auto* foot = new QWidget(this);
    m_remark->setWordWrap(true);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::Space12);
    row->addWidget(m_remark, 1);
    row->addWidget(m_propose);
    connect(m_propose, &QPushButton::clicked, this, &PolicyEditor::propose);
    return foot;
}

void PolicyEditor::renewDays()
{
    const LocalDay today = dayOf(m_replica.legalNow());
    const LocalDay chosen = m_from->day();
    const QScopedValueRollback filling(m_filling, true);
    m_from->setDateRange(toQDate(today), toQDate(today + MaxRuleAhead));
    // The field offers its last day first; a policy begins tomorrow at the earliest that makes sense.
    const bool untouched = chosen >= today + MaxRuleAhead || chosen < today;
    m_from->setDate(toQDate(untouched ? today + std::chrono::days(1) : chosen));
    if (untouched)
        m_start.from = m_from->day();
}

void PolicyEditor::takePreset(const PolicyPreset& preset)
{
    {
        const QScopedValueRollback filling(m_filling, true);
        const bool ownName = std::none_of(policyPresets().begin(), policyPresets().end(),
                                          [this](const PolicyPreset& p) { return p.name == m_name->text(); });
        if (!ownName || m_name->text().trimmed().isEmpty())
            m_name->setText(preset.name);
        m_close->setChecked(preset.dueRule == DueRule::CloseOfBusiness);
        setLines(preset.lines);
    }
    edited();
}

QString PolicyEditor::draftName()
{
    return QString::fromLatin1(PolicyDraft);
}

void PolicyEditor::keepDraft()
{
    if (!m_drafts)
        return;
    const QByteArray now = encode(request());
    m_drafts->keep(draftName(), now == encode(m_start) ? QByteArray() : now,
                   {tr("New light policy"), m_name->text().trimmed(), viewAround(this)});
}

/// What was written before a crash stands there again, unless something else is being written already.
void PolicyEditor::takeUpDraft()
{
    if (!m_drafts || encode(request()) != encode(m_start))
        return;
    const auto kept = m_drafts->find(draftName());
    const auto left = kept ? decode<ProposePolicy>(kept->bytes)
                           : Result<ProposePolicy>(fail(ErrorCode::NotFound, u"nothing was left"_s));
    if (!left)
        return;
    fill(*left);
    m_draftLine->say(kept->at);
}

void PolicyEditor::fill(const ProposePolicy& written)
{
    {
        const QScopedValueRollback filling(m_filling, true);
        m_name->setText(written.name);
        m_from->setDate(toQDate(written.from));
        m_close->setChecked(written.closeOfBusiness);
        m_reason->setPlainText(written.reason);
        setLines(linesFrom(written.lines));
    }
    edited();
}

void PolicyEditor::setLines(const std::vector<ClockPolicy>& lines)
{
    for (const LineRow& row : m_lines) {
        row.box->hide();
        row.box->deleteLater();
    }
    m_lines.clear();
    for (const ClockPolicy& line : lines)
        addLine(line);
    fillAddChoice();
}

void PolicyEditor::addLine(const ClockPolicy& line)
{
    LineRow row;
    row.clock = line.clock;
    row.box = new QWidget(m_page);
    auto* cells = new QHBoxLayout(row.box);
    cells->setContentsMargins(0, 0, 0, 0);
    cells->setSpacing(metrics::Space8);
    const QString clock = policyClockName(line.clock);
    auto* name = plainLabel(clock, row.box);
    name->setFixedWidth(ClockWidth);
    cells->addWidget(name);
    const std::array values{line.yellowDays, line.yellowDaysFrom10, line.yellowDaysFrom20, line.redAfter};
    const QStringList words{tr("yellow"), tr("yellow, limits of 10 days and more"),
                            tr("yellow, limits of 20 days and more"), tr("red after")};
    for (std::size_t i = 0; i < values.size(); ++i) {
        auto* number = new QSpinBox(row.box);
        number->setRange(0, MaxPolicyDays);
        number->setValue(values[i]);
        number->setButtonSymbols(QAbstractSpinBox::NoButtons);
        number->setFixedSize(NumberWidth, metrics::FieldHeight);
        number->setAccessibleName(u"%1: %2"_s.arg(clock, words[qsizetype(i)]));
        guardWheel(number);
        cells->addWidget(number);
        connect(number, &QSpinBox::valueChanged, this, &PolicyEditor::edited);
        row.numbers[i] = number;
    }
    row.remove = new QPushButton(u"×"_s, row.box);
    row.remove->setAccessibleName(tr("Remove the line of %1").arg(clock));
    row.remove->setToolTip(row.remove->accessibleName());
    row.remove->setAutoDefault(false);
    setLook(row.remove, Look::Flat);
    row.remove->setVisible(line.clock != ClockKind{});
    cells->addWidget(row.remove);
    cells->addStretch();
    connect(row.remove, &QPushButton::clicked, this, [this, own = line.clock] { removeLine(own); });
    m_lineColumn->addWidget(row.box);
    m_lines.push_back(row);
}

void PolicyEditor::removeLine(ClockKind clock)
{
    const auto found =
        std::find_if(m_lines.begin(), m_lines.end(), [=](const LineRow& row) { return row.clock == clock; });
    if (found == m_lines.end())
        return;
    found->box->hide();
    found->box->deleteLater();
    m_lines.erase(found);
    fillAddChoice();
    edited();
}

void PolicyEditor::fillAddChoice()
{
    m_addClock->clear();
    for (const ClockKind clock : AllClocks) {
        const bool has = std::any_of(m_lines.begin(), m_lines.end(),
                                     [=](const LineRow& row) { return row.clock == clock; });
        if (!has)
            m_addClock->addItem(policyClockName(clock), int(clock));
    }
    m_add->setEnabled(m_addClock->count() > 0);
}

QSpinBox* PolicyEditor::number(ClockKind clock, Number which) const
{
    const auto found =
        std::find_if(m_lines.begin(), m_lines.end(), [=](const LineRow& row) { return row.clock == clock; });
    return found == m_lines.end() ? nullptr : found->numbers[std::size_t(which)];
}

ProposePolicy PolicyEditor::request() const
{
    ProposePolicy request;
    request.name = m_name->text().trimmed();
    request.from = m_from->day();
    request.closeOfBusiness = m_close->isChecked();
    for (const LineRow& row : m_lines)
        request.lines.push_back({row.clock, row.numbers[YellowDays]->value(),
                                 row.numbers[YellowDaysFrom10]->value(),
                                 row.numbers[YellowDaysFrom20]->value(), row.numbers[RedAfter]->value()});
    request.reason = m_reason->toPlainText().trimmed();
    return request;
}

FieldProblems PolicyEditor::problems() const
{
    FieldProblems found;
    const auto add = [&found](const QString& field, const QString& words) {
        if (!words.isEmpty())
            found.push_back({field, words});
    };
    const ProposePolicy now = request();
    add(u"name"_s, lineProblem(now.name, MaxRuleLine, true));
    if (now.from < dayOf(m_replica.legalNow()))
        add(u"from"_s, tr("This day has passed."));
    if (const auto good = checkPolicy(linesFrom(now.lines)); !good)
        add(u"lines"_s, tr("The numbers do not hold as a policy. Please check them."));
    add(u"reason"_s, lineProblem(now.reason, MaxReason, true));
    return found;
}

void PolicyEditor::edited()
{
    if (m_filling)
        return;
    m_told.clear();
    m_refusal.clear();
    keepDraft();
    review();
}

void PolicyEditor::review()
{
    FieldProblems said = problems();
    const bool right = said.empty();
    const QString first = right ? QString() : said.front().field;
    said.insert(said.end(), m_told.begin(), m_told.end());
    m_nameRow->setProblem(problemOf(said, u"name"_s));
    m_fromRow->setProblem(problemOf(said, u"from"_s));
    m_reasonRow->setProblem(problemOf(said, u"reason"_s));
    m_lineProblem->setText(problemOf(said, u"lines"_s));
    m_lineProblem->setVisible(!m_lineProblem->text().isEmpty());
    m_page->setEnabled(!m_held);
    m_propose->setEnabled(!m_held && said.empty());
    const ProposePolicy now = request();
    PolicyVersion version;
    version.from = now.from;
    version.dueRule = now.closeOfBusiness ? DueRule::CloseOfBusiness : DueRule::EndOfDay;
    version.lines = linesFrom(now.lines);
    m_preview->show(version);
    setLook(m_remark, m_refusal.isEmpty() || m_held ? Look::Small : Look::Problem);
    if (m_held)
        m_remark->setText(m_link.isLoggedIn()
                              ? tr("Being sent…")
                              : tr("The connection is lost. It waits and is sent once it is back."));
    else if (!m_refusal.isEmpty())
        m_remark->setText(m_refusal);
    else if (first == u"reason")
        m_remark->setText(tr("Say why: the reason stays with the policy."));
    else
        m_remark->setText(right ? tr("Another officer puts it in force.") : QString());
}

void PolicyEditor::propose()
{
    m_held = true;
    review();
    m_link.request<CommandReply>(request(), this,
                                 [this](const Answer<CommandReply>& answer) { takeAnswer(answer); });
}

void PolicyEditor::takeAnswer(const Answer<CommandReply>& answer)
{
    m_held = false;
    if (answer) {
        const QString name = request().name;
        m_reason->clear();
        m_reasonRow->renew();
        m_draftLine->hide();
        m_start = request();
        keepDraft();
        review();
        return emit proposed(int(answer->subject), name);
    }
    m_refusal = wordsFor(answer.error()).line();
    QString field = answer.error().field();
    if (field.startsWith(u"lines"_s))
        field = u"lines"_s;
    if (!field.isEmpty())
        m_told = {{field, tr("The server does not take this. Please check it.")}};
    for (FieldRow* row : {m_nameRow, m_fromRow, m_reasonRow})
        row->tell();
    review();
}

} // namespace duban
