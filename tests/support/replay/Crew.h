// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/client/TestClient.h"
#include "tests/support/replay/Casting.h"

#include <QElapsedTimer>

#include <map>
#include <memory>
#include <vector>

namespace duban::replay {

/// Lets the event loop run for a while, so that connections make progress.
void pauseFor(std::chrono::milliseconds time);

/// Sends until the server takes it: Busy and RateLimited are waited out, a hundred times at most.
template <class Reply, Fielded Message>
Result<Reply> callPatiently(TestClient& client, const Message& message)
{
    for (int attempt = 1;; ++attempt) {
        auto reply = client.call<Reply>(message);
        ErrorCode code = reply ? ErrorCode::None : reply.error().code;
        if constexpr (std::is_same_v<Reply, CommandReply>)
            code = reply ? reply->code : code;
        if ((code != ErrorCode::Busy && code != ErrorCode::RateLimited) || attempt == 100)
            return reply;
        pauseFor(std::chrono::milliseconds(100));
    }
}

/// Everybody of a hall, each logged in over a connection of its own.
class Crew
{
public:
    /// @param book knows the passwords; one-time ones are changed and kept in it
    Crew(ServerAddress address, PasswordBook& book) : m_address(std::move(address)), m_book(book) {}

    enum class Heads { StayAway, Come };

    /// Logs in the clerks, handlers, officers and the system administrator the book names, several at a time,
    /// because the server takes its time over each password.
    /// @param heads Come: the heads of the departments too
    Result<> signIn(Heads heads = Heads::StayAway);

    /// Clerks and handlers in the order of the book; the position is what Casting speaks of.
    const std::vector<Player>& players() const noexcept { return m_players; }

    TestClient& player(std::size_t position) { return used(*m_playerClients[position]); }

    /// @return the head of a department; ends the program when nobody of them logged in.
    TestClient& headOf(OrganisationId department);

    TestClient& officer() { return used(*m_officer); }

    TestClient& administrator() { return used(*m_administrator); }

    const QString& nameOf(std::size_t position) const { return m_players[position].login; }

    /// Ends the connections of players nobody needs.
    void keepOnly(const std::vector<std::size_t>& positions);

    /// Sends a sign of life for everybody who was silent for a while; call it often.
    Result<> keepAlive();

private:
    struct Member
    {
        TestClient client;
        QElapsedTimer silentFor;

        explicit Member(const ServerAddress& address) : client(address, QStringLiteral("replay"))
        {
            silentFor.start();
        }
    };

    static TestClient& used(Member& member)
    {
        member.silentFor.start();
        return member.client;
    }

    /// Somebody on the way in.
    struct Arrival
    {
        QString login;
        std::unique_ptr<Member> member;
        RequestId pending;
        Secret freshPassword; ///< on the way to the server
        LoginReply session;
    };

    Result<> signInTogether(std::vector<Arrival> arrivals);
    Result<> sendLogin(Arrival& who);
    Result<> takeSession(Arrival& who);
    Result<> takeChange(Arrival& who);
    Result<> place(Arrival& who);

    ServerAddress m_address;
    PasswordBook& m_book;
    std::vector<Player> m_players;
    std::vector<std::unique_ptr<Member>> m_playerClients;
    std::map<OrganisationId, std::unique_ptr<Member>> m_heads;
    std::unique_ptr<Member> m_officer;
    std::unique_ptr<Member> m_administrator;
    QElapsedTimer m_sinceSignsOfLife;
};

} // namespace duban::replay
