// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/Replica.h"

#include <QWidget>

namespace duban {

/// How many open cases of one department fall due on each of the coming working days.
struct ForecastRow
{
    OrganisationId department;
    std::vector<int> due; ///< one figure a day, in the order of the days
    int total = 0;

    friend bool operator==(const ForecastRow&, const ForecastRow&) = default;
};

/// The load that comes if nothing moves.
struct ForecastTable
{
    std::vector<LocalDay> days;    ///< the coming working days, today first when it is one
    std::vector<ForecastRow> rows; ///< most cases first

    friend bool operator==(const ForecastTable&, const ForecastTable&) = default;
};

/// Counts the due moments of open cases.
/// @param days working days to look ahead, >= 1
ForecastTable forecastOf(const QHash<CaseId, CaseRow>& cases, const WorkCalendar& calendar, LegalTime now,
                         int days = 20);

/// Shows the forecast as a field of days: the more cases fall due, the darker. A press or Enter opens the
/// cases of a day; the arrows go from day to day. Where not all departments find room the rows get lower,
/// then the field scrolls by the arrows and the wheel, and its last line says how many more there are.
class Forecast : public QWidget
{
    Q_OBJECT

public:
    explicit Forecast(Replica& replica, QWidget* parent = nullptr);

    const ForecastTable& table() const noexcept { return m_table; }

    QSize minimumSizeHint() const override { return {260, 120}; }

    /// @return how many rows are on the screen.
    int shownRows() const;

    /// @return the row that stands on top.
    int firstRow() const noexcept { return m_first; }

signals:
    /// A day of a department was pressed.
    void dayChosen(duban::OrganisationId department, duban::LocalDay day);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    void compute();
    int rowHeight() const;
    void scrollTo(int first);
    QRectF cellOf(int row, int day) const;
    std::pair<int, int> cellAt(const QPointF& position) const;
    void paintHeads(QPainter& painter) const;
    void paintEmpty(QPainter& painter) const;
    void choose(int row, int day);
    bool step(int key);

    Replica& m_replica;
    ForecastTable m_table;
    int m_first = 0; ///< the row on top
    int m_row = 0;   ///< where the keys are
    int m_day = 0;
};

} // namespace duban
