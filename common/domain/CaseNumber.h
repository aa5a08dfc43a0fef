// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/calendar/LocalDay.h"

namespace duban {

/// Number printed on the applicant's receipt (申办流水号): "BL-", 8-digit date, '-', 5-digit serial of that
/// day.
class CaseNumber
{
public:
    /// Highest serial of one day.
    static constexpr int MaxSerial = 99999;

    /// @param serial 1 to MaxSerial, else InvalidInput.
    static Result<CaseNumber> make(LocalDay day, qint64 serial);

    /// @return InvalidInput when `text` is not of the form BL-20260131-00042 or names no real date.
    static Result<CaseNumber> parse(const QString& text);

    const QString& text() const noexcept { return m_text; }

    friend bool operator==(const CaseNumber&, const CaseNumber&) = default;

private:
    explicit CaseNumber(QString text) : m_text(std::move(text)) {}

    QString m_text;
};

/// @return what the QR code of a paper says: the number and, behind a slash, the query code.
QString caseCode(const QString& number, const QString& queryCode);

/// @param text as a scanner reads it: a number, or caseCode()
/// @return the number; empty when it is neither.
QString caseNumberIn(const QString& text);

} // namespace duban
