// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/calendar/CalendarNotice.h"
#include "common/calendar/DueMoment.h"
#include "common/domain/Catalogue.h"
#include "common/protocol/Requests.h"

// Organisation, items and calendar as they travel.

namespace duban {

struct SpecialDayEntry
{
    LocalDay day{};
    bool makeUpWorkday = false;
    QString name;
    DUBAN_FIELDS(visit(1, self.day); visit(2, self.makeUpWorkday); visit(3, self.name);)
};

/// A hall's hours; minutes since midnight.
struct OpeningEntry
{
    qint64 morningOpen = 0;
    qint64 morningClose = 0;
    qint64 afternoonOpen = 0;
    qint64 afternoonClose = 0;
    quint8 alsoOpenOn = 0; ///< bit i-1 for ISO weekday i
    std::vector<SpecialDayEntry> exceptions;
    DUBAN_FIELDS(visit(1, self.morningOpen); visit(2, self.morningClose); visit(3, self.afternoonOpen);
                 visit(4, self.afternoonClose); visit(5, self.alsoOpenOn); visit(6, self.exceptions);)
};

struct OrganisationEntry
{
    OrganisationId id;
    OrganisationId parent;
    QString name;
    QString shortName;
    Tier tier = Tier::None;
    QString kindName;
    bool closed = false;
    QString documentWord{};
    DUBAN_FIELDS(visit(1, self.id); visit(2, self.parent); visit(3, self.name); visit(4, self.shortName);
                 visit(5, self.tier); visit(6, self.kindName); visit(7, self.closed);
                 visit(8, self.documentWord);)
};

struct HallEntry
{
    HallId id;
    QString name;
    bool ownHours = false; ///< false: the default hours on every working day
    OpeningEntry opening;
    bool closed = false;
    DUBAN_FIELDS(visit(1, self.id); visit(2, self.name); visit(3, self.ownHours); visit(4, self.opening);
                 visit(5, self.closed);)
};

struct WindowEntry
{
    WindowId id;
    HallId hall;
    OrganisationId department;
    QString name;
    bool closed = false;
    DUBAN_FIELDS(visit(1, self.id); visit(2, self.hall); visit(3, self.department); visit(4, self.name);
                 visit(5, self.closed);)
};

struct StageEntry
{
    Stage stage{};
    Limit limit{0, LimitUnit::WorkingDay};
    Assignment assignment = Assignment::Pool;
    std::vector<PersonId> people; ///< filed for the stage, in the order of the rota
    int reviews = 1;              ///< 1 to 5, more than 1 only for Review
    QString basis{};              ///< law and article of the stage's own limit; may be empty
    DUBAN_FIELDS(visit(1, self.stage); visit(2, self.limit.count); visit(3, self.limit.unit);
                 visit(4, self.assignment); visit(5, self.people); visit(6, self.reviews);
                 visit(7, self.basis);)
};

struct KindEntry
{
    QString name;
    Limit acceptanceNotice;
    Limit supplement;
    Limit acceptancePaper;
    Limit delivery;
    Limit extensionCap;
    Limit jointExtensionCap;
    int extensionsAllowed = 0;
    bool deemsAcceptance = false;
    QString legalBasis;
    DUBAN_FIELDS(visit(1, self.name); visit(2, self.acceptanceNotice.count);
                 visit(3, self.acceptanceNotice.unit); visit(4, self.supplement.count);
                 visit(5, self.supplement.unit); visit(6, self.acceptancePaper.count);
                 visit(7, self.acceptancePaper.unit); visit(8, self.delivery.count);
                 visit(9, self.delivery.unit); visit(10, self.extensionCap.count);
                 visit(11, self.extensionCap.unit); visit(12, self.jointExtensionCap.count);
                 visit(13, self.jointExtensionCap.unit); visit(14, self.extensionsAllowed);
                 visit(15, self.deemsAcceptance); visit(16, self.legalBasis);)
};

struct MaterialEntry
{
    MaterialId id;
    QString name;
    QString form;
    bool required = true;
    bool deferrable = false;
    DUBAN_FIELDS(visit(1, self.id); visit(2, self.name); visit(3, self.form); visit(4, self.required);
                 visit(5, self.deferrable);)
};

struct FeeEntry
{
    QString name;
    qint64 standardFen = 0;
    QString unit;
    QString basis;
    DUBAN_FIELDS(visit(1, self.name); visit(2, self.standardFen); visit(3, self.unit); visit(4, self.basis);)
};

struct VariantEntry
{
    VariantId id;
    ItemId item;
    OrganisationId department;
    QString itemName;
    QString name;
    QString kindName;
    Limit promisedLimit{0, LimitUnit::WorkingDay};
    Limit statutoryLimit{0, LimitUnit::WorkingDay};
    QString legalBasis;
    std::vector<StageEntry> flow;
    std::vector<MaterialEntry> materials;
    QString promisedBasis;
    bool immediate = false;
    bool joint = false;
    bool commitment = false;
    QString delegation;
    std::vector<FeeEntry> fees;
    QString duty;
    StageNaming naming = StageNaming::Handling;
    VariantStatus status = VariantStatus::Released;
    LocalDay from{};
    LocalDay until{}; ///< the epoch: without end
    VariantId replaces;
    VariantId mends{};     ///< the proposal that was turned down and is made anew with this one
    PersonId proposedBy{}; ///< told of proposals only, as all below: not read in a request
    QString proposedByName{};
    LocalDay proposedOn{};
    QString rejectedByName{}; ///< of one that was turned down
    LocalDay rejectedOn{};
    QString rejection{}; ///< why
    FilesDue filesDue = FilesDue::Never;
    DUBAN_FIELDS(visit(1, self.id); visit(2, self.item); visit(3, self.department); visit(4, self.itemName);
                 visit(5, self.name); visit(6, self.kindName); visit(7, self.promisedLimit.count);
                 visit(8, self.statutoryLimit.count); visit(9, self.legalBasis); visit(10, self.flow);
                 visit(11, self.materials); visit(12, self.promisedLimit.unit);
                 visit(13, self.statutoryLimit.unit); visit(14, self.promisedBasis);
                 visit(15, self.immediate); visit(16, self.joint); visit(17, self.commitment);
                 visit(18, self.delegation); visit(19, self.fees); visit(20, self.duty);
                 visit(21, self.naming); visit(22, self.status); visit(23, self.from); visit(24, self.until);
                 visit(25, self.replaces); visit(26, self.mends); visit(27, self.proposedBy);
                 visit(28, self.proposedByName); visit(29, self.proposedOn); visit(30, self.rejectedByName);
                 visit(31, self.rejectedOn); visit(32, self.rejection); visit(33, self.filesDue);)
};

struct CatalogueReply
{
    static constexpr auto kind = MessageKind::Catalogue;

    std::vector<OrganisationEntry> organisations;
    std::vector<HallEntry> halls;
    std::vector<WindowEntry> windows;
    std::vector<VariantEntry> variants;
    std::vector<KindEntry> kinds;
    QByteArray digest;
    bool unchanged = false; ///< what the asker holds is all there is to say; everything else is left out

    DUBAN_FIELDS(visit(1, self.organisations); visit(2, self.halls); visit(3, self.windows);
                 visit(4, self.variants); visit(5, self.kinds); visit(6, self.digest);
                 visit(7, self.unchanged);)
};

struct NoticeEntry
{
    int year = 0;
    std::vector<QString> papers;
    std::vector<SpecialDayEntry> days;
    CalendarNotice::Layer layer = CalendarNotice::Layer::National;
    DUBAN_FIELDS(visit(1, self.year); visit(2, self.papers); visit(3, self.days); visit(4, self.layer);)
};

struct CalendarReply
{
    static constexpr auto kind = MessageKind::Calendar;

    CalendarVersion version;
    std::vector<NoticeEntry> notices;
    DueRule dueRule = DueRule::EndOfDay; ///< of the light policy for clocks that start today
    QByteArray digest{};
    bool unchanged = false; ///< as in CatalogueReply

    DUBAN_FIELDS(visit(1, self.version); visit(2, self.notices); visit(3, self.dueRule);
                 visit(4, self.digest); visit(5, self.unchanged);)
};

} // namespace duban
