// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/return/Office.h"

#include "tests/bench/support/Figures.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace duban::test {

namespace {

constexpr std::size_t LoginsAtOnce = 16;

/// @return what the client's pin page would have kept of this server.
ServerPin pinOf(const ServerAddress& server)
{
    QFile authority(server.caFile);
    if (!authority.open(QIODevice::ReadOnly))
        stop(authority.fileName() + u": "_s + authority.errorString());
    return {authority.readAll(), QByteArray::fromHex(server.pin)};
}

} // namespace

/// One person. Lives in the office's thread.
class Office::Desk
{
public:
    Desk(Office& office, std::size_t number, Seat seat)
        : m_office(office), m_number(number), m_seat(std::move(seat))
    {
        QObject::connect(&m_link, &Link::statusChanged, &m_link,
                         [this](const LinkStatus& s) { noteStatus(s); });
        QObject::connect(&m_link, &Link::resumed, &m_link,
                         [this] { change([](DeskState& state) { state.resumedAt = steadySeconds(); }); });
        QObject::connect(&m_link, &Link::sessionEnded, &m_link, [this](const Refusal& why) {
            change(
                [&](DeskState& state) { state.trouble = u"session ended: "_s + errorCodeName(why.code()); });
        });
        QObject::connect(&m_replica, &Replica::fetchRefused, &m_link, [this](const Refusal& why) {
            change([&](DeskState& state) { state.trouble = u"refused: "_s + errorCodeName(why.code()); });
        });
        QObject::connect(&m_replica, &Replica::caseChanged, &m_link, [this](CaseId id) {
            if (const CaseRow* row = m_replica.findCase(id))
                noteNewest(row->seq);
        });
        QObject::connect(&m_replica, &Replica::reset, &m_link, [this] { lookThrough(); });
        QObject::connect(&m_replica, &Replica::boardReplaced, &m_link, [this] { noteNewestEvent(); });
        QObject::connect(&m_replica, &Replica::eventArrived, &m_link, [this] { noteNewestEvent(); });
    }

    void enter(const Endpoint& server, const ServerPin& pin)
    {
        m_link.open(server, pin);
        change([](DeskState& state) { ++state.passwords; });
        m_link.logIn(m_seat.login, m_seat.password, &m_replica, [this](const Answer<LoginReply>& login) {
            if (!login)
                return change([&](DeskState& state) {
                    state.trouble = u"login: "_s + errorCodeName(login.error().code());
                });
            m_replica.begin(*login);
            if (m_seat.follows == Seat::Follows::OnlyAtFirst)
                QObject::disconnect(&m_link, &Link::resumed, &m_replica, nullptr);
        });
    }

private:
    void change(const std::function<void(DeskState&)>& how) { m_office.change(m_number, how); }

    void noteStatus(const LinkStatus& status)
    {
        const bool waits = status.state == LinkState::Reconnecting && status.nextTry.remainingTime() > 0;
        change([&](DeskState& state) {
            state.loggedIn = status.state == LinkState::LoggedIn;
            state.tries += waits ? 1 : 0;
        });
    }

    void noteNewest(JournalSeq seq)
    {
        if (seq <= m_newest)
            return;
        m_newest = seq;
        change([&](DeskState& state) {
            state.newest = seq;
            state.newestAt = steadySeconds();
        });
    }

    void noteNewestEvent()
    {
        if (!m_seat.department.isValid() && !m_replica.events().empty())
            noteNewest(m_replica.events().front().seq);
    }

    /// A whole picture came.
    void lookThrough()
    {
        noteNewestEvent();
        JournalSeq newest;
        for (const CaseRow& row : m_replica.cases())
            newest = std::max(newest, row.seq);
        noteNewest(newest);
        if (m_replica.isComplete())
            change([](DeskState& state) { state.complete = true; });
    }

    Office& m_office;
    std::size_t m_number;
    Seat m_seat;
    JournalSeq m_newest;
    Link m_link;
    Replica m_replica{m_link};
};

Office::Office(const ServerAddress& server, const std::vector<Seat>& seats) : m_states(seats.size())
{
    m_inThread.moveToThread(&m_thread);
    m_thread.start();
    const Endpoint endpoint{server.host, server.port};
    const ServerPin pin = pinOf(server);
    QMetaObject::invokeMethod(
        &m_inThread,
        [&] {
            for (std::size_t i = 0; i < seats.size(); ++i)
                m_desks.push_back(std::make_unique<Desk>(*this, i, seats[i]));
        },
        Qt::BlockingQueuedConnection);
    m_enter = [this, endpoint, pin](std::size_t desk) {
        QMetaObject::invokeMethod(&m_inThread, [=, this] { m_desks[desk]->enter(endpoint, pin); });
    };
}

Office::~Office()
{
    QMetaObject::invokeMethod(
        &m_inThread, [this] { m_desks.clear(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void Office::change(std::size_t desk, const std::function<void(DeskState&)>& how)
{
    const std::scoped_lock lock(m_mutex);
    how(m_states[desk]);
    m_changed.notify_all();
}

void Office::enter(double seconds)
{
    const double end = steadySeconds() + seconds;
    for (std::size_t from = 0; from < m_desks.size(); from += LoginsAtOnce) {
        const std::size_t to = std::min(from + LoginsAtOnce, m_desks.size());
        for (std::size_t i = from; i < to; ++i)
            m_enter(i);
        const auto complete = [&](const std::vector<DeskState>& states) {
            return std::all_of(states.begin() + qsizetype(from), states.begin() + qsizetype(to),
                               [](const DeskState& state) { return state.complete; });
        };
        if (await(complete, end - steadySeconds()))
            continue;
        for (const DeskState& state : states()) {
            if (!state.trouble.isEmpty())
                stop(state.trouble);
        }
        stop(u"not everybody could come in"_s);
    }
}

void Office::beginAnew()
{
    const std::scoped_lock lock(m_mutex);
    for (DeskState& state : m_states) {
        state.tries = 0;
        state.resumedAt = 0;
    }
}

bool Office::await(const std::function<bool(const std::vector<DeskState>&)>& done, double seconds)
{
    std::unique_lock lock(m_mutex);
    return m_changed.wait_for(lock, std::chrono::duration<double>(std::max(seconds, 0.0)),
                              [&] { return done(m_states); });
}

std::vector<DeskState> Office::states()
{
    const std::scoped_lock lock(m_mutex);
    return m_states;
}

} // namespace duban::test
