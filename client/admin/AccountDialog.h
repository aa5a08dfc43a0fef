// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/Replica.h"
#include "client/step/FormDialog.h"
#include "common/protocol/SetUpReplies.h"

#include <map>

namespace duban {

/// The roles of an account to tick. The three administrators (三员) exclude each other and every other role:
/// ticking one greys all others. Source: domain.md §8.
class RolesField : public QWidget
{
    Q_OBJECT

public:
    explicit RolesField(QWidget* parent = nullptr);

    RoleSet roles() const;
    void setRoles(RoleSet roles);

    TickBox* box(Role role) const { return m_boxes.at(role); }

signals:
    void changed();

private:
    void exclude();

    std::map<Role, TickBox*> m_boxes;
};

/// Makes or changes an account: roles, place, whether it may be used.
class AccountDialog : public FormDialog
{
    Q_OBJECT

public:
    /// @param known nothing: a new one
    AccountDialog(const Replica& replica, const PersonEntry& person, const std::optional<AccountEntry>& known,
                  QWidget* parent = nullptr);

    /// @return nothing while a field is wrong.
    std::optional<SetAccount> request() const;

    RolesField* roles() const noexcept { return m_roles; }

private:
    void addPlaces(const std::optional<AccountEntry>& known);
    void followRoles();
    void explainRefusals();

    const Replica& m_replica;
    PersonId m_person;
    AccountId m_id;
    QLineEdit* m_login = nullptr;
    RolesField* m_roles = nullptr;
    ChoiceBox* m_role = nullptr;
    ChoiceBox* m_department = nullptr;
    ChoiceBox* m_window = nullptr;
    TickBox* m_disabled = nullptr;
};

/// Gives an account a one-time password, made here.
class IssuePasswordDialog : public FormDialog
{
    Q_OBJECT

public:
    IssuePasswordDialog(const PersonEntry& person, const AccountEntry& account, QWidget* parent = nullptr);

    std::optional<IssuePassword> request() const;

    const Secret& password() const noexcept { return m_password; }

private:
    AccountId m_account;
    Secret m_password;
};

} // namespace duban
