// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/Case.h"
#include "common/domain/Catalogue.h"

#include <QStringList>

#include <optional>
#include <vector>

// Which papers must be there as a file (附件) before a step. An item says from which step on; a paper that
// was not handed in, or follows later (容缺受理), needs none until it comes.

namespace duban {

/// Files that one application may bring, at most.
inline constexpr int MostSubmittedFiles = 200;

/// @return true when the rule of an item is looked at in a step. A rule of an earlier step holds in later
///         ones too: what the law does by itself (silence counts as acceptance, a complete supplement is
///         accepted that day) waits for no file, and the next step of a person asks for it.
constexpr bool asksForFiles(FilesDue rule, FilesDue step) noexcept
{
    return rule != FilesDue::Never && step != FilesDue::Never && rule <= step;
}

static_assert(!asksForFiles(FilesDue::Never, FilesDue::Decision));
static_assert(!asksForFiles(FilesDue::Decision, FilesDue::Acceptance));
static_assert(asksForFiles(FilesDue::Submission, FilesDue::Decision));

/// @return the step of the rule that an action is: Acceptance for a clerk's, Decision for whatever decides
///         the case now; nothing for every other action.
std::optional<FilesDue> filesStepOf(Action action, const Case& subject, const ItemVariant& variant) noexcept;

/// Papers and what is there of them.
struct PapersAtHand
{
    std::vector<MaterialId> present;  ///< handed in: at the window, or supplied since
    std::vector<MaterialId> withFile; ///< of which the case has a file that was not taken out
};

/// @return the papers that must be there as a file in this step and are not, in the order of the item; empty
///         when its rule does not ask yet.
std::vector<MaterialId> papersWithoutFile(const ItemVariant& variant, FilesDue step,
                                          const PapersAtHand& papers);

/// @return their names, in the order given; unknown ones are left out.
QStringList paperNames(const ItemVariant& variant, const std::vector<MaterialId>& papers);

/// @return the field that a refusal names for papers without a file: files[name|name], at most 150 bytes of
///         UTF-8, since the answer is kept in 200. Names that do not fit are left out, with … for them, a
///         first one that does not is cut; '[', ']' and '|' in names become '/'.
QString filesField(const QStringList& papers);

/// @return the papers named in such a field; empty when it is none.
QStringList papersInField(const QString& field);

} // namespace duban
