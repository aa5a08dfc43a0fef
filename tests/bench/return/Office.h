// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/Replica.h"
#include "tests/support/client/TestServer.h"

#include <QThread>

#include <condition_variable>
#include <memory>
#include <mutex>
#include <vector>

namespace duban::test {

/// Who sits at a desk, and what its replica keeps.
struct Seat
{
    QString login;
    Secret password;
    OrganisationId
        department; ///< of a handler, who keeps its cases; not set: a console, which keeps the board
    enum class Follows { Always, OnlyAtFirst } follows = Follows::Always;
};

/// What became of a desk. Moments are seconds of the steady clock.
struct DeskState
{
    bool complete = false; ///< the first picture is there
    bool loggedIn = false;
    int tries = 0;        ///< connections lost or refused since the last restart()
    int passwords = 0;    ///< logins by password in all
    double resumedAt = 0; ///< session opened again since the last restart(); 0: not yet
    JournalSeq newest;    ///< of the cases or events it holds
    double newestAt = 0;  ///< when it came
    QString trouble;      ///< a session that ended, a fetch that was refused
};

/// People at the product's own client without its windows: Link and Replica of each, all in one thread that
/// stands for their window threads (each Link has its network thread besides).
class Office
{
public:
    /// Nobody is logged in yet.
    Office(const ServerAddress& server, const std::vector<Seat>& seats);
    ~Office();

    /// Logs everybody in, a few at a time, and waits until all have their picture. Stops when that takes too
    /// long.
    void enter(double seconds);

    /// Forgets tries and moments of what was before.
    void beginAnew();

    /// Waits until `done` holds of what became of everybody. @return false when it did not in time.
    bool await(const std::function<bool(const std::vector<DeskState>&)>& done, double seconds);

    std::vector<DeskState> states();

private:
    class Desk;
    void change(std::size_t desk, const std::function<void(DeskState&)>& how);

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<DeskState> m_states;
    QThread m_thread;
    QObject m_inThread; ///< its context
    std::function<void(std::size_t desk)> m_enter;
    std::vector<std::unique_ptr<Desk>> m_desks; ///< live in the thread
};

} // namespace duban::test
