// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/Frame.h"
#include "common/protocol/Upkeep.h"
#include "server/command/Dispatcher.h"
#include "server/store/SearchKey.h"

#include <functional>

namespace duban {

/// Most rows of one page.
inline constexpr int MaxPage = 1000;

/// Deadlines or cases that one page of a query looks at: so many are read and computed well inside the 200 ms
/// of a snapshot.
inline constexpr int LookedAtOnce = 1000;

/// An open session as the main thread knows it.
struct LiveSession
{
    SessionId id;
    WindowId window; ///< where the person stands now
    QString address; ///< of the connection now; empty: none
    SystemTime heardAt;
    bool alive = true; ///< false: it has expired, and nobody has come back to be told so
};

/// What the main thread knows at the moment a query is asked and the database does not.
struct LiveState
{
    std::vector<DepartmentCounters> counters;
    EngineState engine;
    JournalSeq head;
    int sessions = 0;
    std::vector<LiveSession> open; ///< for ListSessions
    SystemTime sessionsSince;      ///< a session opened before has passed its absolute limit
    UpkeepState upkeep;            ///< for GetUpkeep
};

/// What a query works with.
struct QueryContext
{
    std::shared_ptr<const Principal> sender;
    std::shared_ptr<const Rules> rules;
    LiveState live;
    SearchKey searchKey;
};

/// A decoded query; gives the encoded answer with its kind.
struct QueryAnswer
{
    MessageKind kind{};
    QByteArray body;
};

/// @return NotFound for a case out of the sender's scope.
Result<> checkReach(CaseId id, const ReadTx& tx, const QueryContext& context);

using PendingQuery = std::function<Result<QueryAnswer>(const ReadTx&, const QueryContext&)>;

/// The queries that may come off the wire. They read, each in a snapshot of its own.
class QueryRegistry
{
public:
    static const QueryRegistry& instance();

    struct Entry
    {
        Permission permission;
        std::function<Result<PendingQuery>(const QCborMap&)> decode;
    };

    /// @return nullptr when this kind is no query.
    const Entry* find(MessageKind kind) const;
    std::vector<MessageKind> kinds() const;

    template <class Query, class Answer>
    void add(Result<Answer> (*answer)(const Query&, const ReadTx&, const QueryContext&))
    {
        m_entries.insert(Query::kind,
                         {Query::permission, [answer](const QCborMap& body) -> Result<PendingQuery> {
                              auto query = decodeFrom<Query>(body);
                              if (!query)
                                  return tl::unexpected(query.error());
                              return PendingQuery(
                                  [answer, query = *query](
                                      const ReadTx& tx, const QueryContext& context) -> Result<QueryAnswer> {
                                      auto found = answer(query, tx, context);
                                      if (!found)
                                          return tl::unexpected(found.error());
                                      return QueryAnswer{Answer::kind, encode(*found)};
                                  });
                          }});
    }

private:
    QHash<MessageKind, Entry> m_entries;
};

void addQueries(QueryRegistry& registry);
void addCalendarQueries(QueryRegistry& registry);
void addSetUpQueries(QueryRegistry& registry);    ///< people, duties, deputies, plans
void addPlaceQueries(QueryRegistry& registry);    ///< duties and plans; of the set-up
void addHallDutyQuery(QueryRegistry& registry);   ///< who stands at the windows; of the set-up
void addUpkeepQueries(QueryRegistry& registry);   ///< backups, disks, checks
void addWatchQueries(QueryRegistry& registry);    ///< policies, outcomes at the counter, findings
void addRadarQueries(QueryRegistry& registry);    ///< findings
void addSearchQueries(QueryRegistry& registry);   ///< cases by what is known of them, parties
void addDocumentQueries(QueryRegistry& registry); ///< papers of cases
void addFileQueries(QueryRegistry& registry);     ///< files of cases
void addDeskQueries(QueryRegistry& registry);     ///< preferences, forms, questions, sessions, figures

} // namespace duban
