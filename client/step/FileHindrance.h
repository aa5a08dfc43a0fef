// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/access/FileDuty.h"
#include "common/protocol/FileReplies.h"
#include "common/protocol/Replies.h"

namespace duban {

/// Tells before a step is sent that it waits for files: those of papers that were handed in, where the item
/// asks for them, or the scan of a decision made on paper.
/// @param files those of the case as they were fetched last
/// @return why it cannot be done yet and what helps; empty when nothing is missing.
QString fileHindranceOf(Action action, const CaseDetails& details, const ItemVariant& variant,
                        const std::vector<AttachmentEntry>& files);

} // namespace duban
