// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/DocumentRequests.h"
#include "server/command/case/CaseStep.h"

namespace duban {

/// What the server knows of a case, in the words of a document of this kind.
/// @param text what the author of the paper adds; stands for the reason or the content of the decision
/// @return StoreFailed.
Result<DocumentFacts> factsOfCase(DocumentKind kind, const LoadedCase& subject, const QString& text,
                                  const ReadTx& tx, const CommandContext& context);

} // namespace duban
