// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/rules/VariantBasics.h"

#include "client/model/DomainWords.h"
#include "client/rules/VariantProblems.h"
#include "client/widget/Card.h"
#include "client/widget/Style.h"

#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr int BasisHeight = 54;

} // namespace

VariantBasics::VariantBasics(const ItemRegister& items, const Replica& replica, QWidget* parent)
    : QWidget(parent), m_items(items), m_replica(replica), m_item(new ChoiceBox(this)),
      m_department(new ChoiceBox(this)), m_kind(new ChoiceBox(this)),
      m_joint(new TickBox(tr("Joint: several organs decide together"), this)),
      m_commitment(new TickBox(tr("May be decided on a written promise"), this)),
      m_filesDue(new ChoiceBox(this)), m_promised(new LimitChoice(this)), m_statutory(new LimitChoice(this)),
      m_when(new ChoiceBox(this)),
      m_from(new DayField(dayOf(replica.legalNow()), dayOf(replica.legalNow()) + MaxRuleAhead, this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::Space12);
    row->addWidget(makeItem(), 1);
    row->addWidget(makeLimits(), 1);
    for (QWidget* input :
         {static_cast<QWidget*>(m_item), static_cast<QWidget*>(m_department), static_cast<QWidget*>(m_kind),
          static_cast<QWidget*>(m_filesDue), static_cast<QWidget*>(m_when), static_cast<QWidget*>(m_from)})
        guardWheel(input);
    connect(m_department, &QComboBox::currentIndexChanged, this, [this] {
        fillItems({});
        emit departmentChanged();
        emit changed();
    });
    connect(m_item, &QComboBox::currentIndexChanged, this, [this] {
        followItem();
        emit changed();
    });
    for (ChoiceBox* choice : {m_kind, m_filesDue})
        connect(choice, &QComboBox::currentIndexChanged, this, &VariantBasics::changed);
    for (TickBox* tick : {m_joint, m_commitment})
        connect(tick, &TickBox::toggled, this, &VariantBasics::changed);
    for (LimitChoice* limit : {m_promised, m_statutory})
        connect(limit, &LimitChoice::changed, this, &VariantBasics::changed);
}

FieldRow* VariantBasics::addRow(const QString& field, const QString& label, QWidget* input, QVBoxLayout* into)
{
    auto* row = new FieldRow(label, input, this);
    input->setObjectName(field);
    into->addWidget(row);
    m_rows.insert(field, row);
    return row;
}

QLineEdit* VariantBasics::addLine(const QString& field, const QString& label, QVBoxLayout* into)
{
    auto* line = new QLineEdit(this);
    addRow(field, label, line, into);
    connect(line, &QLineEdit::textChanged, this, &VariantBasics::changed);
    return line;
}

QPlainTextEdit* VariantBasics::addText(const QString& field, const QString& label, QVBoxLayout* into)
{
    auto* text = new QPlainTextEdit(this);
    text->setFixedHeight(BasisHeight);
    text->setTabChangesFocus(true);
    addRow(field, label, text, into);
    connect(text, &QPlainTextEdit::textChanged, this, &VariantBasics::changed);
    return text;
}

QWidget* VariantBasics::makeItem()
{
    auto* card = new Card(tr("Item"), Card::Body::Padded, this);
    QVBoxLayout* body = card->body();
    body->setSpacing(2);
    addRow(u"department"_s, tr("Department"), m_department, body);
    addRow(u"item"_s, tr("Belongs to"), m_item, body);
    m_itemName = addLine(u"itemName"_s, tr("Name of the item"), body);
    m_name = addLine(u"name"_s, tr("Variant"), body);
    m_name->setPlaceholderText(tr("for example: new, change, extension"));
    addRow(u"kindName"_s, tr("Kind"), m_kind, body);
    addRow(u"joint"_s, tr("Ways"), m_joint, body);
    addRow(u"commitment"_s, {}, m_commitment, body);
    for (const FilesDue rule :
         {FilesDue::Never, FilesDue::Submission, FilesDue::Acceptance, FilesDue::Decision})
        m_filesDue->addItem(filesDueName(rule), int(rule));
    addRow(u"filesDue"_s, tr("Files of papers"), m_filesDue, body);
    m_delegation = addLine(u"delegation"_s, tr("Delegation"), body);
    m_delegation->setPlaceholderText(tr("number of the paper; may be empty"));
    body->addStretch();
    return card;
}

QWidget* VariantBasics::makeLimits()
{
    auto* card = new Card(tr("Limits and beginning"), Card::Body::Padded, this);
    QVBoxLayout* body = card->body();
    body->setSpacing(2);
    addRow(u"promisedLimit"_s, tr("Promised limit"), m_promised, body);
    m_promisedBasis = addText(u"promisedBasis"_s, tr("Basis of the promise"), body);
    addRow(u"statutoryLimit"_s, tr("Statutory limit"), m_statutory, body);
    m_legalBasis = addText(u"legalBasis"_s, tr("Legal basis"), body);
    m_legalBasis->setPlaceholderText(tr("law and article"));
    addRow(u"from"_s, tr("Begins"), makeBeginning(), body);
    body->addStretch();
    return card;
}

QWidget* VariantBasics::makeBeginning()
{
    auto* both = new QWidget(this);
    m_when->setAccessibleName(tr("When it begins"));
    m_when->addItem(tr("as soon as it is released"), false);
    m_when->addItem(tr("from a day on"), true);
    m_from->setAccessibleName(tr("First day"));
    auto* row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::Space8);
    row->addWidget(m_when);
    row->addWidget(m_from);
    row->addStretch();
    m_from->hide();
    connect(m_when, &QComboBox::currentIndexChanged, this, [this] {
        m_from->setVisible(m_when->currentData().toBool());
        emit changed();
    });
    connect(m_from, &QDateEdit::dateChanged, this, &VariantBasics::changed);
    return both;
}

void VariantBasics::fillDepartments(OrganisationId chosen)
{
    const QSignalBlocker quiet(m_department);
    m_department->clear();
    for (const Organisation* department : m_items.departments())
        m_department->addItem(department->name, department->id.value);
    m_department->setCurrentIndex(m_department->findData(chosen.value));
    if (m_department->count() == 1)
        m_department->setCurrentIndex(0);
}

void VariantBasics::fillItems(ItemId chosen)
{
    const QSignalBlocker quiet(m_item);
    m_item->clear();
    m_item->addItem(tr("a new item"), qint64(0));
    for (const ItemVariant& variant : m_items.variants()) {
        if (variant.department == department() && variant.status == VariantStatus::Released &&
            m_item->findData(variant.item.value) < 0)
            m_item->addItem(variant.itemName, variant.item.value);
    }
    m_item->setCurrentIndex(std::max(0, m_item->findData(chosen.value)));
    followItem();
}

void VariantBasics::fillKinds(const QString& chosen)
{
    const QSignalBlocker quiet(m_kind);
    m_kind->clear();
    for (const ItemKind& kind : m_replica.kinds())
        m_kind->addItem(kind.name, kind.name);
    m_kind->setCurrentIndex(m_kind->findData(chosen));
}

/// A further variant of an item goes by the item's name; another version may get a new one.
void VariantBasics::followItem()
{
    const bool known = m_item->currentData().toLongLong() > 0 && !m_replaces;
    if (known)
        m_itemName->setText(m_item->currentText());
    m_itemName->setReadOnly(known);
}

void VariantBasics::show(const VariantEntry& entry)
{
    const QSignalBlocker quiet(this);
    m_replaces = entry.replaces.isValid();
    const LocalDay today = dayOf(m_replica.legalNow());
    m_from->setDateRange(toQDate(today), toQDate(today + MaxRuleAhead));
    fillDepartments(entry.department);
    m_itemName->setText(entry.itemName);
    fillItems(entry.item);
    fillKinds(entry.kindName);
    m_department->setEnabled(!m_replaces);
    m_item->setEnabled(!m_replaces);
    m_name->setText(entry.name);
    m_joint->setChecked(entry.joint);
    m_commitment->setChecked(entry.commitment);
    m_filesDue->setCurrentIndex(std::max(0, m_filesDue->findData(int(entry.filesDue))));
    m_delegation->setText(entry.delegation);
    m_promised->setLimit(entry.promisedLimit);
    m_statutory->setLimit(entry.statutoryLimit);
    m_promisedBasis->setPlainText(entry.promisedBasis);
    m_legalBasis->setPlainText(entry.legalBasis);
    m_when->setCurrentIndex(entry.from == LocalDay{} ? 0 : 1);
    m_from->setDate(toQDate(entry.from == LocalDay{} ? today : entry.from));
    for (FieldRow* row : std::as_const(m_rows))
        row->renew();
}

void VariantBasics::write(VariantEntry& entry) const
{
    entry.department = department();
    entry.item = {m_item->currentData().toLongLong()};
    entry.itemName = m_itemName->text().trimmed();
    entry.name = m_name->text().trimmed();
    entry.kindName = m_kind->currentData().toString();
    entry.joint = m_joint->isChecked();
    entry.commitment = m_commitment->isChecked();
    entry.filesDue = FilesDue(m_filesDue->currentData().toInt());
    entry.delegation = m_delegation->text().trimmed();
    entry.promisedLimit = m_promised->limit();
    entry.statutoryLimit = m_statutory->limit();
    entry.promisedBasis = m_promisedBasis->toPlainText().trimmed();
    entry.legalBasis = m_legalBasis->toPlainText().trimmed();
    entry.from = m_when->currentData().toBool() ? m_from->day() : LocalDay{};
}

void VariantBasics::setProblems(const FieldProblems& problems)
{
    for (auto it = m_rows.cbegin(); it != m_rows.cend(); ++it)
        it.value()->setProblem(problemOf(problems, it.key()));
}

void VariantBasics::tell()
{
    for (FieldRow* row : std::as_const(m_rows))
        row->tell();
}

} // namespace duban
