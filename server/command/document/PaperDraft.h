// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/access/DocumentActions.h"
#include "common/document/DocumentTemplate.h"
#include "server/command/case/CaseStep.h"

namespace duban {

/// @return why somebody may not have a paper made as the refusal that is sent.
Result<> refusalOf(DocumentObstacle obstacle, const Case& subject);

/// Makes a paper as it would be issued now: everything but its number.
/// @param text what only its author can say; checked
/// @return InvalidInput naming `document` (no such kind, the case has one that holds, or something the law
///         wants said is not known), or `text` (too long, or the paper needs a reason that nobody gave);
///         WrongState. Who may have it issued is not asked.
Result<DocumentContent> draftPaper(DocumentKind kind, const QString& text, const LoadedCase& subject,
                                   const ReadTx& tx, const CommandContext& context);

} // namespace duban
