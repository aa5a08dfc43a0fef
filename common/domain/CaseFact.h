// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Id.h"
#include "common/calendar/LocalDay.h"
#include "common/domain/Stage.h"

#include <QString>

#include <optional>

namespace duban {

/// What one step says beyond the case's own fields. Written once, shown on the case page, hashed with the
/// journal entry.
struct CaseFact
{
    /// Stored and sent: append only. Each line tells what number, day, person, text and detail hold.
    enum class Kind : quint8 {
        Received = 1,      ///< entered late: receivedAt (ms); witness; evidence; reason
        Refusal = 2,       ///< RefusalKind; text: the right organ
        Supplement = 3,    ///< text: note; detail: ids of the missing materials
        Supply = 4,        ///< number: 1 complete; detail: ids of the supplied materials
        Deferred = 5,      ///< material; day: until
        ProcedureEnd = 6,  ///< procedure; text: its result
        Delivery = 7,      ///< DeliveryWay; text: who took it, or how it was posted or told
        Remedy = 8,        ///< DenialGround, 0 of a decision on paper; text: where and until when to appeal
        PaperDecision = 9, ///< Decision; day of the paper; text: signer; detail: number of the paper
        Commitment = 10,   ///< number: 1 kept, 0 not
        Transfer = 11,     ///< number: the department before
        ReceiptBack = 12,  ///< the receipt of a voided case was withdrawn
        Visit = 14, ///< on site, agrees with the application: moment (ms); second officer; notes; place
        VisitDiffers = 15, ///< the same, and it does not agree
        SupplementAgain =
            16,        ///< a second notice is proposed; text: why; detail: ids of the missing materials
        Answered = 13, ///< number: RequestKind; text: granted length as 10wd, empty when turned down
    };

    Kind kind = Kind::Received;
    qint64 number = 0;
    std::optional<LocalDay> day;
    PersonId person;
    QString text;
    QString detail;

    friend bool operator==(const CaseFact&, const CaseFact&) = default;
};

} // namespace duban
