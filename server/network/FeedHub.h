// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/network/Board.h"
#include "server/network/Connection.h"

#include <QPointer>
#include <QTimer>

#include <deque>
#include <map>
#include <set>

namespace duban {

/// Carries committed changes to the sessions that may see them. Sessions with the same view share a bucket: a
/// change is worked out and encoded once a bucket, and each gets at most one frame per 100 ms (at once for a
/// few lights). Main thread only.
class FeedHub : public QObject
{
    Q_OBJECT
public:
    static constexpr std::size_t Remembered = 50'000; ///< changes kept for clients that come back
    static constexpr std::chrono::milliseconds Pause{100};
    static constexpr std::size_t UrgentLights = 20;
    static constexpr std::size_t MostRows = 2000; ///< of one frame; a decoder takes lists of 10 000

    FeedHub(Board board, JournalSeq head, std::function<EngineState()> engine, QObject* parent = nullptr);

    /// Takes the results of one commit, in journal order.
    void note(const std::vector<Completed>& completed);

    /// Tells of what a commit changed beside cases: the catalogue to everybody, lists to who sees them.
    /// @param rules     those in force now
    /// @param catalogue what everybody sees of organisation, items or policies is otherwise than before
    void noteLists(const std::vector<Completed>& completed, const Rules& rules, bool catalogue);

    /// Starts the feed for a connection. What it missed since `request.since` follows at once when it is
    /// still remembered.
    SubscribeReply subscribe(Connection* connection, const Subscribe& request);
    void leave(quint64 connection);
    /// A slow reader has read everything: tell it to fetch anew.
    void catchUp(quint64 connection);

    const Board& board() const noexcept { return m_board; }

    JournalSeq head() const noexcept { return m_head; }

private:
    /// One change as the feed knows it.
    struct Change
    {
        JournalSeq seq;
        std::optional<CaseRow> before;
        std::optional<CaseRow> after;
        std::optional<LightRow> light;
        std::optional<EventRow> event; ///< of a step; a calendar that moves many cases makes none
    };

    /// Which lists beside cases a session may have on the screen.
    struct Place
    {
        bool setUp = false;     ///< people, plans and proposals
        bool everyUnit = false; ///< of the whole tree, not only at and below `unit`
        OrganisationId unit;
        HallId hall;            ///< of a clerk
        OrganisationId section; ///< whose questions are the session's; not set: none are

        static Place of(const Actor& actor);
        bool sees(const ListsTouched& lists, const Rules& rules) const;
    };

    struct Bucket
    {
        Visibility visibility;
        bool cases = false;
        bool board = false;
        Place place;
        std::vector<QPointer<Connection>> members;
        std::map<CaseId, CaseRow> rows;
        std::set<CaseId> gone;
        std::set<OrganisationId> counters;
        std::vector<EventRow> events;
        std::vector<LightRow> lights;
        bool engineMoved = false;
        bool catalogue = false;
        bool setUp = false;
        bool questions = false;

        bool isEmpty() const;
        void clear();
    };

    static QString keyOf(const Session& session, const Subscribe& request, const Place& place);
    static void collect(Bucket& into, const Change& change);
    void carry(Change change, const Board::Touched& departments);
    Bucket listsOwedTo(quint64 connection) const;
    Feed feedOf(const Bucket& bucket) const;
    void flush(Bucket& bucket);
    void flushAll();
    void sendTo(Connection* member, const QByteArray& frame);

    Board m_board;
    JournalSeq m_head;
    JournalSeq m_oldest; ///< changes after this one are remembered
    std::function<EngineState()> m_engine;
    std::deque<Change> m_changes;
    std::map<QString, Bucket> m_buckets;
    QHash<quint64, QString> m_bucketOf;
    QSet<quint64> m_behind; ///< slow readers whose feed was cut
    QTimer m_timer;
};

} // namespace duban
