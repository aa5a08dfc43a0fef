// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/SetUpReplies.h"

namespace duban {

/// @return true when the person has gone by that day.
bool hasLeft(const PersonEntry& person, LocalDay today);

/// @return every role of the person's enabled accounts.
RoleSet rolesOf(const PersonEntry& person);

/// @return true when the person works on the cases of a stage's role in a department: an enabled account with
///         that role there, filed, not gone. The server asks the same.
bool worksOn(const PersonEntry& person, OrganisationId department, Role role, LocalDay today);

/// @return the persons who can be given a case, those with the fewest open cases first.
/// @param holder who has it now: is not given it again
std::vector<PersonEntry> candidatesFor(const std::vector<PersonEntry>& people, OrganisationId department,
                                       Role role, PersonId holder, LocalDay today);

/// @return true when the person's work needs the release of the supervision office: who works on the stages
/// of
///         a case. Source: domain.md §8.
bool needsFiling(const PersonEntry& person);

/// @return the words for every role of the person's enabled accounts.
QString roleListOf(const PersonEntry& person);

/// @return name, position and open cases of a person, for a list to choose from.
QString personLine(const PersonEntry& person);

} // namespace duban
