// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/window/PartyRow.h"

#include "client/model/DomainWords.h"
#include "client/widget/Card.h"
#include "client/widget/Icon.h"

#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr int KindWidth = 92;
constexpr int PartWidth = 84;
constexpr int UntilWidth = 190;
constexpr qsizetype FullId = 18;
constexpr int WhoRow = 0;
constexpr int PowerRow = 2; ///< there is a row for what is wrong below each

/// 2026-12-31, or the same without the marks.
std::optional<LocalDay> dayTyped(QString text)
{
    text = text.trimmed();
    if (text.size() == 8 && !text.contains(u'-'))
        text = u"%1-%2-%3"_s.arg(text.left(4), text.mid(4, 2), text.mid(6));
    const auto day = parseDay(text);
    return day ? std::optional(*day) : std::nullopt;
}

} // namespace

PartyRow::PartyRow(Party::Part part, QWidget* parent)
    : QWidget(parent), m_part(part), m_kind(new ChoiceBox(this)), m_id(addLine(tr("ID number"))),
      m_name(addLine(tr("Name"))), m_phone(addLine(tr("Phone"))), m_remove(new QPushButton(this)),
      m_problem(plainLabel({}, this))
{
    for (const auto kind : {Applicant::Kind::Person, Applicant::Kind::Organisation})
        m_kind->addItem(applicantKindName(kind), int(kind));
    m_kind->setAccessibleName(tr("Kind"));
    m_kind->setFixedWidth(KindWidth);
    m_remove->setIcon(icon(IconName::Cross));
    m_remove->setAccessibleName(tr("Remove this party"));
    m_remove->setToolTip(tr("Remove this party"));
    m_remove->setAutoDefault(false);
    setLook(m_remove, Look::Flat);
    setLook(m_problem, Look::Problem);
    m_problem->setFixedHeight(18);
    if (part == Party::Part::Agent) {
        m_authority = addLine(tr("What the written authority allows"));
        m_until = addLine(tr("Last day of the authority"));
        m_until->setPlaceholderText(tr("until, like 2026-12-31"));
        m_until->setHint(tr("no end"));
        m_until->setFixedWidth(UntilWidth);
        connect(m_until, &QLineEdit::textChanged, this,
                [this](const QString& text) { m_until->setHint(text.isEmpty() ? tr("no end") : QString()); });
    }
    makeLayout();
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        nameFields();
        emit changed();
    });
    connect(m_remove, &QPushButton::clicked, this, &PartyRow::removeWanted);
    nameFields();
}

HintedLineEdit* PartyRow::addLine(const QString& what)
{
    auto* line = new HintedLineEdit(this);
    line->setPlaceholderText(what);
    line->setAccessibleName(what);
    connect(line, &QLineEdit::textChanged, this, [this] {
        clearProblems();
        check();
        emit changed();
    });
    return line;
}

void PartyRow::makeLayout()
{
    auto* title = plainLabel(m_part == Party::Part::Agent ? tr("Agent") : tr("Another"), this);
    title->setFixedWidth(PartWidth);
    title->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setLook(title, Look::Second);
    auto* who = new QHBoxLayout;
    who->setSpacing(metrics::Space8);
    who->addWidget(m_kind);
    who->addWidget(m_id, 5);
    who->addWidget(m_name, 4);
    who->addWidget(m_phone, 3);
    who->addWidget(m_remove);
    m_grid = new QGridLayout(this);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(metrics::Space12);
    m_grid->setVerticalSpacing(2);
    m_grid->addWidget(title, WhoRow, 0);
    m_grid->addLayout(who, WhoRow, 1);
    if (m_authority) {
        auto* allows = plainLabel(tr("Authority"), this);
        allows->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        allows->setBuddy(m_authority);
        setLook(allows, Look::Second);
        auto* power = new QHBoxLayout;
        power->setSpacing(metrics::Space8);
        power->addWidget(m_authority, 1);
        power->addWidget(m_until);
        m_grid->addWidget(allows, PowerRow, 0);
        m_grid->addLayout(power, PowerRow, 1);
    }
    m_grid->addWidget(m_problem, PowerRow + 1, 1);
    m_grid->setColumnStretch(1, 1);
}

void PartyRow::nameFields()
{
    const bool person = kind() == Applicant::Kind::Person;
    const QString number = person ? tr("ID number") : tr("Credit code");
    const QString name = person ? tr("Name") : tr("Organisation name");
    m_id->setPlaceholderText(number);
    m_id->setAccessibleName(number);
    m_name->setPlaceholderText(name);
    m_name->setAccessibleName(name);
    check();
}

void PartyRow::check()
{
    const QString typed = m_id->text();
    if (const QString upper = typed.toUpper(); upper != typed) {
        const int cursor = m_id->cursorPosition();
        m_id->setText(upper);
        m_id->setCursorPosition(cursor);
        return;
    }
    const QString wrong = idProblem(kind(), typed.trimmed());
    if (!wrong.isEmpty())
        setProblem(IntakeField::IdNumber, wrong);
    if (typed.trimmed().size() == FullId && wrong.isEmpty())
        m_id->setHint(u"✓"_s, Look::Good);
    else
        m_id->setHint({});
}

Party PartyRow::party() const
{
    Party made;
    made.part = m_part;
    made.who = {kind(), m_name->text().trimmed(), m_id->text().trimmed(), m_phone->text().trimmed()};
    if (m_authority) {
        made.authority = m_authority->text().trimmed();
        made.authorityUntil = dayTyped(m_until->text()).value_or(LocalDay{});
    }
    return made;
}

void PartyRow::setParty(const Party& party)
{
    m_kind->setCurrentIndex(m_kind->findData(int(party.who.kind)));
    m_id->setText(party.who.idNumber);
    m_name->setText(party.who.name);
    m_phone->setText(party.who.phone);
    if (m_authority) {
        m_authority->setText(party.authority);
        m_until->setText(party.authorityUntil == LocalDay{} ? QString() : formatDay(party.authorityUntil));
    }
    clearProblems();
    check();
}

void PartyRow::takeNumber(Applicant::Kind kind, const QString& number)
{
    m_kind->setCurrentIndex(m_kind->findData(int(kind)));
    m_id->setText(number);
}

bool PartyRow::isEndWrong() const
{
    return m_until && !m_until->text().trimmed().isEmpty() && !dayTyped(m_until->text());
}

QLineEdit* PartyRow::lineOf(IntakeField field) const
{
    switch (field) {
    case IntakeField::IdNumber:
        return m_id;
    case IntakeField::Phone:
        return m_phone;
    case IntakeField::Authority:
        return m_authority;
    case IntakeField::AuthorityUntil:
        return m_until;
    case IntakeField::Name:
    case IntakeField::Item:
    case IntakeField::Remark:
    case IntakeField::Materials:
    case IntakeField::Files:
        break;
    }
    return m_name;
}

void PartyRow::setProblem(IntakeField field, const QString& problem)
{
    QLineEdit* line = lineOf(field);
    if (!line)
        return;
    // Below the row the field stands in.
    const bool ofPower = line == m_authority || line == m_until;
    m_grid->removeWidget(m_problem);
    m_grid->addWidget(m_problem, (ofPower ? PowerRow : WhoRow) + 1, 1);
    m_problem->setText(problem);
    line->setAccessibleDescription(problem);
    setWrong(line, !problem.isEmpty());
}

void PartyRow::clearProblems()
{
    m_problem->clear();
    for (HintedLineEdit* line : {m_id, m_name, m_phone, m_authority, m_until}) {
        if (line) {
            line->setAccessibleDescription({});
            setWrong(line, false);
        }
    }
}

QList<QWidget*> PartyRow::walk() const
{
    QList<QWidget*> stops{m_kind, m_id, m_name, m_phone};
    if (m_authority)
        stops << m_authority << m_until;
    return stops;
}

} // namespace duban
