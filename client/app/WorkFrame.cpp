// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/WorkFrame.h"

#include "client/app/ErrorWords.h"

#include <QAbstractItemView>
#include <QHBoxLayout>
#include <QScopedValueRollback>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace duban {

WorkFrame::WorkFrame(const ViewContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_title(new TitleBar(context.link, context.replica, this)),
      m_linkBar(new LinkBar(context.link, this)), m_reminder(new ReminderBar(context.replica, this)),
      m_rail(new Rail(this)), m_stack(new QStackedWidget(this)),
      m_status(new StatusLine(context.link, context.replica, this)),
      m_newKey(new QShortcut(QKeySequence(Qt::Key_F2), this))
{
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_rail);
    middle->addWidget(m_stack, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_title);
    column->addWidget(m_linkBar);
    column->addWidget(m_reminder);
    column->addLayout(middle, 1);
    column->addWidget(m_status);
    connect(m_rail, &Rail::chosen, this, [this](int position) { show(position, Visit::Remember); });
    connect(m_reminder, &ReminderBar::calendarWanted, this, [this] { showView(u"calendar"_s); });
    connect(m_title, &TitleBar::searchChanged, this, [this](const QString& text) {
        if (View* view = currentView())
            view->setFilter(text);
    });
    connect(m_title, &TitleBar::searchLeft, this, &WorkFrame::focusList);
    connect(&context.replica, &Replica::fetchRefused, this,
            [this](const Refusal& why) { m_status->notice(wordsFor(why).line()); });
    makeShortcuts();
}

void WorkFrame::makeShortcuts()
{
    const auto onKey = [this](const QKeySequence& key, auto act) {
        connect(new QShortcut(key, this), &QShortcut::activated, this, act);
    };
    onKey(QKeySequence(Qt::CTRL | Qt::Key_K), [this] {
        m_title->search()->setFocus(Qt::ShortcutFocusReason);
        m_title->search()->selectAll();
    });
    onKey(QKeySequence(Qt::ALT | Qt::Key_Left), [this] { goTo(m_history.back()); });
    onKey(QKeySequence(Qt::ALT | Qt::Key_Right), [this] { goTo(m_history.forward()); });
    connect(m_newKey, &QShortcut::activated, this, [this] { showView(u"intake"_s); });
    onKey(QKeySequence(Qt::Key_F5), [this] { refresh(); });
    onKey(QKeySequence(Qt::Key_Escape), [this] { stepOut(); });
}

void WorkFrame::setViews(std::vector<View*> views)
{
    m_rail->setViews({});
    m_history.clear();
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
    connect(view, &View::noticed, m_status, &StatusLine::notice);
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
    m_title->setSearchable(next->canFilter());
    m_newKey->setEnabled(next->name() != u"intake"_s);
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

} // namespace duban
