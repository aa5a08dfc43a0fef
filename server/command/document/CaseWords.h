// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/DocumentRequests.h"
#include "server/command/case/CaseStep.h"

namespace duban {

/// What only the author of a paper can say.
struct AuthorWords
{
    QString text;                   ///< stands for the reason or the content of the decision
    std::vector<qint64> quantities; ///< of a fee bill, see IssueDocument
};

/// What the server knows of a case, in the words of a document of this kind.
/// @param author with as many quantities as the item has fees, or none
/// @return StoreFailed.
Result<DocumentFacts> factsOfCase(DocumentKind kind, const LoadedCase& subject, const AuthorWords& author,
                                  const ReadTx& tx, const CommandContext& context);

} // namespace duban
