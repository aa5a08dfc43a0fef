// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/access/Policy.h"
#include "common/document/DocumentKind.h"
#include "common/domain/Case.h"
#include "common/domain/Catalogue.h"

namespace duban {

/// What keeps somebody from having a paper of a case made, or voided.
enum class DocumentObstacle : quint8 {
    None,
    NotYourRole,
    NotYourPlace,
    NotFiled,   ///< the person was not filed and released yet
    WrongState, ///< the case gives no ground for this paper
};

/// @return the first obstacle. Notices about taking in are the window's, what is told about the course of a
/// case and its decision are the department's; a decision that was taken may be made out by the window that
/// completes the case. Source: domain.md §7 and §8; 行政许可法 art. 32, 38, 42, 44, 45.
DocumentObstacle obstacleTo(DocumentKind kind, const Case& subject, const Actor& actor,
                            const Visibility& visibility, const ItemVariant& variant);

/// @return what keeps somebody from adding files to a case, or taking them out: the window's people and those
/// of the department work on its file, and who enters a decision signed on paper adds the scan. A file may
/// come late (the signed receipt is scanned after delivery), only a voided case gets none.
DocumentObstacle obstacleToFiles(const Case& subject, const Actor& actor, const Visibility& visibility);

/// @return true when the case is such that a document of this kind can be issued, whoever does it.
bool hasGround(DocumentKind kind, const Case& subject, const ItemVariant& variant);

/// @return true for the papers without which a case is not completed.
bool isDecisionPaper(DocumentKind kind) noexcept;

/// @return how many papers of a kind that hold the case may have: one of most kinds, a notice of what is
/// missing more for each one that a supervisor consented to, any number of the others.
int mostPapers(DocumentKind kind, const Case& subject) noexcept;

} // namespace duban
