// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/window/ApplicantForm.h"

#include "client/model/DomainWords.h"
#include "client/widget/ActionButton.h"

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

/// @return the last row of a part; nullptr when there is none.
PartyRow* lastRowOf(const PartyList& parties, Party::Part part)
{
    for (int i = parties.count() - 1; i >= 0; --i) {
        if (parties.row(i)->part() == part)
            return parties.row(i);
    }
    return nullptr;
}

} // namespace

ApplicantForm::ApplicantForm(QWidget* parent)
    : Card(tr("Applicant"), Body::Padded, parent), m_kind(new QButtonGroup(this)),
      m_channel(new ChoiceBox(this)), m_id(new FormField({}, LabelWidth, this)),
      m_name(new FormField({}, LabelWidth, this)), m_phone(new FormField(tr("Phone"), LabelWidth, this)),
      m_remark(new FormField(tr("Remark"), LabelWidth, this)), m_parties(new PartyList(this))
{
    addToHead(makeAdders());
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
    body()->addWidget(m_parties);
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
    connect(m_parties, &PartyList::changed, this, &ApplicantForm::changed);
    connect(m_parties, &PartyList::walkChanged, this, &ApplicantForm::walkChanged);
    chooseKind(Applicant::Kind::Person);
}

QWidget* ApplicantForm::makeAdders()
{
    auto* holder = new QWidget(this);
    auto* another = new ActionButton(tr("+ Another"), QKeySequence(Qt::ALT | Qt::Key_N), Look::Flat, holder);
    auto* agent = new ActionButton(tr("+ Agent"), QKeySequence(Qt::ALT | Qt::Key_G), Look::Flat, holder);
    auto* row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::Space4);
    const std::array buttons{std::pair(another, Party::Part::Applicant),
                             std::pair(agent, Party::Part::Agent)};
    for (const auto& [button, part] : buttons) {
        button->setFocusPolicy(Qt::NoFocus);
        button->setFixedHeight(metrics::DenseRow);
        button->setMinimumHeight(metrics::DenseRow);
        row->addWidget(button);
        // Never greyed: a key whose button is greyed would write its letter into the field. There is an agent
        // already, or no room for one more: the keys go there.
        connect(button, &QPushButton::clicked, this, [this, wanted = part] {
            PartyRow* made = m_parties->add(wanted);
            if (PartyRow* there = made ? made : lastRowOf(*m_parties, wanted))
                there->idNumber()->setFocus();
        });
    }
    return holder;
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
    m_name->setLabel(person ? tr("Name") : tr("Full name"));
    m_name->line()->setAccessibleName(person ? tr("Name") : tr("Full name"));
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
    draft.parties = m_parties->parties();
}

void ApplicantForm::readFrom(const IntakeDraft& draft)
{
    m_id->line()->setText(draft.applicant.idNumber);
    m_name->line()->setText(draft.applicant.name);
    m_phone->line()->setText(draft.applicant.phone);
    m_remark->line()->setText(draft.remark);
    m_channel->setCurrentIndex(m_channel->findData(int(draft.channel)));
    chooseKind(draft.applicant.kind);
    m_parties->setParties(draft.parties);
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
    case IntakeField::Authority:
    case IntakeField::AuthorityUntil:
    case IntakeField::Item:
    case IntakeField::Materials:
    case IntakeField::Files:
        break;
    }
    return nullptr;
}

QLineEdit* ApplicantForm::lineOf(const IntakeProblem& problem) const
{
    if (const PartyRow* row = m_parties->row(problem.party))
        return row->lineOf(problem.field);
    FormField* field = fieldOf(problem.field);
    return field ? field->line() : nullptr;
}

void ApplicantForm::setProblem(const IntakeProblem& problem)
{
    if (PartyRow* row = m_parties->row(problem.party))
        row->setProblem(problem.field, problem.text);
    else if (FormField* wrong = fieldOf(problem.field))
        wrong->setProblem(problem.text);
}

QLineEdit* ApplicantForm::takeNumber(Applicant::Kind kind, const QString& number, const QWidget* at)
{
    if (PartyRow* there = m_parties->rowOf(at)) {
        there->takeNumber(kind, number);
        return there->name();
    }
    if (m_id->text().isEmpty() || m_id->text() == number || m_id->isAncestorOf(at)) {
        chooseKind(kind);
        m_id->line()->setText(number);
        checkId();
        return m_name->line();
    }
    const bool needsAgent = this->kind() == Applicant::Kind::Organisation &&
                            kind == Applicant::Kind::Person && m_parties->mayAdd(Party::Part::Agent);
    PartyRow* free = m_parties->rowFor(number);
    if (!free)
        free = m_parties->add(needsAgent ? Party::Part::Agent : Party::Part::Applicant);
    if (!free)
        return nullptr;
    free->takeNumber(kind, number);
    return free->name();
}

void ApplicantForm::clearProblems()
{
    for (FormField* field : {m_id, m_name, m_phone, m_remark})
        field->setProblem({});
    m_parties->clearProblems();
}

QList<QWidget*> ApplicantForm::walk() const
{
    return QList<QWidget*>{m_id->line(), m_name->line(), m_phone->line(), m_channel, m_remark->line()} +
           m_parties->walk();
}

} // namespace duban
