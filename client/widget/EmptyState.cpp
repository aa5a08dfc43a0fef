// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/widget/EmptyState.h"

#include "client/widget/Card.h"
#include "client/widget/IconMark.h"
#include "client/widget/Style.h"

namespace duban {

EmptyState::EmptyState(IconName name, const QString& headline, const QString& explanation, QWidget* parent)
    : QWidget(parent), m_headline(plainLabel(headline, this)), m_explanation(plainLabel(explanation, this))
{
    auto* picture = new IconMark(name, metrics::IconLarge, this);
    m_headline->setAlignment(Qt::AlignCenter);
    m_explanation->setAlignment(Qt::AlignCenter);
    m_explanation->setWordWrap(true);
    setLook(m_explanation, Look::Small);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::Space24, metrics::Space24, metrics::Space24, metrics::Space24);
    column->setSpacing(metrics::Space8);
    column->addStretch(1);
    column->addWidget(picture, 0, Qt::AlignHCenter);
    column->addWidget(m_headline);
    column->addWidget(m_explanation);
    column->addStretch(2);
}

void EmptyState::setWords(const QString& headline, const QString& explanation)
{
    m_headline->setText(headline);
    m_explanation->setText(explanation);
}

} // namespace duban
