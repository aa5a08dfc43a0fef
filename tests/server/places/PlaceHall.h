// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/SetUpReplies.h"
#include "tests/support/client/TestClient.h"
#include "tests/support/client/TestServer.h"

#include <QTemporaryDir>

#include <map>
#include <memory>

namespace duban::test {

/// Two departments, two halls and four windows, with a server whose clock is replayed and people at their
/// desks. The second hall is open from 08:30 to 12:00 and from 14:00 to 17:30.
class PlaceHall
{
public:
    /// Starts the server with the legal clock at `from` (wall time), or on the real one where it is empty; a
    /// failure ends the test program.
    explicit PlaceHall(const QString& from);

    /// @return the person at a desk; logs in at the first call, resumes the session after the server has
    /// closed the
    ///         connection.
    TestClient& as(const QString& login);

    /// @return what the last login or resumption of this person said.
    const LoginReply& session(const QString& login);

    /// SIGKILL, and the server anew on the same data. The sessions go on.
    void restart();

    /// Moves the legal clock. @return what the server said.
    void advance(const QString& to);

    /// Sends a command. @return what the server said; for InvalidInput `number` names the field.
    template <class Command>
    CommandReply send(const QString& login, const Command& command)
    {
        return ask<CommandReply>(login, command);
    }

    /// Asks something. When the server closes the connection instead, the person comes back with the same
    /// session and asks again under the same id, as the client does. A refusal ends the test program.
    template <class Reply, class Message>
    Reply ask(const QString& login, const Message& message)
    {
        TestClient& client = as(login);
        const RequestId id = client.send(message);
        auto reply = client.takeReply<Reply>(id);
        if (!reply && reply.error().code == ErrorCode::None) {
            client.waitClosed();
            as(login).resend(id, message);
            reply = client.takeReply<Reply>(id);
        }
        if (!reply)
            qFatal("%s: %s", qPrintable(login), qPrintable(reply.error().detail));
        return *reply;
    }

    CatalogueReply catalogue() { return ask<CatalogueReply>(QStringLiteral("officer"), GetCatalogue{}); }

    /// @return the entry with this name; ends the test program when there is none.
    OrganisationEntry organisation(const QString& name);
    HallEntry hall(const QString& name);
    WindowEntry window(const QString& name);
    VariantEntry variant(const QString& item);

    PersonId person(const QString& login) { return session(login).person; }

    CommandReply submit(const QString& login, const QString& item);
    /// Takes a case in and accepts it.
    CaseId accepted(const QString& login, const QString& item);

    CaseDetails details(CaseId id) { return ask<CaseDetails>(QStringLiteral("officer"), GetCase{id}); }

    /// @return ids of the open cases that the person's list holds.
    std::vector<CaseId> casesOf(const QString& login);

    /// One number out of the database file, read beside the server.
    qint64 number(const QString& sql);

    TestServer& server() { return *m_server; }

private:
    struct Desk
    {
        std::unique_ptr<TestClient> client;
        LoginReply session;
    };

    void enter(const QString& login, Desk& desk);
    void comeBack(const QString& login, Desk& desk);

    QTemporaryDir m_dir;
    std::unique_ptr<TestServer> m_server;
    PasswordBook m_book;
    std::map<QString, Desk> m_desks;
};

} // namespace duban::test
