// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/access/DocumentActions.h"
#include "common/document/DocumentTemplate.h"
#include "server/command/document/CaseWords.h"

namespace duban {

/// A paper as it would be issued now, without its number.
struct PaperDraft
{
    DocumentContent content;
    int templateVersion = 0; ///< of the words it is made from; 0: the delivered ones
};

/// @return why somebody may not have a paper made as the refusal that is sent.
Result<> refusalOf(DocumentObstacle obstacle, const Case& subject);

/// Makes a paper as it would be issued now: everything but its number. It is made from the words in force;
/// where these cannot be read any more (a newer program wants more said), from the delivered ones.
/// @param author checked
/// @return InvalidInput naming `document` (no such kind, the case has one that holds, or something the law
///         wants said is not known), `text` (too long, or the paper needs a reason that nobody gave), or
///         `quantities` (not one for each fee, below 0, above MaxQuantity, or nothing is due); WrongState.
///         Who may have it issued is not asked.
Result<PaperDraft> draftPaper(DocumentKind kind, const AuthorWords& author, const LoadedCase& subject,
                              const ReadTx& tx, const CommandContext& context);

} // namespace duban
