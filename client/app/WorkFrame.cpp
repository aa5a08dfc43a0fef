// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/WorkFrame.h"

#include "client/app/ErrorWords.h"
#include "client/app/HelpSheet.h"
#include "client/app/LedgerCard.h"
#include "client/model/DomainWords.h"
#include "client/model/ModelRole.h"
#include "client/widget/NoticeBar.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHBoxLayout>
#include <QPointer>
#include <QScopedValueRollback>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

/// What a view says in its own bar need not lie over its work a second time.
bool standsIn(const View& view, const QString& text)
{
    const auto bars = view.findChildren<const NoticeBar*>();
    return std::any_of(bars.begin(), bars.end(), [&](const NoticeBar* bar) {
        return bar->isVisibleTo(&view) && bar->text().startsWith(text);
    });
}

} // namespace

WorkFrame::WorkFrame(const ViewContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_title(new TitleBar(context.link, context.replica, this)),
      m_linkBar(new LinkBar(context.link, this)), m_reminder(new ReminderBar(context.replica, this)),
      m_draftBar(new DraftBar(context.drafts, this)), m_rail(new Rail(this)), m_room(new ViewRoom(this)),
      m_stack(m_room->views()), m_status(new StatusLine(context.link, context.replica, this)),
      m_toasts(new ToastStack(this, m_room)),
      m_drop(new SearchDrop(context.link, context.replica, *m_title->search(), this)),
      m_prints(new PrintDesk(this))
{
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_rail);
    middle->addWidget(m_room, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_title);
    column->addWidget(m_linkBar);
    column->addWidget(m_reminder);
    column->addWidget(m_draftBar);
    column->addLayout(middle, 1);
    column->addWidget(m_status);
    connect(m_rail, &Rail::chosen, this, [this](int position) { show(position, Visit::Remember); });
    connect(m_reminder, &ReminderBar::calendarWanted, this, [this] { showView(u"calendar"_s); });
    connect(m_draftBar, &DraftBar::openWanted, this, &WorkFrame::goOn);
    connect(m_draftBar, &DraftBar::thrownAway, this,
            [this](const QString& words, const std::function<void()>& undo) {
                m_toasts->say(Toast::Kind::Undoable, words, undo);
            });
    connect(m_draftBar, &DraftBar::failed, this,
            [this](const QString& words) { m_toasts->say(Toast::Kind::Failure, words); });
    connect(m_title, &TitleBar::searchChanged, this, [this](const QString& text) {
        if (View* view = currentView())
            view->setFilter(text);
    });
    connect(m_title, &TitleBar::searchLeft, this, &WorkFrame::focusList);
    connect(m_title, &TitleBar::helpWanted, this, &WorkFrame::showHelp);
    connect(m_drop, &SearchDrop::chosen, this, &WorkFrame::openFound);
    connect(&context.replica, &Replica::fetchRefused, this,
            [this](const Refusal& why) { m_toasts->say(Toast::Kind::Failure, wordsFor(why).line()); });
    connect(m_prints, &PrintDesk::printed, this, [this](const QString& title, int pages) {
        m_toasts->say(Toast::Kind::Notice,
                      tr("“%1” went to the printer, %n page(s).", nullptr, pages).arg(title));
    });
    connect(m_prints, &PrintDesk::stopped, this, [this](const QString& title, int pages) {
        m_toasts->say(Toast::Kind::Notice,
                      tr("“%1” was stopped after %n page(s).", nullptr, pages).arg(title));
    });
    connect(m_prints, &PrintDesk::failed, this, [this](const QString& title) {
        m_toasts->say(Toast::Kind::Failure,
                      tr("“%1” could not be printed. Is the printer switched on, or the file "
                         "in use?")
                          .arg(title));
    });
    makeActions();
}

/// What the frame does by keys; the help sheet reads them from here.
void WorkFrame::makeActions()
{
    onKey(QKeySequence(Qt::Key_F1), tr("This help"), [this] { showHelp(); });
    m_newKey = onKey(QKeySequence(Qt::Key_F2), tr("New case"), [this] {
        showView(u"intake"_s);
        currentView()->startNew();
    });
    onKey(QKeySequence(Qt::Key_F5), tr("Fetch anew"), [this] { refresh(); });
    onKey(QKeySequence(Qt::CTRL | Qt::Key_K), tr("Search"), [this] {
        m_title->search()->setFocus(Qt::ShortcutFocusReason);
        m_title->search()->selectAll();
    });
    onKey(QKeySequence(Qt::CTRL | Qt::Key_L), tr("Which days count for the chosen case"),
          [this] { showLedger(); });
    onKey(QKeySequence(Qt::CTRL | Qt::Key_P), tr("Print"), [this] { print(); });
    onKey(QKeySequence(Qt::CTRL | Qt::Key_Z), tr("Take back what was just done"), [this] { undo(); });
    onKey(QKeySequence(Qt::ALT | Qt::Key_Left), tr("Back"), [this] { goTo(m_history.back()); });
    onKey(QKeySequence(Qt::ALT | Qt::Key_Right), tr("Forward"), [this] { goTo(m_history.forward()); });
    onKey(QKeySequence(Qt::Key_Escape), tr("One step out, without loss"), [this] { stepOut(); });
}

QAction* WorkFrame::onKey(const QKeySequence& key, const QString& does, const std::function<void()>& act)
{
    auto* action = new QAction(does, this);
    action->setShortcut(key);
    addAction(action);
    connect(action, &QAction::triggered, this, act);
    return action;
}

void WorkFrame::setViews(std::vector<View*> views)
{
    m_rail->setViews({});
    m_history.clear();
    m_toasts->clear();
    m_draftBar->clear();
    for (View* old : m_views) {
        m_stack->removeWidget(old);
        delete old;
    }
    m_views = std::move(views);
    for (View* view : m_views)
        adopt(view);
    m_rail->setViews(m_views);
    if (!m_views.empty())
        show(0, Visit::Remember);
}

void WorkFrame::adopt(View* view)
{
    m_stack->addWidget(view);
    connect(view, &View::noticed, this, [this, view](const QString& text) {
        m_status->notice(text);
        if (!standsIn(*view, text))
            m_toasts->say(Toast::Kind::Notice, text);
    });
    connect(view, &View::failed, this, [this](const QString& text) {
        m_status->notice(text);
        m_toasts->say(Toast::Kind::Failure, text);
    });
    connect(view, &View::undoOffered, this,
            [this, view = QPointer<View>(view)](const QString& text, const std::function<void()>& undo) {
                m_status->notice(text);
                m_toasts->say(Toast::Kind::Undoable, text, [view, undo] {
                    if (view)
                        undo();
                });
            });
    connect(view, &View::ledgerWanted, this, &WorkFrame::openLedger);
    for (const View* inside : view->findChildren<View*>()) // a list of cases behind a figure
        connect(inside, &View::ledgerWanted, this, &WorkFrame::openLedger);
    connect(view, &View::viewWanted, this, &WorkFrame::showView);
    connect(view, &View::placeChanged, this, [this, view] {
        if (view == currentView() && !m_retracing)
            remember();
    });
}

void WorkFrame::showView(const QString& name)
{
    for (std::size_t position = 0; position < m_views.size(); ++position) {
        if (m_views[position]->name() == name)
            return show(int(position), Visit::Remember);
    }
}

bool WorkFrame::hasView(const QString& name) const
{
    return std::any_of(m_views.begin(), m_views.end(),
                       [&name](const View* view) { return view->name() == name; });
}

View* WorkFrame::currentView() const
{
    const int position = m_stack->currentIndex();
    return position >= 0 && position < int(m_views.size()) ? m_views[std::size_t(position)] : nullptr;
}

void WorkFrame::show(int position, Visit visit)
{
    View* next = m_views[std::size_t(position)];
    View* before = currentView();
    if (before && before != next)
        m_title->search()->clear();
    m_stack->setCurrentWidget(next);
    m_rail->choose(position);
    const bool all = m_context.replica.me().may(Permission::ReadCases);
    m_title->setSearched(all                 ? next->canFilter() ? TitleBar::Searched::ListAndAllCases
                                                                 : TitleBar::Searched::AllCases
                         : next->canFilter() ? TitleBar::Searched::List
                                             : TitleBar::Searched::Nothing);
    m_drop->setAllowed(all);
    m_drop->setFirst(next->canFilter() ? SearchDrop::First::NotChosen : SearchDrop::First::Chosen);
    // Where there is no intake the key is the view's own.
    m_newKey->setEnabled(next->name() != u"intake"_s && hasView(u"intake"_s));
    arrange();
    focusList();
    if (visit == Visit::Remember)
        remember();
}

void WorkFrame::setLooked(View::Looked how)
{
    m_looked = how;
    arrange();
}

bool WorkFrame::isOnWall() const
{
    const View* view = currentView();
    return m_looked == View::Looked::OnWall && view && view->hasWall();
}

void WorkFrame::arrange()
{
    const bool wall = isOnWall();
    for (QWidget* control :
         {static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_rail), static_cast<QWidget*>(m_status)})
        control->setVisible(!wall);
    m_draftBar->setPlace(wall ? DraftBar::Place::Wall : DraftBar::Place::Desk);
    if (View* view = currentView())
        view->setLooked(wall ? View::Looked::OnWall : View::Looked::AtDesk);
}

/// The keys go to the list of a view that is one.
void WorkFrame::focusList()
{
    const View* view = currentView();
    if (!view || !view->canFilter())
        return;
    const auto lists = view->findChildren<QAbstractItemView*>();
    for (QAbstractItemView* list : lists) {
        if (list->isVisibleTo(view) && list->focusPolicy() != Qt::NoFocus)
            return list->setFocus();
    }
}

/// Esc: out of what is open in the view, then out of what was searched for.
void WorkFrame::stepOut()
{
    View* view = currentView();
    if (!view || view->stepBack())
        return;
    if (isOnWall())
        emit deskWanted();
    else
        m_title->search()->clear();
}

void WorkFrame::remember()
{
    if (const View* view = currentView())
        m_history.visit({m_stack->currentIndex(), view->place()});
}

void WorkFrame::goTo(const std::optional<Place>& place)
{
    if (!place || place->view >= int(m_views.size()))
        return;
    const QScopedValueRollback retracing(m_retracing, true);
    show(place->view, Visit::Retrace);
    m_views[std::size_t(place->view)]->goTo(place->inside);
}

void WorkFrame::refresh()
{
    m_context.replica.refetch();
    if (View* view = currentView())
        view->refresh();
}

/// The view on the screen when its list has the case, else the first whose list does, else any that can open
/// it.
void WorkFrame::openFound(const CaseRow& row)
{
    std::vector<int> order;
    if (m_stack->currentIndex() >= 0)
        order.push_back(m_stack->currentIndex());
    for (int position = 0; position < int(m_views.size()); ++position) {
        if (position != m_stack->currentIndex())
            order.push_back(position);
    }
    for (const View::Shows wanted : {View::Shows::Lists, View::Shows::Opens}) {
        for (const int position : order) {
            View* view = m_views[std::size_t(position)];
            if (view->shows(row) != wanted)
                continue;
            m_title->search()->clear();
            show(position, Visit::Remember);
            return view->openFound(row.id);
        }
    }
    m_toasts->say(Toast::Kind::Notice, tr("%1 cannot be opened in your views.").arg(row.number));
}

void WorkFrame::goOn(const DraftStore::Kept& kept)
{
    const DraftStore::About about = kept.about;
    const CaseRow* row = about.caseId.isValid() ? m_context.replica.findCase(about.caseId) : nullptr;
    if (!hasView(about.view) && !row)
        return m_toasts->say(Toast::Kind::Notice,
                             tr("“%1” cannot be opened in your views.", "dialog").arg(about.what));
    showView(about.view);
    if (about.caseId.isValid() && !row)
        return m_toasts->say(Toast::Kind::Notice,
                             tr("The case is not among yours any more: %1.").arg(about.subject));
    if (row)
        openFound(*row);
    if (!currentView()->goOnWith(kept.name))
        m_toasts->say(Toast::Kind::Notice,
                      about.subject.isEmpty()
                          ? tr("Open “%1” again: what you wrote stands there.", "dialog").arg(about.what)
                          : tr("Open “%1” for %2 again: what you wrote stands there.", "dialog, subject")
                                .arg(about.what, about.subject));
}

void WorkFrame::showLedger()
{
    const QAbstractItemView* list =
        m_drop->isVisible() ? m_drop->list() : qobject_cast<QAbstractItemView*>(QApplication::focusWidget());
    const QModelIndex chosen = list ? list->currentIndex() : QModelIndex();
    if (const CaseId id{chosen.data(CaseIdRole).toLongLong()}; id.isValid()) {
        const QRect cell = list->visualRect(chosen);
        return openLedger(id, {list->viewport()->mapToGlobal(cell.topLeft()), cell.size()});
    }
    const View* view = currentView();
    if (const CaseId id = view ? view->openedCase() : CaseId{}; id.isValid())
        return openLedger(id, {m_room->mapToGlobal(QPoint()), QSize(m_room->width(), 0)});
    m_toasts->say(Toast::Kind::Notice, tr("Choose a case first: then its limits are shown day by day."));
}

void WorkFrame::openLedger(CaseId id, const QRect& at)
{
    auto* card = new LedgerCard(m_context, id, this);
    card->openAt(at);
}

HelpSheet* WorkFrame::showHelp()
{
    View* view = currentView();
    std::vector<HelpSheet::Section> sections;
    if (view)
        sections.push_back({tr("In “%1”").arg(view->title()), keysOf(*view)});
    sections.push_back({tr("Everywhere"), keysOf(*window(), m_stack)});
    sections.push_back(
        {tr("In dialogs"),
         {{QKeySequence(Qt::Key_Return).toString(QKeySequence::NativeText), tr("On to the next field")},
          {QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText),
           tr("Do what the dialog is for")},
          {u"/"_s, tr("Stock phrases, where a reason, an opinion or a note is written")},
          {QKeySequence(Qt::Key_Escape).toString(QKeySequence::NativeText),
           tr("Leave it; what was written stands there again next time")}}});
    auto* sheet = new HelpSheet(std::move(sections), this);
    connect(sheet, &HelpSheet::printWanted, this,
            [this, sheet] { m_prints->print(Printout::of(sheet->printout()), foot()); });
    sheet->open();
    return sheet;
}

void WorkFrame::print()
{
    const View* view = currentView();
    Printout printout = view ? view->printout() : Printout{};
    if (printout.parts == 0)
        return m_toasts->say(Toast::Kind::Notice, tr("There is nothing to print here."));
    m_prints->print(std::move(printout), foot());
}

PageFoot WorkFrame::foot() const
{
    const QString centre = m_context.link.greeting().centreName;
    const QString printed =
        tr("Printed by %1, %2").arg(m_context.replica.me().name, momentText(m_context.replica.legalNow()));
    return {centre.isEmpty() ? printed : tr("%1 · %2", "centre, who printed when").arg(centre, printed)};
}

void WorkFrame::undo()
{
    if (!m_toasts->undoNewest())
        m_toasts->say(Toast::Kind::Notice,
                      tr("There is nothing to take back. Formal acts are never taken back here."));
}

} // namespace duban
