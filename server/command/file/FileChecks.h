// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/access/FileDuty.h"
#include "server/command/case/CaseStep.h"

namespace duban {

/// What the files of one case may come to.
inline constexpr qint64 CaseBytes = qint64(2) << 30; // a building permit with all its drawings
inline constexpr int CaseFiles = 2000;

/// Checks the files that come with an application: that this account sent each whole, that each is of a paper
/// that was ticked as present and comes once, and that every paper has one where the item asks for it.
/// @param made the case as it is taken in
/// @return what becomes of them; InvalidInput naming `files` (not whole, no such paper, twice, too many, a
///         name that is empty or too long), or files[…] with the papers that lack theirs; NotAllowed for
///         whoever keeps no files.
Result<std::vector<Attachment>> submittedFiles(const Grant<SubmitCase>& grant, const ItemVariant& variant,
                                               const Case& made, const ReadTx& tx,
                                               const CommandContext& context);

/// Looks whether a step waits for files: those of papers that were handed in, where the item asks for them
/// from this step on, and for completing a case that was decided on paper the scan of that paper.
/// @return InvalidInput naming files[…] with the papers, or `scan`; StoreFailed.
/// Source: domain.md §7 (附件), §1 (代录).
Result<> checkFilesThere(Action action, const LoadedCase& subject, const ReadTx& tx);

} // namespace duban
