// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/ScaleMenu.h"
#include "client/app/SessionFlow.h"
#include "client/app/Settings.h"
#include "client/widget/FormField.h"

#include <QDeadlineTimer>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>

namespace duban {

class PinCard;

/// Where a session begins: server, name, password; the server's fingerprint at first use. Says in words what
/// keeps it from going on. Sends nothing itself but through the SessionFlow.
class LoginPage : public QWidget
{
    Q_OBJECT

public:
    LoginPage(SessionFlow& flow, Link& link, const Settings& settings, QWidget* parent = nullptr);

    ScaleMenu* scaleMenu() const noexcept { return m_scale; }

    /// The page says beside its fields that a change waits for the next start.
    void sayLater(const QString& what) { say(what, Look::Second); }

    /// Fills the fields; empty texts leave what is there.
    void fill(const QString& server, const QString& login);

    /// Logs in as if the password had been typed.
    void logInWith(const Secret& password);

    /// Shows why the session ended, above the fields.
    void showEnded(const Refusal& why);

    /// The page is shown again: the password is empty and has the focus.
    void welcome();

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeForm();
    QWidget* makeScaleButton();
    void makePinCard();
    void focusFirstEmpty();
    void submit();
    void submitWith(const Secret& password);
    void refuse(const Refusal& why);
    void showStatus(const LinkStatus& status);
    void setBusy(bool busy);
    void countDown();
    void say(const QString& problem, Look look = Look::Problem);

    SessionFlow& m_flow;
    Link& m_link;
    QStackedWidget* m_cards;
    PinCard* m_pin = nullptr; ///< there once a server was new
    QLabel* m_centre;
    ScaleMenu* m_scale;
    FormField* m_server;
    FormField* m_login;
    FormField* m_password;
    QLabel* m_message;
    QPushButton* m_go;
    QPushButton* m_cancel;
    QTimer m_second;
    QDeadlineTimer m_lockedUntil{0};
    QString m_lockedWords;
    bool m_busy = false;
};

} // namespace duban
