// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/faults/Wire.h"

namespace duban::test {

/// What a message needs to be a sensible one.
struct Target
{
    CaseId caseId;
    Revision revision;
    VariantEntry variant;
    LegalTime legalNow;
};

/// One kind of message with its line in the tables.
struct Row
{
    const char* name;
    MessageKind kind;
    Permission permission;
    std::optional<ScopeRule> scope; ///< of a message that names a case
    std::function<RequestId(Wire&, const Target&)> send;
};

/// @return the submission of a case of the target's item with every paper.
SubmitCase submission(const Target& t);

/// Every message that a logged-in person can send. Kinds that are not here must be unknown to the server,
/// which everyKindIsInTheTables() tests: a new one cannot be forgotten.
const std::vector<Row>& rows();

} // namespace duban::test
