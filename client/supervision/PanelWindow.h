// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/Settings.h"
#include "client/app/View.h"
#include "client/widget/AsideDialogs.h"

#include <QTimer>
#include <QVBoxLayout>

namespace duban {

/// A window of its own for a part of the board. It comes back to its monitor and place at the next start; on
/// a monitor that is away it waits on another one without forgetting where it belongs. F11 fills the monitor.
class PanelWindow : public QWidget
{
    Q_OBJECT

public:
    /// @param name under which the place is kept
    /// @param settings nullptr: nothing is kept
    PanelWindow(const QString& name, const QString& title, Settings* settings);
    ~PanelWindow() override;

    QVBoxLayout* body() const noexcept { return m_body; }

    /// Shows the window where it stood last, else at `where` on the monitor of the board.
    void open(const QRect& where);

    /// Keeps that the window is not wanted at the next start.
    void forget();

    /// Leaves the screen with its dialogs and menus while nobody is at work; it is wanted all the same.
    void putAside();

    /// Comes back with the dialogs that stood over it, and what was typed in them.
    void bringBack();

signals:
    /// The person closed it.
    void closed();
    void lookedChanged(duban::View::Looked how);

protected:
    void closeEvent(QCloseEvent* event) override;
    void moveEvent(QMoveEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    enum class Torn : quint8 { Yes, No };

    void place(const PanelPlace& place);
    void keep(Torn torn);
    void fill();
    void later();

    QString m_name;
    Settings* m_settings;
    QVBoxLayout* m_body;
    QTimer m_keep;
    AsideDialogs m_aside;    ///< stood over it when it was put aside
    bool m_homeless = false; ///< its monitor is away: what is kept stays
};

} // namespace duban
