// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/calendar/LocalDay.h"

#include <algorithm>
#include <vector>

namespace duban {

/// First and last day that calendars cover.
inline constexpr LocalDay FirstCoveredDay = LocalDay{std::chrono::year{1992} / std::chrono::January / 1};
inline constexpr LocalDay LastCoveredDay = LocalDay{std::chrono::year{2110} / std::chrono::December / 31};

/// A set of days over the covered years that counts and numbers its members in constant time. Days outside
/// are answered as the nearest covered one.
class DayTable
{
public:
    DayTable() = default;

    /// @param isMember one flag per covered day, from FirstCoveredDay on
    explicit DayTable(const std::vector<char>& isMember)
    {
        m_countUpTo.resize(isMember.size());
        m_member.assign(1, 0);
        for (std::size_t i = 0; i < isMember.size(); ++i) {
            if (isMember[i])
                m_member.push_back(qint32(i));
            m_countUpTo[i] = qint32(m_member.size() - 1);
        }
    }

    static constexpr std::size_t coveredDays() noexcept
    {
        return std::size_t((LastCoveredDay - FirstCoveredDay).count() + 1);
    }

    static constexpr bool covers(LocalDay day) noexcept
    {
        return day >= FirstCoveredDay && day <= LastCoveredDay;
    }

    static constexpr std::size_t indexOf(LocalDay day) noexcept
    {
        return std::size_t((std::clamp(day, FirstCoveredDay, LastCoveredDay) - FirstCoveredDay).count());
    }

    bool contains(LocalDay day) const noexcept
    {
        const std::size_t i = indexOf(day);
        return m_member[std::size_t(m_countUpTo[i])] == qint32(i) && m_countUpTo[i] > 0;
    }

    /// @return how many members lie from the first covered day to `day`, both included.
    qint32 countUpTo(LocalDay day) const noexcept { return m_countUpTo[indexOf(day)]; }

    qint64 size() const noexcept { return qint64(m_member.size()) - 1; }

    /// @return the member with this number, counted from 1; numbers outside give the first or the last one.
    LocalDay member(qint64 ordinal) const noexcept
    {
        return FirstCoveredDay +
               std::chrono::days(m_member[std::size_t(std::clamp<qint64>(ordinal, 1, size()))]);
    }

private:
    std::vector<qint32> m_countUpTo; ///< by day: members up to it
    std::vector<qint32> m_member;    ///< by number, from 1: index of the day
};

} // namespace duban
