// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/calendar/LocalDay.h"
#include "common/domain/Applicant.h"

#include <vector>

namespace duban {

/// Who takes part in an application beside the first applicant.
struct Party
{
    /// Stored and sent: append only.
    enum class Part : quint8 {
        Applicant = 1, ///< applies together with the first one
        Agent = 2,     ///< acts for the applicants with a written authority, 行政许可法 art. 29
    };

    /// Most parties beside the first applicant.
    static constexpr std::size_t Most = 20;

    Part part = Part::Applicant;
    Applicant who;
    QString authority;         ///< of an agent: what the paper allows; must be written then
    LocalDay authorityUntil{}; ///< of an agent: last day of the authority; 1970-01-01: no end

    friend bool operator==(const Party&, const Party&) = default;
};

/// Checks what a clerk typed.
/// @param parties those beside the first applicant; one agent at most
/// @return InvalidInput naming parties[i].name, .idNumber, .phone, .authority or .authorityUntil.
Result<> checkParties(const std::vector<Party>& parties, LocalDay today);

} // namespace duban
