// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/DeskReplies.h"
#include "server/store/Database.h"

namespace duban {

/// Half-filled intake forms. They belong to the person who parked them and are gone when sent or dropped.
class FormStore
{
public:
    /// @return false for another's form, and when there is none.
    static Result<bool> isOf(const ReadTx& tx, FormId form, PersonId person);
    static Result<int> count(const ReadTx& tx, PersonId person);
    /// @param before the last form of the page before, one of the person's; not set: the first page
    /// @return the person's forms, the one parked last first, as many as one frame takes.
    static Result<FormPage> page(const ReadTx& tx, PersonId person, FormId before);

    /// Writes a form, a new one when its id is not set. @return its id.
    static Result<FormId> put(WriteTx& tx, PersonId person, const FormRow& form);
    static Result<> drop(WriteTx& tx, FormId form);
};

} // namespace duban
