// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/network/FeedHub.h"

using namespace Qt::StringLiterals;

namespace duban {

bool FeedHub::Bucket::isEmpty() const
{
    return rows.empty() && gone.empty() && counters.empty() && events.empty() && lights.empty() &&
           !engineMoved && !catalogue && !setUp && !questions;
}

void FeedHub::Bucket::clear()
{
    rows.clear();
    gone.clear();
    counters.clear();
    events.clear();
    lights.clear();
    engineMoved = catalogue = setUp = questions = false;
}

namespace {

template <class Id>
bool holds(const std::vector<Id>& all, Id id)
{
    return std::find(all.begin(), all.end(), id) != all.end();
}

} // namespace

FeedHub::Place FeedHub::Place::of(const Actor& actor)
{
    Place place;
    place.setUp = actor.may(Permission::ReadSetUp);
    place.everyUnit = actor.has(Role::SystemAdmin) || actor.has(Role::SecurityAdmin);
    place.unit = actor.department;
    if (actor.may(Permission::ServeHall))
        place.hall = actor.hall;
    if (actor.may(Permission::WriteOpinion))
        place.section = actor.department;
    return place;
}

bool FeedHub::Place::sees(const ListsTouched& lists, const Rules& rules) const
{
    if (hall.isValid() && holds(lists.halls, hall))
        return true;
    if (!setUp || lists.everybody)
        return setUp;
    if (everyUnit || lists.units.empty())
        return !lists.units.empty();
    const auto own = rules.subtree(unit);
    return std::any_of(lists.units.begin(), lists.units.end(),
                       [&](OrganisationId touched) { return holds(own, touched); });
}

FeedHub::FeedHub(Board board, JournalSeq head, std::function<EngineState()> engine, QObject* parent)
    : QObject(parent), m_board(std::move(board)), m_head(head), m_oldest(head), m_engine(std::move(engine))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(Pause);
    connect(&m_timer, &QTimer::timeout, this, &FeedHub::flushAll);
}

void FeedHub::noteLists(const std::vector<Completed>& completed, const Rules& rules, bool catalogue)
{
    bool told = false;
    for (auto& [key, bucket] : m_buckets) {
        bucket.catalogue = bucket.catalogue || catalogue;
        for (const Completed& done : completed) {
            const ListsTouched& lists = done.outcome.applied.lists;
            const OrganisationId own = bucket.place.section;
            bucket.setUp = bucket.setUp || bucket.place.sees(lists, rules);
            bucket.questions = bucket.questions || (own.isValid() && holds(lists.sections, own));
        }
        told = told || !bucket.isEmpty();
    }
    if (told && !m_timer.isActive())
        m_timer.start();
}

void FeedHub::note(const std::vector<Completed>& completed)
{
    std::size_t lights = 0;
    for (const Completed& done : completed) {
        const Outcome& o = done.outcome;
        if (o.seq.value == 0)
            continue;
        m_head = o.seq;
        const Board::Touched departments = m_board.note(o);
        if (o.verb == MessageKind::AdvanceClock || o.applied.rules || o.applied.followed > 0) {
            for (auto& [key, bucket] : m_buckets)
                bucket.engineMoved = true;
        }
        for (const MovedCase& moved : o.applied.moved)
            carry({o.seq, moved.before, moved.after, {}, {}}, m_board.note(moved));
        if (!o.applied.after)
            continue;
        const CaseRow& row = *o.applied.after;
        const Light level = o.applied.light ? o.applied.light->level : o.applied.about;
        lights += o.applied.light ? 1 : 0;
        carry({o.seq, o.applied.before, o.applied.after, o.applied.light,
               EventRow{o.seq, o.verb, row.id, row.number, row.variant, row.department, o.personName,
                        row.stage, o.at, level}},
              departments);
    }
    const bool urgent = lights > 0 && lights < UrgentLights;
    if (urgent)
        flushAll();
    else if (!m_timer.isActive())
        m_timer.start();
}

void FeedHub::carry(Change change, const Board::Touched& departments)
{
    for (auto& [key, bucket] : m_buckets) {
        collect(bucket, change);
        for (const OrganisationId department : departments) {
            if (bucket.board && bucket.visibility.covers({department, {}, {}}))
                bucket.counters.insert(department);
        }
        if (bucket.rows.size() >= MostRows)
            flush(bucket);
    }
    m_changes.push_back(std::move(change));
    if (m_changes.size() > Remembered) {
        m_oldest = m_changes.front().seq;
        m_changes.pop_front();
    }
}

void FeedHub::collect(Bucket& into, const Change& change)
{
    const CaseRow& row = *change.after;
    const bool sees = into.visibility.covers({row.department, row.window, {}});
    const bool saw =
        change.before && into.visibility.covers({change.before->department, change.before->window, {}});
    if (into.cases && sees) {
        into.gone.erase(row.id);
        into.rows[row.id] = row;
    } else if (into.cases && saw) {
        into.rows.erase(row.id);
        into.gone.insert(row.id);
    }
    if (!into.board || !sees)
        return;
    if (change.event)
        into.events.push_back(*change.event);
    if (change.light)
        into.lights.push_back(*change.light);
}

Feed FeedHub::feedOf(const Bucket& bucket) const
{
    Feed feed;
    feed.head = m_head;
    for (const auto& [id, row] : bucket.rows)
        feed.rows.push_back(row);
    feed.gone.assign(bucket.gone.begin(), bucket.gone.end());
    for (const OrganisationId department : bucket.counters)
        feed.counters.push_back(m_board.of(department));
    feed.events = bucket.events;
    feed.lights = bucket.lights;
    feed.engine = m_engine();
    feed.catalogue = bucket.catalogue;
    feed.setUp = bucket.setUp;
    feed.questions = bucket.questions;
    return feed;
}

void FeedHub::sendTo(Connection* member, const QByteArray& frame)
{
    if (!member || m_behind.contains(member->id()))
        return;
    if (member->isSlow())
        m_behind.insert(member->id());
    else
        member->send(frame);
}

void FeedHub::flush(Bucket& bucket)
{
    if (bucket.isEmpty())
        return;
    const QByteArray frame = encodeFrame(RequestId{}, feedOf(bucket));
    bucket.clear();
    for (const QPointer<Connection>& member : bucket.members)
        sendTo(member, frame);
}

void FeedHub::flushAll()
{
    m_timer.stop();
    for (auto& [key, bucket] : m_buckets)
        flush(bucket);
}

QString FeedHub::keyOf(const Session& session, const Subscribe& request, const Place& place)
{
    const Visibility& v = session.principal->visibility;
    QString key = u"%1/%2/%3/%4"_s.arg(int(v.kind()))
                      .arg(v.window().value)
                      .arg(int(request.cases))
                      .arg(int(request.board));
    key += u"/%1/%2/%3/%4/%5"_s.arg(int(place.setUp))
               .arg(int(place.everyUnit))
               .arg(place.unit.value)
               .arg(place.hall.value)
               .arg(place.section.value);
    for (const OrganisationId id : v.departments())
        key += u'/' + QString::number(id.value);
    return key;
}

/// Lists are not remembered as changes of cases are: what a connection that subscribes anew was not told yet
/// it would never hear.
FeedHub::Bucket FeedHub::listsOwedTo(quint64 connection) const
{
    Bucket owed;
    const auto found = m_buckets.find(m_bucketOf.value(connection));
    if (found == m_buckets.end())
        return owed;
    const bool anyMissed = m_behind.contains(connection);
    owed.catalogue = anyMissed || found->second.catalogue;
    owed.setUp = anyMissed || found->second.setUp;
    owed.questions = anyMissed || found->second.questions;
    return owed;
}

SubscribeReply FeedHub::subscribe(Connection* connection, const Subscribe& request)
{
    Bucket missed = listsOwedTo(connection->id());
    leave(connection->id());
    const Place place = Place::of(connection->session()->principal->actor);
    const QString key = keyOf(*connection->session(), request, place);
    Bucket& bucket = m_buckets[key];
    flush(bucket); // those already here get what is pending; the new one begins after it
    bucket.visibility = connection->session()->principal->visibility;
    bucket.cases = request.cases;
    bucket.board = request.board;
    bucket.place = place;
    // Behind a change of the view the client's cases are those of another window or subtree.
    const bool goesOn = request.since >= m_oldest && request.since <= m_head && request.since.value > 0 &&
                        request.since > connection->session()->viewSince;
    SubscribeReply reply{m_head, goesOn};
    if (reply.resumed && request.since < m_head) {
        missed.visibility = bucket.visibility;
        missed.cases = request.cases;
        missed.board = request.board;
        for (const Change& change : m_changes) {
            if (change.seq > request.since)
                collect(missed, change);
        }
        for (const DepartmentCounters& c : m_board.all()) {
            if (missed.board && missed.visibility.covers({c.department, {}, {}}))
                missed.counters.insert(c.department);
        }
    }
    if (!missed.isEmpty()) {
        // After the reply, so that the client knows what the frame belongs to.
        const QByteArray frame = encodeFrame(RequestId{}, feedOf(missed));
        QMetaObject::invokeMethod(
            connection, [connection, frame] { connection->send(frame); }, Qt::QueuedConnection);
    }
    bucket.members.emplace_back(connection);
    m_bucketOf.insert(connection->id(), key);
    return reply;
}

void FeedHub::leave(quint64 connection)
{
    m_behind.remove(connection);
    const QString key = m_bucketOf.take(connection);
    const auto found = m_buckets.find(key);
    if (found == m_buckets.end())
        return;
    std::erase_if(found->second.members,
                  [=](const QPointer<Connection>& c) { return !c || c->id() == connection; });
    if (found->second.members.empty())
        m_buckets.erase(found);
}

void FeedHub::catchUp(quint64 connection)
{
    if (!m_behind.remove(connection))
        return;
    Feed feed;
    feed.head = m_head;
    feed.engine = m_engine();
    feed.refetch = true;
    const auto found = m_buckets.find(m_bucketOf.value(connection));
    if (found == m_buckets.end())
        return;
    for (const QPointer<Connection>& member : found->second.members) {
        if (member && member->id() == connection)
            member->send(encodeFrame(RequestId{}, feed));
    }
}

} // namespace duban
