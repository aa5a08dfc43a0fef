// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/network/Link.h"
#include "client/replica/Replica.h"
#include "client/widget/Printing.h"

#include <QIcon>
#include <QVariant>
#include <QWidget>

#include <functional>
#include <memory>
#include <vector>

namespace duban {

class DraftStore;

/// One entry of the left rail and what it shows. The frame owns it, gives it the space beside the rail and
/// asks for what it shows around it.
class View : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Stable English name for the command line and the settings: intake, todo, board.
    virtual QString name() const = 0;
    /// Translated title for the rail.
    virtual QString title() const = 0;

    virtual QIcon icon() const { return {}; }

    /// Number shown beside the title; nothing when there is none to show.
    virtual std::optional<int> count() const { return {}; }

    /// True paints the number in the colour of a red light.
    virtual bool isCountUrgent() const { return false; }

    /// True when the search box filters this view (setFilter).
    virtual bool canFilter() const { return false; }

    /// Shows only what matches: number, applicant, item. Empty shows all.
    virtual void setFilter(const QString& text) { Q_UNUSED(text) }

    /// Where inside the view the person is (a list, an open case); for back and forward.
    virtual QVariant place() const { return {}; }

    /// Goes to what place() gave before.
    virtual void goTo(const QVariant& place) { Q_UNUSED(place) }

    /// Asks the server anew (F5). The frame refetches the replica by itself.
    virtual void refresh() {}

    /// How well this view can show one case.
    enum class Shows : quint8 {
        Nothing,
        Opens, ///< can open its page
        Lists, ///< has it in its list too
    };

    /// Whether a case that was searched for can be opened here.
    virtual Shows shows(const CaseRow& row) const
    {
        Q_UNUSED(row)
        return Shows::Nothing;
    }

    /// @return the case whose page is open; not valid when there is none.
    virtual CaseId openedCase() const { return {}; }

    /// Opens the page of a case that shows() let through.
    virtual void openFound(CaseId id) { Q_UNUSED(id) }

    /// The person wants to go on with what was kept under a name and not sent; its case is open already.
    /// @return false when the view cannot bring up where it was written by itself
    virtual bool goOnWith(const QString& draft)
    {
        Q_UNUSED(draft)
        return false;
    }

    /// What Ctrl+P prints, without header and page numbers; nothing when there is nothing to print now.
    virtual Printout printout() const { return {}; }

    /// Esc at the frame: one step out without loss. @return false when there was nothing to leave.
    virtual bool stepBack() { return false; }

    /// F2 led here from another view: what is over makes room for something new; what is half done stays.
    virtual void startNew() {}

    /// True when the view can be looked at from afar, without anything to press.
    virtual bool hasWall() const { return false; }

    /// How the view is looked at: at the desk, or on a wall where every control is out of the way.
    enum class Looked : quint8 { AtDesk, OnWall };

    virtual void setLooked(Looked how) { Q_UNUSED(how) }

signals:
    void countChanged();
    /// The person went somewhere inside the view; the frame adds it to back and forward.
    void placeChanged();
    /// Shown in the status line: what just happened, in the user's words.
    void noticed(const QString& text);
    /// The person wants to see which days of a case's limits count.
    /// @param at what was pressed, in global coordinates: the ledger is shown beside it
    void ledgerWanted(duban::CaseId id, const QRect& at);
    /// The person wants another view, by its name.
    void viewWanted(const QString& name);
    /// Something did not work: stays on the screen until the person has seen it.
    void failed(const QString& text);
    /// Something that is no formal act happened and can be taken back for a while.
    void undoOffered(const QString& text, const std::function<void()>& undo);
};

/// @return the name of the view of the rail a widget is in, views in views left out; empty: in none.
inline QString viewAround(const QWidget* widget)
{
    QString name;
    for (; widget; widget = widget->parentWidget()) {
        if (const auto* view = qobject_cast<const View*>(widget))
            name = view->name();
    }
    return name;
}

class Preferences;
class Printers;
class Settings;

/// What views get to work with. All of it outlives every view.
struct ViewContext
{
    Link& link;
    Replica& replica;
    DraftStore* drafts = nullptr;       ///< what was typed and not sent; nullptr: kept nowhere
    Preferences* preferences = nullptr; ///< nullptr: nothing is kept beyond the view's own life
    Settings* settings = nullptr;       ///< of this PC: where windows stand; nullptr: nothing is kept
    const Printers* printers = nullptr; ///< nullptr: those of this PC
};

/// Makes the views of one role, in the order of the rail; the first is shown after login.
using WorkspaceFactory = std::function<std::vector<View*>(const ViewContext& context, QWidget* parent)>;

} // namespace duban
