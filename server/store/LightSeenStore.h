// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/Database.h"

#include <optional>

namespace duban {

/// An officer took a light up.
struct LightSeen
{
    LightId light;
    PersonId person;
    LegalTime at;
    QString note;
};

/// Who took which light up; whoever comes first, once for ever.
class LightSeenStore
{
public:
    struct Seen
    {
        QString personName;
        LegalTime at;
    };

    /// @return nothing while nobody has taken it up.
    static Result<std::optional<Seen>> of(const ReadTx& tx, LightId light);
    static Result<> add(WriteTx& tx, const LightSeen& seen, JournalSeq seq);
};

} // namespace duban
