// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Id.h"
#include "common/calendar/WorkCalendar.h"
#include "common/domain/Stage.h"

#include <QString>

#include <vector>

namespace duban {

/// A node of the tree of organisations: agency, department, section, …
struct Organisation
{
    OrganisationId id;
    OrganisationId parent; ///< not valid for the root
    QString name;
    QString shortName; ///< for boards and lists, at most 8 characters

    friend bool operator==(const Organisation&, const Organisation&) = default;
};

struct Hall
{
    HallId id;
    QString name;

    friend bool operator==(const Hall&, const Hall&) = default;
};

/// A counter of a hall (窗口).
struct ServiceWindow
{
    WindowId id;
    HallId hall;
    OrganisationId department; ///< not valid for a window that serves all (综合窗口)
    QString name;

    friend bool operator==(const ServiceWindow&, const ServiceWindow&) = default;
};

/// One stage of a variant's flow and its own limit.
struct StageRule
{
    Stage stage = Stage::Handling;
    WorkingDays limit; ///< 0: the stage has no limit of its own

    friend bool operator==(const StageRule&, const StageRule&) = default;
};

/// A paper an applicant must or may bring.
struct Material
{
    MaterialId id;
    QString name;
    QString form; ///< for example 原件 1, 复印件 2
    enum class Need : quint8 { Required = 1, Optional = 2 } need = Need::Required; ///< append only

    friend bool operator==(const Material&, const Material&) = default;
};

/// A sub-kind of a service item (业务办理项) with its limits, flow and papers.
struct ItemVariant
{
    VariantId id;
    ItemId item;
    OrganisationId department; ///< that decides
    QString itemName;
    QString name; ///< 新办, 变更, …
    QString kind; ///< 行政许可, 公共服务, …; data, never code
    WorkingDays promisedLimit;
    WorkingDays statutoryLimit;
    QString legalBasis;
    std::vector<StageRule> flow; ///< in order; Application and Acceptance first, Completion last
    std::vector<Material> materials;

    /// @return the stage after `stage`; Completion when there is none.
    Stage stageAfter(Stage stage) const noexcept;
    /// @return the limit of a stage of its own; 0 when it has none or is not part of the flow.
    WorkingDays limitOf(Stage stage) const noexcept;
    bool has(Stage stage) const noexcept;

    friend bool operator==(const ItemVariant&, const ItemVariant&) = default;
};

/// Checks a flow that came from a file or a form.
/// @return InvalidInput naming the field: limits below 1, promised above statutory, a flow that does not
/// begin
///         with Application, Acceptance or end with Completion, or is out of order.
/// Source: domain.md §1 (promised is never longer than statutory).
Result<> checkVariant(const ItemVariant& variant);

} // namespace duban
