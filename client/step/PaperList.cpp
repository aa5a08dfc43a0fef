// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/step/PaperList.h"

#include "client/widget/Card.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace duban {

PaperList::PaperList(QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    setFocusPolicy(Qt::StrongFocus);
}

TickBox* PaperList::add(const Material& material, QWidget* beside, DayField* date)
{
    auto* box = new TickBox(material.name, this);
    box->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    box->setToolTip(material.name.toHtmlEscaped());
    box->setObjectName(u"paper.%1"_s.arg(material.id.value));
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::Space12);
    row->addWidget(box, 1);
    row->addWidget(beside);
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
    if (m_rows.empty())
        setFocusProxy(box);
    if (date)
        setTabOrder(box, date); // made before its box, Tab would never come to it
    m_rows.push_back({material.id, box, date});
    connect(box, &TickBox::toggled, this, &PaperList::changed);
    return box;
}

TickBox* PaperList::addPaper(const Material& material, const QString& note)
{
    auto* word = plainLabel(note, this);
    setLook(word, Look::Small);
    return add(material, word, nullptr);
}

TickBox* PaperList::addDeferrable(const Material& material, LocalDay first, LocalDay last)
{
    auto* date = new DayField(first, last, this);
    date->setObjectName(u"date.%1"_s.arg(material.id.value));
    date->setAccessibleName(tr("%1 follows by", "paper").arg(material.name));
    connect(date, &QDateEdit::dateChanged, this, &PaperList::changed);
    return add(material, date, date);
}

std::vector<MaterialId> PaperList::ticked() const
{
    std::vector<MaterialId> ids;
    for (const Row& row : m_rows) {
        if (row.box->isChecked())
            ids.push_back(row.material);
    }
    return ids;
}

std::vector<DeferredEntry> PaperList::deferred() const
{
    std::vector<DeferredEntry> entries;
    for (const Row& row : m_rows) {
        if (row.box->isChecked() && row.date)
            entries.push_back({row.material, row.date->day()});
    }
    return entries;
}

} // namespace duban
