// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/View.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QTimer>
#include <QWidget>

namespace duban {

/// Grabs the window once into a file when it has settled: shown, and for a moment nothing new came, or too
/// much came for too long to wait for that.
class Photographer : public QObject
{
    Q_OBJECT

public:
    /// @param patience how long it may go on changing
    Photographer(QWidget& window, const ViewContext& context, QString file, QObject* parent = nullptr,
                 std::chrono::milliseconds quiet = std::chrono::milliseconds(1500),
                 std::chrono::milliseconds patience = std::chrono::seconds(8));

signals:
    void grabbed(const QString& file);

private:
    bool isOnTheWay() const;
    void disturb();
    void grab();

    QWidget& m_window;
    ViewContext m_context;
    QString m_file;
    QTimer m_quiet;
    QDeadlineTimer m_patience;
};

} // namespace duban
