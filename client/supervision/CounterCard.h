// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/widget/LightMark.h"

#include <QAbstractButton>

#include <optional>

namespace duban {

/// One big figure with its light and a word; pressing it opens the cases behind it.
class CounterCard : public QAbstractButton
{
    Q_OBJECT

public:
    /// @param mark shown before the word; none for figures that are no light
    CounterCard(const QString& word, std::optional<LightMark> mark, QWidget* parent = nullptr);

    /// Changes the figure in place.
    void setFigure(int figure);
    /// Says something small below the figure.
    void setNote(const QString& note);
    /// Turns the light grey-hatched while it cannot be believed.
    void setTrust(LightTrust trust);

    int figure() const noexcept { return m_figure; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void sayAloud();

    QString m_note;
    std::optional<LightMark> m_mark;
    LightTrust m_trust = LightTrust::Known;
    int m_figure = 0;
};

} // namespace duban
