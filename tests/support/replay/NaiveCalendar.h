// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Instant.h"
#include "common/base/Result.h"

#include <QDate>
#include <QHash>
#include <QString>

namespace duban::replay {

/// The working days once more, written without common/calendar: it walks day by day over the notices as they
/// lie in the files. Slow and plain on purpose: it is what the server's answers are compared with.
class NaiveCalendar
{
public:
    enum class MakeUpDays { Counted, Ignored };

    /// Reads every YYYY.json of a directory.
    /// @param makeUpDays Ignored makes a wrong calendar for the negative control
    static Result<NaiveCalendar> read(const QString& directory, MakeUpDays makeUpDays);

    bool isWorkingDay(const QDate& day) const;

    /// @return the n-th working day after (n > 0) or before (n < 0) a day.
    QDate step(QDate day, int n) const;

    /// @return 24:00 of the due day of a limit of working days.
    LegalTime dueAt(LegalTime start, int limitDays) const;

    /// @return when the limit turns yellow: 09:00, one working day before the due day (limits from 10: two,
    ///         from 20: three), but not before the first working day after the start.
    LegalTime yellowAt(LegalTime start, int limitDays) const;

private:
    QHash<QDate, bool> m_isOff;
};

/// @return the day in China on which a moment lies.
QDate chinaDay(LegalTime t);

/// @return the moment `hour`:00 in China; 24 is midnight after that day.
LegalTime chinaMoment(const QDate& day, int hour);

} // namespace duban::replay
