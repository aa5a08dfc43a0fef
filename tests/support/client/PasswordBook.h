// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"
#include "common/base/Secret.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace duban {

/// The passwords a test or a demonstration knows: the one-time ones of first-passwords.csv and those that
/// replaced them, which it keeps in a file of the same form (mode 0600).
class PasswordBook
{
public:
    /// @param firstPasswords the server's file with the columns login, password, person, role
    /// @param secretsFile where changed passwords are kept; read first when it is there; empty: kept nowhere
    static Result<PasswordBook> load(const QString& firstPasswords, const QString& secretsFile = {});

    bool knows(const QString& login) const { return m_entries.contains(login); }

    QStringList logins() const { return m_order; }

    /// @return the present password of an account; empty for an unknown one.
    Secret passwordOf(const QString& login) const { return m_entries.value(login).password; }

    /// @return the role as the server's file names it; empty for an unknown account.
    QString roleOf(const QString& login) const { return m_entries.value(login).role; }

    /// Notes that an account has a new password. Call keep() afterwards.
    void change(const QString& login, const Secret& password);

    /// Writes the changed passwords into the secrets file, if there is one.
    Result<> keep() const;

    /// @return a new random password that satisfies the policy.
    static Secret makePassword();

private:
    struct Entry
    {
        Secret password;
        QString person;
        QString role;
        enum class Origin { OneTime, Changed } origin = Origin::OneTime;
    };

    Result<> add(const QString& path, Entry::Origin origin);

    QHash<QString, Entry> m_entries;
    QStringList m_order;
    QString m_secretsFile;
};

} // namespace duban
