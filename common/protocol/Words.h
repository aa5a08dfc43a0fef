// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/Case.h"
#include "common/domain/Catalogue.h"
#include "common/protocol/DocumentReplies.h"
#include "common/protocol/Replies.h"

namespace duban {

/// Turns what travels into what rules work on, and back.
VariantEntry toEntry(const ItemVariant& variant);
/// @param kinds as they came with the variant; an unknown kind keeps its name and no limits
ItemVariant fromEntry(const VariantEntry& entry, const std::vector<KindEntry>& kinds);
KindEntry toEntry(const ItemKind& kind);
ItemKind fromEntry(const KindEntry& entry);
OpeningEntry toEntry(const OpeningRule& rule);
OpeningRule fromEntry(const OpeningEntry& entry);
NoticeEntry toEntry(const CalendarNotice& notice);
CalendarNotice fromEntry(const NoticeEntry& entry);

/// What is frozen of a document, and back.
DocumentBody toEntry(const DocumentContent& document);
DocumentContent fromEntry(const DocumentBody& body);

/// The parts of a case that allowedActions() looks at, from a row.
Case caseFromRow(const CaseRow& row);

} // namespace duban
