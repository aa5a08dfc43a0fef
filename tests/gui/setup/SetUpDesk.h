// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/AccountsView.h"
#include "client/admin/PlacesView.h"
#include "client/admin/UnitPeopleView.h"
#include "tests/gui/views/ViewDesk.h"

namespace duban {

/// A server that was started in an empty folder, and the passwords its people chose.
class EmptyHall
{
public:
    EmptyHall();

    bool start();

    TestServer& server() { return m_server; }

    QString path(const QString& name) const { return m_folder.filePath(name); }

    /// A password that opens the account: the one of the first start, one that was handed over, or the own
    /// one.
    QString passwordOf(const QString& login) const;

    void note(const QString& login, const QString& password) { m_passwords.insert(login, password); }

private:
    QTemporaryDir m_folder;
    TestServer m_server;
    QHash<QString, QString> m_passwords;
};

/// Logs in through the login page, and through the page that demands another password when it is a one-time
/// one.
/// @return true when the person's first view is on the screen
bool enterByHand(EmptyHall& hall, ViewDesk& desk, const QString& login);

/// Fills the open dialog of a view: lines by text, lists by the words of an entry, boxes by "yes".
/// @return false when there is no such field
bool fillIn(FormDesk& desk, const QList<std::pair<QString, QString>>& fields);

/// Confirms the open dialog and waits until the server has taken it.
/// @return what the dialog said when it did not; empty when it did
QString confirm(FormDesk& desk);

/// Waits up to 30 s.
bool soon(const std::function<bool()>& condition);

/// The keys of the tree or list by the words they show.
qint64 keyOf(const PlaceTree& tree, const QString& name);

} // namespace duban
