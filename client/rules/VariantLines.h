// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/Replica.h"
#include "common/protocol/SetUpReplies.h"

namespace duban {

/// One thing a variant says.
struct VariantLine
{
    QString label;
    QString value; ///< may hold line breaks

    friend bool operator==(const VariantLine&, const VariantLine&) = default;
};

/// One thing of two versions, side by side.
struct ComparedLine
{
    enum class Change : quint8 { Same, Changed, Added, Removed };

    QString label;
    QString before;
    QString after;
    Change change = Change::Same;
};

/// @return who gets a case that enters a stage, in words.
QString assignmentName(Assignment assignment);

/// @return everything a variant says, in the order of the form; no label stands twice, none without words.
/// @param people whose names are known
std::vector<VariantLine> linesOf(const ItemVariant& variant, const Replica& replica,
                                 const std::vector<PersonEntry>& people);

/// Puts two versions side by side.
/// @return the lines of the new version in their order, each line that is gone where it stood.
std::vector<ComparedLine> compared(const std::vector<VariantLine>& before,
                                   const std::vector<VariantLine>& after);

} // namespace duban
