// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/History.h"
#include "client/app/LinkBar.h"
#include "client/app/Rail.h"
#include "client/app/ReminderBar.h"
#include "client/app/StatusLine.h"
#include "client/app/TitleBar.h"

#include <QShortcut>
#include <QStackedWidget>

namespace duban {

/// The frame round the views of one person: title, rail, the view, status; search, back and forward.
class WorkFrame : public QWidget
{
    Q_OBJECT

public:
    explicit WorkFrame(const ViewContext& context, QWidget* parent = nullptr);

    /// Shows these views, the first one chosen; owns them.
    void setViews(std::vector<View*> views);

    /// Shows the view of that name; nothing happens when there is none.
    void showView(const QString& name);

    View* currentView() const;

    TitleBar* titleBar() const { return m_title; }

    /// Shows the present view as on a wall, where it can be: without title, rail and status. A lost
    /// connection is still told.
    void setLooked(View::Looked how);

signals:
    /// Esc on the wall: back to the desk.
    void deskWanted();

private:
    enum class Visit { Remember, Retrace };

    void makeShortcuts();
    void show(int position, Visit visit);
    void goTo(const std::optional<Place>& place);
    void remember();
    void refresh();
    void focusList();
    void stepOut();
    void adopt(View* view);
    bool isOnWall() const;
    void arrange();

    ViewContext m_context;
    TitleBar* m_title;
    LinkBar* m_linkBar;
    ReminderBar* m_reminder;
    Rail* m_rail;
    QStackedWidget* m_stack;
    StatusLine* m_status;
    QShortcut* m_newKey; ///< F2 from another view; the intake has the key itself
    std::vector<View*> m_views;
    History m_history;
    bool m_retracing = false;
    View::Looked m_looked = View::Looked::AtDesk; ///< as it was asked for
};

} // namespace duban
