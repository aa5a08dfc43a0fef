// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/server/cases/SmallHall.h"

#include <functional>
#include <vector>

namespace duban::test {

/// What came back to a request.
struct Heard
{
    bool came = false; ///< false: the connection ended, or the time was over
    ErrorCode code = ErrorCode::None;
    QByteArray body; ///< as it came; empty where a request that comes again is answered anew
};

/// One request that can be sent again and again, always the same one.
using Sending = std::function<Heard()>;

/// A number of the database that grows by so much when the request has taken effect once.
struct Effect
{
    QString sql;
    qint64 grows = 1;
};

/// One of the transactions a hall lives by, and how it is brought about any number of times.
struct MainTransaction
{
    enum class Refusal {
        LeavesNothing, ///< turned away, the database is what it was
        InParts        ///< several transactions that belong to one request: each is whole
    };

    enum class Again {
        SameAnswer, ///< sent again under its id, it is answered as before and has no second effect
        NewEffect   ///< every time is another one: a session, a backup
    };

    enum class Disk {
        Data, ///< a sync that fails there stops the server at once
        Shelf ///< a sync that fails there is told and stops nothing
    };

    const char* name;
    /// Brings the hall where the request is lawful. @return the request
    std::function<Sending(SmallHall& hall)> prepare;
    std::vector<Effect> effects;
    Refusal refusal = Refusal::LeavesNothing;
    Again again = Again::SameAnswer;
    Disk disk = Disk::Data;
    int oneByOne = 5000; ///< so many calls fail one after the other; of those behind, ever fewer
};

/// Who must be in the hall besides those of SmallHall.
QByteArray morePeopleOfTransactions();

/// All of them, the shortest first.
std::vector<MainTransaction> mainTransactions();

} // namespace duban::test
