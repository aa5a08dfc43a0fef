// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/network/Router.h"

#include "common/base/Log.h"
#include "common/calendar/NoticeReminder.h"
#include "common/protocol/Words.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace duban {

namespace {

/// A query waits like a command: its session may have been ended meanwhile, or the sender's last day be over.
Result<QueryAnswer> answerOf(const PendingQuery& run, const Result<std::unique_ptr<ReadTx>>& tx,
                             const QueryContext& context)
{
    if (!tx)
        return tl::unexpected(tx.error());
    const auto live =
        AccountStore::isLive(**tx, context.sender->actor.session, dayOf(context.live.engine.legalNow));
    if (!live)
        return tl::unexpected(live.error());
    return *live ? run(**tx, context)
                 : Result<QueryAnswer>(fail(ErrorCode::SessionExpired, u"the session has ended"_s));
}

/// @return true when nothing that everybody may see is otherwise: a proposal is seen by few.
bool showsTheSame(const Rules& a, const Rules& b)
{
    const auto released = [](const Rules& rules) {
        std::vector<ItemVariant> shown = rules.catalogue().variants;
        std::erase_if(shown, [](const ItemVariant& v) { return v.status != VariantStatus::Released; });
        return shown;
    };
    const CatalogueRecord& left = a.catalogue();
    const CatalogueRecord& right = b.catalogue();
    return left.organisations == right.organisations && left.halls == right.halls &&
           left.windows == right.windows && left.kinds == right.kinds && released(a) == released(b) &&
           a.policies().versions() == b.policies().versions();
}

/// Names a request by its bytes. Commands never hold a password (ChangePassword and IssuePassword are none of
/// the registry), so the stored hash gives nothing away.
QByteArray requestHash(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

bool isFilePart(MessageKind kind)
{
    return kind == MessageKind::SendFilePart || kind == MessageKind::GetFilePart;
}

QByteArray encodedAnswer(RequestId id, const Result<FileProgress>& progress)
{
    if (progress)
        return encodeFrame(id, *progress);
    if (progress.error().code == ErrorCode::StoreFailed)
        qCWarning(logStore).noquote() << "a file is not taken:" << progress.error().detail;
    CommandReply reply;
    reply.code = progress.error().code;
    reply.number = progress.error().field;
    return encodeFrame(id, reply);
}

} // namespace

Router::Router(Engine& engine, const NetworkSettings& settings, Board board, QObject* parent)
    : QObject(parent), m_engine(engine), m_settings(settings),
      m_hub(std::move(board), engine.writer.head(), [this] { return engineState(); }),
      m_desk(engine, settings)
{
    m_silence.setInterval(1s);
    connect(&m_silence, &QTimer::timeout, this, [this] {
        const auto now = TokenBucket::Clock::now();
        const auto all = m_connections.values();
        for (Connection* connection : all)
            connection->checkSilence(now);
        turnWhenDue();
    });
    m_silence.start();
    m_nextTurn = engine.rules->nextTurn(engine.legalClock.now());
}

EngineState Router::engineState() const
{
    const EngineReport report = m_engine.writer.engine();
    return {m_engine.legalClock.now(),
            m_engine.legalClock.isReplayed(),
            m_engine.systemClock.now(),
            report.lastSweep,
            report.lagSeconds,
            report.lightsGiven,
            m_engine.rules->calendar().version(),
            report.toMove};
}

void Router::adopt(QSslSocket* socket)
{
    auto* connection = new Connection(++m_nextId, socket, m_settings, this);
    m_connections.insert(connection->id(), connection);
    connect(connection, &Connection::frameReceived, this,
            [this, connection](const Frame& frame, const QByteArray& bytes) {
                receive(connection, frame, bytes);
            });
    connect(connection, &Connection::closed, this, &Router::drop);
    connect(connection, &Connection::drained, &m_hub, &FeedHub::catchUp);
    if (socket->state() != QAbstractSocket::ConnectedState)
        drop(connection->id());
}

void Router::drop(quint64 id)
{
    m_hub.leave(id);
    if (Connection* connection = m_connections.take(id))
        connection->deleteLater();
}

bool Router::addressMayPass(const QString& address)
{
    if (m_addresses.size() > 10'000)
        m_addresses.clear();
    auto found = m_addresses.find(address);
    if (found == m_addresses.end())
        found =
            m_addresses.insert(address, TokenBucket(m_settings.addressPerSecond, m_settings.addressBurst));
    return found->take(TokenBucket::Clock::now());
}

void Router::receive(Connection* connection, const Frame& frame, const QByteArray& bytes)
{
    const bool mayPass = isFilePart(frame.kind) && connection->session() ? connection->takeFileToken()
                                                                         : connection->takeToken();
    if (!mayPass || !addressMayPass(connection->address()))
        return connection->refuseTooMany(frame.id);
    if (frame.kind == MessageKind::Hello)
        return hello(connection, frame);
    if (!connection->hasGreeted())
        return connection->refuse(frame.id, ErrorCode::VersionMismatch);
    if (!receiveBeforeLogin(connection, frame))
        receiveFromSession(connection, frame, bytes);
}

template <class Message>
bool Router::read(Connection* connection, const Frame& frame, const std::function<void(const Message&)>& then)
{
    const auto message = decodeFrom<Message>(frame.body);
    if (message)
        then(*message);
    else
        connection->refuseBroken(frame.id);
    return true;
}

void Router::hello(Connection* connection, const Frame& frame)
{
    read<Hello>(connection, frame, [this, connection, &frame](const Hello& message) {
        if (message.protocol != ProtocolVersion)
            return connection->refuse(frame.id, ErrorCode::VersionMismatch);
        connection->setGreeted();
        connection->reply(frame.id, HelloReply{ProtocolVersion,
                                               {},
                                               QStringLiteral(DUBAN_VERSION),
                                               m_engine.rules->centreName(),
                                               m_engine.systemClock.now()});
    });
}

bool Router::receiveBeforeLogin(Connection* connection, const Frame& frame)
{
    switch (frame.kind) {
    case MessageKind::Ping:
        if (connection->session() && connection->session()->revoked)
            (void)m_desk.liveSession(connection, frame.id); // a quiet client learns it from its heartbeat
        else
            status(connection, frame.id);
        return true;
    case MessageKind::Login:
        return read<Login>(connection, frame, [&](const Login& m) { m_desk.login(connection, frame.id, m); });
    case MessageKind::ResumeSession:
        turnWhenDue();
        return read<ResumeSession>(connection, frame,
                                   [&](const ResumeSession& m) { m_desk.resume(connection, frame.id, m); });
    default:
        return false;
    }
}

void Router::status(Connection* connection, RequestId request)
{
    StatusReply reply;
    reply.engine = engineState();
    reply.version = QStringLiteral(DUBAN_VERSION);
    if (connection->session()) { // a stranger learns that the server lives, not how busy the hall is
        reply.head = m_hub.head();
        reply.sessions = m_desk.sessionCount();
    }
    reply.lastPublishedYear = m_engine.rules->calendar().lastPublishedYear();
    reply.noticeMissing = isNoticeMissing(m_engine.rules->calendar(), dayOf(reply.engine.legalNow));
    connection->reply(request, reply);
}

void Router::receiveFromSession(Connection* connection, const Frame& frame, const QByteArray& bytes)
{
    const auto* commandEntry = CommandRegistry::instance().find(frame.kind);
    const auto* queryEntry = QueryRegistry::instance().find(frame.kind);
    const bool own = frame.kind == MessageKind::ChangePassword || frame.kind == MessageKind::Logout ||
                     frame.kind == MessageKind::Subscribe || frame.kind == MessageKind::IssuePassword ||
                     frame.kind == MessageKind::BeginFile || frame.kind == MessageKind::SendFilePart;
    if (!commandEntry && !queryEntry && !own)
        return connection->refuse(frame.id, ErrorCode::UnknownMessage);
    const std::shared_ptr<Session> session = m_desk.liveSession(connection, frame.id);
    if (!session)
        return;
    if (frame.kind == MessageKind::ChangePassword) {
        read<ChangePassword>(connection, frame, [&](const ChangePassword& m) {
            m_desk.changePassword(connection, frame.id, m);
        });
        return;
    }
    if (frame.kind == MessageKind::Logout)
        return m_desk.logout(connection, frame.id);
    if (session->mustChangePassword)
        return connection->refuse(frame.id, ErrorCode::PasswordChangeRequired);
    if (frame.kind == MessageKind::Subscribe)
        return subscribe(connection, frame, *session);
    if (frame.kind == MessageKind::IssuePassword) {
        read<IssuePassword>(connection, frame,
                            [&](const IssuePassword& m) { m_desk.issuePassword(connection, frame.id, m); });
        return;
    }
    if (frame.kind == MessageKind::BeginFile || frame.kind == MessageKind::SendFilePart)
        return file(connection, frame, *session);
    if (commandEntry)
        return command(connection, frame, bytes, *commandEntry, *session);
    query(connection, frame, *queryEntry, *session);
}

void Router::subscribe(Connection* connection, const Frame& frame, const Session& session)
{
    read<Subscribe>(connection, frame, [&](const Subscribe& message) {
        const Actor& actor = session.principal->actor;
        if ((message.cases && !actor.may(Permission::ReadCases)) ||
            (message.board && !actor.may(Permission::ReadBoard)))
            return connection->refuse(frame.id, ErrorCode::NotAllowed);
        SubscribeReply reply = m_hub.subscribe(connection, message);
        reply.history = m_engine.history;
        connection->reply(frame.id, reply);
    });
}

void Router::command(Connection* connection, const Frame& frame, const QByteArray& bytes,
                     const CommandRegistry::Entry& entry, const Session& session)
{
    auto decoded = entry.decode(frame.body);
    if (!decoded)
        return connection->refuseBroken(frame.id);
    if (frame.id.counter <= 0 || frame.id.client == 0)
        return connection->refuse(frame.id, ErrorCode::InvalidInput, u"requestId"_s);
    Job job;
    job.envelope = {session.principal,     frame.id,        requestHash(bytes), session.device,
                    connection->address(), connection->id()};
    job.command = std::move(*decoded);
    if (!m_engine.writer.submit(std::move(job)))
        connection->refuse(frame.id, ErrorCode::Busy, {}, 1);
}

/// Files come in beside commands and queries, in a thread of their own.
void Router::file(Connection* connection, const Frame& frame, const Session& session)
{
    const Actor& actor = session.principal->actor;
    if (!actor.may(BeginFile::permission))
        return connection->refuse(frame.id, ErrorCode::NotAllowed);
    const auto done = [this, target = connection->id(), id = frame.id](const Result<FileProgress>& progress) {
        QMetaObject::invokeMethod(
            this,
            [this, target, bytes = encodedAnswer(id, progress)] {
                if (Connection* to = m_connections.value(target))
                    to->sendAtOnce(bytes);
            },
            Qt::QueuedConnection);
    };
    const auto answer = [connection, id = frame.id](const Result<>& queued) {
        if (!queued)
            connection->refuse(id, queued.error().code, {}, 1);
    };
    if (frame.kind == MessageKind::BeginFile)
        read<BeginFile>(connection, frame, [&](const BeginFile& message) {
            answer(m_engine.files.begin(actor.account, message, done));
        });
    else
        read<SendFilePart>(connection, frame, [&](const SendFilePart& message) {
            answer(m_engine.files.take(actor.account, message, done));
        });
}

void Router::query(Connection* connection, const Frame& frame, const QueryRegistry::Entry& entry,
                   const Session& session)
{
    if (!session.principal->actor.may(entry.permission))
        return connection->refuse(frame.id, ErrorCode::NotAllowed);
    auto decoded = entry.decode(frame.body);
    if (!decoded)
        return connection->refuseBroken(frame.id);
    const QueryContext context{presentOf(session.principal, m_engine.rules, m_engine.legalClock.now()),
                               m_engine.rules, liveState(frame.kind), m_engine.searchKey};
    const auto work = [this, target = connection->id(), id = frame.id, run = std::move(*decoded),
                       context](const Result<std::unique_ptr<ReadTx>>& tx) {
        const auto answer = answerOf(run, tx, context);
        QByteArray bytesBack;
        if (answer) {
            bytesBack = encodeFrame(answer->kind, id, answer->body);
        } else {
            if (answer.error().code == ErrorCode::StoreFailed)
                qCWarning(logStore).noquote() << "query failed:" << answer.error().detail;
            CommandReply reply;
            reply.code = answer.error().code;
            reply.number = answer.error().field;
            bytesBack = encodeFrame(id, reply);
        }
        QMetaObject::invokeMethod(
            this,
            [this, target, bytesBack] {
                if (Connection* to = m_connections.value(target))
                    to->sendAtOnce(bytesBack);
            },
            Qt::QueuedConnection);
    };
    if (!m_engine.readers.submit(work))
        connection->refuse(frame.id, ErrorCode::Busy, {}, 1);
}

/// What a query of this kind needs to know of the main thread.
LiveState Router::liveState(MessageKind kind) const
{
    LiveState live;
    live.engine = engineState();
    live.head = m_hub.head();
    live.sessions = m_desk.sessionCount();
    if (kind == MessageKind::GetBoard)
        live.counters = m_hub.board().all();
    if (kind == MessageKind::GetUpkeep && m_engine.upkeep)
        live.upkeep = m_engine.upkeep();
    if (kind != MessageKind::ListSessions)
        return live;
    live.open = m_desk.liveSessions();
    live.sessionsSince = m_desk.sessionsSince();
    QHash<SessionId, QString> addresses;
    for (const Connection* connection : std::as_const(m_connections)) {
        if (connection->session())
            addresses.insert(connection->session()->id, connection->address());
    }
    for (LiveSession& session : live.open)
        session.address = addresses.value(session.id);
    return live;
}

/// A person whose rights were changed sees nothing more, also nothing that comes by itself.
void Router::revoke(AccountId account)
{
    m_desk.revoke(account);
    for (Connection* connection : std::as_const(m_connections)) {
        if (connection->session() && connection->session()->revoked)
            m_hub.leave(connection->id());
    }
}

/// Nothing more goes to a session that somebody ended, and its connections close at once.
void Router::endSession(SessionId id)
{
    m_desk.revoke(id);
    const auto all = m_connections.values();
    for (Connection* connection : all) {
        if (!connection->session() || connection->session()->id != id)
            continue;
        m_hub.leave(connection->id());
        connection->finish();
    }
}

void Router::note(const std::vector<Completed>& completed)
{
    bool turns = false;
    bool newCatalogue = false;
    for (const Completed& done : completed) {
        turns = turns || done.outcome.verb == MessageKind::AdvanceClock;
        if (const auto& rules = done.outcome.applied.rules) {
            turns = true;
            newCatalogue = newCatalogue || !showsTheSame(*rules, *m_engine.rules);
            m_engine.rules = rules; // before the answer: whoever gets it may ask at once
        }
        for (const AccountId account : done.outcome.applied.loggedOut)
            revoke(account);
        if (done.outcome.applied.endedSession.isValid())
            endSession(done.outcome.applied.endedSession);
        if (done.outcome.verb == MessageKind::AskBackup && done.outcome.code == ErrorCode::None &&
            m_engine.backUp)
            m_engine.backUp();
        if (m_desk.takeCompleted(done))
            continue;
        if (Connection* to = m_connections.value(done.connection))
            to->sendAtOnce(encodeFrame(MessageKind::CommandReply, done.id, done.outcome.reply));
    }
    m_hub.note(completed);
    m_hub.noteLists(completed, *m_engine.rules, newCatalogue);
    if (turns)
        turnSessions();
    revokeLeavers();
}

void Router::turnWhenDue()
{
    if (m_nextTurn.isSet() && m_nextTurn <= m_engine.legalClock.now())
        turnSessions();
    revokeLeavers();
}

/// On every new day: whose last day has passed sees nothing more, also nothing that comes by itself.
void Router::revokeLeavers()
{
    const LocalDay today = dayOf(m_engine.legalClock.now());
    if (today == m_leaversAsked)
        return;
    const auto asked = m_engine.readers.submit([this, today](const Result<std::unique_ptr<ReadTx>>& tx) {
        const auto left = tx ? AccountStore::leftBehind(**tx, today)
                             : Result<std::vector<AccountId>>(tl::unexpected(tx.error()));
        QMetaObject::invokeMethod(
            this,
            [this, left] {
                if (!left)
                    m_leaversAsked = {}; // asked again in a second
                for (const AccountId account : left.value_or(std::vector<AccountId>{}))
                    revoke(account);
            },
            Qt::QueuedConnection);
    });
    if (asked)
        m_leaversAsked = today;
}

/// Whoever stands at another window now, or sees another part of the tree, comes back with the same session
/// and starts anew from what is theirs now.
void Router::turnSessions()
{
    m_nextTurn = m_engine.rules->nextTurn(m_engine.legalClock.now());
    const auto turned = m_desk.turn();
    if (turned.empty())
        return;
    const auto all = m_connections.values();
    for (Connection* connection : all) {
        if (std::find(turned.begin(), turned.end(), connection->session()) == turned.end())
            continue;
        m_hub.leave(connection->id());
        connection->finish();
    }
}

} // namespace duban
