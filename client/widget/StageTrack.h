// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/Stage.h"

#include <QString>
#include <QWidget>

#include <vector>

namespace duban {

/// One stop of a stage track.
struct StageStop
{
    enum class State : quint8 { Done, Current, Ahead, Skipped };

    Stage stage = Stage::Application;
    State state = State::Ahead;
    QString name; ///< of the stage, translated
    QString time; ///< when it was reached, as short text; may be empty
    QString tip;  ///< more about it, shown under the pointer; plain text, may be empty

    friend bool operator==(const StageStop&, const StageStop&) = default;
};

/// The way of a case, ① to ⑥, with the times it was reached.
class StageTrack : public QWidget
{
    Q_OBJECT

public:
    explicit StageTrack(QWidget* parent = nullptr);

    void setStops(std::vector<StageStop> stops);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    /// @return the stop under a place of the widget; nullptr: none.
    const StageStop* stopAt(QPoint place) const;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<StageStop> m_stops;
};

} // namespace duban
