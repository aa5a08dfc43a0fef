// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/MainWindow.h"
#include "tests/support/client/TestServer.h"

#include <QTemporaryDir>

namespace duban {

/// The whole client with its real workspaces, at one desk of a hall.
struct ViewDesk
{
    /// @param printers of its PC; nullptr: those of this machine
    explicit ViewDesk(const QString& settingsFile, const Printers* printers = nullptr);

    /// Opens a session without the login page.
    void logIn(const TestServer& server, const QString& login, const QString& password, quint16 port = 0);

    /// @return true once the person's first view is on the screen with everything it shows.
    bool isAtWork() const;

    /// @return the view on the screen, when it is a V.
    template <class V>
    V* view() const
    {
        const WorkFrame* frame = window.frame();
        return frame ? qobject_cast<V*>(frame->currentView()) : nullptr;
    }

    /// Types text of any script into the widget that has the focus, as an input method does.
    static void type(const QString& text);

    Settings settings;
    Link link;
    Replica replica;
    SessionFlow flow;
    MainWindow window;
};

/// A server with the demonstration hall.
class ViewHall
{
public:
    /// @param replayFrom wall time where the legal clock begins and stands; empty: the real clock
    explicit ViewHall(const QString& replayFrom = {});

    /// Starts the server; true when it listens.
    bool start();

    TestServer& server() { return m_server; }

    /// A password that works: the first use changes the one-time password through the protocol.
    QString passwordOf(const QString& login);

    /// Moves the legal clock of a replayed hall.
    bool moveClock(const QString& wallTime);

    /// Takes a case in over the protocol, with every paper present.
    /// @return the answer; an id that is not valid when it was refused
    CaseId takeIn(const QString& clerk, const QString& itemName, const QString& applicant);

    /// Accepts a case over the protocol.
    bool accept(const QString& clerk, CaseId id);

    QString path(const QString& name) const { return m_folder.filePath(name); }

    /// A connection of a person, signed in; nullptr when that failed.
    TestClient* member(const QString& login);

    /// The window of a clerk that has signed in.
    WindowId windowOf(const QString& login) const { return m_windows.value(login); }

private:
    QTemporaryDir m_folder;
    TestServer m_server;
    QHash<QString, std::shared_ptr<TestClient>> m_members;
    QHash<QString, WindowId> m_windows;
    CatalogueReply m_catalogue;
};

} // namespace duban
