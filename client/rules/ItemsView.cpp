// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/rules/ItemsView.h"

#include "client/app/DraftStore.h"
#include "client/app/ErrorWords.h"
#include "client/model/LimitWords.h"
#include "client/widget/Card.h"
#include "client/widget/Style.h"
#include "common/protocol/Words.h"

#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr qint64 DraftPlace = -1;
constexpr char VariantDraft[] = "variant";

/// What a new item begins with: the default flow of the field.
VariantEntry freshEntry()
{
    VariantEntry entry;
    const FlowTemplate* shape = flowTemplate(u"full/handling"_s);
    entry.naming = shape->naming;
    for (const StageRule& rule : shape->flow)
        entry.flow.push_back(
            {rule.stage, rule.limit, rule.assignment, rule.people, rule.reviews, rule.basis});
    return entry;
}

} // namespace

ItemsView::ItemsView(const ViewContext& context, QWidget* parent)
    : View(parent), m_replica(context.replica), m_drafts(context.drafts),
      m_items(new ItemRegister(context.link, context.replica, this)),
      m_people(new PeopleBook(context.link, this)), m_stack(new QStackedWidget(this)),
      m_notice(new NoticeBar(this)), m_bar(new FilterBar(tr("Item, variant or kind"), this)),
      m_departments(new ChoiceBox(this)),
      m_table(new FactTable({tr("Item"), tr("Variant"), tr("Department"), tr("Kind"), tr("Promised"),
                             tr("Statutory"), tr("Proposed by"), tr("State")},
                            0, this)),
      m_empty(new EmptyState(IconName::Paper, {}, {}, this)),
      m_new(new ActionButton(tr("New item"), QKeySequence(Qt::CTRL | Qt::Key_N), Look::Main, this)),
      m_version(new ActionButton(tr("New version of this"), {}, Look::Body, this)),
      m_draft(new QPushButton(this)), m_sheet(new VariantSheet(context, *m_items, *m_people, this)),
      m_editor(new VariantEditor(context.link, context.replica, *m_items, *m_people, this))
{
    m_stack->addWidget(makeList());
    m_stack->addWidget(m_sheet);
    m_stack->addWidget(m_editor);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    wire();
    fillDepartments();
    showRows();
}

QWidget* ItemsView::makeList()
{
    auto* list = new QWidget(this);
    m_table->setAccessibleName(tr("Items"));
    m_departments->setAccessibleName(tr("Department"));
    m_departments->setMinimumWidth(150);
    m_bar->addLead(m_departments);
    m_bar->addChip(All, tr("All"));
    m_bar->addChip(Proposals, tr("Proposals"));
    m_bar->addChip(Rejected, tr("Turned down"));
    m_bar->addChip(Offered, tr("Offered"));
    m_bar->addChip(Coming, tr("To come"));
    m_bar->addChip(Ended, tr("Ended"));
    auto* acts = new QHBoxLayout;
    acts->setSpacing(metrics::Space12);
    m_draft->setAutoDefault(false);
    setLook(m_draft, Look::Link);
    acts->addWidget(m_draft);
    acts->addStretch();
    acts->addWidget(m_version);
    acts->addWidget(m_new);
    auto* card = new Card({}, Card::Body::Full, list);
    card->body()->addWidget(m_table);
    card->body()->addWidget(m_empty);
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(metrics::Space16, metrics::Space12, metrics::Space16, metrics::Space12);
    column->setSpacing(metrics::Space12);
    column->addWidget(m_notice);
    column->addWidget(m_bar);
    column->addWidget(card, 1);
    column->addLayout(acts);
    return list;
}

void ItemsView::wire()
{
    connect(m_items, &ItemRegister::changed, this, [this] {
        takeUpDraft();
        showRejection();
        fillDepartments();
        showRows();
        emit countChanged();
    });
    connect(m_items, &ItemRegister::refused, this,
            [this](const Refusal& why) { m_notice->say(NoticeBar::Kind::Warning, wordsFor(why).line()); });
    connect(m_bar, &FilterBar::chipChosen, this, &ItemsView::showRows);
    connect(m_bar, &FilterBar::textChanged, this, &ItemsView::showRows);
    connect(m_departments, &QComboBox::currentIndexChanged, this, &ItemsView::showRows);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &ItemsView::showButtons);
    connect(m_table, &QTableWidget::activated, this, [this](const QModelIndex& index) {
        if (index.row() < int(m_shown.size())) {
            openVariant(m_shown[std::size_t(index.row())]);
            emit placeChanged();
        }
    });
    connect(m_new, &QPushButton::clicked, this, &ItemsView::beginNew);
    connect(m_version, &QPushButton::clicked, this, [this] {
        if (const ItemVariant* variant = chosen())
            beginVersion(variant->id);
    });
    connect(m_draft, &QPushButton::clicked, this, &ItemsView::showEditor);
    connect(m_sheet, &VariantSheet::left, this, &ItemsView::showList);
    connect(m_sheet, &VariantSheet::versionWanted, this, &ItemsView::beginVersion);
    connect(m_sheet, &VariantSheet::mendWanted, this, &ItemsView::mend);
    connect(m_sheet, &VariantSheet::done, this, [this](const QString& words) {
        m_notice->say(NoticeBar::Kind::Done, words);
        showList();
        emit noticed(words);
    });
    connect(m_editor, &VariantEditor::left, this, &ItemsView::showList);
    connect(m_editor, &VariantEditor::discarded, this, &ItemsView::showList);
    connect(m_editor, &VariantEditor::draftChanged, this, [this] {
        keepDraft();
        showButtons();
    });
    if (m_drafts) {
        connect(m_drafts, &DraftStore::ready, this, &ItemsView::takeUpDraft);
        connect(m_drafts, &DraftStore::replaced, this, [this](const QString& name) {
            if (name != QLatin1StringView(VariantDraft))
                return;
            m_drafts->find(name) ? takeUpDraft() : m_editor->discard();
        });
    }
    takeUpDraft();
    connect(m_editor, &VariantEditor::proposed, this, [this](VariantId, const QString& name) {
        const QString words = tr("%1 is proposed. It waits for the supervision office.").arg(name);
        m_notice->say(NoticeBar::Kind::Done, words);
        m_items->renew();
        showList();
        emit noticed(words);
    });
}

std::optional<int> ItemsView::count() const
{
    // The unit waits for nobody with what was turned down: it is theirs to mend.
    const bool writes = m_replica.me().may(Permission::ProposeItems);
    const int waiting = m_items->proposals() + (writes ? m_items->rejected() : 0);
    return waiting > 0 ? std::optional(waiting) : std::nullopt;
}

void ItemsView::showEvent(QShowEvent* event)
{
    View::showEvent(event);
    m_items->fetch();
}

void ItemsView::setFilter(const QString& text)
{
    m_bar->search()->setText(text);
}

void ItemsView::fillDepartments()
{
    const QSignalBlocker quiet(m_departments);
    const qint64 kept = m_departments->currentData().toLongLong();
    m_departments->clear();
    m_departments->addItem(tr("Every department"), qint64(0));
    for (const Organisation* department : m_items->departments()) {
        const bool has = std::any_of(
            m_items->variants().begin(), m_items->variants().end(),
            [department](const ItemVariant& variant) { return variant.department == department->id; });
        if (has)
            m_departments->addItem(department->name, department->id.value);
    }
    m_departments->setCurrentIndex(std::max(0, m_departments->findData(kept)));
    m_departments->setVisible(m_departments->count() > 2);
}

bool ItemsView::passes(const ItemVariant& variant, int chip) const
{
    const qint64 department = m_departments->currentData().toLongLong();
    if (department > 0 && variant.department.value != department)
        return false;
    const QString wanted = m_bar->search()->text().trimmed();
    const QString own = variant.itemName + u'\n' + variant.name + u'\n' + variant.kind.name;
    if (!own.contains(wanted, Qt::CaseInsensitive))
        return false;
    const auto standing = standingOf(variant, dayOf(m_replica.legalNow()));
    switch (chip) {
    case Proposals:
        return standing == ItemStanding::Proposed;
    case Rejected:
        return standing == ItemStanding::Rejected;
    case Offered:
        return standing == ItemStanding::Offered;
    case Coming:
        return standing == ItemStanding::Coming;
    case Ended:
        return standing == ItemStanding::Ended;
    default:
        return true;
    }
}

void ItemsView::showRows()
{
    const ItemVariant* before = chosen();
    const VariantId kept = before ? before->id : VariantId{};
    const QSignalBlocker quiet(m_table);
    m_shown.clear();
    m_table->clearFacts();
    std::array<int, Ended + 1> counts{};
    for (const ItemVariant& variant : m_items->variants()) {
        for (int chip = All; chip <= Ended; ++chip)
            counts[std::size_t(chip)] += passes(variant, chip) ? 1 : 0;
        if (!passes(variant, m_bar->chosen()))
            continue;
        m_shown.push_back(variant.id);
        m_table->addFacts({variant.itemName, variant.name, m_replica.departmentName(variant.department),
                           variant.kind.name, limitText(variant.promisedLimit),
                           limitText(variant.statutoryLimit), proposerText(m_items->proposal(variant.id)),
                           standingText(variant, dayOf(m_replica.legalNow()))});
        if (variant.id == kept)
            m_table->selectRow(int(m_shown.size()) - 1);
    }
    for (int chip = All; chip <= Ended; ++chip)
        m_bar->setCount(chip, counts[std::size_t(chip)]);
    m_table->fitColumns();
    if (!chosen() && !m_shown.empty())
        m_table->selectRow(0);
    m_table->setVisible(!m_shown.empty());
    m_empty->setVisible(m_shown.empty());
    m_empty->setWords(m_bar->chosen() == Proposals  ? tr("No proposal waits")
                      : m_bar->chosen() == Rejected ? tr("No proposal was turned down")
                                                    : tr("No item here"),
                      m_replica.me().may(Permission::ProposeItems)
                          ? tr("Write a new item, or a new version of one that is offered.")
                          : tr("What the units propose stands here until it is released or turned down."));
    showButtons();
}

const ItemVariant* ItemsView::chosen() const
{
    const int row = m_table->selectionModel()->hasSelection() ? m_table->currentRow() : -1;
    return row >= 0 && row < int(m_shown.size()) ? m_items->find(m_shown[std::size_t(row)]) : nullptr;
}

void ItemsView::showButtons()
{
    const bool writes = m_replica.me().may(Permission::ProposeItems);
    const ItemVariant* variant = chosen();
    const auto standing = variant ? standingOf(*variant, dayOf(m_replica.legalNow())) : ItemStanding::Ended;
    m_new->setVisible(writes);
    m_version->setVisible(writes);
    m_version->setEnabled(standing == ItemStanding::Offered || standing == ItemStanding::Coming);
    const bool draft = writes && m_editor->hasDraft();
    m_draft->setVisible(draft);
    if (draft)
        m_draft->setText(m_editor->isHeld() ? tr("A proposal is under way: %1").arg(m_editor->draftName())
                                            : tr("Go on writing: %1").arg(m_editor->draftName()));
}

void ItemsView::openVariant(VariantId id)
{
    m_sheet->open(id);
    m_stack->setCurrentWidget(m_sheet);
}

bool ItemsView::goOnWith(const QString& draft)
{
    if (draft != QLatin1StringView(VariantDraft) || !m_editor->hasDraft())
        return false;
    showEditor();
    return true;
}

void ItemsView::keepDraft()
{
    if (m_drafts)
        m_drafts->keep(QString::fromLatin1(VariantDraft),
                       m_editor->hasDraft() ? encode(m_editor->entry()) : QByteArray(),
                       {tr("Proposal of an item"), m_editor->draftName(), name()});
}

/// @return what was written before and is not in the editor; nothing for who may not propose it.
std::optional<VariantEntry> ItemsView::leftDraft() const
{
    if (!m_drafts || m_editor->hasDraft() || !m_replica.me().may(Permission::ProposeItems))
        return std::nullopt;
    const auto kept = m_drafts->find(QString::fromLatin1(VariantDraft));
    const auto left = kept ? decode<VariantEntry>(kept->bytes)
                           : Result<VariantEntry>(fail(ErrorCode::NotFound, u"nothing was left"_s));
    return left ? std::optional(*left) : std::nullopt;
}

/// What was written before a crash goes on, once what it replaces is known here. An item that is among the
/// own ones no longer is said by the server: what was written is not lost with it.
void ItemsView::takeUpDraft()
{
    const auto left = leftDraft();
    if (!left)
        return;
    const bool hasCatalogue = !m_replica.organisations().empty();
    if (hasCatalogue || !left->replaces.isValid())
        m_editor->resume(*left, m_items->find(left->replaces));
    showRejection();
}

/// A draft that was left does not hold it, and may be taken up before the proposals are here.
void ItemsView::showRejection()
{
    if (const VariantEntry* rejected = m_items->proposal(m_editor->entry().mends))
        m_editor->showRejection(rejected->rejection);
}

/// One draft at a time: what was written is proposed or discarded before the next is begun.
void ItemsView::beginNew()
{
    if (!keepsDraft(true))
        return;
    if (!m_editor->hasDraft())
        m_editor->begin(freshEntry());
    showEditor();
}

/// @param same what is being written is what is asked for
/// @return false when something else is, or waits for the items to go on: it is said, and nothing begun.
bool ItemsView::keepsDraft(bool same)
{
    if (leftDraft()) {
        m_notice->say(NoticeBar::Kind::Warning,
                      tr("What you wrote before stands here again as soon as the items have come."));
        return false;
    }
    if (!m_editor->hasDraft() || same)
        return true;
    m_notice->say(NoticeBar::Kind::Warning,
                  tr("%1 is still being written. Propose or discard it before the next one.")
                      .arg(m_editor->draftName()));
    showList();
    return false;
}

/// What was turned down is written on from where it was, and proposed as another one.
void ItemsView::mend(VariantId id)
{
    const VariantEntry* rejected = m_items->proposal(id);
    if (!rejected || !keepsDraft(m_editor->entry().mends == id))
        return;
    if (!m_editor->hasDraft()) {
        VariantEntry entry = *rejected;
        entry.id = {};
        entry.status = VariantStatus::Proposed;
        entry.until = {};
        if (entry.from < dayOf(m_replica.legalNow()))
            entry.from = {};
        entry.mends = id;
        // An item that was only proposed is a new one still, and its name can be changed.
        const auto& offered = m_replica.variants();
        const bool known = std::any_of(offered.begin(), offered.end(),
                                       [&](const ItemVariant& v) { return v.item == entry.item; });
        if (!known)
            entry.item = {};
        m_editor->begin(entry, m_items->find(entry.replaces), rejected->rejection);
    }
    showEditor();
}

void ItemsView::beginVersion(VariantId id)
{
    const ItemVariant* variant = m_items->find(id);
    if (!variant)
        return;
    if (!keepsDraft(m_editor->entry().replaces == id))
        return;
    if (!m_editor->hasDraft()) {
        VariantEntry entry = toEntry(*variant);
        entry.id = {};
        entry.status = VariantStatus::Proposed;
        entry.from = entry.until = {};
        entry.mends = {};
        entry.replaces = id;
        m_editor->begin(entry, variant);
    }
    showEditor();
}

void ItemsView::showList()
{
    m_stack->setCurrentIndex(0);
    showButtons();
    emit placeChanged();
}

void ItemsView::showEditor()
{
    m_notice->clear();
    m_stack->setCurrentWidget(m_editor);
    emit placeChanged();
}

QVariant ItemsView::place() const
{
    if (m_stack->currentWidget() == m_editor)
        return DraftPlace;
    return m_stack->currentWidget() == m_sheet ? m_sheet->opened().value : qint64(0);
}

void ItemsView::goTo(const QVariant& place)
{
    const qint64 where = place.toLongLong();
    if (where == DraftPlace && m_editor->hasDraft())
        m_stack->setCurrentWidget(m_editor);
    else if (where > 0 && m_items->find({where}))
        openVariant({where});
    else
        m_stack->setCurrentIndex(0);
}

bool ItemsView::stepBack()
{
    if (m_stack->currentIndex() == 0)
        return false;
    showList();
    return true;
}

} // namespace duban
