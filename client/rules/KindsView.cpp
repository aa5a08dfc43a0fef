// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/rules/KindsView.h"

#include "client/app/DraftStore.h"
#include "client/app/ErrorWords.h"
#include "client/model/LimitWords.h"
#include "client/rules/VariantProblems.h"
#include "client/step/TakeBackDialog.h"
#include "client/widget/Card.h"
#include "client/widget/Style.h"
#include "common/protocol/Words.h"

#include <QScopedValueRollback>
#include <QScrollArea>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr int KindLabelWidth = 196;
constexpr int KindListWidth = 420;
constexpr int KindBasisHeight = 84;
constexpr int MostExtensions = 10;
constexpr qsizetype MaxKindBasis = 2000;
constexpr char KindDraft[] = "kind";

} // namespace

KindsView::KindsView(const ViewContext& context, QWidget* parent)
    : View(parent), m_link(context.link), m_replica(context.replica), m_drafts(context.drafts),
      m_draftLine(new DraftLine(this)), m_notice(new NoticeBar(this)),
      m_table(new FactTable({tr("Kind"), tr("Accept or refuse in"), tr("Extension")}, 0, this)),
      m_new(new QPushButton(duban::icon(IconName::Plus), tr("New kind"), this)), m_name(new QLineEdit(this)),
      m_extensions(new QSpinBox(this)), m_deems(new TickBox(tr("Silence past the limit accepts"), this)),
      m_basis(new QPlainTextEdit(this)),
      m_from(new DayField(dayOf(context.replica.legalNow()), dayOf(context.replica.legalNow()) + MaxRuleAhead,
                          this)),
      m_book(new PlanBook(context.link, context.replica, this)), m_desk(new FormDesk(context, this)),
      m_waiting(plainLabel({}, this)), m_takeBack(new QPushButton(tr("Take back…"), this)),
      m_remark(plainLabel({}, this)), m_discard(new QPushButton(tr("Discard changes"), this)),
      m_save(new ActionButton(tr("Set the rules"), QKeySequence(Qt::CTRL | Qt::Key_Return), Look::Main, this))
{
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::Space12);
    row->addWidget(makeList());
    row->addWidget(makeForm(), 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::Space16, metrics::Space12, metrics::Space16, metrics::Space12);
    column->setSpacing(metrics::Space12);
    column->addWidget(m_notice);
    column->addLayout(row, 1);
    m_start.extensionsAllowed = 0; // as the empty form reads
    wire();
    showKinds();
}

QWidget* KindsView::makeList()
{
    auto* card = new Card(tr("Kinds"), Card::Body::Full, this);
    card->setFixedWidth(KindListWidth);
    m_table->setAccessibleName(tr("Kinds of items"));
    m_new->setAutoDefault(false);
    setLook(m_new, Look::Flat);
    card->addToHead(m_new);
    card->body()->addWidget(m_table);
    return card;
}

QWidget* KindsView::makeForm()
{
    auto* card = new Card(tr("What the law of the kind says"), Card::Body::Padded, this);
    card->setHint(tr("Running clocks keep their limits"));
    auto* page = new QWidget;
    page->setProperty("scrollBody", true);
    auto* body = new QVBoxLayout(page);
    body->setContentsMargins(0, 0, metrics::Space8, 0);
    body->setSpacing(2);
    addRow(u"name"_s, tr("Name"), m_name, body);
    addLimit(u"acceptanceNotice"_s, tr("Accept, refuse or ask"), body);
    addRow(u"deemsAcceptance"_s, {}, m_deems, body);
    addLimit(u"supplement"_s, tr("Supplement by the applicant"), body);
    addLimit(u"acceptancePaper"_s, tr("Hand out the acceptance"), body);
    addLimit(u"delivery"_s, tr("Decision to delivery"), body);
    addLimit(u"extensionCap"_s, tr("Longest extension"), body);
    addLimit(u"jointExtensionCap"_s, tr("The same of joint cases"), body);
    m_extensions->setRange(0, MostExtensions);
    m_extensions->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_extensions->setFixedSize(70, metrics::FieldHeight);
    guardWheel(m_extensions);
    addRow(u"extensionsAllowed"_s, tr("Extensions of one case"), m_extensions, body);
    m_basis->setFixedHeight(KindBasisHeight);
    m_basis->setTabChangesFocus(true);
    addRow(u"legalBasis"_s, tr("Legal basis"), m_basis, body);
    guardWheel(m_from);
    addRow(u"from"_s, tr("Holds from"), m_from, body);
    body->addStretch();
    auto* area = new QScrollArea(card);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(page);
    m_waiting->setWordWrap(true);
    setLook(m_waiting, Look::Warning);
    card->body()->addWidget(m_draftLine);
    m_takeBack->setAutoDefault(false);
    m_takeBack->hide();
    auto* waits = new QHBoxLayout;
    waits->setSpacing(metrics::Space12);
    waits->addWidget(m_waiting, 1);
    waits->addWidget(m_takeBack);
    card->body()->addLayout(waits);
    card->body()->addWidget(area, 1);
    card->body()->addWidget(makeFoot());
    return card;
}

QWidget* KindsView::makeFoot()
{
    auto* foot = new QWidget(this);
    m_discard->setAutoDefault(false);
    m_remark->setWordWrap(true);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::Space12);
    row->addWidget(m_remark, 1);
    row->addWidget(m_discard);
    row->addWidget(m_save);
    return foot;
}

FieldRow* KindsView::addRow(const QString& field, const QString& label, QWidget* input, QVBoxLayout* into)
{
    auto* row = new FieldRow(label, input, this, KindLabelWidth);
    input->setObjectName(field);
    into->addWidget(row);
    m_rows.insert(field, row);
    return row;
}

void KindsView::addLimit(const QString& field, const QString& label, QVBoxLayout* into)
{
    auto* limit = new LimitChoice(this);
    addRow(field, label, limit, into);
    m_limits.insert(field, limit);
    connect(limit, &LimitChoice::changed, this, &KindsView::edited);
}

void KindsView::wire()
{
    connect(m_name, &QLineEdit::textChanged, this, &KindsView::edited);
    connect(m_extensions, &QSpinBox::valueChanged, this, &KindsView::edited);
    connect(m_deems, &TickBox::toggled, this, &KindsView::edited);
    connect(m_basis, &QPlainTextEdit::textChanged, this, &KindsView::edited);
    connect(m_from, &QDateEdit::dateChanged, this, &KindsView::edited);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &KindsView::choose);
    connect(m_new, &QPushButton::clicked, this, &KindsView::beginNew);
    connect(m_discard, &QPushButton::clicked, this, &KindsView::discard);
    connect(m_draftLine, &DraftLine::anewWanted, m_discard, &QPushButton::click);
    if (m_drafts) {
        connect(m_drafts, &DraftStore::ready, this, &KindsView::takeUpDraft);
        connect(m_drafts, &DraftStore::replaced, this, [this](const QString& name) {
            if (name != QLatin1StringView(KindDraft) || m_held)
                return;
            m_drafts->find(name) ? takeUpDraft() : discard();
        });
    }
    connect(m_save, &QPushButton::clicked, this, &KindsView::save);
    connect(m_takeBack, &QPushButton::clicked, this, &KindsView::takeBack);
    connect(m_book, &PlanBook::fetched, this, &KindsView::review);
    connect(m_book, &PlanBook::refused, this,
            [this](const Refusal& why) { m_notice->say(NoticeBar::Kind::Warning, wordsFor(why).line()); });
    connect(&m_replica, &Replica::catalogueChanged, this, &KindsView::showKinds);
    connect(&m_link, &Link::statusChanged, this, &KindsView::review);
}

void KindsView::showEvent(QShowEvent* event)
{
    View::showEvent(event);
    fetch();
}

/// Of the kind that is shown.
std::vector<PlannedEntry> KindsView::plans() const
{
    std::vector<PlannedEntry> waiting;
    for (const PlannedEntry& entry : m_book->plans()) {
        if (entry.verb == MessageKind::SetKind && entry.title == m_start.name && !m_start.name.isEmpty())
            waiting.push_back(entry);
    }
    return waiting;
}

void KindsView::takeBack()
{
    std::vector<TakeBackDialog::Plan> mine;
    for (const PlannedEntry& plan : plans()) {
        if (plan.mine)
            mine.push_back({plan.plan, waitingLine(plan)});
    }
    if (m_desk->reopen() || mine.empty())
        return;
    m_desk->open(new TakeBackDialog(m_start.name, mine, u"kind.%1"_s.arg(m_start.name), this),
                 [this, kind = m_start.name](const CommandReply&) {
                     const QString words = tr("The planned change of %1 was taken back.").arg(kind);
                     m_notice->say(NoticeBar::Kind::Done, words);
                     emit noticed(words);
                     fetch();
                 });
}

void KindsView::fetch()
{
    m_book->fetch();
}

/// What is being written stays, whatever came into force meanwhile.
void KindsView::showKinds()
{
    const bool writing = isChanged() || m_held;
    const QString kept = m_start.name;
    {
        const QSignalBlocker quiet(m_table);
        m_table->clearFacts();
        for (const ItemKind& kind : m_replica.kinds()) {
            const bool extends = kind.extensionCap.isSet() && kind.extensionsAllowed > 0;
            m_table->addFacts({kind.name, limitText(kind.acceptanceNotice),
                               extends ? limitText(kind.extensionCap) : tr("not extendable")});
            if (kind.name == kept && !m_fresh)
                m_table->selectRow(m_table->rowCount() - 1);
        }
        m_table->fitColumns();
        if (kept.isEmpty() && !m_wanted && m_table->rowCount() > 0)
            m_table->selectRow(0);
    }
    if (!writing) {
        choose();
        takeUpDraft();
    }
}

void KindsView::choose()
{
    const int row = m_table->selectionModel()->hasSelection() ? m_table->currentRow() : -1;
    const auto& kinds = m_replica.kinds();
    if (row >= 0 && row < int(kinds.size())) {
        m_wanted = false;
        showKind(kinds[std::size_t(row)], false);
    } else if (!m_fresh) {
        showKind({}, true);
    }
}

void KindsView::beginNew()
{
    m_table->clearSelection();
    m_wanted = true;
    ItemKind kind;
    kind.extensionsAllowed = 0;
    showKind(kind, true);
    m_name->setFocus();
}

void KindsView::showKind(const ItemKind& kind, bool fresh)
{
    {
        const QScopedValueRollback filling(m_filling, true);
        m_start = kind;
        m_fresh = fresh;
        m_told.clear();
        m_refusal.clear();
        m_draftLine->hide();
        m_name->setReadOnly(!fresh);
        fill(kind);
        const LocalDay today = dayOf(m_replica.legalNow());
        m_from->setDateRange(toQDate(today), toQDate(today + MaxRuleAhead));
        m_from->setDate(toQDate(today));
        for (FieldRow* row : std::as_const(m_rows))
            row->renew();
        m_start = fromEntry(request().itemKind); // as it reads back, to be compared with
    }
    keepDraft();
    review();
}

void KindsView::fill(const ItemKind& kind)
{
    m_name->setText(kind.name);
    m_limits[u"acceptanceNotice"_s]->setLimit(kind.acceptanceNotice);
    m_limits[u"supplement"_s]->setLimit(kind.supplement);
    m_limits[u"acceptancePaper"_s]->setLimit(kind.acceptancePaper);
    m_limits[u"delivery"_s]->setLimit(kind.delivery);
    m_limits[u"extensionCap"_s]->setLimit(kind.extensionCap);
    m_limits[u"jointExtensionCap"_s]->setLimit(kind.jointExtensionCap);
    m_extensions->setValue(kind.extensionsAllowed);
    m_deems->setChecked(kind.deemsAcceptance);
    m_basis->setPlainText(kind.legalBasis);
}

void KindsView::discard()
{
    if (!m_fresh)
        return showKind(m_start, false);
    m_fresh = false;
    m_table->selectRow(0);
}

/// What was left stands in the form from login on.
bool KindsView::goOnWith(const QString& draft)
{
    if (draft != QLatin1StringView(KindDraft))
        return false;
    m_basis->setFocus();
    return true;
}

/// Nothing is dropped before what was left could be taken up.
void KindsView::keepDraft()
{
    const bool changed = isChanged();
    if (m_drafts && (changed || m_writing))
        m_drafts->keep(QString::fromLatin1(KindDraft), changed ? encode(request()) : QByteArray(),
                       {tr("Rules of a kind", "what was written"), m_name->text().trimmed(), name()});
    m_writing = changed;
}

/// What was written before a crash stands there again, once the kind it changes is here.
void KindsView::takeUpDraft()
{
    const auto kept = m_drafts && !isChanged() && !m_held && !m_replica.kinds().empty()
                          ? m_drafts->find(QString::fromLatin1(KindDraft))
                          : std::nullopt;
    const auto left = kept ? decode<SetKind>(kept->bytes)
                           : Result<SetKind>(fail(ErrorCode::NotFound, u"nothing was left"_s));
    if (!left)
        return;
    const auto& kinds = m_replica.kinds();
    const auto known = std::find_if(kinds.begin(), kinds.end(), [&left](const ItemKind& kind) {
        return kind.name == left->itemKind.name;
    });
    const bool fresh = known == kinds.end();
    if (fresh)
        beginNew();
    else
        m_table->selectRow(int(known - kinds.begin()));
    {
        const QScopedValueRollback filling(m_filling, true);
        fill(fromEntry(left->itemKind));
        if (left->from != LocalDay{})
            m_from->setDate(toQDate(left->from));
    }
    m_writing = true; // one that says what holds already is dropped
    edited();
    if (isChanged())
        m_draftLine->say(kept->at);
}

SetKind KindsView::request() const
{
    SetKind request;
    KindEntry& kind = request.itemKind;
    kind.name = m_name->text().trimmed();
    kind.acceptanceNotice = m_limits[u"acceptanceNotice"_s]->limit();
    kind.supplement = m_limits[u"supplement"_s]->limit();
    kind.acceptancePaper = m_limits[u"acceptancePaper"_s]->limit();
    kind.delivery = m_limits[u"delivery"_s]->limit();
    kind.extensionCap = m_limits[u"extensionCap"_s]->limit();
    kind.jointExtensionCap = m_limits[u"jointExtensionCap"_s]->limit();
    kind.extensionsAllowed = m_extensions->value();
    kind.deemsAcceptance = m_deems->isChecked();
    kind.legalBasis = m_basis->toPlainText().trimmed();
    request.from = m_from->day() == dayOf(m_replica.legalNow()) ? LocalDay{} : m_from->day();
    return request;
}

bool KindsView::isChanged() const
{
    return !(fromEntry(request().itemKind) == m_start);
}

FieldProblems KindsView::problems() const
{
    FieldProblems found;
    const auto add = [&found](const QString& field, const QString& words) {
        if (!words.isEmpty())
            found.push_back({field, words});
    };
    const KindEntry kind = request().itemKind;
    add(u"name"_s, lineProblem(kind.name, MaxRuleLine, true));
    const bool taken = m_fresh && std::any_of(m_replica.kinds().begin(), m_replica.kinds().end(),
                                              [&](const ItemKind& known) { return known.name == kind.name; });
    if (taken)
        add(u"name"_s, tr("This kind is there already: choose it on the left."));
    if (kind.deemsAcceptance && !kind.acceptanceNotice.isSet())
        add(u"acceptanceNotice"_s, tr("Silence accepts only after a limit."));
    add(u"legalBasis"_s, lineProblem(kind.legalBasis, MaxKindBasis, true));
    return found;
}

void KindsView::edited()
{
    if (m_filling)
        return;
    m_told.clear();
    m_refusal.clear();
    keepDraft();
    review();
}

void KindsView::review()
{
    FieldProblems said = problems();
    said.insert(said.end(), m_told.begin(), m_told.end());
    for (auto it = m_rows.cbegin(); it != m_rows.cend(); ++it) {
        it.value()->setProblem(problemOf(said, it.key()));
        it.value()->setEnabled(!m_held);
    }
    const bool changed = isChanged();
    m_table->setEnabled(!m_held && !changed);
    m_new->setEnabled(!m_held && !changed);
    m_discard->setEnabled(!m_held && (changed || m_fresh));
    m_save->setEnabled(!m_held && changed && said.empty());
    QStringList waiting;
    bool mine = false;
    for (const PlannedEntry& plan : plans()) {
        waiting << waitingLine(plan);
        mine = mine || plan.mine;
    }
    m_waiting->setText(waiting.join(u'\n'));
    m_waiting->setVisible(!waiting.isEmpty());
    m_takeBack->setVisible(mine);
    setLook(m_remark, m_refusal.isEmpty() || m_held ? Look::Small : Look::Problem);
    if (m_held)
        m_remark->setText(m_link.isLoggedIn()
                              ? tr("Being sent…")
                              : tr("The connection is lost. It waits and is sent once it is back."));
    else if (!m_refusal.isEmpty())
        m_remark->setText(m_refusal);
    else
        m_remark->setText(changed ? tr("Set or discard what you wrote before choosing another kind.")
                                  : QString());
}

QString KindsView::waitingLine(const PlannedEntry& plan)
{
    return tr("A change waits for %1, set by %2.").arg(formatDay(plan.from), plan.personName);
}

void KindsView::save()
{
    const SetKind sent = request();
    m_held = true;
    review();
    m_link.request<CommandReply>(
        sent, this, [this, sent](const Answer<CommandReply>& answer) { takeAnswer(sent, answer); });
}

void KindsView::takeAnswer(const SetKind& sent, const Answer<CommandReply>& answer)
{
    m_held = false;
    if (!answer) {
        m_refusal = wordsFor(answer.error()).line();
        if (!answer.error().field().isEmpty())
            m_told = {{answer.error().field(), tr("The server does not take this. Please check it.")}};
        for (FieldRow* row : std::as_const(m_rows))
            row->tell();
        return review();
    }
    const bool now = sent.from == LocalDay{};
    const QString words =
        now ? tr("The rules of %1 are set.").arg(sent.itemKind.name)
            : tr("The rules of %1 change on %2.").arg(sent.itemKind.name, formatDay(sent.from));
    m_notice->say(NoticeBar::Kind::Done, words);
    emit noticed(words);
    if (now) {
        m_start = fromEntry(sent.itemKind);
        m_fresh = false;
        m_name->setReadOnly(true);
        m_draftLine->hide();
        keepDraft();
    } else {
        const ItemKind inForce = m_start;
        showKind(inForce, m_fresh);
    }
    m_replica.renewCatalogue();
    fetch();
    review();
}

} // namespace duban
