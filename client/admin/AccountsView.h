// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/OneTimePassword.h"
#include "client/department/StaffView.h"
#include "client/widget/Icon.h"

namespace duban {

/// Everybody with their accounts, and those who have none yet: a security administrator makes accounts, gives
/// roles and places, disables, and issues one-time passwords.
class AccountsView : public StaffView
{
    Q_OBJECT

public:
    explicit AccountsView(const ViewContext& context, QWidget* parent = nullptr);

    QString name() const override { return QStringLiteral("accounts"); }

    QString title() const override { return tr("Accounts"); }

    QIcon icon() const override { return duban::icon(IconName::Person); }

    ActionButton* addButton() const noexcept { return m_add; }

    ActionButton* changeButton() const noexcept { return m_change; }

    ActionButton* passwordButton() const noexcept { return m_password; }

    /// @return the password that is shown now; nullptr when there is none.
    PasswordSlipDialog* slip() const { return m_slip; }

    /// Chooses the first account of a person, or the person without one.
    bool choosePerson(PersonId person);

protected:
    std::vector<Row> rows() const override;
    void showActs() override;

    void openChosen() override { change(); }

private:
    struct Chosen
    {
        const PersonEntry* person = nullptr;
        const AccountEntry* account = nullptr; ///< nullptr: the person has none
    };

    Chosen chosenAccount() const;
    QString placeOf(const AccountEntry& account) const;
    Row rowOf(const PersonEntry& person, const AccountEntry* account) const;
    void add();
    void change();
    void issue();
    void showSlip(const PersonEntry& person, const AccountEntry& account, const Secret& password);

    ActionButton* m_add;
    ActionButton* m_change;
    ActionButton* m_password;
    QPointer<PasswordSlipDialog> m_slip;
};

} // namespace duban
