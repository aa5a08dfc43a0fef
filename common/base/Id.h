// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>

#include <compare>

namespace duban {

/// Row identity of one kind of thing; two kinds never mix. 0 means 'none yet'.
template <class Tag>
struct Id
{
    qint64 value = 0;

    bool isValid() const noexcept { return value > 0; }

    friend auto operator<=>(const Id&, const Id&) = default;

    friend size_t qHash(const Id& id, size_t seed = 0) noexcept { return ::qHash(id.value, seed); }
};

using CaseId = Id<struct CaseTag>;
using OrganisationId = Id<struct OrganisationTag>; ///< departments, sections: nodes of one tree
using HallId = Id<struct HallTag>;
using WindowId = Id<struct WindowTag>;
using PersonId = Id<struct PersonTag>;
using AccountId = Id<struct AccountTag>;
using SessionId = Id<struct SessionTag>;
using ItemId = Id<struct ItemTag>;
using VariantId = Id<struct VariantTag>;
using MaterialId = Id<struct MaterialTag>;
using DeadlineId = Id<struct DeadlineTag>;
using LightId = Id<struct LightTag>;
using ProcedureId = Id<struct ProcedureTag>;
using FormId = Id<struct FormTag>;               ///< a parked intake form
using QuestionId = Id<struct QuestionTag>;       ///< put to another section
using DocumentId = Id<struct DocumentTag>;       ///< a paper that was issued
using AttachmentId = Id<struct AttachmentTag>;   ///< a file of a case
using CaseRequestId = Id<struct CaseRequestTag>; ///< a proposed extension, procedure or voiding

/// Counts the writings of one row; a writer names the revision it looked at. Starts at 1.
struct Revision
{
    qint64 value = 0;
    friend auto operator<=>(const Revision&, const Revision&) = default;
};

/// Position in the journal; the order of events is this, never a time. Starts at 1.
struct JournalSeq
{
    qint64 value = 0;
    friend auto operator<=>(const JournalSeq&, const JournalSeq&) = default;
};

/// Version of the calendar a due moment was computed with.
struct CalendarVersion
{
    qint64 value = 0;
    friend auto operator<=>(const CalendarVersion&, const CalendarVersion&) = default;
};

} // namespace duban
