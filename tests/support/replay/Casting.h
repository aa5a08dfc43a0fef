// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/access/Policy.h"
#include "common/protocol/Replies.h"
#include "tests/support/replay/PermitLog.h"

#include <vector>

namespace duban::replay {

/// An account that can play workers of the log.
struct Player
{
    QString login;
    Role role = Role::WindowClerk;
    OrganisationId department; ///< of a handler
    WindowId window;           ///< of a clerk
};

/// Where a case of the log lies in the hall.
struct CaseCast
{
    const VariantEntry* variant = nullptr;
    OrganisationId department;
    WindowId window;
};

/// A number that is the same on every machine and in every run (FNV-1a of the UTF-8 bytes).
/// @param salt keeps the choices for one text apart
quint64 stableHash(QStringView salt, QStringView text) noexcept;

/// Gives every case of a log an item, a department and a window, and every worker an account:
/// see the table in resources/demo/README.md.
class Casting
{
public:
    /// @param hall    kept by reference: must live as long
    /// @param players clerks and handlers, in a stable order
    /// @return NotFound naming what the hall lacks: departments with items, a window, a clerk or a handler.
    static Result<Casting> cast(const PermitLog& log, const CatalogueReply& hall,
                                const std::vector<Player>& players);

    const CaseCast& of(std::size_t caseIndex) const { return m_cases[caseIndex]; }

    /// @return position in `players` of who does a worker's steps at a stage of a case: a clerk of its window
    ///         or a handler of its department, so that nobody decides what they took in.
    std::size_t playerFor(std::size_t caseIndex, Stage stage, const QString& worker) const;

    /// @return the positions of all players somebody needs, ascending.
    std::vector<std::size_t> needed(const PermitLog& log) const;

private:
    Result<CaseCast> castCase(const LogCase& subject, OrganisationId department,
                              const CatalogueReply& hall) const;

    std::vector<CaseCast> m_cases;
    QHash<WindowId, std::vector<std::size_t>> m_clerks;
    QHash<OrganisationId, std::vector<std::size_t>> m_handlers;
};

} // namespace duban::replay
