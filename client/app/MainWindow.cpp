// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/MainWindow.h"

#include "client/app/ErrorWords.h"
#include "client/app/ServerStatusView.h"
#include "client/widget/Icon.h"
#include "client/widget/Style.h"

#include <QCloseEvent>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

const QString SchemeKey = u"look.scheme"_s;
constexpr std::chrono::seconds SaveTime{3};
constexpr int LeaveWidth = 360; ///< of the words that ask before leaving

} // namespace

MainWindow::MainWindow(const ViewContext& context, SessionFlow& flow, Settings& settings,
                       Workspaces workspaces, QWidget* parent)
    : QWidget(parent), m_drafts(context.link, settings.draftFolder()),
      m_preferences(context.link), m_context{context.link,   context.replica, &m_drafts,
                                             &m_preferences, &settings,       context.printers},
      m_flow(flow), m_settings(settings), m_workspaces(std::move(workspaces)),
      m_pages(new QStackedWidget(this)), m_login(new LoginPage(flow, context.link, settings, this))
{
    setWindowTitle(tr("Duban"));
    m_pages->addWidget(m_login);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_pages);
    connect(&flow, &SessionFlow::loggedIn, this, &MainWindow::enter);
    connect(&flow, &SessionFlow::passwordChangeDemanded, this, [this] {
        m_pages->setCurrentWidget(passwordPage());
        m_password->begin(PasswordPage::Reason::FirstLogin);
    });
    connect(&flow, &SessionFlow::passwordChanged, this, [this] {
        if (m_shown.isValid())
            m_pages->setCurrentWidget(frame());
    });
    connect(&flow, &SessionFlow::loggedOut, this, [this] {
        m_shown = {};
        m_pages->setCurrentWidget(m_login);
        frame()->setViews({});
        m_drafts.end();
        m_login->welcome();
    });
    connect(&context.link, &Link::sessionEnded, this, &MainWindow::leave);
    followScale(*m_login->scaleMenu());
    followPreferences();
    auto* fullScreen = new QShortcut(QKeySequence(Qt::Key_F11), this);
    fullScreen->setWhatsThis(tr("Full screen"));
    connect(fullScreen, &QShortcut::activated, this, [this] { showOver(!isFullScreen()); });
}

WorkFrame* MainWindow::frame()
{
    if (m_frame)
        return m_frame;
    m_frame = new WorkFrame(m_context, this);
    m_pages->addWidget(m_frame);
    connect(m_frame, &WorkFrame::deskWanted, this, [this] { showOver(false); });
    followTitleBar();
    followScale(*m_frame->titleBar()->scaleMenu());
    return m_frame;
}

PasswordPage* MainWindow::passwordPage()
{
    if (m_password)
        return m_password;
    m_password = new PasswordPage(m_flow, this);
    m_pages->addWidget(m_password);
    connect(m_password, &PasswordPage::left, this, [this] {
        if (m_shown.isValid())
            m_pages->setCurrentWidget(frame());
        else
            m_flow.logOut();
    });
    return m_password;
}

void MainWindow::paintEvent(QPaintEvent* event)
{
    QWidget::paintEvent(event);
    if (std::exchange(m_painted, true))
        return;
    QTimer::singleShot(0, this, [this] { // while the person types the password
        frame();
        passwordPage();
    });
}

/// Over the whole screen a view that is made for it stands without any control.
void MainWindow::showOver(bool wholeScreen)
{
    setWindowState(wholeScreen ? windowState() | Qt::WindowFullScreen
                               : windowState() & ~Qt::WindowFullScreen);
    frame()->setLooked(wholeScreen ? View::Looked::OnWall : View::Looked::AtDesk);
}

MainWindow::~MainWindow()
{
    if (m_frame)
        m_frame->setViews({});
}

void MainWindow::followTitleBar()
{
    connect(m_frame->titleBar(), &TitleBar::logoutWanted, this, [this] {
        whenSaved([this] {
            if (mayLeave())
                m_flow.logOut();
        });
    });
    connect(m_frame->titleBar(), &TitleBar::schemeWanted, this, [this](Scheme scheme) {
        m_preferences.set(SchemeKey, scheme == Scheme::Dark ? "dark" : "light");
        apply(scheme);
    });
    connect(m_frame->titleBar(), &TitleBar::languageWanted, this, [this](const QString& language) {
        m_settings.setLanguage(language);
        m_frame->titleBar()->showChoices(m_settings.scheme(), language);
        m_frame->toasts()->say(Toast::Kind::Notice,
                               tr("The language changes when the program is started again."));
    });
    m_frame->titleBar()->showChoices(m_settings.scheme(), m_settings.language());
    connect(m_frame->titleBar(), &TitleBar::passwordChangeWanted, this, [this] {
        m_pages->setCurrentWidget(passwordPage());
        m_password->begin(PasswordPage::Reason::Choice);
    });
}

void MainWindow::followScale(ScaleMenu& menu)
{
    menu.showScale(m_settings.scale(), m_settings.scaleNow());
    connect(&menu, &ScaleMenu::scaleWanted, this, &MainWindow::choose);
}

/// Qt takes a scale only before the first window is made.
void MainWindow::choose(int scale)
{
    m_settings.setScale(scale);
    for (ScaleMenu* menu : {frame()->titleBar()->scaleMenu(), m_login->scaleMenu()})
        menu->showScale(scale, m_settings.scaleNow());
    const QString words = scale == m_settings.scaleNow()
                              ? tr("The scale stays at %1 %.").arg(scale)
                              : tr("The scale changes to %1 % when the program is started again.").arg(scale);
    m_frame->toasts()->say(Toast::Kind::Notice, words);
    m_login->sayLater(words);
}

void MainWindow::followPreferences()
{
    m_saveTime.setSingleShot(true);
    m_saveTime.setInterval(SaveTime);
    const auto go = [this] {
        m_saveTime.stop();
        if (const auto act = std::exchange(m_onceSaved, {}))
            act();
    };
    connect(&m_preferences, &Preferences::saved, this, go);
    connect(&m_saveTime, &QTimer::timeout, this, go);
    connect(&m_preferences, &Preferences::fetched, this, [this] {
        const QByteArray scheme = m_preferences.value(SchemeKey);
        if (!scheme.isEmpty())
            apply(scheme == "dark" ? Scheme::Dark : Scheme::Light);
    });
    connect(&m_preferences, &Preferences::refused, this, [this](const Refusal& why) {
        frame()->toasts()->say(Toast::Kind::Failure,
                               tr("How you arranged this could not be kept: %1").arg(wordsFor(why).line()));
    });
}

/// Dark or light, here and on the login page of this PC until somebody chooses otherwise.
void MainWindow::apply(Scheme scheme)
{
    frame()->titleBar()->showChoices(scheme, m_settings.language());
    if (m_settings.scheme() == scheme && &tokens() == &tokensOf(scheme))
        return;
    m_settings.setScheme(scheme);
    applyStyle(*static_cast<QApplication*>(QCoreApplication::instance()), scheme);
}

/// How lists are arranged is sent before the person goes; a server that says nothing is not waited for long.
void MainWindow::whenSaved(const std::function<void()>& go)
{
    m_preferences.save();
    if (m_preferences.isSaved() || !m_context.link.isLoggedIn())
        return go();
    m_onceSaved = go;
    m_saveTime.start();
}

/// The same person finds the views as they were; another one gets new ones.
void MainWindow::enter(const LoginReply& login)
{
    m_preferences.begin(login.account);
    const bool samePerson = m_shown == login.account && m_shownRole == login.role;
    if (!samePerson) {
        const auto made = m_workspaces.find(login.role);
        frame()->setViews({});
        m_drafts.end();
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
    m_drafts.begin();
    if (m_drafts.isReady())
        frame()->draftBar()->look();
    m_pages->setCurrentWidget(frame());
    samePerson ? m_aside.bringBack() : m_aside.drop();
}

/// Nothing of the session stays above the login page, and no dialog holds it; what was typed in one is there
/// again once the same person is.
void MainWindow::leave(const Refusal& why)
{
    if (m_frame)
        m_aside.putAside(*m_frame);
    m_pages->setCurrentWidget(m_login);
    m_login->showEnded(why);
}

/// Steps that wait for the connection would be lost: the person decides.
bool MainWindow::mayLeave()
{
    const int waiting = m_context.link.waitingCommands();
    if (waiting == 0 && m_preferences.isSaved())
        return true;
    QMessageBox box(QMessageBox::NoIcon, tr("Duban"),
                    waiting > 0 ? tr("%n step(s) not sent yet", nullptr, waiting)
                                : tr("How you arranged your lists is not saved yet"),
                    QMessageBox::NoButton, this);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(
        waiting > 0 ? tr("They wait for the connection. If you leave now they are lost.")
                    : tr("It waits for the connection. If you leave now the last change is lost."));
    box.setIconPixmap(icon(IconName::Warning).pixmap(metrics::IconLarge));
    if (auto* words = box.findChild<QLabel*>(u"qt_msgbox_informativelabel"_s)) {
        words->setTextFormat(Qt::PlainText);
        words->setMinimumWidth(LeaveWidth);
    }
    QPushButton* stay = box.addButton(tr("Stay"), QMessageBox::RejectRole);
    const QPushButton* leave = box.addButton(tr("Leave anyway"), QMessageBox::DestructiveRole);
    box.setDefaultButton(stay);
    box.exec();
    return box.clickedButton() == leave;
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    const bool saving = !m_preferences.isSaved() && m_context.link.isLoggedIn() && !m_saveTriedOnClose;
    if (saving) {
        m_saveTriedOnClose = true;
        whenSaved([this] { close(); });
        return event->ignore();
    }
    m_saveTriedOnClose = false;
    if (!mayLeave())
        return event->ignore();
    if (!isFullScreen() && !isMaximized())
        m_settings.setWindowSize(size());
    QWidget::closeEvent(event);
}

} // namespace duban
