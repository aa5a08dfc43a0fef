// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/widget/ToastStack.h"

#include "client/widget/Card.h"
#include "client/widget/IconMark.h"
#include "client/widget/Style.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr int ToastWidth = 380;
constexpr int ActsHeight = 72; ///< of the acts at the foot of a view, with the room around them
constexpr std::chrono::seconds NoticeLife{5};
constexpr std::chrono::seconds UndoLife{12};

} // namespace

Toast::Toast(Kind kind, const QString& text, QWidget* parent)
    : QFrame(parent), m_kind(kind), m_words(plainLabel(text, this))
{
    setProperty("toast", kind == Kind::Failure ? u"failure"_s : u"notice"_s);
    setAccessibleName(text);
    m_words->setObjectName(u"toastWords"_s);
    m_words->setWordWrap(true);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true); // a policy of its own takes back what wrapping set
    m_words->setSizePolicy(policy);
    auto* close = new QToolButton(this);
    close->setIcon(icon(IconName::Cross));
    close->setAccessibleName(tr("Close: %1").arg(text));
    close->setToolTip(tr("Close"));
    close->setFocusPolicy(Qt::TabFocus);
    setLook(close, Look::Flat);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::Space12, metrics::Space8, metrics::Space4, metrics::Space8);
    row->setSpacing(metrics::Space8);
    if (kind == Kind::Failure) {
        row->addWidget(new IconMark(IconName::Warning, metrics::IconMedium, this), 0, Qt::AlignTop);
    }
    row->addWidget(m_words, 1);
    row->addWidget(close, 0, Qt::AlignTop);
    setFixedWidth(ToastWidth);
    m_life.setSingleShot(true);
    connect(&m_life, &QTimer::timeout, this, &Toast::closed);
    connect(close, &QToolButton::clicked, this, &Toast::closed);
}

void Toast::offerUndo(const std::function<void()>& undo)
{
    m_undo = undo;
    auto* button = new QPushButton(tr("Undo"), this);
    button->setObjectName(u"undo"_s);
    button->setAccessibleName(tr("Undo: %1").arg(text()));
    button->setToolTip(QKeySequence(QKeySequence::Undo).toString(QKeySequence::NativeText));
    button->setFocusPolicy(Qt::TabFocus);
    setLook(button, Look::Link);
    auto* row = static_cast<QHBoxLayout*>(layout());
    row->insertWidget(row->count() - 1, button, 0, Qt::AlignVCenter);
    connect(button, &QPushButton::clicked, this, &Toast::undo);
}

void Toast::undo()
{
    if (const auto undo = std::exchange(m_undo, {})) {
        undo();
        emit closed();
    }
}

void Toast::begin()
{
    if (m_kind != Kind::Failure)
        m_life.start(m_kind == Kind::Undoable ? UndoLife : NoticeLife);
}

/// While somebody reads it, it stays.
void Toast::enterEvent(QEnterEvent* event)
{
    QFrame::enterEvent(event);
    m_life.stop();
}

void Toast::leaveEvent(QEvent* event)
{
    QFrame::leaveEvent(event);
    begin();
}

ToastStack::ToastStack(QWidget* over, QWidget* within) : QObject(over), m_over(over), m_within(within)
{
    within->installEventFilter(this);
}

void ToastStack::say(Toast::Kind kind, const QString& text, const std::function<void()>& undo)
{
    if (text.isEmpty())
        return;
    const auto same = std::find_if(m_shown.begin(), m_shown.end(), [&](const Toast* toast) {
        return toast->kind() == kind && kind != Toast::Kind::Undoable && toast->text() == text;
    });
    if (same != m_shown.end()) {
        if (kind == Toast::Kind::Failure)
            return; // it stands there already
        takeOff(same);
    }
    m_waiting.push_back({kind, text, undo});
    makeRoom();
}

/// What is only a notice goes for what is newer; failures stay, and the newest waits.
void ToastStack::makeRoom()
{
    while (!m_waiting.empty()) {
        if (m_shown.size() >= MaxShown) {
            const auto old = std::find_if(m_shown.begin(), m_shown.end(), [](const Toast* toast) {
                return toast->kind() != Toast::Kind::Failure;
            });
            if (old == m_shown.end())
                break;
            takeOff(old);
        }
        const Waiting next = m_waiting.front();
        m_waiting.pop_front();
        show(next);
    }
    place();
}

void ToastStack::show(const Waiting& what)
{
    auto* toast = new Toast(what.kind, what.text, m_over);
    if (what.undo)
        toast->offerUndo(what.undo);
    m_shown.push_back(toast);
    connect(toast, &Toast::closed, this, [this, toast] { drop(toast); });
    toast->show();
    toast->begin();
    QAccessibleEvent told(toast, QAccessible::Alert);
    QAccessible::updateAccessibility(&told);
}

void ToastStack::drop(Toast* toast)
{
    const auto at = std::find(m_shown.begin(), m_shown.end(), toast);
    if (at == m_shown.end())
        return;
    takeOff(at);
    makeRoom();
}

void ToastStack::takeOff(std::vector<Toast*>::iterator toast)
{
    Toast* gone = *toast;
    m_shown.erase(toast);
    gone->hide();
    gone->deleteLater();
}

bool ToastStack::undoNewest()
{
    for (auto at = m_shown.rbegin(); at != m_shown.rend(); ++at) {
        if ((*at)->kind() == Toast::Kind::Undoable) {
            (*at)->undo();
            return true;
        }
    }
    return false;
}

void ToastStack::clear()
{
    m_waiting.clear();
    for (Toast* toast : std::exchange(m_shown, {})) {
        toast->hide();
        toast->deleteLater();
    }
}

void ToastStack::place()
{
    const QPoint corner = m_within->mapTo(m_over, QPoint(metrics::Space16, m_within->height()));
    int bottom = corner.y() - ActsHeight;
    for (auto at = m_shown.rbegin(); at != m_shown.rend(); ++at) {
        Toast* toast = *at;
        const int height = toast->heightForWidth(toast->width());
        toast->resize(toast->width(), height);
        bottom -= height;
        toast->move(corner.x(), bottom);
        toast->raise();
        bottom -= metrics::Space8;
    }
}

bool ToastStack::eventFilter(QObject* watched, QEvent* event)
{
    const bool moved = event->type() == QEvent::Resize || event->type() == QEvent::Move;
    if (watched == m_within && (moved || event->type() == QEvent::Show))
        place();
    return QObject::eventFilter(watched, event);
}

} // namespace duban
