// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/widget/Icon.h"

#include <QWidget>

namespace duban {

/// An icon that stands beside words; painted in the colours of the scheme that holds, at any scale.
class IconMark : public QWidget
{
    Q_OBJECT

public:
    /// @param side in pixels at 100 %
    IconMark(IconName name, int side, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    IconName m_name;
};

} // namespace duban
