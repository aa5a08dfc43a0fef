// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/SetUpReplies.h"
#include "tests/support/client/TestServer.h"

#include <QTemporaryDir>

#include <map>

namespace duban::test {

/// A hall with two offices and people of every kind, its server with a replayed clock that stands at
/// 2026-09-21 09:30, a Monday. A failure of the fixture ends the test program.
class PeopleHall
{
public:
    PeopleHall();

    /// @return the person at a desk; logs in at the first call.
    TestClient& as(const QString& login);

    /// @return a connection that has said Hello and nothing else.
    std::unique_ptr<TestClient> stranger();

    /// Lets go of the person's connection; the next as() logs in anew.
    void leave(const QString& login) { m_clients.erase(login); }

    /// Sends and waits. @return what the server said; for InvalidInput `number` names the field
    template <class Command>
    CommandReply ask(const QString& login, const Command& command)
    {
        const auto reply = as(login).call<CommandReply>(command);
        if (!reply)
            qFatal("%s: no answer: %s", qPrintable(login), qPrintable(reply.error().detail));
        return *reply;
    }

    /// A step of a case at its present revision.
    template <class Command>
    CommandReply step(const QString& login, CaseId id, Command command = {})
    {
        command.caseId = id;
        command.expected = details(id).row.revision;
        return ask(login, command);
    }

    void advance(const QString& to);

    /// Takes a case of the office 甲局 in and accepts it: it stands in Handling.
    CaseId accepted();

    CaseDetails details(CaseId id);

    /// @return everybody, as the security administrator sees them.
    std::vector<PersonEntry> people();
    PersonEntry personOf(const QString& login);

    PersonId person(const QString& login) { return personOf(login).id; }

    AccountEntry account(const QString& login);
    OrganisationId unit(const QString& name) const;

    /// A unit's new person. @return the id
    PersonId enter(const QString& name);

    /// Gives an account a one-time password and notes it for the next login.
    CommandReply issue(const QString& login, const QString& password);

    /// Writes the rule by which a stage of 许可 is assigned while the server is down.
    void setRule(Stage stage, Assignment rule, const QStringList& logins);

    /// Changes the file behind the program's back. While the server is down.
    void execute(const QStringList& statements);

    /// One number out of the database file, read beside the server.
    qint64 number(const QString& sql);

    TestServer& server() { return *m_server; }

    PasswordBook& book() { return m_book; }

    const CatalogueReply& catalogue() const { return m_catalogue; }

private:
    QTemporaryDir m_dir;
    std::unique_ptr<TestServer> m_server;
    PasswordBook m_book;
    std::map<QString, std::unique_ptr<TestClient>> m_clients;
    CatalogueReply m_catalogue;
};

} // namespace duban::test
