// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/AccountsView.h"

#include "client/admin/AccountDialog.h"
#include "client/admin/PlaceWords.h"
#include "client/model/DomainWords.h"
#include "client/step/People.h"

using namespace Qt::StringLiterals;

namespace duban {

namespace {

/// How long the server lets a one-time password open the account.
constexpr int OneTimeDays = 7;

enum AccountChip { WithoutAccount = 1, WithoutPassword = 2, DisabledAccount = 3 };

QString roleWords(const AccountEntry& account)
{
    const RoleSet roles = account.roles == 0 ? RoleSet{account.role} : RoleSet::fromBits(account.roles);
    QStringList words{roleName(account.role)};
    for (const Role role : AllRoles) {
        if (roles.has(role) && role != account.role)
            words << roleName(role);
    }
    return words.join(u" · "_s);
}

} // namespace

AccountsView::AccountsView(const ViewContext& context, QWidget* parent)
    : StaffView(context,
                {tr("Accounts"),
                 tr("Name, login, role or place"),
                 {tr("Name"), tr("Unit"), tr("Login"), tr("Roles"), tr("Place"), tr("State")},
                 3,
                 {tr("All"), tr("No account"), tr("No password"), tr("Disabled")},
                 tr("No people yet"),
                 tr("Unit administrators enter the people; then each is given an account here.")},
                parent),
      m_add(addAct(tr("Add account…"), QKeySequence(Qt::Key_F2))),
      m_change(addAct(tr("Change…"), QKeySequence(Qt::Key_F4))),
      m_password(addAct(tr("One-time password…"), QKeySequence(Qt::Key_F7)))
{
    connect(m_add, &QPushButton::clicked, this, &AccountsView::add);
    connect(m_change, &QPushButton::clicked, this, &AccountsView::change);
    connect(m_password, &QPushButton::clicked, this, &AccountsView::issue);
    showRows();
}

QString AccountsView::placeOf(const AccountEntry& account) const
{
    if (account.role == Role::WindowClerk)
        return windowLine(replica(), account.window);
    const Organisation* department = replica().organisation(account.department);
    return department ? department->name : QString();
}

RecordView::Row AccountsView::rowOf(const PersonEntry& person, const AccountEntry* account) const
{
    const bool left = hasLeft(person, today());
    Row row;
    const QString unit = replica().departmentName(person.unit);
    if (!account) {
        row.key = -person.id.value;
        row.facts = {person.name, unit, {}, {}, {}, left ? tr("has left") : tr("no account")};
        row.chips = left ? 0U : 1U << unsigned(WithoutAccount);
        return row;
    }
    row.key = account->account.value;
    const QString state = account->disabled       ? (left ? tr("has left") : tr("disabled"))
                          : !account->hasPassword ? tr("no password yet")
                                                  : tr("in use");
    row.facts = {person.name, unit, account->login, roleWords(*account), placeOf(*account), state};
    if (account->disabled)
        row.chips = 1U << unsigned(DisabledAccount);
    else if (!account->hasPassword)
        row.chips = 1U << unsigned(WithoutPassword);
    return row;
}

std::vector<RecordView::Row> AccountsView::rows() const
{
    std::vector<Row> rows;
    for (const PersonEntry& person : people()) {
        if (person.accounts.empty())
            rows.push_back(rowOf(person, nullptr));
        for (const AccountEntry& account : person.accounts)
            rows.push_back(rowOf(person, &account));
    }
    return rows;
}

AccountsView::Chosen AccountsView::chosenAccount() const
{
    const qint64 key = chosen();
    for (const PersonEntry& person : people()) {
        if (key < 0 && person.id.value == -key)
            return {&person, nullptr};
        for (const AccountEntry& account : person.accounts) {
            if (account.account.value == key)
                return {&person, &account};
        }
    }
    return {};
}

bool AccountsView::choosePerson(PersonId person)
{
    for (const PersonEntry& known : people()) {
        if (known.id == person)
            return choose(known.accounts.empty() ? -person.value : known.accounts.front().account.value);
    }
    return false;
}

void AccountsView::showActs()
{
    const Chosen it = chosenAccount();
    const bool mine = it.person && it.person->id == replica().me().person;
    const bool here = it.person && !hasLeft(*it.person, today());
    m_add->setEnabled(here && !mine);
    m_change->setEnabled(it.account && !mine);
    m_password->setEnabled(it.account && here && !mine && !it.account->disabled);
    const QString why = mine ? tr("Nobody changes their own rights.") : QString();
    for (ActionButton* act : {m_add, m_change, m_password})
        act->setToolTip(why);
}

void AccountsView::add()
{
    const Chosen it = chosenAccount();
    if (!it.person || desk()->reopen())
        return;
    desk()->open(new AccountDialog(replica(), *it.person, std::nullopt, this),
                 told(tr("%1 has an account now; it needs a one-time password.").arg(it.person->name)));
}

void AccountsView::change()
{
    const Chosen it = chosenAccount();
    if (!it.account || !m_change->isEnabled() || desk()->reopen())
        return;
    desk()->open(new AccountDialog(replica(), *it.person, *it.account, this),
                 told(tr("The account %1 was changed.").arg(it.account->login)));
}

void AccountsView::issue()
{
    const Chosen it = chosenAccount();
    if (!it.account || desk()->reopen())
        return;
    auto* dialog = new IssuePasswordDialog(*it.person, *it.account, this);
    desk()->open(dialog, [this, person = *it.person, account = *it.account,
                          password = dialog->password()](const CommandReply& reply) {
        showSlip(person, account, password);
        told(tr("%1 has a new one-time password.").arg(account.login))(reply);
    });
}

void AccountsView::showSlip(const PersonEntry& person, const AccountEntry& account, const Secret& password)
{
    // The server's clock; before its first word the legal one, which differs only when it is replayed.
    const SystemTime told = replica().engine().systemNow;
    const qint64 now = told.isSet() ? told.ms : replica().legalNow().ms;
    const QDateTime until = QDateTime::fromMSecsSinceEpoch(now).addDays(OneTimeDays);
    const auto root = std::find_if(replica().organisations().begin(), replica().organisations().end(),
                                   [](const Organisation& o) { return !o.parent.isValid(); });
    const QString centre = root == replica().organisations().end() ? QString() : root->name;
    m_slip = new PasswordSlipDialog(
        {centre, person.name, account.login, password, until.toString(u"yyyy-MM-dd HH:mm"_s)}, this);
    m_slip->setAttribute(Qt::WA_DeleteOnClose);
    m_slip->open();
}

} // namespace duban
