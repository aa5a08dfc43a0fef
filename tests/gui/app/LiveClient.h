// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/MainWindow.h"
#include "tests/support/client/TestServer.h"

#include <QLineEdit>
#include <QTemporaryDir>
#include <QVBoxLayout>

// A server under a sanitizer on a busy machine takes its time: these wait for the condition, up to 30 s.
#define SOON_VERIFY(expression) QTRY_VERIFY_WITH_TIMEOUT(expression, 30'000)
#define SOON_COMPARE(actual, expected) QTRY_COMPARE_WITH_TIMEOUT(actual, expected, 30'000)

namespace duban {

/// A view with one line to type in: enough to see that typing goes on and that what was typed stays.
class TypingView : public View
{
    Q_OBJECT

public:
    explicit TypingView(QWidget* parent) : View(parent), m_line(new QLineEdit(this))
    {
        (new QVBoxLayout(this))->addWidget(m_line);
    }

    QString name() const override { return QStringLiteral("typing"); }

    QString title() const override { return QStringLiteral("Typing"); }

    QLineEdit* line() const { return m_line; }

private:
    QLineEdit* m_line;
};

/// The whole client over a settings file of its own, with a quick pace.
struct LiveClient
{
    explicit LiveClient(const QString& settingsFile);

    /// Fills in the login page and presses the button.
    void logIn(const Endpoint& server, const QString& login, const QString& password);

    template <class W>
    W* find(const QString& name) const
    {
        return window.findChild<W*>(name);
    }

    /// The text of a label, empty while it is not shown.
    QString shown(const QString& name) const;

    TypingView* typing() const { return window.findChild<TypingView*>(); }

    static Pace quickPace();

    Settings settings;
    Link link;
    Replica replica;
    SessionFlow flow;
    MainWindow window;
};

/// A server with the demonstration hall, and the passwords of its people.
class LiveHall
{
public:
    explicit LiveHall(QStringList settings = {});

    TestServer& server() { return m_server; }

    ServerPin pin() const;
    /// Trusts the server reached at `port` without asking.
    void trust(LiveClient& client, quint16 port) const;
    /// A password that works: the first use changes the one-time password through the protocol.
    QString passwordOf(const QString& login);
    QString oneTimePasswordOf(const QString& login) const;

    QString path(const QString& name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
    TestServer m_server;
};

} // namespace duban
