// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/window/ItemCard.h"

#include "client/model/LimitWords.h"
#include "client/model/WordFilter.h"
#include "client/widget/ElidedLabel.h"
#include "client/widget/Icon.h"

#include <QAbstractItemView>
#include <QAction>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr int VariantRole = Qt::UserRole + 1;

VariantId variantAt(const QModelIndex& index)
{
    return {index.data(VariantRole).toLongLong()};
}

} // namespace

bool fitsItem(const QString& text, const ItemVariant& variant)
{
    return WordFilter(text).fits(variant.itemName + u' ' + variant.name);
}

ItemCard::ItemCard(Replica& replica, QWidget* parent)
    : Card({}, Body::Padded, parent), m_replica(replica), m_list(new QStandardItemModel(this)),
      m_completer(new QCompleter(m_list, this)), m_search(new HintedLineEdit(this)),
      m_title(new ElidedLabel({}, this)), m_variantTag(plainLabel({}, this)), m_kindTag(plainLabel({}, this)),
      m_facts(new ElidedLabel({}, this))
{
    m_search->setAccessibleName(tr("Item"));
    m_search->setPlaceholderText(tr("Search the item by any part of its name"));
    m_search->addAction(duban::icon(IconName::Search), QLineEdit::LeadingPosition)->setText(tr("Search"));
    for (QToolButton* inside : m_search->findChildren<QToolButton*>())
        inside->setAccessibleName(tr("Search"));
    m_search->setHint(tr("Alt+0"));
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion); // fillList() does it
    m_completer->setMaxVisibleItems(10);
    m_completer->popup()->setProperty("popup", true);
    m_search->setCompleter(m_completer);
    setLook(m_title, Look::Title);
    setLook(m_variantTag, Look::Tag);
    setLook(m_kindTag, Look::Tag);
    setLook(m_facts, Look::Second);
    auto* head = new QHBoxLayout;
    head->setSpacing(metrics::Space8);
    head->addWidget(m_title, 1);
    head->addWidget(m_variantTag);
    head->addWidget(m_kindTag);
    body()->setContentsMargins(metrics::Space16, metrics::Space12, metrics::Space16, metrics::Space12);
    body()->setSpacing(metrics::Space4);
    body()->addWidget(m_search);
    body()->addLayout(head);
    body()->addWidget(m_facts);
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this,
            [this](const QModelIndex& index) { choose(variantAt(index)); });
    connect(m_search, &QLineEdit::textEdited, this, &ItemCard::fillList);
    connect(m_search, &QLineEdit::returnPressed, this, &ItemCard::takeFirst);
    connect(&replica, &Replica::catalogueChanged, this, &ItemCard::listOffered);
    connect(&replica, &Replica::reset, this, &ItemCard::listOffered);
    connect(&replica, &Replica::clockTicked, this, [this] {
        if (dayOf(m_replica.legalNow()) != m_day)
            listOffered(); // what is offered changes at midnight
    });
    listOffered();
}

void ItemCard::listOffered()
{
    m_offered.clear();
    m_day = dayOf(m_replica.legalNow());
    const ServiceWindow* window = m_replica.window(m_replica.me().window);
    for (const ItemVariant& variant : m_replica.variants()) {
        const bool servedHere =
            !window || !window->department.isValid() || window->department == variant.department;
        if (servedHere && variant.isOffered(m_day))
            m_offered.push_back(variant.id);
    }
    fillList(m_search->text());
    showFacts();
}

bool ItemCard::isOfferedHere() const
{
    return !m_chosen.isValid() || std::find(m_offered.begin(), m_offered.end(), m_chosen) != m_offered.end();
}

/// Names that begin with what was typed come first.
void ItemCard::fillList(const QString& text)
{
    m_list->clear();
    const QString head = text.trimmed();
    int begun = 0;
    for (const VariantId id : m_offered) {
        const ItemVariant* variant = m_replica.variant(id);
        if (!variant || !fitsItem(text, *variant))
            continue;
        auto* item = new QStandardItem(
            tr("%1 · %2", "item, department")
                .arg(m_replica.itemName(id), m_replica.departmentName(variant->department)));
        item->setData(id.value, VariantRole);
        item->setEditable(false);
        const bool begins = !head.isEmpty() && variant->itemName.startsWith(head, Qt::CaseInsensitive);
        m_list->insertRow(begins ? begun++ : m_list->rowCount(), item);
    }
}

void ItemCard::takeFirst()
{
    if (m_search->text().trimmed().isEmpty())
        return;
    const bool known = m_chosen.isValid() && m_search->text() == m_replica.itemName(m_chosen);
    if (known)
        return;
    fillList(m_search->text());
    const QModelIndex first = m_list->index(0, 0);
    if (first.isValid())
        choose(variantAt(first));
    else
        setProblem(tr("No item of this window has this in its name."));
}

void ItemCard::choose(VariantId variant)
{
    m_chosen = variant;
    setProblem({});
    // The completer puts its own text into the line after it told what was picked.
    QMetaObject::invokeMethod(
        this, [this] { m_search->setText(m_chosen.isValid() ? m_replica.itemName(m_chosen) : QString()); },
        Qt::QueuedConnection);
    m_search->setText(m_chosen.isValid() ? m_replica.itemName(m_chosen) : QString());
    showFacts();
    emit variantChosen(variant);
}

void ItemCard::setProblem(const QString& problem)
{
    setWrong(m_search, !problem.isEmpty());
    if (!problem.isEmpty()) {
        m_facts->setText(problem);
        setLook(m_facts, Look::Problem);
    } else {
        showFacts();
    }
}

void ItemCard::showFacts()
{
    const ItemVariant* variant = m_replica.variant(m_chosen);
    m_variantTag->setVisible(variant && !variant->name.isEmpty());
    m_kindTag->setVisible(variant && !variant->kind.name.isEmpty());
    setLook(m_facts, Look::Second);
    if (!variant) {
        if (m_list->rowCount() == 0) {
            m_title->setText(tr("No item is offered at this window yet"));
            m_facts->setText(tr("The unit proposes items and the supervision office releases them."));
            return;
        }
        m_title->setText(tr("Which item is it?"));
        m_facts->setText(tr("Type a part of its name, then Enter. Everything else follows from the item."));
        return;
    }
    m_title->setText(variant->itemName);
    m_title->setToolTip(variant->itemName.toHtmlEscaped());
    m_variantTag->setText(variant->name);
    m_kindTag->setText(variant->kind.name);
    const Organisation* department = m_replica.organisation(variant->department);
    QStringList facts{department ? department->name : QString(),
                      tr("promised %1", "limit").arg(limitText(variant->promisedLimit)),
                      tr("statutory %1", "limit").arg(limitText(variant->statutoryLimit)),
                      variant->legalBasis};
    facts.removeAll(QString());
    m_facts->setText(facts.join(u"  ·  "_s));
    m_facts->setToolTip(m_facts->text().toHtmlEscaped());
}

} // namespace duban
