// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/AccountDialog.h"

#include "client/admin/OneTimePassword.h"
#include "client/admin/PlaceDialogs.h"
#include "client/admin/PlaceWords.h"
#include "client/model/DomainWords.h"
#include "client/widget/Card.h"

#include <QGridLayout>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr RoleSet ThreeAdministrators{Role::SystemAdmin, Role::SecurityAdmin, Role::Auditor};
constexpr int RoleColumns = 3;

constexpr std::array RolesInOrder{
    Role::WindowClerk, Role::Handler,       Role::Reviewer,  Role::Approver,      Role::DepartmentHead,
    Role::UnitAdmin,   Role::Leader,        Role::Secretary, Role::MatterOfficer, Role::SupervisionOfficer,
    Role::SystemAdmin, Role::SecurityAdmin, Role::Auditor};

RoleSet rolesOfAccount(const AccountEntry& account)
{
    return account.roles == 0 ? RoleSet{account.role} : RoleSet::fromBits(account.roles);
}

QString loginProblem(const QString& login)
{
    static const QRegularExpression form(u"^[A-Za-z0-9._-]{2,40}$"_s);
    return form.match(login).hasMatch() ? QString()
                                        : AccountDialog::tr("2 to 40 letters (a-z), digits and . _ -");
}

} // namespace

RolesField::RolesField(QWidget* parent) : QWidget(parent)
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(metrics::Space8);
    grid->setVerticalSpacing(0);
    int at = 0;
    for (const Role role : RolesInOrder) {
        if (role == Role::SystemAdmin)
            at = (at + RoleColumns - 1) / RoleColumns * RoleColumns; // a line of their own
        auto* box = new TickBox(roleName(role), this);
        box->setObjectName(u"role.%1"_s.arg(int(role)));
        m_boxes.emplace(role, box);
        grid->addWidget(box, at / RoleColumns, at % RoleColumns);
        ++at;
        connect(box, &TickBox::toggled, this, [this] {
            exclude();
            emit changed();
        });
    }
    auto* why = plainLabel(
        tr("An administrator of the system, of security or of the audit holds no other role, and the "
           "three are three people: nobody checks what they do themselves."),
        this);
    setLook(why, Look::Small);
    why->setWordWrap(true);
    grid->addWidget(why, (at + RoleColumns - 1) / RoleColumns, 0, 1, RoleColumns);
    setFocusProxy(m_boxes.at(RolesInOrder.front()));
    setFocusPolicy(Qt::StrongFocus);
}

RoleSet RolesField::roles() const
{
    RoleSet set;
    for (const auto& [role, box] : m_boxes) {
        if (box->isChecked())
            set.add(role);
    }
    return set;
}

void RolesField::setRoles(RoleSet roles)
{
    for (const auto& [role, box] : m_boxes)
        box->setChecked(roles.has(role));
    exclude();
}

/// What cannot be ticked beside what is ticked already is greyed.
void RolesField::exclude()
{
    const RoleSet now = roles();
    for (const auto& [role, box] : m_boxes) {
        const bool fits = now.isEmpty() || box->isChecked() ||
                          RoleSet::fromBits(now.bits() | RoleSet{role}.bits()).isLawful();
        box->setEnabled(fits);
    }
}

AccountDialog::AccountDialog(const Replica& replica, const PersonEntry& person,
                             const std::optional<AccountEntry>& known, QWidget* parent)
    : FormDialog(known ? tr("Change account") : tr("Add account"),
                 known ? u"%1  ·  %2"_s.arg(person.name, known->login) : person.name, parent),
      m_replica(replica), m_person(person.id), m_id(known ? known->account : AccountId{})
{
    if (!known) {
        m_login = new QLineEdit(this);
        addField(u"login"_s, tr("Login name; never changed later"), m_login,
                 [login = m_login] { return loginProblem(login->text()); });
    }
    m_roles = new RolesField(this);
    addField(u"roles"_s, tr("Roles"), m_roles,
             [this] { return m_roles->roles().isLawful() ? QString() : tr("Tick at least one role."); });
    m_role = addChoice(u"role"_s, tr("Workplace after login"));
    addPlaces(known);
    if (known) {
        m_disabled = new TickBox(tr("Disabled: nobody can log in with it"), this);
        m_disabled->setChecked(known->disabled);
        addField(u"disabled"_s, {}, m_disabled, [] { return QString(); });
    }
    connect(m_roles, &RolesField::changed, this, [this] {
        followRoles();
        noteChange(m_roles);
    });
    connect(m_role, &QComboBox::currentIndexChanged, this, [this] {
        followRoles();
        refresh();
    });
    if (known)
        m_roles->setRoles(rolesOfAccount(*known));
    followRoles();
    if (known)
        m_role->setCurrentIndex(m_role->findData(int(known->role)));
    explainRefusals();
    begin();
    keepAs(u"account.%1.%2"_s.arg(m_person.value).arg(m_id.value));
}

void AccountDialog::addPlaces(const std::optional<AccountEntry>& known)
{
    m_department = addChoice(u"department"_s, tr("Department"));
    addOrganisations(*m_department, m_replica);
    m_department->setCurrentIndex(known ? m_department->findData(known->department.value) : -1);
    m_window = addChoice(u"window"_s, tr("Window"));
    for (const ServiceWindow& window : m_replica.windows()) {
        if (!window.closed || (known && known->window == window.id))
            m_window->addItem(windowLine(m_replica, window.id), window.id.value);
    }
    m_window->setCurrentIndex(known && known->window.isValid() ? m_window->findData(known->window.value)
                                                               : -1);
}

void AccountDialog::explainRefusals()
{
    explain(u"login"_s, tr("This login name is in use already."));
    explain(u"roles"_s, tr("Another account of this person excludes these roles."));
    explain(u"department"_s, tr("That department is closed."));
    explain(u"window"_s, tr("That window is closed."));
    explain(u"person"_s, tr("This person has left."));
    explain(ErrorCode::NotAllowed,
            tr("Nobody changes their own rights: another security administrator does."));
    explain(ErrorCode::WrongState,
            tr("It is the last administrator of its kind: appoint another one first."));
}

/// The workplace is one of the roles; what the place is follows from both.
void AccountDialog::followRoles()
{
    const RoleSet roles = m_roles->roles();
    const QVariant kept = m_role->currentData();
    {
        const QSignalBlocker quiet(m_role);
        m_role->clear();
        for (const Role role : RolesInOrder) {
            if (roles.has(role))
                m_role->addItem(roleName(role), int(role));
        }
        const int same = m_role->findData(kept);
        m_role->setCurrentIndex(same >= 0 ? same : m_role->count() > 0 ? 0 : -1);
    }
    const bool administers = (roles.bits() & ThreeAdministrators.bits()) != 0;
    const bool asClerk = Role(m_role->currentData().toInt()) == Role::WindowClerk;
    showField(u"role"_s, m_role->count() > 1);
    showField(u"department"_s, !roles.isEmpty() && !administers && !asClerk);
    showField(u"window"_s, roles.has(Role::WindowClerk));
}

std::optional<SetAccount> AccountDialog::request() const
{
    if (!isRight())
        return std::nullopt;
    SetAccount account;
    account.account = m_id;
    account.person = m_person;
    account.login = m_login ? m_login->text() : QString();
    account.roles = m_roles->roles().bits();
    account.role = Role(m_role->currentData().toInt());
    if (!m_department->isHidden())
        account.department = {m_department->currentData().toLongLong()};
    if (!m_window->isHidden())
        account.window = {m_window->currentData().toLongLong()};
    account.disabled = m_disabled && m_disabled->isChecked();
    return account;
}

IssuePasswordDialog::IssuePasswordDialog(const PersonEntry& person, const AccountEntry& account,
                                         QWidget* parent)
    : FormDialog(tr("Issue one-time password"), u"%1  ·  %2"_s.arg(person.name, account.login), parent),
      m_account(account.account), m_password(newOneTimePassword(account.login))
{
    addHint(
        tr("A password is made and shown once. It opens the account for 7 days and is changed at the first "
           "login. The old password ends now, and with it every session of the account."));
    explain(ErrorCode::NotAllowed,
            tr("Nobody issues a password to themselves: another security administrator does."));
    explain(u"account"_s, tr("This person has left."));
    begin();
}

std::optional<IssuePassword> IssuePasswordDialog::request() const
{
    return IssuePassword{m_account, m_password};
}

} // namespace duban
