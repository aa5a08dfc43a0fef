// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/widget/LightMark.h"

#include <QWidget>

namespace duban {

/// A light as shape, colour and word.
class LightBadge : public QWidget
{
    Q_OBJECT

public:
    explicit LightBadge(QWidget* parent = nullptr);

    /// Shows a mark; its word is also what a screen reader says.
    void setMark(LightMark mark);

    LightMark mark() const noexcept { return m_mark; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    LightMark m_mark = LightMark::Unknown;
};

} // namespace duban
