// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/step/LimitField.h"

#include "client/model/LimitWords.h"
#include "client/widget/Tokens.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace duban {

LimitField::LimitField(const std::vector<LimitUnit>& units, QWidget* parent)
    : QWidget(parent), m_count(new QSpinBox(this)), m_unit(new ChoiceBox(this))
{
    m_count->setRange(1, MaxCount);
    m_count->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_count->setFixedSize(90, metrics::FieldHeight);
    m_count->setObjectName(u"count"_s);
    m_unit->setObjectName(u"unit"_s);
    m_count->setAccessibleName(tr("Number"));
    m_unit->setAccessibleName(tr("Unit"));
    m_unit->setMinimumWidth(140);
    for (const LimitUnit unit : units)
        m_unit->addItem(unitName(unit), int(unit));
    m_unit->setEnabled(units.size() > 1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::Space8);
    row->addWidget(m_count);
    row->addWidget(m_unit);
    row->addStretch();
    setFocusProxy(m_count);
    setFocusPolicy(Qt::StrongFocus);
    connect(m_count, &QSpinBox::valueChanged, this, &LimitField::changed);
    connect(m_unit, &QComboBox::currentIndexChanged, this, &LimitField::changed);
}

Limit LimitField::limit() const
{
    return {m_count->value(), LimitUnit(m_unit->currentData().toInt())};
}

void LimitField::setLimit(Limit limit)
{
    m_count->setValue(limit.count);
    m_unit->setCurrentIndex(std::max(0, m_unit->findData(int(limit.unit))));
}

} // namespace duban
