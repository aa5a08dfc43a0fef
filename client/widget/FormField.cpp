// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/widget/FormField.h"

#include "client/widget/Card.h"

#include <QGridLayout>

namespace duban {

HintedLineEdit::HintedLineEdit(QWidget* parent) : QLineEdit(parent), m_hint(plainLabel({}, this))
{
    m_hint->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_hint->hide();
}

void HintedLineEdit::setHint(const QString& text, Look look)
{
    m_hint->setText(text);
    setLook(m_hint, look);
    m_hint->setVisible(!text.isEmpty());
    placeHint();
}

void HintedLineEdit::resizeEvent(QResizeEvent* event)
{
    QLineEdit::resizeEvent(event);
    placeHint();
}

void HintedLineEdit::placeHint()
{
    m_hint->adjustSize();
    const int wide = m_hint->text().isEmpty() ? 0 : m_hint->width() + metrics::Space8;
    setTextMargins(0, 0, wide, 0);
    m_hint->move(width() - m_hint->width() - metrics::Space8 - 2, (height() - m_hint->height()) / 2);
}

FormField::FormField(const QString& label, int labelWidth, QWidget* parent)
    : QWidget(parent), m_label(plainLabel(label, this)), m_line(new HintedLineEdit(this)),
      m_problem(plainLabel({}, this))
{
    m_label->setFixedWidth(labelWidth);
    m_label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_label->setBuddy(m_line);
    setLook(m_label, Look::Second);
    setLook(m_problem, Look::Problem);
    m_problem->setFixedHeight(18);
    m_problem->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    setLabel(label);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(metrics::Space12);
    grid->setVerticalSpacing(1);
    grid->addWidget(m_label, 0, 0);
    grid->addWidget(m_line, 0, 1);
    grid->addWidget(m_problem, 1, 1);
    setFocusProxy(m_line);
}

void FormField::setLabel(const QString& label)
{
    m_label->setText(label);
}

void FormField::setProblem(const QString& problem)
{
    m_problem->setText(problem);
    m_line->setAccessibleDescription(problem);
    setWrong(m_line, !problem.isEmpty());
}

} // namespace duban
