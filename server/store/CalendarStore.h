// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/calendar/CalendarNotice.h"
#include "server/store/Database.h"

#include <optional>

namespace duban {

/// A notice laid ready, not in force.
struct CalendarDraft
{
    CalendarNotice notice;
    QByteArray json; ///< as imported
    PersonId importedBy;
    QString importedByName;
    LegalTime importedAt;
    JournalSeq seq; ///< of the import
};

/// Who brought a calendar into force, and who answers for the red lights it takes back.
struct CalendarApproval
{
    PersonId activatedBy; ///< not valid: the calendar of the first start
    LegalTime activatedAt;
    PersonId approvedBy; ///< not valid: no red light was to fall away
    QString reason;
};

/// What changes a calendar. The notices in force are CatalogueStore's.
class CalendarStore
{
public:
    /// @return the version in force, without its notices; 0 when there is none.
    static Result<CalendarVersion> version(const ReadTx& tx);

    /// @return the notices laid ready: national before regional, each layer by year.
    static Result<std::vector<CalendarDraft>> drafts(const ReadTx& tx);
    /// Writes a draft over the one of the same layer and year.
    static Result<> lay(WriteTx& tx, const CalendarDraft& draft, JournalSeq seq);
    static Result<> drop(WriteTx& tx, CalendarNotice::Layer layer, int year);
    static Result<> dropAll(WriteTx& tx);

    /// @return who stands behind a version; all not set for an unknown one.
    static Result<CalendarApproval> approval(const ReadTx& tx, CalendarVersion version);
    static Result<> setApproval(WriteTx& tx, CalendarVersion version, const CalendarApproval& approval);
};

} // namespace duban
