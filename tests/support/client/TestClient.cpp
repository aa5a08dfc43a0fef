// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/client/TestClient.h"

#include <QCryptographicHash>
#include <QEventLoop>
#include <QFile>
#include <QRandomGenerator>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace duban {

TestClient::TestClient(ServerAddress address, QString device)
    : m_address(std::move(address)), m_device(std::move(device)),
      m_clientNumber(qint64(QRandomGenerator::system()->generate64() >> 1))
{
    QObject::connect(&m_socket, &QSslSocket::readyRead, &m_socket, [this] { readAll(); });
    QObject::connect(&m_socket, &QSslSocket::encrypted, &m_socket, [this] { wake(); });
    QObject::connect(&m_socket, &QSslSocket::disconnected, &m_socket, [this] { wake(); });
    QObject::connect(&m_socket, &QSslSocket::errorOccurred, &m_socket, [this] { wake(); });
}

TestClient::~TestClient()
{
    m_socket.disconnect();
    m_socket.abort();
}

Result<> TestClient::open()
{
    drop();
    QFile ca(m_address.caFile);
    if (!ca.open(QIODevice::ReadOnly))
        return fail(ErrorCode::None, u"%1: %2"_s.arg(m_address.caFile, ca.errorString()));
    QSslConfiguration tls;
    tls.setProtocol(QSsl::TlsV1_3);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    tls.setCaCertificates(QSslCertificate::fromDevice(&ca));
    m_socket.setSslConfiguration(tls);
    m_socket.setPeerVerifyName(u"duban-server"_s);
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_socket.connectToHostEncrypted(m_address.host, m_address.port);
    const bool encrypted = waitUntil([this] { return m_socket.isEncrypted(); });
    if (!encrypted)
        return tl::unexpected(lost(u"no TLS connection"_s));
    const QByteArray key = m_socket.peerCertificate().publicKey().toDer();
    const QByteArray pin = QCryptographicHash::hash(key, QCryptographicHash::Sha256).toHex();
    if (pin != m_address.pin.toLower()) {
        drop();
        return fail(ErrorCode::None, u"the server's key is another one: %1"_s.arg(QString::fromLatin1(pin)));
    }
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    return {};
}

void TestClient::drop()
{
    m_socket.abort();
    m_reader = {};
    m_answers.clear();
    m_trouble.clear();
    m_greeted = false;
}

Result<HelloReply> TestClient::hello()
{
    const auto reply = call<HelloReply>(Hello{ProtocolVersion, {}, u"test"_s});
    m_greeted = reply.has_value();
    return reply;
}

Result<LoginReply> TestClient::login(const QString& login, const Secret& password)
{
    return call<LoginReply>(Login{login, password, m_device});
}

Result<LoginReply> TestClient::resume(const Secret& token)
{
    return call<LoginReply>(ResumeSession{token, m_device});
}

Result<LoginReply> TestClient::signIn(const QString& login, PasswordBook& book)
{
    if (!isOpen()) {
        if (auto opened = open(); !opened)
            return tl::unexpected(opened.error());
    }
    if (!m_greeted) {
        if (auto greeted = hello(); !greeted)
            return tl::unexpected(greeted.error());
    }
    auto session = this->login(login, book.passwordOf(login));
    if (!session || !session->mustChangePassword)
        return session;
    if (auto replaced = replacePassword(login, book); !replaced)
        return tl::unexpected(replaced.error());
    session->mustChangePassword = false; // the session goes on
    return session;
}

Result<> TestClient::replacePassword(const QString& login, PasswordBook& book)
{
    const Secret fresh = PasswordBook::makePassword();
    const auto changed = run(ChangePassword{book.passwordOf(login), fresh});
    if (!changed)
        return tl::unexpected(changed.error());
    book.change(login, fresh);
    return book.keep();
}

void TestClient::sendRaw(const QByteArray& bytes)
{
    if (!isOpen())
        return; // whoever waits for the answer is told
    m_socket.write(bytes);
    m_socket.flush();
}

bool TestClient::waitUntil(const std::function<bool()>& done)
{
    const QDeadlineTimer deadline(m_deadline);
    while (!done()) {
        if (deadline.hasExpired() || !m_trouble.isEmpty() ||
            m_socket.state() == QAbstractSocket::UnconnectedState)
            return false;
        QEventLoop loop;
        QEventLoop* const outer = std::exchange(m_waiting, &loop);
        QTimer timer;
        QObject::connect(&timer, &QTimer::timeout, &loop, &QEventLoop::quit);
        timer.start(std::chrono::milliseconds(deadline.remainingTime() + 1));
        loop.exec();
        m_waiting = outer;
    }
    return true;
}

bool TestClient::waitClosed()
{
    const auto closed = [this] { return m_socket.state() == QAbstractSocket::UnconnectedState; };
    return waitUntil(closed) || closed();
}

Result<Frame> TestClient::takeFrame(RequestId id)
{
    if (!waitUntil([this, id] { return hasReply(id); }))
        return tl::unexpected(lost(u"no answer"_s));
    return m_answers.take(id);
}

Error TestClient::refusalOf(const CommandReply& reply)
{
    return {reply.code, u"refused: %1 %2 %3"_s.arg(errorCodeName(reply.code), reply.number, reply.byPerson),
            reply.code == ErrorCode::InvalidInput ? reply.number : QString()};
}

Error TestClient::refusalOf(const Frame& frame)
{
    if (frame.kind != MessageKind::CommandReply)
        return {ErrorCode::UnknownMessage, u"an answer of kind %1"_s.arg(int(frame.kind)), {}};
    const auto reply = decodeFrom<CommandReply>(frame.body);
    return reply ? refusalOf(*reply) : reply.error();
}

void TestClient::readAll()
{
    m_reader.append(m_socket.readAll());
    while (m_trouble.isEmpty()) {
        const auto bytes = m_reader.next(MaxFrame);
        if (bytes && !bytes->has_value())
            break;
        const auto frame = bytes ? decodeFrame(**bytes) : tl::unexpected(bytes.error());
        if (!frame) {
            m_trouble = frame.error().detail;
        } else if (frame->kind == MessageKind::Feed) {
            const auto feed = decodeFrom<Feed>(frame->body);
            if (feed)
                m_feeds.push_back(*feed);
            else
                m_trouble = feed.error().detail;
        } else {
            m_answers.insert(frame->id, *frame);
        }
    }
    wake();
}

void TestClient::wake()
{
    if (m_waiting)
        m_waiting->quit();
}

Error TestClient::lost(const QString& what) const
{
    const QString why = !m_trouble.isEmpty()                                    ? m_trouble
                        : m_socket.state() == QAbstractSocket::UnconnectedState ? m_socket.errorString()
                                                                                : u"deadline over"_s;
    return {ErrorCode::None, u"%1: %2"_s.arg(what, why), {}};
}

} // namespace duban
