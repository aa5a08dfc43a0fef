// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/hostile/InnerServer.h"

#include "tests/support/faults/Wire.h"

#include <QHostAddress>

#include <cstring>
#include <future>

using namespace Qt::StringLiterals;

namespace duban::test {

namespace {

constexpr int AnswerMs = 20'000;
constexpr quint32 LongestAnswer = 16 * 1024 * 1024;

} // namespace

MemorySocket::MemorySocket(const QString& from)
{
    setPeerAddress(QHostAddress(from));
    setSocketState(ConnectedState);
    setOpenMode(ReadWrite);
}

MemorySocket::~MemorySocket()
{
    setSocketState(UnconnectedState); // there is nothing to abort
}

void MemorySocket::arrive(const QByteArray& bytes)
{
    m_arrived += bytes;
    Q_EMIT readyRead();
}

QByteArrayList MemorySocket::taken()
{
    QByteArrayList frames;
    while (true) {
        const auto next = m_written.next(LongestAnswer);
        if (!next || !*next)
            return frames;
        frames << **next;
    }
}

void MemorySocket::disconnectFromHost()
{
    if (isHungUp())
        return;
    setSocketState(UnconnectedState);
    Q_EMIT disconnected();
}

qint64 MemorySocket::readData(char* into, qint64 most)
{
    const qint64 count = std::min<qint64>(most, m_arrived.size());
    std::memcpy(into, m_arrived.constData(), std::size_t(count));
    m_arrived.remove(0, count);
    return count;
}

qint64 MemorySocket::writeData(const char* bytes, qint64 size)
{
    m_written.append(QByteArray(bytes, qsizetype(size)));
    return size;
}

QString InnerServer::start()
{
    m_settings.sessionPerSecond = m_settings.sessionBurst = 1e6;
    m_settings.addressPerSecond = m_settings.addressBurst = 1e7;
    m_settings.helloWithin = m_settings.frameWithin = std::chrono::hours(1);
    auto folder = DataFolder::open(m_dir.filePath(u"data"_s));
    if (!folder)
        return folder.error().detail;
    m_folder = std::move(*folder);
    const auto key = SearchKey::loadOrMake(m_folder->searchKey());
    if (!key)
        return key.error().detail;
    const StartOptions options{QStringLiteral(DUBAN_SOURCE_DIR "/resources/demo/hall.json"), {}, false};
    const auto rules = prepareDatabase(*m_folder, options, *key, m_legalClock, m_systemClock);
    if (!rules)
        return rules.error().detail;
    m_readers = std::make_unique<ReadPool>(m_folder->database(), 2, 2048);
    if (const auto started = m_readers->start(); !started)
        return started.error().detail;
    std::promise<Result<Board>> counted;
    const auto queued = m_readers->submit([&](const Result<std::unique_ptr<ReadTx>>& tx) {
        counted.set_value(tx ? Board::count(**tx, m_legalClock.now()) : tl::unexpected(tx.error()));
    });
    auto board = queued ? counted.get_future().get() : Result<Board>(tl::unexpected(queued.error()));
    if (!board)
        return board.error().detail;
    const auto publish = [this](std::vector<Completed> completed) {
        QMetaObject::invokeMethod(
            &m_mailbox,
            [this, completed = std::move(completed)] {
                if (m_router)
                    m_router->note(completed);
            },
            Qt::QueuedConnection);
    };
    m_writer = std::make_unique<WriteThread>(WriteThread::Settings{m_folder->database(), *key, 1024}, *rules,
                                             m_legalClock, m_systemClock, m_sweep, publish);
    if (const auto started = m_writer->start(); !started)
        return started.error().detail;
    m_files = std::make_unique<FileKeeper>(m_folder->database(), FileKeeper::Limits{}, m_systemClock);
    if (const auto started = m_files->start(); !started)
        return started.error().detail;
    m_engine = std::make_unique<Engine>(
        Engine{*m_writer, *m_readers, m_hashes, *m_files, *rules, m_legalClock, m_systemClock, *key});
    m_router = std::make_unique<Router>(*m_engine, m_settings, *std::move(board));
    return {};
}

InnerServer::~InnerServer()
{
    if (m_readers)
        m_readers->stop();
    m_hashes.stop();
    if (m_files)
        m_files->stop();
    if (m_writer)
        m_writer->stop();
    m_router.reset();
}

QPointer<MemorySocket> InnerServer::connect(const QString& from)
{
    auto* socket = new MemorySocket(from);
    m_router->adopt(socket);
    return socket;
}

std::optional<Frame> InnerServer::answer(QPointer<MemorySocket> socket)
{
    QByteArrayList frames;
    pumpUntil(
        [&] {
            if (socket)
                frames = socket->taken();
            return !frames.isEmpty() || !socket || socket->isHungUp();
        },
        AnswerMs);
    const auto frame =
        frames.isEmpty() ? Result<Frame>(fail(ErrorCode::MalformedFrame, {})) : decodeFrame(frames.first());
    return frame ? std::optional(*frame) : std::nullopt;
}

Secret InnerServer::enter(const QString& login)
{
    const auto book = PasswordBook::load(m_folder->firstPasswords());
    const auto socket = connect(u"127.0.0.1"_s);
    if (!book || !ask(socket, Hello{}))
        return {};
    const auto known = m_passwords.find(login);
    const bool first = known == m_passwords.end();
    const Secret password = first ? book->passwordOf(login) : known->second;
    const auto session = ask(socket, Login{login, password, u"pc"_s});
    const auto opened = session && session->kind == MessageKind::LoginReply
                            ? decodeFrom<LoginReply>(session->body)
                            : Result<LoginReply>(LoginReply{});
    if (!opened || !first)
        return opened ? opened->token : Secret();
    const Secret own = PasswordBook::makePassword();
    const auto changed = ask(socket, ChangePassword{password, own});
    if (!changed || Wire::codeOf(*changed) != ErrorCode::None)
        return {};
    m_passwords.insert_or_assign(login, own);
    return opened->token;
}

} // namespace duban::test
