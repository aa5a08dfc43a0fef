// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Id.h"
#include "common/calendar/Limit.h"
#include "common/calendar/OpeningCalendar.h"
#include "common/domain/Stage.h"

#include <QString>

#include <vector>

namespace duban {

/// 层级. Stored and sent: append only.
enum class Tier : quint8 { None = 0, Province = 1, City = 2, County = 3, Township = 4 };

/// A node of the tree of organisations: agency, department, section, …
struct Organisation
{
    OrganisationId id;
    OrganisationId parent; ///< not valid for the root
    QString name;
    QString shortName; ///< for boards and lists, at most 8 characters
    Tier tier = Tier::None;
    QString kind{};      ///< data: agency, section, township, street, committee, public enterprise, …
    bool closed = false; ///< no longer there; its past cases keep its name
    /// What it is called in the numbers of its documents (机关代字), at most 8 characters; empty: by its
    /// short name. Source: GB/T 9704-2012, 7.2.5.
    QString documentWord{};

    friend bool operator==(const Organisation&, const Organisation&) = default;
};

struct Hall
{
    HallId id;
    QString name;
    std::optional<OpeningRule> opening{}; ///< nothing: the default hours on every working day
    bool closed = false;

    friend bool operator==(const Hall&, const Hall&) = default;
};

/// A counter of a hall (窗口).
struct ServiceWindow
{
    WindowId id;
    HallId hall;
    OrganisationId department; ///< not valid for a window that serves all (综合窗口)
    QString name;
    bool closed = false;

    friend bool operator==(const ServiceWindow&, const ServiceWindow&) = default;
};

/// Who gets a case that enters a stage. Stored and sent: append only.
enum class Assignment : quint8 {
    Pool = 1,      ///< whoever claims it
    Named = 2,     ///< the first filed person
    Rota = 3,      ///< the filed persons in turn
    LeastLoad = 4, ///< the filed person with the fewest open cases
};

/// One stage of a variant's flow and its own limit.
struct StageRule
{
    Stage stage = Stage::Handling;
    Limit limit; ///< none: the stage has no limit of its own
    Assignment assignment = Assignment::Pool;
    std::vector<PersonId> people{}; ///< filed for this stage; empty: everyone of the department with the role
    int reviews = 1;                ///< how many persons review one after the other; 1 but for Stage::Review
    QString basis{};                ///< law and article of the stage's own limit; may be empty

    friend bool operator==(const StageRule&, const StageRule&) = default;
};

/// A paper an applicant must or may bring.
struct Material
{
    MaterialId id;
    QString name;
    QString form; ///< for example 原件 1, 复印件 2
    enum class Need : quint8 { Required = 1, Optional = 2 } need = Need::Required; ///< append only
    bool deferrable = false; ///< secondary: may follow after acceptance (容缺受理)

    friend bool operator==(const Material&, const Material&) = default;
};

/// From which step on each paper that was handed in must be there as a file too. Stored and sent: append
/// only.
enum class FilesDue : quint8 {
    Never = 0,      ///< files may follow
    Submission = 1, ///< no case is taken in without them
    Acceptance = 2, ///< nothing is accepted without them
    Decision = 3,   ///< nothing is decided without them
};

/// A fee of a variant: amount = standard × quantity.
struct Fee
{
    QString name;
    qint64 standardFen = 0; ///< in fen, 1/100 yuan; >= 0
    QString unit;           ///< what is counted: 件, 平方米, …
    QString basis;          ///< the paper that sets it

    friend bool operator==(const Fee&, const Fee&) = default;
};

/// Where a variant stands between proposal and use. Stored and sent: append only.
enum class VariantStatus : quint8 {
    Proposed = 1, ///< by the unit; waits for the legal office and the supervision office
    Released = 2, ///< filed; offered from its day on
    Rejected = 3,
};

/// What the law of a kind of items (行政许可, 公共服务, …) says of all of them. Kinds are data, never code.
struct ItemKind
{
    QString name;
    Limit acceptanceNotice;       ///< to accept, refuse or ask for supplements; none: no such clock
    Limit supplement;             ///< the applicant's time after the one-off notice
    Limit acceptancePaper;        ///< to hand out the notice of an acceptance by supplement
    Limit delivery;               ///< decision to delivery
    Limit extensionCap;           ///< longest extension; none: not extendable
    Limit jointExtensionCap;      ///< the same for joint cases, granted by the government's head
    int extensionsAllowed = 1;    ///< how many
    bool deemsAcceptance = false; ///< silence past acceptanceNotice accepts as of the day of receipt
    QString legalBasis;

    friend bool operator==(const ItemKind&, const ItemKind&) = default;
};

/// @return the defaults of administrative permits (行政许可). They hold for permits only.
/// Source: 行政许可法 art. 32 (5 days, deemed acceptance), art. 42 (10, joint 15), art. 44 (10); the 30 days
/// of a supplement are a default of domain.md §2.
ItemKind permitKind();

/// A sub-kind of a service item (业务办理项) with its limits, flow and papers.
struct ItemVariant
{
    VariantId id;
    ItemId item;
    OrganisationId department; ///< that decides
    QString itemName;
    QString name;            ///< 新办, 变更, …
    ItemKind kind;           ///< 行政许可, 公共服务, …
    Limit promisedLimit;     ///< none: nothing is promised
    Limit statutoryLimit;    ///< none: no law names one
    QString legalBasis;      ///< of the item and its statutory limit
    QString promisedBasis;   ///< of the promised limit; may be empty
    bool immediate = false;  ///< 即办件: done at the counter
    bool joint = false;      ///< 并联: statutory 45, an extension is the government's head's (art. 42)
    bool commitment = false; ///< may be decided on a written promise (告知承诺)
    QString delegation;      ///< number of the paper by which a window decides (授权窗口); empty: none
    std::vector<StageRule> flow; ///< in order; Application and Acceptance first, Completion last
    std::vector<Material> materials;
    std::vector<Fee> fees{};
    QString duty{}; ///< what the organ must do and may not do (职责), for the guide
    StageNaming naming = StageNaming::Handling;
    VariantStatus status = VariantStatus::Released;
    LocalDay from{};                 ///< offered from this day on; the epoch: always was
    std::optional<LocalDay> until{}; ///< not offered from this day on; running cases keep their rules
    VariantId replaces{};            ///< the older one that ends when this one begins
    VariantId mends{};               ///< the rejected proposal that was made anew with this one
    FilesDue filesDue = FilesDue::Never;

    /// @return the stage after `stage`; Completion when there is none.
    Stage stageAfter(Stage stage) const noexcept;
    /// @return the limit of a stage of its own; none when it has none or is not part of the flow.
    Limit limitOf(Stage stage) const noexcept;
    bool has(Stage stage) const noexcept;
    /// @return how many reviews the stage asks for; 1 for every stage that does not say more.
    int reviewsIn(Stage stage) const noexcept;
    /// @return true when the counter may take a case of it in on this day.
    bool isOffered(LocalDay day) const noexcept;

    /// @return true when finishing `stage` decides: the last stage before Completion.
    bool decidesIn(Stage stage) const noexcept { return stageAfter(stage) == Stage::Completion; }

    /// @return who may lengthen the limits by how much at most; none: nobody.
    Limit extensionCap() const noexcept { return joint ? kind.jointExtensionCap : kind.extensionCap; }

    friend bool operator==(const ItemVariant&, const ItemVariant&) = default;
};

/// Checks a variant that came from a file or a form.
/// @return InvalidInput naming the field: no name or kind, limits out of range (those of the kind too),
///         promised longer than statutory, a statutory limit without a promised one, a flow that does not
///         begin with Application, Acceptance or end with Completion, or is out of order, several reviews
///         where there is no review or more than 5, fees below 0 or without a name.
/// Source: domain.md §1 (promised is never longer than statutory).
Result<> checkVariant(const ItemVariant& variant);

} // namespace duban
