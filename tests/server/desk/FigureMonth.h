// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/DeskReplies.h"
#include "common/protocol/DeskRequests.h"
#include "tests/server/watch/WatchHall.h"

namespace duban::test {

/// A month in a hall in which everything happened that a figure tells, on a real server, and what its lists
/// of cases and lights say afterwards, ended cases too.
class FigureMonth
{
public:
    /// Plays September 2026, two cases a day, up to 2026-10-09 18:00.
    FigureMonth();

    WatchHall& hall() { return m_hall; }

    const std::vector<CaseDetails>& cases() const { return m_cases; }

    const std::vector<LightRow>& lights() const { return m_lights; }

    /// @return how many red lights were taken back.
    int annulled() const { return m_annulled; }

    /// @return the case that went from 甲局 to 乙局 after its red light.
    CaseId moved() const { return m_moved; }

    /// @return 乙局.
    OrganisationId other() const;

    /// @return true when a red light of the case stands.
    bool wasLate(CaseId id) const;

    /// Rows of spans: columns `from` and `until`, both ISO days.
    static void addSpans();

private:
    template <class Command>
    void step(const QString& login, CaseId id, Command command = {});
    void decideAll(CaseId id);
    void play();
    void begin(int number, std::vector<CaseId>& waiting);
    void endOtherwise(int number, CaseId id, std::vector<CaseId>& waiting);
    void annulSome();
    void fetchLists();

    WatchHall m_hall{QStringLiteral("2026-08-31T09:30")};
    std::vector<CaseDetails> m_cases;
    std::vector<LightRow> m_lights;
    int m_annulled = 0;
    CaseId m_moved;
};

/// @return the day of an ISO text, which must be one.
LocalDay dayFrom(const QString& iso);

} // namespace duban::test
