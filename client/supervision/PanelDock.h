// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/supervision/PanelWindow.h"
#include "client/widget/Card.h"

#include <QPointer>
#include <QPushButton>

#include <memory>

namespace duban {

/// Lets the cards of a board be torn off to windows of their own and takes them back. Those that were torn
/// off at the last run are torn off again.
class PanelDock : public QObject
{
    Q_OBJECT

public:
    /// @param board whose cards these are
    /// @param frame shown while the person is at work; the windows hide with it. May be nullptr
    PanelDock(Settings* settings, QWidget* board, QWidget* frame);
    ~PanelDock() override;

    /// Adds a card to a column, with a button in its head.
    /// @param name stable English name
    void add(const QString& name, const QString& title, Card* card, QBoxLayout* column, int stretch);

    /// The line of what was torn off, each with a button that brings it back; hidden while there is none.
    QWidget* bar() const noexcept { return m_bar; }

    /// Tears off what was torn off at the last run. Call once, after the last add().
    void restore();

    void tear(const QString& name);
    void bringBack(const QString& name);

    /// Hides and shows a window with the frame, as the torn-off panels.
    void accompany(PanelWindow& window);

    /// @return the window of a panel; nullptr while it is on the board.
    PanelWindow* window(const QString& name) const;

    /// @return the button that tears a panel off, or brings it back.
    QPushButton* button(const QString& name) const;

    /// Takes every button out of the way, or shows them.
    void setLooked(View::Looked how);

signals:
    /// Something was torn off or came back.
    void arranged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Panel
    {
        QString name;
        QString title;
        Card* card;
        QBoxLayout* column;
        int stretch;
        QPushButton* button;
        QPushButton* back;
        std::unique_ptr<PanelWindow> window;
    };

    Panel* find(const QString& name);
    const Panel* find(const QString& name) const;
    int placeOf(const Panel& panel) const;
    void showButtons(Panel& panel, View::Looked how);
    void showBar();

    Settings* m_settings;
    QWidget* m_frame;
    QWidget* m_bar;
    std::vector<Panel> m_panels;
    std::vector<QPointer<PanelWindow>> m_company; ///< windows that are no panels
    View::Looked m_looked = View::Looked::AtDesk;
};

} // namespace duban
