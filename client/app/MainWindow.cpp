// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/MainWindow.h"

#include "client/app/ServerStatusView.h"

#include <QCloseEvent>
#include <QMessageBox>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace duban {

MainWindow::MainWindow(const ViewContext& context, SessionFlow& flow, Settings& settings,
                       Workspaces workspaces, QWidget* parent)
    : QWidget(parent), m_context{context.link, context.replica, &settings}, m_flow(flow),
      m_settings(settings), m_workspaces(std::move(workspaces)), m_pages(new QStackedWidget(this)),
      m_login(new LoginPage(flow, context.link, settings, this)), m_password(new PasswordPage(flow, this)),
      m_frame(new WorkFrame(context, this))
{
    setWindowTitle(tr("Duban"));
    m_pages->addWidget(m_login);
    m_pages->addWidget(m_password);
    m_pages->addWidget(m_frame);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_pages);
    connect(&flow, &SessionFlow::loggedIn, this, &MainWindow::enter);
    connect(&flow, &SessionFlow::passwordChangeDemanded, this, [this] {
        m_pages->setCurrentWidget(m_password);
        m_password->begin(PasswordPage::Reason::FirstLogin);
    });
    connect(&flow, &SessionFlow::passwordChanged, this, [this] {
        if (m_shown.isValid())
            m_pages->setCurrentWidget(m_frame);
    });
    connect(&flow, &SessionFlow::loggedOut, this, [this] {
        m_shown = {};
        m_pages->setCurrentWidget(m_login);
        m_frame->setViews({});
        m_login->welcome();
    });
    connect(m_password, &PasswordPage::left, this, [this] {
        if (m_shown.isValid())
            m_pages->setCurrentWidget(m_frame);
        else
            m_flow.logOut();
    });
    connect(&context.link, &Link::sessionEnded, this, &MainWindow::leave);
    followTitleBar();
    auto* fullScreen = new QShortcut(QKeySequence(Qt::Key_F11), this);
    connect(fullScreen, &QShortcut::activated, this, [this] { showOver(!isFullScreen()); });
    connect(m_frame, &WorkFrame::deskWanted, this, [this] { showOver(false); });
}

/// Over the whole screen a view that is made for it stands without any control.
void MainWindow::showOver(bool wholeScreen)
{
    setWindowState(wholeScreen ? windowState() | Qt::WindowFullScreen
                               : windowState() & ~Qt::WindowFullScreen);
    m_frame->setLooked(wholeScreen ? View::Looked::OnWall : View::Looked::AtDesk);
}

void MainWindow::followTitleBar()
{
    connect(m_frame->titleBar(), &TitleBar::logoutWanted, this, [this] {
        if (mayLeave())
            m_flow.logOut();
    });
    connect(m_frame->titleBar(), &TitleBar::passwordChangeWanted, this, [this] {
        m_pages->setCurrentWidget(m_password);
        m_password->begin(PasswordPage::Reason::Choice);
    });
}

/// The same person finds the views as they were; another one gets new ones.
void MainWindow::enter(const LoginReply& login)
{
    if (m_shown != login.account || m_shownRole != login.role) {
        const auto made = m_workspaces.find(login.role);
        std::vector<View*> views =
            made == m_workspaces.end() ? std::vector<View*>() : made->second(m_context, m_frame);
        if (views.empty())
            views.push_back(new ServerStatusView(m_context, m_frame));
        m_frame->setViews(std::move(views));
        m_shown = login.account;
        m_shownRole = login.role;
        if (!m_firstView.isEmpty())
            m_frame->showView(m_firstView);
    }
    m_pages->setCurrentWidget(m_frame);
}

void MainWindow::leave(const Refusal& why)
{
    m_pages->setCurrentWidget(m_login);
    m_login->showEnded(why);
}

/// Steps that wait for the connection would be lost: the person decides.
bool MainWindow::mayLeave()
{
    const int waiting = m_context.link.waitingCommands();
    if (waiting == 0)
        return true;
    QMessageBox box(QMessageBox::Warning, tr("Duban"), tr("%n step(s) not sent yet", nullptr, waiting),
                    QMessageBox::NoButton, this);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(tr("They wait for the connection. If you leave now they are lost."));
    QPushButton* stay = box.addButton(tr("Stay"), QMessageBox::RejectRole);
    const QPushButton* leave = box.addButton(tr("Leave anyway"), QMessageBox::DestructiveRole);
    box.setDefaultButton(stay);
    box.exec();
    return box.clickedButton() == leave;
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!mayLeave())
        return event->ignore();
    if (!isFullScreen() && !isMaximized())
        m_settings.setWindowSize(size());
    QWidget::closeEvent(event);
}

} // namespace duban
