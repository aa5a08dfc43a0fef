// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/Case.h"
#include "common/supervision/Light.h"
#include "server/store/Database.h"

#include <optional>

namespace duban {

/// One light, as far as an annulment looks at it.
struct JudgedLight
{
    LightId id;
    Light level{};
    OrganisationId department; ///< that the case lay with when it was given
    bool annulled = false;
};

/// A light that an officer wants taken back.
struct AnnulmentRequest
{
    qint64 id = 0; ///< 0: not written yet
    LightId light;
    PersonId askedBy;
    LegalTime askedAt;
    QString reason;
};

/// Requests for taking lights back, and the words on them. The annulment itself is DeadlineStore's.
class AnnulmentStore
{
public:
    /// @return NotFound when the case has no such light.
    static Result<JudgedLight> light(const ReadTx& tx, CaseId id, LightId light);

    /// @return the request that waits for a word; nothing when there is none.
    static Result<std::optional<AnnulmentRequest>> open(const ReadTx& tx, LightId light);

    /// @return true when the person took a step of the case, or works on it now.
    static Result<bool> workedOn(const ReadTx& tx, CaseId id, PersonId person);

    static Result<> ask(WriteTx& tx, const AnnulmentRequest& request, JournalSeq seq);
    static Result<> answer(WriteTx& tx, qint64 request, CaseRequest::Answer answer, PersonId by, LegalTime at,
                           JournalSeq seq);
};

} // namespace duban
