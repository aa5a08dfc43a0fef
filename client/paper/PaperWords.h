// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/print/Printers.h"
#include "common/document/DocumentKind.h"
#include "common/protocol/DocumentReplies.h"

namespace duban {

/// @return a kind of paper as the program calls it. The paper itself bears the title of its template.
QString documentName(DocumentKind kind);

/// @return what became of a paper, in one line: printed how often, sealed, voided.
QString paperStanding(const DocumentEntry& paper);

/// @return a document that was issued, ready to be printed.
/// @param ordinal of this printing, from 1 on
PaperPrint printOf(const DocumentReply& paper, PaperForm form, int ordinal, LegalTime now);

/// @return what the author of a paper is asked for; empty for one that the case says everything of.
QString authorsWord(DocumentKind kind);

} // namespace duban
