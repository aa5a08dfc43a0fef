// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/DraftStore.h"
#include "client/app/LoginPage.h"
#include "client/app/PasswordPage.h"
#include "client/app/Preferences.h"
#include "client/app/WorkFrame.h"
#include "client/widget/AsideDialogs.h"

#include <QHash>
#include <QStackedWidget>
#include <QTimer>

#include <map>

namespace duban {

/// Makes the views of a role; a role without an entry gets the server's status.
using Workspaces = std::map<Role, WorkspaceFactory>;

/// The window of the client: login, forced change of password, and the frame of the person's views. A session
/// that ends leads back to the login; the views stay as they are for the same person. What the login does not
/// show is made behind its first paint: it would more than double the time to that.
class MainWindow : public QWidget
{
    Q_OBJECT

public:
    MainWindow(const ViewContext& context, SessionFlow& flow, Settings& settings, Workspaces workspaces,
               QWidget* parent = nullptr);
    ~MainWindow() override; ///< the views end before what they work with

    LoginPage* loginPage() const { return m_login; }

    /// Makes the frame when nobody needed it yet.
    WorkFrame* frame();

    /// @return nullptr while nobody needed it.
    WorkFrame* frame() const { return m_frame; }

    DraftStore& drafts() { return m_drafts; }

    Preferences& preferences() { return m_preferences; }

    /// Shown after the next login instead of the first one.
    void setFirstView(const QString& name) { m_firstView = name; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void enter(const LoginReply& login);
    void leave(const Refusal& why);
    PasswordPage* passwordPage();
    void followTitleBar();
    void followPreferences();
    void apply(Scheme scheme);
    void followScale(ScaleMenu& menu);
    void choose(int scale);
    void showOver(bool wholeScreen);
    bool mayLeave();
    void whenSaved(const std::function<void()>& go);

    DraftStore m_drafts;
    Preferences m_preferences;
    ViewContext m_context;
    SessionFlow& m_flow;
    Settings& m_settings;
    Workspaces m_workspaces;
    QStackedWidget* m_pages;
    LoginPage* m_login;
    PasswordPage* m_password = nullptr; ///< both are there soon after the first paint
    WorkFrame* m_frame = nullptr;
    AccountId m_shown; ///< whose views the frame holds
    Role m_shownRole = Role::System;
    QString m_firstView;
    AsideDialogs m_aside;              ///< of the session that ended
    std::function<void()> m_onceSaved; ///< waits for the preferences
    bool m_painted = false;
    bool m_saveTriedOnClose = false;
    QTimer m_saveTime; ///< how long it waits at most
};

} // namespace duban
