// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/DraftBar.h"
#include "client/app/History.h"
#include "client/app/LinkBar.h"
#include "client/app/PrintDesk.h"
#include "client/app/Rail.h"
#include "client/app/ReminderBar.h"
#include "client/app/SearchDrop.h"
#include "client/app/StatusLine.h"
#include "client/app/TitleBar.h"
#include "client/app/ViewStack.h"
#include "client/widget/ToastStack.h"

#include <QAction>

namespace duban {

class HelpSheet;

/// The frame round the views of one person: title, rail, the view, status; search, back and forward, what
/// just happened, printing and the help sheet.
class WorkFrame : public QWidget
{
    Q_OBJECT

public:
    explicit WorkFrame(const ViewContext& context, QWidget* parent = nullptr);

    /// Shows these views, the first one chosen; owns them.
    void setViews(std::vector<View*> views);

    /// Shows the view of that name; nothing happens when there is none.
    void showView(const QString& name);

    /// @return true when there is a view of that name.
    bool hasView(const QString& name) const;

    View* currentView() const;

    TitleBar* titleBar() const { return m_title; }

    SearchDrop* searchDrop() const { return m_drop; }

    ToastStack* toasts() const { return m_toasts; }

    DraftBar* draftBar() const { return m_draftBar; }

    /// Opens the help sheet of the present view.
    HelpSheet* showHelp();

    /// Shows which days count for the case the keys are on: of the list in focus, else the open one.
    void showLedger();

    /// Prints the present view.
    void print();

    /// Opens a case that was found in the view that shows it best.
    void openFound(const CaseRow& row);

    /// Leads to where something was written and not sent: its case, else its view, and its dialog where the
    /// view can open that.
    void goOn(const DraftStore::Kept& kept);

    /// Shows the present view as on a wall, where it can be: without title, rail and status. A lost
    /// connection is still told.
    void setLooked(View::Looked how);

signals:
    /// Esc on the wall: back to the desk.
    void deskWanted();

private:
    enum class Visit { Remember, Retrace };

    void makeActions();
    QAction* onKey(const QKeySequence& key, const QString& does, const std::function<void()>& act);
    void show(int position, Visit visit);
    void goTo(const std::optional<Place>& place);
    void remember();
    void refresh();
    void focusList();
    void stepOut();
    void undo();
    void adopt(View* view);
    void openLedger(CaseId id, const QRect& at);
    PageFoot foot() const;
    bool isOnWall() const;
    void arrange();

    ViewContext m_context;
    TitleBar* m_title;
    LinkBar* m_linkBar;
    ReminderBar* m_reminder;
    DraftBar* m_draftBar;
    Rail* m_rail;
    ViewRoom* m_room;
    ViewStack* m_stack;
    StatusLine* m_status;
    ToastStack* m_toasts;
    SearchDrop* m_drop;
    PrintDesk* m_prints;
    QAction* m_newKey = nullptr; ///< F2 from another view; the intake has the key itself
    std::vector<View*> m_views;
    History m_history;
    bool m_retracing = false;
    View::Looked m_looked = View::Looked::AtDesk; ///< as it was asked for
};

} // namespace duban
