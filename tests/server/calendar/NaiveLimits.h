// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/Replies.h"
#include "tests/server/calendar/Notices.h"
#include "tests/support/replay/NaiveCalendar.h"

#include <QTemporaryDir>

#include <optional>

namespace duban::test {

/// A special procedure as the naive reckoning knows it: opened on a day, for so many working days.
struct NaivePause
{
    QDate from;
    int workingDays = 0;
};

struct NaiveMoments
{
    LegalTime yellow;
    LegalTime due;

    friend bool operator==(const NaiveMoments&, const NaiveMoments&) = default;
};

/// Limits of working days once more, day by day over the notices as files, without common/calendar: what the
/// server's rehearsal and its recomputation are compared with.
class NaiveLimits
{
public:
    /// @param changed laid over the published notices
    explicit NaiveLimits(const std::vector<Notice>& changed);

    /// @param pause takes the working days after its first day up to its end out
    NaiveMoments moments(LegalTime start, int limitDays, const std::optional<NaivePause>& pause = {}) const;

private:
    QTemporaryDir m_dir;
    std::optional<replay::NaiveCalendar> m_calendar;
};

} // namespace duban::test
