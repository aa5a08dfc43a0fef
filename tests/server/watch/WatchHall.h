// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/WatchReplies.h"
#include "tests/server/cases/Steps.h"

// An answer is compared with its code and, when a field is wrong, the field's name.
#define ANSWERS(reply, expectedCode)                                                                         \
    do {                                                                                                     \
        const CommandReply answered = (reply);                                                               \
        QVERIFY2(answered.code == (expectedCode),                                                            \
                 qPrintable(errorCodeName(answered.code) + u' ' + answered.number));                         \
    } while (false)

#define NAMES(reply, expectedField)                                                                          \
    do {                                                                                                     \
        const CommandReply answered = (reply);                                                               \
        QCOMPARE(answered.code, ErrorCode::InvalidInput);                                                    \
        QCOMPARE(answered.number, (expectedField));                                                          \
    } while (false)

namespace duban::test {

/// The small hall with a second supervision officer, one of the department 甲局, and one who is a head
/// too.
class WatchHall : public SmallHall
{
public:
    /// @param morePeople further entries of the hall file, each with a comma behind it
    explicit WatchHall(const QString& from, const QByteArray& morePeople = {});

    /// Sends a command. @return what the server said; no answer ends the test program.
    template <class Command>
    CommandReply ask(const QString& login, const Command& command)
    {
        const auto reply = as(login).template call<CommandReply>(command);
        if (!reply)
            qFatal("no answer: %s", qPrintable(reply.error().detail));
        return *reply;
    }

    /// Sends a query; a refusal ends the test program.
    template <class Answer, class Query>
    Answer fetch(const QString& login, const Query& query)
    {
        const auto answer = as(login).template call<Answer>(query);
        if (!answer)
            qFatal("%s: %s", qPrintable(login), qPrintable(answer.error().detail));
        return *answer;
    }

    /// @return the lights of a case, oldest first.
    std::vector<LightRow> lights(CaseId id);

    /// One number out of the database file, read beside the server.
    qint64 number(const QString& sql);

    /// Changes the file behind the program's back. @return what went wrong; empty: nothing.
    QString tamper(const QStringList& statements);

    /// SIGKILL, then start on the same data; everybody logs in again.
    void restart();
};

} // namespace duban::test
