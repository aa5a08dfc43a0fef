// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/rules/FieldRow.h"

#include "client/model/LimitWords.h"
#include "client/widget/Card.h"
#include "client/widget/Style.h"

#include <QEvent>
#include <QGridLayout>

namespace duban {

namespace {

constexpr int ProblemHeight = 18;

class WheelGuard final : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        const auto* input = qobject_cast<QWidget*>(watched);
        if (event->type() != QEvent::Wheel || !input || input->hasFocus())
            return false;
        event->ignore();
        return true;
    }
};

} // namespace

void guardWheel(QWidget* input)
{
    input->setFocusPolicy(Qt::StrongFocus);
    input->installEventFilter(new WheelGuard(input));
}

QString problemOf(const FieldProblems& problems, const QString& field)
{
    const auto found = std::find_if(problems.begin(), problems.end(),
                                    [&](const FieldProblem& problem) { return problem.field == field; });
    return found == problems.end() ? QString() : found->words;
}

LimitChoice::LimitChoice(QWidget* parent)
    : QWidget(parent), m_count(new QSpinBox(this)), m_unit(new ChoiceBox(this))
{
    m_count->setRange(0, LimitField::MaxCount);
    m_count->setSpecialValueText(tr("none"));
    m_count->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_count->setFixedSize(70, metrics::FieldHeight);
    m_count->setAccessibleName(tr("Number, 0 for no limit"));
    m_unit->setAccessibleName(tr("Unit"));
    m_unit->setMinimumWidth(112);
    for (const LimitUnit unit :
         {LimitUnit::WorkingDay, LimitUnit::CalendarDay, LimitUnit::Month, LimitUnit::OfficeHour})
        m_unit->addItem(unitName(unit), int(unit));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::Space8);
    row->addWidget(m_count);
    row->addWidget(m_unit);
    row->addStretch();
    setFocusProxy(m_count);
    for (QWidget* part : {static_cast<QWidget*>(m_count), static_cast<QWidget*>(m_unit)})
        guardWheel(part);
    connect(m_count, &QSpinBox::valueChanged, this, &LimitChoice::changed);
    connect(m_unit, &QComboBox::currentIndexChanged, this, &LimitChoice::changed);
}

Limit LimitChoice::limit() const
{
    return m_count->value() > 0 ? Limit{m_count->value(), LimitUnit(m_unit->currentData().toInt())} : Limit{};
}

void LimitChoice::setLimit(Limit limit)
{
    m_unit->setCurrentIndex(std::max(0, m_unit->findData(int(limit.unit))));
    m_count->setValue(limit.isSet() ? limit.count : 0);
}

FieldRow::FieldRow(const QString& label, QWidget* input, QWidget* parent, int labelWidth)
    : QWidget(parent), m_input(input), m_said(plainLabel({}, this))
{
    auto* name = plainLabel(label, this);
    name->setFixedWidth(labelWidth);
    name->setAlignment(Qt::AlignRight | Qt::AlignTop);
    name->setContentsMargins(0, 7, 0, 0);
    name->setWordWrap(true);
    name->setBuddy(input);
    setLook(name, Look::Second);
    setLook(m_said, Look::Problem);
    m_said->setFixedHeight(ProblemHeight);
    m_said->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    if (input->accessibleName().isEmpty())
        input->setAccessibleName(QString(label).remove(u'&'));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(metrics::Space12);
    grid->setVerticalSpacing(1);
    grid->addWidget(name, 0, 0, Qt::AlignTop);
    // What has a width of its own stays beside its label.
    const bool narrow = input->maximumWidth() < QWIDGETSIZE_MAX;
    grid->addWidget(input, 0, 1, narrow ? Qt::AlignLeft : Qt::Alignment());
    grid->addWidget(m_said, 1, 1);
    grid->setColumnStretch(1, 1);
    setFocusProxy(input);
    input->installEventFilter(this);
    for (QWidget* part : input->findChildren<QWidget*>())
        part->installEventFilter(this);
}

void FieldRow::setProblem(const QString& problem)
{
    m_problem = problem;
    sayProblem();
}

void FieldRow::tell()
{
    m_touched = true;
    sayProblem();
}

void FieldRow::renew()
{
    m_touched = false;
    sayProblem();
}

void FieldRow::sayProblem()
{
    const QString words = m_touched ? m_problem : QString();
    m_said->setText(words);
    m_input->setAccessibleDescription(words);
    setWrong(m_input, !words.isEmpty());
}

bool FieldRow::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusOut && !m_touched)
        tell();
    return QWidget::eventFilter(watched, event);
}

} // namespace duban
