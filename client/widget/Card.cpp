// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/widget/Card.h"

#include "client/widget/Style.h"

namespace duban {

namespace {

constexpr int CardHeadHeight = 32;

} // namespace

QLabel* plainLabel(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    return label;
}

Card::Card(const QString& title, Body body, QWidget* parent) : QFrame(parent)
{
    setProperty("card", true);
    const bool full = body == Body::Full;
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    if (!title.isEmpty()) {
        m_head = new QHBoxLayout;
        m_head->setContentsMargins(metrics::Space16, full ? metrics::Space4 : metrics::Space12,
                                   metrics::Space12, full ? metrics::Space4 : 0);
        m_head->setSpacing(metrics::Space8);
        m_title = plainLabel(title, this);
        setLook(m_title, Look::Section);
        m_hint = plainLabel({}, this);
        setLook(m_hint, Look::Small);
        m_head->addWidget(m_title);
        m_head->addStretch();
        m_head->addWidget(m_hint);
        if (full)
            m_head->addStrut(CardHeadHeight);
        column->addLayout(m_head);
        if (full)
            column->addWidget(horizontalLine(this));
    }
    m_body = new QVBoxLayout;
    m_body->setSpacing(full ? 0 : metrics::Space8);
    if (!full)
        m_body->setContentsMargins(metrics::Space16, metrics::Space8, metrics::Space16, metrics::Space12);
    column->addLayout(m_body, 1);
}

void Card::setTitle(const QString& title)
{
    if (m_title)
        m_title->setText(title);
}

void Card::setHint(const QString& hint)
{
    if (m_hint)
        m_hint->setText(hint);
}

void Card::addToHead(QWidget* widget)
{
    if (m_head)
        m_head->addWidget(widget);
}

QFrame* horizontalLine(QWidget* parent)
{
    auto* line = new QFrame(parent);
    line->setProperty("separator", true);
    line->setFixedHeight(1);
    return line;
}

} // namespace duban
