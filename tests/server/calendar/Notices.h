// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace duban::test {

/// A notice as it lies in resources/calendar, to be changed day by day.
class Notice
{
public:
    static Notice published(int year);
    /// A year nobody has published anything about yet, with a paper.
    static Notice invented(int year);
    /// The notice of 2020 before the Spring Festival was prolonged: 01-24 to 01-30 off, 01-19 and 02-01
    /// workdays. Source: domain.md §2, check values.
    static Notice of2020BeforeItWasProlonged();

    Notice& off(const QString& date);
    Notice& working(const QString& date);
    Notice& silent(const QString& date); ///< the day follows the week again

    QJsonObject object() const { return m_json; }

    QString text() const;

private:
    Notice& set(const QString& date, bool isOff);

    QJsonObject m_json;
};

} // namespace duban::test
