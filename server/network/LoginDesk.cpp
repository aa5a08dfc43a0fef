// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/network/LoginDesk.h"

#include "common/base/Log.h"
#include "server/command/account/AccountHandlers.h"
#include "server/session/PasswordPolicy.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr qsizetype MaxDevice = 80;

ErrorCode codeOf(const QByteArray& reply)
{
    const auto decoded = decode<CommandReply>(reply);
    return decoded ? decoded->code : ErrorCode::StoreFailed;
}

} // namespace

LoginDesk::LoginDesk(Engine& engine, const NetworkSettings& settings, QObject* parent)
    : QObject(parent), m_engine(engine), m_settings(settings), m_throttle(settings.login),
      m_sessions(settings.session)
{
}

template <class Value>
void LoginDesk::load(QPointer<Connection> connection, RequestId request,
                     std::function<Result<Value>(const ReadTx&)> read,
                     std::function<void(const Result<Value>&)> then)
{
    const auto queued = m_engine.readers.submit(
        [this, read = std::move(read), then = std::move(then)](const Result<std::unique_ptr<ReadTx>>& tx) {
            auto value = tx ? read(**tx) : Result<Value>(tl::unexpected(tx.error()));
            QMetaObject::invokeMethod(
                this, [value = std::move(value), then] { then(value); }, Qt::QueuedConnection);
        });
    if (!queued && connection)
        connection->refuse(request, ErrorCode::Busy, {}, 1);
}

template <class Command, class Handler>
Result<> LoginDesk::submit(const std::shared_ptr<const Principal>& sender, Command command,
                           const QString& device, const QString& address,
                           std::function<void(const Outcome&)> then)
{
    Job job;
    job.envelope.sender = sender;
    job.envelope.device = device;
    job.envelope.address = address;
    // A ticket of this desk: counter 0 keeps no reply row, connection 0 sends nothing by itself.
    job.envelope.id = {++m_nextTicket, 0};
    job.command = std::make_shared<BoundCommand<Command, Handler>>(std::move(command));
    const auto queued = m_engine.writer.submit(std::move(job));
    if (queued && then)
        m_waiting.insert(m_nextTicket, std::move(then));
    return queued;
}

bool LoginDesk::takeCompleted(const Completed& completed)
{
    if (completed.connection != 0 || completed.id.client == 0)
        return false;
    if (const auto then = m_waiting.take(completed.id.client))
        then(completed.outcome);
    return true;
}

void LoginDesk::login(Connection* connection, RequestId request, const Login& message)
{
    const auto wait = m_throttle.waitFor(message.login, connection->address(), LoginThrottle::Clock::now());
    if (wait.count() > 0)
        return connection->refuse(request, ErrorCode::TooManyAttempts, {}, int(wait.count()));
    Attempt attempt{connection,
                    request,
                    message.login.left(80),
                    message.password,
                    message.device.left(MaxDevice),
                    connection->address()};
    load<AccountRecord>(
        connection, request,
        [login = attempt.login](const ReadTx& tx) { return AccountStore::byLogin(tx, login); },
        [this, attempt](const Result<AccountRecord>& account) { verify(attempt, account); });
}

void LoginDesk::verify(const Attempt& attempt, const Result<AccountRecord>& account)
{
    if (!account && account.error().code == ErrorCode::StoreFailed) {
        if (attempt.connection)
            attempt.connection->refuse(attempt.request, ErrorCode::StoreFailed);
        return;
    }
    const QString hash = account ? account->passwordHash : QString();
    const auto queued = m_engine.hashes.submit([this, attempt, account, hash] {
        const bool fits = passwordFits(attempt.password, hash);
        QMetaObject::invokeMethod(
            this, [=, this] { verified(attempt, account, fits); }, Qt::QueuedConnection);
    });
    if (!queued && attempt.connection)
        attempt.connection->refuse(attempt.request, ErrorCode::Busy, {}, 2);
}

void LoginDesk::verified(const Attempt& attempt, const Result<AccountRecord>& account, bool fits)
{
    // Asked again: guesses that were sent all at once all passed the first look.
    const auto wait = m_throttle.waitFor(attempt.login, attempt.address, LoginThrottle::Clock::now());
    if (wait.count() > 0) {
        if (attempt.connection)
            attempt.connection->refuse(attempt.request, ErrorCode::TooManyAttempts, {}, int(wait.count()));
        return;
    }
    if (!fits) {
        m_throttle.noteFailure(attempt.login, attempt.address, LoginThrottle::Clock::now());
        const AccountId id = account ? account->actor.account : AccountId{};
        (void)submit<NoteFailedLogin, NoteFailedLoginHandler>(principalNow(Actor::system()), {id},
                                                              attempt.device, attempt.address, {});
        if (attempt.connection)
            attempt.connection->refuse(attempt.request, ErrorCode::WrongCredentials);
        return;
    }
    m_throttle.noteSuccess(attempt.login, attempt.address);
    if (account->oneTime && account->oneTimeEnds < m_engine.systemClock.now()) {
        if (attempt.connection)
            attempt.connection->refuse(attempt.request, ErrorCode::PasswordExpired);
        return;
    }
    if (account->isBarred(dayOf(m_engine.legalClock.now()))) {
        if (attempt.connection)
            attempt.connection->refuse(attempt.request, ErrorCode::NotAllowed);
        return;
    }
    openSession(attempt, *account);
}

void LoginDesk::openSession(const Attempt& attempt, const AccountRecord& account)
{
    const QByteArray token = makeToken();
    const SessionRecord record{
        {}, account.actor.account, tokenHash(token), attempt.device, m_engine.systemClock.now()};
    const auto then = [this, attempt, account, record, token](const Outcome& outcome) {
        if (!attempt.connection)
            return;
        if (outcome.code != ErrorCode::None)
            return attempt.connection->refuse(attempt.request, outcome.code);
        Actor actor = account.actor;
        actor.session = outcome.applied.session;
        const auto now = Session::Steady::now();
        const auto session = m_sessions.add({actor.session, principalNow(actor), account.login,
                                             attempt.device, record.tokenHash, account.oneTime, now, now});
        greet(attempt.connection, attempt.request, session, Secret(token));
    };
    const auto queued = submit<OpenSession, OpenSessionHandler>(
        principalNow(account.actor), {record, account}, attempt.device, attempt.address, then);
    if (!queued && attempt.connection)
        attempt.connection->refuse(attempt.request, ErrorCode::Busy, {}, 1);
}

void LoginDesk::greet(Connection* connection, RequestId request, const std::shared_ptr<Session>& session,
                      const Secret& token)
{
    connection->setSession(session);
    const Actor& actor = session->principal->actor;
    LoginReply reply;
    reply.token = token;
    reply.account = actor.account;
    reply.person = actor.person;
    reply.personName = actor.name;
    reply.role = actor.role;
    reply.roles = actor.roles.bits();
    reply.department = actor.department;
    reply.hall = actor.hall;
    reply.window = actor.window;
    reply.filed = actor.filed;
    reply.standsFor = actor.standsFor;
    reply.mustChangePassword = session->mustChangePassword;
    reply.legalNow = m_engine.legalClock.now();
    reply.replayed = m_engine.legalClock.isReplayed();
    reply.idleSeconds = int(m_sessions.limits().idle.count());
    connection->reply(request, reply);
}

void LoginDesk::resume(Connection* connection, RequestId request, const ResumeSession& message)
{
    const QByteArray hash = tokenHash(message.token.reveal());
    if (const auto known = m_sessions.find(hash)) {
        connection->setSession(known);
        if (!liveSession(connection, request))
            return;
        if (known->device != message.device.left(MaxDevice)) {
            connection->setSession({});
            return connection->refuse(request, ErrorCode::SessionExpired);
        }
        return greet(connection, request, known, message.token);
    }
    if (m_sessions.hasExpired(hash))
        return connection->refuse(request, ErrorCode::SessionExpired);
    using Stored = std::pair<SessionRecord, AccountRecord>;
    load<Stored>(
        connection, request,
        [hash](const ReadTx& tx) -> Result<Stored> {
            auto session = AccountStore::session(tx, hash);
            if (!session)
                return tl::unexpected(session.error());
            auto account = AccountStore::byId(tx, session->account);
            if (!account)
                return tl::unexpected(account.error());
            return Stored{*session, *account};
        },
        [this, connection = QPointer(connection), request, message,
         revocations = m_revocations](const Result<Stored>& stored) {
            if (!connection)
                return;
            if (revocations != m_revocations)
                return resume(connection, request, message); // perhaps its session was among them
            const bool mine = stored && stored->first.device == message.device.left(MaxDevice) &&
                              !stored->second.isBarred(dayOf(m_engine.legalClock.now()));
            if (!mine)
                return connection->refuse(request, ErrorCode::SessionExpired);
            adopt(connection, request, message.token, *stored);
        });
}

void LoginDesk::adopt(Connection* connection, RequestId request, const Secret& token,
                      const std::pair<SessionRecord, AccountRecord>& stored)
{
    const auto& [record, account] = stored;
    Actor actor = account.actor;
    actor.session = record.id;
    const auto now = Session::Steady::now();
    const auto age = std::max(m_engine.systemClock.now() - record.openedAt, std::chrono::milliseconds(0));
    auto session = m_sessions.find(record.tokenHash);
    if (!session)
        session = m_sessions.add({record.id, principalNow(actor), account.login, record.device,
                                  record.tokenHash, account.oneTime, now - age, now});
    connection->setSession(session);
    if (liveSession(connection, request))
        greet(connection, request, session, token);
}

std::shared_ptr<const Principal> LoginDesk::principalNow(Actor account) const
{
    return principalAt(std::move(account), m_engine.rules, m_engine.legalClock.now());
}

/// @return true when the person stands elsewhere or sees something else than before.
bool LoginDesk::bringUpToDate(Session& session) const
{
    const auto present = presentOf(session.principal, m_engine.rules, m_engine.legalClock.now());
    const bool same = seesTheSame(*session.principal, *present);
    session.principal = present;
    if (!same)
        session.viewSince = m_engine.writer.head();
    return !same;
}

std::vector<std::shared_ptr<Session>> LoginDesk::turn()
{
    std::vector<std::shared_ptr<Session>> turned = m_sessions.all();
    std::erase_if(turned, [this](const auto& session) { return !bringUpToDate(*session); });
    return turned;
}

std::shared_ptr<Session> LoginDesk::liveSession(Connection* connection, RequestId request)
{
    const std::shared_ptr<Session> session = connection->session();
    if (!session) {
        connection->refuse(request, ErrorCode::NotLoggedIn);
        return nullptr;
    }
    if (session->revoked) {
        connection->setSession({});
        connection->refuse(request, ErrorCode::SessionExpired);
        connection->finish();
        return nullptr;
    }
    if (m_sessions.touch(session->tokenHash, Session::Steady::now()))
        return session;
    endInDatabase(*session);
    connection->setSession({});
    connection->refuse(request, ErrorCode::SessionExpired);
    return nullptr;
}

void LoginDesk::endInDatabase(const Session& session)
{
    const auto queued = submit<LeaveSession, LeaveSessionHandler>(
        session.principal, {}, session.device, {}, [this, hash = session.tokenHash](const Outcome& outcome) {
            if (codeOf(outcome.reply) == ErrorCode::None)
                m_sessions.forgetExpired(hash);
        });
    if (!queued)
        qCWarning(logSession) << "session" << session.id.value << "could not be ended in the database";
}

void LoginDesk::changePassword(Connection* connection, RequestId request, const ChangePassword& message)
{
    const std::shared_ptr<Session> session = connection->session();
    const auto wait = m_throttle.waitFor(session->login, connection->address(), LoginThrottle::Clock::now());
    if (wait.count() > 0)
        return connection->refuse(request, ErrorCode::TooManyAttempts, {}, int(wait.count()));
    if (const auto good = checkNewPassword(message.newPassword, message.oldPassword, session->login); !good)
        return connection->refuse(request, good.error().code, u"newPassword"_s);
    const AccountId account = session->principal->actor.account;
    load<AccountRecord>(
        connection, request, [account](const ReadTx& tx) { return AccountStore::byId(tx, account); },
        [this, connection = QPointer(connection), request, message](const Result<AccountRecord>& found) {
            if (!connection)
                return;
            if (!found)
                return connection->refuse(request, found.error().code);
            const QString old = found->passwordHash;
            const auto queued = m_engine.hashes.submit([this, connection, request, message, old] {
                const bool fits = passwordFits(message.oldPassword, old);
                const QString hash = fits ? hashPassword(message.newPassword).value_or(QString()) : QString();
                QMetaObject::invokeMethod(
                    this, [=, this] { storePassword(connection, request, hash); }, Qt::QueuedConnection);
            });
            if (!queued)
                connection->refuse(request, ErrorCode::Busy, {}, 2);
        });
}

void LoginDesk::storePassword(QPointer<Connection> connection, RequestId request, const QString& hash)
{
    if (!connection || !connection->session())
        return;
    const std::shared_ptr<Session> session = connection->session();
    const auto wait = m_throttle.waitFor(session->login, connection->address(), LoginThrottle::Clock::now());
    if (wait.count() > 0)
        return connection->refuse(request, ErrorCode::TooManyAttempts, {}, int(wait.count()));
    if (hash.isEmpty()) {
        m_throttle.noteFailure(session->login, connection->address(), LoginThrottle::Clock::now());
        return connection->refuse(request, ErrorCode::WrongCredentials, u"oldPassword"_s);
    }
    const auto queued = submit<StorePassword, StorePasswordHandler>(
        session->principal, {hash}, session->device, connection->address(),
        [connection, request, session](const Outcome& outcome) {
            if (outcome.code == ErrorCode::None)
                session->mustChangePassword = false;
            if (connection)
                connection->refuse(request, codeOf(outcome.reply));
        });
    if (!queued)
        connection->refuse(request, ErrorCode::Busy, {}, 1);
}

void LoginDesk::issuePassword(Connection* connection, RequestId request, const IssuePassword& message)
{
    if (request.counter <= 0 || request.client == 0)
        return connection->refuse(request, ErrorCode::InvalidInput, u"requestId"_s);
    // Who may not is refused by the dispatcher like for every other command, with an entry in the journal.
    if (!connection->session()->principal->actor.may(IssuePassword::permission))
        return storeIssued(connection, request, message.account, {});
    load<AccountRecord>(
        connection, request,
        [account = message.account](const ReadTx& tx) { return AccountStore::byId(tx, account); },
        [this, connection = QPointer(connection), request, message](const Result<AccountRecord>& found) {
            if (!connection)
                return;
            if (!found)
                return connection->refuse(request, found.error().code);
            const auto good = checkNewPassword(message.oneTimePassword, Secret(), found->login);
            if (!good)
                return connection->refuse(request, good.error().code, u"oneTimePassword"_s);
            const auto queued = m_engine.hashes.submit([this, connection, request, message] {
                const QString hash = hashPassword(message.oneTimePassword).value_or(QString());
                QMetaObject::invokeMethod(
                    this, [=, this] { storeIssued(connection, request, message.account, hash); },
                    Qt::QueuedConnection);
            });
            if (!queued)
                connection->refuse(request, ErrorCode::Busy, {}, 2);
        });
}

/// Hands the hash to the write thread under the request's own id, so that a request that comes again is
/// answered and not carried out twice. What names the request there covers the account, never the password.
void LoginDesk::storeIssued(QPointer<Connection> connection, RequestId request, AccountId account,
                            const QString& hash)
{
    if (!connection || !connection->session())
        return;
    const Session& session = *connection->session();
    Job job;
    job.envelope = {session.principal,
                    request,
                    QCryptographicHash::hash("IssuePassword " + QByteArray::number(account.value),
                                             QCryptographicHash::Sha256),
                    session.device,
                    connection->address(),
                    connection->id()};
    job.command = std::make_shared<BoundCommand<StoreIssuedPassword, StoreIssuedPasswordHandler>>(
        StoreIssuedPassword{account, hash});
    if (!m_engine.writer.submit(std::move(job)))
        connection->refuse(request, ErrorCode::Busy, {}, 1);
}

void LoginDesk::revoke(AccountId account)
{
    ++m_revocations;
    m_sessions.revoke(account);
}

void LoginDesk::revoke(SessionId session)
{
    ++m_revocations;
    m_sessions.revoke(session);
}

std::vector<LiveSession> LoginDesk::liveSessions() const
{
    using std::chrono::milliseconds;
    const auto now = Session::Steady::now();
    const SystemTime systemNow = m_engine.systemClock.now();
    std::vector<LiveSession> found;
    for (const std::shared_ptr<Session>& session : m_sessions.all()) {
        const SystemTime heardAt =
            systemNow - std::chrono::duration_cast<milliseconds>(now - session->seenAt);
        found.push_back(
            {session->id, session->principal->actor.window, {}, heardAt, m_sessions.isAlive(*session, now)});
    }
    return found;
}

SystemTime LoginDesk::sessionsSince() const
{
    return m_engine.systemClock.now() - std::chrono::milliseconds(m_sessions.limits().absolute);
}

void LoginDesk::logout(Connection* connection, RequestId request)
{
    const std::shared_ptr<Session> session = connection->session();
    const auto queued = submit<LeaveSession, LeaveSessionHandler>(
        session->principal, {}, session->device, connection->address(),
        [this, connection = QPointer(connection), request, session](const Outcome& outcome) {
            m_sessions.remove(session->tokenHash);
            if (!connection)
                return;
            connection->setSession({});
            connection->refuse(request, codeOf(outcome.reply));
        });
    if (!queued)
        connection->refuse(request, ErrorCode::Busy, {}, 1);
}

} // namespace duban
