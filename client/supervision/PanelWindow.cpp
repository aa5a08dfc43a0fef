// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/supervision/PanelWindow.h"

#include "client/widget/Tokens.h"

#include <QCloseEvent>
#include <QGuiApplication>
#include <QScreen>
#include <QShortcut>

namespace duban {

namespace {

constexpr std::chrono::milliseconds KeepDelay{400};
constexpr QSize LeastPanel{320, 220};

QScreen* screenNamed(const QString& name)
{
    for (QScreen* screen : QGuiApplication::screens()) {
        if (screen->name() == name)
            return screen;
    }
    return nullptr;
}

/// @return the rectangle, moved and made smaller until it lies on the monitor.
QRect fitted(QRect rect, const QRect& monitor)
{
    rect.setSize(rect.size().boundedTo(monitor.size()).expandedTo(LeastPanel));
    rect.moveLeft(
        std::clamp(rect.left(), monitor.left(), std::max(monitor.left(), monitor.right() - rect.width())));
    rect.moveTop(
        std::clamp(rect.top(), monitor.top(), std::max(monitor.top(), monitor.bottom() - rect.height())));
    return rect;
}

} // namespace

PanelWindow::PanelWindow(const QString& name, const QString& title, Settings* settings)
    : QWidget(nullptr, Qt::Window), m_name(name), m_settings(settings), m_body(new QVBoxLayout(this))
{
    setObjectName(name);
    setWindowTitle(title);
    // The program ends with its main window, whatever was torn off.
    setAttribute(Qt::WA_QuitOnClose, false);
    setMinimumSize(LeastPanel);
    m_body->setContentsMargins(metrics::Space8, metrics::Space8, metrics::Space8, metrics::Space8);
    m_keep.setSingleShot(true);
    m_keep.setInterval(KeepDelay);
    connect(&m_keep, &QTimer::timeout, this, [this] { keep(Torn::Yes); });
    connect(new QShortcut(QKeySequence(Qt::Key_F11), this), &QShortcut::activated, this, &PanelWindow::fill);
    connect(new QShortcut(QKeySequence(Qt::Key_Escape), this), &QShortcut::activated, this, [this] {
        if (isFullScreen())
            fill();
    });
    connect(qGuiApp, &QGuiApplication::screenAdded, this, [this](const QScreen* screen) {
        const auto kept = m_settings ? m_settings->panelPlace(m_name) : std::nullopt;
        if (m_homeless && kept && kept->screen == screen->name())
            place(*kept);
    });
}

PanelWindow::~PanelWindow()
{
    if (m_keep.isActive())
        keep(Torn::Yes);
}

void PanelWindow::open(const QRect& where)
{
    const auto kept = m_settings ? m_settings->panelPlace(m_name) : std::nullopt;
    if (kept)
        place(*kept);
    else
        setGeometry(where);
    if (isFullScreen())
        emit lookedChanged(View::Looked::OnWall);
    show();
    keep(Torn::Yes);
}

void PanelWindow::place(const PanelPlace& kept)
{
    QScreen* home = screenNamed(kept.screen);
    m_homeless = !home;
    const QScreen* screen = home ? home : QGuiApplication::primaryScreen();
    if (!screen)
        return;
    setGeometry(fitted(kept.geometry.translated(screen->geometry().topLeft()), screen->geometry()));
    if (kept.filled && home)
        setWindowState(windowState() | Qt::WindowFullScreen);
}

void PanelWindow::forget()
{
    m_keep.stop();
    m_homeless = false;
    keep(Torn::No);
}

void PanelWindow::putAside()
{
    m_aside.putAside(*this);
    hide();
}

void PanelWindow::bringBack()
{
    show();
    m_aside.bringBack();
}

void PanelWindow::keep(Torn torn)
{
    const QScreen* on = screen();
    if (!m_settings || m_homeless || !on)
        return;
    const auto before = m_settings->panelPlace(m_name);
    // A filled window remembers where it stands when it is not.
    const QRect rect =
        isFullScreen() && before ? before->geometry : QRect(geometry().translated(-on->geometry().topLeft()));
    const PanelPlace now{torn == Torn::Yes, on->name(), rect, isFullScreen()};
    if (!before || !(*before == now))
        m_settings->setPanelPlace(m_name, now);
}

void PanelWindow::fill()
{
    const bool filled = !isFullScreen();
    setWindowState(filled ? windowState() | Qt::WindowFullScreen : windowState() & ~Qt::WindowFullScreen);
    emit lookedChanged(filled ? View::Looked::OnWall : View::Looked::AtDesk);
    later();
}

void PanelWindow::later()
{
    if (isVisible())
        m_keep.start();
}

void PanelWindow::moveEvent(QMoveEvent* event)
{
    QWidget::moveEvent(event);
    later();
}

void PanelWindow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    later();
}

void PanelWindow::closeEvent(QCloseEvent* event)
{
    event->accept();
    // A hidden one is closed with the program: it comes back at the next start.
    if (isVisible())
        emit closed();
}

} // namespace duban
