// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/Replies.h"
#include "tests/support/client/TestClient.h"
#include "tests/support/client/TestServer.h"

#include <QTemporaryDir>

#include <functional>
#include <map>
#include <memory>

namespace duban::test {

/// A hall file that stands for itself.
struct WholeHall
{
    QByteArray json;
};

/// A hall of one department with items of every kind the rules tell apart, its server with a replayed clock,
/// and everybody logged in.
class SmallHall
{
public:
    /// Starts the server with the legal clock at `from` (wall time); a failure ends the test program.
    /// @param morePeople entries of the hall file, each with a comma behind it
    explicit SmallHall(const QString& from, const QByteArray& morePeople = {});

    /// The same with another hall; it needs a `clerk`, an `officer` and a `sysadmin`.
    SmallHall(const QString& from, const WholeHall& whole);

    /// What the server's process finds in its environment, made from the folder that holds its data folder.
    using Environment = std::function<QStringList(const QString& folder)>;

    SmallHall(const QString& from, const QByteArray& morePeople, const Environment& environment);

    TestClient& as(const QString& login);

    PersonId personOf(const QString& login);

    /// Moves the legal clock, giving every light due up to then.
    void advance(const QString& to);

    /// Takes a case in at the window.
    /// @param missing names of papers that are not there
    CaseId submit(const QString& item, const QStringList& missing = {});

    /// @return the case as the supervision officer sees it.
    CaseDetails details(CaseId id);

    Revision revisionOf(CaseId id) { return details(id).row.revision; }

    MaterialId material(const QString& item, const QString& name) const;
    const VariantEntry& variant(const QString& item) const;

    /// Sends a step of the case with its present revision.
    /// @return what the server said; for InvalidInput `number` names the field
    template <class Command>
    CommandReply step(const QString& login, CaseId id, Command command = {})
    {
        if constexpr (std::is_same_v<Command, CompleteCase>)
            putDecisionOut(login, id);
        command.caseId = id;
        command.expected = revisionOf(id);
        const auto reply = as(login).call<CommandReply>(command);
        if (!reply)
            qFatal("no answer: %s", qPrintable(reply.error().detail));
        return *reply;
    }

    /// Issues the decision of a case as a document where that was not done: what CompleteCase waits for.
    void putDecisionOut(const QString& login, CaseId id);

    TestServer& server() { return *m_server; }

    /// Lets everybody log in anew: after a restart of the server.
    void reconnect() { m_clients.clear(); }

    const CatalogueReply& catalogue() const { return m_catalogue; }

    /// Fetches the catalogue as it is now, as the clerk sees it.
    const CatalogueReply& refetchCatalogue();

    /// Logs in once more, with a connection of its own that ends here.
    Result<LoginReply> logInAgain(const QString& login);

    /// Holds the data folder.
    QString folder() const { return m_dir.path(); }

private:
    void start(const QString& from, const QByteArray& hall, const QStringList& environment);

    QTemporaryDir m_dir;
    std::unique_ptr<TestServer> m_server;
    PasswordBook m_book;
    std::map<QString, std::unique_ptr<TestClient>> m_clients;
    std::map<QString, PersonId> m_people;
    CatalogueReply m_catalogue;
};

} // namespace duban::test
