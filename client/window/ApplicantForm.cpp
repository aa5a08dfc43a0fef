// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/window/ApplicantForm.h"

#include "client/model/DomainWords.h"

#include <QGridLayout>
#include <QPushButton>
#include <QShortcut>

namespace duban {

namespace {

constexpr int LabelWidth = 84;
constexpr qsizetype IdNumberLength = 18;

QWidget* labelled(const QString& label, QWidget* content, QWidget* parent)
{
    auto* holder = new QWidget(parent);
    auto* words = plainLabel(label, holder);
    words->setFixedWidth(LabelWidth);
    words->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setLook(words, Look::Second);
    auto* grid = new QGridLayout(holder);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(metrics::Space12);
    grid->setVerticalSpacing(1);
    grid->addWidget(words, 0, 0);
    grid->addWidget(content, 0, 1);
    grid->setRowMinimumHeight(1, 18);
    grid->setColumnStretch(1, 1);
    return holder;
}

} // namespace

ApplicantForm::ApplicantForm(QWidget* parent)
    : Card(tr("Applicant"), Body::Padded, parent), m_kind(new QButtonGroup(this)),
      m_channel(new ChoiceBox(this)), m_id(new FormField({}, LabelWidth, this)),
      m_name(new FormField({}, LabelWidth, this)), m_phone(new FormField(tr("Phone"), LabelWidth, this)),
      m_remark(new FormField(tr("Remark"), LabelWidth, this))
{
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(metrics::Space12);
    grid->setVerticalSpacing(2);
    grid->addWidget(makeKind(), 0, 0);
    grid->addWidget(m_id, 0, 1);
    grid->addWidget(m_name, 1, 0);
    grid->addWidget(m_phone, 1, 1);
    grid->addWidget(makeChannel(), 2, 0);
    grid->addWidget(m_remark, 2, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    body()->addLayout(grid);
    m_phone->line()->setAccessibleName(tr("Phone"));
    m_remark->line()->setAccessibleName(tr("Remark"));
    m_remark->line()->setPlaceholderText(tr("only for the file; may be empty"));
    connect(m_id->line(), &QLineEdit::textEdited, this, &ApplicantForm::checkId);
    connect(m_phone->line(), &QLineEdit::editingFinished, this, &ApplicantForm::checkPhone);
    connect(m_phone->line(), &QLineEdit::textEdited, this, [this] {
        if (phoneProblem(m_phone->text()).isEmpty() || m_phone->text().size() > 11)
            checkPhone();
    });
    connect(m_name->line(), &QLineEdit::textEdited, this, [this] { m_name->setProblem({}); });
    for (const FormField* field : {m_id, m_name, m_phone, m_remark})
        connect(field->line(), &QLineEdit::textChanged, this, &ApplicantForm::changed);
    chooseKind(Applicant::Kind::Person);
}

QWidget* ApplicantForm::makeKind()
{
    auto* row = new QWidget(this);
    auto* buttons = new QHBoxLayout(row);
    buttons->setContentsMargins(0, 2, 0, 2);
    buttons->setSpacing(metrics::Space8);
    for (const auto kind : {Applicant::Kind::Person, Applicant::Kind::Organisation}) {
        auto* button =
            new QPushButton(tr("%1  Alt+%2", "kind, key").arg(applicantKindName(kind)).arg(int(kind)), row);
        button->setProperty("chip", true);
        button->setCheckable(true);
        button->setAutoDefault(false);
        button->setFocusPolicy(Qt::TabFocus);
        m_kind->addButton(button, int(kind));
        buttons->addWidget(button);
        auto* key = new QShortcut(QKeySequence(Qt::ALT | Qt::Key(Qt::Key_0 + int(kind))), this);
        key->setWhatsThis(applicantKindName(kind));
        connect(key, &QShortcut::activated, this, [this, kind] {
            chooseKind(kind);
            m_id->line()->setFocus();
        });
    }
    buttons->addStretch();
    connect(m_kind, &QButtonGroup::idClicked, this, [this] { nameFields(); });
    return labelled(tr("Kind"), row, this);
}

QWidget* ApplicantForm::makeChannel()
{
    for (const auto channel :
         {Channel::Counter, Channel::Internet, Channel::Post, Channel::Email, Channel::Internal})
        m_channel->addItem(channelName(channel), int(channel));
    m_channel->setAccessibleName(tr("How the papers came"));
    connect(m_channel, &QComboBox::currentIndexChanged, this, &ApplicantForm::changed);
    return labelled(tr("Came by"), m_channel, this);
}

void ApplicantForm::nameFields()
{
    const bool person = kind() == Applicant::Kind::Person;
    m_id->setLabel(person ? tr("ID number") : tr("Credit code"));
    m_id->line()->setAccessibleName(person ? tr("ID number") : tr("Credit code"));
    m_name->setLabel(person ? tr("Name") : tr("Organisation name"));
    m_name->line()->setAccessibleName(person ? tr("Name") : tr("Organisation name"));
    checkId();
    emit changed();
}

void ApplicantForm::chooseKind(Applicant::Kind kind)
{
    m_kind->button(int(kind))->setChecked(true);
    nameFields();
}

Applicant::Kind ApplicantForm::kind() const
{
    return Applicant::Kind(m_kind->checkedId());
}

void ApplicantForm::checkId()
{
    const QString typed = m_id->line()->text();
    if (const QString upper = typed.toUpper(); upper != typed) {
        const int cursor = m_id->line()->cursorPosition();
        m_id->line()->setText(upper);
        m_id->line()->setCursorPosition(cursor);
    }
    const QString number = m_id->text();
    const QString problem = idProblem(kind(), number);
    m_id->setProblem(problem);
    if (number.isEmpty())
        m_id->line()->setHint(tr("18 characters"));
    else if (number.size() < IdNumberLength)
        m_id->line()->setHint(tr("%1 of 18").arg(number.size()));
    else if (problem.isEmpty())
        m_id->line()->setHint(tr("✓ check passed"), Look::Good);
    else
        m_id->line()->setHint({});
}

void ApplicantForm::checkPhone()
{
    m_phone->setProblem(phoneProblem(m_phone->text()));
}

void ApplicantForm::writeTo(IntakeDraft& draft) const
{
    draft.applicant.kind = kind();
    draft.applicant.idNumber = m_id->text();
    draft.applicant.name = m_name->text();
    draft.applicant.phone = m_phone->text();
    draft.channel = Channel(m_channel->currentData().toInt());
    draft.remark = m_remark->text();
}

void ApplicantForm::readFrom(const IntakeDraft& draft)
{
    m_id->line()->setText(draft.applicant.idNumber);
    m_name->line()->setText(draft.applicant.name);
    m_phone->line()->setText(draft.applicant.phone);
    m_remark->line()->setText(draft.remark);
    m_channel->setCurrentIndex(m_channel->findData(int(draft.channel)));
    chooseKind(draft.applicant.kind);
    clearProblems();
    checkId();
}

FormField* ApplicantForm::fieldOf(IntakeField field) const
{
    switch (field) {
    case IntakeField::IdNumber:
        return m_id;
    case IntakeField::Name:
        return m_name;
    case IntakeField::Phone:
        return m_phone;
    case IntakeField::Remark:
        return m_remark;
    case IntakeField::Item:
    case IntakeField::Materials:
        break;
    }
    return nullptr;
}

void ApplicantForm::setProblem(IntakeField field, const QString& problem)
{
    if (FormField* wrong = fieldOf(field))
        wrong->setProblem(problem);
}

void ApplicantForm::clearProblems()
{
    for (FormField* field : {m_id, m_name, m_phone, m_remark})
        field->setProblem({});
}

QList<QWidget*> ApplicantForm::walk() const
{
    return {m_id->line(), m_name->line(), m_phone->line(), m_channel, m_remark->line()};
}

} // namespace duban
