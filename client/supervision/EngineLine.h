// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/department/LightTrustWatch.h"

#include <QWidget>

namespace duban {

/// Proof that the engine is alive: when it last looked at the clocks, how far it lags, how many lights it
/// gave. A late engine is hatched grey. Source: domain.md §3.
class EngineLine : public QWidget
{
    Q_OBJECT

public:
    EngineLine(const Replica& replica, const LightTrustWatch& watch, QWidget* parent = nullptr);

    /// @return what stands there.
    QString text() const;

    QSize sizeHint() const override;

    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void follow();

    const Replica& m_replica;
    const LightTrustWatch& m_watch;
    QString m_said;
};

} // namespace duban
