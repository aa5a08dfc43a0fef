// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/DeskReplies.h"
#include "server/store/Database.h"

namespace duban {

/// How people like their desks: no records, they may be thrown away.
class PreferenceStore
{
public:
    /// What an account keeps.
    struct Kept
    {
        int count = 0;
        qint64 bytes = 0; ///< of the values
    };

    /// @return what the account keeps beside `name`.
    static Result<Kept> keptBeside(const ReadTx& tx, AccountId account, const QString& name);
    /// @return everything, by name.
    static Result<std::vector<PreferenceRow>> all(const ReadTx& tx, AccountId account);
    static Result<> put(WriteTx& tx, AccountId account, const PreferenceRow& preference);
    static Result<> forget(WriteTx& tx, AccountId account, const QString& name);
};

} // namespace duban
