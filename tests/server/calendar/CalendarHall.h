// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/CalendarReplies.h"
#include "common/protocol/CalendarRequests.h"
#include "tests/server/calendar/Notices.h"
#include "tests/support/client/TestServer.h"

#include <QTemporaryDir>

#include <map>

namespace duban::test {

/// A whole rehearsal, page after page.
struct WholeRehearsal
{
    Rehearsal first;
    std::vector<RehearsedDeadline> rows;
    RehearsalCount count;
    int pages = 0;
};

/// The demonstration's hall with a replayed clock, and people of it at their desks.
class CalendarHall
{
public:
    /// @param from wall time at which the legal clock begins
    explicit CalendarHall(const QString& from);

    Result<> start() { return m_server.start(); }

    /// SIGKILL, then start on the same data; everybody logs in again.
    Result<> restart();
    void kill();

    TestServer& server() { return m_server; }

    /// @return the person at a desk; logs in at the first call. Ends the test program when that fails.
    TestClient& as(const QString& login);

    Result<CommandReply> advance(const QString& moment);

    /// @param limit of the variant's statutory clock in working days
    Result<CommandReply> takeIn(int statutoryDays);
    Result<CommandReply> accept(const CommandReply& taken);

    Result<CommandReply> import(const Notice& notice);
    Result<WholeRehearsal> rehearse(int pageLimit = 500);
    /// Rehearses and activates.
    Result<CommandReply> activate(const QString& approver = {}, const QString& reason = {});

    /// Waits until every deadline follows the calendar in force. @return false when that takes too long.
    bool waitFollowed();
    Result<StatusReply> status();

    /// Every open case with everything, as the supervision office sees it.
    std::vector<CaseDetails> cases();

    /// One number out of the database file, read beside the server.
    qint64 number(const QString& sql);

    /// Changes the file behind the program's back. @return what went wrong; empty: nothing.
    QString tamper(const QStringList& statements);

private:
    QTemporaryDir m_dir;
    TestServer m_server;
    PasswordBook m_book;
    std::map<QString, std::unique_ptr<TestClient>> m_people;
    CatalogueReply m_catalogue;
};

} // namespace duban::test
